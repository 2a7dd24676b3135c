"""Layers and the annotations on them, as rows and back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from annotator.domain.annotation import IMPORTED, Annotation, Check, Claim, Entity, LineKind, LineMark, State
from annotator.domain.changes import Change
from annotator.domain.document import Article, Layer, Status
from annotator.domain.errors import Conflict, NotSaved
from annotator.storage import articles, layers, schema
from annotator.storage.database import Database
from tests.unit.articles import suggested_claim, suggested_entity, suggested_mark
from tests.unit.exchange.documents import claims, entities, line_marks

TEXT = "Tilda Voss met Bo Lind. Voss said the mill is safe.\nSign up here"
VOSS, LIND = suggested_entity(TEXT, "Tilda Voss"), suggested_entity(TEXT, "Bo Lind")
CLAIM = suggested_claim(TEXT, "the mill is safe", "Voss")
MARK = suggested_mark(TEXT, "Sign up here")


def make(database: Database, *items: Annotation, layer: Layer | None = None) -> int:
    with database.writing() as connection:
        found = articles.find(connection, "a")
        article = found[0] if found else articles.insert(connection, Article.of(TEXT, id="a"), "")
        number = layers.insert(connection, article, layer or Layer(annotator="ada"))
        layers.insert_annotations(connection, number, items)
    return number


def write(database: Database, number: int, *changes: Change) -> None:
    with database.writing() as connection:
        layers.write_changes(connection, number, changes)


def stored(connection: Connection, number: int) -> list[Annotation]:
    entities, claims, marks = layers.load_annotations(connection, number)
    return [*entities, *claims, *marks]


def on_disk(database: Database, number: int) -> list[Annotation]:
    with database.reading() as connection:
        return stored(connection, number)


def waiting(database: Database) -> list[int]:
    with database.reading() as connection:
        return [row.to_review for row in articles.queue(connection, "ada")[0]]


def test_a_layer_comes_back_as_it_was(database: Database) -> None:
    layer = Layer(
        annotator="ada", status=Status.SKIPPED, flag=True, flag_note="torn", labels=("A", "B"), tasks=("claims",),
        revision=4, touched=True,
    )  # fmt: skip
    number = make(database, layer=layer)
    with database.reading() as connection:
        assert layers.load(connection, number) == layer


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=30)
@given(entities(TEXT, "e"), claims(TEXT, "c"), line_marks(TEXT, "l"), st.data())
def test_every_field_of_every_kind_comes_back(
    database: Database, entity: Entity, claim: Claim, mark: LineMark, data: st.DataObject
) -> None:
    before: list[Annotation] = [entity, claim, mark]
    after: list[Annotation] = [
        data.draw(entities(TEXT, "e")),
        data.draw(claims(TEXT, "c")),
        data.draw(line_marks(TEXT, "l")),
    ]
    with database.writing() as connection:
        connection.execute(schema.article.delete())
        number = layers.insert(connection, articles.insert(connection, Article.of(TEXT), ""), Layer(annotator="ada"))
        layers.insert_annotations(connection, number, before)
        assert stored(connection, number) == before
        layers.write_changes(connection, number, list(map(Change, before, after)))
        assert stored(connection, number) == after


def test_one_edit_may_do_everything_at_once(database: Database) -> None:
    number = make(database, VOSS, LIND, CLAIM, layer=Layer(annotator="ada"))
    with database.reading() as connection:
        layer = layers.load(connection, number)
    moved, checked = replace(VOSS, end=VOSS.end - 1), replace(CLAIM, check=Check.CHECK_WORTHY, state=State.ACCEPTED)
    write(
        database,
        number,
        Change(VOSS, moved),
        Change(LIND, None),
        Change(CLAIM, checked),
        Change(None, MARK),
        Change(layer, replace(layer, status=Status.STARTED)),
    )
    assert on_disk(database, number) == [moved, checked, MARK]
    with database.reading() as connection:
        assert layers.load(connection, number).status is Status.STARTED
    assert waiting(database) == [2]


def test_an_id_may_go_and_come_again_in_one_edit(database: Database) -> None:
    number = make(database, VOSS)
    again = replace(LIND, id=VOSS.id)
    write(database, number, Change(VOSS, None), Change(None, again))
    assert on_disk(database, number) == [again]


def test_changes_on_one_layer_leave_the_others_alone(database: Database) -> None:
    mine, theirs = make(database, VOSS), make(database, VOSS, layer=Layer(annotator="bo"))
    write(database, mine, Change(VOSS, None))
    assert (on_disk(database, mine), on_disk(database, theirs)) == ([], [VOSS])


def test_an_alteration_of_nothing_writes_nothing(database: Database) -> None:
    number = make(database, VOSS, MARK)
    write(database, number, Change(VOSS, VOSS))
    write(database, number)
    assert on_disk(database, number) == [VOSS, MARK]


def test_the_suggestions_that_wait_are_counted_with_each_change(database: Database) -> None:
    number = make(database, VOSS, LIND, MARK)
    assert waiting(database) == [3]
    accepted = replace(VOSS, state=State.ACCEPTED)
    write(database, number, Change(VOSS, accepted), Change(LIND, None))
    assert waiting(database) == [1]
    write(database, number, Change(accepted, VOSS), Change(None, CLAIM))
    assert waiting(database) == [3]


def test_the_machines_suggestions_are_cleared_and_a_files_and_a_persons_stay(database: Database) -> None:
    brought = replace(LIND, origin=IMPORTED)
    decided = replace(MARK, state=State.REJECTED, kind=LineKind.PROMO)
    number = make(database, VOSS, brought, CLAIM, decided)
    with database.writing() as connection:
        layers.clear_suggestions(connection, number, {VOSS.origin, CLAIM.origin, MARK.origin})
    assert on_disk(database, number) == [brought, decided]
    assert waiting(database) == [1]


def test_a_layer_moves_on_by_one_revision(database: Database) -> None:
    number = make(database)
    with database.writing() as connection:
        assert layers.advance(connection, number, 0, touched=False) == 1
        assert not layers.load(connection, number).touched
        assert layers.advance(connection, number, 1, touched=True, head=None) == 2
        assert layers.load(connection, number) == Layer(annotator="ada", revision=2, touched=True)


def test_an_edit_of_a_layer_that_moved_is_refused_and_nothing_of_it_stays(database: Database) -> None:
    number = make(database, VOSS)

    def write_late() -> None:
        with database.writing() as connection:
            layers.write_changes(connection, number, [Change(VOSS, None)])
            layers.advance(connection, number, 7, touched=True)

    with pytest.raises(Conflict, match="changed in another window"):
        write_late()
    assert on_disk(database, number) == [VOSS]


def test_what_the_database_itself_refuses_is_not_saved(database: Database) -> None:
    number = make(database, VOSS)
    with pytest.raises(NotSaved, match="the database refused: UNIQUE constraint failed"):
        write(database, number, Change(None, VOSS))
