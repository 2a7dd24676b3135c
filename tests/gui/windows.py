"""A real window on a real project file, without the worker that pre-fills."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from annotator.domain.annotation import Annotation, Claim, Entity, LineMark
from annotator.domain.document import Article
from annotator.domain.record import Record
from annotator.services.importing import import_records
from annotator.services.project import Project

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from annotator.gui.window import MainWindow

WindowOn = Callable[..., "MainWindow"]


@pytest.fixture
def window_on(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[WindowOn]:
    """Opens a window on an article with these annotations; it has the focus in the text."""
    # Only here: where Qt cannot be loaded, the suite still reads the conftest that names this fixture.
    from annotator.gui.prefiller import Prefiller
    from annotator.gui.window import MainWindow

    for name in ("ANNOTATOR_PROJECT", "ANNOTATOR_NAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    for name in ("warm_up", "ask", "ask_first"):
        monkeypatch.setattr(Prefiller, name, lambda *_: None)
    windows: list[MainWindow] = []

    def opened(text: str, *annotations: Annotation, more: tuple[str, ...] = ()) -> MainWindow:
        path = tmp_path / f"{len(windows)}.annotator"
        with Project.open(path, create=True, annotator="ada") as project:
            import_records(project, [_record(text, annotations), *(_record(other, ()) for other in more)])
        window = MainWindow(path, "ada")
        windows.append(window)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitUntil(lambda: window.furnished and window.desk.document is not None)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.views.article.setFocus()
        return window

    yield opened
    for window in windows:
        if window.desk.session:
            window.desk.session.drop()
        window.close()


def _record(text: str, annotations: tuple[Annotation, ...]) -> Record:
    return Record(
        where="test",
        article=Article.of(text),
        entities=tuple(item for item in annotations if isinstance(item, Entity)),
        claims=tuple(item for item in annotations if isinstance(item, Claim)),
        line_marks=tuple(item for item in annotations if isinstance(item, LineMark)),
        own=True,
    )
