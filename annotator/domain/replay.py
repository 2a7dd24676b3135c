"""What the journal says stands on a layer, to be compared with what does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from annotator.domain.annotation import State
from annotator.domain.document import Document
from annotator.domain.fields import to_fields

Values = Mapping[str, Any]
Key = tuple[str, str]


def expected(changes: Iterable[Sequence[Any]]) -> dict[Key, Values | None]:
    """What these journalled changes ``[kind, id, before, after]``, in order, lead to, by kind and id.

    Only of what a person has touched: a suggestion nobody has decided may go, or be another one, at any time,
    and steps over the whole project change such ones too. Of an annotation that was there before the journal
    only the fields that were changed; None is "not there".
    """
    stands: dict[Key, Values | None] = {}
    made: set[Key] = set()
    decided: set[Key] = set()
    for kind, id, before, after in changes:
        key = (kind, id)
        known = (stands.get(key) if key in made | decided else None) or {}
        stands[key] = None if after is None else {**({} if before is None else known), **after}
        if before is None:
            made.add(key)
        if after is None or kind == "layer" or after.get("state", State.SUGGESTED) != State.SUGGESTED:
            decided.add(key)
    return {key: stands[key] for key in stands if key in decided}


def differences(document: Document, wanted: Mapping[Key, Values | None], labels: Mapping[str, str]) -> Iterator[str]:
    """In words, where a document is not what the journal leads to; ``labels`` gives those that count as one a name."""
    for (kind, id), values in wanted.items():
        item = document.layer if kind == "layer" else document.find(id)
        name = "the layer" if kind == "layer" else f"{kind} {id}"
        if values is None:
            if item is not None:
                yield f"{name} is there, and the history says that it was removed"
        elif item is None:
            yield f"{name} is not there, and the history does not say that it was removed"
        elif not _holds(item, values, labels):
            yield f"{name} is not as the history says"


def _holds(item: Any, values: Values, labels: Mapping[str, str]) -> bool:
    there = to_fields(item)
    return all(name in there and _one(there[name], labels) == _one(values[name], labels) for name in values)


def _one(value: Any, labels: Mapping[str, str]) -> Any:
    """A value with every label under the one name it counts as."""
    if not labels:
        return value
    if isinstance(value, str):
        return labels.get(value, value)
    if isinstance(value, Mapping):
        return {name: _one(each, labels) if name == "label" else each for name, each in value.items()}
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return sorted({labels.get(each, each) for each in value})
    return value
