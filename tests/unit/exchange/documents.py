"""Documents for the exchange tests: invented at random by hypothesis, or small ones by hand."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any, NamedTuple

from hypothesis import strategies as st

from annotator.domain.analysis import FROM_FILE, Analysis, split
from annotator.domain.annotation import (
    CLAIM_TYPES,
    Act,
    Check,
    Claim,
    Entity,
    How,
    LineKind,
    LineMark,
    Polarity,
    QuoteKind,
    SourceKind,
    State,
)
from annotator.domain.document import Article, Document, Layer, Status
from annotator.domain.errors import InputError
from annotator.domain.exporting import ExportReport, Loss, Wanted
from annotator.domain.record import Record
from annotator.domain.text import Span
from annotator.exchange.formats import Write, WriteFolder
from annotator.exchange.jsonl import read_jsonl, write_jsonl
from tests.unit.articles import place, places

AWKWARD = [
    "\r\n", "\r", "\n", "\ufeff", "\u00a0", "\u2028", "\u2029", "\u0085", "\t", "  ", "👩‍👩‍👧", "🇦🇹", "e\u0301", "שלום",
    "\u202e", '"', "\\", "\\u0000", ":", "{}", "\x7f", "\x1f", "€", "\U0010ffff", "O'Neil", "4,000",
]  # fmt: skip
CHARACTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\x00")
WORDS = st.text(CHARACTERS, max_size=8)
TEXTS = st.lists(st.one_of(st.sampled_from(AWKWARD), WORDS), min_size=1, max_size=12).map(" ".join).filter(str.strip)
IDS = st.text(CHARACTERS, min_size=1, max_size=6)
ORIGINS = st.sampled_from(["human", "memory", "consistency", "model:en_core_web_sm@3.8.0", "rule:list@1"])
NUMBERS = st.integers(-(2**63), 2**64 - 1) | st.floats(allow_nan=False, allow_infinity=False)
FREE = st.recursive(
    st.none() | st.booleans() | NUMBERS | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=6,
)
EXTRA = st.dictionaries(WORDS.map(lambda key: f"x{key}"), FREE, max_size=2)
SCORES = st.none() | st.floats(0, 1)
HOWS = st.sampled_from(["", *How])


def spans(text: str) -> st.SearchStrategy[Span]:
    offsets = st.integers(0, len(text))
    return st.tuples(offsets, offsets).filter(lambda pair: pair[0] != pair[1]).map(lambda pair: Span(*sorted(pair)))


def roles(text: str) -> st.SearchStrategy[tuple[Span, ...]]:
    """Spans of one role: in order, apart from each other."""

    def apart(offsets: list[int]) -> tuple[Span, ...]:
        ordered = sorted(offsets)
        return tuple(Span(*ordered[index : index + 2]) for index in range(0, len(ordered) - 1, 2))

    return st.lists(st.integers(0, len(text)), max_size=6, unique=True).map(apart)


def _life(draw: st.DrawFn) -> dict[str, Any]:
    return {
        "state": draw(st.sampled_from(State)),
        "how": str(draw(HOWS)),
        "origin": draw(ORIGINS),
        "annotator": draw(WORDS),
        "decided": draw(WORDS),
        "extra": draw(EXTRA),
    }


@st.composite
def entities(draw: st.DrawFn, text: str, id: str) -> Entity:
    start, end = draw(spans(text))
    label = draw(st.sampled_from(["PERSON", "ORG", "GPE", "Ä b"]))
    suggested = draw(st.none() | spans(text).map(lambda span: {"start": span.start, "end": span.end, "label": "LOC"}))
    free: dict[str, Any] = {"link": draw(WORDS), "note": draw(WORDS), "score": draw(SCORES)}
    return Entity(id=id, start=start, end=end, label=label, suggested=suggested, **free, **_life(draw))


@st.composite
def claims(draw: st.DrawFn, text: str, id: str) -> Claim:
    content = draw(roles(text).filter(bool))
    life = _life(draw)
    made = Claim(id=id, content=content, source=draw(roles(text)), cue=draw(roles(text)), state=State.ADDED)
    return Claim(
        id=id,
        content=content,
        source=made.source,
        cue=made.cue,
        source_name=draw(WORDS),
        source_entity=draw(st.just("") | IDS),
        source_kind=draw(st.sampled_from(SourceKind)),
        quote_kind=draw(st.sampled_from(QuoteKind)),
        act=draw(st.sampled_from(Act)),
        check=draw(st.sampled_from(Check)),
        claim_types=tuple(draw(st.lists(st.sampled_from(CLAIM_TYPES), max_size=2))),
        polarity=draw(st.sampled_from(Polarity)),
        topic=draw(WORDS),
        normalized=draw(WORDS),
        evidence=tuple(draw(st.lists(EXTRA, max_size=2))),
        verdict=draw(WORDS),
        justification=draw(WORDS),
        note=draw(WORDS),
        score=draw(SCORES),
        suggested=draw(st.none() | st.just(made.core)),
        **life,
    )


@st.composite
def line_marks(draw: st.DrawFn, text: str, id: str) -> LineMark:
    start, end = draw(spans(text))
    kind = draw(st.sampled_from(LineKind))
    suggested = draw(st.none() | st.just({"start": start, "end": end, "kind": "promo"}))
    return LineMark(id=id, start=start, end=end, kind=kind, suggested=suggested, **_life(draw))


@st.composite
def analyses(draw: st.DrawFn, text: str) -> Analysis | None:
    """None for the splitter's tokens, else any tokens at all."""
    if draw(st.booleans()):
        return None
    pieces = draw(roles(text))
    return Analysis([piece.start for piece in pieces], [piece.end for piece in pieces], [0], "any@1")


