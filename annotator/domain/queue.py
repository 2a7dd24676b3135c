"""The queue: articles as a list needs to know them without their texts, and the way from one to the next."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from annotator.domain.document import Document, Status


class QueueRow(NamedTuple):
    """One article of the queue, as one annotator sees it. A tuple, because there may be a hundred thousand."""

    id: str
    title: str
    publisher: str = ""
    status: Status = Status.TODO
    to_review: int = 0
    flag: bool = False

    @classmethod
    def of(cls, document: Document) -> QueueRow:
        article, layer = document.article, document.layer
        return cls(article.id, article.headline, article.publisher, layer.status, document.to_review(), layer.flag)


class Queue:
    """Rows in order of arrival, found by id."""

    def __init__(self, rows: Iterable[QueueRow] = ()) -> None:
        self.rows = list(rows)
        self._at = {row.id: index for index, row in enumerate(self.rows)}

    def __len__(self) -> int:
        return len(self.rows)

    def get(self, id: str) -> QueueRow | None:
        index = self._at.get(id)
        return None if index is None else self.rows[index]

    def place(self, id: str) -> int:
        """Which one it is, counted from 1; 0 where it is not in the queue."""
        return self._at.get(id, -1) + 1

    def put(self, row: QueueRow) -> None:
        """Note what became of an article; one not seen before comes last."""
        index = self._at.setdefault(row.id, len(self.rows))
        self.rows[index : index + 1] = [row]

    def take(self, rows: Iterable[QueueRow]) -> list[QueueRow]:
        """Note rows as they stand in the file; those that are new or not as they were."""
        moved = [row for row in rows if self.get(row.id) != row]
        for row in moved:
            self.put(row)
        return moved

    def neighbour(self, id: str, step: int) -> str:
        """The id of the article before or after this one; empty at the ends."""
        wanted = self._at.get(id, -1) + step
        return self.rows[wanted].id if 0 <= wanted < len(self.rows) else ""

    def next_open(self, id: str) -> str:
        """The id of the next article that is neither done nor skipped, from here on and round; empty at the end."""
        here, count = self._at.get(id, -1), len(self.rows)
        for step in range(1, count + 1):
            row = self.rows[(here + step) % count]
            if row.status in (Status.TODO, Status.STARTED) and row.id != id:
                return row.id
        return ""
