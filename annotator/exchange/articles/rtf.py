"""Rich Text Format, read by striprtf."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from annotator.domain.errors import InputError
from annotator.domain.record import Item
from annotator.exchange.articles.making import article, reading, tidy, whole

SUFFIXES = (".rtf",)
RTF_LIMIT = 64 * 1024 * 1024
_FONTS_LIMIT = 64 * 1024
"""Bytes of the font table: striprtf's pattern for it takes the square of its length."""

_TITLE = "RTF document"
_FONTS = re.compile(rb"\\fonttbl")
_PICTURE = re.compile(rb"(?:[0-9a-fA-F]{64,}\s*)+")
_FIELD = re.compile(rb"\\field\{")
"""How striprtf finds links, to write where they lead into the text, with a pattern that takes the square of its
length; a blank between, which means nothing in RTF, keeps it from both."""
_INFO = re.compile(r"\{\\(title|author)\s+([^{}]{0,2000})\}")


def read_rtf(stream: BinaryIO, name: str) -> Iterator[Item]:
    """A document as one article, or why it is none."""
    try:
        data = whole(stream, name, RTF_LIMIT)
        if not data.lstrip().startswith(b"{\\rtf"):
            raise InputError(f"is no {_TITLE}", where=name, todo="read it as text with --format txt")
        _refuse_endless_fonts(data, name)
        with reading(name, _TITLE):
            text, known = _extract(_PICTURE.sub(b"", _FIELD.sub(rb"\\field {", data)).decode("cp1252", "replace"))
    except InputError as error:
        yield error
        return
    yield from article(tidy(text), name, {"author": known.get("author", "")})


def _refuse_endless_fonts(data: bytes, name: str) -> None:
    start = _FONTS.search(data)
    if start is not None:
        depth = 1
        for brace in re.finditer(rb"[{}]", data[start.end() : start.end() + _FONTS_LIMIT]):
            depth += 1 if brace[0] == b"{" else -1
            if not depth:
                return
        if len(data) - start.end() > _FONTS_LIMIT:
            raise InputError("its table of fonts has no end", where=name, todo="save it again in a word processor")


def _extract(markup: str) -> tuple[str, dict[str, str]]:
    from striprtf.striprtf import rtf_to_text

    text = rtf_to_text(markup, errors="replace")
    known = {field[1]: rtf_to_text(f"{{\\rtf1 {field[2]}}}", errors="replace") for field in _INFO.finditer(markup)}
    return _joined_pairs(text), {key: _joined_pairs(value) for key, value in known.items()}


def _joined_pairs(text: str) -> str:
    """RTF counts in UTF-16, so an emoji comes as two halves; a half without its other stays one."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
