"""How well claims are put in order of check-worthiness, on sentences that a folder or file holds.

    python -m tests.bench.measure_worth --claimbuster FOLDER

``FOLDER`` holds ``train.jsonl`` and ``dev.jsonl`` of ``{"text", "label"}`` lines, ``label`` 1 for worth
checking (ClaimBuster). Judgements are drawn from train, average precision is of dev. With a FILE alone, the
first half of its lines is what judgements are drawn from.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from annotator.domain.checkworthiness import Weights, rank
from annotator.domain.refitting import Judged, fitted

COUNTS = (0, 50, 200, 1000, 3000)
DRAWS = 8
"""Draws whose mean stands in the table; large ones differ little, so there are fewer of them."""


@dataclass(frozen=True, slots=True)
class Row:
    """Average precision with so many judgements: mean, least and most of the draws."""

    count: int
    mean: float
    least: float
    most: float

    def __str__(self) -> str:
        return f"{self.count:>6}  {self.mean:.3f}  ({self.least:.3f} to {self.most:.3f})"


def average_precision(scores: Sequence[float], wanted: Sequence[bool]) -> float:
    """The mean, over what is wanted, of the precision down to its place in the order; ties keep their order."""
    hits, total = 0, 0.0
    for place, index in enumerate(sorted(range(len(scores)), key=lambda index: -scores[index]), start=1):
        if wanted[index]:
            hits += 1
            total += hits / place
    return total / hits if hits else 0.0


def measure(train: Sequence[Judged], dev: Sequence[Judged], counts: Sequence[int] = COUNTS) -> list[Row]:
    """A row for each number of judgements there are enough of."""
    return [_row(train, dev, count) for count in counts if count <= len(train)]


def _row(train: Sequence[Judged], dev: Sequence[Judged], count: int) -> Row:
    draws = DRAWS if count < 1000 else 2
    found = [_precision(fitted(random.Random(seed).sample(train, count)), dev) for seed in range(draws)]
    return Row(count, mean(found), min(found), max(found))


def _precision(weights: Weights, dev: Sequence[Judged]) -> float:
    return average_precision(
        [rank(each.text, each.labels, weights).score for each in dev], [each.worth for each in dev]
    )


def read(path: Path) -> list[Judged]:
    """The sentences of a file of JSON lines."""
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    return [Judged(row["text"], (), bool(row["label"])) for row in rows]


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claimbuster", type=Path, required=True, metavar="FILE|FOLDER")
    path = parser.parse_args(arguments).claimbuster
    if path.is_dir():
        train, dev = read(path / "train.jsonl"), read(path / "dev.jsonl")
    else:
        rows = read(path)
        train, dev = rows[: len(rows) // 2], rows[len(rows) // 2 :]
    print(f"average precision on {len(dev)} sentences, {sum(each.worth for each in dev)} of them worth checking")
    print("labels  mean   (least to most of the draws)")
    for row in measure(train, dev):
        print(row)


if __name__ == "__main__":
    main()
