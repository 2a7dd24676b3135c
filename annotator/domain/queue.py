"""An article as a line in the queue: what a list needs to know without its text."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.domain.document import Status


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One article of the queue, as one annotator sees it."""

    id: str
    title: str
    publisher: str = ""
    status: Status = Status.TODO
    to_review: int = 0
    flag: bool = False
