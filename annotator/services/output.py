"""Output that appears whole or not at all."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO

from annotator.domain.errors import ExportError

Fill = Callable[[BinaryIO], Any]
_IN_MEMORY = 1 << 24


def whole_file(target: Path, fill: Fill) -> None:
    """Let ``fill`` write a temporary file beside the target, then put it in its place.

    A link is followed; a device or a pipe is written to; an existing file keeps its permissions.
    Raises ExportError, and leaves what was there, where that cannot be done.
    """
    try:
        mode = target.stat().st_mode if target.exists() else None
        if mode is not None and stat.S_ISDIR(mode):
            raise ExportError("this is a folder", where=str(target), todo="name a file in it")
        if mode is not None and not stat.S_ISREG(mode):
            with target.open("wb") as device:
                whole_stream(device, fill)
            return
        place = Path(os.path.realpath(target))
        _replace(place, fill, stat.S_IMODE(mode) if mode is not None else 0o666 & ~_umask())
    except OSError as error:
        raise ExportError(
            f"cannot be written ({error.strerror})", where=str(target), todo="choose another place"
        ) from error


def _replace(place: Path, fill: Fill, mode: int) -> None:
    handle, name = tempfile.mkstemp(prefix=".annotator-", dir=place.parent)
    try:
        with os.fdopen(handle, "wb") as partial:
            fill(partial)
            partial.flush()
            os.fsync(partial.fileno())
        os.chmod(name, mode)
        os.replace(name, place)
    except BaseException:
        os.unlink(name)
        raise


def _umask() -> int:
    """The process's mask; it can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def whole_stream(stream: BinaryIO, fill: Fill) -> None:
    """Let ``fill`` write to a buffer, then copy it to the stream."""
    with tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY) as buffer:
        fill(buffer)  # type: ignore[arg-type]  # a spooled file is a binary stream in all but name
        buffer.seek(0)
        shutil.copyfileobj(buffer, stream)
        stream.flush()


def whole_folder(target: Path, fill: Callable[[Path], Any]) -> None:
    """Let ``fill`` write files into a new folder, then put it in its place; a ``.zip`` holds the files instead.

    A folder that is there must be empty: what a person keeps in one is never replaced.
    Raises ExportError, and leaves what was there, where that cannot be done.
    """
    if target.suffix.lower() == ".zip":
        with tempfile.TemporaryDirectory(prefix="annotator-") as name:
            fill(Path(name))
            whole_file(target, lambda out: _zip(Path(name), out))
        return
    try:
        if target.name in ("", ".."):
            raise ExportError("this folder stands already", where=str(target), todo="name a new folder or a .zip")
        if target.exists() and not target.is_dir():
            raise ExportError("this is a file", where=str(target), todo="name a new folder or a .zip")
        if target.is_dir() and any(target.iterdir()):
            raise ExportError("this folder is not empty", where=str(target), todo="name a new folder or a .zip")
        _put_folder(Path(os.path.realpath(target)), fill)
    except OSError as error:
        raise ExportError(
            f"cannot be written ({error.strerror})", where=str(target), todo="choose another place"
        ) from error


def _put_folder(place: Path, fill: Callable[[Path], Any]) -> None:
    partial = Path(tempfile.mkdtemp(prefix=".annotator-", dir=place.parent))
    try:
        fill(partial)
        partial.chmod(0o777 & ~_umask())
        if place.is_dir():
            place.rmdir()
        os.replace(partial, place)
    except BaseException:
        shutil.rmtree(partial, ignore_errors=True)
        raise


def _zip(folder: Path, out: BinaryIO) -> None:
    """The folder's files, by name and without a date: the same files make the same archive."""
    with zipfile.ZipFile(out, "w") as archive:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo(path.relative_to(folder).as_posix())
            entry.compress_type = zipfile.ZIP_DEFLATED
            with archive.open(entry, "w") as place, path.open("rb") as source:
                shutil.copyfileobj(source, place)
