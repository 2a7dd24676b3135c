"""Steps over the whole project: one journal row of no layer, changes on many layers, in the caller's transaction.

The rows form a tree by ``parent`` like those of a layer; the setting ``head`` names the one that undo
takes back next. A row's ``changes`` are an object: what was done to the label set, and how many layers
it reached. For each of those layers a row of kind ``part`` follows at once: ``target`` is the step,
``parent`` the layer's head at the time, ``changes`` what was done there. So an article finds the steps
that touched it without reading what they did elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, bindparam, case, func, literal_column, or_, select

from annotator.domain.annotation import Entity, State
from annotator.domain.changes import Change
from annotator.domain.document import Layer
from annotator.storage import schema, settings
from annotator.storage.bulk import insert_all, insert_one, run_all
from annotator.storage.rows import annotation_row, change_values, dump, entity_of, layer_of, load, sound, title_of

HEAD = "head"
SLICE = 10_000
"""Rows written in one go."""
AROUND = 40
"""Characters of context on either side of an example."""
_journal, _layer, _entity, _article = schema.journal.c, schema.layer.c, schema.entity.c, schema.article.c


@dataclass(frozen=True, slots=True)
class Touched:
    """A layer that a step is about: its number, its article's id and title, its head, itself."""

    number: int
    article: str
    title: str
    head: int | None
    layer: Layer


@dataclass(frozen=True, slots=True)
class ProjectEntry:
    """One step: ``labels`` as its operation needs them, ``layers`` by number: the head and the changes."""

    number: int
    parent: int | None
    operation: str
    detail: Mapping[str, Any]
    labels: Mapping[str, Any]
    layers: Mapping[int, tuple[int | None, Sequence[Sequence[Any]]]]


def with_labels(connection: Connection, names: Sequence[str]) -> dict[int, list[Entity]]:
    """By layer, the entities that have one of these labels or had it when they were suggested."""
    named = [_entity.suggested.contains(f'"label":{dump(name)}', autoescape=True) for name in names]
    query = select(schema.entity).where(or_(_entity.label.in_(names), *named)).order_by(_entity.layer)
    found: dict[int, list[Entity]] = {}
    for row in connection.execute(query):
        found.setdefault(row[0], []).append(entity_of(row))
    return found


def finished_with(connection: Connection, name: str) -> list[int]:
    """The layers that were finished while this label was shown."""
    query = select(_layer.number).where(_layer.labels.contains(dump(name), autoescape=True))
    return list(connection.execute(query).scalars())


def touched(connection: Connection, numbers: Iterable[int]) -> dict[int, Touched]:
    """The layers of these numbers."""
    wanted = set(numbers)
    query = select(schema.layer, _article.id.label("article_id"), _article.headline).join(
        schema.article, _article.number == _layer.article
    )
    return {
        row["number"]: Touched(row["number"], row["article_id"], row["headline"], row["head"], layer_of(dict(row)))
        for row in connection.execute(query).mappings()
        if row["number"] in wanted
    }


def uses(connection: Connection) -> tuple[dict[str, dict[str, int]], dict[str, int]]:
    """How many entities have each label, by label and state, and in how many articles, by label."""
    counted = select(_entity.label, _entity.state, func.count()).group_by(_entity.label, _entity.state)
    states: dict[str, dict[str, int]] = {}
    for label, state, count in connection.execute(counted):
        states.setdefault(label, {})[state] = count
    articles = select(_entity.label, func.count(_layer.article.distinct())).group_by(_entity.label)
    joined = articles.join_from(schema.entity, schema.layer, _entity.layer == _layer.number)
    return states, {row[0]: row[1] for row in connection.execute(joined)}


def entity_rows(connection: Connection) -> int:
    """At least as many as there are entities; a number that SQLite knows without counting."""
    return int(connection.exec_driver_sql("SELECT coalesce(max(rowid), 0) FROM entity").scalar_one())


def examples(connection: Connection, name: str, size: int) -> list[tuple[str, str, str, str]]:
    """Some entities with a label: the article's headline, and the text before, on and behind each."""
    far = _entity.start > AROUND
    first, length = case((far, _entity.start - AROUND + 1), else_=1), case((far, AROUND), else_=_entity.start)
    before = func.substr(_article.text, first, length)
    words = func.substr(_article.text, _entity.start + 1, _entity.end - _entity.start)
    query = (
        select(_article.headline, before, words, func.substr(_article.text, _entity.end + 1, AROUND))
        .select_from(schema.entity)
        .join(schema.layer, _layer.number == _entity.layer)
        .join(schema.article, _article.number == _layer.article)
        .where(_entity.label == name, _entity.state != str(State.REJECTED))
        .limit(size)
    )
    return [(row[0], row[1], row[2], row[3]) for row in connection.execute(query)]


@dataclass(slots=True)
class Rows:
    """Changes on many layers, made ready to be written: the file is locked no longer than writing takes."""

    gone: list[dict[str, Any]] = field(default_factory=list)
    altered: list[dict[str, Any]] = field(default_factory=list)
    made: list[dict[str, Any]] = field(default_factory=list)
    moved: list[dict[str, Any]] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.gone) + len(self.altered) + len(self.made) + len(self.moved)

    def take(self, number: int, changes: Sequence[Change]) -> None:
        """Put the changes of one layer to the others; it moves on by a revision."""
        labels: str | None = None
        waiting = 0
        for change in changes:
            waiting += _waits(change.after) - _waits(change.before)
            if isinstance(change.after, Layer):
                labels = dump(change.after.labels)
            elif change.after is None:
                self.gone.append({"of_layer": number, "of_id": change.id})
            elif change.before is None:
                self.made.append(annotation_row(number, change.after))
            else:
                self.altered.append(_altered(annotation_row(number, change.after)))
        self.moved.append({"of_layer": number, "more": waiting, "to_labels": labels})


