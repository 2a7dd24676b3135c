"""The chain of pre-fill on a project's articles: from a model's output to the suggestions that stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from annotator.domain.analysis import FROM_FILE, Found
from annotator.domain.annotation import CONFIRMED, Entity, State
from annotator.domain.changes import Change
from annotator.domain.document import Document
from annotator.domain.fields import altered
from annotator.domain.labels import LabelSet, ModelNames
from annotator.domain.memory import Memory
from annotator.domain.proposal import propose
from annotator.domain.proposed import NOBODY, OWN_STEPS, People, Proposed, Roles, Words
from annotator.domain.suggestion import suggested_entity
from annotator.domain.text import Span
from annotator.services.project import Project

MODEL = "model:"
_PERSON = ("PERSON", "PER", "Person")
_PLACE = ("GPE", "LOC", "LOCATION", "Location", "PLACE")
_PLACES = (*_PLACE, "FAC")
_UNNAMED = ("DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL")


def roles(names: ModelNames, labels: LabelSet) -> Roles:
    """What the project calls people and places, by the names that models have for them."""

    def known(candidates: Sequence[str]) -> list[str]:
        return [name for each in candidates if (name := names.of(each)) in shown]

    shown = labels.shown
    person, place = known(_PERSON), known(_PLACE)
    return Roles(
        person[0] if person else "",
        place[0] if place else "",
        frozenset(known(_PLACES[:3])) | frozenset(place),
        frozenset(known(_UNNAMED)) | frozenset(_UNNAMED),
    )


class Proposer:
    """Proposes for one article again and again: what does not change in between is worked out once."""

    def __init__(self, project: Project, document: Document) -> None:
        self._project = project
        self._analysis = document.analysis
        self._model = MODEL + document.analysis.model
        self._words = Words(document.text, document.analysis)

    @staticmethod
    def can(document: Document) -> bool:
        """Whether a model has dealt with the article; what a file brought stays as it was brought."""
        return document.analysed and document.analysis.model != FROM_FILE

    def fits(self, project: Project, document: Document) -> bool:
        """Whether this is still for the article's tokens."""
        return project is self._project and document.analysis is self._analysis

    def changes(self, entities: Iterable[Entity], memory: Memory) -> list[Change]:
        """What has to change of the machine's own undecided suggestions among these entities.

        Whatever people decided stays, and nothing is put on it; what a file suggests stays and is not said twice.
        """
        project, every = self._project, list(entities)
        own = [each for each in every if self._is_own(each)]
        people = people_of(each for each in every if each.state is not State.SUGGESTED)
        brought = {
            (each.span, each.label) for each in every if each.state is State.SUGGESTED and not self._is_own(each)
        }
        found = self._found(every)
        proposed: list[Proposed] = []
        if "entities" in project.tasks:
            its = roles(project.model_names, project.labels)
            shown = project.labels.shown
            every_one = propose(self._words, found, memory, its, people)
            proposed = [
                each
                for each in every_one
                if each.label in shown and (Span(each.start, each.end), each.label) not in brought
            ]
        return differences(own, proposed, lambda each: self._link(each, memory))

    def _link(self, each: Proposed, memory: Memory) -> str:
        key = self._words.key(each.start, each.end)
        return memory.link(key, each.label) if key else ""

    def _found(self, entities: Iterable[Entity]) -> list[Proposed]:
        """The model's output in the project's words; of an article filled long ago what still stands of it."""
        found = self._analysis.found or [_said(each) for each in entities if each.origin == self._model]
        return in_our_words(found, self._project.model_names, self._model)

    def _is_own(self, entity: Entity) -> bool:
        """Whether it is a suggestion that pre-fill made and nobody has decided; another model's came with a file."""
        return entity.state is State.SUGGESTED and (entity.origin == self._model or entity.origin in OWN_STEPS)


def _said(entity: Entity) -> Found:
    """What the machine said of an entity, whatever a person made of it."""
    said = {**entity.core, **(entity.suggested or {})}
    return Found(said["start"], said["end"], said["label"], entity.score)


def in_our_words(found: Iterable[Found], names: ModelNames, origin: str) -> list[Proposed]:
    """A model's output with the project's labels, less what is not wanted at all; by place."""
    found = list(found)
    called = {label: names.of(label) for label in {each.label for each in found}}
    named = [(each, called[each.label]) for each in found]
    return sorted(Proposed(each.start, each.end, label, origin, each.score) for each, label in named if label)


def people_of(entities: Iterable[Entity]) -> People:
    """What people decided, from what they decided on."""
    fixed, rejected, moved = [], [], []
    for each in entities:
        if each.state is State.REJECTED:
            rejected.append(each.span)
            continue
        fixed.append(Proposed(each.start, each.end, each.label))
        said = each.suggested or {}
        before = Span(said.get("start", each.start), said.get("end", each.end))
        if each.state in CONFIRMED and before != each.span:
            moved.append(before)
    return People(fixed, rejected, moved) if fixed or rejected else NOBODY


def differences(
    own: Iterable[Entity], proposed: Iterable[Proposed], link_of: Callable[[Proposed], str]
) -> list[Change]:
    """What leads from these suggestions to what is proposed, with links; one that is proposed still keeps its id."""
    standing: dict[Span, Entity] = {}
    changes: list[Change] = []
    for entity in own:
        if entity.span in standing:
            changes.append(Change(entity, None))
        else:
            standing[entity.span] = entity
    for each in proposed:
        span, link = Span(each.start, each.end), link_of(each)
        there = standing.pop(span, None)
        if there is None:
            made = suggested_entity(span, each.label, each.origin, each.score)
            changes.append(Change(None, altered(made, {"link": link}) if link else made))
        elif there.label != each.label:
            suggested = {"start": each.start, "end": each.end, "label": each.label}
            said = {"label": each.label, "origin": each.origin, "score": each.score, "suggested": suggested}
            changes.append(Change(there, altered(there, {**said, "link": link})))
        elif there.link != link:
            changes.append(Change(there, altered(there, {"link": link})))
    return changes + [Change(entity, None) for entity in standing.values()]
