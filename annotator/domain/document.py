"""An article with one annotator's layer on it, as the window and the exporters see it."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Generic, TypeVar

from annotator.domain.analysis import SPLITTER, Analysis, split
from annotator.domain.annotation import Annotation, Claim, Entity, LineMark, State
from annotator.domain.changes import Change
from annotator.domain.text import content_hash, first_line


class Status(StrEnum):
    """How far one annotator is with one article."""

    TODO = "todo"
    STARTED = "started"
    DONE = "done"
    SKIPPED = "skipped"


TASKS = ("entities", "claims")


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One news story. The text never changes once it is in a project.

    ``meta`` holds the free metadata a file brought, ``extra`` its unknown top-level keys.
    """

    id: str
    text: str
    title: str = ""
    url: str = ""
    publisher: str = ""
    author: str = ""
    published: str = ""
    language: str = ""
    sha256: str = ""
    meta: Mapping[str, Any] = field(default_factory=dict)
    extra: Mapping[str, Any] = field(default_factory=dict)
    added: str = ""

    @classmethod
    def of(cls, text: str, id: str = "", **fields: Any) -> Article:
        """An article from its text; id and hash follow from the text where they are not given."""
        digest = content_hash(text)
        return cls(id=id or digest[:16], text=text, sha256=digest, **fields)

    @property
    def headline(self) -> str:
        """The title to show: the given one, else the text's first line."""
        return self.title or first_line(self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """One annotator's work on one article.

    ``revision`` counts the edits; an edit made on another revision is refused. ``labels`` and
    ``tasks`` are what was shown when the article was finished: what was not shown teaches nothing.
    """

    annotator: str
    status: Status = Status.TODO
    flag: bool = False
    flag_note: str = ""
    labels: tuple[str, ...] = ()
    tasks: tuple[str, ...] = TASKS
    revision: int = 0
    touched: bool = False

    id: str = "layer"


T = TypeVar("T", Entity, Claim, LineMark)


class Track(Generic[T]):
    """Annotations of one kind, found by id and by place.

    Order everywhere: by start, then longest first, then id.
    """

    def __init__(self, items: Iterable[T] = ()) -> None:
        self._by_id: dict[str, T] = {item.id: item for item in items}
        self._keys = sorted(_key(item) for item in self._by_id.values())
        self._longest = max((item.end - item.start for item in self._by_id.values()), default=0)
        self.waiting = sum(item.state is State.SUGGESTED for item in self._by_id.values())
        """How many nobody has decided yet."""

    def __len__(self) -> int:
        return len(self._by_id)

    def __iter__(self) -> Iterator[T]:
        return (self._by_id[key[2]] for key in self._keys)

    def __contains__(self, id: object) -> bool:
        return id in self._by_id

    def __getitem__(self, id: str) -> T:
        return self._by_id[id]

    def get(self, id: str) -> T | None:
        return self._by_id.get(id)

    def touching(self, start: int, end: int) -> list[T]:
        """Those that share a character with ``[start, end)`` (with ``start == end``: that hold the offset)."""
        end = max(end, start + 1)
        position = bisect_left(self._keys, (start - self._longest, float("-inf"), ""))
        found = []
        for at in range(position, len(self._keys)):
            key = self._keys[at]
            if key[0] >= end:
                break
            item = self._by_id[key[2]]
            if item.end > start:
                found.append(item)
        return found

    def starting_in(self, start: int, end: int) -> list[T]:
        """Those whose first character lies in ``[start, end)``."""
        first = bisect_left(self._keys, (start, float("-inf"), ""))
        last = bisect_left(self._keys, (end, float("-inf"), ""))
        return [self._by_id[key[2]] for key in self._keys[first:last]]

    def put(self, item: T) -> None:
        key, old = _key(item), self._by_id.get(item.id)
        if old is None or _key(old) != key:
            self.drop(item.id)
            insort(self._keys, key)
        else:
            self.waiting -= old.state is State.SUGGESTED
        self._by_id[item.id] = item
        self._longest = max(self._longest, item.end - item.start)
        self.waiting += item.state is State.SUGGESTED

    def drop(self, id: str) -> None:
        item = self._by_id.pop(id, None)
        if item is not None:
            del self._keys[bisect_left(self._keys, _key(item))]
            self.waiting -= item.state is State.SUGGESTED


def _key(item: Annotation) -> tuple[int, float, str]:
    return (item.start, -item.end, item.id)


class Document:
    """An article, its analysis and one layer, held in memory; only `apply` changes it."""

    def __init__(
        self,
        article: Article,
        layer: Layer,
        *,
        analysis: Analysis | None = None,
        entities: Iterable[Entity] = (),
        claims: Iterable[Claim] = (),
        line_marks: Iterable[LineMark] = (),
    ) -> None:
        self.article = article
        self.layer = layer
        self.entities: Track[Entity] = Track(entities)
        self.claims: Track[Claim] = Track(claims)
        self.line_marks: Track[LineMark] = Track(line_marks)
        self._analysis = analysis

    @property
    def text(self) -> str:
        return self.article.text

    @property
    def analysis(self) -> Analysis:
        """The model's tokens and sentences, or the splitter's until there are any."""
        if self._analysis is None:
            self._analysis = split(self.article.text)
        return self._analysis

    @analysis.setter
    def analysis(self, analysis: Analysis) -> None:
        self._analysis = analysis

    @property
    def analysed(self) -> bool:
        """Whether a model, or the file it came from, has dealt with this article."""
        return self._analysis is not None and self._analysis.model != SPLITTER

    def annotations(self) -> Iterator[Annotation]:
        """Every annotation, kind by kind."""
        yield from self.entities
        yield from self.claims
        yield from self.line_marks

    def find(self, id: str) -> Annotation | None:
        return self.entities.get(id) or self.claims.get(id) or self.line_marks.get(id)

    def to_review(self) -> int:
        """How many suggestions nobody has decided yet."""
        return self.entities.waiting + self.claims.waiting + self.line_marks.waiting

    def apply(self, changes: Iterable[Change]) -> None:
        """Carry out changes that have been written; ``before`` is taken as given."""
        for change in changes:
            if isinstance(change.after, Layer):
                self.layer = change.after
            elif change.after is None:
                self.track(change.before).drop(change.id)
            else:
                self.track(change.after).put(change.after)

    def track(self, item: Annotation | Layer | None) -> Track[Any]:
        """Where annotations of this one's kind are."""
        if isinstance(item, Entity):
            return self.entities
        if isinstance(item, Claim):
            return self.claims
        if isinstance(item, LineMark):
            return self.line_marks
        raise TypeError(f"no annotation: {item!r}")
