"""Which column, key or heading of a file is which field of an article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from annotator.domain.errors import InputError
from annotator.domain.record import Item
from annotator.domain.text import LINE_END
from annotator.exchange.articles.making import article

FIELDS = ("text", "title", "url", "published", "author", "publisher", "language", "id")
"""What can be filled from a file; every other column is free metadata."""
Row = Mapping[str, object]
SHOWN_ROWS = 3
_SHOWN_CELL = 300

_ALIASES: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "articletext", "articlebody", "fulltext", "story", "article", "maintext"),
    "title": ("title", "headline", "heading", "head", "articletitle"),
    "url": ("url", "link", "uri", "address", "sourceurl", "weburl", "permalink"),
    "published": (
        "published", "date", "publisheddate", "publicationdate", "datepublished", "pubdate", "publishdate",
        "publishedat", "time", "datetime", "timestamp",
    ),
    "author": ("author", "authors", "byline", "by", "creator", "writer"),
    "publisher": ("publisher", "outlet", "publication", "source", "sitename", "site", "newspaper", "media"),
    "language": ("language", "lang", "locale"),
    "id": ("id", "articleid", "docid", "documentid", "guid", "uuid", "key"),
}  # fmt: skip


class NoTextColumn(InputError):
    """A table none of whose columns is known to be the text: a person has to say which one is.

    ``columns`` and the first ``rows`` are what there is to choose from; ``source`` is the file to read again.
    """

    source = ""

    def __init__(self, where: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        self.columns = tuple(columns)
        self.rows = tuple(tuple(cell[:_SHOWN_CELL] for cell in row) for row in rows)
        named = ", ".join(columns[:12]) or "none"
        super().__init__(f"no column holds the text (there are: {named})", where=where, todo="name it: --map text=…")


def field_map(columns: Iterable[str], asked: Mapping[str, str]) -> dict[str, str]:
    """Which column each field is in: as asked (a field asked to be in "" is in none), else by its usual names.

    Of several columns with usual names the more usual name wins. A column that is asked for and is not there
    leaves its field to the usual names: several tables are read as one person asked of one of them.
    """
    plain: dict[str, str] = {}
    exact = set()
    for column in columns:
        exact.add(column)
        plain.setdefault(_plain(column), column)
    found = {}
    taken = {column for column in asked.values() if column}
    for field in FIELDS:
        if asked.get(field) == "":
            continue
        named = asked.get(field, "")
        column = named if named in exact else plain.get(_plain(named), "")
        if not column:
            usual = (plain.get(alias, "") for alias in _ALIASES[field])
            column = next((name for name in usual if name and name not in taken), "")
        if column:
            found[field] = column
            taken.add(column)
    return found


def _plain(name: str) -> str:
    return "".join(character for character in name.casefold() if character.isalnum())


def articles_of_rows(
    rows: Iterator[tuple[str, Row | InputError]], columns: Sequence[str], asked: Mapping[str, str], where: str
) -> Iterator[Item]:
    """The article in each row (a place and its cells by column), by the fields found or ``asked``."""
    fields = field_map(columns, asked)
    if "text" not in fields:
        shown = [row for _, row in islice(rows, SHOWN_ROWS) if not isinstance(row, InputError)]
        yield NoTextColumn(where, columns, [[words(row.get(column)) for column in columns] for row in shown])
        return
    place = ""
    for place, row in rows:
        if isinstance(row, InputError):
            yield row
        else:
            yield from _article(row, fields, place)
    if not place:
        yield InputError("the table holds no row", where=where, todo="give a table with a header and rows")


def _article(row: Row, fields: Mapping[str, str], place: str) -> Iterator[Item]:
    """One row as an article; what is in no field stays as free metadata under its column's name."""
    values = {field: words(row.get(column)).strip() for field, column in fields.items()}
    text, id = LINE_END.sub("\n", values.pop("text")), values.pop("id", "")
    used = set(fields.values())
    free = {column: value for column, value in row.items() if column and column not in used}
    if text:
        yield from article(text, place, values, id=id, meta=free)
    else:
        yield InputError(f'"{fields["text"]}" is empty', where=place, todo="give each article a text")


def words(value: object) -> str:
    """A cell as text: nothing for what is absent, lists of strings joined by commas."""
    if value is None or isinstance(value, dict):
        return ""
    if isinstance(value, list):
        return ", ".join(item for item in value if isinstance(item, str))
    return str(value)
