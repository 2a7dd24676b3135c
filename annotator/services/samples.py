"""The sample project: invented articles that come with the program."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from annotator import paths
from annotator.domain.document import Article
from annotator.domain.record import Record


def sample_records() -> Iterator[Record]:
    """The sample articles, as if read from files."""
    folder = paths.resources() / "samples"
    for row in json.loads((folder / "samples.json").read_text(encoding="utf-8")):
        name = row.pop("file")
        text = (folder / name).read_text(encoding="utf-8").rstrip("\n")
        yield Record(where=name, article=Article.of(text, id=Path(name).stem, **row))


def sample_project() -> Path:
    """Where the sample project is unless another place is named."""
    return paths.user_data() / "demo.annotator"
