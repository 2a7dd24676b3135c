"""The queue: rows found by id, and the way from one article to the next."""

from __future__ import annotations

import pytest

from annotator.domain.document import Article, Document, Layer, Status
from annotator.domain.queue import Queue, QueueRow
from tests.unit.articles import suggested_entity


def rows(**statuses: Status) -> Queue:
    return Queue(QueueRow(id, id.upper(), status=status) for id, status in statuses.items())


THREE = {"a": Status.TODO, "b": Status.DONE, "c": Status.STARTED}


def test_an_article_is_a_row_as_its_annotator_sees_it() -> None:
    layer = Layer(annotator="ada", status=Status.STARTED, flag=True)
    document = Document(
        Article.of("Ada sang.\nTwice.", id="a", publisher="The Gull"),
        layer,
        entities=[suggested_entity("Ada sang.", "Ada")],
    )
    assert QueueRow.of(document) == QueueRow("a", "Ada sang.", "The Gull", Status.STARTED, 1, flag=True)


def test_rows_are_found_and_counted_in_order_of_arrival() -> None:
    queue = rows(**THREE)
    assert len(queue) == 3
    assert [queue.place(id) for id in ("a", "c", "z")] == [1, 3, 0]
    row = queue.get("b")
    assert row is not None
    assert row.title == "B"
    assert queue.get("z") is None


def test_a_row_takes_the_place_of_its_former_self_and_a_new_one_comes_last() -> None:
    queue = rows(**THREE)
    queue.put(QueueRow("a", "again"))
    queue.put(QueueRow("d", "new"))
    assert [row.title for row in queue.rows] == ["again", "B", "C", "new"]


def test_of_rows_as_they_stand_in_the_file_those_that_moved_are_told() -> None:
    queue = rows(**THREE)
    finished = queue.rows[0]._replace(status=Status.DONE)
    new = QueueRow("d", "new")
    assert queue.take([finished, queue.rows[1], new]) == [finished, new]
    assert queue.get("a") == finished
    assert queue.take(queue.rows) == []


@pytest.mark.parametrize(
    ("id", "step", "neighbour"), [("a", 1, "b"), ("b", -1, "a"), ("a", -1, ""), ("c", 1, ""), ("z", 1, "a")]
)
def test_the_neighbour_before_and_after(id: str, step: int, neighbour: str) -> None:
    assert rows(**THREE).neighbour(id, step) == neighbour


@pytest.mark.parametrize(("id", "next_one"), [("a", "c"), ("b", "c"), ("c", "a"), ("z", "a")])
def test_the_next_open_one_is_sought_round_the_end(id: str, next_one: str) -> None:
    assert rows(**THREE).next_open(id) == next_one


def test_where_all_is_done_or_skipped_no_other_is_open() -> None:
    assert rows(a=Status.TODO, b=Status.DONE, c=Status.SKIPPED).next_open("a") == ""
    assert Queue().next_open("a") == ""
