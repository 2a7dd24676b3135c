"""Markdown, read by markdown-it: the words without the marks; what stands before them is metadata."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, BinaryIO

from annotator.domain.errors import InputError
from annotator.domain.record import Item, Note
from annotator.domain.text import check_text
from annotator.exchange.articles.field_map import field_map
from annotator.exchange.articles.making import article, reading, tidy, under_headline, whole
from annotator.exchange.text_files import decode

if TYPE_CHECKING:
    from markdown_it.token import Token

SUFFIXES = (".md", ".markdown")
MARKDOWN_LIMIT = 4 * 1024 * 1024
_FRONT = re.compile(r"---[ \t]*\n(.{0,65536}?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_ENTRY = re.compile(r"([\w][\w .-]{0,80}?)[ \t]*:[ \t]*(.*)")
_LISTED = re.compile(r"[ \t]*-[ \t]+(.+)")
_LINES = {"softbreak": " ", "hardbreak": "\n"}


def read_markdown(stream: BinaryIO, name: str) -> Iterator[Item]:
    """A file as one article, or why it is none."""
    try:
        markup, guessed = decode(whole(stream, name, MARKDOWN_LIMIT), name)
        markup = markup.replace("\r\n", "\n").replace("\r", "\n")
        check_text(markup, name)
        known, body = front_matter(markup)
        with reading(name, "Markdown file"):
            heading, text = _words(body)
    except InputError as error:
        yield error
        return
    if guessed:
        yield Note(name, f"read as {guessed}")
    names = field_map(known, {"text": ""})
    fields = {field: known.pop(key) for field, key in names.items()}
    title = fields.setdefault("title", heading)
    yield from article(under_headline(title, text), name, fields, meta=known)


def front_matter(markup: str) -> tuple[dict[str, str], str]:
    """The entries above the article (``key: value``, lists joined by commas), and the article."""
    front = _FRONT.match(markup)
    if front is None:
        return {}, markup
    entries: dict[str, str] = {}
    last = ""
    for line in front[1].splitlines():
        listed, entry = _LISTED.fullmatch(line), _ENTRY.fullmatch(line)
        if listed and last:
            entries[last] = ", ".join(filter(None, (entries[last], _unquoted(listed[1]))))
        elif entry:
            last = entry[1]
            value = entry[2].strip()
            inner = value[1:-1].split(",") if value.startswith("[") and value.endswith("]") else [value]
            entries[last] = ", ".join(_unquoted(part) for part in inner)
    return entries, markup[front.end() :]


def _unquoted(value: str) -> str:
    value = value.strip()
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value


def _words(markup: str) -> tuple[str, str]:
    """The first heading, and the text without marks: a line for each block."""
    from markdown_it import MarkdownIt

    parts: list[str] = []
    heading = ""
    tokens = MarkdownIt("commonmark").enable("table").parse(markup)
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token.type == "inline":
            words = _inline(token.children or [])
            parts.append(words)
            if not heading and before is not None and before.type == "heading_open":
                heading = " ".join(words.split())
        elif token.type in ("fence", "code_block"):
            parts.append(token.content)
    return heading, tidy("\n".join(parts))


def _inline(tokens: Sequence[Token]) -> str:
    """The words of one block: of links their words, of pictures and raw HTML nothing."""
    return "".join(
        token.content if token.type in ("text", "code_inline", "text_special") else _LINES.get(token.type, "")
        for token in tokens
    )
