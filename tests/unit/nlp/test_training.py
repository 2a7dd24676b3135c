"""What finished articles teach a model: which label, which places stay open, and that a seed decides everything."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import ModelError
from annotator.domain.labels import Label, LabelSet, ModelNames
from annotator.domain.text import Span
from annotator.domain.training import Lesson, Named
from annotator.nlp import models
from annotator.nlp.training import Gold, Trainee, _examples, golds

ENGLISH = spacy.blank("en")
SHOWN = frozenset({"PERSON", "ORG"})
TEXT = "Tilda Voss runs Brakk Mills since 2031.\nBrakk Mills is old."
VOSS, MILLS, YEAR = Named(0, 10, "PERSON"), Named(16, 27, "ORG"), Named(34, 38, "DATE")
LATER = Named(40, 51, "ORG")


def names(*shown: str, **renamed: str) -> ModelNames:
    return ModelNames(renamed, LabelSet(Label(name) for name in shown or SHOWN))


def lesson(*entities: Named, shown: frozenset[str] = SHOWN) -> Lesson:
    return Lesson("a", TEXT, entities, shown)


def taught(lessons: list[Lesson], said: list[list[Named]], of: ModelNames, fresh: tuple[str, ...] = ()) -> list[Gold]:
    return golds(lessons, said, ["PERSON", "ORG", "DATE", "GPE", "LOC"], of, fresh)


def tags(gold: Gold) -> list[list[str]]:
    """What each token of each line is said to be; ``-`` for nothing."""
    return [
        [(token.ent_iob_ and (token.ent_type_ or "O")) or "-" for token in example.reference]
        for example in _examples(ENGLISH, gold)
    ]


def test_confirmed_entities_are_taught_and_the_rest_is_nothing() -> None:
    (gold,) = taught([lesson(VOSS, MILLS)], [[]], names())
    assert tags(gold) == [
        ["PERSON", "PERSON", "O", "ORG", "ORG", "O", "O", "O"],
        ["O", "O", "O", "O", "O"],
    ]


def test_a_label_that_nobody_was_shown_stays_as_the_model_has_it() -> None:
    (gold,) = taught([lesson(VOSS)], [[YEAR, LATER]], names())
    assert tags(gold)[0][-2:] == ["DATE", "O"]
    assert tags(gold)[1] == ["O"] * 5, "a shown label that was not confirmed is taken back"


def test_a_label_shown_elsewhere_is_left_open_where_it_was_not() -> None:
    first = lesson(VOSS, shown=frozenset({"PERSON"}))
    gold, _ = taught([first, lesson(MILLS)], [[MILLS], [MILLS]], names())
    assert tags(gold)[0] == ["PERSON", "PERSON", "O", "-", "-", "O", "O", "O"]


def test_an_article_from_before_a_new_label_says_nothing_about_the_rest() -> None:
    boat = Named(40, 51, "BOAT")
    of = names("PERSON", "ORG", "BOAT")
    old, new = taught([lesson(VOSS), lesson(VOSS, boat, shown=SHOWN | {"BOAT"})], [[], []], of, ("BOAT",))
    assert tags(old) == [["PERSON", "PERSON", "-", "-", "-", "-", "-", "-"], ["-"] * 5]
    assert tags(new)[1] == ["BOAT", "BOAT", "O", "O", "O"]


def test_a_label_that_is_not_taught_yet_leaves_its_places_open() -> None:
    (gold,) = taught([lesson(VOSS, Named(40, 51, "BOAT"))], [[LATER]], names())
    assert tags(gold)[1] == ["-", "-", "O", "O", "O"]


def test_a_coarser_label_becomes_the_one_the_model_said_or_mostly_says() -> None:
    of = names("PLACE", GPE="PLACE", LOC="PLACE")
    shown = frozenset({"PLACE"})
    here, there = Named(0, 10, "PLACE"), Named(16, 27, "PLACE")
    said = [[Named(0, 10, "LOC"), Named(15, 27, "LOC")], [Named(0, 10, "GPE")], [Named(0, 10, "GPE")]]
    found = taught([lesson(here, there, shown=shown), lesson(here, shown=shown), lesson(there, shown=shown)], said, of)
    assert [[each.label for each in gold.entities] for gold in found] == [["LOC", "LOC"], ["GPE"], ["GPE"]]


def test_what_does_not_sit_on_tokens_or_runs_over_a_line_end_is_left_open() -> None:
    gold = Gold(TEXT, [Named(1, 10, "PERSON"), Named(34, 45, "DATE")], [], open=False)
    assert tags(gold) == [["-", "-", "O", "O", "O", "O", "-", "-"], ["-", "O", "O", "O", "O"]]


def test_of_entities_that_overlap_the_longest_from_the_left_is_taught() -> None:
    gold = Gold(TEXT, [Named(16, 21, "GPE"), MILLS], [Span(22, 27)], open=False)
    assert tags(gold)[0][3:5] == ["ORG", "ORG"]


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20), st.sampled_from(["PERSON", "ORG"])), max_size=9))
def test_any_entities_make_examples_that_say_nothing_wrong(given_: list[tuple[int, int, str]]) -> None:
    entities = [Named(start, min(start + size, len(TEXT)), label) for start, size, label in given_ if start < len(TEXT)]
    at = 0
    for example in _examples(ENGLISH, Gold(TEXT, entities, [], open=False)):
        offset = TEXT.index(example.reference.text, at)
        at = offset + len(example.reference.text)
        for ent in example.reference.ents:
            assert Named(ent.start_char + offset, ent.end_char + offset, ent.label_) in entities


STORIES = [
    f"{who} sailed the {boat} to Port Wren.\nThe {boat} is old, said {who}."
    for who, boat in zip(
        ("Ada Okoro", "Bo Lind", "Cy Marr", "Di Voss", "Ed Quill", "Flo Berg"),
        ("Grey Gull", "Blue Finch", "Red Heron", "Old Tern", "Wild Swan", "Last Plover"),
        strict=True,
    )
]


def boats() -> list[Lesson]:
    found = []
    for number, text in enumerate(STORIES):
        boat = text[text.index("the ") + 4 : text.index(" to Port")]
        starts = [text.index(boat), text.rindex(boat)]
        entities = tuple(Named(start, start + len(boat), "BOAT") for start in starts)
        found.append(Lesson(str(number), text, entities, SHOWN | {"BOAT"}))
    return found


def school(folder: Path, rounds: int = 45) -> Trainee:
    trainee = Trainee("", names("PERSON", "ORG", "GPE", "BOAT"))
    assert trainee.teach(boats(), ["BOAT"], seed=4, rounds=rounds, progress=lambda *_: None, cancelled=lambda: False)
    trainee.save(folder, "boats", "1.0.0")
    return trainee


def test_a_model_learns_a_new_label_keeps_the_rest_and_is_the_same_for_a_seed(tmp_path: Path) -> None:
    (tmp_path / "killed.part").mkdir()
    trainee = school(tmp_path / "one")
    assert [path.name for path in tmp_path.iterdir()] == ["one"]
    text = "Gil Tarn sailed the Black Stork to Port Wren."
    (found,) = trainee.answers([text])
    assert "BOAT" in {each.label for each in found}
    assert "BOAT" in trainee.knows()
    school(tmp_path / "two")
    assert (tmp_path / "one/ner/model").read_bytes() == (tmp_path / "two/ner/model").read_bytes()
    pipeline = models.load(str(tmp_path / "one"))
    assert pipeline.name == "en_boats@1.0.0"
    own, taught_ = models.load_spacy(), models.load_spacy(str(tmp_path / "one"))
    assert [token.tag_ for token in own(text)] == [token.tag_ for token in taught_(text)]


def test_a_blank_language_learns_from_nothing() -> None:
    trainee = Trainee("blank:de", names("BOAT"))
    assert list(trainee.answers(STORIES[:1])) == [[]]
    done: list[tuple[int, int]] = []
    trainee.teach(boats(), ["BOAT"], rounds=20, progress=lambda *each: done.append(each), cancelled=lambda: False)
    assert {each.label for found in trainee.answers(STORIES) for each in found} == {"BOAT"}
    assert done[-1] == (240, 240)


def test_teaching_stops_when_it_is_cancelled() -> None:
    trainee = Trainee("blank:en", names("BOAT"))
    steps: list[int] = []
    assert not trainee.teach(
        boats(), ["BOAT"], progress=lambda done, _: steps.append(done), cancelled=lambda: len(steps) == 2
    )
    assert len(steps) == 2


def test_without_entities_there_is_nothing_to_teach() -> None:
    trainee = Trainee("blank:en", names())
    with pytest.raises(ModelError, match="no entity that could be taught"):
        trainee.teach([lesson()], progress=lambda *_: None, cancelled=lambda: False)
