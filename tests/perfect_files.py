"""Modules whose every line and branch is run by the tests, and stays so: they are named in ``perfect_files.txt``.

What a person decides, what is kept of it, what comes in and goes out belongs there; windows are judged by other tests.

After a run with ``--cov=annotator``: ``python -m tests.perfect_files`` says which of them no longer are;
``--update`` writes the list anew, which may only grow.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from coverage import Coverage

LIST = Path(__file__).with_suffix(".txt")
PYTHON = (3, 11)
"""Which branches there are hangs on how Python compiles; under another version nothing is compared."""
LAYERS = ("domain/", "exchange/", "gui/offsets.py", "nlp/", "services/", "storage/")


def missing(report: dict[str, object]) -> dict[str, str]:
    """What no test runs, by module: lines, and branches as from->to."""
    found = {}
    files = report["files"]
    assert isinstance(files, dict)
    for name, file in files.items():
        branches = [f"{start}->{end}" for start, end in file.get("missing_branches", [])]
        gaps = [*map(str, file["missing_lines"]), *branches]
        found[Path(name).as_posix()] = ", ".join(gaps)
    return found


def main(update: bool) -> int:
    """Compare the last run with the list."""
    if sys.version_info[:2] != PYTHON:
        print("branches are compared under Python", *PYTHON)
        return 0
    coverage = Coverage()
    coverage.load()
    with tempfile.TemporaryDirectory() as folder:
        coverage.json_report(outfile=str(Path(folder) / "report.json"))
        gaps = missing(json.loads((Path(folder) / "report.json").read_text(encoding="utf-8")))
    listed = LIST.read_text(encoding="utf-8").split()
    if update:
        kept = {
            name for name, gap in gaps.items() if not gap and name.startswith(tuple(f"annotator/{x}" for x in LAYERS))
        }
        named = sorted(kept | set(listed) & set(gaps))
        LIST.write_text("".join(f"{name}\n" for name in named), encoding="utf-8")
        return 0
    bad = [f"{name}: {gaps.get(name, 'was not measured')}" for name in listed if gaps.get(name, "not measured")]
    print("\n".join(bad) or f"{len(listed)} modules are run to the last branch")
    return 1 if bad else 0


if __name__ == "__main__":
    raise SystemExit(main("--update" in sys.argv[1:]))
