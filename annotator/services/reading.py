"""From names on a command line, or files dropped on the window, to records."""

from __future__ import annotations

import io
import select
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from annotator.domain.errors import InputError, UsageError
from annotator.domain.record import Item

if TYPE_CHECKING:
    from annotator.exchange.formats import Format

STANDARD_INPUT = "-"


Read = Iterator[Item | None]
"""Records and refusals; None where standard input has nothing more at the moment."""


def read_inputs(names: Iterable[str], format: str, stdin: BinaryIO) -> Read:
    """The records of files, folders (read through) and standard input (``-``), in order.

    Whatever cannot be read is yielded as an InputError and the rest goes on. Raises UsageError at once
    for an unknown format.
    """
    from annotator.services import formats

    chosen = None if format == "auto" else formats.by_name(format)
    if chosen is not None and not chosen.reads:
        raise UsageError(f"the format {format} is only written", todo="see 'annotator formats'")
    return _records(list(names), chosen, stdin)


def _records(names: list[str], chosen: Format | None, stdin: BinaryIO) -> Read:
    from annotator.exchange.text_files import text_and_jsonl_files

    for name in names:
        if name == STANDARD_INPUT:
            yield from _from_stream(stdin, "standard input", chosen)
            continue
        folder = _folder_format(Path(name), chosen)
        if folder is not None and folder.read_folder is not None:
            yield from folder.read_folder(Path(name))
            continue
        try:
            files = text_and_jsonl_files(Path(name))
        except InputError as error:
            yield error
            continue
        if not files:
            yield InputError("the folder holds no file that can be read", where=name, todo="see 'annotator formats'")
        for file in files:
            yield from _from_file(file, chosen)


def _folder_format(path: Path, chosen: Format | None) -> Format | None:
    """The format that takes the folder as a whole; None where each file in it is read for itself."""
    from annotator.exchange.detecting import annotation_format
    from annotator.services.formats import by_name

    if chosen is not None:
        return chosen
    found = annotation_format(path)
    return by_name(found) if found else None


def _from_file(path: Path, chosen: Format | None) -> Iterator[Item]:
    from annotator.exchange import formats
    from annotator.exchange.detecting import annotation_format
    from annotator.exchange.text_files import unreadable
    from annotator.services.formats import by_name

    try:
        found = annotation_format(path)
        format = chosen or (by_name(found) if found else formats.detect(path))
        if format.read_folder is not None:
            yield from format.read_folder(path)
            return
        with path.open("rb") as stream:
            assert format.read is not None
            yield from format.read(stream, str(path))
    except InputError as error:
        yield error
    except OSError as error:
        yield unreadable(path, error)


def _from_stream(stream: BinaryIO, name: str, chosen: Format | None) -> Read:
    from annotator.exchange import formats

    buffered = io.BufferedReader(stream) if not hasattr(stream, "peek") else stream  # type: ignore[type-var]
    format = chosen or formats.sniff(buffered.peek(4096))
    if format.read is None:
        yield InputError(f"the format {format.name} is a folder of files", where=name, todo="name the folder")
        return
    for record in format.read(buffered, name):
        yield record
        if _is_quiet(stream):
            yield None


def _is_quiet(stream: BinaryIO) -> bool:
    """Whether reading on may have to wait; no answer, as for a stream in memory, is a no."""
    try:
        return not select.select([stream], [], [], 0)[0]
    except (OSError, ValueError):
        return False
