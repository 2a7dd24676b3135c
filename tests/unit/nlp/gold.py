"""The claims a person marks in the sample articles and in one more, read from ``gold.txt``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.unit.nlp.claims import Said

KINDS = {
    "clause": "the clausal complement of a reporting verb",
    "shared": "the subject of another verb before it",
    "passive": "is said to, was accused of",
    "told": "told somebody that",
    "infinitive": "vowed to, refused to",
    "object": "called the plan a joke",
    "straight": "straight quote marks",
    "curly": "curly quote marks",
    "guillemets": "angled quote marks",
    "nested": "single quote marks inside double ones",
    "open": "speech left open at the end of its paragraph",
    "mixed": "words in quote marks inside reported speech",
    "interrupted": "content in two parts",
    "according": "according to",
    "inverted": "said Smith",
    "noun": "the claim that, a statement saying",
    "headline": "a headline with a colon",
    "unattributed": "speech that nobody is named for",
}


OWN = """Mayor: new ferry to sail in May
PORT WREN — The new ferry will sail in May, Mayor Edda Lunn promised on Friday, two years after the old one sank.
A survey of the bay ends the rumour that the wreck leaks oil. «The water is clean», said Lunn.
Lunn rejected calls for an inquiry and was accused by the harbour guild of hiding a letter.
The guild's belief that the hull was rotten is shared by divers. It vowed to go to court.
"The mayor says 'trust me' a lot," said its chair, Bo Quist. "We counted. It was forty times.
"And we did not trust her once."
The former captain is said to be living in Spain. He issued a statement saying that he had steered by the book.
“Nobody ever asked the gulls what they thought of it.”
Photo: The mayor said that the quay was safe.
"""


class Gold(NamedTuple):
    """A claim of an article, what it shows, and whether a person marks it and the rules propose it."""

    article: str
    kinds: frozenset[str]
    said: Said
    marked: bool
    proposed: bool


def _read() -> Iterator[Gold]:
    article = ""
    for line in (Path(__file__).parent / "gold.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            article = line.strip("[]")
        elif line and not line.startswith("#"):
            sign = line[:2] if line[:2] in ("- ", "! ") else ""
            kinds, source, cue, *content = (part.strip() for part in line[len(sign) :].split("|"))
            said = Said(tuple(content), source, cue)
            yield Gold(article, frozenset(kinds.split()), said, marked=sign != "! ", proposed=sign != "- ")


GOLD = list(_read())
