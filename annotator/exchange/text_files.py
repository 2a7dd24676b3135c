"""Plain-text files as articles, and which files a folder holds.

A byte order mark is dropped and every line end becomes ``\\n``. What is not Unicode is decoded by the
best guess there is; what is no text at all is refused.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from annotator.domain.document import Article
from annotator.domain.errors import InputError
from annotator.domain.record import Record
from annotator.domain.text import check_text, first_line, forbidden_character

SUFFIXES = (".txt",)
FOLDER_SUFFIXES = (*SUFFIXES, ".jsonl", ".ndjson")
TITLE_LIMIT = 200
"""From this many characters on, a first line is a paragraph and no title."""

_SAVE_AS_UTF8 = "open it in the program it comes from and save it as plain text in UTF-8"
_LINE_END = re.compile("\r\n?")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_ASCII = bytes(range(128))
_WESTERN_SHARE = 0.05
# The mark of UTF-32 begins with that of UTF-16, so it is looked for first.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_text(stream: BinaryIO, name: str) -> Record:
    """A stream as one article; ``name`` stands for it in messages. Raises InputError where it holds no sound text."""
    return _record(stream.read(), name)


def unreadable(path: Path, error: OSError) -> InputError:
    """The system's refusal to open a file or folder, in words."""
    reason = error.strerror or str(error)
    return InputError(f"cannot be read ({reason})", where=str(path), todo="check the name and the permissions")


def _record(data: bytes, name: str) -> Record:
    text = _LINE_END.sub("\n", _decode(data, name))
    if not text.strip():
        raise InputError("the file is empty", where=name, todo="give a file that holds an article's text")
    _check(text, name)
    return Record(where=name, article=Article.of(text, title=_title(text)))


def _check(text: str, name: str) -> None:
    """Refuse NUL characters by line and character."""
    offset = forbidden_character(text)
    if offset is not None:
        start = text.rfind("\n", 0, offset) + 1
        check_text(text[start : offset + 1], f"{name}:{text.count(chr(10), 0, offset) + 1}")


def _title(text: str) -> str:
    """The first line that is not blank, if it is short and more text follows; else nothing."""
    line = first_line(text, TITLE_LIMIT)
    follows = text.strip() != line
    return line if follows and len(line) < TITLE_LIMIT else ""


def _decode(data: bytes, name: str) -> str:
    marked = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)
    try:
        return data.decode(marked or "utf-8")
    except UnicodeDecodeError as error:
        if marked:
            raise _broken(data, name, marked.removesuffix("-sig").upper(), error.start) from None
        if b"\x00" in data:
            raise InputError("is no text file", where=name, todo=_SAVE_AS_UTF8) from None
        if _mostly_utf8(data):
            raise _broken(data, name, "UTF-8", error.start) from None
    return _guessed(data, name)


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


def _guessed(data: bytes, name: str) -> str:
    text = _western(data)
    if text is None:
        from charset_normalizer import from_bytes  # takes a while to import and is rarely needed

        best = from_bytes(data).best()
        text = None if best is None else str(best)
    if text is None or _CONTROL.search(text):
        raise InputError("is no text file, or in an unknown encoding", where=name, todo=_SAVE_AS_UTF8)
    return text


def _western(data: bytes) -> str | None:
    """The text as Windows-1252 where few bytes are beyond ASCII: too few for a guess by statistics."""
    beyond = len(data.translate(None, _ASCII))
    if beyond > _WESTERN_SHARE * len(data):
        return None
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return None


def text_and_jsonl_files(path: Path) -> list[Path]:
    """The files in a folder and below that can be imported, sorted by path; a file alone is itself.

    Hidden names and what is no ordinary file are left out. Linked folders are followed, each once.
    Raises InputError naming the folder that cannot be read.
    """
    try:
        if not path.is_dir():
            path.stat()
            return [path]
        return sorted(file for file in _files(path) if file.suffix.lower() in FOLDER_SUFFIXES)
    except OSError as error:
        raise unreadable(Path(error.filename or path), error) from error


def _files(folder: Path) -> Iterator[Path]:
    """Every ordinary file in the folder and below, hidden names left out. Raises OSError."""
    seen = set()
    folders = [folder]
    while folders:
        folder = folders.pop()
        status = folder.stat()
        if (status.st_dev, status.st_ino) in seen:
            continue
        seen.add((status.st_dev, status.st_ino))
        visible = [entry for entry in folder.iterdir() if not entry.name.startswith(".")]
        folders.extend(sorted((entry for entry in visible if entry.is_dir()), reverse=True))
        yield from (entry for entry in visible if entry.is_file())
