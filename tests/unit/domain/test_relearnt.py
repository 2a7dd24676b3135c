"""What a memory's change of mind does, found without the chain: the same as the chain makes of it, or nothing said."""

from __future__ import annotations

from hypothesis import event, given, settings
from hypothesis import strategies as st

from annotator.domain.analysis import split
from annotator.domain.memory import Lesson, Memory, remember
from annotator.domain.memory_news import News
from annotator.domain.proposed import MEMORY, Proposed, Taken, Words
from annotator.domain.relearnt import Name, Relearnt, Standing, relearnt

MODEL = "model:tiny@1"
WORDS = ("Orsk", "Velm", "ORSK", "won", ",")
NAMES = ("Orsk", "Velm", "Orsk Velm", "Velm Orsk", "Orsk Velm Orsk")
LABELS = ("GPE", "ORG")


def words_of(text: str) -> Words:
    return Words(text, split(text))


@st.composite
def articles(draw: st.DrawFn) -> tuple[Words, list[Proposed]]:
    """A text of few words, and spans on it that share no token, as the steps before the memory give them."""
    words = words_of(" ".join(draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12))))
    last = len(words.words) - 1
    tokens = st.tuples(st.integers(0, last), st.integers(0, 3), st.sampled_from(LABELS))
    taken, spans = Taken(), []
    for first, more, label in draw(st.lists(tokens, max_size=5)):
        start, end = words.starts[first], words.ends[min(first + more, last)]
        if taken.free(start, end):
            taken.put(start, end)
            spans.append(Proposed(start, end, label, MODEL, 0.9))
    return words, sorted(spans)


counts = st.dictionaries(st.sampled_from(NAMES), st.integers(1, 3), max_size=2)
lessons = st.builds(
    Lesson,
    found=st.dictionaries(st.sampled_from(NAMES), st.dictionaries(st.sampled_from(LABELS), st.integers(1, 3))),
    outside=counts,
    rejected=counts,
)


def names_of(news: News, memory: Memory) -> list[Name]:
    return [
        Name(form, memory.label(key), bool(memory.proposes(key)), form == key and key in news.plain)
        for form, key in news.names_as_written()
    ]


def after(spans: list[Proposed], found: Relearnt) -> list[Proposed]:
    """The spans with what was found carried out."""
    labels = {place: label for place, _, label in found.renamed}
    kept = [
        Proposed(each.start, each.end, labels[each[:2]], MEMORY) if each[:2] in labels else each  # type: ignore[index]
        for each in spans
    ]
    return sorted([*kept, *(Proposed(*place, label, MEMORY) for place, label in found.fresh)])


def found_in(text: str, spans: list[Proposed], *names: Name) -> Relearnt | None:
    words = words_of(text)
    standing = {(each.start, each.end): Standing("e", each.label, each.origin) for each in spans}
    return relearnt(text, (words.starts, words.ends), standing, names)


@settings(max_examples=600)
@given(articles(), st.lists(lessons, max_size=3), st.lists(lessons, min_size=1, max_size=2))
def test_it_is_what_the_chain_makes_of_it(
    article: tuple[Words, list[Proposed]], before: list[Lesson], then: list[Lesson]
) -> None:
    words, spans = article
    memory, news = Memory(before), News()
    stood = remember(words, spans, memory)
    for lesson in then:
        news.add(memory.exchange(None, lesson))
    found = found_in(words.text, stood, *names_of(news, memory))
    event("for the chain" if found is None else "changed" if found else "as it was")
    if found is not None:
        assert after(stood, found) == remember(words, spans, memory)


TEXT = "Orsk won. Then Velm won, and Orsk Velm won."
ORSK = Name(("Orsk",), "GPE", True, True)
PART = Proposed(0, 4, "ORG", MODEL)


def test_a_tagged_place_gets_the_other_label_and_a_free_one_a_suggestion() -> None:
    found = found_in(TEXT, [PART], ORSK)
    assert found
    assert found.renamed == [((0, 4), Standing("e", "ORG", MODEL), "GPE")]
    assert found.fresh == [((29, 33), "GPE")]


def test_a_name_that_is_not_proposed_gets_no_new_places() -> None:
    found = found_in(TEXT, [PART], ORSK._replace(proposed=False))
    assert found is not None
    assert (len(found.renamed), found.fresh) == (1, [])


def test_a_name_inside_of_another_span_is_left_out_of_account() -> None:
    found = found_in(TEXT, [PART._replace(label="GPE"), Proposed(29, 38, "ORG", MODEL)], ORSK)
    assert found is not None
    assert not found


def test_what_is_not_simple_is_left_to_the_chain() -> None:
    assert found_in(TEXT, [PART], ORSK._replace(plain=False)) is None
    assert found_in(TEXT, [PART._replace(origin=MEMORY)], ORSK) is None, "what stood there before is not known"
    crossing = Proposed(25, 33, "ORG", MODEL)  # "and Orsk", and the name "Orsk Velm" crosses it
    assert found_in(TEXT, [crossing], Name(("Orsk", "Velm"), "ORG", True, True)) is None
    beside = Proposed(34, 38, "GPE", MEMORY)
    assert found_in(TEXT, [beside], ORSK) is None, "the memory's name may have cleared the place"
    both = [ORSK, Name(("Orsk", "Velm"), "ORG", True, True)]
    assert found_in(TEXT, [], *both) is None, "the longer one comes first"
    overlapping = [Proposed(15, 38, "ORG", MODEL), Proposed(29, 38, "ORG", MODEL)]
    assert found_in(TEXT, overlapping, ORSK) is None
