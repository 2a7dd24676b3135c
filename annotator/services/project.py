"""A project: articles, their layers, the label set and the settings, behind one open file."""

from __future__ import annotations

import getpass
import json
import os
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from annotator import paths
from annotator.domain.document import TASKS, Article, Document, Layer
from annotator.domain.errors import AnnotatorError, ExportError, InputError
from annotator.domain.labels import Label, LabelSet, ModelNames
from annotator.domain.queue import QueueRow
from annotator.domain.text import check_text
from annotator.services.memory import MemoryKeeper
from annotator.services.progress import Progress
from annotator.storage import articles, batches, documents, settings
from annotator.storage.database import PATIENCE_MS, Database


class Ambiguous(AnnotatorError):
    """Several annotators worked on an article and none of them was named."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a document lives in the file; ``layer`` is None until something is written to it."""

    article: int
    layer: int | None


def current_annotator(named: str | None = None) -> str:
    """Who works: the name given, else ``ANNOTATOR_NAME``, else the login name.

    Raises InputError for a name with characters that no file keeps.
    """
    name = named or os.environ.get("ANNOTATOR_NAME")
    if name:
        check_text(name, where="the annotator's name")
        return name
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "annotator"


def now() -> str:
    """The time of a decision: UTC, ISO 8601, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def preset_labels(name: str = "ontonotes") -> LabelSet:
    """A label set that comes with the program."""
    return LabelSet(Label(**{key: row[key] for key in row if key != "models"}) for row in preset_rows(name))


def preset_rows(name: str) -> list[dict[str, Any]]:
    """The same as the file has it: ``models`` names the labels of a model that stand for this one."""
    rows: list[dict[str, Any]] = json.loads((paths.resources() / "labels" / f"{name}.json").read_text(encoding="utf-8"))
    return rows


class Project:
    """An open project. Use it from one thread and close it."""

    def __init__(self, database: Database, annotator: str, *, asks: bool = True, own: bool = False) -> None:
        """``asks``: where several others worked on an article, raise Ambiguous instead of beginning a new layer.

        Nobody is asked who has said who they are. ``own``: what another person has begun is never meant.
        """
        self.own = own
        self.database = database
        self.annotator = annotator
        self._asks = asks
        self.memory = MemoryKeeper(database, annotator)
        with database.reading() as connection:
            self.labels = settings.labels(connection)
            self._model_names = settings.model_names(connection)
            self.tasks: tuple[str, ...] = tuple(settings.get(connection, "tasks", TASKS))

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        create: bool = False,
        annotator: str | None = None,
        patience_ms: int = PATIENCE_MS,
        asks: bool = True,
    ) -> Project:
        """Open a project file, or make one with ``create``. Raises ProjectError, and InputError for the annotator.

        Without ``asks``, as in the window, each annotator works on a layer of their own.
        """
        name = current_annotator(annotator)
        if create:
            _make_default_folder(path)
        database = Database.open(path, create=create, patience_ms=patience_ms)
        project = cls(database, name, asks=asks and annotator is None, own=not asks)
        if not len(project.labels) and not project._model_names:
            project.add_labels(label for label in preset_labels())
        return project

    @property
    def path(self) -> Path:
        return self.database.path

    def close(self) -> None:
        self.database.close()

    def __enter__(self) -> Project:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def setting(self, name: str, default: Any = None) -> Any:
        """A stored setting's JSON value."""
        with self.database.reading() as connection:
            return settings.get(connection, name, default)

    def save_setting(self, name: str, value: Any) -> None:
        """Raises NotSaved."""
        with self.database.writing() as connection:
            settings.put(connection, name, value)

    def add_labels(self, labels: Iterable[Label]) -> None:
        """Put labels behind those that are there. Raises NotSaved."""
        with self.database.writing() as connection:
            settings.add_labels(connection, labels)
            self.labels = settings.labels(connection)

    def add_label_names(self, names: Iterable[str]) -> list[str]:
        """Make a label for each name that has none; returns the new ones. Raises NotSaved."""
        wanted = set(names)
        if all(name in self.labels for name in wanted):
            return []
        with self.database.writing() as connection:
            self.labels, fresh = settings.extend_labels(connection, wanted)
        return fresh

    @property
    def model_names(self) -> ModelNames:
        """What the model's labels are called here."""
        return ModelNames(self._model_names, self.labels)

    def add_model_labels(self, names: Collection[str]) -> list[str]:
        """Make a label for each of the model's that the project has no word for; returns them. Raises NotSaved."""
        return self.add_label_names(self.model_names.unknown(names))

    def change_labels(self, change: Callable[[Any, LabelSet], LabelSet]) -> None:
        """Write what ``change`` makes of the label set, with what else it writes. Raises NotSaved, EditRefused."""
        with self.database.writing() as connection:
            settings.put_labels(connection, change(connection, settings.labels(connection)))
            labels, names = settings.labels(connection), settings.model_names(connection)
        self.labels, self._model_names = labels, names

    def refresh_labels(self) -> bool:
        """Read the label set again; whether another process has changed it."""
        with self.database.reading() as connection:
            labels, names = settings.labels(connection), settings.model_names(connection)
        changed = list(labels) != list(self.labels) or names != self._model_names
        self.labels, self._model_names = labels, names
        return changed

    def rows(self) -> list[QueueRow]:
        """The list of articles in order of arrival."""
        with self.database.reading() as connection:
            return articles.queue(connection, self.annotator, own=self.own)[0]

    def slices(self, size: int) -> Iterator[list[QueueRow]]:
        """The same list in pieces, each read when it is asked for; the last one is shorter than ``size``."""
        last, count = 0, size
        while count == size:
            with self.database.reading() as connection:
                rows, last = articles.queue(connection, self.annotator, last, size, own=self.own)
            count = len(rows)
            yield rows

    def row(self, id: str) -> QueueRow | None:
        with self.database.reading() as connection:
            return articles.queue_row(connection, self.annotator, id, own=self.own)

    def rows_of(self, ids: Sequence[str]) -> list[QueueRow]:
        """The rows of these articles, in no particular order; of one that is gone there is none."""
        with self.database.reading() as connection:
            return articles.queue_rows(connection, self.annotator, ids, own=self.own)

    def count(self) -> int:
        """How many articles there are."""
        with self.database.reading() as connection:
            return articles.count(connection)

    def load(self, id: str) -> tuple[Document, Place]:
        """An article with the layer that is meant, and where both live.

        The layer is the current annotator's, else the only one there is, else a new one; see `open`.
        Raises InputError for an unknown id and Ambiguous where several others worked on it.
        """
        with self.database.reading() as connection:
            number = self.number(connection, id)
            layer = self.layer_on(connection, number, id)
            if layer is not None:
                return documents.load(connection, number, layer), Place(number, layer)
            article, analysis = articles.load(connection, number), articles.load_analysis(connection, number)
            fresh = Layer(annotator=self.annotator, tasks=self.tasks)
            return Document(article, fresh, analysis=analysis), Place(number, None)

    def number(self, connection: Any, id: str) -> int:
        """Where an article lives, inside a transaction. Raises InputError."""
        found = articles.find(connection, id)
        if found is None:
            raise InputError(f"there is no article {id}", where=str(self.path), todo="see 'annotator list'")
        return found[0]

    def documents(self, ids: Collection[str] | None = None, *, every_layer: bool = False) -> Iterator[Document]:
        """Articles with the layer that is meant, or once with ``every_layer``, in order of arrival.

        Without ``ids`` all of them. Raises Ambiguous.
        """
        with self.database.reading() as connection:
            numbers = [number for id, number in articles.numbers(connection) if ids is None or id in ids]
            yield from self._documents(connection, numbers, self._all if every_layer else self._one)

    def articles(self, ids: Collection[str]) -> Iterator[Article]:
        """The articles of these ids without what is on them, in order of arrival."""
        with self.database.reading() as connection:
            numbers = [number for id, number in articles.numbers(connection) if id in ids]
            yield from batches.articles(connection, numbers)

    def every_layer(self, *numbers: int) -> list[Document]:
        """The articles of these ascending numbers, once with each layer."""
        with self.database.reading() as connection:
            return list(self._documents(connection, list(numbers), self._all))

    def _documents(self, connection: Any, numbers: list[int], pick: batches.Pick) -> Iterator[Document]:
        none = batches.Stored(Layer(annotator=self.annotator, tasks=self.tasks), [], [], [])
        for article, analysis, stored in batches.read(connection, numbers, pick):
            for each in stored or [none]:
                yield Document(
                    article,
                    each.layer,
                    analysis=analysis,
                    entities=each.entities,
                    claims=each.claims,
                    line_marks=each.line_marks,
                )

    @staticmethod
    def _all(found: list[tuple[int, str]]) -> list[int]:
        return [number for number, _ in found]

    def _one(self, found: list[tuple[int, str]]) -> list[int]:
        own = [pair for pair in found if pair[1] == self.annotator]
        number = self.layer_number(own or found, "")
        return [] if number is None else [number]

    def document(self, id: str) -> Document:
        """An article with the layer that is meant; see `load`."""
        return self.load(id)[0]

    def layer_on(self, connection: Any, number: int, id: str) -> int | None:
        """Which layer of the article with this number is meant; None where there is none yet. Raises Ambiguous."""
        return self.layer_number(articles.layer_numbers(connection, self.annotator, number, own=self.own), id)

    def layer_number(self, found: list[tuple[int, str]], id: str) -> int | None:
        """Which of an article's layers is meant; None where there is none yet. Raises Ambiguous."""
        if len(found) == 1:
            return found[0][0]
        if found and self._asks:
            raise _ambiguous(id, [annotator for _, annotator in found])
        return None

    def check_layers(self) -> None:
        """Raises Ambiguous where it is not clear on some article whose layer is meant."""
        if not self._asks:
            return
        with self.database.reading() as connection:
            unclear = articles.unclear(connection, self.annotator)
        if unclear:
            raise _ambiguous(*unclear)

    def snapshot(self) -> AbstractContextManager[object]:
        """One view of the file for everything that is read inside."""
        return self.database.reading()

    def check_is_other(self, target: Path) -> None:
        """Raises ExportError where the target is the project itself: writing there would destroy it."""
        files = [self.path.with_name(self.path.name + end) for end in ("", "-wal", "-shm")]
        if any(file.resolve() == target.resolve() or _are_same(file, target) for file in files):
            raise ExportError("this is the project itself", where=str(target), todo="choose another file")

    def save_copy(self, target: Path, heard: Progress | None = None) -> None:
        """Write the whole project to another file; ``heard`` is told the pages. Raises ProjectError, ExportError.

        A project that is open elsewhere is never replaced, nor one whose last edits still stand in
        its log: they would be read into the copy.
        """
        self.check_is_other(target)
        if target.with_name(target.name + "-wal").exists():
            raise ExportError("this project is open in another program", where=str(target), todo="choose another file")
        self.database.copy_to(target, heard)


def _are_same(one: Path, other: Path) -> bool:
    return one.exists() and other.exists() and one.samefile(other)


def _ambiguous(id: str, annotators: list[str]) -> Ambiguous:
    names = ", ".join(annotators)
    return Ambiguous(f"several people worked on article {id} ({names})", todo="name one with --annotator")


def _make_default_folder(path: Path) -> None:
    if path.parent == paths.user_data():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise AnnotatorError(
                f"the folder for projects cannot be made ({error.strerror})",
                where=str(path.parent),
                todo="name a project elsewhere with --project",
            ) from error
