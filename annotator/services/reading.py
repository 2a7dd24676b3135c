"""From names on a command line, or files dropped on the window, to records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

from annotator.domain.errors import InputError
from annotator.domain.record import Record

STANDARD_INPUT = "-"


def read_inputs(names: Iterable[str], format: str, stdin: BinaryIO) -> Iterator[Record | InputError]:
    """The records of files, folders (read through) and standard input (``-``), in order.

    Whatever cannot be read is yielded as an InputError and the rest goes on. Raises InputError at once
    for an unknown format.
    """
    from annotator.exchange import formats

    chosen = None if format == "auto" else formats.by_name(format)
    return _records(list(names), chosen, stdin)


def _records(names: list[str], chosen: Any, stdin: BinaryIO) -> Iterator[Record | InputError]:
    from annotator.exchange import formats
    from annotator.exchange.text_files import text_and_jsonl_files

    for name in names:
        if name == STANDARD_INPUT:
            yield from formats.read_stream(stdin, "standard input", chosen)
            continue
        try:
            files = text_and_jsonl_files(Path(name))
        except InputError as error:
            yield error
            continue
        if not files:
            yield InputError("holds no file that can be read", where=name, todo="see 'annotator formats'")
        for file in files:
            yield from formats.read_file(file, chosen)


def formats() -> list[dict[str, Any]]:
    """Every format: name, title, whether it is read and written."""
    from annotator.exchange.formats import FORMATS

    return [
        {"name": format.name, "title": format.title, "reads": bool(format.read), "writes": bool(format.write)}
        for format in FORMATS
    ]
