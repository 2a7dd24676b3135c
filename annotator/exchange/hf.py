"""A folder that Hugging Face's ``datasets.load_dataset`` takes: JSONL and a card that says the columns' types.

The card is ``README.md`` with the types in its head (https://huggingface.co/docs/hub/datasets-cards); they are in
``features.json`` too, for programs that read no cards.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from annotator.domain.document import Document
from annotator.domain.exporting import ExportReport, Wanted
from annotator.exchange.json_out import json_line
from annotator.exchange.typed_rows import SCHEMA, rows

DATA = "train.jsonl"
_CARD = """# Annotated news articles

Entities, claims with their sources and cues, and lines that are no prose. Offsets count Unicode code points, half-open:
`text[start:end]`. Articles: {articles}. Entities: {entities}. Claims: {claims}.

```python
from datasets import load_dataset

articles = load_dataset("path/of/this/folder", split="train")
```
"""


def write_hf(documents: Iterable[Document], folder: Path, wanted: Wanted) -> ExportReport:
    """Write the data, the types and the card into the folder."""
    report = ExportReport(wanted.heard)
    with (folder / DATA).open("wb") as out:
        for row in rows(documents, wanted, report):
            out.write(json_line(row, row["id"]))
    (folder / "features.json").write_text(json.dumps(SCHEMA, indent=1) + "\n", encoding="utf-8")
    counts = {"articles": report.articles, "entities": report.entities, "claims": report.claims}
    card = f"---\n{head({'train': DATA})}---\n\n{_CARD.format(**counts)}"
    (folder / "README.md").write_text(card, encoding="utf-8")
    return report


def head(splits: dict[str, str]) -> str:
    """The card's head in YAML: which file is which split, and the columns' types."""
    files = "".join(f"  - split: {split}\n    path: {path}\n" for split, path in splits.items())
    types = "".join(f"  {line}\n" for line in _features(SCHEMA))
    return f"configs:\n- config_name: default\n  data_files:\n{files}dataset_info:\n  features:\n{types}"


def _features(fields: dict[str, Any]) -> Iterator[str]:
    for name, kind in fields.items():
        yield f"- name: {name}"
        if isinstance(kind, str):
            yield f"  dtype: {kind}"
        elif isinstance(kind[0], str):
            yield f"  list: {kind[0]}"
        else:
            yield "  list:"
            yield from (f"  {line}" for line in _features(kind[0]))
