"""Whole articles dealt out to training, development and test data, and those that are nearly the same kept together."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate

from annotator.domain.errors import UsageError

NAMES = ("train", "dev", "test")
SHINGLE = 5
"""Words in a shingle."""
ALIKE = 0.5
"""From this share of common shingles on, two texts are nearly the same (Broder 1997 finds such clusters at 50 %)."""
BINS = 64
"""Shingles' hashes are sorted into so many bins and the least of each is kept: minhash with one permutation
(Li, Owen and Zhang 2012)."""

_WORD = re.compile(r"\w+")
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])([T ]\d.*)?)?)?", re.DOTALL)


class By(StrEnum):
    """What decides which articles go where."""

    HASH = "hash"
    DATE = "date"
    PUBLISHER = "publisher"


@dataclass(frozen=True, slots=True)
class Piece:
    """What is known of an article when it is dealt out."""

    id: str
    sha256: str
    published: str
    publisher: str
    sketch: tuple[int, ...]


def shares(words: str) -> tuple[int, ...]:
    """The shares in ``80/10/10`` (training, development, test) or ``80/20``. Raises UsageError."""
    parts = words.split("/")
    if not 2 <= len(parts) <= len(NAMES) or not all(part.isdecimal() and int(part) for part in parts):
        raise UsageError(f'"{words}" says no shares', todo="write them as 80/10/10 or 80/20")
    return tuple(int(part) for part in parts)


def dated(published: str) -> str:
    """The date if it is written as ISO 8601 has it, so that dates lie in order as words do; else nothing."""
    return published if _DATE.fullmatch(published) else ""


def sketch(text: str) -> tuple[int, ...]:
    """The least hash of the text's shingles in each bin, -1 where a bin has none."""
    words = _WORD.findall(text.lower())
    least = [-1] * BINS
    for at in range(max(1, len(words) - SHINGLE + 1)):
        shingle = " ".join(words[at : at + SHINGLE]).encode(errors="replace")
        value = int.from_bytes(hashlib.blake2b(shingle, digest_size=8).digest())
        place, rest = value % BINS, value // BINS
        if least[place] < 0 or rest < least[place]:
            least[place] = rest
    return tuple(least)


def likeness(one: Sequence[int], other: Sequence[int]) -> float:
    """The share of shingles that two texts have in common, as their sketches let one guess it."""
    pairs = [pair for pair in zip(one, other, strict=True) if max(pair) >= 0]
    return sum(first == second for first, second in pairs) / len(pairs) if pairs else 1.0


def deal(pieces: Sequence[Piece], parts: Sequence[int], by: By) -> dict[str, str]:
    """The split of each article by its id, the same for the same articles in whatever order they come.

    By hash, articles lie in the order of their texts' hashes, by date in the order of publication (undated ones
    first, so that they train; of nearly the same ones the latest counts, so that none trains which is later than
    what is tested on), and are cut at the shares; by publisher an outlet's articles stay together, and the
    largest outlets are dealt first. Where there are enough groups, no split stays empty.
    """
    groups = _groups(pieces, by)
    dealt = _by_need(groups, parts) if by is By.PUBLISHER else _by_order(groups, parts, by)
    _fill_empty(dealt)
    names = NAMES[: len(parts)]
    return {piece.id: name for name, found in zip(names, dealt, strict=True) for group in found for piece in group}


_Group = list[Piece]


def _groups(pieces: Sequence[Piece], by: By) -> list[_Group]:
    """The articles that must stay together, each group and all of them in the order of hashes."""
    ordered = sorted(pieces, key=lambda piece: (piece.sha256, piece.id))
    roots = list(range(len(ordered)))

    def root(at: int) -> int:
        while roots[at] != at:
            roots[at] = at = roots[roots[at]]
        return at

    for one, other in _alike(ordered):
        roots[max(root(one), root(other))] = min(root(one), root(other))
    if by is By.PUBLISHER:
        first: dict[str, int] = {}
        for at, piece in enumerate(ordered):
            if piece.publisher:
                other = first.setdefault(piece.publisher, at)
                roots[max(root(at), root(other))] = min(root(at), root(other))
    groups: dict[int, _Group] = {}
    for at, piece in enumerate(ordered):
        groups.setdefault(root(at), []).append(piece)
    return list(groups.values())


def _alike(pieces: Sequence[Piece]) -> Iterable[tuple[int, int]]:
    """Pairs of articles that are nearly the same; only those that agree in two neighbouring bins are compared."""
    buckets: dict[tuple[int, ...], list[int]] = {}
    for at, piece in enumerate(pieces):
        compared: set[int] = set()
        for band in range(0, BINS, 2):
            values = piece.sketch[band : band + 2]
            if max(values) < 0:
                continue
            bucket = buckets.setdefault((band, *values), [])
            for other in bucket:
                if other not in compared:
                    compared.add(other)
                    if likeness(piece.sketch, pieces[other].sketch) >= ALIKE:
                        yield other, at
            bucket.append(at)


def _by_order(groups: list[_Group], parts: Sequence[int], by: By) -> list[list[_Group]]:
    if by is By.DATE:
        groups = sorted(groups, key=lambda group: max(dated(piece.published) for piece in group))
    whole, total = sum(parts), sum(map(len, groups))
    cuts = [cut / whole for cut in accumulate(parts)]
    dealt: list[list[_Group]] = [[] for _ in parts]
    before = 0
    for group in groups:
        middle = (before + len(group) / 2) / total
        dealt[next(at for at, cut in enumerate(cuts) if middle <= cut or at == len(cuts) - 1)].append(group)
        before += len(group)
    return dealt


def _by_need(groups: list[_Group], parts: Sequence[int]) -> list[list[_Group]]:
    """The largest first, each to the split that lacks most."""
    total, whole = sum(map(len, groups)), sum(parts)
    lack = [part * total / whole for part in parts]
    dealt: list[list[_Group]] = [[] for _ in parts]
    for group in sorted(groups, key=len, reverse=True):
        at = lack.index(max(lack))
        dealt[at].append(group)
        lack[at] -= len(group)
    return dealt


def _fill_empty(dealt: list[list[_Group]]) -> None:
    """An empty split gets the last group of the nearest one before it that has more than one."""
    for at, found in enumerate(dealt):
        if not found:
            rich = [other for other in (*dealt[:at][::-1], *dealt[at + 1 :]) if len(other) > 1]
            if rich:
                found.append(rich[0].pop())
