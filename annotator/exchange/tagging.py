"""Tokens and tags, the common ground of the formats with a token a line.

A reader splits such lines at white space, so no token may hold any: white-space tokens are left out and
tokens with white space inside are written in pieces. Blanks in a label become underscores.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from typing import NamedTuple

from annotator.domain.analysis import covering
from annotator.domain.annotation import Entity
from annotator.domain.exporting import OFF_EDGES, OVERLAPS, ExportReport, Overlaps, Picked, without_overlaps

_PIECE = re.compile(r"\S+")
_BLANKS = re.compile(r"\s+")
DOCUMENT_START = "-DOCSTART-"
"""The word that begins an article in CoNLL-2003; a token that begins so is cut behind its first character."""

Scheme = Callable[[str, int], list[str]]
"""The tags of an entity with this label and so many tokens."""


class Tagged(NamedTuple):
    token: str
    tag: str


def iob2(label: str, length: int) -> list[str]:
    """B- on the first token, I- on the others."""
    return [f"B-{label}", *[f"I-{label}"] * (length - 1)]


def biluo(label: str, length: int) -> list[str]:
    """U- on a single token; else B- on the first, L- on the last, I- between: spaCy's scheme."""
    if length == 1:
        return [f"U-{label}"]
    return [f"B-{label}", *[f"I-{label}"] * (length - 2), f"L-{label}"]


def sentences(item: Picked, scheme: Scheme, overlaps: Overlaps, report: ExportReport) -> Iterator[list[Tagged]]:
    """The article's sentences as tokens with tags; none ends within an entity. What has no tag is reported."""
    text = item.article.text
    places = list(_pieces(item))
    tags = ["O"] * len(places)
    inside: set[int] = set()
    for entity, (first, last) in _tagged_entities(item, places, overlaps, report):
        label = _BLANKS.sub("_", entity.label)
        if label != entity.label:
            report.note(item.article, entity, f"is written with the label {label}")
        tags[first : last + 1] = scheme(label, last + 1 - first)
        inside.update(range(first + 1, last + 1))
    breaks = {bisect_left(places, (start, start)) for start in item.analysis.sentences}
    line: list[Tagged] = []
    for index, (start, end) in enumerate(places):
        if line and index in breaks and index not in inside:
            yield line
            line = []
        line.append(Tagged(text[start:end], tags[index]))
    if line:
        yield line


def _pieces(item: Picked) -> Iterator[tuple[int, int]]:
    text = item.article.text
    analysis = covering(item.analysis, text)
    for start, end in zip(analysis.starts, analysis.ends, strict=True):
        for match in _PIECE.finditer(text, start, end):
            at = match.start()
            if text.startswith(DOCUMENT_START, at, match.end()):
                yield at, at + 1
                at += 1
            yield at, match.end()


def _tagged_entities(
    item: Picked, places: list[tuple[int, int]], overlaps: Overlaps, report: ExportReport
) -> list[tuple[Entity, tuple[int, int]]]:
    starts, ends = [start for start, _ in places], [end for _, end in places]
    found = []
    for entity in item.entities:
        report.lose_fields(item.article, entity)
        tokens = _range(starts, ends, entity.start, entity.end)
        if tokens is None:
            report.lose(item.article, entity, OFF_EDGES)
        else:
            found.append((entity, tokens))
    kept, dropped = without_overlaps(found, overlaps)
    for entity in dropped:
        report.lose(item.article, entity, OVERLAPS)
    return kept


def _range(starts: list[int], ends: list[int], start: int, end: int) -> tuple[int, int] | None:
    """First and last of the tokens that begin and end exactly there."""
    first, last = bisect_left(starts, start), bisect_right(ends, end) - 1
    if first > last or starts[first] != start or ends[last] != end:
        return None
    return first, last
