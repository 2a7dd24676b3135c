"""One loaded spaCy pipeline, turned into a source of suggestions."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass, field, replace

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from annotator.domain.analysis import Analysis, Found, split
from annotator.domain.annotation import Claim, Entity
from annotator.domain.document import TASKS
from annotator.domain.suggestion import Suggestion, suggested_entity
from annotator.domain.text import Span
from annotator.domain.wrapping import unwrapped
from annotator.nlp.claims import suggested as suggested_claim
from annotator.nlp.component import COMPONENT as CLAIMS
from annotator.nlp.component import claims_of
from annotator.nlp.confidence import Confidence, Judged
from annotator.nlp.edges import is_address, within_line
from annotator.nlp.entities import moved as moved_entity
from annotator.nlp.line_ends import COMPONENT as LINE_ENDS
from annotator.nlp.line_ends import pieces
from annotator.nlp.lines import line_marks, without_marked

PIECE = 12_000
"""Code points of the longest stretch given to spaCy: some 2,000 words."""

LARGEST = 40_000
"""Code points analysed together at most; where each is a token of its own (emoji), they cost 15 kB each."""

KEPT_WORDS = 50_000
"""Words the vocabulary may learn for good, at 0.2 kB each; later ones are forgotten group by group.
Meeting every word anew in each group took a fifth of the time."""

BATCH = 8
"""Texts in one run of `nlp.pipe`; larger ones were no faster (measured 1 to 128)."""


@dataclass(slots=True)
class _Found:
    """What has been gathered of one text so far, offsets into the whole text; ``missing`` counts parts to come.

    spaCy reads ``flat``, in which a line end is always one of a paragraph.
    """

    text: str
    flat: str
    missing: int
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    misses: list[Found] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of a text on its way through spaCy."""

    found: _Found
    span: Span


class Pipeline:
    """A model with a name, its labels, and suggestions for texts."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp
        self.name: str = f"{nlp.meta['lang']}_{nlp.meta['name']}@{nlp.meta['version']}"
        has_ner = nlp.has_pipe("ner")
        self.labels: tuple[str, ...] = tuple(nlp.get_pipe("ner").labels) if has_ner else ()
        self._confidence = Confidence(nlp.get_pipe("ner")) if has_ner else None
        self._splits = any(nlp.has_pipe(name) for name in ("parser", "senter", "sentencizer"))
        if not nlp.has_pipe(LINE_ENDS):
            nlp.add_pipe(LINE_ENDS, first=True)
        if nlp.has_pipe("parser") and nlp.has_pipe("tagger") and not nlp.has_pipe(CLAIMS):
            nlp.add_pipe(CLAIMS)

    def suggest(
        self,
        texts: Iterable[str],
        tasks: Collection[str] = TASKS,
        shown: Collection[str] | None = None,
    ) -> Iterator[Suggestion]:
        """A suggestion for each text, in order; memory does not grow with their number or length.

        ``tasks`` says what is asked for (``entities``, ``claims``), ``shown`` which labels (None: all).
        """
        open_texts: deque[_Found] = deque()
        unwanted = [] if "claims" in tasks else [CLAIMS]
        for group in _groups(_parts(texts, open_texts)):
            with self._nlp.memory_zone() if len(self._nlp.vocab) >= KEPT_WORDS else nullcontext():
                for doc, part in self._nlp.pipe(group, as_tuples=True, batch_size=BATCH, disable=unwanted):
                    self._take(doc, part, tasks, shown)
            while open_texts and open_texts[0].missing == 0:
                yield self._suggestion(open_texts.popleft(), tasks)

    def _take(self, doc: Doc, part: _Part, tasks: Collection[str], shown: Collection[str] | None) -> None:
        found, offset = part.found, part.span.start
        text = found.flat[offset : part.span.end]
        _take_analysis(doc, found, offset)
        judged = self._confidence.judged(doc) if self._confidence else Judged([], [])
        entities = self._entities(doc, text, judged, shown)
        found.claims.extend(suggested_claim(each, text, entities, offset) for each in claims_of(doc))
        if "entities" in tasks:
            found.entities.extend(moved_entity(entity, offset) for entity in entities)
            found.misses.extend(_misses(doc, text, judged, shown, offset))
        found.missing -= 1

    def _entities(self, doc: Doc, text: str, judged: Judged, shown: Collection[str] | None) -> list[Entity]:
        if self._confidence is None:
            return []
        entities = []
        for ent, score in zip(doc.ents, judged.scores, strict=True):
            span = within_line(text, Span(ent.start_char, ent.end_char))
            if span.start == span.end or is_address(text, span):
                continue
            if shown is None or ent.label_ in shown:
                entities.append(suggested_entity(span, ent.label_, f"model:{self.name}", score))
        return entities

    def _suggestion(self, found: _Found, tasks: Collection[str]) -> Suggestion:
        marks = line_marks(found.text)
        claims = without_marked(found.claims, marks)
        if "entities" not in tasks:
            claims = [replace(claim, source_entity="") for claim in claims]
        whole = self._splits and found.sentences
        sentences = found.sentences if whole else split(found.text).sentences
        analysis = Analysis(
            tuple(found.starts), tuple(found.ends), tuple(sentences), self.name, misses=tuple(found.misses)
        )
        return Suggestion(analysis, tuple(found.entities), tuple(claims), tuple(marks))


def _misses(doc: Doc, text: str, judged: Judged, shown: Collection[str] | None, offset: int) -> Iterator[Found]:
    """What the recogniser may have missed, in the whole text's offsets."""
    for missed in judged.missed:
        ent = doc[missed.first : missed.last + 1]
        span = within_line(text, Span(ent.start_char, ent.end_char))
        if span.start < span.end and not is_address(text, span) and (shown is None or missed.label in shown):
            yield Found(span.start + offset, span.end + offset, missed.label, missed.score)


def _parts(texts: Iterable[str], open_texts: deque[_Found]) -> Iterator[_Part]:
    """The texts cut to what spaCy takes at once; each text joins ``open_texts`` when its first part is asked for."""
    for text in texts:
        flat = unwrapped(text)
        spans = pieces(flat, PIECE)
        found = _Found(text, flat, missing=len(spans))
        open_texts.append(found)
        for span in spans:
            yield _Part(found, span)


def _groups(parts: Iterable[_Part]) -> Iterator[list[tuple[str, _Part]]]:
    """What is analysed, and freed, together, as `nlp.pipe` wants it."""
    group: list[tuple[str, _Part]] = []
    size = 0
    for part in parts:
        length = part.span.end - part.span.start
        if len(group) == BATCH or (group and size + length > LARGEST):
            yield group
            group, size = [], 0
        group.append((part.found.flat[part.span.start : part.span.end], part))
        size += length
    if group:
        yield group


def _take_analysis(doc: Doc, found: _Found, offset: int) -> None:
    table = doc.to_array(["IDX", "LENGTH", "SENT_START"]).astype(np.int64)
    starts = table[:, 0] + offset
    found.starts.extend(starts.tolist())
    found.ends.extend((starts + table[:, 1]).tolist())
    found.sentences.extend(starts[table[:, 2] == 1].tolist())
