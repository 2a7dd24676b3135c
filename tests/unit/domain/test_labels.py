"""The labels of a project: order, letters, which are shown."""

from __future__ import annotations

import pytest

from annotator.domain.labels import RESERVED_KEYS, Label, LabelSet


def test_the_order_is_kept() -> None:
    labels = LabelSet([Label("PERSON", "p"), Label("ORG", "o")])
    assert [label.name for label in labels] == ["PERSON", "ORG"]
    assert (len(labels), "ORG" in labels, "GPE" in labels) == (2, True, False)
    assert labels["ORG"].key == "o"


@pytest.mark.parametrize("key", sorted(RESERVED_KEYS))
def test_the_keys_of_claims_and_lines_are_never_a_labels(key: str) -> None:
    assert LabelSet([Label("COURT", key)])["COURT"].key == ""


def test_a_key_belongs_to_the_first_that_has_it() -> None:
    labels = LabelSet([Label("PERSON", "p"), Label("PRODUCT", "p")])
    assert [label.key for label in labels] == ["p", ""]


def test_what_is_hidden_is_not_shown() -> None:
    assert LabelSet([Label("PERSON"), Label("DATE", shown=False)]).shown == {"PERSON"}


@pytest.mark.parametrize(
    ("name", "key"),
    [("GPE", "g"), ("POET", "o"), ("CUBS", ""), ("P", ""), ("Ärzte-7", "r"), ("", "")],
)
def test_a_new_label_takes_the_first_letter_of_its_name_that_is_free(name: str, key: str) -> None:
    known = LabelSet([Label("PERSON", "p")])
    extended = known.with_names(["PERSON", name])
    assert [label.name for label in extended] == ["PERSON", name]
    assert extended[name].key == key
    assert len(known) == 1
