"""What in an article's annotations is probably a slip: to be looked at before it becomes training data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from annotator.domain.annotation import Annotation, Entity, State
from annotator.domain.document import Document, Status
from annotator.domain.exporting import OFF_EDGES, Keep, Loss, kind_of, short_title, words_of
from annotator.domain.text import trim
from annotator.domain.tidying import clean

BLANK_EDGE = "begins or ends with white space"
PUNCTUATION_EDGE = "begins or ends with punctuation that is none of a name's"
TWICE = "stands there twice"
TWO_LABELS = "has more than one label on the same words"
CROSSING = "crosses another entity"
UNREVIEWED = "is a suggestion that nobody has reviewed"
OTHER_LABEL = "has another label elsewhere in the article"
EMPTY = "is finished and holds no annotation"


class Finding(NamedTuple):
    """A slip, and where; ``certain`` is False for what is often meant so."""

    loss: Loss
    certain: bool


def findings(document: Document, keep: Keep, *, whole: bool = False) -> Iterator[Finding]:
    """The slips among the annotations that are wanted, by place; those that hold for the whole article last.

    A ``whole`` project is wanted with all that nobody has reviewed: that is told of finished articles alone.
    """
    entities = [each for each in document.entities if keep(each) and each.state is not State.REJECTED]
    for slip, why in (*_edges(document, entities), *_neighbours(entities)):
        yield _finding(document, slip, why, certain=True)
    for entity in _two_labels(document, entities):
        yield _finding(document, entity, OTHER_LABEL, certain=False)
    done = document.layer.status is Status.DONE
    waiting = [item for item in document.annotations() if item.state is State.SUGGESTED]
    for item in waiting:
        if done or (keep(item) and not whole):
            yield _finding(document, item, UNREVIEWED, certain=False)
    if done and not waiting and not any(map(keep, document.annotations())):
        article = document.article
        loss = Loss(article.id, short_title(article), "article", "", 0, 0, EMPTY, False, slip=True)
        yield Finding(loss, certain=False)


def _finding(document: Document, item: Annotation, why: str, *, certain: bool) -> Finding:
    article = document.article
    words = words_of(article, item)
    place = (article.id, short_title(article), kind_of(item), words, item.start, item.end)
    return Finding(Loss(*place, why, False, item.id, slip=True), certain)


def _edges(document: Document, entities: list[Entity]) -> Iterator[tuple[Entity, str]]:
    text, analysis = document.text, document.analysis
    for each in entities:
        if trim(text, each.span) != each.span:
            yield each, BLANK_EDGE
        elif clean(text, each.span) != each.span:
            yield each, PUNCTUATION_EDGE
        elif document.analysed and analysis.token_range(each.start, each.end) is None:
            yield each, OFF_EDGES


def _neighbours(entities: list[Entity]) -> Iterator[tuple[Entity, str]]:
    """Each entity that does not fit those before it; they come by start, the longest first."""
    open_: list[Entity] = []
    for each in entities:
        open_ = [other for other in open_ if other.end > each.start]
        twins = [other for other in open_ if other.span == each.span]
        if any(other.label == each.label for other in twins):
            yield each, TWICE
        elif twins:
            yield each, TWO_LABELS
        elif any(other.start < each.start < other.end < each.end for other in open_):
            yield each, CROSSING
        open_.append(each)


def _two_labels(document: Document, entities: list[Entity]) -> Iterator[Entity]:
    """Entities whose words have another label than where they stood first; once for each words and label."""
    first: dict[str, str] = {}
    told: set[tuple[str, str]] = set()
    places: dict[str, set[tuple[int, int]]] = {}
    for each in entities:
        words = document.text[each.start : each.end]
        label = first.setdefault(words, each.label)
        taken = places.setdefault(words, set())
        if label != each.label and each.span not in taken and (words, each.label) not in told:
            told.add((words, each.label))
            yield each
        taken.add(each.span)
