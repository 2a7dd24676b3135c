"""How much a claim looks worth checking: a hint to put claims in order by, never an answer.

A sum of countable features of the words: numbers, money and the past tense speak for a claim, questions,
"I" and "should" against it. The weights start as a rule of thumb and move with what a person judged
(`fitted`). The rule follows what fact-checkers' choices correlate with most (Hassan et al., ClaimBuster,
KDD 2017: figures, past verbs, amounts), in round numbers that were not fitted to any data.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from math import exp, sqrt

NUMERIC = frozenset({"CARDINAL", "ORDINAL", "QUANTITY", "DATE", "TIME", "MONEY", "PERCENT"})
"""Labels of what is no name."""

RULE: Mapping[str, float] = {
    "number": 1.0,
    "percent": 1.0,
    "money": 0.5,
    "quantity": 0.5,
    "past_verb": 0.5,
    "name": 0.2,
    "length": 0.02,
    "question": -2.0,
    "first_person": -0.5,
    "modal": -0.5,
    "opinion": -0.5,
}
"""The rule of thumb: what one more of each feature adds. The names are the codes of the reasons."""

START = -2.0
"""The sum's start: a bare sentence is worth little, one with two figures and a past verb about even."""

REASONS = ("number", "percent", "money", "quantity", "past_verb", "name", "words")
"""What a person is told: the features that speak for a claim, length aside."""

MOST_NAMES = 3

_WORD = re.compile(r"\w+(?:'\w+)*")
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_PERCENT = re.compile(r"\d\s?%")
_MONEY = re.compile(r"[$€£¥₹]\s?\d|\d\s?[€£]")
_NAME = re.compile(r"(?<=[\w,] )[A-Z][^\W\d_]+(?: [A-Z][^\W\d_]+)*")

_LISTS = {
    "number": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million "
    "billion trillion dozen",
    "percent": "percent percentage cent",
    "money": "dollar dollars euro euros pound pounds franc francs cents",
    "quantity": "percent million millions billion billions trillion trillions hundred hundreds thousand thousands half "
    "third quarter double doubled doubling twice triple tripled times more less most least fewer fewest higher lower "
    "highest lowest largest biggest majority every all",
    "first_person": "i me my mine myself i'm i've i'd i'll",
    "modal": "can could may might must shall should will would ca wo i'll you'll he'll she'll it'll we'll they'll",
    "opinion": "think believe hope guess feel want wish maybe perhaps probably",
}
_KINDS: Mapping[str, tuple[str, ...]] = {
    word: tuple(kind for kind, words in _LISTS.items() if word in words.split())
    for words in _LISTS.values()
    for word in words.split()
}
"""From each listed word to the features it counts for."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_AUXILIARIES = _set("have has had having be been being am is are was were get gets got getting to")
_BETWEEN = _set("not never also already just ever")
_BEFORE_NOUNS = _set("the a an by of in for and")
_WAS = _set("was were had did wasn't weren't hadn't didn't")
_PAST = _set(
    "became began bought broke brought built came chose drew drove fell felt flew fought found gave got grew heard "
    "held kept knew led left lent lost made meant met paid ran rose said sat saw sent sold spent spoke stood struck "
    "swore taught thought threw told took understood went won wore wrote"
)
_NO_VERB = _set("exceed feed hundred indeed need proceed seed speed succeed united")

WORDS = "words"
"""The reason that the words themselves are those of claims a person called worth checking."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Where the sum starts, what each feature adds, and how far each known word speaks for a claim."""

    start: float
    each: Mapping[str, float]
    words: Mapping[str, float] = field(default_factory=dict)


PRIOR = Weights(START, {**RULE, WORDS: 0.3})


@dataclass(frozen=True, slots=True)
class Worth:
    """``score`` in 0..1 puts claims in order and means no more.

    ``reasons`` are what raised it, the weightiest first: `REASONS` says which there can be.
    """

    score: float
    reasons: tuple[str, ...]


def rank(text: str, labels: Collection[str] = (), weights: Weights = PRIOR) -> Worth:
    """The worth of a claim of these words with entities of these labels in it."""
    found = features(text, labels)
    if weights.words:
        found[WORDS] = evidence(weights.words.get(word, 0.0) for word in vocabulary(text))
    parts = {name: weights.each[name] * value for name, value in found.items()}
    raised = sorted((name for name in REASONS if parts.get(name, 0.0) > 0), key=lambda name: -parts[name])
    return Worth(_logistic(weights.start + sum(parts.values())), tuple(raised))


def vocabulary(text: str) -> list[str]:
    """The distinct words of the text, lower case, in order."""
    return sorted(set(_words(text)))


def evidence(words: Iterable[float]) -> float:
    """What the words of one claim say together; a long claim has more of them, but not in proportion."""
    values = list(words)
    return sum(values) / sqrt(max(len(values), 1))


def features(text: str, labels: Collection[str] = ()) -> dict[str, float]:
    """How often each of `RULE`'s features stands in the text; what is not there is left out."""
    words = _words(text)
    found = dict.fromkeys(RULE, 0)
    for word in words:
        for kind in _KINDS.get(word, ()):
            found[kind] += 1
    found["number"] += len(_NUMBER.findall(text))
    found["percent"] = max(found["percent"] + len(_PERCENT.findall(text)), _labelled(labels, "PERCENT"))
    found["money"] = max(found["money"] + len(_MONEY.findall(text)), _labelled(labels, "MONEY"))
    found["past_verb"] = _past_verbs(words)
    found["name"] = min(max(len(_NAME.findall(text)), sum(label not in NUMERIC for label in labels)), MOST_NAMES)
    found["length"] = len(words)
    found["question"] = text.count("?")
    return {name: float(found[name]) for name in RULE if found[name]}


@lru_cache(maxsize=1)
def _words(text: str) -> tuple[str, ...]:
    """The text's words, lower case, with straight apostrophes; the last text's are kept, for whoever asks next."""
    return tuple(_WORD.findall(text.lower().replace("’", "'")))


def _labelled(labels: Collection[str], wanted: str) -> int:
    return sum(label == wanted for label in labels)


def _past_verbs(words: Sequence[str]) -> int:
    """Words that look like a verb in the past tense, less participles ("has paid", "the paid bill", "was paid").

    Without a tagger: in English text it differs from one by a tenth of a verb a sentence (measured).
    """
    count = 0
    helped = False
    previous = ""
    for word in words:
        if word in _WAS:
            count += 1
        elif word in _PAST:
            count += not helped
        elif word.endswith("ed") and len(word) > 3 and word not in _NO_VERB:
            count += not helped and previous not in _BEFORE_NOUNS
        if word not in _BETWEEN:
            helped = word in _AUXILIARIES or word.endswith(("n't", "'ve", "'re"))
        previous = word
    return count


def _logistic(value: float) -> float:
    return 1 / (1 + exp(-value)) if value > -700 else 0.0
