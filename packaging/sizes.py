"""Lists what in a frozen folder takes how much room: python packaging/sizes.py dist/annotator."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

SHOWN = 12
LIBRARIES = "libraries of the system"


def part(path: Path) -> str:
    """Which part of the program a file (relative to the folder) belongs to."""
    if path.parts[0] != "_internal":
        return "the starter, with our own modules" if len(path.parts) == 1 else path.parts[0]
    if len(path.parts) == 2:
        return LIBRARIES if ".so" in path.name or path.suffix in (".dll", ".dylib") else path.name
    return path.parts[1].removesuffix(".libs")


def main(folder: Path) -> None:
    """Print the largest parts, the rest, and the sum."""
    sizes: Counter[str] = Counter()
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            sizes[part(path.relative_to(folder))] += path.stat().st_size
    shown = sizes.most_common(SHOWN)
    rest = sizes.total() - sum(size for _, size in shown)
    for name, size in [*shown, ("all the rest", rest), ("together", sizes.total())]:
        print(f"{size / 1e6:7.1f} MB  {name}")  # noqa: T201 - a script


if __name__ == "__main__":
    main(Path(sys.argv[1]))
