"""The whole list of formats: names as agreed, found by name, and no spaCy loaded for a look at it."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from annotator.domain.errors import UsageError
from annotator.services.formats import FORMATS, by_name, rows

AGREED = (
    "jsonl prodigy spacy doccano labelstudio brat polnear conll iob2 biluo cas w3c parquet hf csv claimreview averitec"
)


def test_the_names_are_those_that_were_agreed() -> None:
    assert sorted(row["name"] for row in rows() if row["writes"]) == sorted(AGREED.split())


def test_a_format_is_found_by_name() -> None:
    assert all(by_name(known.name) is known for known in FORMATS)
    with pytest.raises(UsageError, match='there is no format "wordstar"; use one of txt, jsonl, prodigy'):
        by_name("wordstar")


def test_to_look_at_the_list_loads_no_spacy() -> None:
    code = "import json, sys; from annotator.services.formats import rows; rows(); print(json.dumps(list(sys.modules)))"
    loaded = json.loads(subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout)
    assert "spacy" not in loaded
    assert "annotator.exchange.formats" in loaded
