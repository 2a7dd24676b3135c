"""What fine-tuning brings: a learning curve over articles with gold entities, through the real services.

    python -m tests.bench.measure_training --news FOLDER [--model NAME] [--at 30 60 100 200]

``FOLDER`` holds ``train.jsonl`` and ``dev.jsonl`` of ``{"id", "text", "spans": [{"start", "end", "label"}]}``
lines with the labels of the Worldwide Newswire corpus. The train articles are taken in as finished ones, in
the file's order; at each count a model is trained as the program does it, and the model in use then is
examined on dev. F1 is of span and label, once exactly and once without a leading "the" or "a" and a trailing
"'s" on both sides. Seconds are of the processor, of this process.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

from annotator.domain.annotation import Entity, State
from annotator.domain.document import Article
from annotator.domain.labels import Label, LabelSet
from annotator.domain.record import Record
from annotator.domain.training import Lesson, Named, f1, marks
from annotator.nlp.training import Trainee
from annotator.services import models, training
from annotator.services.importing import import_records
from annotator.services.project import Project
from annotator.storage import settings

LABELS = {
    "Person": ("PERSON",),
    "Organization": ("ORG",),
    "Location": ("GPE", "LOC"),
    "Facility": ("FAC",),
    "NORP": ("NORP",),
    "Money": ("MONEY",),
    "Date": ("DATE",),
    "Product": ("PRODUCT",),
    "Misc": ("EVENT", "WORK_OF_ART", "LAW", "LANGUAGE"),
}
"""The corpus' labels and those of OntoNotes for them; the model's other labels are not wanted."""
UNWANTED = ("CARDINAL", "ORDINAL", "PERCENT", "QUANTITY", "TIME")
_OUTER = re.compile(r"^(?:the|an?)\s+|\s*['’]s$", re.IGNORECASE)


def read(path: Path) -> list[Lesson]:
    """The articles of a file of JSON lines."""
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    return [
        Lesson(
            str(row["id"]),
            row["text"],
            tuple(Named(each["start"], each["end"], each["label"]) for each in row["spans"]),
            frozenset(LABELS),
        )
        for row in rows
    ]


def prepare(project: Project) -> None:
    """The corpus' labels, and what the model's are called among them."""
    names = {model: label for label, many in LABELS.items() for model in many if model != label}

    def change(connection: object, _labels: LabelSet) -> LabelSet:
        settings.put_model_names(connection, {**names, **dict.fromkeys(UNWANTED, "")})  # type: ignore[arg-type]
        return LabelSet(Label(name) for name in LABELS)

    project.change_labels(change)


def take_in(project: Project, lessons: Iterable[Lesson]) -> None:
    """Articles that somebody has finished."""
    records = (
        Record(
            where=lesson.id,
            article=Article.of(lesson.text, id=lesson.id),
            entities=tuple(
                Entity(id=f"e{number}", start=each.start, end=each.end, label=each.label, state=State.SUGGESTED)
                for number, each in enumerate(lesson.entities)
            ),
        )
        for lesson in lessons
    )
    report = import_records(project, records, accept=True)
    assert not report.refused, report.refused[0]


def without_outer_words(text: str, named: Iterable[Named]) -> Iterator[Named]:
    for start, end, label in named:
        found = _OUTER.search(text[start:end])
        while found and found.end() - found.start() < end - start:
            start, end = (start + found.end(), end) if found.start() == 0 else (start, start + found.start())
            found = _OUTER.search(text[start:end])
        yield Named(start, end, label)


def examined(project: Project, dev: Sequence[Lesson]) -> tuple[float, float]:
    """F1 of the model in use on dev: exactly, and without outer words."""
    trainee = Trainee(models.in_use(project), project.model_names)
    answers = list(trainee.answers(lesson.text for lesson in dev))
    exact = f1(marks(dev, answers))
    bare = [
        Lesson(each.id, each.text, tuple(without_outer_words(each.text, each.entities)), each.shown) for each in dev
    ]
    trimmed = [list(without_outer_words(each.text, answer)) for each, answer in zip(dev, answers, strict=True)]
    return exact, f1(marks(bare, trimmed))


def measure(folder: Path, model: str, counts: Sequence[int]) -> Iterator[str]:
    """The rows of the table."""
    stream, dev = read(folder / "train.jsonl"), read(folder / "dev.jsonl")
    with tempfile.TemporaryDirectory() as home:
        os.environ["XDG_DATA_HOME"] = home
        with Project.open(Path(home) / "curve.annotator", create=True, annotator="measure") as project:
            prepare(project)
            if model:
                models.use(project, model)
            yield "finished  learned  exam  exam F1          used  dev F1  without outer words  seconds"
            exact, bare = examined(project, dev)
            yield f"{0:>8}{'':39}{exact:6.1f}  {bare:19.1f}"
            done = 0
            for count in counts:
                take_in(project, stream[done:count])
                done = min(count, len(stream))
                began = time.process_time()
                run = training.train(project)
                seconds = time.process_time() - began
                assert run
                exact, bare = examined(project, dev)
                yield (
                    f"{done:>8}  {run.learned:>7}  {run.exam:>4}  {run.before:5.1f} -> {run.after:5.1f}"
                    f"  {'yes' if run.used else 'no':>5}  {exact:6.1f}  {bare:19.1f}  {seconds:7.0f}"
                )


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--news", type=Path, required=True, metavar="FOLDER")
    parser.add_argument("--model", default="", metavar="NAME")
    parser.add_argument("--at", type=int, nargs="+", default=[30, 60, 100, 200], metavar="N")
    given = parser.parse_args(arguments)
    for row in measure(given.news, given.model, given.at):
        print(row, flush=True)


if __name__ == "__main__":
    main()
