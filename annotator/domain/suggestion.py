"""What a pipeline proposes for one text."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.domain.analysis import Analysis
from annotator.domain.annotation import Claim, Entity, LineMark


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Tokens and sentences with the annotations a machine proposes; every one in state ``suggested``."""

    analysis: Analysis
    entities: tuple[Entity, ...] = ()
    claims: tuple[Claim, ...] = ()
    line_marks: tuple[LineMark, ...] = ()
