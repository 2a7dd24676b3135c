"""Checking a project: damage is found and named, counts are mended."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest

from annotator.domain.annotation import State
from annotator.services.integrity import check
from annotator.services.project import Project
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
    assert heard == [(1, 2), (2, 2)]


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
            "article a: the layer holds a value that no version",
        ),
        (
            "INSERT INTO analysis VALUES (77, 'm', '', '', '')",
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
        assert any("ix_article_sha256" in problem for problem in check(again).problems)


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
