"""Pre-fill: what the pipeline proposes.

On a layer that no person has touched it replaces the machine's last proposals without journal; on
one that a person has begun it is an edit, written once, around what that person decided.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from annotator.domain.analysis import SPLITTER, Analysis, Found
from annotator.domain.annotation import ATTRIBUTION, HUMAN, Annotation, Claim, Entity, LineMark
from annotator.domain.boilerplate import ORIGIN as LINE_RULES
from annotator.domain.boilerplate import known_lines
from annotator.domain.document import Article, Document, Layer, Status
from annotator.domain.edits import is_shown
from annotator.domain.errors import Conflict
from annotator.domain.merging import proposal
from annotator.domain.proposed import OWN_STEPS
from annotator.domain.relabelling import under
from annotator.domain.suggestion import Suggestion
from annotator.nlp.lines import without_marked
from annotator.services.engines import Answer, Engine, Failed, Here
from annotator.services.progress import Cancelled, Progress, never, unheard
from annotator.services.project import Project
from annotator.services.proposing import Proposer
from annotator.services.session import Session
from annotator.storage import articles, layers

FINISHED = (Status.DONE, Status.SKIPPED)


CHUNK, CHUNK_SIZE = 8, 40_000
"""Articles, and code points, that are computed together at most; of a longer article one alone."""
TOGETHER = 4
"""Articles written in one transaction: 12 ms, during which no other program can write."""


@dataclass
class PrefillReport:
    """What happened: articles filled, left alone because a person works on them, and entities and claims proposed.

    ``failed`` has the articles for which nothing could be computed, with the reason; ``died`` a sentence for
    each time a worker process ended over its articles.
    """

    model: str = ""
    filled: list[str] = field(default_factory=list)
    left_alone: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    failed: list[tuple[str, str]] = field(default_factory=list)
    died: list[str] = field(default_factory=list)
    entities: int = 0
    claims: int = 0
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Filled:
    """What pre-fill put on one article, when all steps behind the model have had their say."""

    entities: int
    claims: int

    @classmethod
    def of(cls, items: Iterable[object]) -> Filled:
        items = list(items)
        return cls(sum(isinstance(each, Entity) for each in items), sum(isinstance(each, Claim) for each in items))


def prefill(
    project: Project,
    *,
    model: str = "",
    redo: bool = False,
    ids: Collection[str] | None = None,
    workers: int = 1,
    progress: Progress = unheard,
    cancelled: Cancelled = never,
) -> PrefillReport:
    """Run a pipeline over the articles that no model has filled yet (``redo``: over all of them).

    ``model`` is a pipeline's name or folder; empty means the project's own choice, else the default.
    Articles are written as soon as they are ready, so what is finished stays when the work is cancelled or killed,
    and the next run goes on behind it. With more than one of ``workers`` processes of their own compute;
    this one writes. Raises ModelError before anything is read where the model is unknown, Ambiguous, and NotSaved.
    """
    project.check_layers()
    with closing(_engine(model or project.setting("model", ""), workers)) as engine:
        report = PrefillReport(model=engine.name)
        if model:
            project.save_setting("model", str(Path(model).resolve()) if Path(model).is_dir() else model)
        project.add_model_labels(engine.labels)
        project.memory.now()
        queue = waiting(project, redo=redo, ids=ids)
        report.unknown = [id for id in ids or () if project.row(id) is None]
        progress(0, len(queue))
        done = 0
        for some in _answers(project, engine, queue, report):
            _take(project, report, some)
            for _ in some:
                progress(done := done + 1, len(queue))
            if cancelled():
                report.cancelled = True
                break
    return report


def _engine(model: str, workers: int) -> Engine:
    from annotator.services.crew import Crew

    return Here(model) if workers == 1 else Crew(model, workers)


def _answers(
    project: Project, engine: Engine, queue: Sequence[str], report: PrefillReport
) -> Iterator[Sequence[tuple[str, Answer]]]:
    """Articles' ids with what the engine says of their texts, as many as are written at once."""
    asked: deque[Sequence[str]] = deque()

    def texts() -> Iterator[Sequence[str]]:
        for chunk in _chunks(_texts(project, queue)):
            asked.append([id for id, _ in chunk])
            yield [text for _, text in chunk]

    for answered in engine.answers(texts(), project.tasks, project.model_names.wanted()):
        some = asked.popleft()
        report.died += [f"{some[0]} to {some[-1]}: {how}; tried again" for how in answered.died]
        pairs = list(zip(some, answered.answers, strict=True))
        yield from (pairs[at : at + TOGETHER] for at in range(0, len(pairs), TOGETHER))


