"""The window through the program's own door: real keys and mouse, real model, real file, closed and opened again."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from annotator.__main__ import main
from annotator.domain.annotation import State
from annotator.domain.document import Article, Document, Status
from annotator.domain.record import Record
from annotator.domain.text import Span
from annotator.gui.action_table import ACTIONS, VIEW
from annotator.gui.entity_rows import Column
from annotator.gui.focus_edge import FocusEdge
from annotator.gui.import_dialog import ImportDialog
from annotator.gui.long_articles import LONG_TEXT
from annotator.gui.window import MainWindow
from annotator.services.importing import import_records

MODEL_MS = 60_000
"""A fresh worker imports spaCy and loads the model first."""


class Person:
    """Sits at the window: presses keys, clicks, and looks at what is there."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot = qtbot
        self.window = window
        self.article = window.views.article

    @property
    def document(self) -> Document:
        assert self.window.desk.document is not None
        return self.window.desk.document

    def waits_for(self, holds: Callable[[], object], timeout: int = 10_000) -> None:
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=timeout)

    def waits_for_suggestions(self) -> None:
        self.waits_for(lambda: self.window.desk.document and self.document.analysed, MODEL_MS)

    def presses(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.article, key, modifiers)

    def place_of(self, span: Span) -> QPoint:
        """The middle of the span's first character on the screen, scrolled into sight."""
        self.article.set_caret(span.start)
        self.article.ensureCursorVisible()
        left = self.article.rect_of(self.article.offsets.to_qt(span.start)).center()
        right = self.article.rect_of(self.article.offsets.to_qt(span.start + 1)).center()
        return QPoint((left.x() + right.x()) // 2, left.y())

    def double_clicks(self, span: Span) -> None:
        place = self.place_of(span)
        QTest.mouseClick(self.article.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseDClick(self.article.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def clicks(self, span: Span) -> None:
        QTest.mouseClick(self.article.viewport(), Qt.MouseButton.LeftButton, pos=self.place_of(span))


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("ANNOTATOR_PROJECT", "ANNOTATOR_NAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path


@pytest.fixture
def at_window(qtbot: QtBot, qapp: QApplication, home: Path) -> Callable[[list[str], Callable[[Person], None]], None]:
    """Runs the program with these arguments and lets a person act in it; the window is closed afterwards."""

    def run(arguments: list[str], act: Callable[[Person], None]) -> None:
        trouble: list[BaseException] = []

        def live() -> None:
            window = next(widget for widget in qapp.topLevelWidgets() if isinstance(widget, MainWindow))
            try:
                qtbot.waitUntil(lambda: window.furnished and window.desk.project is not None)
                window.activateWindow()
                qtbot.waitUntil(window.isActiveWindow)
                act(Person(qtbot, window))
            except BaseException as error:  # noqa: BLE001 - raised again outside Qt's loop
                trouble.append(error)
            finally:
                window.leaving.may_lose = True
                window.close()
                window.close()
                window.deleteLater()

        QTimer.singleShot(0, live)
        assert main(arguments) == 0
        if trouble:
            raise trouble[0]

    return run


AtWindow = Callable[[list[str], Callable[[Person], None]], None]


def add_samples(person: Person) -> None:
    QTest.mouseClick(person.window.views.welcome.open_samples, Qt.MouseButton.LeftButton)
    person.waits_for(lambda: len(person.window.presenter.rows) == 8)
    person.waits_for_suggestions()


def test_corrections_are_found_again_and_undone_after_a_restart(at_window: AtWindow, home: Path) -> None:
    project = [str(home / "news.annotator")]
    kept: dict[str, str] = {}

    def correct(person: Person) -> None:
        add_samples(person)
        first, second, *_ = list(person.document.entities)
        person.clicks(first.span)
        assert person.article.selected_id == first.id
        person.presses(Qt.Key.Key_W)
        assert person.document.entities[first.id].label == "WORK_OF_ART"
        person.clicks(second.span)
        person.presses(Qt.Key.Key_Delete)
        assert person.document.entities[second.id].state is State.REJECTED
        word = unlabelled_word(person.document)
        person.double_clicks(word)
        assert person.article.selection() == word
        person.presses(Qt.Key.Key_E)
        (added,) = [entity for entity in person.document.entities if entity.state is State.ADDED]
        assert (added.span, added.label) == (word, "EVENT")
        kept.update(relabelled=first.id, label=first.label, rejected=second.id, added=added.id)

    def find_and_undo(person: Person) -> None:
        entities = person.document.entities
        assert entities[kept["relabelled"]].label == "WORK_OF_ART"
        assert entities[kept["rejected"]].state is State.REJECTED
        assert kept["added"] in entities
        for _ in range(3):
            person.presses(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert entities[kept["relabelled"]].label == kept["label"]
        assert entities[kept["relabelled"]].state is State.SUGGESTED
        assert entities[kept["rejected"]].state is State.SUGGESTED
        assert kept["added"] not in entities
        assert person.document.layer.status is Status.TODO
        assert not person.window.actions_by_id["undo"].isEnabled()

    at_window(project, correct)
    at_window(project, find_and_undo)


def unlabelled_word(document: Document) -> Span:
    """A word near the top that no entity touches and that stands once, away from claims' edges."""
    from annotator.domain.navigation import words_after

    for word in islice(words_after(document, 0), 3, None):
        if word.end - word.start > 4 and not document.entities.touching(*word):
            return word
    raise AssertionError("every word is labelled")


CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def drawn(person: Person) -> int:
    """How many chips stand on the part of the article that is on the screen."""
    person.article.viewport().grab()
    overlay, area = person.article.overlay, person.article.viewport().rect()
    return sum(len(placed.scene.chips) for placed in overlay.on_screen(area))


def test_suggestions_are_painted_when_they_arrive(at_window: AtWindow, home: Path) -> None:
    def wait(person: Person) -> None:
        views = person.window.views
        assert not person.window.actions_by_id["next_article"].isEnabled()
        assert not person.window.actions_by_id["done_next"].isEnabled()
        assert views.welcome.isVisible()
        assert person.article.cursorWidth() == 0
        assert views.welcome.sentence.font().family() == views.facts.font().family()
        QTest.mouseClick(views.welcome.open_samples, Qt.MouseButton.LeftButton)
        assert person.article.hasFocus()
        assert person.article.cursorWidth() == 2
        assert drawn(person) == 0
        person.waits_for_suggestions()
        assert drawn(person) > 3
        families = person.article.overlay.builder.families
        assert {entity.label for entity in person.document.entities} <= families.keys()
        assert not views.welcome.isVisible()

    at_window([str(home / "news.annotator")], wait)


def test_an_unfinished_note_is_kept_and_the_keyboard_goes_with_the_article(at_window: AtWindow, home: Path) -> None:
    def leave(person: Person) -> None:
        add_samples(person)
        first, entity = person.document.article.id, next(iter(person.document.entities))
        person.clicks(entity.span)
        note = person.window.views.entities.details.note
        note.setFocus()
        QTest.keyClicks(note, "spoc")
        QTest.keyClick(note, Qt.Key.Key_PageDown, CONTROL)
        assert person.document.article.id != first
        assert person.article.hasFocus()
        person.presses(Qt.Key.Key_PageUp, CONTROL)
        assert person.document.entities[entity.id].note == "spoc"

    at_window([str(home / "news.annotator")], leave)


@pytest.mark.parametrize("key", [Qt.Key.Key_PageDown, Qt.Key.Key_Return])
def test_an_open_cell_is_taken_over_before_the_article_goes(at_window: AtWindow, home: Path, key: Qt.Key) -> None:
    def leave(person: Person) -> None:
        add_samples(person)
        first, entity = person.document.article.id, next(iter(person.document.entities))
        table = person.window.views.entities.table
        table.setColumnHidden(Column.NOTE, False)
        person.clicks(entity.span)
        row = table.currentIndex().row()
        table.edit(table.entities.index(row, Column.NOTE))
        editor = table.viewport().findChild(QLineEdit)
        assert editor is not None
        QTest.keyClicks(editor, "spoc")
        QTest.keyClick(editor, key, CONTROL)
        assert person.document.article.id != first
        person.presses(Qt.Key.Key_PageUp, CONTROL)
        assert person.document.entities[entity.id].note == "spoc"

    at_window([str(home / "news.annotator")], leave)


def test_what_could_not_be_written_stays_in_its_field(at_window: AtWindow, home: Path) -> None:
    def type_in_a_locked_project(person: Person) -> None:
        add_samples(person)
        person.waits_for(lambda: not person.window.background.prefiller.busy, MODEL_MS)
        assert person.window.desk.project is not None
        entity = next(iter(person.document.entities))
        person.clicks(entity.span)
        note, banner = person.window.views.entities.details.note, person.window.views.banner
        blocker = sqlite3.connect(person.window.desk.project.path, isolation_level=None)
        for way_out, kept in ((banner.drop, ""), (banner.retry, "spoc")):
            blocker.execute("BEGIN IMMEDIATE")
            note.setFocus()
            QTest.keyClicks(note, "spoc")
            QTest.keyClick(note, Qt.Key.Key_Return)
            assert banner.isVisible()
            assert note.text() == "spoc"
            blocker.execute("ROLLBACK")
            QTest.mouseClick(way_out, Qt.MouseButton.LeftButton)
            assert (note.text(), person.document.entities[entity.id].note) == (kept, kept)
        blocker.close()

    at_window([str(home / "news.annotator")], type_in_a_locked_project)


def test_roles_are_set_from_words_that_are_selected(at_window: AtWindow, home: Path) -> None:
    def set_roles(person: Person) -> None:
        add_samples(person)
        person.clicks(Span(0, 1))
        person.presses(Qt.Key.Key_C)
        (made,) = [claim for claim in person.document.claims if claim.state is State.ADDED]
        person.presses(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        assert person.document.claims[made.id] == made
        assert "Select the words first" in person.window.views.status.message.text()
        person.presses(Qt.Key.Key_C)
        assert [claim.id for claim in person.document.claims if claim.content == made.content] == [made.id]
        word = unlabelled_word(person.document)
        person.double_clicks(word)
        editor = person.window.views.claims.editor
        assert editor.isEnabled()
        QTest.mouseClick(editor.buttons["cue"], Qt.MouseButton.LeftButton)
        assert person.document.claims[made.id].cue == (word,)
        person.presses(Qt.Key.Key_Escape)
        person.presses(Qt.Key.Key_Escape)
        assert not editor.isEnabled()
        entity = list(person.document.entities)[2]
        person.clicks(Span(0, 1))
        person.window.views.claims.select(made.id)
        person.article.select(made.id)
        person.clicks(entity.span)
        person.presses(Qt.Key.Key_S)
        assert person.document.claims[made.id].source == (entity.span,)

    at_window([str(home / "news.annotator")], set_roles)


def test_undo_does_not_jump(at_window: AtWindow, home: Path) -> None:
    def undo(person: Person) -> None:
        add_samples(person)
        first = person.document.article.id
        place = list(person.document.entities)[3].start
        person.presses(Qt.Key.Key_Return, CONTROL)
        person.presses(Qt.Key.Key_PageUp, CONTROL)
        assert person.document.article.id == first
        person.article.set_caret(place)
        selected = person.article.selected_id
        person.presses(Qt.Key.Key_Z, CONTROL)
        assert (person.article.caret(), person.article.selected_id) == (place, selected)
        person.presses(Qt.Key.Key_W, SHIFT)
        person.presses(Qt.Key.Key_Z, CONTROL)
        assert (person.article.caret(), person.article.selected_id) == (place, selected)

    at_window([str(home / "news.annotator")], undo)


def test_the_list_gives_the_keyboard_away_and_is_walked_as_it_is_filtered(at_window: AtWindow, home: Path) -> None:
    def walk(person: Person) -> None:
        add_samples(person)
        queue = person.window.views.queue
        person.presses(Qt.Key.Key_F6, SHIFT)
        assert queue.list.hasFocus()
        QTest.keyClick(queue.list, Qt.Key.Key_Down)
        assert person.document.article.id == queue.model.row_at(0).id
        QTest.keyClick(queue.list, Qt.Key.Key_Return)
        assert person.document.article.id == queue.model.row_at(1).id
        assert person.article.hasFocus()
        word = person.document.article.headline.split()[0]
        queue.filter.setText(word)
        shown = [queue.model.row_at(place).id for place in range(queue.model.rowCount())]
        assert shown.index(person.document.article.id) >= 0
        for id in shown[shown.index(person.document.article.id) + 1 :]:
            person.presses(Qt.Key.Key_PageDown, CONTROL)
            assert person.document.article.id == id
        last = person.document.article.id
        person.presses(Qt.Key.Key_PageDown, CONTROL)
        assert person.document.article.id == last
        for _ in shown:
            person.presses(Qt.Key.Key_Return, CONTROL)
        assert person.document.article.id in shown
        assert "filtered list" in person.window.views.status.message.text()
        queue.filter.setFocus()
        QTest.keyClick(queue.filter, Qt.Key.Key_Escape)
        QTest.keyClick(queue.filter, Qt.Key.Key_Escape)
        assert person.article.hasFocus()

    at_window([str(home / "news.annotator")], walk)


def test_a_label_that_comes_later_has_its_letter_and_colour(at_window: AtWindow, home: Path) -> None:
    def use_it(person: Person) -> None:
        add_samples(person)
        project, desk = person.window.desk.project, person.window.desk
        assert project is not None
        project.add_label_names(["JOB"])
        desk.labels_changed.emit()
        assert project.labels["JOB"].key == "j"
        word = unlabelled_word(person.document)
        person.double_clicks(word)
        person.presses(Qt.Key.Key_J)
        (added,) = [entity for entity in person.document.entities if entity.state is State.ADDED]
        assert (added.span, added.label) == (word, "JOB")
        assert person.article.overlay.builder.families["JOB"] == project.labels["JOB"].look

    at_window([str(home / "news.annotator")], use_it)


def test_every_key_in_the_help_does_something(at_window: AtWindow, home: Path) -> None:
    def compare(person: Person) -> None:
        assert {spec.id for spec in ACTIONS if spec.scope != VIEW} == person.window.actions_by_id.keys()
        assert {spec.id for spec in ACTIONS if spec.scope == VIEW} == {
            "word",
            "extend_word",
            "sentence",
            "extend_sentence",
            "clear",
        }

    at_window([str(home / "news.annotator")], compare)


def test_the_pane_with_the_keyboard_shows_it(at_window: AtWindow, home: Path) -> None:
    def go_round(person: Person) -> None:
        add_samples(person)
        views = person.window.views
        panes = (views.queue, views.page, views.panels)
        for focused in (1, 2, 0, 1):
            edges = [edge for pane in panes if (edge := pane.findChild(FocusEdge)) is not None]
            assert [edge.isVisible() for edge in edges] == [index == focused for index in range(3)]
            accent = person.window.theme.accent.name()
            assert (
                person.window.grab().toImage().pixelColor(edges[focused].mapTo(person.window, QPoint(60, 0))) == accent
            )
            QTest.keyClick(QApplication.focusWidget() or person.article, Qt.Key.Key_F6)

    at_window([str(home / "news.annotator")], go_round)


def test_claims_by_keyboard_alone(at_window: AtWindow, home: Path) -> None:
    def claim(person: Person) -> None:
        add_samples(person)
        before = len(person.document.claims)
        person.clicks(Span(0, 1))
        person.presses(Qt.Key.Key_C)
        assert len(person.document.claims) == before + 1
        (made,) = [claim for claim in person.document.claims if claim.state is State.ADDED]
        assert person.window.views.panels.currentWidget() is person.window.views.claims
        person.presses(Qt.Key.Key_Right)
        person.presses(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
        chosen = person.article.selection()
        person.presses(Qt.Key.Key_S)
        changed = person.document.claims[made.id]
        assert changed.source == (chosen,)
        assert changed.source_name == person.document.text[chosen.start : chosen.end]

    at_window([str(home / "news.annotator")], claim)


def test_done_and_next_and_the_list(at_window: AtWindow, home: Path) -> None:
    def finish(person: Person) -> None:
        add_samples(person)
        first = person.document.article.id
        person.presses(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert person.document.article.id != first
        assert person.window.presenter.rows[0].status is Status.DONE
        assert person.window.presenter.rows[0].to_review == 0
        person.presses(Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
        assert person.document.article.id == first
        assert person.document.to_review() == 0
        person.presses(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert person.document.layer.status is Status.TODO
        assert person.document.to_review() > 0

    at_window([str(home / "news.annotator")], finish)


def test_letters_are_text_while_a_field_has_the_keyboard(at_window: AtWindow, home: Path) -> None:
    def type_a_note(person: Person) -> None:
        add_samples(person)
        entity = next(iter(person.document.entities))
        person.clicks(entity.span)
        note = person.window.views.entities.details.findChildren(QLineEdit)[0]
        note.setFocus()
        QTest.keyClicks(note, "spoc")
        assert person.document.entities[entity.id].label == entity.label
        QTest.keyClick(note, Qt.Key.Key_Return)
        assert "spoc" in (person.document.entities[entity.id].note, person.document.entities[entity.id].link)

    at_window([str(home / "news.annotator")], type_a_note)


def test_an_edit_that_cannot_be_written_waits_visibly(at_window: AtWindow, home: Path) -> None:
    def edit_a_locked_project(person: Person) -> None:
        add_samples(person)
        person.waits_for(lambda: not person.window.background.prefiller.busy, MODEL_MS)
        assert person.window.desk.project is not None
        entity = next(iter(person.document.entities))
        person.clicks(entity.span)
        blocker = sqlite3.connect(person.window.desk.project.path, isolation_level=None)
        blocker.execute("BEGIN IMMEDIATE")
        person.presses(Qt.Key.Key_Return)
        banner = person.window.views.banner
        assert banner.isVisible()
        assert "Another program is writing" in banner.reason.text()
        assert person.document.entities[entity.id].state is State.SUGGESTED
        blocker.execute("ROLLBACK")
        blocker.close()
        QTest.mouseClick(banner.retry, Qt.MouseButton.LeftButton)
        assert not banner.isVisible()
        assert person.document.entities[entity.id].state is State.ACCEPTED

    at_window([str(home / "news.annotator")], edit_a_locked_project)


def test_the_pre_fill_survives_its_worker_being_killed(at_window: AtWindow, home: Path) -> None:
    def kill_the_worker(person: Person) -> None:
        QTest.mouseClick(person.window.views.welcome.open_samples, Qt.MouseButton.LeftButton)
        prefiller = person.window.background.prefiller
        person.waits_for(lambda: prefiller.process_id, MODEL_MS)
        first = prefiller.process_id
        os.kill(first, signal.SIGKILL)
        person.waits_for_suggestions()
        assert prefiller.process_id != first
        person.waits_for(lambda: all(row.to_review for row in person.window.presenter.rows), MODEL_MS)

    at_window([str(home / "news.annotator")], kill_the_worker)


def test_an_article_begun_before_its_suggestions_come_gets_them_as_one_step(at_window: AtWindow, home: Path) -> None:
    def begin_at_once(person: Person) -> None:
        QTest.mouseClick(person.window.views.welcome.open_samples, Qt.MouseButton.LeftButton)
        person.waits_for(lambda: person.window.desk.document)
        assert not person.document.analysed
        word = unlabelled_word(person.document)
        person.double_clicks(word)
        person.presses(Qt.Key.Key_E)
        (mine,) = person.document.entities
        person.waits_for_suggestions()
        assert person.document.to_review() > 5
        assert person.document.entities[mine.id].state is State.ADDED
        assert "Pre-fill" in person.window.actions_by_id["undo"].text()
        person.presses(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert [entity.id for entity in person.document.entities] == [mine.id]
        person.presses(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert not len(person.document.entities)

    at_window([str(home / "news.annotator")], begin_at_once)


def test_a_huge_article_is_filled_by_a_process_of_its_own(at_window: AtWindow, home: Path) -> None:
    sentence = "The ferry to Port Wren was late on Monday, Ada Okoro said.\n"

    def fill(person: Person) -> None:
        project, background = person.window.desk.project, person.window.background
        assert project is not None
        import_records(
            project, [Record(where="", article=Article.of(sentence * (LONG_TEXT // len(sentence) + 1), "huge"))]
        )
        person.window.presenter.refresh_rows()
        background.fill_waiting()
        assert not background.prefiller.busy
        person.waits_for_suggestions()
        person.waits_for(lambda: not person.window.views.status.cancel.isVisible())
        assert any(person.document.text[e.start : e.end] == "Ada Okoro" for e in person.document.entities)
        assert person.window.presenter.rows[0].to_review == person.document.to_review() > 0

    at_window([str(home / "news.annotator")], fill)


def test_what_a_command_writes_appears(at_window: AtWindow, home: Path) -> None:
    def finish_elsewhere(person: Person) -> None:
        add_samples(person)
        assert person.window.desk.project is not None
        id = person.document.article.id
        command = [sys.executable, "-m", "annotator", "done", id, "--project", str(person.window.desk.project.path)]
        subprocess.run(command, check=True, capture_output=True)
        person.waits_for(lambda: person.document.layer.status is Status.DONE)
        assert person.document.to_review() == 0
        assert person.window.presenter.rows[0].status is Status.DONE

    at_window([str(home / "news.annotator")], finish_elsewhere)


def test_files_are_imported_in_a_process_of_their_own(at_window: AtWindow, home: Path) -> None:
    (home / "story.txt").write_text("Ferry late again\n\nThe ferry to Port Wren was late, Ada Okoro said.\n")
    (home / "empty.txt").write_text("")

    def import_both(person: Person) -> None:
        person.window.files.ask_import([home / "story.txt", home / "empty.txt"])
        dialog = person.window.findChild(ImportDialog)
        assert isinstance(dialog, ImportDialog)
        QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
        person.waits_for(lambda: len(person.window.presenter.rows) == 1, MODEL_MS)
        person.waits_for_suggestions()
        assert any(person.document.text[e.start : e.end] == "Ada Okoro" for e in person.document.entities)
        assert "empty.txt" in person.window.views.status.message.text()

    at_window([str(home / "news.annotator")], import_both)


def test_a_file_that_is_no_project_is_named_and_left_alone(qtbot: QtBot, home: Path) -> None:
    path = home / "diary.txt"
    path.write_text("Nothing happened.")
    window = MainWindow(path, None)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.furnished and "This is no project file" in window.no_project.reason.text())
    assert path.read_text() == "Nothing happened."
    window.close()


def test_the_window_paints_before_anything_heavy_is_loaded(home: Path) -> None:
    script = """
import sys
from itertools import islice
from pathlib import Path
from PySide6.QtCore import QTimer
from annotator.gui.start import make_application
application = make_application()
from annotator.gui.long_articles import LONG_TEXT
from annotator.gui.window import MainWindow
HEAVY = {"sqlalchemy", "alembic", "spacy"}
class Watched(MainWindow):
    def event(self, event):
        if event.type() == event.Type.Paint and not self._painted:
            print("paint", *sorted(HEAVY & sys.modules.keys()))
        return super().event(event)
window = Watched(Path(sys.argv[1]), "ada")
def look():
    if not window.furnished or window.desk.project is None:
        QTimer.singleShot(20, look)
        return
    print("open", *sorted(HEAVY & sys.modules.keys()))
    window.close()
    application.quit()
QTimer.singleShot(20, look)
window.show()
application.exec()
"""
    done = subprocess.run(
        [sys.executable, "-c", script, str(home / "p.annotator")], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == ["paint", "open sqlalchemy"]
