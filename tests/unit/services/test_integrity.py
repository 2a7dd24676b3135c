"""Checking a project: damage is found and named, counts are mended."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest

from annotator.domain import edits
from annotator.domain.analysis import Analysis
from annotator.domain.annotation import State
from annotator.domain.changes import Change
from annotator.domain.errors import ProjectError
from annotator.domain.text import Span
from annotator.services import history, integrity, label_steps
from annotator.services.finishing import finishing
from annotator.services.integrity import check
from annotator.services.project import Project
from annotator.services.session import Session
from annotator.storage import articles, reproposal, schema
from annotator.storage.reproposal import Place
from tests.unit.articles import suggested_claim, suggested_entity, suggested_mark
from tests.unit.services.conftest import TakeIn

TEXT = "Tilda Voss said the mill is safe.\nSign up here"


@pytest.fixture
def news(project: Project, take_in: TakeIn) -> Project:
    take_in(
        "a",
        TEXT,
        entities=(suggested_entity(TEXT, "Tilda Voss"), suggested_entity(TEXT, "Voss", state=State.REJECTED)),
        claims=(suggested_claim(TEXT, "the mill is safe", "Voss"),),
        line_marks=(suggested_mark(TEXT, "Sign up here"),),
    )
    take_in("b", TEXT + "b")
    return project


def damage(project: Project, statement: str) -> None:
    connection = sqlite3.connect(project.path)
    connection.execute(statement)
    connection.commit()
    connection.close()


def test_a_sound_project_has_no_problems(news: Project) -> None:
    heard: list[tuple[int, int]] = []
    report = check(news, lambda *done: heard.append(done))
    assert (report.articles, report.problems, report.repaired) == (2, [], [])
    assert heard == [(2, 2)]


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        (
            "UPDATE article SET text = text || '!' WHERE id = 'b'",
            "article b: the text is not the one that was imported",
        ),
        (
            "UPDATE entity SET end = 99 WHERE start = 0",
            "article a: entity at 0 to 99 lies outside the text (46 characters)",
        ),
        ("UPDATE line SET start = end", "article a: line at 46 to 46 lies outside the text (46 characters)"),
        (
            "UPDATE claim SET source = '[[-1, 5]]'",
            "article a: claim at -1 to 5 lies outside the text (46 characters)",
        ),
        (
            "UPDATE claim SET cue = 'torn'",
            "article a: the claim the mill is safe holds a value that no version",
        ),
        (
            "UPDATE claim SET content = '[[1], 2]'",
            "article a: the claim the mill is safe holds a value that no version",
        ),
        (
            "UPDATE entity SET state = 'maybe'",
            "article a: the entity holds a value that no version",
        ),
        (
            "UPDATE layer SET status = 'lost'",
            "article a: the layer 1 holds a value that no version",
        ),
        (
            "INSERT INTO analysis VALUES (77, 'm', '', '', '', '[]', '[]')",
            "a row of analysis refers to a article that is not there",
        ),
    ],
)
def test_damage_is_found_and_named(news: Project, statement: str, problem: str) -> None:
    damage(news, statement)
    (found,) = check(news).problems
    assert found.startswith(problem)


def test_a_damaged_index_is_found(news: Project) -> None:
    connection = sqlite3.connect(news.path, isolation_level=None)
    (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'ix_article_sha256'").fetchone()
    (size,) = connection.execute("PRAGMA page_size").fetchone()
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    data = bytearray(news.path.read_bytes())
    place = (page - 1) * size
    data[place + 3 : place + 5] = b"\x00\x00"  # the index says that it holds nothing
    news.path.write_bytes(data)
    with Project.open(news.path) as again:
        report = check(again)
        assert (report.problems, len(report.repaired)) == ([], 1)
        assert report.repaired[0].startswith("the file's indexes")
        assert check(again).repaired == []


def test_tokens_beyond_the_text_are_dropped(news: Project) -> None:
    with news.database.writing() as connection:
        articles.save_analysis(connection, 2, Analysis((0, 60), (3, 99), (0,), "en_tiny@1"))
    assert check(news).repaired == ["article b: its tokens ran beyond the text; the next pre-fill makes them anew"]
    assert check(news).repaired == []
    assert not news.document("b").analysed


def correct(project: Project) -> Session:
    """Several steps, some of them undone, redone or overtaken, and one over the whole project."""
    session = Session(project, "a")
    tilda = next(each for each in session.document.entities if each.start == 0)
    session.do(edits.accept(session.document, [tilda.id], session.by()))
    session.do(edits.relabel(session.document, [tilda.id], "ORG", session.by()))
    session.undo()
    session.redo()
    session.do(edits.add_entity(session.document, Span(27, 31), "GPE", session.by()))
    session.do(edits.set_flag(session.document, True))
    session.undo()
    label_steps.rename(project, "ORG", "FIRM")
    session.reload()
    session.do(finishing(session))
    return session


def test_a_corrected_project_is_what_its_history_says(news: Project) -> None:
    correct(news)
    assert check(news).problems == []


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("UPDATE entity SET label = 'GPE' WHERE label = 'FIRM'", "is not as the history says"),
        ("DELETE FROM entity WHERE label = 'FIRM'", "is not there, and the history does not say that it was removed"),
        ("DELETE FROM entity WHERE label = 'GPE'", "is not there, and the history does not say that it was removed"),
        ("UPDATE layer SET status = 'todo'", "the layer is not as the history says"),
        ("UPDATE claim SET state = 'rejected'", "claim the mill is safe is not as the history says"),
    ],
)
def test_rows_that_the_history_does_not_lead_to_are_named(news: Project, statement: str, problem: str) -> None:
    correct(news)
    damage(news, statement)
    (found,) = check(news).problems
    assert found.startswith("article a, ada: ")
    assert found.endswith(problem)


@pytest.mark.parametrize(
    ("where", "column", "value"),
    [("layer IS NULL", "changes", "torn"), ("layer = 1", "changes", "torn"), ("layer IS NULL", "detail", "[]")],
)
def test_a_step_that_cannot_be_read_is_named_and_the_rest_is_looked_at(
    news: Project, where: str, column: str, value: str
) -> None:
    correct(news)
    damage(news, f"UPDATE journal SET {column} = '{value}' WHERE kind = 'do' AND {where}")
    damage(news, "UPDATE article SET sha256 = '' WHERE id = 'b'")
    found = check(news).problems
    assert any(problem.endswith("of the history cannot be read") for problem in found)
    assert "article b: the text is not the one that was imported" in found


def test_steps_that_are_each_others_parents_end(news: Project) -> None:
    correct(news)
    damage(news, "UPDATE journal SET parent = number")
    assert check(news).articles == 2


def test_what_the_history_says_was_removed_is_not_there(news: Project) -> None:
    session = correct(news)
    (place,) = [each for each in session.document.entities if each.label == "GPE"]
    session.do(edits.remove(session.document, [place.id], session.by()))
    assert check(news).problems == []
    values = f"layer, '{place.id}', 1, 2, 'X', 1, '', '', 'added', '', 'human', NULL, '', '', '{{}}'"
    damage(news, f"INSERT INTO entity SELECT {values} FROM entity LIMIT 1")
    (found,) = check(news).problems
    assert found.endswith("is there, and the history says that it was removed")


def test_a_step_over_the_project_that_was_undone_counts_no_longer(news: Project) -> None:
    label_steps.rename(news, "PERSON", "WHO")
    label_steps.undo(news)
    assert check(news).problems == []


def test_a_label_that_a_step_over_the_project_did_not_give_is_named(news: Project) -> None:
    session = Session(news, "a")
    session.do(edits.accept(session.document, [next(each.id for each in session.document.entities)], session.by()))
    label_steps.merge(news, "PERSON", "ORG")
    assert check(news).problems == []
    damage(news, "UPDATE entity SET label = 'PERSON' WHERE start = 0")
    assert len(check(news).problems) == 1


def test_suggestions_made_anew_behind_a_step_over_the_project_are_no_problem(news: Project) -> None:
    label_steps.merge(news, "PERSON", "ORG")
    place = next(each for each in news.document("a").entities if each.start == 0)
    anew = [Change(place, replace(place, label="GPE"))]
    revision = news.document("a").layer.revision
    with news.database.writing() as connection:
        assert reproposal.write(connection, Place(1, 1, "a", revision), revision, anew)
    assert check(news).problems == []
    session = Session(news, "a")
    session.do(edits.accept(session.document, [place.id], session.by()))
    assert check(news).problems == []


def test_many_articles_are_looked_at_in_pieces(project: Project, take_in: TakeIn) -> None:
    for number in range(integrity.TOGETHER + 2):
        take_in(f"n{number}", f"{TEXT} {number}")
    heard: list[tuple[int, int]] = []
    damage(project, "UPDATE article SET meta = 'torn' WHERE id IN ('n3', 'n21')")
    found = check(project, lambda *done: heard.append(done)).problems
    assert [problem.split(":")[0] for problem in found] == ["article n3", "article n21"]
    assert heard == [(20, 22), (22, 22)]


def test_counts_that_are_off_are_mended_once(news: Project) -> None:
    damage(news, "UPDATE layer SET waiting = 8")
    assert check(news).repaired == ["layer 1: 8 suggestions were counted, 3 wait"]
    assert check(news).repaired == []
    assert [row.to_review for row in news.rows()] == [3, 0]


def test_a_layer_on_which_nothing_waits_counts_none(project: Project, take_in: TakeIn) -> None:
    decided = replace(suggested_entity(TEXT, "Voss"), state=State.ACCEPTED)
    take_in("a", TEXT, entities=(decided,))
    damage(project, "UPDATE layer SET waiting = 1")
    assert check(project).repaired == ["layer 1: 1 suggestions were counted, 0 wait"]


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("changes", "nope"),
        ("changes", '[["entity"]]'),
        ("changes", "[[[], 1, 2, 3]]"),
        ("changes", "[" * 100_000 + "]" * 100_000),
        ("detail", "[]"),
        ("operation", b"\xff"),
    ],
)
def test_a_damaged_step_is_named_by_check_and_told_in_words_by_the_rest(
    news: Project, column: str, value: object
) -> None:
    session = Session(news, "a")
    session.do(edits.set_flag(session.document, True))
    with news.database.writing() as connection:
        connection.execute(schema.journal.update().values({column: value}))
    assert [words for words in check(news).problems if "step 1 of the history cannot be read" in words]
    for use in (Session(news, "a").undo, lambda: history.entries(session)):
        with pytest.raises(ProjectError, match="the step 1 holds a value that no version"):
            use()
