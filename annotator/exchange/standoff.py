"""Pairs of ``.txt`` and ``.ann`` as brat keeps them (https://brat.nlplab.org/standoff.html).

Offsets count code points of the ``.txt``. Programs that read it as text change ``\\r\\n`` to one character and
would shift every offset behind it, so a carriage return before a line feed is written as a space and one
alone as a line feed: the length stays. A span never crosses a line end in an ``.ann``; one that does is
written in parts, as brat itself does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from annotator.domain.annotation import Spans
from annotator.domain.document import Article
from annotator.domain.exporting import ExportReport
from annotator.domain.text import Span

NAME_LENGTH = 80
# What ends a line for some reader, and the tab, which ends a field.
_IN_LINE = re.compile(r"[^\n\r\t\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_BREAKS = re.compile(r"[\n\r\t\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_SPLITS = re.compile(r"[\n\r\t\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_NO_NAME = re.compile(r"[^\w-]+")
_NO_FILE_NAME = re.compile(r"[^a-z0-9._-]+")
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)")


class Standoff:
    """The lines of one ``.ann``, numbered as brat does: T for spans, E for events, A, N and # for what is said."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines: list[str] = []
        self._counts: dict[str, int] = {}

    def span(self, kind: str, spans: Spans) -> str:
        """A text-bound annotation, maybe interrupted; its id, or nothing where it stands on white space alone."""
        parts = [part for span in spans for part in _parts(self._text, span)]
        if not parts:
            return ""
        offsets = ";".join(f"{start} {end}" for start, end in parts)
        words = " ".join(self._text[start:end] for start, end in parts)
        return self._add("T", f"{type_name(kind)} {offsets}\t{words}")

    def event(self, kind: str, trigger: str, roles: Iterable[tuple[str, str]]) -> str:
        """An event with its roles; a role that stands nowhere is left out."""
        there = [f"{role}:{id}" for role, id in roles if id]
        return self._add("E", " ".join([f"{type_name(kind)}:{trigger}", *there]))

    def attribute(self, name: str, target: str, value: str = "") -> None:
        """A value of a fixed set, or without one a flag that is up."""
        self._add("A", f"{type_name(name)} {target} {value}".rstrip())

    def reference(self, target: str, database: str, id: str, words: str) -> None:
        self._add("N", f"Reference {target} {database}:{one_line(id)}\t{one_line(words)}")

    def note(self, target: str, words: str, kind: str = "AnnotatorNotes") -> None:
        """Free words, on one line."""
        self._add("#", f"{kind} {target}\t{one_line(words)}")

    def _add(self, letter: str, rest: str) -> str:
        number = self._counts[letter] = self._counts.get(letter, 0) + 1
        self._lines.append(f"{letter}{number}\t{rest}\n")
        return f"{letter}{number}"

    def encoded(self) -> bytes:
        return "".join(self._lines).encode()


class Stems:
    """Names for the files of the articles in a folder, one that no other has for each."""

    def __init__(self, folder: Path, suffix: str = ".txt") -> None:
        self.folder = folder
        self._suffix = suffix
        self._tried: dict[str, int] = {}

    def free(self, id: str) -> str:
        """A name that every file system takes: small letters, digits, dot, dash, underscore."""
        stem = _NO_FILE_NAME.sub("_", id.lower())[:NAME_LENGTH].strip("._") or "article"
        if _RESERVED.match(stem):
            stem = f"_{stem}"
        name, number = stem, self._tried.get(stem, 1)
        while (self.folder / f"{name}{self._suffix}").exists():
            number += 1
            self._tried[stem] = number  # ids of other scripts all have one stem: nobody asks for its numbers again
            name = f"{stem}-{number}"
        return name


def write_pair(stems: Stems, article: Article, standoff: Standoff) -> None:
    """An article and its annotations as two files of one name."""
    place = stems.folder / stems.free(article.id)
    place.with_name(f"{place.name}.txt").write_bytes(written_text(article.text).encode())
    place.with_name(f"{place.name}.ann").write_bytes(standoff.encoded())


def type_name(label: str) -> str:
    """A label as brat takes it for a type: word characters and dashes, anything else an underscore."""
    return _NO_NAME.sub("_", label)


def one_line(words: str) -> str:
    return _BREAKS.sub(" ", words).strip()


def written_text(text: str) -> str:
    """An article's text as its ``.txt`` has it."""
    return text.replace("\r\n", " \n").replace("\r", "\n")


def note_line_ends(article: Article, report: ExportReport) -> None:
    """Say where the ``.txt`` is not the article's text character for character."""
    first = article.text.find("\r")
    if first >= 0:
        report.note_text(article, first, first + 1, "has carriage returns; they are written as spaces and line feeds")


def joined(text: str, parts: Sequence[Span]) -> tuple[Span, ...]:
    """Parts as the spans they were before they were cut at line ends: white space with such an end joins two."""
    spans: list[Span] = []
    for start, end in parts:
        gap = text[spans[-1].end : start] if spans else ""
        if spans and (not gap or (gap.isspace() and _SPLITS.search(gap))):
            start = spans.pop().start
        spans.append(Span(start, end))
    return tuple(spans)


def comes_back(text: str, spans: Spans) -> bool:
    """Whether who reads the file finds these very spans: white space at a line end may be lost at their edges."""
    parts = [Span(*part) for span in spans for part in _parts(text, span)]
    return joined(written_text(text), parts) == tuple(spans)


def _parts(text: str, span: Span) -> list[tuple[int, int]]:
    """The span line by line; a part of white space alone is left out: readers strip the end of a line."""
    return [match.span() for match in _IN_LINE.finditer(text, span.start, span.end) if match[0].strip()]
