"""A figure: what was measured, beside a floor measured in the same run and what we want to reach. It never fails."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from statistics import median, quantiles

from pytest_benchmark.fixture import BenchmarkFixture


@dataclass(frozen=True, slots=True)
class Reach:
    """What DESIGN section 8 asks for; 0 asks for nothing."""

    ratio: float = 0.0
    median: float = 0.0
    p99: float = 0.0
    most: float = 0.0

    def __str__(self) -> str:
        words = {"ratio": "{:g}x", "median": "< {:g}", "p99": "p99 < {:g}", "most": "max < {:g}"}
        return ", ".join(words[name].format(value) for name, value in asdict(self).items() if value)


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table. Values are milliseconds unless ``unit`` says otherwise."""

    what: str
    floor_is: str
    floor: float
    values: tuple[float, ...]
    reach: Reach
    unit: str = "ms"

    @property
    def least(self) -> float:
        return min(self.values)

    @property
    def median(self) -> float:
        return median(self.values)

    @property
    def p99(self) -> float:
        return quantiles(self.values, n=100)[-1] if len(self.values) > 1 else self.values[0]

    @property
    def ratio(self) -> float:
        """Of the least values: what else the machine does only ever adds."""
        return self.least / self.floor

    @property
    def met(self) -> bool:
        asked = (
            (self.reach.ratio, self.ratio),
            (self.reach.median, self.median),
            (self.reach.p99, self.p99),
            (self.reach.most, max(self.values)),
        )
        return all(not limit or value < limit for limit, value in asked)


FIGURES: list[Figure] = []
"""Everything measured in this run, for the table at its end."""


def keep(benchmark: BenchmarkFixture, figure: Figure) -> None:
    """Put a figure beside the benchmark's own ones and into the table."""
    FIGURES.append(figure)
    benchmark.extra_info.update(
        what=figure.what,
        floor_is=figure.floor_is,
        unit=figure.unit,
        floor=round(figure.floor, 3),
        least=round(figure.least, 3),
        median=round(figure.median, 3),
        p99=round(figure.p99, 3),
        ratio=round(figure.ratio, 2),
        reach=str(figure.reach),
        met=figure.met,
    )


def once(benchmark: BenchmarkFixture, work: Callable[[], object]) -> None:
    """Let the benchmark see work that measures itself."""
    benchmark.pedantic(work, rounds=1)  # type: ignore[no-untyped-call]


def milliseconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def compare(
    benchmark: BenchmarkFixture,
    what: str,
    work: Callable[[], object],
    floor_is: str,
    floor: Callable[[], object],
    reach: Reach,
    *,
    rounds: int = 5,
) -> None:
    """Time work and floor in turn, so that both see the same machine."""
    floors: list[float] = []
    values: list[float] = []

    def turns() -> None:
        for _ in range(rounds):
            floors.append(milliseconds(floor))
            values.append(milliseconds(work))

    once(benchmark, turns)
    keep(benchmark, Figure(what, floor_is, min(floors), tuple(values), reach))


def table() -> list[str]:
    """The figures as lines of a table."""
    if not FIGURES:
        return []
    rows: list[tuple[str, ...]] = [("what", "floor", "", "least", "median", "p99", "ratio", "reach", "met")]
    for each in FIGURES:
        numbers = tuple(f"{value:.4g}" for value in (each.least, each.median, each.p99))
        met = ("yes" if each.met else "NO") if str(each.reach) else ""
        rows.append((
            f"{each.what} [{each.unit}]",
            each.floor_is,
            f"{each.floor:.4g}",
            *numbers,
            f"{each.ratio:.2f}",
            str(each.reach),
            met,
        ))  # fmt: skip
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return [" | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]
