"""A data set: splits in the format of one's choice, a manifest that says what they hold, and a card for people."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator import __version__
from annotator.domain.annotation import Annotation, Claim, Entity
from annotator.domain.document import Document
from annotator.domain.exporting import ExportReport, Wanted
from annotator.domain.splitting import NAMES, By, Piece, dated, deal, sketch
from annotator.services.exporting import Choice, ExportSummary, Stopped, writable
from annotator.services.lint import linted
from annotator.services.loss_report import LossReport
from annotator.services.output import whole_folder
from annotator.services.progress import Cancelled, Progress, never, unheard
from annotator.services.project import Project

if TYPE_CHECKING:
    from annotator.exchange.formats import Format

MANIFEST, CARD, CONFIG = "manifest.json", "README.md", "config.cfg"
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Plan:
    """How large the splits are to be and what decides which articles go where."""

    parts: tuple[int, ...]
    by: By = By.HASH


@dataclass
class _Held:
    """What one split is to hold, counted as it is written; the report names what of it the format cannot."""

    articles: set[str] = field(default_factory=set)
    labels: Counter[str] = field(default_factory=Counter)
    claims: int = 0
    annotators: set[str] = field(default_factory=set)
    models: set[str] = field(default_factory=set)
    languages: Counter[str] = field(default_factory=Counter)
    published: list[str] = field(default_factory=list)
    undated: int = 0

    def see(self, document: Document) -> None:
        article = document.article
        if article.id in self.articles:
            return
        self.articles.add(article.id)
        self.languages[article.language] += 1
        if document.layer.annotator:
            self.annotators.add(document.layer.annotator)
        published = dated(article.published)
        self.undated += not published
        if published:
            self.published = [min([published, *self.published]), max([published, *self.published])]

    def hold(self, item: Annotation) -> None:
        if isinstance(item, Entity):
            self.labels[item.label] += 1
        self.claims += isinstance(item, Claim)
        if item.origin.startswith("model:"):
            self.models.add(item.origin.removeprefix("model:"))
        if item.annotator:
            self.annotators.add(item.annotator)


def dealt(
    project: Project,
    plan: Plan,
    choice: Choice,
    *,
    progress: Progress = unheard,
    cancelled: Cancelled = never,
) -> dict[str, str]:
    """The split of each article that is chosen, by its id. Raises Stopped where it is no longer wanted."""
    ids = choice.articles(project)
    pieces = []
    for article in project.articles(ids):
        if cancelled():
            raise Stopped
        pieces.append(Piece(article.id, article.sha256, article.published, article.publisher, sketch(article.text)))
        progress(len(pieces), len(ids))
    return deal(pieces, plan.parts, plan.by)


def split_sizes(
    project: Project, plan: Plan, choice: Choice, *, progress: Progress = unheard, cancelled: Cancelled = never
) -> ExportSummary:
    """How many articles an export by that plan would put where; nothing is written."""
    try:
        sizes = Counter(dealt(project, plan, choice, progress=progress, cancelled=cancelled).values())
    except Stopped:
        return ExportSummary(cancelled=True)
    return ExportSummary(sizes.total(), splits={name: sizes[name] for name in NAMES[: len(plan.parts)]})


def export_dataset(
    project: Project,
    target: Path | None,
    plan: Plan,
    *,
    format: str = "jsonl",
    choice: Choice | None = None,
    strict: bool = False,
    progress: Progress = unheard,
    cancelled: Cancelled = never,
) -> ExportSummary:
    """Write a folder (or .zip) of splits; without a target only look what would be lost.

    The folder appears whole or not at all. The same articles give the same splits, byte for byte.
    Raises as `exporting.export` does.
    """
    chosen = writable(format, target)
    by = choice or Choice()
    summary = ExportSummary(stopped=strict)
    with LossReport() as heard, project.snapshot():
        work = _Work(project, chosen, plan, by, heard, progress, cancelled, summary, strict, strict or target is None)
        try:
            if target is None:
                work.look()
            else:
                project.check_is_other(target)
                whole_folder(target, work.fill)
        except Stopped:
            return summary if strict and (summary.lost or summary.slips) else ExportSummary(cancelled=True)
        summary.stopped = False
        if target is not None:
            summary.report = heard.put_beside(target, chosen.title)
    return summary


@dataclass
class _Work:
    """One data set on its way into a folder."""

    project: Project
    format: Format
    plan: Plan
    choice: Choice
    heard: LossReport
    progress: Progress
    cancelled: Cancelled
    summary: ExportSummary
    strict: bool
    lint: bool

    def look(self) -> None:
        import tempfile

        with tempfile.TemporaryDirectory(prefix="annotator-") as name:
            self.fill(Path(name))

    def fill(self, folder: Path) -> None:
        split_of = dealt(self.project, self.plan, self.choice, cancelled=self.cancelled)
        found: dict[str, _Held] = {}
        files: dict[str, str] = {}
        for name in NAMES[: len(self.plan.parts)]:
            files[name] = name + self.format.suffixes[0]
            found[name] = self._write(folder / files[name], {id for id, split in split_of.items() if split == name})
        self.summary.splits = {name: len(held.articles) for name, held in found.items()}
        self._finish(folder, files, found)

    def _go_on(self) -> None:
        if self.cancelled():
            raise Stopped

    def _write(self, place: Path, ids: set[str]) -> _Held:
        held = _Held()
        keep = self.choice.keep(self.project)

        def kept(item: Annotation) -> bool:
            wanted = keep(item)
            if wanted:
                held.hold(item)
            return wanted

        def documents() -> Iterator[Document]:
            for document in self.project.documents(ids, every_layer=self.choice.full):
                self._go_on()
                held.see(document)
                yield document
                self.progress(self.summary.articles + len(held.articles), 0)

        source = documents()
        if self.lint:
            source = linted(source, keep, self.summary, self.heard.take, whole=self.choice.full)
        wanted = Wanted(kept, self.choice.overlaps, self.heard.take)
        if self.format.write_folder is not None:
            place.mkdir()
            report = self.format.write_folder(source, place, wanted)
        else:
            assert self.format.write is not None
            with place.open("wb") as out:
                report = self.format.write(source, out, wanted)
        self._add(report, held)
        return held

    def _add(self, report: ExportReport, held: _Held) -> None:
        summary = self.summary
        summary.articles += len(held.articles)
        summary.lost += report.lost
        summary.noted += report.noted
        summary.losses = self.heard.first
        if self.strict and (summary.lost or summary.slips):
            raise Stopped

    def _finish(self, folder: Path, files: dict[str, str], found: dict[str, _Held]) -> None:
        if self.format.name == "spacy":
            from annotator.nlp.training_config import write_config

            languages = sum((held.languages for held in found.values()), Counter[str]())
            first = next((language[:2] for language, _ in languages.most_common() if _LANGUAGE.match(language)), "en")
            write_config(folder / CONFIG, first, files["train"], files["dev"])
        manifest = _manifest(folder, self.format, self.plan, files, found)
        text = json.dumps(manifest, indent=2, ensure_ascii=False) + "\n"
        (folder / MANIFEST).write_text(text, encoding="utf-8")
        (folder / CARD).write_text(_card(manifest), encoding="utf-8")


def _manifest(
    folder: Path, format: Format, plan: Plan, files: dict[str, str], found: dict[str, _Held]
) -> dict[str, Any]:
    dates = sorted(date for held in found.values() for date in held.published)
    splits = {
        name: {
            "path": files[name],
            "articles": len(held.articles),
            "entities": held.labels.total(),
            "labels": dict(sorted(held.labels.items())),
            "claims": held.claims,
            "published": held.published,
            "undated": held.undated,
            "sha256": _hashes(folder, folder / files[name]),
        }
        for name, held in found.items()
    }
    return {
        "format": format.name,
        "program": f"article-annotator {__version__}",
        "split": {"shares": list(plan.parts), "by": str(plan.by)},
        "annotators": sorted(set().union(*(held.annotators for held in found.values()))),
        "models": sorted(set().union(*(held.models for held in found.values()))),
        "published": [dates[0], dates[-1]] if dates else [],
        "splits": splits,
    }


def _hashes(folder: Path, place: Path) -> dict[str, str]:
    """The sha256 of each file of a split."""
    files = sorted(place.rglob("*")) if place.is_dir() else [place]
    return {file.relative_to(folder).as_posix(): _sha256(file) for file in files if file.is_file()}


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        for chunk in iter(partial(file.read, _CHUNK), b""):
            digest.update(chunk)
    return digest.hexdigest()


_HOW = {
    "hash": "by the hash of their texts",
    "date": "by their date of publication, those without one and the oldest first",
    "publisher": "by their outlet: no outlet is in two splits",
}


def _card(manifest: dict[str, Any]) -> str:
    """The manifest for people, in Markdown."""
    splits = manifest["splits"]
    labels = sorted({label for split in splits.values() for label in split["labels"]})
    shares = "/".join(map(str, manifest["split"]["shares"]))
    between = " to ".join(dict.fromkeys(manifest["published"])) or "not known"
    undated = sum(split["undated"] for split in splits.values())
    without = f"; {undated} without a date that is written as 2031-05-17" if undated else ""
    rows = [("articles", "articles"), ("entities", "entities"), ("claims", "claims")]
    table = [
        f"| | {' | '.join(splits)} |",
        f"|---|{'---|' * len(splits)}",
        *(f"| {title} | {' | '.join(str(split[key]) for split in splits.values())} |" for title, key in rows),
    ]
    for each in labels:
        counts = [str(split["labels"].get(each, 0)) for split in splits.values()]
        table.append(f"| {_cell(each)} | {' | '.join(counts)} |")
    lines = [
        "# Annotated news articles",
        "",
        f"Written by {manifest['program']} in the format `{manifest['format']}`."
        f" `{MANIFEST}` says the same to programs.",
        "",
        *table,
        "",
        f"- Whole articles were dealt out {shares}, {_HOW[manifest['split']['by']]}. Articles that are nearly the same"
        " are in one split.",
        f"- Published: {between}{without}.",
        f"- Annotators: {', '.join(map(_cell, manifest['annotators'])) or 'not known'}.",
        f"- Suggested by: {', '.join(map(_cell, manifest['models'])) or 'nobody'}.",
        "- The articles belong to their publishers: say here what others may do with them.",
    ]
    if manifest["format"] == "spacy":
        lines += ["", "```", f"python -m spacy train {CONFIG} --output model", "```"]
    return "\n".join(lines) + "\n"


def _cell(words: str) -> str:
    """A name of someone's choice as plain words of a table."""
    return re.sub(r"([\\|`*_<\[])", r"\\\1", " ".join(words.split()))
