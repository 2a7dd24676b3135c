"""Articles, with or without annotations, from files into the project."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from annotator.domain.analysis import FROM_FILE, SPLITTER
from annotator.domain.annotation import Annotation, How, State
from annotator.domain.changes import Edit
from annotator.domain.decisions import By
from annotator.domain.document import Article, Document, Layer, Status
from annotator.domain.errors import InputError
from annotator.domain.fields import altered
from annotator.domain.merging import adopt, confirmed, merge
from annotator.domain.record import Item, Note, Record
from annotator.domain.text import LINE_END, check_text
from annotator.services.progress import Cancelled, Progress, never, unheard
from annotator.services.project import Place, Project, now
from annotator.storage import articles, journal, layers, settings

TURN_SECONDS = 0.01
"""A write transaction ends when it is this old, so that the window's edits never wait for an import."""
READ_SECONDS = 0.1
"""So long is read before that is written: enough for several full transactions, since each waits for the disk once."""
TITLE_LIMIT = 1000
TOLD = 1000
"""So many of the articles that were there already are named with their places."""
_SKIPPED_ANSWERS = frozenset({"reject", "ignore"})


@dataclass
class ImportReport:
    """What happened to each record. Ids, and for what stayed outside also the place and the reason."""

    added: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    seen_again: list[tuple[str, str]] = field(default_factory=list)
    """Where the first of ``unchanged`` stand, and which articles they are."""
    annotated: list[str] = field(default_factory=list)
    duplicates: list[tuple[str, str]] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    refused: list[InputError] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    new_labels: list[str] = field(default_factory=list)
    cancelled: bool = False
    fresh: set[str] = field(default_factory=set, repr=False)
    """The ids in ``added``: what comes a second time in one import is a duplicate."""

    @classmethod
    def of(cls, said: Iterable[InputError | Note]) -> ImportReport:
        """What is to be said where nothing could be taken in."""
        report = cls()
        for item in said:
            report.say(item)
        return report

    def say(self, item: InputError | Note) -> None:
        """Keep a refusal or a note."""
        if isinstance(item, InputError):
            self.refused.append(item)
        else:
            self.notes.append(item)


def tables_without_text(report: ImportReport) -> list[dict[str, Any]]:
    """The refused tables of which a person has to say which column is the text, with what there is to choose from."""
    from annotator.exchange.articles.field_map import NoTextColumn, field_map

    return [
        {
            "source": table.source,
            "columns": table.columns,
            "rows": table.rows,
            "fields": field_map(table.columns, {}),
            "said": str(table),
        }
        for table in report.refused
        if isinstance(table, NoTextColumn)
    ]


def pasted(title: str, text: str) -> Record:
    """An article from the clipboard. Raises InputError where it holds no text or characters no file can keep."""
    plain = LINE_END.sub("\n", text).strip()
    if not plain:
        raise InputError("there is no text", todo="paste or type the article first")
    check_text(plain, where="the pasted text")
    check_text(title, where="the title")
    if len(title) > TITLE_LIMIT:
        raise InputError(f"the title has more than {TITLE_LIMIT} characters", todo="shorten it")
    return Record(where="the pasted text", article=Article.of(plain, title=title))


def import_records(
    project: Project,
    records: Iterable[Item | None],
    *,
    accept: bool = False,
    progress: Progress = unheard,
    cancelled: Cancelled = never,
) -> ImportReport:
    """Take in records; a refused one never stops the rest, and what is finished stays when the work stops.

    A None among them says that nothing more is there at the moment: what has come is written at once.

    With ``accept`` the files' annotations count as a person's: a known article's matching suggestions
    are accepted, missing ones added, its other suggestions rejected, and the article is done. What the file
    calls a machine's (`Record.predicted`) is not accepted, and a record of nothing else stays suggested.
    Raises NotSaved where the project cannot be written.
    """
    report = ImportReport()
    source = iter(records)
    waiting: deque[Item] = deque()
    done = 0

    def stopped() -> bool:
        report.cancelled = report.cancelled or cancelled()
        return report.cancelled

    while True:
        if not waiting:
            waiting.extend(_read_on(source, stopped))
        if not waiting or (done and stopped()):
            return report
        done += _turn(project, waiting, accept, report)
        progress(done, 0)


def _read_on(source: Iterator[Item | None], stopped: Cancelled) -> Iterator[Item]:
    """What can be read in a moment, one record at least: nobody waits for a file while the project is locked."""
    until = time.monotonic() + READ_SECONDS
    read = 0
    for record in source:
        if record is not None:
            read += 1
            yield record
        if read and (record is None or time.monotonic() > until):
            return
        if record is None and stopped():
            return


def _turn(project: Project, waiting: deque[Item], accept: bool, report: ImportReport) -> int:
    """One short transaction; returns how many of the waiting records it took."""
    turn = ImportReport(fresh=report.fresh)
    taken = 0
    with project.database.writing() as connection:
        until = time.monotonic() + TURN_SECONDS
        while waiting and time.monotonic() < until:
            _take(project, connection, waiting.popleft(), accept, turn)
            taken += 1
        labels, fresh = settings.extend_labels(connection, turn.new_labels)
    project.labels = labels
    for name in ("added", "updated", "unchanged", "annotated", "duplicates", "skipped", "refused", "notes"):
        getattr(report, name).extend(getattr(turn, name))
    report.seen_again += turn.seen_again[: TOLD - len(report.seen_again)]
    report.new_labels += fresh
    return taken


