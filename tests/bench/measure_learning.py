"""How many corrections pre-fill leaves to a person, article after article, as it learns from them.

    python -m tests.bench.measure_learning --gold FILE|FOLDER [--sort country] [--first N] [--no-training]

The file, or ``train.jsonl`` in the folder, holds ``{"id", "text", "spans": [{"start", "end", "label"}]}``
lines (Worldwide Newswire, CoNLL as text). Each article is pre-filled, compared, corrected to gold as a person
would and finished, through the program's own services on a project of its own; with fine-tuning a model is
trained when the program would do so by itself, and fills the next articles if the program takes it into use
(some minutes). A leading "the" or "a" and a trailing 's are no mistakes.

``single`` counts every wrong, missing and needless span of the first proposal (a label and a boundary are
two); ``all`` the same where one action may be about every such case in the article, at one more for each
place it damages; ``made`` the steps it really took with suggestions following each correction.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

from annotator.domain import edits
from annotator.domain.annotation import Entity, State
from annotator.domain.document import Article
from annotator.domain.labels import Label, LabelSet
from annotator.domain.memory import Memory
from annotator.domain.mentions import identical_mentions
from annotator.domain.proposal import propose
from annotator.domain.proposed import NOBODY, People, Proposed, Roles, Words
from annotator.domain.record import Record
from annotator.domain.suggestion import Suggestion
from annotator.domain.text import Span
from annotator.nlp.models import load
from annotator.nlp.pipeline import Pipeline
from annotator.services import proposing, training
from annotator.services.finishing import finishing
from annotator.services.importing import import_records
from annotator.services.prefill import save_suggestion
from annotator.services.project import Project
from annotator.services.reproposal import Follower
from annotator.services.session import Session
from annotator.storage import settings

NAMES = {
    "PERSON": "Person", "ORG": "Organization", "GPE": "Location", "LOC": "Location", "FAC": "Facility",
    "NORP": "NORP", "MONEY": "Money", "DATE": "Date", "PRODUCT": "Product", "EVENT": "Misc",
    "WORK_OF_ART": "Misc", "LAW": "Misc", "LANGUAGE": "Misc",
    "TIME": "", "PERCENT": "", "QUANTITY": "", "CARDINAL": "", "ORDINAL": "",
}  # fmt: skip
"""What the model's labels are called in the gold; those with nothing are not in it."""
BUCKETS = ((1, 30), (31, 60), (61, 100), (101, 10**9))
_LEADING = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)

Gold = dict[Span, str]
Chain = Callable[..., list[Proposed]]


def only_model(words: Words, found: Sequence[Proposed], memory: Memory, roles: Roles, people: People = NOBODY) -> Any:
    """Nothing behind the model."""
    taken = {each[:2] for each in people.fixed} | {tuple(span) for span in people.rejected}
    return [each for each in found if each[:2] not in taken]


def without_memory(
    words: Words, found: Sequence[Proposed], memory: Memory, roles: Roles, people: People = NOBODY
) -> Any:
    """The chain as it is before anything was finished."""
    return propose(words, found, Memory(), roles, people)


class Strategy(NamedTuple):
    """The chain behind the model, whether suggestions follow corrections, and whether models are trained."""

    chain: Chain
    follows: bool
    trains: bool = False


STRATEGIES = {
    "plain": Strategy(only_model, False),
    "+consistency": Strategy(without_memory, True),
    "+memory": Strategy(propose, True),
    "+fine-tuning": Strategy(propose, True, True),
}


@dataclass(frozen=True, slots=True)
class Story:
    id: str
    text: str
    gold: Gold


@dataclass
class Tally:
    """What the articles of one stretch of the stream needed."""

    articles: int = 0
    single: int = 0
    all: int = 0
    made: int = 0
    right: int = 0
    proposed: int = 0
    wanted: int = 0

    def add(self, other: Tally) -> None:
        for name in self.__dataclass_fields__:
            setattr(self, name, getattr(self, name) + getattr(other, name))

    @property
    def f1(self) -> float:
        return 200 * self.right / (self.proposed + self.wanted) if self.proposed + self.wanted else 0.0

    def __str__(self) -> str:
        count = max(self.articles, 1)
        return f"{self.single / count:6.2f} {self.all / count:6.2f} {self.made / count:6.2f} {self.f1:6.1f}"


