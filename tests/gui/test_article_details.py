"""Article details in the real window: set, refused in words, shown at once, and what a claim lacks follows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.domain.annotation import Claim, State
from annotator.gui.article_details_dialog import ArticleDetailsDialog
from annotator.gui.window import MainWindow
from tests.gui.articles import place
from tests.gui.windows import WindowOn

TEXT = "Harbour line opens\n\nMayor Ada Okoro said the line is paid for.\n"
CLAIM = Claim(id="c", content=(place(TEXT, "the line is paid for"),), state=State.ADDED)


def dialog_of(window: MainWindow) -> ArticleDetailsDialog:
    return next(each for each in window.findChildren(ArticleDetailsDialog) if each.isVisible())


def test_details_are_set_shown_and_kept(window_on: WindowOn) -> None:
    window = window_on(TEXT, CLAIM)
    views = window.views
    views.claims.header.preset_chosen.emit("claim_review")
    views.article.take_up("c")
    assert "Own page" in views.claims.editor.needs.text()
    QTest.keyClick(views.article, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    dialog = dialog_of(window)
    words = {"title": "Line opens", "url": "javascript:alert(1)", "published": "2031-13", "review_url": "facts"}
    for name, value in words.items():
        dialog.fields[name].setText(value)
    for name, good in (("url", "https://n.example"), ("published", "2031-05-17"), ("review_url", "https://f.example")):
        dialog.ok.click()
        assert words[name] in dialog.warning.text()
        dialog.fields[name].setText(good)
    dialog.ok.click()
    assert not dialog.isVisible()
    assert "2031-05-17" in views.facts.text()
    assert views.status.title.text() == "Line opens"
    assert [row.title for row in window.presenter.rows] == ["Line opens"]
    assert "own page" not in views.claims.editor.needs.text()
    assert views.article.current_claim == "c"
    document = window.desk.document
    assert document is not None
    assert (document.article.url, document.text) == ("https://n.example", TEXT)


def test_the_date_in_the_form_leads_there(window_on: WindowOn) -> None:
    window = window_on(TEXT, CLAIM)
    window.views.claims.header.preset_chosen.emit("fact_check")
    window.views.article.take_up("c")
    editor = window.views.claims.editor
    QTest.mouseClick(editor.rows["published"].stops[0], Qt.MouseButton.LeftButton)
    dialog = dialog_of(window)
    assert dialog.focusWidget() is dialog.fields["published"]
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
