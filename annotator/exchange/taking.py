"""What the readers of other programs' files share: their spans become our annotations, all as suggestions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, BinaryIO

from annotator.domain.annotation import Annotation, Claim, Entity, LineKind, LineMark, new_id
from annotator.domain.document import Article
from annotator.domain.errors import InputError
from annotator.domain.record import Item, Record
from annotator.domain.text import check_text, line_at
from annotator.exchange.jsonl.annotations import claim, entity, line_mark
from annotator.exchange.jsonl.fields import Fields
from annotator.exchange.jsonl.reader import each_line
from annotator.exchange.jsonl.strict import decode

ROLES = ("content", "source", "cue")
NAMED = ("title", "url", "publisher", "author", "published", "language")
"""What of an article's metadata has a field of its own."""
UNTOLD = "has a label that reads as part of a claim, or as a marked line, when the file is read here again"
_LINE_KINDS = {kind.value: kind for kind in LineKind}


def placed(error: InputError, where: str) -> InputError:
    """The refusal with the place in the file in front of the place in the record."""
    return InputError(error.what, where=f"{where}: {error.where}" if error.where else where, todo=error.todo)


def each_record(stream: BinaryIO, name: str, read: Callable[[Fields, str], Sequence[Item]]) -> Iterator[Item]:
    """What ``read`` makes of the JSON object in each line, with the line's place; what it refuses by its reason."""
    for number, line in each_line(stream):
        where = f"{name}:{number}"
        try:
            if isinstance(line, InputError):
                raise line
            yield from read(Fields(decode(line), ""), where)
        except InputError as error:
            yield placed(error, where)


def article(text: str, id: str, fields: Fields, known: frozenset[str]) -> Article:
    """An article whose title and so on are members of the object; those that are not ``known`` are free metadata."""
    named = {name: fields.words(name) for name in NAMED}
    return Article.of(text, id, **named, meta=fields.rest(known | frozenset(NAMED)))


def marks_line(label: str, start: int, end: int, text: str) -> LineKind | None:
    """The kind of line that a span with such a label marks, if it is a whole line; white space may follow."""
    kind = _LINE_KINDS.get(label.lower())
    if kind is None:
        return None
    line = line_at(text, start)
    return kind if line.start == start and end <= line.end and not text[end : line.end].strip() else None


class Taken:
    """The annotations of one article, each checked against its text and under an id of its own.

    With ``lines`` a whole line that is labelled as a kind of line is a line mark. Raises InputError where a
    span does not fit the text.
    """

    def __init__(self, text: str, *, lines: bool = False) -> None:
        check_text(text, "text")
        self.text = text
        self._lines = lines
        self.entities: list[Entity] = []
        self.claims: list[Claim] = []
        self.line_marks: list[LineMark] = []
        self._ids: set[str] = set()

    def span(self, label: str, start: int, end: int, path: str, **fields: Any) -> Annotation:
        """An entity or, see above, a line mark."""
        kind = marks_line(label, start, end, self.text) if self._lines and 0 <= start < end else None
        if kind is not None:
            return self.mark(kind.value, start, end, path, **fields)
        place = {"id": self._id(fields.get("id")), "start": start, "end": end, "label": label}
        made = entity({**fields, **place}, path, self.text)
        self.entities.append(made)
        return made

    def mark(self, kind: str, start: int, end: int, path: str, **fields: Any) -> LineMark:
        """A marked line of that kind."""
        place = {"id": self._id(fields.get("id")), "start": start, "end": end, "kind": kind}
        made = line_mark({**fields, **place}, path, self.text)
        self.line_marks.append(made)
        return made

    def claim(self, parts: Mapping[str, Sequence[tuple[int, int]]], path: str, **fields: Any) -> Claim:
        """A claim of its parts by role."""
        spans = {role: [{"start": start, "end": end} for start, end in parts.get(role, ())] for role in ROLES}
        made = claim({**fields, "id": self._id(fields.get("id")), **spans}, path, self.text)
        self.claims.append(made)
        return made

    def all(self) -> list[Annotation]:
        return [*self.entities, *self.claims, *self.line_marks]

    def add(self, other: Taken, wanted: Callable[[Annotation], bool]) -> frozenset[str]:
        """Take over the other's annotations that are wanted; their ids, new where one is taken already."""
        before = set(self._ids)
        tracks: dict[type, list[Any]] = {Entity: self.entities, Claim: self.claims, LineMark: self.line_marks}
        for item in filter(wanted, other.all()):
            tracks[type(item)].append(replace(item, id=self._id(item.id)))
        return frozenset(self._ids - before)

    def _id(self, wanted: Any) -> str:
        id = wanted if isinstance(wanted, str) and wanted and wanted not in self._ids else new_id()
        self._ids.add(id)
        return id

    def record(self, where: str, article: Article, **fields: Any) -> Record:
        return Record(
            where=where,
            article=article,
            entities=tuple(self.entities),
            claims=tuple(self.claims),
            line_marks=tuple(self.line_marks),
            **fields,
        )
