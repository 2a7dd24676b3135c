"""A new project of Ada's for each test, and articles to put into it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.document import Article
from annotator.domain.record import Record
from annotator.services.importing import ImportReport, import_records
from annotator.services.project import Project

TakeIn = Callable[..., ImportReport]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Project]:
    monkeypatch.setenv("ANNOTATOR_NAME", "ada")
    with Project.open(tmp_path / "p.annotator", create=True) as opened:
        yield opened


@pytest.fixture
def take_in(project: Project) -> TakeIn:
    """Imports one article with what is said of it, as a record of a file."""

    def one(id: str, text: str, *, accept: bool = False, **fields: Any) -> ImportReport:
        record = Record(where=f"{id}.jsonl:1", article=Article.of(text, id=id), **fields)
        return import_records(project, [record], accept=accept)

    return one
