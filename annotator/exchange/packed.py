"""A folder of files that belong together, as it lies there or packed in a .zip."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath

from annotator.domain.record import Note
from annotator.exchange.articles import archives
from annotator.exchange.articles.making import reading
from annotator.exchange.folders import unreadable

LARGEST = 1 << 28
"""Bytes of the largest file that is unpacked."""


@contextmanager
def unpacked(path: Path, suffixes: tuple[str, ...]) -> Iterator[Path]:
    """The folder or file itself; of a .zip a folder with its files of these suffixes, which goes again.

    Raises InputError where the archive cannot be read, or is a bomb.
    """
    if path.suffix.lower() != ".zip":
        yield path
        return
    with tempfile.TemporaryDirectory(prefix="annotator-") as name:
        _unpack(path, Path(name), suffixes)
        yield Path(name)


def left_out(path: Path, suffixes: tuple[str, ...]) -> Iterator[Note]:
    """What else lies in a folder or a .zip, and is read by nobody: named by kind, hidden files aside."""
    kinds = Counter(name.suffix.lower() or "without a suffix" for name in _names(path))
    words = [f"{number} {kind}" for kind, number in sorted(kinds.items()) if kind not in suffixes]
    if words:
        yield Note(str(path), f"files of other kinds were left out: {', '.join(words)}; name them to take them in")


def _names(path: Path) -> Iterator[PurePath]:
    if path.is_dir():
        names = (file.relative_to(path) for file in path.rglob("*") if file.is_file())
        yield from (name for name in names if not any(part.startswith(".") for part in name.parts))
    elif path.suffix.lower() == ".zip":
        with path.open("rb") as stream, archives.opened(stream, str(path)) as archive:
            yield from (PurePath(info.filename) for info in archives.listed(archive))


def _unpack(path: Path, folder: Path, suffixes: tuple[str, ...]) -> None:
    """The files under the archive's own names; `extract` keeps them inside the folder."""
    try:
        with path.open("rb") as stream, archives.opened(stream, str(path)) as archive:
            for info in archives.listed(archive):
                if info.filename.lower().endswith(suffixes) and info.file_size <= LARGEST:
                    with reading(str(path), "zip archive"):
                        archive.extract(info, folder)
    except OSError as error:
        raise unreadable(path, error) from error