def _take(project: Project, connection: Any, record: Item, accept: bool, report: ImportReport) -> None:
    if not isinstance(record, Record):
        report.say(record)
        return
    items = _items(record)
    accept = accept and not (items and all(item.id in record.predicted for item in items))
    if accept and record.answer in _SKIPPED_ANSWERS:
        report.skipped.append(record.where)
        return
    found = articles.find(connection, record.article.id)
    if found is not None and found[1] != record.article.sha256:
        report.refused.append(
            InputError(
                f"article {record.article.id} is in the project with another text",
                where=record.where,
                todo="give the new text an id of its own",
            )
        )
        return
    known = articles.with_hash(connection, record.article.sha256) if found is None else None
    if known is not None:
        report.duplicates.append((record.where, known))
        return
    report.new_labels += [entity.label for entity in record.entities]
    if found is None:
        _add(project, connection, record, accept)
        report.added.append(record.article.id)
        report.fresh.add(record.article.id)
        if record.annotated:
            report.annotated.append(record.article.id)
    elif _update(project, connection, found[0], record, accept):
        report.updated.append(record.article.id)
    elif record.article.id in report.fresh:
        report.duplicates.append((record.where, record.article.id))
    else:
        report.unchanged.append(record.article.id)
        report.seen_again.append((record.where, record.article.id))


def _items(record: Record) -> list[Annotation]:
    return [*record.entities, *record.claims, *record.line_marks]


def _add(project: Project, connection: Any, record: Record, accept: bool) -> None:
    """A new article: as the file has it, or with everything confirmed."""
    number = articles.insert(connection, record.article, now())
    if record.analysis is not None:
        model = FROM_FILE if record.own and _items(record) else SPLITTER
        articles.insert_analysis(connection, number, replace(record.analysis, model=model))
    if record.layer is not None or record.annotated or accept:
        _add_layer(project, connection, number, record, accept)


def _add_layer(project: Project, connection: Any, number: int, record: Record, accept: bool) -> None:
    """The record's layer as the file has it: nothing to undo, so no journal."""
    items = _items(record)
    layer = _layer(project, record)
    if accept:
        by = By(project.annotator, now(), How.BULK)
        items = [_decided(item, record, by) for item in items]
        layer = replace(layer, status=Status.DONE, labels=_shown(project, record))
    layer = replace(layer, touched=_is_human(items) or layer.status is not Status.TODO)
    layers.insert(connection, number, layer, items)


def _decided(item: Annotation, record: Record, by: By) -> Annotation:
    """As accepting the file leaves it: what only a machine said there is rejected."""
    if item.id in record.predicted:
        return altered(item, {"state": State.REJECTED, **by.fields()})
    return confirmed(item, by)


def _is_human(items: Sequence[Annotation | Layer | None]) -> bool:
    """Whether a person has decided any of this; only suggestions leave a layer to the machine."""
    return any(isinstance(item, Layer) or (item is not None and item.state is not State.SUGGESTED) for item in items)


def _layer(project: Project, record: Record) -> Layer:
    """The layer a record is for: of the annotator it names, else of the current one."""
    layer = record.layer or Layer(annotator="")
    return replace(layer, annotator=layer.annotator or project.annotator, tasks=project.tasks)


def _shown(project: Project, record: Record) -> tuple[str, ...]:
    """The labels shown when a record is accepted: those it brings anew will be."""
    new = {entity.label for entity in record.entities if entity.label not in project.labels}
    return tuple(sorted(project.labels.shown | new))


def _update(project: Project, connection: Any, number: int, record: Record, accept: bool) -> bool:
    """A known article: one edit on the layer that is meant; whether anything was new."""
    document, place = _document(project, connection, number, record)
    if place.layer is None and (record.layer is not None or record.annotated):
        _add_layer(project, connection, number, record, accept)
        return True
    by = By(project.annotator, now(), How.BULK)
    items = _items(record)
    said = [item for item in items if item.id not in record.predicted]
    edit = adopt(document, said, by, _shown(project, record)) if accept else merge(document, items)
    if edit is None:
        return False
    _write(connection, document, place, edit, by)
    return True


def _write(connection: Any, document: Document, place: Place, edit: Edit, by: By) -> None:
    layer = place.layer
    if layer is None:
        layer = layers.insert(connection, place.article, document.layer)
    row = journal.write(connection, layer, edit, by.annotator, by.at)
    layers.write_changes(connection, layer, edit.changes)
    touched = _is_human([change.after for change in edit.changes])
    layers.advance(connection, layer, document.layer.revision, touched=touched, head=row)


def _document(project: Project, connection: Any, number: int, record: Record) -> tuple[Document, Place]:
    """The known article with the layer that the record is for; a new layer starts empty."""
    wanted = _layer(project, record)
    found = articles.layer_numbers(connection, wanted.annotator, number)
    own = bool(found) and found[0][1] == wanted.annotator
    if own or (len(found) == 1 and not (record.layer and record.layer.annotator)):
        layer = found[0][0]
        entities, claims, lines = layers.load_annotations(connection, layer)
        stored = layers.load(connection, layer)
        document = Document(record.article, stored, entities=entities, claims=claims, line_marks=lines)
        return document, Place(number, layer)
    return Document(record.article, Layer(annotator=wanted.annotator, tasks=project.tasks)), Place(number, None)