def apply(connection: Connection, rows: Rows) -> Iterator[int]:
    """Write rows, alike ones together; yields now and then how many are written."""
    done = 0
    for statement, some in ((_DELETE, rows.gone), (_UPDATE, rows.altered), (None, rows.made), (_MOVE, rows.moved)):
        for start in range(0, len(some), SLICE):
            together = some[start : start + SLICE]
            if statement is None:
                insert_all(connection, schema.entity, together)
            else:
                run_all(connection, statement, together)
            done += len(together)
            yield done


_ALTERED = ("label", "suggested", "state", "how", "annotator", "decided")
_WHERE = (_entity.layer == bindparam("of_layer"), _entity.id == bindparam("of_id"))
_DELETE = schema.entity.delete().where(*_WHERE)
_UPDATE = schema.entity.update().where(*_WHERE).values({name: bindparam(f"to_{name}") for name in _ALTERED})
_MOVED = {
    "revision": _layer.revision + literal_column("1"),
    "waiting": _layer.waiting + bindparam("more"),
    "labels": func.coalesce(bindparam("to_labels"), _layer.labels),
}
_MOVE = schema.layer.update().where(_layer.number == bindparam("of_layer")).values(_MOVED)


def _altered(row: Mapping[str, Any]) -> dict[str, Any]:
    return {"of_layer": row["layer"], "of_id": row["id"], **{f"to_{name}": row[name] for name in _ALTERED}}


def _waits(item: Any) -> int:
    return int(isinstance(item, Entity) and item.state is State.SUGGESTED)


def part(touched: Touched, changes: Sequence[Change]) -> dict[str, Any]:
    """What a step does to one layer, for `note`."""
    done = dump([change_values(change) for change in changes])
    return {"layer": touched.number, "parent": touched.head, "changes": done}


def note(
    connection: Connection,
    operation: str,
    detail: Mapping[str, Any],
    labels: Mapping[str, Any],
    parts: Sequence[dict[str, Any]],
    by: tuple[str, str],
) -> None:
    """Write a step with its parts on top of the head; ``by`` is who and when."""
    row = _row("do", operation, detail, {"labels": labels, "layers": len(parts)}, by)
    number = insert_one(connection, schema.journal, row | {"parent": settings.get(connection, HEAD)})
    connection.execute(schema.journal.update().where(_journal.number == number).values(step=number))
    of_step = _row("part", operation, detail, (), by) | {"step": number, "target": number}
    if parts:
        insert_all(connection, schema.journal, [of_step | each for each in parts])
    settings.put(connection, HEAD, number)


def note_move(connection: Connection, kind: str, entry: ProjectEntry, by: tuple[str, str]) -> None:
    """Write that a step was taken back or done again (``kind``), and put the head below it or on it."""
    row = _row(kind, entry.operation, entry.detail, {}, by)
    insert_one(connection, schema.journal, row | {"step": entry.number, "target": entry.number})
    settings.put(connection, HEAD, entry.parent if kind == "undo" else entry.number)


def _row(kind: str, operation: str, detail: Mapping[str, Any], changes: Any, by: tuple[str, str]) -> dict[str, Any]:
    return {
        "layer": None,
        "parent": None,
        "step": 0,
        "kind": kind,
        "target": None,
        "operation": operation,
        "detail": dump(detail),
        "changes": dump(changes),
        "annotator": by[0],
        "at": by[1],
    }


def top(connection: Connection) -> int | None:
    """The number of the step that undo takes back next."""
    number: int | None = settings.get(connection, HEAD)
    return number


def undone(connection: Connection) -> int | None:
    """The number of the step that redo does again."""
    parent = top(connection)
    above = _journal.parent.is_(None) if parent is None else _journal.parent == parent
    query = select(func.max(_journal.number)).where(_journal.layer.is_(None), _journal.kind == "do", above)
    number: int | None = connection.execute(query).scalar_one()
    return number


def title(connection: Connection, number: int) -> tuple[str, Mapping[str, Any]]:
    """Operation and detail of a step, without reading its changes."""
    columns = (_journal.number, _journal.operation, _journal.detail)
    return _step(connection.execute(select(*columns).where(_journal.number == number)).mappings().one())


@sound
def _step(row: Any) -> tuple[str, Mapping[str, Any]]:
    return title_of(row["operation"], row["detail"])


def entry(connection: Connection, number: int) -> ProjectEntry:
    """A step with everything it did."""
    row = connection.execute(select(schema.journal).where(_journal.number == number)).mappings().one()
    changes = load(row["changes"])
    # The parts got their numbers in one go behind the step: the numbers find them without an index of targets.
    here = _journal.number.between(number + 1, number + changes["layers"])
    parts = select(_journal.layer, _journal.parent, _journal.changes).where(here, _journal.target == number)
    return ProjectEntry(
        number=number,
        parent=row["parent"],
        operation=row["operation"],
        detail=load(row["detail"]),
        labels=changes["labels"],
        layers={part.layer: (part.parent, load(part.changes)) for part in connection.execute(parts)},
    )


def same_titles(connection: Connection, titles: Iterable[str]) -> set[str]:
    """Those of these titles that several articles of the project have."""
    query = select(_article.headline).where(_article.headline.in_(list(titles)))
    return set(connection.execute(query.group_by(_article.headline).having(func.count() > 1)).scalars())
