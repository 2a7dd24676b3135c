"""Suggestions made anew: in the open article after each correction, in the queue after an article is finished."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from annotator.domain.annotation import ATTRIBUTION, Entity, LineMark, State
from annotator.domain.boilerplate import ORIGIN as LINE_RULES
from annotator.domain.boilerplate import known_lines
from annotator.domain.changes import Change, Edit, differences
from annotator.domain.document import Document, Layer, Status
from annotator.domain.memory import Memory
from annotator.domain.memory_news import News
from annotator.domain.mentions import identical_mentions
from annotator.domain.proposed import MEMORY, OWN_STEPS, Key
from annotator.domain.relearnt import Name, Relearnt, Spans, Tokens, relearnt
from annotator.domain.shapes import shape
from annotator.domain.text import Span
from annotator.nlp.lines import line_marks, without_marked
from annotator.services.project import Project
from annotator.services.proposing import MODEL, Proposer
from annotator.storage import documents, reproposal
from annotator.storage.reproposal import Place

MOST_ENTITIES = 300
"""An article with more is not gone through after each correction: a key may take no longer than 16 ms.
Measured: 1 to 2 ms for 3,000 characters, 20 ms for 34,000 with 470 entities."""
LONGEST = 25_000
"""Characters of a text that can be gone through between two frames; a longer one keeps its first proposals."""
TEXTS = 12
"""Articles of the queue looked at, and where little changes written, at once: some ten milliseconds."""
TOGETHER = 3
"""Articles proposed on, and written, at once: some ten milliseconds."""


class Follower:
    """What a correction changes of an open article's other suggestions; for `Session`."""

    def __init__(self) -> None:
        self._proposer: Proposer | None = None
        self.skipped = False
        """Whether the article at hand is too long for it."""

    def __call__(self, project: Project, document: Document, edit: Edit) -> Sequence[Change]:
        """What follows from an edit that has not been applied yet; nothing where it decides on no entity."""
        if not _decides(edit) or not Proposer.can(document):
            return ()
        self.skipped = len(document.entities) > MOST_ENTITIES or len(document.text) > LONGEST
        if self.skipped:
            return ()
        if self._proposer is None or not self._proposer.fits(project, document):
            self._proposer = Proposer(project, document)
        entities = {entity.id: entity for entity in document.entities}
        for change in edit.changes:
            if isinstance(change.after, Entity):
                entities[change.id] = change.after
            elif isinstance(change.before, Entity):
                del entities[change.id]
        memory = project.memory
        return self._proposer.changes(entities.values(), memory.so_far if memory.ready else memory.now())


def _decides(edit: Edit) -> bool:
    """Whether a person says something of an entity here, and goes on with the article."""
    if edit.operation in ("import", "prefill"):
        return False
    if any(isinstance(each.after, Layer) and each.after.status is not Status.STARTED for each in edit.changes):
        return False
    return any(_decision(each) for each in edit.changes)


def _decision(change: Change) -> bool:
    if isinstance(change.after, Entity):
        return change.after.state is not State.SUGGESTED
    return change.after is None and isinstance(change.before, Entity) and change.before.state is not State.SUGGESTED


def repropose(project: Project, news: News) -> Iterator[list[str]]:
    """Propose anew on the articles that nobody has touched, from the model's kept output, a few at a time.

    Only those are looked at whose text holds something of what the memory changed its mind about. Yields
    the ids of those that are no longer as they were. Raises NotSaved.
    """
    look = _Look(news, project)
    hits: list[Place] = []
    behind, more = 0, bool(look)
    while more:
        with project.database.reading() as connection:
            some = reproposal.untouched(connection, project.annotator, behind, TEXTS)
            found = look.concerned(connection, some)
        more = len(some) == TEXTS
        behind = some[-1].article if more else behind
        hits += found.hits
        yield _write(project, found.relearnt)
        while len(hits) >= TOGETHER or (hits and not more):
            yield _repropose(project, hits[:TOGETHER])
            hits = hits[TOGETHER:]


@contextmanager
def learning(project: Project) -> Iterator[None]:
    """What is finished inside is learnt from at the end, on every article that nobody has touched. Raises NotSaved."""
    project.memory.now()
    project.memory.drop_news()
    yield
    project.memory.now()
    for _ in repropose(project, project.memory.news()):
        pass


@dataclass(frozen=True, slots=True)
class _Concerned:
    """Articles on which little changes, with that, and articles for the chain to go through."""

    relearnt: list[tuple[Place, Relearnt]] = field(default_factory=list)
    hits: list[Place] = field(default_factory=list)