def _chunks(texts: Iterable[tuple[str, str]]) -> Iterator[list[tuple[str, str]]]:
    """The articles in stretches of at most `CHUNK` and `CHUNK_SIZE`."""
    chunk: list[tuple[str, str]] = []
    size = 0
    for id, text in texts:
        if chunk and (len(chunk) == CHUNK or size + len(text) > CHUNK_SIZE):
            yield chunk
            chunk, size = [], 0
        chunk.append((id, text))
        size += len(text)
    if chunk:
        yield chunk


def _take(project: Project, report: PrefillReport, some: Sequence[tuple[str, Answer]]) -> None:
    """Write what was computed for some articles, and note it."""
    report.failed += [(id, answer.reason) for id, answer in some if isinstance(answer, Failed)]
    written = _save(project, [(id, answer) for id, answer in some if isinstance(answer, Suggestion)])
    for id, filled in written.items():
        (report.filled if filled else report.left_alone).append(id)
        if filled:
            report.entities += filled.entities
            report.claims += filled.claims


def waiting(project: Project, *, redo: bool = False, ids: Collection[str] | None = None) -> list[str]:
    """The ids of the articles to pre-fill, in order of arrival."""
    with project.database.reading() as connection:
        found = articles.unfilled(connection, redo=redo, own=project.annotator if project.own else "")
    return [id for _, id in found if ids is None or id in ids]


def question(project: Project, id: str) -> dict[str, Any] | None:
    """What to ask the worker process about an article; None where it is filled."""
    with project.database.reading() as connection:
        found = articles.find(connection, id)
        if found is None:
            return None
        known = articles.load_analysis(connection, found[0])
        if known is not None and known.model != SPLITTER and not _begins_anew(project, connection, found[0]):
            return None
        text = articles.load(connection, found[0]).text
    return {
        "model": project.setting("model", ""),
        "text": text,
        "tasks": list(project.tasks),
        "shown": sorted(project.model_names.wanted()),
    }


def _begins_anew(project: Project, connection: Any, number: int) -> bool:
    """Whether the annotator has no layer yet on an article that others have worked on."""
    own = project.own and project.layer_on(connection, number, "") is None
    return own and bool(articles.layer_numbers(connection, project.annotator, number))


def _texts(project: Project, ids: Iterable[str]) -> Iterator[tuple[str, str]]:
    for id in ids:
        with project.database.reading() as connection:
            found = articles.find(connection, id)
            assert found is not None
            text = articles.load(connection, found[0]).text
        yield id, text


def save_suggestion(project: Project, id: str, suggestion: Suggestion, session: Session | None = None) -> Filled | None:
    """Write what a model proposes for one article; None where there was nothing to propose to.

    ``session`` is the article's, where it is open. A finished article, and one that was filled before
    a person touched it, only gets the tokens it lacks. Raises NotSaved and Conflict.
    """
    return _save(project, [(id, suggestion)], session)[id]


def _save(
    project: Project, some: Iterable[tuple[str, Suggestion]], session: Session | None = None
) -> dict[str, Filled | None]:
    """The same for several articles, those that no person has begun in one transaction."""
    meant = [(id, _in_our_words(project, _with_output(each))) for id, each in some]
    project.add_label_names(entity.label for _, each in meant for entity in each.entities)
    written: dict[str, Filled | None] = {}
    begun = []
    with project.database.writing() as connection:
        for id, suggestion in meant:
            try:
                written[id] = _replace(project, connection, id, suggestion)
            except _Begun:
                begun.append((id, suggestion))
    for id, suggestion in begun:
        written[id] = _as_edit(project, id, suggestion, session)
    return written


def _as_edit(project: Project, id: str, suggestion: Suggestion, session: Session | None) -> Filled | None:
    try:
        return _propose(session or Session(project, id), suggestion)
    except Conflict:
        if session:
            raise
        return _propose(Session(project, id), suggestion)


class _Begun(Exception):
    """A person works on an article that no model had filled: what is proposed has to be an edit."""


