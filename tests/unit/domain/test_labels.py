"""The labels of a project: order, letters, which are shown."""

from __future__ import annotations

import pytest

from annotator.domain.errors import EditRefused
from annotator.domain.labels import RESERVED_KEYS, Label, LabelSet, ModelNames


def test_the_order_is_kept() -> None:
    labels = LabelSet([Label("PERSON", "p"), Label("ORG", "o")])
    assert [label.name for label in labels] == ["PERSON", "ORG"]
    assert (len(labels), "ORG" in labels, "GPE" in labels) == (2, True, False)
    assert labels["ORG"].key == "o"


@pytest.mark.parametrize("key", sorted(RESERVED_KEYS))
def test_the_keys_of_claims_and_lines_are_only_given_to_a_label_by_a_person(key: str) -> None:
    assert LabelSet().with_names([key.upper()])[key.upper()].key == ""
    assert LabelSet([Label("COURT", key)])["COURT"].key == key
    assert LabelSet([Label("COURT", "o")]).checked_key("COURT", key) == key


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


def test_own_labels_get_colours_that_differ() -> None:
    labels = LabelSet([Label("PERSON", family="people")]).with_names(["SHIP", "BIRD"])
    looks = [label.look for label in labels]
    assert looks[0] == "people"
    assert len(set(looks)) == 3
    assert all(look.isdigit() for look in looks[1:])


@pytest.mark.parametrize(
    ("key", "why"),
    [
        ("o", "O is the key of ORG"),
        ("5", "one letter from A to Z"),
        ("é", "one letter from A to Z"),
        ("pq", "one letter from A to Z"),
    ],
)
def test_a_key_that_cannot_be_is_refused_in_words(key: str, why: str) -> None:
    labels = LabelSet([Label("PERSON", "p"), Label("ORG", "o")])
    with pytest.raises(EditRefused, match=why):
        labels.with_changed("PERSON", key=key)


def test_a_key_is_kept_in_lower_case_and_may_be_taken_away() -> None:
    labels = LabelSet([Label("PERSON", "p")])
    assert labels.with_changed("PERSON", key="X")["PERSON"].key == "x"
    assert labels.with_changed("PERSON", key="")["PERSON"].key == ""


@pytest.mark.parametrize("name", ["", "  ", " PERSON", "ORG", "two\nlines", "nul\x00"])
def test_a_name_that_cannot_be_is_refused(name: str) -> None:
    labels = LabelSet([Label("PERSON"), Label("ORG")])
    with pytest.raises(EditRefused):
        labels.with_renamed("PERSON", name)


def test_a_renamed_label_keeps_its_place_and_all_else() -> None:
    labels = LabelSet([Label("PERSON", "p", "people", "who"), Label("ORG", "o")]).with_renamed("PERSON", "HUMAN")
    assert list(labels) == [Label("HUMAN", "p", "people", "who"), Label("ORG", "o")]


def test_labels_move_and_stop_at_the_ends() -> None:
    labels = LabelSet([Label("A"), Label("B"), Label("C")])
    assert [label.name for label in labels.with_moved("C", -1)] == ["A", "C", "B"]
    assert [label.name for label in labels.with_moved("A", -1)] == ["A", "B", "C"]


def test_a_preset_comes_first_and_hides_the_others() -> None:
    known = LabelSet([Label("LOC", "l"), Label("ORG", "x", description="mine", shown=False), Label("SHIP", "p")])
    labels = known.with_preset(LabelSet([Label("PER", "p"), Label("ORG", "o", description="theirs")]))
    assert [(label.name, label.key, label.shown, label.description) for label in labels] == [
        ("PER", "p", True, ""),
        ("ORG", "x", True, "mine"),
        ("LOC", "l", False, ""),
        ("SHIP", "", False, ""),
    ]


def test_what_the_model_calls_otherwise() -> None:
    labels = LabelSet([Label("HUMAN"), Label("PLACE"), Label("GPE", shown=False), Label("LOC")])
    names = ModelNames({"PERSON": "FOLK", "FOLK": "HUMAN", "GPE": "PLACE", "LOC": "PLACE", "DATE": ""}, labels)
    said = ("PERSON", "GPE", "LOC", "DATE", "TIME")
    assert [names.of(name) for name in said] == ["HUMAN", "PLACE", "LOC", "", "TIME"]
    assert names.wanted() == {"HUMAN", "PLACE", "LOC", "PERSON", "FOLK", "GPE"}
    assert names.unknown(["PERSON", "DATE", "TIME", "LOC"]) == ["TIME"]


def test_names_in_a_circle_end() -> None:
    assert ModelNames({"A": "B", "B": "A"}, LabelSet()).of("A") == "A"
