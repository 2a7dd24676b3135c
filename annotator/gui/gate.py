"""The gate before an export: slips and losses are looked for beside the window, and worked through in it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.domain.changes import Change
from annotator.domain.text import Span
from annotator.gui.child import Result
from annotator.gui.gate_panel import Finding, Reason
from annotator.gui.words import format_words

if TYPE_CHECKING:
    from annotator.gui.export_dialog import ExportValues
    from annotator.gui.handlers import Handler
    from annotator.gui.window import MainWindow

SOON_MS = 200
LIVE = 3000
"""Up to so many entities an open article is looked through again after each edit: some 20 ms."""


class Gate(QObject):
    """Looks through what is to be exported; ``passed`` carries its values where nothing stands in the way any more."""

    passed = Signal(object)
    failed = Signal(list)
    """What a check that ended badly said."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._desk, self._panel = window.desk, window.views.gate
        self._values: ExportValues | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self._look_again)
        self._panel.go_requested.connect(self._go)
        self._panel.trim_requested.connect(self._trim)
        self._panel.check_requested.connect(self._check_again)
        self._panel.export_requested.connect(self._export)
        self._panel.stop_requested.connect(self.close)
        self._desk.changed.connect(self._follow)
        self._desk.article_opened.connect(self._soon.start)
        self._desk.project_opened.connect(self.close)

    def table(self) -> dict[str, Handler]:
        """The handlers by action id."""
        return {"next_finding": lambda: self._step(1), "previous_finding": lambda: self._step(-1)}

    def begin(self, values: ExportValues) -> None:
        """Look through an export, and let it pass or show what was found."""
        self._values = values
        self._panel.set_busy(True)
        arguments = [*values.arguments(), "--check"]
        if not self._window.background.run(self.tr("Checking the export"), arguments, partial(self._checked, values)):
            self._panel.set_busy(False)

    def close(self) -> None:
        """Nothing is exported, and nothing is shown any more."""
        self._values = None
        had = self._panel.isAncestorOf(self._window.focusWidget()) if self._window.focusWidget() else False
        self._panel.hide()
        if had:
            self._window.views.article.setFocus()

    def _checked(self, values: ExportValues, code: int, result: Result, errors: list[str]) -> None:
        self._panel.set_busy(False)
        if values is not self._values:
            return
        reasons, findings = result.get("reasons"), result.get("losses")
        if code or not isinstance(reasons, list) or not isinstance(findings, list):
            self.failed.emit(errors)
        elif not reasons and not self._panel.isVisible():
            self.passed.emit(values)
        else:
            totals: dict[Reason, int] = {(slip, gone, kind, why): number for slip, gone, kind, why, number in reasons}
            key = self._window.actions_by_id["next_finding"].shortcut()
            self._panel.show_findings(format_words(values.title), totals, findings, key)
            self._window.leaving.stay(self.tr("Nothing is exported yet: look at what was found, or close again."))

    def _export(self) -> None:
        values = self._values
        self.close()
        if values is not None:
            self._window.views.flush()
            self.passed.emit(values)

    def _check_again(self) -> None:
        if self._values is not None:
            self._window.views.flush()
            self.begin(self._values)

    def _trim(self) -> None:
        self._window.views.flush()
        self._panel.set_busy(True)
        if not self._window.background.run(self.tr("Trimming the edges"), ["trim"], self._trimmed):
            self._panel.set_busy(False)

    def _trimmed(self, code: int, result: Result, errors: list[str]) -> None:
        self._panel.set_busy(False)
        count = result.get("entities")
        if code or not isinstance(count, int):
            self._window.views.status.show_error(errors[-1] if errors else self.tr("Trimming was stopped."))
        else:
            words = self.tr("1 entity trimmed; undo takes it back.")
            if count != 1:
                words = self.tr("%n entities trimmed; undo takes them back, article by article.", "", count)
            self._window.views.status.show_message(words)
        self._check_again()

    def _step(self, step: int) -> None:
        if not self._panel.isVisible():
            self._desk.said.emit(self.tr("There is nothing to look at. An export looks for slips first."))
        elif not self._panel.step(step):
            self._desk.said.emit(self.tr("That was the last one."))

    def _go(self, finding: Finding) -> None:
        """Open the article at the place, with the keyboard there."""
        window = self._window
        window.handlers.go(str(finding["article"]))
        document, article = self._desk.document, window.views.article
        if document is None or document.article.id != finding["article"]:
            return
        start, end = (min(int(finding[name]), len(document.text)) for name in ("start", "end"))
        article.take_up(str(finding["id"]))
        if article.selected_id != finding["id"] and start < end:
            article.set_selection(*Span(start, end))
        article.setFocus()

    def _follow(self, changes: Sequence[Change]) -> None:
        document = self._desk.document
        if document is not None and self._panel.isVisible():
            self._panel.see_to(document.article.id, [change.id for change in changes])
            self._soon.start()

    def _look_again(self) -> None:
        """The slips in the open article, after an edit."""
        from annotator.services.lint import slips

        document, project, values = self._desk.document, self._desk.project, self._values
        if document is None or project is None or values is None or not self._panel.isVisible():
            return
        known = document.article.id in self._panel.articles()
        if known and not values.full and len(document.entities) <= LIVE:  # everything also means others' layers
            found = slips(document, values.choice().keep(project))
            self._panel.retell(document.article.id, [loss._asdict() for loss in found])
