"""A folder of files that belong together, as it lies there or packed in a .zip."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

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
