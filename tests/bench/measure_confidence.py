"""How well the model's confidence tells right spans from wrong ones, and how many possible misses are real.

    python -m tests.bench.measure_confidence --gold FILE

``FILE`` is as for `tests.bench.measure_learning`; labels are compared in the gold's words, a leading "the" or
"a" and a trailing 's are no mistakes. The area under the curve is the chance that a wrong span has a lower
score than a right one; a possible miss is real where it lies on an entity that no span of the model touches.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from annotator.domain.review import DOUBT
from annotator.domain.suggestion import Suggestion
from annotator.domain.text import Span
from annotator.nlp.models import load
from tests.bench.measure_learning import NAMES, Story, bare, read

SURE = 0.99
"""As the window words it (`annotator.gui.state_words`)."""


@dataclass
class Judgement:
    """Spans with their scores, whether each was right, and the marks of possible misses."""

    scored: list[tuple[float, bool]] = field(default_factory=list)
    unscored: int = 0
    marks: int = 0
    real: int = 0
    missed: int = 0
    found: int = 0

    def add(self, story: Story, suggestion: Suggestion) -> None:
        """Compare what the model said of an article with its gold."""
        said = [
            (bare(story.text, each.span), NAMES.get(each.label, each.label), each.score) for each in suggestion.entities
        ]
        for span, label, score in said:
            if label and score is None:
                self.unscored += 1
            elif label and score is not None:
                self.scored.append((score, story.gold.get(span) == label))
        untouched = [span for span in story.gold if not any(_touch(span, other) for other, *_ in said)]
        marks = [Span(each.start, each.end) for each in suggestion.analysis.misses if NAMES.get(each.label, each.label)]
        self.marks += len(marks)
        self.missed += len(untouched)
        self.real += sum(any(_touch(mark, span) for span in untouched) for mark in marks)
        self.found += sum(any(_touch(mark, span) for mark in marks) for span in untouched)


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def area_under_curve(scored: Sequence[tuple[float, bool]]) -> float:
    """The chance that a wrong span has the lower score; where both have the same, it counts half."""
    right = sorted(score for score, is_right in scored if is_right)
    wrong = sorted(score for score, is_right in scored if not is_right)
    if not right or not wrong:
        return 0.0
    ranks: dict[float, list[int]] = {}
    for place, score in enumerate(sorted(score for score, _ in scored), start=1):
        ranks.setdefault(score, []).append(place)
    total = sum(sum(ranks[score]) / len(ranks[score]) for score in right)
    return (total - len(right) * (len(right) + 1) / 2) / (len(right) * len(wrong))


def report(judgement: Judgement) -> Iterator[str]:
    scored = judgement.scored
    wrong = sum(not is_right for _, is_right in scored)
    yield f"{len(scored)} spans, {wrong} wrong, {judgement.unscored} without a score"
    yield f"area under the curve, span is wrong: {area_under_curve(scored):.3f}"
    for name, least, most in (("sure", SURE, 2.0), ("check", DOUBT, SURE), ("doubtful", 0.0, DOUBT)):
        some = [is_right for score, is_right in scored if least <= score < most]
        share = 100 * sum(some) / len(some) if some else 0.0
        yield f"{name:9} {len(some):6} spans ({100 * len(some) / max(len(scored), 1):3.0f} %)  {share:5.1f} % right"
    per_100 = 100 * judgement.real / max(judgement.marks, 1)
    yield f"possible misses: {judgement.marks} marks, of 100 marks {per_100:.1f} lie on an entity that was missed"
    yield f"{judgement.found} of {judgement.missed} missed entities have a mark"


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, required=True, metavar="FILE")
    stories = read(parser.parse_args(arguments).gold)
    judgement = Judgement()
    suggestions = load().suggest((story.text for story in stories), tasks=["entities"])
    for story, suggestion in zip(stories, suggestions, strict=True):
        judgement.add(story, suggestion)
    for line in report(judgement):
        print(line)


if __name__ == "__main__":
    main()
