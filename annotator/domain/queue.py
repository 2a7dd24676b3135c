"""The list of articles as a person sees it."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.domain.document import Status


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One article in the list: what it is, how far it is, how many suggestions wait."""

    id: str
    title: str
    publisher: str
    status: Status
    to_review: int
    flag: bool
