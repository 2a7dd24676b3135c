"""The weights of check-worthiness moved to what a person judged, no further than the judgements carry them.

Logistic regression whose penalty pulls each weight towards the rule's, not towards nothing: with few
judgements the rule stands, with many they speak (the maximum of the posterior, found by Newton's method).
Beside the rule's features stands one that sums up the words themselves, by their log-odds among the
judged claims; for the fit, each claim's own judgement is left out of the odds of its words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import exp, log

from annotator.domain.checkworthiness import PRIOR, RULE, WORDS, Weights, evidence, features, vocabulary

FREEDOM = 0.3
"""How far a weight of the rule moves easily, in shares of its own size; for the words, as it is."""

FREEDOM_OF_START = 2.0

DOUBT = 2.0
"""Judgements a word is taken to have had already, at the average odds."""

LEAST = 2
"""A word that stood in fewer claims says nothing."""

STEPS = 20
ENOUGH = 1e-2

Vector = list[float]
Row = list[tuple[int, float]]


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim's words, the labels of the entities in it, and whether a person called it worth checking."""

    text: str
    labels: Collection[str]
    worth: bool


def fitted(judged: Sequence[Judged]) -> Weights:
    """The weights that fit rule and judgements together best; the rule's own where there are none. Deterministic."""
    if not judged:
        return PRIOR
    words = [vocabulary(each.text) for each in judged]
    odds = _Odds(words, [each.worth for each in judged])
    names = list(PRIOR.each)
    column = {name: index for index, name in enumerate(names, start=1)}
    rows = []
    for each, own in zip(judged, words, strict=True):
        found = {**features(each.text, each.labels), WORDS: evidence(odds.without(each.worth, own))}
        rows.append([(0, 1.0), *sorted((column[name], value) for name, value in found.items())])
    weights = _optimum(rows, [float(each.worth) for each in judged])
    return Weights(weights[0], dict(zip(names, weights[1:], strict=True)), odds.known())


class _Odds:
    """How much more often each word stood in claims worth checking than in others."""

    def __init__(self, words: Sequence[Sequence[str]], worth: Sequence[bool]) -> None:
        self._in_all = Counter(word for own in words for word in own)
        self._in_worth = Counter(word for own, is_worth in zip(words, worth, strict=True) if is_worth for word in own)
        self._all, self._worth = len(worth), sum(worth)

    def known(self) -> dict[str, float]:
        share = (self._worth + 1) / (self._all + 2)
        found = {word: self._log_odds(word, share, 0, 0) for word in sorted(self._in_all)}
        return {word: round(value, 3) for word, value in found.items() if value}

    def without(self, worth: bool, words: Sequence[str]) -> list[float]:
        """The log-odds of a judged claim's words as the other claims alone give them."""
        share = (self._worth - worth + 1) / (self._all + 1)
        return [self._log_odds(word, share, 1, worth) for word in words]

    def _log_odds(self, word: str, share: float, less: int, less_worth: int) -> float:
        return _log_odds(self._in_all[word] - less, self._in_worth[word] - less_worth, share)


@lru_cache(maxsize=10_000)
def _log_odds(count: int, worth: int, share: float) -> float:
    """Of a word in so many claims, so many of them worth checking, where that share of all claims is."""
    if count < LEAST:
        return 0.0
    rate = (worth + DOUBT * share) / (count - worth + DOUBT * (1 - share))
    return log(rate * (1 - share) / share)


def _optimum(rows: Sequence[Row], wanted: Sequence[float]) -> Vector:
    centre = [PRIOR.start, *PRIOR.each.values()]
    freedom = [FREEDOM_OF_START, *(FREEDOM * abs(RULE.get(name, 1.0)) for name in PRIOR.each)]
    pull = [spread**-2 for spread in freedom]
    weights = list(centre)
    for _ in range(STEPS):
        slope, bend = _slope_and_bend(rows, wanted, weights)
        for at, strength in enumerate(pull):
            slope[at] += strength * (weights[at] - centre[at])
            bend[at][at] += strength
        step = _solved(bend, slope)
        brake = min(1.0, *(2 * spread / max(abs(change), ENOUGH) for change, spread in zip(step, freedom, strict=True)))
        weights = [weight - brake * change for weight, change in zip(weights, step, strict=True)]
        if max(map(abs, step)) < ENOUGH:
            break
    return weights


def _slope_and_bend(rows: Sequence[Row], wanted: Sequence[float], weights: Vector) -> tuple[Vector, list[Vector]]:
    """First and second derivatives of the log-loss; of the second only the lower left half. Rows by column."""
    slope = [0.0] * len(weights)
    bend = [[0.0] * len(weights) for _ in weights]
    for row, goal in zip(rows, wanted, strict=True):
        score = sum(weights[at] * value for at, value in row)
        share = 1 / (1 + exp(-max(min(score, 30.0), -30.0)))
        off, wide = share - goal, share * (1 - share)
        for at, value in row:
            slope[at] += off * value
            line, product = bend[at], wide * value
            for other, beside in row:
                line[other] += product * beside
                if other == at:
                    break
    return slope, bend


def _solved(bend: Sequence[Vector], slope: Vector) -> Vector:
    """The solution of a symmetric positive system given by its lower left half (Cholesky)."""
    size = len(slope)
    root = [[0.0] * size for _ in range(size)]
    for i in range(size):
        for j in range(i + 1):
            rest = bend[i][j] - sum(root[i][k] * root[j][k] for k in range(j))
            root[i][j] = rest**0.5 if i == j else rest / root[j][j]
    half = [0.0] * size
    for i in range(size):
        half[i] = (slope[i] - sum(root[i][k] * half[k] for k in range(i))) / root[i][i]
    found = [0.0] * size
    for i in reversed(range(size)):
        found[i] = (half[i] - sum(root[j][i] * found[j] for j in range(i + 1, size))) / root[i][i]
    return found
