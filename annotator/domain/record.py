"""One article as a file holds it, on its way into a project, and what there is to say on that way."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.domain.analysis import Analysis
from annotator.domain.annotation import Claim, Entity, LineMark
from annotator.domain.document import Article, Layer
from annotator.domain.errors import InputError


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """An article with what the file says of it.

    ``where`` names file and line for messages. ``layer`` is None where the file names neither
    annotator nor status (its ``annotator`` is empty where only a status is given). ``own`` says that
    it is one of our own exports, which comes back as it was and is not pre-filled again. ``predicted`` are the
    ids of those annotations that another program's machine proposed: to accept the file does not accept them.
    """

    where: str
    article: Article
    layer: Layer | None = None
    analysis: Analysis | None = None
    entities: tuple[Entity, ...] = ()
    claims: tuple[Claim, ...] = ()
    line_marks: tuple[LineMark, ...] = ()
    answer: str = ""
    own: bool = False
    predicted: frozenset[str] = frozenset()

    @property
    def annotated(self) -> bool:
        """Whether the file brought annotations, so that the machine has nothing to add unasked."""
        return self.own or bool(self.entities or self.claims or self.line_marks)


@dataclass(frozen=True, slots=True)
class Note:
    """Something a person should know of what was read, and need do nothing about."""

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}" if self.where else self.what


Item = Record | InputError | Note
"""What comes out of a reader: articles, refusals that stop nothing, and words about both."""
