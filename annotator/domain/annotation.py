"""What a person or a machine says about a text: entities, claims and line marks.

The three kinds share a life (see `State`) and a provenance (`origin`, `score`, `suggested`,
`annotator`, `decided`). Instances never change; an edit replaces them.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from annotator.domain.text import Span

HUMAN = "human"
ATTRIBUTION = "rule:attribution@1"
"""The origin of a claim that the attribution rules found."""
IMPORTED = "rule:import@1"
"""The origin of an annotation that a file brought without saying where it comes from."""


class State(StrEnum):
    """Where an annotation stands between machine and person."""

    SUGGESTED = "suggested"
    ACCEPTED = "accepted"
    EDITED = "edited"
    REJECTED = "rejected"
    ADDED = "added"


CONFIRMED = frozenset({State.ACCEPTED, State.EDITED, State.ADDED})


class How(StrEnum):
    """By which gesture a person decided: one at a time, many at once, or by finishing the article."""

    EACH = "each"
    BULK = "bulk"
    DONE = "done"


def new_id() -> str:
    """An id no other annotation has: 12 hex digits."""
    return os.urandom(6).hex()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A labelled span. ``suggested`` keeps what the machine said (start, end, label), written once."""

    id: str
    start: int
    end: int
    label: str
    state: State
    how: str = ""
    origin: str = HUMAN
    score: float | None = None
    suggested: Mapping[str, Any] | None = None
    link: str = ""
    note: str = ""
    annotator: str = ""
    decided: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict)

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def core(self) -> dict[str, Any]:
        """The values a machine proposes and a person corrects."""
        return {"start": self.start, "end": self.end, "label": self.label}


class Check(StrEnum):
    """Check-worthiness as a person judged it (ClaimBuster's three classes)."""

    UNSET = "unset"
    NOT_FACTUAL = "not_factual"
    UNIMPORTANT = "unimportant"
    CHECK_WORTHY = "check_worthy"


class SourceKind(StrEnum):
    UNKNOWN = "unknown"
    PERSON = "person"
    ORGANISATION = "organisation"
    DOCUMENT = "document"
    UNNAMED = "unnamed"
    AUTHOR = "author"


class Act(StrEnum):
    STATEMENT = "statement"
    BELIEF = "belief"
    INTENTION = "intention"
    DECREE = "decree"
    OTHER = "other"


class Polarity(StrEnum):
    AFFIRMS = "affirms"
    DENIES = "denies"


class QuoteKind(StrEnum):
    """How much of a claim's content stands inside quote marks: all, some, none; or nobody says it."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"
    NONE = "none"


CLAIM_TYPES = ("event_property", "numerical", "causal", "quote", "position")

Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Who claims what, in which words: content (1..n spans), source and cue (0..n spans each).

    Spans of one role are in ascending order and do not touch each other. ``suggested`` keeps the
    machine's content, source and cue, and why it proposed them (`suggestion_reason`), written once.
    """

    id: str
    content: Spans
    source: Spans = ()
    cue: Spans = ()
    source_name: str = ""
    source_entity: str = ""
    source_kind: SourceKind = SourceKind.UNKNOWN
    quote_kind: QuoteKind = QuoteKind.NONE
    act: Act = Act.STATEMENT
    check: Check = Check.UNSET
    claim_types: tuple[str, ...] = ()
    polarity: Polarity = Polarity.AFFIRMS
    topic: str = ""
    normalized: str = ""
    evidence: tuple[Mapping[str, Any], ...] = ()
    verdict: str = ""
    justification: str = ""
    note: str = ""
    state: State
    how: str = ""
    origin: str = HUMAN
    score: float | None = None
    suggested: Mapping[str, Any] | None = None
    annotator: str = ""
    decided: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict)

    @property
    def start(self) -> int:
        return self.content[0].start

    @property
    def end(self) -> int:
        return self.content[-1].end

    @property
    def span(self) -> Span:
        """From the first to the last character of the content, whatever lies between its parts."""
        return Span(self.start, self.end)

    @property
    def core(self) -> dict[str, Any]:
        """The values a machine proposes and a person corrects."""
        return {
            role: [{"start": span.start, "end": span.end} for span in getattr(self, role)]
            for role in ("content", "source", "cue")
        }


class LineKind(StrEnum):
    """What a line is that is not the article's own prose. Marked lines hold entities but no claims."""

    BOILERPLATE = "boilerplate"
    CAPTION = "caption"
    PROMO = "promo"


@dataclass(frozen=True, slots=True, kw_only=True)
class LineMark:
    """A whole line (without its end) that is marked as something other than prose."""

    id: str
    start: int
    end: int
    kind: LineKind
    state: State
    how: str = ""
    origin: str = HUMAN
    suggested: Mapping[str, Any] | None = None
    annotator: str = ""
    decided: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict)

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def core(self) -> dict[str, Any]:
        """The values a machine proposes and a person corrects."""
        return {"start": self.start, "end": self.end, "kind": str(self.kind)}


Annotation = Entity | Claim | LineMark
