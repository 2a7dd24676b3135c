"""The journal: a tree of steps that only grows, and the way back and forth in it."""

from __future__ import annotations

from dataclasses import replace

from annotator.domain.annotation import Annotation, State
from annotator.domain.changes import Change, Edit
from annotator.domain.document import Article, Layer, Status
from annotator.domain.fields import to_fields
from annotator.storage import articles, journal, layers
from annotator.storage.database import Database
from tests.unit.articles import suggested_claim, suggested_entity

TEXT = "Tilda Voss said the mill is safe."
VOSS = suggested_entity(TEXT, "Tilda Voss")


class Steps:
    """Writes steps on a layer as the session does, by their names."""

    def __init__(self, database: Database) -> None:
        self.database = database
        with database.writing() as connection:
            article = articles.insert(connection, Article.of(TEXT), "")
            self.layer = layers.insert(connection, article, Layer(annotator="ada"))
            self.other = layers.insert(connection, article, Layer(annotator="bo"))

    def do(self, operation: str, *changes: Change, layer: int | None = None) -> int:
        with self.database.writing() as connection:
            layer = layer or self.layer
            revision = layers.load(connection, layer).revision
            number = journal.write(connection, layer, Edit(operation, changes, {"count": 1}), "ada", "noon")
            layers.advance(connection, layer, revision, touched=True, head=number)
        return number

    def move_head(self, head: int | None) -> None:
        with self.database.writing() as connection:
            revision = layers.load(connection, self.layer).revision
            layers.advance(connection, self.layer, revision, touched=True, head=head)

    def undo(self) -> None:
        self.move_head(self.entry(self.head()).parent)

    def head(self) -> int:
        with self.database.reading() as connection:
            number = journal.head(connection, self.layer)
        assert number is not None
        return number

    def entry(self, number: int) -> journal.Entry:
        with self.database.reading() as connection:
            return journal.entry(connection, number)

    def to_redo(self) -> str | None:
        with self.database.reading() as connection:
            child = journal.newest_child(connection, self.layer, journal.head(connection, self.layer))
        return child.operation if child else None


def test_a_new_layer_has_nothing_to_undo_or_redo(database: Database) -> None:
    steps = Steps(database)
    with database.reading() as connection:
        assert journal.head(connection, steps.layer) is None
    assert steps.to_redo() is None


def test_a_step_is_kept_with_its_words_its_author_and_its_time(database: Database) -> None:
    steps = Steps(database)
    number = steps.do("accept", Change(None, VOSS))
    entry = steps.entry(number)
    assert (entry.operation, entry.detail, entry.annotator, entry.at) == ("accept", {"count": 1}, "ada", "noon")
    assert (entry.kind, entry.step, entry.parent) == ("do", number, None)


def test_of_an_alteration_only_what_differs_is_kept(database: Database) -> None:
    steps = Steps(database)
    accepted = replace(VOSS, state=State.ACCEPTED)
    claim: Annotation = suggested_claim(TEXT, "the mill is safe")
    layer = Layer(annotator="ada")
    number = steps.do(
        "mixed",
        Change(VOSS, accepted),
        Change(claim, None),
        Change(None, VOSS),
        Change(layer, replace(layer, status=Status.DONE)),
    )
    assert steps.entry(number).changes == [
        ("entity", "Tilda Voss", {"state": "suggested"}, {"state": "accepted"}),
        ("claim", "the mill is safe", to_fields(claim), None),
        ("entity", "Tilda Voss", None, to_fields(VOSS)),
        ("layer", "layer", {"status": "todo"}, {"status": "done"}),
    ]


def test_undo_goes_to_the_parent_and_redo_to_the_newest_child(database: Database) -> None:
    steps = Steps(database)
    first = steps.do("first")
    steps.do("second")
    assert steps.to_redo() is None
    steps.undo()
    assert (steps.head(), steps.to_redo()) == (first, "second")
    steps.do("third")
    steps.undo()
    assert steps.to_redo() == "third"


def test_from_the_very_beginning_the_newest_first_step_is_redone(database: Database) -> None:
    steps = Steps(database)
    for operation in ("first", "other first"):
        steps.do(operation)
        steps.undo()
    assert steps.to_redo() == "other first"


def test_another_layers_steps_are_none_of_ours(database: Database) -> None:
    steps = Steps(database)
    steps.do("theirs", layer=steps.other)
    assert steps.to_redo() is None


def test_undoing_is_written_down_but_is_no_step_itself(database: Database) -> None:
    steps = Steps(database)
    done = steps.entry(steps.do("accept"))
    with database.writing() as connection:
        journal.write_move(connection, steps.layer, "undo", done, "bo", "one o'clock")
    steps.move_head(None)
    assert steps.to_redo() == "accept"
    with database.reading() as connection:
        rows = connection.exec_driver_sql("SELECT kind, target, step, annotator, changes FROM journal").all()
    assert [tuple(row) for row in rows] == [
        ("do", None, done.number, "ada", "[]"),
        ("undo", done.number, done.step, "bo", "[]"),
    ]