@st.composite
def documents(draw: st.DrawFn) -> Document:
    text = draw(TEXTS)
    ids = draw(st.lists(IDS.filter(str.strip), max_size=6, unique=True))
    kinds = [draw(st.sampled_from([entities, claims, line_marks])) for _ in ids]
    items: list[Any] = [draw(kind(text, id)) for kind, id in zip(kinds, ids, strict=True)]
    undecided = any(item.state is State.SUGGESTED for item in items)
    statuses = [status for status in Status if status is not Status.DONE or not undecided]
    flag = draw(st.booleans())
    layer = Layer(
        annotator=draw(WORDS),
        status=draw(st.sampled_from(statuses)),
        flag=flag,
        flag_note=draw(WORDS) if flag else "",
    )
    named = {name: draw(WORDS) for name in ("title", "url", "publisher", "author", "published", "language")}
    article = Article.of(
        text,
        draw(st.just("") | IDS.filter(str.isprintable).map(str.strip)),
        **named,
        meta=draw(EXTRA),
        extra=draw(EXTRA),
    )
    return Document(
        article,
        layer,
        analysis=draw(analyses(text)),
        entities=[item for item in items if isinstance(item, Entity)],
        claims=[item for item in items if isinstance(item, Claim)],
        line_marks=[item for item in items if isinstance(item, LineMark)],
    )


def small(text: str = "Ann left Graz.", **fields: Any) -> Document:
    """A document by hand; the annotations are given by keyword as `Document` takes them."""
    layer = fields.pop("layer", Layer(annotator="kim", status=Status.STARTED))
    article = fields.pop("article", None) or Article.of(text, "a1")
    return Document(article, layer, analysis=fields.pop("analysis", split(article.text)), **fields)


def exported(*given: Document) -> tuple[bytes, ExportReport]:
    out = io.BytesIO()
    report = write_jsonl(given, out, Wanted())
    return out.getvalue(), report


def taken_in(data: bytes, **options: Any) -> list[Record | InputError]:
    return list(read_jsonl(io.BytesIO(data), "news.jsonl", **options))


def as_document(record: Record) -> Document:
    assert record.layer is not None
    assert record.analysis is not None
    assert record.analysis.model == FROM_FILE
    return Document(
        record.article,
        record.layer,
        analysis=record.analysis,
        entities=record.entities,
        claims=record.claims,
        line_marks=record.line_marks,
    )


class Written(NamedTuple):
    data: bytes
    report: ExportReport
    losses: list[Loss]


def written(write: Write, *given: Document, **wanted: Any) -> Written:
    """What a format makes of documents, and what it says it could not hold."""
    out, losses = io.BytesIO(), list[Loss]()
    report = write(given, out, Wanted(heard=losses.append, **wanted))
    return Written(out.getvalue(), report, losses)


def written_folder(write: WriteFolder, folder: Path, *given: Document, **wanted: Any) -> list[Loss]:
    """The same for a format that is a folder; what it could not hold."""
    folder.mkdir(parents=True, exist_ok=True)
    losses: list[Loss] = []
    write(given, folder, Wanted(heard=losses.append, **wanted))
    return losses


NASTY = (
    "Ann O’Neil 👩‍👩‍👧\r\nof Graz-Ost met שלום in “10\u00a0000 Lakes”,\u2028she said,\tfor\n\n-DOCSTART- good. =1+1\r"
)
"""Emoji, every kind of line end, right-to-left, a tab, and words that mean something to a format."""

CROWDED = ("Ann O’Neil", "Neil 👩‍👩‍👧", "👩‍👩‍👧\r\nof Graz-Ost", "raz-O", "Graz-Ost", "שלום", "ום in", "good", "oo")
"""Words in it that lie in one another, cross each other, touch, end within a token, or go over a line's end."""


def nasty(**life: Any) -> Document:
    """An article of such spans, with an interrupted claim and a marked line; added unless ``life`` says otherwise."""
    how = {"state": State.ADDED, **life}
    spans = [place(NASTY, words) for words in CROWDED]
    claim = Claim(
        id="c",
        content=places(NASTY, "“10\u00a0000 Lakes”,", "good."),
        source=places(NASTY, "she"),
        cue=places(NASTY, "said"),
        state=State.EDITED,
        verdict="4/5",
        check=Check.CHECK_WORTHY,
        claim_types=("numerical", "causal"),
    )
    return small(
        article=Article.of(NASTY, "a1", url="https://news.example/1"),
        entities=[Entity(id=f"e{at}", start=at, end=end, label="ORG", **how) for at, end in spans],
        claims=[claim],
        line_marks=[LineMark(id="l", start=0, end=NASTY.index("\r"), kind=LineKind.PROMO, state=State.ADDED)],
    )