class _Look:
    """Tells from little which articles are concerned: all of them would take a second for each few hundred."""

    def __init__(self, news: News, project: Project) -> None:
        memory = project.memory.so_far
        shown = project.labels.shown if "entities" in project.tasks else ()
        self._names = []
        for form, key in news.names_as_written():
            # Links are not among what is read of the queue: the chain tells whether one has to be filled in.
            label = "" if key in news.links else memory.label(key)
            plain = form == key and key in news.plain and label in shown
            self._names.append(Name(form, label, bool(memory.proposes(key)), plain))
        self._words = news.form_words()
        self._shapes, self._shape_words = news.shapes, news.shape_words()
        self._freed = any(not memory.vetoes_shape(*each) for each in news.shapes)

    def __bool__(self) -> bool:
        return bool(self._names or self._words or self._shapes)

    def concerned(self, connection: Any, some: Sequence[Place]) -> _Concerned:
        """The articles that hold a name which does not stand as the memory has it, or perhaps a line."""
        texts = reproposal.texts(connection, some)
        names = {
            place.article: [name for name in self._names if _may_stand(name.form, texts[place.article])]
            for place in some
        }
        held = [place for place in some if names[place.article] or self._may_have_shape(texts[place.article])]
        standing = reproposal.standing(connection, held)
        found = _Concerned()
        otherwise = []
        for place in some:
            text, there = texts[place.article], standing.get(place.layer, {})
            if any(word in text for word in self._words) or self._has_shape(text, there):
                found.hits.append(place)
            elif any(_stands_otherwise(text, name, there) for name in names[place.article]):
                otherwise.append(place)
        tokens = reproposal.tokens(connection, otherwise)
        for place in otherwise:
            text, there = texts[place.article], standing[place.layer]
            changed = _relearnt(text, tokens.get(place.article), there, names[place.article])
            if changed is None:
                found.hits.append(place)
            elif changed:
                found.relearnt.append((place, changed))
        return found

    def _may_have_shape(self, text: str) -> bool:
        return any(word in text for word in self._shape_words)

    def _has_shape(self, text: str, standing: Spans) -> bool:
        """Whether a suggestion stands that is now vetoed; one that no longer is stands nowhere, and may be missed."""
        if not self._may_have_shape(text):
            return False
        return self._freed or any(
            (each.label, shape(text[slice(*span)])) in self._shapes for span, each in standing.items()
        )


def _may_stand(form: Key, text: str) -> bool:
    """Whether all the words stand in the text, somewhere."""
    return all(word in text for word in form)


def _stands_otherwise(text: str, name: Name, standing: Spans) -> bool:
    words, label = " ".join(name.form), name.label
    start = text.find(words)
    if not label or start < 0:
        return True  # forgotten names, and those whose words stand closer together, are for the chain to judge
    places = identical_mentions(text, Span(start, start + len(words)))
    there = (standing.get(place) for place in places)
    return any(name.proposed if each is None else each.label != label for each in there)


def _relearnt(
    text: str, analysed: tuple[str, Tokens] | None, standing: Spans, names: Sequence[Name]
) -> Relearnt | None:
    """What changes, where it is simple; None where the chain has to say so."""
    if analysed is None or len(text) > LONGEST:
        return None
    model, tokens = analysed
    own = {MODEL + model, *OWN_STEPS}
    if not all(each.origin in own for each in standing.values()):
        return None
    return relearnt(text, tokens, standing, names)


def _write(project: Project, some: Sequence[tuple[Place, Relearnt]]) -> list[str]:
    """Write that; the ids of the articles that were still as they were read."""
    if not some:
        return []
    with project.database.writing() as connection:
        return [place.id for place, changed in some if reproposal.write_relearnt(connection, place, changed)]


def repropose_one(project: Project, id: str) -> bool:
    """Propose anew on one article, if nobody has touched it; whether anything is different. Raises NotSaved."""
    with project.database.reading() as connection:
        found = reproposal.untouched_one(connection, project.annotator, id)
    return bool(_repropose(project, found))


def _repropose(project: Project, some: Sequence[Place]) -> list[str]:
    places = {place.id: place for place in some}
    with project.database.reading() as connection:
        read = documents.several(connection, {place.article: place.layer for place in some})
    wanted = [
        (places[document.article.id], document.layer.revision, changes)
        for document in read
        if len(document.text) <= LONGEST
        if (changes := untouched_changes(project, document))
    ]
    if not wanted:
        return []
    with project.database.writing() as connection:
        return [
            place.id for place, revision, changes in wanted if reproposal.write(connection, place, revision, changes)
        ]


def untouched_changes(project: Project, document: Document) -> list[Change]:
    """What has to change of the suggestions on an article that nobody has touched."""
    memory = project.memory.so_far
    changes = Proposer(project, document).changes(document.entities, memory)
    return changes + _line_changes(document, memory)


def _line_changes(document: Document, memory: Memory) -> list[Change]:
    """The same of the line marks, and of the claims in lines that become marked."""
    if not memory.knows_lines and all(mark.origin != MEMORY for mark in document.line_marks):
        return []
    own = [mark for mark in document.line_marks if mark.origin in (LINE_RULES, MEMORY)]
    others = [mark for mark in document.line_marks if mark not in own]
    wanted = known_lines(document.text, line_marks(document.text), memory)
    kept = [_kept(mark, own) for mark in wanted if all(mark.span != other.span for other in others)]
    lines = differences({mark.id: mark for mark in own}, kept)
    if not lines:
        return []
    prose = {claim.id for claim in without_marked(document.claims, [*others, *kept])}
    return lines + [
        Change(claim, None) for claim in document.claims if claim.id not in prose and claim.origin == ATTRIBUTION
    ]


def _kept(mark: LineMark, own: Sequence[LineMark]) -> LineMark:
    """The mark that stands there already, if it says the same."""
    return next((each for each in own if each.core == mark.core), mark)
