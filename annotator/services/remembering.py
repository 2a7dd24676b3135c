"""The memory as a list: what it knows of names, what a person says of them, and taking it to another project.

What a person says of a name stands above what finished articles teach, and stays whatever becomes of these.
Every change returns what was kept before, which `put` puts back: undo is the same call the other way round.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO

from annotator.domain.annotation import CONFIRMED
from annotator.domain.document import Document
from annotator.domain.errors import AnnotatorError, EditRefused, InputError, ProjectError
from annotator.domain.find import Folded
from annotator.domain.proposed import Words, is_name
from annotator.domain.remembered import FORGOTTEN, Kept, Remembered
from annotator.domain.text import Span, check_text
from annotator.exchange import memory_file
from annotator.services.output import whole_file
from annotator.services.project import Project
from annotator.storage import articles, documents
from annotator.storage import memory as stored

Rows = Mapping[str, Kept]
"""What the project keeps of names, by name; see `Kept`."""
MOST = 1000
"""Names a list shows at once: more nobody reads, and a search finds the rest."""
PLACES = 50
_AROUND = 60


@dataclass(frozen=True, slots=True)
class Listed:
    """The names that were looked for, those with most places first; ``total`` is how many there are."""

    names: list[Remembered]
    total: int


@dataclass(frozen=True, slots=True)
class Taught:
    """A place of a finished article where a name stands as an entity, with what stands around it."""

    id: str
    title: str
    span: Span
    before: str
    words: str
    behind: str
    label: str


@dataclass
class TakenIn:
    """What an import did: names, labels that the project did not have; or why nothing was taken in.

    ``before`` is what was kept of these names, for `put`.
    """

    names: int = 0
    labels: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    before: Rows = field(default_factory=dict)


def listed(project: Project, wanted: str = "", most: int = MOST) -> Listed:
    """The names that hold the words, folded as the search does it, or are remembered with just that label."""
    needle = Folded(wanted).folded
    every = [
        each
        for each in project.memory.now().remembered()
        if not wanted.strip() or wanted in (each.label, *each.found) or needle in Folded(each.name).folded
    ]
    every.sort(key=lambda each: (-each.places, each.name))
    return Listed(every[:most], len(every))


def state(project: Project, name: str) -> Remembered:
    """What is known of a name, were it nothing."""
    return project.memory.now().remembers(tuple(name.split(" ")))


def one(project: Project, name: str) -> Remembered:
    """What is known of a name. Raises InputError where that is nothing."""
    found = state(project, name)
    if not (found.found or found.vetoed or found.said is not None):
        raise InputError(f"the memory knows nothing of “{name}”", todo="see 'annotator memory list'")
    return found


def say(project: Project, names: Iterable[str], said: str | None) -> Rows:
    """Say of names which label they are, or `FORGOTTEN`; None lets finished articles speak again.

    Returns what was kept before. Raises EditRefused, NotSaved.
    """
    names = list(names)
    for name in names:
        _check_name(name)
    if said and said not in project.labels:
        raise EditRefused(f"there is no label {said}", todo="choose one of the project's labels")
    with project.database.reading() as connection:
        standing = stored.names(connection, project.annotator, names)
    return put(project, {name: replace(standing.get(name, Kept()), said=said) for name in names})


def _check_name(name: str) -> None:
    try:
        check_text(name)
    except InputError as error:
        raise EditRefused(error.what, todo=error.todo) from error
    words = tuple(name.split(" "))
    if not all(words) or not is_name(words):
        raise EditRefused(f"“{name}” is no name that can be remembered", todo="it needs a capital letter or a digit")


def forget(project: Project, names: Iterable[str]) -> Rows:
    """Forget names: nothing is proposed for them until a person says otherwise. See `say`."""
    return say(project, names, FORGOTTEN)


def put(project: Project, rows: Rows) -> Rows:
    """Keep these rows, and return those that stood in their place. Raises NotSaved."""
    with project.database.writing() as connection:
        before = stored.names(connection, project.annotator, rows)
        stored.put_names(connection, project.annotator, rows)
    return {name: before.get(name, Kept()) for name in rows}


def places(project: Project, name: str, most: int = PLACES) -> list[Taught]:
    """Where finished articles have the name as an entity, the article finished last first; each with one place."""
    project.memory.now()
    found: list[Taught] = []
    with project.database.reading() as connection:
        for layer in reversed(project.memory.taught(name)):
            try:
                document = documents.load(connection, articles.of_layer(connection, layer), layer)
            except ProjectError:
                continue
            found += _first_place(document, name)
            if len(found) == most:
                break
    return found


def _first_place(document: Document, name: str) -> list[Taught]:
    words, key, text = Words(document.text, document.analysis), tuple(name.split(" ")), document.text
    for each in document.entities:
        if each.state in CONFIRMED and words.key(each.start, each.end) == key:
            before, behind = text[max(0, each.start - _AROUND) : each.start], text[each.end : each.end + _AROUND]
            quote = text[each.start : each.end]
            title = document.article.headline
            return [Taught(document.article.id, title, each.span, before, quote, behind, each.label)]
    return []


def write(project: Project, out: BinaryIO) -> int:
    """Write everything that is known of names, by name; returns how many. The same memory makes the same file."""
    return memory_file.write(out, sorted(project.memory.now().remembered(), key=lambda each: each.name))


def export(project: Project, target: Path) -> int:
    """The same into a file, which appears whole or not at all. Raises ExportError."""
    counts: list[int] = []
    project.check_is_other(target)
    whole_file(target, lambda out: counts.append(write(project, out)))
    return counts[-1]


def take_in(project: Project, source: Path) -> TakenIn:
    """Take another project's memory in: all of it or, where a line is wrong, nothing.

    Counts that were brought for a name before are replaced, so that the same file can come twice. What was said of
    a name here stays. Labels that are not known join the label set. Raises InputError where the file cannot be
    read, NotSaved.
    """
    try:
        with source.open("rb") as lines:
            found = list(memory_file.read(lines, str(source)))
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror})", where=str(source), todo="choose another file") from error
    report = TakenIn(refused=[str(each) for each in found if isinstance(each, AnnotatorError)])
    brought = dict(each for each in found if not isinstance(each, AnnotatorError))
    if report.refused or not brought:
        return report
    wanted = {label for kept in brought.values() for label in (*kept.found, kept.said or "") if label}
    names = project.model_names
    report.labels = project.add_label_names(label for label in wanted if names.of(label) not in project.labels)
    with project.database.reading() as connection:
        standing = stored.names(connection, project.annotator, brought)
    rows = {
        name: kept if (here := standing.get(name)) is None or here.said is None else replace(kept, said=here.said)
        for name, kept in brought.items()
    }
    report.before, report.names = put(project, rows), len(rows)
    return report
