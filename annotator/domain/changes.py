"""An edit as values: what stood before, what stands after. Undo is the same the other way round."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from annotator.domain.annotation import Annotation
    from annotator.domain.document import Layer


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that was made (``before`` is None), altered, or taken away (``after`` is None)."""

    before: Annotation | Layer | None
    after: Annotation | Layer | None

    @property
    def id(self) -> str:
        item = self.after if self.after is not None else self.before
        assert item is not None
        return item.id


@dataclass(frozen=True, slots=True)
class Edit:
    """One step a person takes: an operation's name, what it changes, and values to word it by.

    ``operation`` is a key such as ``relabel``; front ends word it. ``detail`` holds JSON values
    (a label, a count, a quote) for that wording.
    """

    operation: str
    changes: tuple[Change, ...]
    detail: Mapping[str, Any] = field(default_factory=dict)


def differences(before: Mapping[str, Annotation], after: Iterable[Annotation]) -> list[Change]:
    """What leads from the annotations known by id to those that stand now."""
    standing = {item.id: item for item in after}
    gone = [Change(item, None) for id, item in before.items() if id not in standing]
    return gone + [Change(before.get(id), item) for id, item in standing.items() if before.get(id) != item]