@dataclass
class Run:
    """One strategy over the stream, an entry an article."""

    name: str
    tallies: list[Tally] = field(default_factory=list)
    trained: list[str] = field(default_factory=list)
    """What came of each training."""

    def between(self, first: int, last: int) -> Tally:
        """The articles from the first to the last, counted from 1."""
        whole = Tally()
        for each in self.tallies[first - 1 : last]:
            whole.add(each)
        return whole


def read(path: Path) -> list[Story]:
    """The articles of a file of JSON lines, in its order."""
    return [_story(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _story(row: dict[str, Any]) -> Story:
    text = row["text"]
    return Story(
        row["id"], text, {bare(text, Span(each["start"], each["end"])): each["label"] for each in row["spans"]}
    )


def bare(text: str, span: Span) -> Span:
    """The span without what is no mistake to have in it or to leave out."""
    start, end = span
    article = _LEADING.match(text, start, end)
    start = article.end() if article else start
    return Span(start, end - 2 if end - start > 2 and text[end - 2 : end] in ("'s", "’s") else end)


class Models:
    """What the model in use says of an article; that of the first one is worked out once for all strategies."""

    def __init__(self, stories: Sequence[Story]) -> None:
        found = load().suggest([story.text for story in stories], tasks=["entities"])
        self._first = {story.id: each for story, each in zip(stories, found, strict=True)}
        self._trained: tuple[str, Pipeline | None] = "", None

    def suggestion(self, project: Project, story: Story) -> Suggestion:
        name = str(project.setting("model", ""))
        if not name:
            return self._first[story.id]
        if name != self._trained[0]:
            self._trained = name, load(name)
        pipeline = self._trained[1]
        assert pipeline
        return next(pipeline.suggest([story.text], tasks=["entities"]))


def measure(stories: Sequence[Story], models: Models, name: str, folder: Path) -> Run:
    """Stream the articles through one strategy."""
    chain, follows, trains = STRATEGIES[name]
    run = Run(name)
    with (
        patch.object(proposing, "propose", chain),
        Project.open(folder / f"{name}.annotator", create=True) as project,
    ):
        _use_labels(project, stories)
        for story in stories:
            import_records(project, [Record(where=story.id, article=Article.of(story.text, id=story.id))])
            project.memory.now()
            save_suggestion(project, story.id, models.suggestion(project, story))
            session = Session(project, story.id, Follower() if follows else None)
            run.tallies.append(_one(session, story))
            if trains and training.due(project) and (made := training.train(project)):
                outcome = "in use" if made.used else "not used"
                run.trained.append(
                    f"after {made.finished} articles: {made.before:.1f} -> {made.after:.1f} on the exam, {outcome}"
                )
    return run


def _use_labels(project: Project, stories: Sequence[Story]) -> None:
    names = sorted({label for story in stories for label in story.gold.values()})

    def change(connection: Any, _: LabelSet) -> LabelSet:
        settings.put_model_names(connection, NAMES)
        return LabelSet(Label(name) for name in names)

    project.change_labels(change)


def _one(session: Session, story: Story) -> Tally:
    """Compare with gold, correct, finish."""
    standing = _standing(session, story.text)
    said = {span: entity.label for span, entity in standing.items()}
    wrong = list(_wrong(said, story.gold))
    right = sum(story.gold.get(span) == label for span, label in said.items())
    tally = Tally(
        1, sum(cost for _, _, cost in wrong), _together(story, said, wrong), 0, right, len(said), len(story.gold)
    )
    tally.made = sum(1 for _ in _correct(session, story))
    session.do(finishing(session))
    return tally


def _standing(session: Session, text: str) -> dict[Span, Entity]:
    entities = [each for each in session.document.entities if each.state is not State.REJECTED]
    return {bare(text, each.span): each for each in entities}


def _wrong(said: dict[Span, str], gold: Gold) -> Iterator[tuple[Span | None, Span | None, int]]:
    """What has to be put right, in reading order: the proposed span, the gold one, and the actions it takes."""
    missing = {span for span in gold if span not in said}
    found: list[tuple[Span | None, Span | None, int]] = []
    for span, label in said.items():
        if span in gold:
            if gold[span] != label:
                found.append((span, span, 1))
            continue
        meant = min((each for each in missing if each.start < span.end and span.start < each.end), default=None)
        missing.discard(meant or span)
        found.append((span, meant, 1 + (meant is not None and gold[meant] != label)))
    found += [(None, span, 1) for span in missing]
    yield from sorted(found, key=lambda each: (each[1] or each[0] or (0, 0), each[0] or (0, 0)))


def _together(story: Story, said: dict[Span, str], wrong: Sequence[tuple[Span | None, Span | None, int]]) -> int:
    """The actions where one may be about every identical case; never more than the single ones."""
    groups: Counter[tuple[str, str, str, str]] = Counter()
    for here, meant, cost in wrong:
        quotes = [story.text[slice(*span)] if span else "" for span in (here, meant)]
        key = (quotes[0], quotes[1], said[here] if here else "", story.gold[meant] if meant else "")
        groups[key] += cost
    total = 0
    for (before, after, _, label), cost in groups.items():
        quote = after or before
        start = story.text.index(quote)
        places = identical_mentions(story.text, Span(start, start + len(quote)))
        damage = sum(story.gold.get(place, "") != label for place in places)
        total += min(cost, 1 + damage)
    return total


def _correct(session: Session, story: Story) -> Iterator[None]:
    """Put one thing right after another, in reading order, until all is as in gold; yields for each step."""
    while True:
        standing = _standing(session, story.text)
        said = {span: entity.label for span, entity in standing.items()}
        first = next(_wrong(said, story.gold), None)
        if first is None:
            return
        here, meant, _ = first
        document, by = session.document, session.by()
        if meant is None:
            assert here is not None
            session.do(edits.remove(document, [standing[here].id], by))
        elif here is None:
            session.do(edits.add_entity(document, meant, story.gold[meant], by))
        elif here == meant:
            session.do(edits.relabel(document, [standing[here].id], story.gold[meant], by))
        else:
            session.do(edits.resize(document, standing[here].id, meant, by))
        yield


def report(runs: Sequence[Run]) -> Iterator[str]:
    """A table: edits an article (single, all, made), F1 of the first proposal, and edits against plain in percent."""
    yield f"{'':14} {'articles':>10} {'single':>6} {'all':>6} {'made':>6} {'F1':>6}   % of plain's"
    for first, last in (*BUCKETS, (1, 10**9)):
        if len(runs[0].tallies) < first:
            continue
        last = min(last, len(runs[0].tallies))
        plain = runs[0].between(first, last)
        for run in runs:
            part = run.between(first, last)
            less = " ".join(f"{100 * (new / max(old, 1) - 1):+6.1f}" for new, old in _pairs(part, plain))
            yield f"{run.name:14} {f'{first}-{last}':>10} {part} {less}"
    for run in runs:
        yield from run.trained


def _pairs(part: Tally, plain: Tally) -> Iterator[tuple[int, int]]:
    return ((getattr(part, name), getattr(plain, name)) for name in ("single", "all", "made"))


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, required=True, metavar="FILE|FOLDER")
    parser.add_argument(
        "--sort",
        choices=("none", "country"),
        default="none",
        help="keep articles together whose ids begin alike, as those of one country do in Worldwide Newswire",
    )
    parser.add_argument("--first", type=int, default=None, metavar="N", help="only so many articles")
    parser.add_argument("--no-training", action="store_true", help="leave fine-tuning out")
    given = parser.parse_args(arguments)
    stories = read(given.gold / "train.jsonl" if given.gold.is_dir() else given.gold)
    if given.sort == "country":
        stories.sort(key=lambda story: story.id.split("_")[0])
    stories = stories[: given.first]
    names = [name for name, each in STRATEGIES.items() if not (each.trains and given.no_training)]
    with tempfile.TemporaryDirectory() as folder, patch.dict(os.environ, XDG_DATA_HOME=folder):
        models = Models(stories)
        runs = [measure(stories, models, name, Path(folder)) for name in names]
    for line in report(runs):
        print(line)


if __name__ == "__main__":
    main()
