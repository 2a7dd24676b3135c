"""The members of an exported line, in the order of the contract ``article-annotator/1``.

The writer fills these; the reader knows by them which keys are ours. What has a default is left out
where it says nothing. ``quote_kind``, ``act`` and ``polarity`` always say something and are always written.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import UNSET, Struct, UnsetType

from annotator.domain.annotation import Act, Check, LineKind, Polarity, QuoteKind, SourceKind, State
from annotator.domain.document import Status

FORMAT = "article-annotator/1"
FAMILY = "article-annotator/"
ANSWERS = {Status.DONE: "accept", Status.SKIPPED: "ignore"}


class Meta(Struct, kw_only=True, omit_defaults=True, gc=False):
    id: str
    title: str = ""
    url: str = ""
    publisher: str = ""
    author: str = ""
    published: str = ""
    language: str = ""
    sha256: str
    status: Status
    annotator: str
    flag: bool = False
    flag_note: str = ""


class Token(Struct, gc=False, forbid_unknown_fields=True):
    """``ws``: a space follows. The words with these spaces give the text back, character for character."""

    text: str
    start: int
    end: int
    id: int
    ws: bool


class EntitySpan(Struct, kw_only=True, omit_defaults=True, gc=False, forbid_unknown_fields=True):
    """``token_end`` is the last token's id; both are absent where the span is not on token edges."""

    id: str
    start: int
    end: int
    token_start: int | UnsetType = UNSET
    token_end: int | UnsetType = UNSET
    label: str
    text: str
    state: State
    how: str = ""
    origin: str
    score: float | None = None
    suggested: Mapping[str, int | str] | None = None
    link: str = ""
    note: str = ""
    annotator: str = ""
    decided: str = ""


class Part(Struct, gc=False):
    """One stretch of a claim's content, source or cue."""

    start: int
    end: int
    text: str


class ClaimSpans(Struct, kw_only=True, omit_defaults=True, gc=False):
    id: str
    content: list[Part]
    source: list[Part] = []
    cue: list[Part] = []
    source_name: str = ""
    source_entity: str = ""
    source_kind: SourceKind = SourceKind.UNKNOWN
    quote_kind: QuoteKind
    act: Act
    check: Check = Check.UNSET
    claim_types: list[str] = []
    polarity: Polarity
    topic: str = ""
    normalized: str = ""
    evidence: list[Any] = []
    verdict: str = ""
    justification: str = ""
    note: str = ""
    state: State
    how: str = ""
    origin: str
    score: float | None = None
    suggested: Any = None
    annotator: str = ""
    decided: str = ""


class Line(Struct, kw_only=True, omit_defaults=True, gc=False):
    """A marked line. The members after ``origin`` are beyond the contract, so that nothing is lost."""

    id: str
    start: int
    end: int
    kind: LineKind
    state: State
    origin: str
    how: str = ""
    suggested: Any = None
    annotator: str = ""
    decided: str = ""


class OwnLine(Struct, forbid_unknown_fields=True, omit_defaults=True):
    """A line of which only the tokens are looked at while it is decoded: they are most of it."""

    format: Any = UNSET
    text: Any = UNSET
    meta: Any = UNSET
    tokens: list[Token] | UnsetType = UNSET
    spans: Any = UNSET
    claims: Any = UNSET
    lines: Any = UNSET
    answer: Any = UNSET

    def members(self) -> dict[str, Any]:
        """Those that are there."""
        found = {name: getattr(self, name) for name in self.__struct_fields__}
        return {name: value for name, value in found.items() if value is not UNSET}


RECORD_KEYS = frozenset({"format", "text", "meta", "tokens", "spans", "claims", "lines", "answer"})
META_KEYS = frozenset(Meta.__struct_fields__)
FREE_KEYS = META_KEYS - {"flag", "flag_note"}
"""Ours in the metadata of an article without our flag: another program's flags are free metadata."""
SPAN_KEYS = frozenset(EntitySpan.__struct_fields__)
CLAIM_KEYS = frozenset(ClaimSpans.__struct_fields__)
LINE_KEYS = frozenset(Line.__struct_fields__)
