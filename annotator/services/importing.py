"""Articles, with or without annotations, from files into the project."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from annotator.domain.analysis import IMPORTED as IMPORTED_TOKENS
from annotator.domain.analysis import SPLITTER
from annotator.domain.annotation import Annotation, State
from annotator.domain.changes import Edit
from annotator.domain.decisions import By
from annotator.domain.document import Article, Document, Layer, Status
from annotator.domain.errors import InputError
from annotator.domain.merging import adopt, confirmed, merge
from annotator.domain.record import Record
from annotator.domain.text import LINE_END, check_text
from annotator.services.progress import Cancelled, Progress, never, unheard
from annotator.services.project import Place, Project, now
from annotator.storage import articles, journal, layers

TURN_SECONDS = 0.01
"""A write transaction ends when it is this old, so that the window's edits never wait for an import."""
AHEAD = 32
"""Records read before they are written: a source may be slow, and nothing is locked while it is read."""
_SKIPPED_ANSWERS = frozenset({"reject", "ignore"})


@dataclass
class ImportReport:
    """What happened to each record. Ids, and for what stayed outside also the place and the reason."""

    added: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    annotated: list[str] = field(default_factory=list)
    duplicates: list[tuple[str, str]] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    refused: list[InputError] = field(default_factory=list)
    new_labels: list[str] = field(default_factory=list)
    cancelled: bool = False


def pasted(title: str, text: str) -> Record:
    """An article from the clipboard. Raises InputError where it holds no text or characters no file can keep."""
    plain = LINE_END.sub("\n", text).strip()
    if not plain:
        raise InputError("there is no text", todo="paste or type the article first")
    check_text(plain, where="the pasted text")
    check_text(title, where="the title")
    return Record(where="the pasted text", article=Article.of(plain, title=title))


def import_records(
    project: Project,
    records: Iterable[Record | InputError],
    *,
    accept: bool = False,
    progress: Progress = unheard,
    cancelled: Cancelled = never,
) -> ImportReport:
    """Take in records; a refused one never stops the rest, and what is finished stays when the work stops.

    With ``accept`` the files' annotations count as a person's: a known article's matching suggestions
    are accepted, missing ones added, its other suggestions rejected, and the article is done.
    Raises NotSaved where the project cannot be written.
    """
    report = ImportReport()
    source = iter(records)
    ahead: deque[Record | InputError] = deque()
    done = 0
    more = _read_ahead(source, ahead)
    while more and not report.cancelled:
        done += _turn(project, ahead, accept, report)
        progress(done, 0)
        more = _read_ahead(source, ahead)
        report.cancelled = more and cancelled()
    return report


def _read_ahead(source: Iterator[Record | InputError], ahead: deque[Record | InputError]) -> bool:
    """Read some records while nothing is locked; whether there are any left."""
    began = time.monotonic()
    while not ahead or (len(ahead) < AHEAD and time.monotonic() - began < TURN_SECONDS):
        record = next(source, None)
        if record is None:
            break
        ahead.append(record)
    return bool(ahead)


def _turn(project: Project, ahead: deque[Record | InputError], accept: bool, report: ImportReport) -> int:
    """One short transaction; returns how many records it took."""
    turn = ImportReport()
    waiting = len(ahead)
    with project.database.writing() as connection:
        began = time.monotonic()
        while ahead and time.monotonic() - began < TURN_SECONDS:
            _take(project, connection, ahead.popleft(), accept, turn)
    for name in ("added", "updated", "unchanged", "annotated", "duplicates", "skipped", "refused"):
        getattr(report, name).extend(getattr(turn, name))
    report.new_labels += project.add_label_names(turn.new_labels)
    return waiting - len(ahead)


def _take(project: Project, connection: Any, record: Record | InputError, accept: bool, report: ImportReport) -> None:
    if isinstance(record, InputError):
        report.refused.append(record)
        return
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
    report.new_labels += [entity.label for entity in record.entities]
    if found is None:
        known = articles.with_hash(connection, record.article.sha256)
        if known is not None:
            report.duplicates.append((record.where, known))
            return
        _add(project, connection, record, accept)
        report.added.append(record.article.id)
        if record.annotated:
            report.annotated.append(record.article.id)
    else:
        moved = _update(project, connection, found[0], record, accept)
        (report.updated if moved else report.unchanged).append(record.article.id)


def _items(record: Record) -> list[Annotation]:
    return [*record.entities, *record.claims, *record.line_marks]


def _add(project: Project, connection: Any, record: Record, accept: bool) -> None:
    """A new article: as the file has it, or with everything confirmed."""
    number = articles.insert(connection, record.article, now())
    if record.analysis is not None:
        model = IMPORTED_TOKENS if record.annotated else SPLITTER
        articles.save_analysis(connection, number, replace(record.analysis, model=model))
    if record.layer is not None or record.annotated or accept:
        _add_layer(project, connection, number, record, accept)


def _add_layer(project: Project, connection: Any, number: int, record: Record, accept: bool) -> None:
    """The record's layer as the file has it: nothing to undo, so no journal."""
    items = _items(record)
    layer = _layer(project, record)
    if accept:
        by = By(project.annotator, now())
        items = [confirmed(item, by) for item in items]
        layer = replace(layer, status=Status.DONE, labels=_shown(project, record))
    human = any(item.state is not State.SUGGESTED for item in items)
    layer = replace(layer, touched=human or layer.status is not Status.TODO)
    layers.insert_annotations(connection, layers.insert(connection, number, layer), items)


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
    by = By(project.annotator, now())
    edit = adopt(document, _items(record), by, _shown(project, record)) if accept else merge(document, _items(record))
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
    layers.advance(connection, layer, document.layer.revision, touched=True, head=row)


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
