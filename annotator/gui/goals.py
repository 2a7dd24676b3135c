"""Everything one can go to or do by its name: actions, labels, entities and claims of the open article, articles."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.domain.annotation import State
from annotator.gui.actions import key_text
from annotator.gui.go_to import Goal
from annotator.gui.state_words import status_text

if TYPE_CHECKING:
    from annotator.gui.window import MainWindow

_LONGEST = 120
"""So much of a claim is its name."""

translate = QCoreApplication.translate


def goals(window: MainWindow) -> Iterator[Goal]:
    """One after the other: what is many comes last, and is looked at as long as somebody asks."""
    yield from _actions(window)
    yield from _labels(window)
    yield from _annotations(window)
    yield from _articles(window)


def _actions(window: MainWindow) -> Iterator[Goal]:
    for id, action in window.actions_by_id.items():
        if action.isEnabled() and action.isVisible() and id != "go_to":
            keys = key_text([key.toString() for key in action.shortcuts()])
            yield Goal(
                action.text().replace("&&", "&").rstrip("…"), keys or translate("GoTo", "Action"), action.trigger
            )


def _labels(window: MainWindow) -> Iterator[Goal]:
    if window.desk.document is None:
        return
    for label in window.presenter.labels:
        if label.shown:
            kind = f"{translate('GoTo', 'Label')}  {label.key.upper()}".rstrip()
            yield Goal(label.name, kind, partial(window.handlers.label, label.name))


def _annotations(window: MainWindow) -> Iterator[Goal]:
    """Each name with its label once; each claim by its first words."""
    document = window.desk.document
    if document is None:
        return
    text, seen = document.text, set()
    go = window.views.article.take_up
    for entity in document.entities:
        name = (text[entity.start : entity.end], entity.label)
        if entity.state is not State.REJECTED and name not in seen:
            seen.add(name)
            yield Goal(name[0], name[1], partial(go, entity.id))
    for claim in document.claims:
        if claim.state is not State.REJECTED:
            words = " … ".join(text[start:end] for start, end in claim.content)[:_LONGEST]
            yield Goal(words, translate("GoTo", "Claim"), partial(go, claim.id))


def _articles(window: MainWindow) -> Iterator[Goal]:
    for row in window.desk.queue.rows:
        yield Goal(row.title, status_text(row.status), partial(_open, window, row.id))


def _open(window: MainWindow, id: str) -> None:
    window.handlers.go(id)
    window.views.article.setFocus()
