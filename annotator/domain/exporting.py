"""What every export format is asked for, and its report of what the format could not hold.

A format's writer goes through `picked`: it gets each article with the annotations that are wanted, and
those kinds of annotation that it does not hold at all are in the report already.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import Any, NamedTuple

from annotator.domain.analysis import Analysis
from annotator.domain.annotation import Annotation, Claim, Entity, LineMark, Spans, State
from annotator.domain.document import Article, Document, Layer
from annotator.domain.errors import ExportError
from annotator.domain.text import Span

Keep = Callable[[Annotation], bool]
TITLE_SHOWN = 60
WORDS_SHOWN = 120
"""So much of a title and of a span's words stands in a line of the report."""

OFF_EDGES = "is not on token edges"
OVERLAPS = "overlaps an entity that was kept"
NO_PLACE = "is left out: the format has no place for it"
NO_NEGATIVES = "is rejected, which the format cannot say"


class Overlaps(StrEnum):
    """Which of two entities that share a token is kept where a format holds only one."""

    LONGEST = "longest"
    SHORTEST = "shortest"
    FIRST = "first"


class Loss(NamedTuple):
    """An annotation that is not in the output, or not as it was; ``gone`` is False where it is only noted.

    ``id`` is the annotation's, empty where it is about the text or the article. A ``slip`` is a person's.
    """

    article: str
    title: str
    kind: str
    words: str
    start: int
    end: int
    why: str
    gone: bool
    id: str = ""
    slip: bool = False

    def __str__(self) -> str:
        words = self.words if len(self.words) <= WORDS_SHOWN else self.words[: WORDS_SHOWN - 1] + "…"
        return f"{self.article} ({self.title}): {self.kind} {words!r} at {self.start} to {self.end} {self.why}"


Heard = Callable[[Loss], object]


def unheard(loss: Loss) -> None:
    """For an export whose losses only need to be counted."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to write: the annotations ``keep`` says yes to. Each loss is told to ``heard`` as it happens."""

    keep: Keep = lambda item: True
    overlaps: Overlaps = Overlaps.LONGEST
    heard: Heard = unheard


@dataclass(slots=True)
class ExportReport:
    """Counts of what was written and of what was not, by kind and reason. ``kinds`` are those the format holds."""

    heard: Heard = unheard
    kinds: tuple[str, ...] = ()
    articles: int = 0
    entities: int = 0
    claims: int = 0
    lines: int = 0
    lost: Counter[tuple[str, str]] = field(default_factory=Counter)
    noted: Counter[tuple[str, str]] = field(default_factory=Counter)
    _last: Article | None = None
    _title: str = ""

    def lose(self, article: Article, item: Annotation, why: str) -> None:
        """The annotation, or a part of it, is not in the output."""
        self._tell(article, item, why, gone=True)

    def refuse(self, article: Article, claim: Claim, why: str) -> None:
        """A claim the format holds in general is not in the output: it is not counted as written."""
        self.claims -= 1
        self.lose(article, claim, f"is refused: {why}")

    def note(self, article: Article, item: Annotation, why: str) -> None:
        """The annotation is in the output, but not all programs will find it."""
        self._tell(article, item, why, gone=False)

    def note_text(self, article: Article, start: int, end: int, why: str) -> None:
        """The text itself is in the output, but not character for character."""
        self._count("text", article, why, gone=False)
        self.heard(Loss(article.id, self._title, "text", article.text[start:end], start, end, why, False))

    def lose_fields(self, article: Article, item: Annotation, held: Iterable[str] = ()) -> None:
        """What a person filled in and the format has no place for, besides the fields it does hold."""
        missing = [name for name in filled(item) if name not in held]
        if missing:
            self.lose(article, item, f"is written without its {_listed(missing)}")

    def _tell(self, article: Article, item: Annotation, why: str, *, gone: bool) -> None:
        kind = kind_of(item)
        self._count(kind, article, why, gone=gone)
        place = (article.id, self._title, kind, words_of(article, item), item.start, item.end)
        self.heard(Loss(*place, why, gone, item.id))

    def _count(self, kind: str, article: Article, why: str, *, gone: bool) -> None:
        (self.lost if gone else self.noted)[kind, why] += 1
        if article is not self._last:
            self._last, self._title = article, short_title(article)


@dataclass(frozen=True, slots=True)
class Picked:
    """One article with the annotations to write; their spans all lie in its text."""

    article: Article
    layer: Layer
    analysis: Analysis
    entities: list[Entity]
    claims: list[Claim]
    line_marks: list[LineMark]


