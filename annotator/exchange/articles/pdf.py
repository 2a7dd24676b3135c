"""PDF files, read by pypdf: lines joined to paragraphs, words mended, running heads left out.

pypdf gives the words in the order in which the file draws them, which goes down one column before the
next in what word processors and layout programs write.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from annotator.domain.errors import InputError
from annotator.domain.record import Item, Note
from annotator.exchange.articles.making import article, guarded, one_line, tidy, whole

SUFFIXES = (".pdf",)
PAGE_LIMIT = 5000
_TITLE = "PDF file"
_EDGE_LINES = 2
"""So many lines at the top and the foot of a page may be running heads."""
_REPEATED = 0.5
"""On more than this share of the pages, and on three at least, a line at the edge is a running head."""
_FULL = 0.8
_SHORT = 0.6
"""Shares of the usual line: a shorter one that ends a sentence, and a very short one, end a paragraph."""
_BEGIN = 2000

_DIGITS = re.compile(r"\d+")
_SENTENCE_END = re.compile(r"""[.!?:…]["'”’»)\]]*$""")
_HYPHEN = re.compile(r"\w[-\u00ad\u2010]$")
_BULLET = re.compile(r"[•▪◦–-]\s")


def read_pdf(stream: BinaryIO, name: str) -> Iterator[Item | None]:
    """A file as one article, or why it is none. None after each page: who listens may stop there."""
    pages: list[list[str]] = []
    known: dict[str, str] = {}
    try:
        data = io.BytesIO(whole(stream, name))
        for lines in guarded(_pages(data, name, known), name, _TITLE):
            pages.append(lines)
            yield None
        if not any(pages):
            what = "holds pictures of pages and no text" if pages else "holds no page"
            raise InputError(what, where=name, todo="let a program for text recognition (OCR) read it first")
    except InputError as error:
        yield error
        return
    if not all(pages):
        empty = sum(not lines for lines in pages)
        yield Note(name, f"{empty} of {len(pages)} pages hold no text, only pictures")
    text = tidy("\n".join(paragraphs([line for lines in without_running_heads(pages) for line in lines])))
    title = one_line(known.pop("title"))
    if title.casefold() not in one_line(text[:_BEGIN]).casefold():
        title = ""  # many files are titled "untitled" or by the file they were made from
    yield from article(text, name, {"title": title, "author": known.pop("author")}, meta=known)


def _pages(data: BinaryIO, name: str, known: dict[str, str]) -> Iterator[list[str]]:
    """The lines of each page; what the file says of itself goes to ``known``."""
    from pypdf import PdfReader
    from pypdf.errors import DependencyError

    file = PdfReader(data)
    try:
        opened = not file.is_encrypted or bool(file.decrypt(""))
    except DependencyError:
        opened = False
    if not opened:
        raise InputError("is locked with a password", where=name, todo="unlock it and save it without one")
    about = file.metadata
    made = about.creation_date if about else None
    known["title"] = str(about.title or "") if about else ""
    known["author"] = str(about.author or "") if about else ""
    known["created"] = made.date().isoformat() if made else ""
    for number, page in enumerate(file.pages):
        if number == PAGE_LIMIT:
            raise InputError(f"has more than {PAGE_LIMIT} pages", where=name, todo="split it into articles")
        yield [line.strip() for line in page.extract_text().splitlines() if line.strip()]


def without_running_heads(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """The pages' lines without those that stand at the edge of most pages, whatever numbers they hold."""
    seen = Counter(form for lines in pages for form in {_form(lines[at]) for at in _edges(lines)})
    least = max(3, int(len(pages) * _REPEATED) + 1)
    kept = []
    for lines in pages:
        heads = {at for at in _edges(lines) if seen[_form(lines[at])] >= least}
        kept.append([line for at, line in enumerate(lines) if at not in heads])
    return kept if any(kept) else [list(lines) for lines in pages]


def _edges(lines: Sequence[str]) -> set[int]:
    count = len(lines)
    return {at for at in range(count) if at < _EDGE_LINES or at >= count - _EDGE_LINES}


def _form(line: str) -> str:
    return _DIGITS.sub("0", line)


def paragraphs(lines: Sequence[str]) -> list[str]:
    """Lines joined to paragraphs; a word that was divided at a line's end is whole again."""
    lengths = sorted(len(line) for line in lines)
    usual = lengths[len(lengths) * 9 // 10] if lengths else 0
    found: list[list[str]] = []
    ended = True
    for line in lines:
        if ended or _BULLET.match(line):
            found.append([line])
        elif _HYPHEN.search(found[-1][-1]) and line[:1].islower():
            found[-1][-1] = found[-1][-1][:-1]
            found[-1].append(line)
        else:
            found[-1] += [line] if found[-1][-1].endswith("-") else [" ", line]
        full = len(line) >= _FULL * usual
        ended = len(line) < _SHORT * usual or (not full and bool(_SENTENCE_END.search(line)))
        ended = ended and not _HYPHEN.search(line)
    return ["".join(parts) for parts in found]
