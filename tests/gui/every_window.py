"""Every window of the program, found by itself: what the actions open, and what only opens on occasion.

A dialog that no action opens is made in `OCCASIONS`; one that is neither is named by
`tests/gui/test_every_window.py`.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QDialog, QWidget

import annotator.gui
from annotator.domain.annotation import Claim, Entity, State
from annotator.domain.text import Span
from annotator.gui.action_table import ACTIONS
from annotator.gui.dialog_parts import AskingDialog
from annotator.gui.tour_steps import STEPS

if TYPE_CHECKING:
    from annotator.gui.window import MainWindow
    from tests.gui.windows import WindowOn

TEXT = "Ada Okoro opens mill\nAda Okoro said the mill would reopen in May. Share this story."
OTHERS = ("The ferry sails.", "A bell rings.")
ENTITIES = (
    Entity(id="e1", start=0, end=9, label="PERSON", state=State.SUGGESTED, origin="model:small@1", score=0.5),
    Entity(id="e2", start=21, end=30, label="PERSON", state=State.SUGGESTED, origin="model:small@1", score=0.95),
    Entity(id="e3", start=61, end=64, label="DATE", state=State.ADDED, origin="human", annotator="ada"),
)
CLAIM = Claim(
    id="c",
    content=(Span(36, 60),),
    source=(Span(21, 30),),
    cue=(Span(31, 35),),
    state=State.SUGGESTED,
    origin="rule:cues@1",
    score=0.8,
)
_LEAVE = ("quit", "undo_project", "redo_project")
_CHANGES = ("done_next", "skip", "remove", "remove_identical", "remove_content", "source", "cue", "tour")
"""Actions that take away what others are about; they come last."""


def busy_window(window_on: WindowOn) -> MainWindow:
    """A window with something in every panel, and other articles in the list."""
    window = window_on(TEXT, *ENTITIES, CLAIM, more=OTHERS)
    window.views.article.select("e1")
    window.handlers.follow("e1")
    return window


def every_window(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """A name and a window, again and again; each is closed when the next is asked for."""
    for panel in range(window.views.panels.count()):
        window.views.panels.setCurrentIndex(panel)
        yield f"panel {panel}", window
    order = sorted((spec.id for spec in ACTIONS if spec.id not in _LEAVE), key=lambda id: id in _CHANGES)
    for id in order:
        action = window.actions_by_id.get(id)
        if action is not None and action.isEnabled():
            yield from _opened(id, window, action.trigger)
    for name, make in OCCASIONS.items():
        yield from _opened(name, window, partial(_open, make, window))
    window.no_project.show_reason("", backups=True)
    yield "no project", window
    window.no_project.hide()
    yield from _toured(window)


def _toured(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """The tour's card at each of its steps."""
    window.take_tour()
    tour = window._tour
    assert tour is not None
    for step in STEPS:
        yield f"tour: {step}", tour.card
        tour._note({step})
    yield "tour: over", tour.card
    window.leave_tour()


def _open(make: Callable[[MainWindow], QDialog], window: MainWindow) -> None:
    make(window).open()


def _opened(name: str, window: MainWindow, show: Callable[[], object]) -> Iterator[tuple[str, QWidget]]:
    before = set(QApplication.topLevelWidgets())
    show()
    QApplication.processEvents()
    fresh = [each for each in QApplication.topLevelWidgets() if each not in before and each.isVisible()]
    for each in fresh:
        yield f"{name}: {type(each).__name__}", each
    yield name, window
    for each in fresh:
        each.close()
    window.views.article.setFocus()


def dialog_classes() -> set[type[QDialog]]:
    """Every kind of dialog there is in the program."""
    for module in pkgutil.iter_modules(annotator.gui.__path__):
        importlib.import_module(f"annotator.gui.{module.name}")
    found: set[type[QDialog]] = set()
    rest: list[type[QDialog]] = [QDialog]
    while rest:
        below = [kind for kind in rest.pop().__subclasses__() if kind.__module__.startswith("annotator.")]
        found.update(below)
        rest += below
    return found - {AskingDialog}


def _mapping(window: MainWindow) -> QDialog:
    from annotator.gui.mapping_dialog import MappingDialog

    return MappingDialog(["1", "2"], [["12", "34"]], {"text": "2"}, ["a.csv"], window)


def _label_change(window: MainWindow) -> QDialog:
    from annotator.gui.label_change_dialog import DELETE, LabelChange, LabelChangeDialog
    from annotator.services.label_sets import Uses

    return LabelChangeDialog(LabelChange(DELETE, "ORG"), Uses(3, 2, 1, 2), ["GPE"], window)


def _crossed(window: MainWindow) -> QDialog:
    from annotator.gui.label_crossed_dialog import CrossedDialog
    from annotator.services.session import Crossed, Step

    step = Step("rename_label", {"label": "ORG", "new": "GPE", "count": 3, "articles": 2})
    return CrossedDialog(Crossed(step, True), Step("remove", {"count": 1}), window, back=True)


def _fault(window: MainWindow) -> QDialog:
    from annotator.gui.fault_dialog import FaultDialog

    return FaultDialog(None, window)


def _troubles(window: MainWindow) -> QDialog:
    from annotator.gui.troubles_dialog import TroublesDialog

    return TroublesDialog(["a.txt: 1"], 1, window)


def _preset(window: MainWindow) -> QDialog:
    from annotator.gui.claim_preset_dialog import PresetDialog
    from annotator.services import claim_presets

    project = window.desk.project
    assert project is not None
    return PresetDialog(claim_presets.chosen(project), False, window)


OCCASIONS: dict[str, Callable[[MainWindow], QDialog]] = {
    "columns": _mapping,
    "label change": _label_change,
    "crossed": _crossed,
    "fault": _fault,
    "troubles": _troubles,
    "preset": _preset,
}
