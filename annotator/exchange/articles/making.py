"""What all the readers share: how much is read, what becomes an article, what is refused in words."""

from __future__ import annotations

import logging
import re
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from typing import Any, BinaryIO, TypeVar

from annotator.domain.document import Article
from annotator.domain.errors import InputError
from annotator.domain.record import Item, Note, Record
from annotator.domain.text import LINE_END, check_text, first_line, forbidden_character

T = TypeVar("T")

FILE_LIMIT = 256 * 1024 * 1024
"""Bytes of the largest file that is read whole, and of the longest line; beyond it is a mistake or an attack."""
FIELD_LIMIT = 1000
"""Characters of a title, an author or an address; what is longer is cut and that is said."""
TITLE_LIMIT = 200
"""From this many characters on, a first line is a paragraph and no title."""

_SHOWN_NAME = 120
_NO_TEXT = re.compile("[\x01-\x08\x0e-\x1f\x7f\xad\ufeff]")
_PAGE_BREAK = re.compile("[\x0b\x0c]")
_BLANKS = re.compile(r"\s+")
_LIBRARIES = ("pypdf", "trafilatura", "htmldate", "courlan", "charset_normalizer", "docx", "openpyxl", "justext")


def whole(stream: BinaryIO, name: str, limit: int = FILE_LIMIT) -> bytes:
    """Everything in the stream. Raises InputError where that is more than ``limit`` bytes."""
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise InputError(f"is larger than {limit // 2**20} MB", where=name, todo="split it into articles")
    return data


def short_name(name: str) -> str:
    """A name as it can stand in a message, however long it is and whatever is in it."""
    name = "".join(character if character.isprintable() else "\ufffd" for character in name[: 2 * _SHOWN_NAME])
    return name if len(name) <= _SHOWN_NAME else f"{name[:_SHOWN_NAME]}…"


def one_line(words: object) -> str:
    """A value of a file's metadata on one line."""
    return _BLANKS.sub(" ", _NO_TEXT.sub("", str(words))).strip() if words is not None else ""


def tidy(text: str) -> str:
    """Text out of markup: lines end in ``\\n``, none is blank or ends in white space, nothing invisible is left."""
    text = _NO_TEXT.sub("", _PAGE_BREAK.sub("\n", text))
    lines = (line.strip() for line in LINE_END.split(text))
    return "\n".join(line for line in lines if line)


def under_headline(title: str, text: str) -> str:
    """The text with its headline as the first line, once."""
    if not title or first_line(text, len(title) + 1).casefold() == title.casefold():
        return text
    return f"{title}\n{text}"


def title_of(text: str) -> str:
    """The first line that is not blank, if it is short and more text follows; else nothing."""
    line = first_line(text, TITLE_LIMIT)
    follows = text.strip() != line
    return line if follows and len(line) < TITLE_LIMIT else ""


def article(
    text: str, where: str, fields: Mapping[str, str], *, id: str = "", meta: Mapping[str, Any] | None = None
) -> Iterator[Item]:
    """The article as a record, or why it is none; before it, which of its fields had to be cut.

    ``text`` is taken as it is; ``fields`` are those of `Article`.
    """
    kept = {name: one_line(value) for name, value in fields.items()}
    free = {name: value for name, value in (meta or {}).items() if value}
    try:
        if not text.strip():
            raise InputError("there is no text in it", where=where, todo="give a file that holds an article's text")
        check_line(text, where)
        for field, value in (*kept.items(), *free.items(), ("id", id)):
            check_text(str(value), f"{where}: {field}")
        if len(id) > FIELD_LIMIT or not id.isprintable() or id != id.strip():
            todo = f"use up to {FIELD_LIMIT} printable characters without outer spaces"
            raise InputError("the id cannot be typed", where=f"{where}: id", todo=todo)
    except InputError as error:
        yield error
        return
    for field, value in kept.items():
        if len(value) > FIELD_LIMIT:
            kept[field] = f"{value[: FIELD_LIMIT - 1]}…"
            yield Note(where, f"the {field} of {len(value)} characters was cut to {FIELD_LIMIT}")
    kept["title"] = kept.get("title") or title_of(text)
    yield Record(where=where, article=Article.of(text, id, meta=free, **kept))


def check_line(text: str, where: str) -> None:
    """Refuse NUL characters and lone surrogates by line and character."""
    offset = forbidden_character(text)
    if offset is not None:
        start = text.rfind("\n", 0, offset) + 1
        check_text(text[start : offset + 1], f"{where}:{text.count(chr(10), 0, offset) + 1}")


@cache
def _silence() -> None:
    """What the libraries have to say of a file goes into the refusal, not to standard error."""
    for library in _LIBRARIES:
        logging.getLogger(library).setLevel(logging.CRITICAL)


@contextmanager
def reading(name: str, title: str) -> Iterator[None]:
    """Around a library that reads a file: whatever it says of a damaged one becomes an InputError."""
    _silence()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except InputError:
        raise
    except Exception as error:
        # A damaged file makes these libraries raise anything there is.
        reason = one_line(error)[:_SHOWN_NAME] or type(error).__name__
        what = f"is damaged, or no {title} ({reason})"
        raise InputError(what, where=name, todo="open it in its own program and save it again") from error


def guarded(items: Iterator[T], name: str, title: str) -> Iterator[T]:
    """The items, each fetched under `reading`: the caller's own work between them is not."""
    ended = object()
    while True:
        with reading(name, title):
            item = next(items, ended)
        if item is ended:
            return
        yield item  # type: ignore[misc]
