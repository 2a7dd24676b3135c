"""What a pipeline proposes for one text; suggestions as values."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.domain.analysis import Analysis
from annotator.domain.annotation import Claim, Entity, LineMark, State, new_id
from annotator.domain.changes import Change
from annotator.domain.text import Span


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Tokens and sentences with the annotations a machine proposes; every one in state ``suggested``."""

    analysis: Analysis
    entities: tuple[Entity, ...] = ()
    claims: tuple[Claim, ...] = ()
    line_marks: tuple[LineMark, ...] = ()


def suggested_entity(span: Span, label: str, origin: str, score: float | None = None) -> Entity:
    """A new suggestion that remembers what the machine said."""
    return Entity(
        id=new_id(),
        start=span.start,
        end=span.end,
        label=label,
        state=State.SUGGESTED,
        origin=origin,
        score=score,
        suggested={"start": span.start, "end": span.end, "label": label},
    )


def is_followed(change: Change) -> bool:
    """Whether a suggestion nobody has decided came, went or changed: beside a person's change it follows."""
    items = [item for item in (change.before, change.after) if item is not None]
    return all(isinstance(item, Entity) and item.state is State.SUGGESTED for item in items)
