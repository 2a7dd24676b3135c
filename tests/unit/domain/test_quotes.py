"""Quote marks of all kinds, and how much of a claim stands inside them."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotation import QuoteKind
from annotator.domain.quotes import quote_kind, quoted
from annotator.domain.text import Span
from tests.unit.articles import places, quotes


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('She said "stop" and "go".', ['"stop"', '"go"']),
        ("“Stop,” he said.", ["“Stop,”"]),
        ("„Halt“ and „halt”", ["„Halt“", "„halt”"]),
        ("«Stop» ‘go’ 'wait'", ["«Stop»", "‘go’", "'wait'"]),
        ("»Stop« and « halt »", ["»Stop«", "« halt »"]),
        ("''Stop,'' he said, ``and it's late''", ["''Stop,''", "``and it's late''"]),
        ("«Stop»,said he, «now»", ["«Stop»", "«now»"]),
        ("“He said ‘stop’ twice.”", ["“He said ‘stop’ twice.”"]),
        ("\"He said 'stop' twice.\"", ["\"He said 'stop' twice.\""]),
        ("'It’s the dog’s', he said", ["'It’s the dog’s'"]),
        ("the players' union and O'Neil's mill", []),
        ("the '90s were kind", []),
        ("the ‘90s were kind", []),
        ('a 6" pipe', []),
        ('"', []),
        ('two " apart', []),
        ("“Open to the end of the line\nand no further”", ["“Open to the end of the line"]),
        ("ends with “", []),
        ("", []),
    ],
)
def test_what_stands_inside_quote_marks(text: str, inside: list[str]) -> None:
    assert quotes(text, quoted(text)) == inside


@pytest.mark.parametrize(
    ("text", "content", "attributed", "kind"),
    [
        ("“The mill is safe,” said Voss.", ["The mill is safe"], True, QuoteKind.DIRECT),
        ("“The mill,” said Voss, “is safe.”", ["The mill", "is safe"], True, QuoteKind.DIRECT),
        ("The mill is “quite safe”, said Voss.", ["The mill is “quite safe”"], True, QuoteKind.MIXED),
        ("The mill is safe, said Voss.", ["The mill is safe"], True, QuoteKind.INDIRECT),
        ("The mill is safe.", ["The mill is safe"], False, QuoteKind.NONE),
        ("“The mill is safe.”", ["The mill is safe"], False, QuoteKind.DIRECT),
        ("First.\r\n“Safe.”\u2028Last.", ["Safe"], True, QuoteKind.DIRECT),
        ("“!”", ["!"], True, QuoteKind.INDIRECT),
    ],
)
def test_a_claim_is_as_direct_as_its_words_are_quoted(
    text: str, content: list[str], attributed: bool, kind: QuoteKind
) -> None:
    assert quote_kind(text, places(text, *content), attributed=attributed) is kind


def test_more_than_nine_words_in_ten_make_it_direct() -> None:
    text = "“one two three four five six seven eight nine” ten"
    assert quote_kind(text, [Span(0, len(text))], attributed=True) is QuoteKind.MIXED
    text = text.replace("one", "zero one")
    assert quote_kind(text, [Span(0, len(text))], attributed=True) is QuoteKind.DIRECT


@given(st.text(alphabet="ab '\"“”‘’„«»\n.", max_size=30))
def test_quotations_stand_in_order_on_one_line_each(text: str) -> None:
    found = quoted(text)
    assert all(before.end <= after.start for before, after in itertools.pairwise(found))
    assert not any("\n" in inside for inside in quotes(text, found))
