"""What the memory knows of a name, as a list shows it and a file carries it to another project."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

FORGOTTEN = ""
"""What a person says of a name that is to be forgotten."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """What the memory knows of one name: ``label`` is what it is (empty: not clear, or forgotten).

    ``proposed``: wherever the words stand; ``vetoed``: not even where a model finds it. ``said`` is what a person
    said of it in the list (a label; nothing at all: it is forgotten; None: nobody said anything). ``found`` counts
    it in finished articles by label; the rest counts places where the same words were no name (``outside`` every
    entity, ``inside`` a longer one) and where a suggestion was rejected.
    """

    name: str
    label: str = ""
    proposed: bool = False
    vetoed: bool = False
    said: str | None = None
    found: Mapping[str, int] = field(default_factory=dict)
    outside: int = 0
    inside: int = 0
    rejected: int = 0

    @property
    def places(self) -> int:
        """In how many places of finished articles it was a name."""
        return sum(self.found.values())


@dataclass(frozen=True, slots=True)
class Kept:
    """What the project keeps of a name beside what its articles teach: a lesson of a kind of its own.

    ``said`` as in `Remembered`; ``found`` and ``against`` are counts that were brought from another project.
    """

    said: str | None = None
    found: Mapping[str, int] = field(default_factory=dict)
    against: Mapping[str, int] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return self.said is not None or bool(self.found) or any(self.against.values())
