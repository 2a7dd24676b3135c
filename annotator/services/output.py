"""Output that appears whole or not at all."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
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
