"""What pre-fill was worth on finished layers, as it was counted. Every function works in the caller's transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass

from sqlalchemy import Connection, bindparam, func, or_, select

from annotator.domain.document import Status
from annotator.domain.gain import Gain, LabelGain, Worth
from annotator.storage import schema
from annotator.storage.bulk import insert_all
from annotator.storage.rows import dump, load, sound

_layer, _gain, _journal = schema.layer.c, schema.gain.c, schema.journal.c
_DONE = (_layer.annotator == bindparam("annotator"), _layer.status == str(Status.DONE))
_UNCOUNTED = (
    select(_layer.number, _layer.article, _layer.revision)
    .outerjoin(schema.gain, _gain.layer == _layer.number)
    .where(*_DONE, or_(_gain.layer.is_(None), _gain.revision != _layer.revision, _gain.names != bindparam("names")))
    .order_by(_layer.number)
)
_WORTH = (
    select(_gain.finished, _gain.right, _gain.held, _gain.edits, _gain.plain, _gain.labels)
    .join(schema.layer, _layer.number == _gain.layer)
    .where(*_DONE, _gain.counted)
    .order_by(_gain.finished, _gain.layer)
)
_FITTING = (
    select(_layer.number, _layer.article)
    .join(schema.gain, _gain.layer == _layer.number)
    .where(_layer.status == str(Status.DONE), _gain.revision == _layer.revision, _gain.names == bindparam("names"))
    .order_by(_layer.number)
)
_KEPT = select(schema.gain).where(_gain.layer == bindparam("number"))
_FINISHED_AT = (
    select(_journal.at)
    .where(_journal.layer == bindparam("number"), _journal.kind == "do", _journal.operation == "set_status")
    .where(_journal.detail.contains('"status":"done"'))
    .order_by(_journal.number.desc())
    .limit(1)
)
_FIGURES = ("proposed", "right", "held", "edits", "plain")


@dataclass(frozen=True, slots=True)
class Counted:
    """A finished layer's gain (None: nothing was proposed there), with the revision and the time it goes with."""

    revision: int
    finished: str
    gain: Gain | None


def uncounted(connection: Connection, annotator: str, names: str) -> list[tuple[int, int, int]]:
    """Number, article and revision of the annotator's finished layers that are not counted as they stand.

    ``names`` is the digest of what the model's labels are called now.
    """
    return [tuple(row) for row in connection.execute(_UNCOUNTED, {"annotator": annotator, "names": names})]


def fitting(connection: Connection, names: str) -> list[tuple[int, int]]:
    """Number and article of every layer, whoever's, that is counted as it stands."""
    return [(number, article) for number, article in connection.execute(_FITTING, {"names": names})]


def is_fitting(connection: Connection, number: int, names: str) -> bool:
    """Whether a layer is counted as it stands."""
    query = _FITTING.where(_layer.number == bindparam("number"))
    return connection.execute(query, {"number": number, "names": names}).first() is not None


def finished(connection: Connection, annotator: str) -> int:
    """How many layers the annotator has finished."""
    query = select(func.count()).select_from(schema.layer).where(*_DONE)
    return int(connection.execute(query, {"annotator": annotator}).scalar_one())


def finished_at(connection: Connection, number: int) -> str:
    """When a layer was last marked as done, as the journal has it; empty where that was let go."""
    return connection.execute(_FINISHED_AT, {"number": number}).scalar() or ""


def kept(connection: Connection, number: int) -> Gain | None:
    """What is kept of a layer, whatever revision it goes with; None where nothing was proposed."""
    row = connection.execute(_KEPT, {"number": number}).mappings().one_or_none()
    if row is None or not row["counted"]:
        return None
    return Gain(**{name: row[name] for name in _FIGURES}, labels=_labels(row["labels"]))


@sound
def _labels(text: str) -> dict[str, LabelGain]:
    return {label: LabelGain(*figures) for label, figures in load(text).items()}


def save(connection: Connection, made: Mapping[int, Counted], names: str) -> None:
    """Keep what was counted, by layer."""
    drop(connection, made)
    none = Gain()
    rows = [
        {
            "layer": number,
            "revision": each.revision,
            "names": names,
            "finished": each.finished,
            "counted": each.gain is not None,
            **{name: getattr(each.gain or none, name) for name in _FIGURES},
            "labels": dump({label: [*astuple(one)] for label, one in (each.gain or none).labels.items()}),
        }
        for number, each in made.items()
    ]
    if rows:
        insert_all(connection, schema.gain, rows)


def drop(connection: Connection, numbers: Iterable[int]) -> None:
    """Forget what is kept of these layers; it is counted anew when it is needed."""
    connection.execute(schema.gain.delete().where(_gain.layer.in_(list(numbers))))


def worth(connection: Connection, annotator: str) -> tuple[list[Worth], dict[str, LabelGain]]:
    """The finished articles on which something was proposed, in the order of finishing, and the sums by label."""
    articles: list[Worth] = []
    sums: dict[str, list[int]] = {}
    for *figures, labels in connection.execute(_WORTH, {"annotator": annotator}):
        articles.append(Worth(*figures))
        for label, (proposed, right, held) in _counts(labels).items():
            whole = sums.setdefault(label, [0, 0, 0])
            whole[0] += proposed
            whole[1] += right
            whole[2] += held
    return articles, {label: LabelGain(*sums[label]) for label in sorted(sums)}


@sound
def _counts(text: str) -> dict[str, Sequence[int]]:
    found: dict[str, Sequence[int]] = load(text)
    return found
