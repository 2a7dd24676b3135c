"""The labels of a project: name, key, colour, what they are for, whether they are shown."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from annotator.domain.colours import free_hue
from annotator.domain.errors import EditRefused, InputError
from annotator.domain.text import check_text

RESERVED_KEYS = frozenset("csub")
"""C claim, S source, U cue, B boilerplate: no new label takes them by itself.

A person can give them to a label where those actions have other keys; the window sees to that.
"""


@dataclass(frozen=True, slots=True)
class Label:
    """One label. ``key`` is its letter (lower case) or empty.

    ``family`` names the colour it shares with its neighbours in meaning; ``colour``, where it is not
    empty, is a hue of its own instead (see `domain.colours`).
    """

    name: str
    key: str = ""
    family: str = ""
    description: str = ""
    shown: bool = True
    colour: str = ""
    examples: str = ""

    @property
    def look(self) -> str:
        """The colour word to draw it by."""
        return self.colour or self.family or "own"


class LabelSet:
    """The labels in the order a person sees them; names and keys are unique."""

    def __init__(self, labels: Iterable[Label] = ()) -> None:
        self._labels: dict[str, Label] = {}
        for label in labels:
            if label.name not in self._labels:
                self._labels[label.name] = label if self._free(label.key) else replace(label, key="")

    def __iter__(self) -> Iterator[Label]:
        return iter(self._labels.values())

    def __len__(self) -> int:
        return len(self._labels)

    def __contains__(self, name: object) -> bool:
        return name in self._labels

    def __getitem__(self, name: str) -> Label:
        return self._labels[name]

    def get(self, name: str) -> Label | None:
        return self._labels.get(name)

    @cached_property
    def shown(self) -> frozenset[str]:
        return frozenset(label.name for label in self if label.shown)

    def looks(self) -> dict[str, str]:
        """The colour word of each label."""
        return {label.name: label.look for label in self}

    def place(self, name: str) -> int:
        """How many labels stand before this one."""
        return list(self._labels).index(name)

    def with_names(self, names: Iterable[str]) -> LabelSet:
        """This set and, behind it, a label for each name it does not have yet.

        A new label gets the first free letter and the free hue farthest from those in use.
        """
        extended = LabelSet(self)
        for name in names:
            if name not in extended:
                extended._labels[name] = Label(name, key=extended._letter_for(name), colour=extended.free_colour())
        return extended

    def free_colour(self, besides: str = "") -> str:
        """The hue farthest from those of the labels that are shown, ``besides`` aside."""
        return free_hue(label.look for label in self if label.shown and label.name != besides)

    def with_changed(self, name: str, **fields: Any) -> LabelSet:
        """This set with other values for one label, but not another name. Raises EditRefused."""
        changed = replace(_get(self, name), **fields)
        if "key" in fields:
            changed = replace(changed, key=self.checked_key(name, changed.key))
        for words in (changed.description, changed.examples):
            _check_words(words)
        return LabelSet(changed if label.name == name else label for label in self)

    def with_renamed(self, name: str, new: str) -> LabelSet:
        """This set with another name for one label, which keeps everything else. Raises EditRefused."""
        self.checked_name(new)
        _get(self, name)
        return LabelSet(replace(label, name=new) if label.name == name else label for label in self)

    def with_moved(self, name: str, step: int) -> LabelSet:
        """This set with one label nearer to the top (-1) or the end (1). Raises EditRefused."""
        labels = list(self)
        at = self.place(_get(self, name).name)
        labels.insert(min(max(at + step, 0), len(labels) - 1), labels.pop(at))
        return LabelSet(labels)

    def with_label(self, label: Label, place: int) -> LabelSet:
        """This set with one more label at a place; its letter is dropped where another has it."""
        labels = [each for each in self if each.name != label.name]
        if not self._free(label.key):
            label = replace(label, key="")
        labels.insert(place, label)
        return LabelSet(labels)

    def without(self, name: str) -> LabelSet:
        return LabelSet(label for label in self if label.name != name)

    def with_preset(self, preset: LabelSet) -> LabelSet:
        """The labels of a preset, shown and in front, and behind them the others, hidden.

        A label that is there already keeps what a person wrote about it; letters go to the preset first.
        """
        front = [_shown_again(self.get(label.name), label) for label in preset]
        names = {label.name for label in front}
        return LabelSet([*front, *(replace(label, shown=False) for label in self if label.name not in names)])

    def checked_name(self, name: str) -> str:
        """A new label's name as it can be kept. Raises EditRefused."""
        _check_words(name)
        if not name.strip() or name != name.strip():
            raise EditRefused("a label needs a name", todo="type one without blanks around it")
        if len(name.splitlines()) > 1:
            raise EditRefused("a label's name is one line")
        if name in self:
            raise EditRefused(f"there is a label {name} already", todo="choose another name")
        return name

    def checked_key(self, name: str, key: str) -> str:
        """A letter as a label can have it. Raises EditRefused, naming who has it."""
        key = key.lower()
        if not key:
            return ""
        if not (len(key) == 1 and key.isascii() and key.isalpha()):
            raise EditRefused("a label's key is one letter from A to Z", todo="or leave it empty")
        holder = next((label.name for label in self if label.key == key and label.name != name), None)
        if holder is not None:
            raise EditRefused(f"{key.upper()} is the key of {holder}", todo="choose another letter")
        return key

    def _letter_for(self, name: str) -> str:
        letters = (letter for letter in name.lower() if letter.isascii() and letter.isalpha())
        return next((letter for letter in letters if letter not in RESERVED_KEYS and self._free(letter)), "")

    def _free(self, key: str) -> bool:
        return all(label.key != key for label in self) if key else True


class ModelNames:
    """What a label of the model is called in the project: after a rename, a merge, a deletion or a preset.

    A label that is shown is always itself.
    """

    def __init__(self, names: Mapping[str, str], labels: LabelSet) -> None:
        self._names = names
        self._labels = labels

    def of(self, name: str) -> str:
        """The project's label for the model's; empty where it is not wanted at all."""
        seen: set[str] = set()
        while name not in self._labels.shown and name in self._names and name not in seen:
            seen.add(name)
            name = self._names[name]
        return name

    def changed(self) -> dict[str, str]:
        """The model's labels that are called otherwise here, with what."""
        return {name: self.of(name) for name in sorted(self._names) if self.of(name) != name}

    def wanted(self) -> frozenset[str]:
        """The model's labels that become labels that are shown."""
        shown = self._labels.shown
        return shown | {name for name in self._names if self.of(name) in shown}

    def unknown(self, names: Collection[str]) -> list[str]:
        """The model's labels that the project has no word for."""
        return [name for name in names if self.of(name) and self.of(name) not in self._labels]


def _shown_again(known: Label | None, label: Label) -> Label:
    if known is None:
        return label
    return replace(
        known,
        shown=True,
        key=known.key or label.key,
        description=known.description or label.description,
        examples=known.examples or label.examples,
    )


def _get(labels: LabelSet, name: str) -> Label:
    label = labels.get(name)
    if label is None:
        raise EditRefused(f"there is no label {name}", todo="it may have been renamed or deleted")
    return label


def _check_words(words: str) -> None:
    try:
        check_text(words)
    except InputError as error:
        raise EditRefused(error.what, todo=error.todo) from error