def picked(
    documents: Iterable[Document], wanted: Wanted, report: ExportReport, *kinds: str, states: bool = False
) -> Iterator[Picked]:
    """Each article with what is wanted of it, of the kinds (``entity``, ``claim``, ``line``) a format holds.

    The other kinds are reported as lost, and what is there is counted. A rejected suggestion is only there
    where the format says ``states``: elsewhere it would read as if it were right.
    Raises ExportError where an annotation does not fit its text.
    """
    report.kinds = kinds
    for document in documents:
        found: dict[str, list[Any]] = {"entity": [], "claim": [], "line": []}
        tracks: list[Iterable[Annotation]] = [document.entities, document.claims, document.line_marks]
        for kind, track in zip(found, tracks, strict=True):
            for item in filter(wanted.keep, track):
                _check(document.article, item)
                if kind not in kinds:
                    report.lose(document.article, item, NO_PLACE)
                elif item.state is State.REJECTED and not states:
                    report.lose(document.article, item, NO_NEGATIVES)
                else:
                    found[kind].append(item)
        yield Picked(document.article, document.layer, document.analysis, *found.values())
        report.articles += 1
        report.entities += len(found["entity"])
        report.claims += len(found["claim"])
        report.lines += len(found["line"])


def without_overlaps(
    items: Iterable[tuple[Entity, tuple[int, int]]], overlaps: Overlaps
) -> tuple[list[tuple[Entity, tuple[int, int]]], list[Entity]]:
    """Of entities with their first and last token: those to keep, in order of tokens, and the rest.

    ``longest`` is the order of spaCy's ``filter_spans``: by length in tokens, then by place. Twins go by label.
    """
    signs = {Overlaps.LONGEST: -1, Overlaps.SHORTEST: 1, Overlaps.FIRST: 0}

    def order(item: tuple[Entity, tuple[int, int]]) -> tuple[int, int, int, str, str]:
        entity, (first, last) = item
        return signs[overlaps] * (last - first), first, first - last, entity.label, entity.id

    taken: set[int] = set()
    kept, dropped = [], []
    for item in sorted(items, key=order):
        tokens = range(item[1][0], item[1][1] + 1)
        if taken.isdisjoint(tokens):
            taken.update(tokens)
            kept.append(item)
        else:
            dropped.append(item[0])
    return sorted(kept, key=lambda item: item[1]), dropped


def short_title(article: Article) -> str:
    """The headline as it stands in a line of the report."""
    headline = article.headline
    return headline if len(headline) <= TITLE_SHOWN else headline[: TITLE_SHOWN - 1] + "…"


def kind_of(item: Annotation) -> str:
    """``entity``, ``claim`` or ``line``."""
    return "entity" if isinstance(item, Entity) else "claim" if isinstance(item, Claim) else "line"


def spans_of(item: Annotation) -> Spans:
    """Where the annotation stands: of a claim, its content."""
    return item.content if isinstance(item, Claim) else (Span(item.start, item.end),)


def words_of(article: Article, item: Annotation) -> str:
    """The words the annotation stands on, the parts of an interrupted claim joined by an ellipsis."""
    return words_at(article, spans_of(item))


def words_at(article: Article, spans: Spans) -> str:
    return " … ".join(article.text[start:end] for start, end in spans)


# What a person says of an annotation, beyond where it stands and what machines note.
_SAID = {
    Entity: ("link", "note"),
    Claim: (
        *("source", "cue", "source_name", "source_entity", "source_kind", "act", "check", "claim_types"),
        *("polarity", "topic", "normalized", "evidence", "verdict", "justification", "note"),
    ),
}
_UNSAID = {
    kind: {each.name: each.default for each in fields(kind) if each.name in names} for kind, names in _SAID.items()
}


def filled(item: Annotation) -> list[str]:
    """The names of the fields in which a person said something; provenance is none of them."""
    return [name for name, default in _UNSAID.get(type(item), {}).items() if getattr(item, name) != default]


def _listed(names: list[str]) -> str:
    words = [name.replace("_", " ") for name in names]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _check(article: Article, item: Annotation) -> None:
    length = len(article.text)
    if not isinstance(item, Claim) and 0 <= item.start < item.end <= length:
        return
    spans = (*item.content, *item.source, *item.cue) if isinstance(item, Claim) else spans_of(item)
    for start, end in spans:
        if not 0 <= start < end <= length:
            what = f"annotation {item.id} spans {start} to {end} in a text of {length} characters"
            raise ExportError(what, where=article.id, todo="run check on the project")