def _replace(project: Project, connection: Any, id: str, suggestion: Suggestion) -> Filled | None:
    """Put new suggestions in the place of the last ones. Raises _Begun."""
    found = articles.find(connection, id)
    if found is None:
        return None
    known = articles.load_analysis(connection, found[0])
    number = project.layer_on(connection, found[0], id)
    layer = layers.load(connection, number) if number is not None else None
    unfilled = known is None or known.model == SPLITTER or _is_bare(project, connection, number)
    if unfilled and layer and layer.touched and layer.status not in FINISHED:
        raise _Begun
    if unfilled or not (layer and layer.touched):
        is_first = known is None and not (layer and layer.touched)
        save = articles.insert_analysis if is_first else articles.save_analysis
        save(connection, found[0], suggestion.analysis)
    if layer and layer.touched:
        return None
    kept: tuple[list[Entity], list[Claim], list[LineMark]] = [], [], []
    if number is None:
        number = layers.insert(connection, found[0], Layer(annotator=project.annotator, tasks=project.tasks))
    else:
        layers.clear_suggestions(connection, number, _own_origins(known, suggestion))
        kept = layers.load_annotations(connection, number)
    suggestion = _proposed(project, articles.load(connection, found[0]), suggestion, kept[0])
    wanted = _wanted(project, suggestion, [*kept[0], *kept[1], *kept[2]])
    layers.insert_annotations(connection, number, wanted)
    layers.advance(connection, number, layer.revision if layer else 0, touched=False)
    return Filled.of(wanted)


def _is_bare(project: Project, connection: Any, number: int | None) -> bool:
    """Whether a layer that was begun beside those of others has nothing of a machine's yet."""
    if number is None or not project.own:
        return False
    kinds = layers.load_annotations(connection, number)
    return not any(item.origin != HUMAN for items in kinds for item in items)


def _propose(session: Session, suggestion: Suggestion) -> Filled | None:
    """One edit on top of what a person has done so far."""
    document = session.document
    suggestion = _proposed(session.project, document.article, suggestion, document.entities)
    wanted = _wanted(session.project, suggestion, list(document.annotations()))
    edit = proposal(document, wanted)
    session.fill(edit, suggestion.analysis)
    return Filled.of(each.after for each in edit.changes) if edit.changes else None


def _with_output(suggestion: Suggestion) -> Suggestion:
    """The suggestion with the model's own output noted, as it is before any step changes it."""
    found = tuple(Found(each.start, each.end, each.label, each.score) for each in suggestion.entities)
    return replace(suggestion, analysis=replace(suggestion.analysis, found=found))


def _proposed(project: Project, article: Article, suggestion: Suggestion, standing: Iterable[Entity]) -> Suggestion:
    """The suggestion with what the steps behind the model make of its entities and lines."""
    memory = project.memory.so_far
    document = Document(article, Layer(annotator=project.annotator), analysis=suggestion.analysis)
    entities = {entity.id: entity for entity in suggestion.entities}
    for change in Proposer(project, document).changes([*standing, *suggestion.entities], memory):
        if change.after is None:
            entities.pop(change.id, None)
        elif isinstance(change.after, Entity):
            entities[change.id] = change.after
    marks = known_lines(article.text, suggestion.line_marks, memory)
    claims = suggestion.claims if marks == suggestion.line_marks else without_marked(suggestion.claims, marks)
    return replace(suggestion, entities=tuple(entities.values()), claims=tuple(claims), line_marks=marks)


def _in_our_words(project: Project, suggestion: Suggestion) -> Suggestion:
    """The suggestion with the project's labels for the model's; without what is not wanted at all."""
    names = project.model_names
    called = {label: names.of(label) for label in {each.label for each in suggestion.entities}}
    entities = [
        each if called[each.label] == each.label else under(each, each.label, called[each.label])
        for each in suggestion.entities
        if called[each.label]
    ]
    return replace(suggestion, entities=tuple(entities))


def _own_origins(known: Analysis | None, suggestion: Suggestion) -> set[str]:
    """The origins of what pre-fill writes, now and at its last run on the article."""
    models = {f"model:{analysis.model}" for analysis in (known, suggestion.analysis) if analysis}
    return {*models, ATTRIBUTION, LINE_RULES, *OWN_STEPS}


def _wanted(project: Project, suggestion: Suggestion, kept: list[Annotation]) -> list[Annotation]:
    """The suggestions of shown labels and tasks, less those that a file brought already."""
    brought = {repr(item.core) for item in kept}
    shown = project.labels.shown
    items: list[Annotation] = [*suggestion.entities, *suggestion.claims, *suggestion.line_marks]
    wanted = [item for item in items if is_shown(item, shown, project.tasks)]
    return [item for item in wanted if repr(item.core) not in brought] if brought else wanted
