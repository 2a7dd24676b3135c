"""What was learnt, in the window: the dialog, a quiet word when an article is finished, tips in the list.

The figures are counted by our own command in a process of its own; the memory's list has a thread. What a
person says of names is followed by the queue at once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QObject, QTimer
from PySide6.QtWidgets import QFileDialog

from annotator.domain.changes import Change
from annotator.domain.document import Layer, Status
from annotator.domain.errors import AnnotatorError
from annotator.domain.gain import Gain
from annotator.domain.queue import QueueRow
from annotator.gui.child import Result
from annotator.gui.gain_words import gain_text, gain_tip
from annotator.gui.learnt_reader import LearntReader
from annotator.gui.status import plain_tip

if TYPE_CHECKING:
    from annotator.gui.handlers import Handler
    from annotator.gui.learnt_dialog import LearntDialog
    from annotator.gui.window import MainWindow
    from annotator.services.project import Project
    from annotator.services.remembering import Listed, Rows, TakenIn, Taught

SOON_MS = 800
"""After something was finished, so that several at once are counted together."""
MOST_ENTITIES = 1000
"""An article with more is not counted between two keys: some milliseconds are enough for these."""
SUFFIX = ".jsonl"


class Learnt(QObject):
    """Shows the gain and the memory of the open project, and does what a person asks of the list."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._dialog: LearntDialog | None = None
        self._before: list[Rows] = []
        """What was kept of names before each change that was made here, the newest last."""
        self.reader = LearntReader(self)
        self.reader.failed.connect(self._fail)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self._refresh)
        window.desk.closing.connect(self._leave)
        window.desk.moved.connect(self._leave)
        window.desk.changed.connect(self._tell_finished)
        window.desk.article_opened.connect(self._show_facts)
        window.desk.row_changed.connect(self._row_changed)
        window.desk.labels_changed.connect(self._show_labels)
        window.views.queue.model.tip = self._tip

    def table(self) -> dict[str, Handler]:
        """The handlers by action id."""
        return {"learnt": self.show}

    def show(self) -> None:
        """Open the dialog, or bring it forward."""
        from annotator.gui.learnt_dialog import LearntDialog

        project = self._window.desk.project
        if project is None:
            return
        if self._dialog is None:
            self._dialog = LearntDialog(self._window.theme, self._labels(), self._window)
            self._join(self._dialog)
            self.reader.open(project.path, project.annotator)
            self._refresh()
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def set_theme(self) -> None:
        """The window has other colours."""
        if self._dialog:
            self._dialog.gain.set_theme(self._window.theme)

    def _join(self, dialog: LearntDialog) -> None:
        memory = dialog.memory
        memory.search_requested.connect(lambda _: self._list())
        memory.places_requested.connect(self._look_for_places)
        memory.label_requested.connect(lambda names, label: self._say(names, label))
        memory.forget_requested.connect(lambda names: self._say(names, ""))
        memory.learn_requested.connect(lambda names: self._say(names, None))
        memory.undo_requested.connect(self._undo)
        memory.import_requested.connect(self._choose_source)
        memory.export_requested.connect(self._choose_target)
        memory.check_requested.connect(self._check)
        memory.open_requested.connect(self._open)
        memory.set_can_undo(bool(self._before))
        dialog.finished.connect(self._forget)

    def _forget(self) -> None:
        dialog, self._dialog = self._dialog, None
        self._soon.stop()
        self.reader.close()
        if dialog:
            dialog.deleteLater()

    def _leave(self) -> None:
        """Another project: what was undone there is not undone here."""
        self._before.clear()
        if self._dialog:
            self._dialog.reject()

    def _labels(self) -> list[str]:
        project = self._window.desk.project
        return [label.name for label in project.labels if label.shown] if project else []

    def _show_labels(self) -> None:
        if self._dialog:
            self._dialog.memory.set_labels(self._labels())
            self._soon.start()

    def _row_changed(self, row: QueueRow) -> None:
        if self._dialog and row.status is Status.DONE:
            self._soon.start()

    def _refresh(self) -> None:
        """Count and list anew."""
        if self._dialog:
            self._window.background.run(self.tr("Counting"), ["gain"], self._counted, awaited=False)
            self._list()

    def _counted(self, code: int, result: Result, errors: list[str]) -> None:
        if self._dialog and "course" in result:
            self._dialog.gain.set_figures(result)
        elif self._dialog and code:
            self._dialog.gain.say(errors[-1] if errors else "")

    def _list(self) -> None:
        from annotator.services import remembering

        if self._dialog:
            wanted = self._dialog.memory.filter.text()
            self.reader.look_up("list", lambda project: remembering.listed(project, wanted), self._listed)

    def _listed(self, listed: Listed) -> None:
        if self._dialog:
            self._dialog.memory.show_names(listed, self._dialog.memory.filter.text())

    def _look_for_places(self, name: str) -> None:
        from annotator.services import remembering

        self.reader.look_up("places", lambda project: remembering.places(project, name), self._show_places)

    def _show_places(self, places: Sequence[Taught]) -> None:
        if self._dialog:
            self._dialog.memory.show_places(places)

    def _say(self, names: list[str], said: str | None) -> None:
        from annotator.services import remembering

        self._write(lambda project: remembering.say(project, names, said), self._said)

    def _write(self, work: Callable[[Project], Any], then: Callable[[Any], None]) -> None:
        """Have names changed; what comes later is what was changed last."""
        self.reader.do(work, then)

    def _said(self, before: Rows) -> None:
        self._before.append(before)
        self._changed()

    def _undo(self) -> None:
        from annotator.services import remembering

        if self._before:
            before = self._before.pop()
            self._write(lambda project: remembering.put(project, before), lambda _: self._changed())

    def _changed(self) -> None:
        """Something was said of names: the list, the articles nobody has touched and undo follow."""
        if self._dialog:
            self._dialog.memory.set_can_undo(bool(self._before))
        self._list()
        self._window.learning.catch_up()

    def _choose_target(self) -> None:
        from annotator.services import remembering

        def export(name: str) -> None:
            self.reader.do(lambda project: remembering.export(project, Path(name)), self._exported)

        chooser = QFileDialog(self._dialog, self.tr("Export the memory"))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix(SUFFIX[1:])
        self._choose(chooser, export)

    def _choose_source(self) -> None:
        from annotator.services import remembering

        def bring(name: str) -> None:
            self._write(lambda project: remembering.take_in(project, Path(name)), self._brought)

        chooser = QFileDialog(self._dialog, self.tr("Import another project's memory"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._choose(chooser, bring)

    def _choose(self, chooser: QFileDialog, then: Callable[[str], None]) -> None:
        chooser.setNameFilter(self.tr("Memory (*%1)").replace("%1", SUFFIX))
        chooser.fileSelected.connect(then)
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def _exported(self, count: int) -> None:
        if self._dialog:
            words = self.tr("Written to the file: %1 names").replace("%1", QLocale().toString(count))
            self._dialog.memory.say(words)

    def _brought(self, report: TakenIn) -> None:
        if report.refused:
            self._fail(report.refused[0] + " " + self.tr("Nothing was taken in."))
            return
        self._window.desk.refresh_labels()
        self._said(report.before)

    def _check(self) -> None:
        self._window.background.run(self.tr("Counting anew"), ["memory", "check"], self._checked)

    def _checked(self, code: int, result: Result, errors: list[str]) -> None:
        told = result.get("repaired")
        if isinstance(told, list) and self._dialog:
            words = self.tr("%n counts were wrong and are made anew.", "", len(told))
            self._dialog.memory.say(words if told else self.tr("All counts are right."))
            self._window.learning.start_anew()
            self._soon.start()
        elif code:
            self._fail(errors[-1] if errors else "")

    def _fail(self, reason: str) -> None:
        if self._dialog:
            self._dialog.memory.say(reason)

    def _open(self, place: Taught) -> None:
        """Show the article with the name selected; the dialog stays."""
        window = self._window
        window.handlers.go(place.id)
        document = window.desk.document
        if document is None or document.article.id != place.id:
            return
        there = next((each for each in document.entities.touching(*place.span) if each.span == place.span), None)
        if there:
            window.views.article.select(there.id)
            window.handlers.follow(there.id)
        window.activateWindow()
        window.views.article.setFocus()

    def _gain(self) -> Gain | None:
        """Of the open article, if it is finished and not too long."""
        from annotator.services.gain import of_document

        project, document = self._window.desk.project, self._window.desk.document
        if project is None or document is None or len(document.entities) > MOST_ENTITIES:
            return None
        return of_document(project, document)

    def _tell_finished(self, changes: Sequence[Change]) -> None:
        self._show_facts()
        done = any(isinstance(each.after, Layer) and each.after.status is Status.DONE for each in changes)
        gain = self._gain() if done else None
        if gain:
            QTimer.singleShot(0, self, partial(self._tell, gain_text(gain)))

    def _tell(self, words: str) -> None:
        """Behind everything else that finishing has to say."""
        if not self._window.views.status.message.text():
            self._window.views.status.show_message(words[:1].upper() + words[1:] + ".")

    def _show_facts(self) -> None:
        """What pre-fill was worth, among the quiet facts above a finished article."""
        gain = self._gain()
        self._window.presenter.set_gain(gain_text(gain) if gain else "", plain_tip(gain_tip(gain)) if gain else "")

    def _tip(self, row: QueueRow) -> str:
        """What the list says of an article under the mouse."""
        from annotator.services.gain import kept

        project = self._window.desk.project
        gain = None
        if project and row.status is Status.DONE:
            try:
                gain = kept(project, row.id)
            except AnnotatorError:
                gain = None
        return f"{gain_text(gain)}\n{gain_tip(gain)}" if gain else ""
