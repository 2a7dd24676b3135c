"""Tables of articles in Excel files, read row by row by openpyxl: values, never formulas."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from typing import Any, BinaryIO

from annotator.domain.errors import InputError
from annotator.domain.record import Item
from annotator.exchange.articles.archives import sound_archive
from annotator.exchange.articles.field_map import Row, articles_of_rows
from annotator.exchange.articles.making import guarded, reading, short_name, whole
from annotator.exchange.articles.tables import column_names, row_of

SUFFIXES = (".xlsx", ".xlsm")
ROW_LIMIT = 1_048_576
"""Excel's own; a file may claim that its only row is the thousand millionth."""
_TITLE = "Excel table"


def read_xlsx(stream: BinaryIO, name: str, asked: Mapping[str, str]) -> Iterator[Item]:
    """The rows of every sheet that holds some; the first row that is not empty names the columns."""
    try:
        data = io.BytesIO(whole(stream, name))
        sound_archive(data, name, _TITLE)
        with reading(name, _TITLE):
            from openpyxl import load_workbook

            book = load_workbook(data, read_only=True, data_only=True, keep_links=False)
            sheets = [(sheet, sheet.title) for sheet in book.worksheets]
    except InputError as error:
        yield error
        return
    found = False
    for sheet, title in sheets:
        where = name if len(sheets) == 1 else f'{name}: sheet "{short_name(title)}"'
        for item in _sheet(sheet, where, asked):
            found = True
            yield item
    if not found:
        yield InputError("the table is empty", where=name, todo="give a table with a header and rows")


def _sheet(sheet: Any, where: str, asked: Mapping[str, str]) -> Iterator[Item]:
    numbered = _numbered(sheet, where)
    _, header = next(numbered, (0, None))
    try:
        if header is None:
            return
        if isinstance(header, InputError):
            raise header
        while header[-1] in (None, ""):
            header.pop()
        columns = column_names(header, where)
    except InputError as error:
        yield error
        return
    yield from articles_of_rows(_rows(numbered, where, columns), columns, asked, where)


def _numbered(sheet: Any, where: str) -> Iterator[tuple[int, list[Any] | InputError]]:
    """The rows that are not empty, with their numbers; at the end what kept the rest from being read."""
    try:
        yield from guarded(_each_row(sheet), where, _TITLE)
    except InputError as error:
        yield 0, error


def _each_row(sheet: Any) -> Iterator[tuple[int, list[Any]]]:
    sheet.reset_dimensions()
    for number, cells in enumerate(sheet.iter_rows(max_row=ROW_LIMIT, values_only=True), 1):
        if any(cell not in (None, "") for cell in cells):
            yield number, list(cells)


def _rows(
    numbered: Iterator[tuple[int, list[Any] | InputError]], where: str, columns: list[str]
) -> Iterator[tuple[str, Row | InputError]]:
    for number, cells in numbered:
        place = f"{where}: row {number}"
        if isinstance(cells, InputError):
            yield place, cells
        else:
            yield place, row_of(columns, [_cell(cell) for cell in cells], place)


def _cell(value: Any) -> str:
    """A cell as a person reads it: dates without a time of midnight, whole numbers without a point."""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)
