"""The word lists that the claim rules read."""

from __future__ import annotations

import json
from collections import Counter
from itertools import chain
from typing import Any

import pytest

from annotator.domain.annotation import SourceKind
from annotator.paths import resources


def lists(name: str) -> dict[str, Any]:
    values: dict[str, Any] = json.loads((resources() / name).read_text(encoding="utf-8"))
    return values


@pytest.mark.parametrize("name", ["verbs.json", "nouns.json"])
def test_a_form_belongs_to_one_word_which_is_one_of_its_forms(name: str) -> None:
    forms = lists(name)["forms"]
    assert {form: count for form, count in Counter(chain(*forms.values())).items() if count > 1} == {}
    assert [word for word, its in forms.items() if word not in its] == []


def test_every_verb_reports_with_something_and_has_forms() -> None:
    verbs = lists("verbs.json")
    uses = {*verbs["prepositions"]}.union(*(verbs[use] for use in ("clause", "object", "infinitive", "as", "raising")))
    assert uses == set(verbs["forms"])


def test_sources_are_of_known_kinds() -> None:
    assert set(lists("sources.json")) <= set(SourceKind)
