"""What an export wrote, and what the format could not hold."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class OffToken(NamedTuple):
    """An entity that does not begin and end on token edges; a token-wise trainer will miss it."""

    article: str
    quote: str
    start: int
    end: int


@dataclass(slots=True)
class ExportReport:
    """Counts of what was written, and each entity that is written but not as tokens."""

    articles: int = 0
    entities: int = 0
    claims: int = 0
    lines: int = 0
    off_token: list[OffToken] = field(default_factory=list)
