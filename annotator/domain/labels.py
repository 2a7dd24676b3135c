"""The labels of a project: name, key, colour family, whether they are shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

RESERVED_KEYS = frozenset("csub")
"""C claim, S source, U cue, B boilerplate: never a label's letter."""


@dataclass(frozen=True, slots=True)
class Label:
    """One label. ``key`` is its letter (lower case) or empty, ``family`` names its colour."""

    name: str
    key: str = ""
    family: str = ""
    description: str = ""
    shown: bool = True


class LabelSet:
    """The labels in the order a person sees them; names and keys are unique."""

    def __init__(self, labels: Iterable[Label] = ()) -> None:
        self._labels: dict[str, Label] = {}
        for label in labels:
            self._labels[label.name] = label if self._free(label.key) else replace(label, key="")

    def __iter__(self) -> Iterator[Label]:
        return iter(self._labels.values())

    def __len__(self) -> int:
        return len(self._labels)

    def __contains__(self, name: object) -> bool:
        return name in self._labels

    def __getitem__(self, name: str) -> Label:
        return self._labels[name]

    @property
    def shown(self) -> frozenset[str]:
        return frozenset(label.name for label in self if label.shown)

    def with_names(self, names: Iterable[str]) -> LabelSet:
        """This set and, behind it, a label for each name it does not have yet, with the first free letter."""
        extended = LabelSet(self)
        for name in names:
            if name not in extended:
                extended._labels[name] = Label(name, key=extended._letter_for(name))
        return extended

    def _letter_for(self, name: str) -> str:
        letters = (letter for letter in name.lower() if letter.isascii() and letter.isalpha())
        return next((letter for letter in letters if self._free(letter)), "")

    def _free(self, key: str) -> bool:
        return key not in RESERVED_KEYS and all(label.key != key for label in self) if key else True
