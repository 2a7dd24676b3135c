"""Articles in the file, and whose layer on them is meant."""

from __future__ import annotations

import pytest

from annotator.domain.analysis import FROM_FILE, SPLITTER, Analysis
from annotator.domain.document import Article, Layer, Status
from annotator.domain.queue import QueueRow
from annotator.storage import articles, layers
from annotator.storage.database import Database
from tests.unit.articles import suggested_entity

TEXT = "Ada sang.\r\nBo did not. 🎷\u2028"


def add(database: Database, id: str, *annotators: str, status: Status = Status.STARTED, model: str = "") -> int:
    """An article with a layer of each annotator's, on which one suggestion waits."""
    with database.writing() as connection:
        number = articles.insert(connection, Article.of(TEXT + id, id=id, publisher="The Gull"), "2031-05-04")
        for annotator in annotators:
            layer = layers.insert(connection, number, Layer(annotator=annotator, status=status, flag=True))
            layers.insert_annotations(connection, layer, [suggested_entity(TEXT, "Ada")])
        if model:
            articles.save_analysis(connection, number, Analysis((0,), (3,), (0,), model))
    return number


def names(database: Database, annotator: str, number: int) -> list[str]:
    with database.reading() as connection:
        return [name for _, name in articles.layer_numbers(connection, annotator, number)]


def queue(database: Database, annotator: str = "ada", id: str | None = None) -> list[QueueRow]:
    with database.reading() as connection:
        if id is None:
            return articles.queue(connection, annotator)[0]
        row = articles.queue_row(connection, annotator, id)
        return [row] if row else []


def test_an_article_comes_back_code_point_for_code_point(database: Database) -> None:
    article = Article.of(
        TEXT, id="a", title="Song", url="https://gull.example/a", publisher="The Gull", author="Bo", published="2031",
        language="en", meta={"desk": ["arts", None]}, extra={"x": 1.5}, added="2031-05-04",
    )  # fmt: skip
    with database.writing() as connection:
        number = articles.insert(connection, article, "2031-05-04")
        assert articles.load(connection, number) == article
        assert articles.find(connection, "a") == (number, article.sha256)
        assert articles.with_hash(connection, article.sha256) == "a"
        assert articles.count(connection) == 1


def test_what_is_not_there_is_not_found(database: Database) -> None:
    with database.reading() as connection:
        assert articles.find(connection, "a") is None
        assert articles.with_hash(connection, "0" * 64) is None
        assert articles.load_analysis(connection, 1) is None


def test_an_analysis_is_replaced_and_comes_back_number_for_number(database: Database) -> None:
    number = add(database, "a", model=SPLITTER)
    better = Analysis((0, 4, 70_000), (3, 9, 4_000_000_000), (), "en_tiny@1")
    with database.writing() as connection:
        articles.save_analysis(connection, number, better)
        assert articles.load_analysis(connection, number) == better


def test_articles_without_a_models_tokens_wait_for_the_pre_fill(database: Database) -> None:
    add(database, "new")
    add(database, "split", model=SPLITTER)
    add(database, "brought", model=FROM_FILE)
    add(database, "filled", model="en_tiny@1")
    with database.reading() as connection:
        assert [id for _, id in articles.unfilled(connection)] == ["new", "split"]
        assert [id for _, id in articles.unfilled(connection, redo=True)] == ["new", "split", "brought", "filled"]


@pytest.mark.parametrize(
    ("there", "meant"),
    [([], []), (["ada"], ["ada"]), (["bo", "ada"], ["ada"]), (["bo"], ["bo"]), (["cy", "bo"], ["cy", "bo"])],
)
def test_the_annotators_own_layer_is_meant_else_every_other(
    database: Database, there: list[str], meant: list[str]
) -> None:
    assert names(database, "ada", add(database, "a", *there)) == meant


@pytest.mark.parametrize(
    ("there", "status", "to_review"),
    [([], "todo", 0), (["ada"], "done", 1), (["bo", "ada"], "done", 1), (["bo"], "done", 1), (["cy", "bo"], "todo", 0)],
)
def test_the_queue_shows_the_layer_that_is_meant(
    database: Database, there: list[str], status: str, to_review: int
) -> None:
    add(database, "a", *there, status=Status.DONE)
    title = TEXT.splitlines()[0]
    row = QueueRow("a", title, "The Gull", Status(status), to_review, flag=status == "done")
    assert queue(database) == [row]


def test_the_queue_is_in_order_of_arrival_and_one_row_can_be_asked_for(database: Database) -> None:
    for id in ("c", "a", "b"):
        add(database, id)
    assert [row.id for row in queue(database)] == ["c", "a", "b"]
    assert [row.id for row in queue(database, id="a")] == ["a"]
    assert queue(database, id="none") == []


def test_it_is_unclear_where_several_others_worked_and_the_first_such_article_is_named(database: Database) -> None:
    add(database, "mine", "bo", "cy", "ada")
    add(database, "alone", "bo")
    with database.reading() as connection:
        assert articles.unclear(connection, "ada") is None
    add(database, "crowded", "bo", "cy")
    add(database, "later", "cy", "dee")
    with database.reading() as connection:
        assert articles.unclear(connection, "ada") == ("crowded", ["bo", "cy"])
        assert articles.unclear(connection, "bo") == ("later", ["cy", "dee"])
