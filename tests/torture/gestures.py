"""Random things a person does to an open article and a project, through the services."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from annotator.domain import claim_edits, edits
from annotator.domain.document import Status
from annotator.domain.errors import EditRefused
from annotator.domain.text import Span
from annotator.services import label_sets, label_steps
from annotator.services.finishing import finishing
from annotator.services.session import Session
from tests.torture.state import NAMES

Gesture = Callable[[Session, Random], object]
LABELS = ("PERSON", "ORG", "GPE", "LOC")


def _span(session: Session, chance: Random) -> Span:
    words = session.document.text
    name = chance.choice(NAMES)
    start = words.index(name, chance.randrange(words.rindex(name) + 1))
    return Span(start, start + len(name))


def _some(session: Session, chance: Random) -> list[str]:
    ids = [each.id for each in session.document.entities]
    return chance.sample(ids, min(len(ids), chance.randint(1, 3)))


def _add(session: Session, chance: Random) -> object:
    return session.do(edits.add_entity(session.document, _span(session, chance), chance.choice(LABELS), session.by()))


def _everywhere(session: Session, chance: Random) -> object:
    return session.do(edits.label_all(session.document, _span(session, chance), chance.choice(LABELS), session.by()))


def _accept(session: Session, chance: Random) -> object:
    return session.do(edits.accept(session.document, _some(session, chance), session.by()))


def _relabel(session: Session, chance: Random) -> object:
    return session.do(edits.relabel(session.document, _some(session, chance), chance.choice(LABELS), session.by()))


def _remove(session: Session, chance: Random) -> object:
    return session.do(edits.remove(session.document, _some(session, chance), session.by()))


def _claim(session: Session, chance: Random) -> object:
    words = session.document.text
    start = words.index("\n", chance.randrange(len(words) // 2)) + 1
    return session.do(claim_edits.add_claim(session.document, (Span(start, words.index("\n", start)),), session.by()))


def _mark(session: Session, chance: Random) -> object:
    return session.do(edits.mark_line(session.document, chance.randrange(len(session.document.text)), session.by()))


def _status(session: Session, chance: Random) -> object:
    if session.document.layer.status is Status.DONE:
        return session.do(edits.set_status(session.document, Status.STARTED, session.by()))
    return session.do(finishing(session))


def _flag(session: Session, chance: Random) -> object:
    return session.do(edits.set_flag(session.document, not session.document.layer.flag))


def _undo(session: Session, chance: Random) -> object:
    return session.undo()


def _redo(session: Session, chance: Random) -> object:
    return session.redo()


def _rename(session: Session, chance: Random) -> object:
    old = chance.choice([label.name for label in session.project.labels])
    step = label_steps.rename(session.project, old, f"L{chance.randrange(10**6)}")
    session.reload()
    return step


def _undo_project(session: Session, chance: Random) -> object:
    step = label_steps.undo(session.project)
    session.reload()
    return step


def _show(session: Session, chance: Random) -> object:
    label_sets.change(session.project, next(iter(session.project.labels)).name, description=str(chance.random()))
    return True


def _setting(session: Session, chance: Random) -> object:
    session.project.save_setting("greeting", chance.random())
    return True


OF_AN_ARTICLE: dict[str, Gesture] = {
    "add": _add,
    "everywhere": _everywhere,
    "accept": _accept,
    "relabel": _relabel,
    "remove": _remove,
    "claim": _claim,
    "mark": _mark,
    "status": _status,
    "flag": _flag,
    "undo": _undo,
    "redo": _redo,
}
OF_A_PROJECT: dict[str, Gesture] = {
    "rename": _rename,
    "undo project": _undo_project,
    "description": _show,
    "setting": _setting,
}
UNJOURNALLED = ("description", "setting")
ALL = {**OF_AN_ARTICLE, **OF_A_PROJECT}


def try_one(name: str, session: Session, chance: Random) -> bool:
    """Do it; False where it makes no sense at the moment."""
    try:
        return bool(ALL[name](session, chance))
    except EditRefused:
        return False
