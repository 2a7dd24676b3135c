r"""Plain-text files as articles.

A byte order mark is dropped and every line end becomes ``\n``. What is not Unicode is decoded by the
best guess there is, and that is said; what is no text at all is refused.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO

from annotator.domain.document import Article
from annotator.domain.errors import InputError
from annotator.domain.record import Item, Note, Record
from annotator.exchange.articles.making import check_line, title_of, whole

SUFFIXES = (".txt",)

_SAVE_AS_UTF8 = "open it in the program it comes from and save it as plain text in UTF-8"
_LINE_END = re.compile("\r\n?")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_NAMES = {"cp1252": "Windows-1252"}
_ASCII = bytes(range(128))
_CHARSET = re.compile(
    "(?i)(iso|windows|cp|latin|l[1-9]|koi|shift|sjis|euc|gb|big5|mac|utf|us-ascii|ascii)[-_0-9a-z]{0,20}$"
)
_WESTERN_SHARE = 0.05
_HEAD = 1 << 16
# The mark of UTF-32 begins with that of UTF-16, so it is looked for first.
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_text(stream: BinaryIO, name: str) -> Iterator[Item]:
    """A stream as one article, or why it is none; ``name`` stands for it in messages."""
    try:
        data = whole(stream, name)
        decoded, encoding = decode(data, name)
        text = _LINE_END.sub("\n", decoded)
        if not text.strip():
            raise InputError("the file is empty", where=name, todo="give a file that holds an article's text")
        check_line(text, name)
    except InputError as error:
        yield error
        return
    if encoding:
        yield Note(name, f"read as {encoding}")
    yield Record(where=name, article=Article.of(text, title=title_of(text)))


def decode(data: bytes, name: str, named: str = "") -> tuple[str, str]:
    """The bytes as text, and the encoding's name where it is a guess, else nothing.

    ``named`` is the encoding that the file itself names. Raises InputError where they are no text.
    """
    marked = next((encoding for mark, encoding in MARKS if data.startswith(mark)), None)
    unmarked = None if marked else _unmarked_utf16(data)
    if unmarked:
        try:
            return data.decode(unmarked), guessed_words(unmarked.upper())
        except UnicodeDecodeError as error:
            raise _broken(data, name, unmarked.upper(), error.start) from None
    try:
        return data.decode(marked or "utf-8"), ""
    except UnicodeDecodeError as error:
        if marked:
            raise _broken(data, name, marked.removesuffix("-sig").upper(), error.start) from None
        if b"\x00" in data:
            raise InputError("is no text file", where=name, todo=_SAVE_AS_UTF8) from None
        text = _as_named(data, named)
        if text is not None:
            return text, ""
        if _mostly_utf8(data):
            raise _broken(data, name, "UTF-8", error.start) from None
    return _guessed(data, name)


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without a mark, which in western text has a NUL in every other byte and nowhere else."""
    even, odd = data[:_HEAD:2], data[1:_HEAD:2]
    for mostly, never, encoding in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        if b"\x00" not in never and 2 * mostly.count(b"\x00") > len(mostly):
            return encoding
    return None


def _as_named(data: bytes, named: str) -> str | None:
    try:
        return data.decode(named) if _CHARSET.match(named) else None
    except (LookupError, ValueError):
        return None


def _broken(data: bytes, name: str, encoding: str, at: int) -> InputError:
    line = data.count(b"\n", 0, at) + 1
    what = f"broken {encoding} at byte {at}"
    return InputError(what, where=f"{name}:{line}", todo="remove the broken character or save the file as UTF-8 again")


def _mostly_utf8(data: bytes) -> bool:
    """Whether there are more sound multi-byte characters than broken ones: damaged rather than foreign."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    sound = sum(character > "\x7f" for character in text) - broken
    return sound > broken


def _guessed(data: bytes, name: str) -> tuple[str, str]:
    encoding = guess(data)
    text = "\x00" if encoding is None else data.decode(encoding)
    if _CONTROL.search(text):
        raise InputError("is no text file, or in an unknown encoding", where=name, todo=_SAVE_AS_UTF8)
    return text, guessed_words(encoding)


def guessed_words(encoding: str | None) -> str:
    """A guessed encoding, said so that a person can judge."""
    return f"{_NAMES.get(encoding or '', encoding)}, the best guess; if letters are wrong, save it as UTF-8"


def guess(data: bytes) -> str | None:
    """The likeliest encoding of bytes that are no UTF-8, None where they are no text.

    Windows-1252 where few bytes are beyond ASCII: too few for a guess by statistics.
    """
    beyond = len(data.translate(None, _ASCII))
    if beyond <= _WESTERN_SHARE * len(data):
        try:
            data.decode("cp1252")
        except UnicodeDecodeError:
            pass
        else:
            return "cp1252"
    from charset_normalizer import from_bytes  # takes a while to import and is rarely needed

    best = from_bytes(data).best()
    return None if best is None else best.encoding
