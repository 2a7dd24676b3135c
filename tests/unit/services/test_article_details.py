"""The details of an article are written, and nothing else of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.domain.document import Article
from annotator.domain.errors import EditRefused, InputError
from annotator.domain.record import Record
from annotator.services import article_details
from annotator.services.importing import import_records
from annotator.services.project import Project


def test_details_are_written_and_the_list_shows_the_title(tmp_path: Path) -> None:
    article = Article.of("Prices fell.", "a1", meta={"desk": 3}, extra={"x": 1})
    with Project.open(tmp_path / "p.annotator", create=True, annotator="ada") as project:
        import_records(project, [Record(where="t", article=article)])
        before = project.document("a1").article
        article_details.save(
            project, "a1", {"title": "Prices", "published": "2031-05", "review_url": "https://f.example"}
        )
        after = project.document("a1").article
        assert (after.title, after.published, after.meta) == (
            "Prices",
            "2031-05",
            {"desk": 3, "review_url": "https://f.example"},
        )
        assert (after.text, after.sha256, after.added, after.extra) == (
            before.text,
            before.sha256,
            before.added,
            before.extra,
        )
        assert [row.title for row in project.rows()] == ["Prices"]
        with pytest.raises(EditRefused):
            article_details.save(project, "a1", {"title": "Other", "url": "nowhere"})
        assert project.document("a1").article == after
        with pytest.raises(InputError):
            article_details.save(project, "a2", {})
