"""F1: the user guide beside the work, page by page, searched by typing."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QPalette, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextTable
from PySide6.QtWidgets import QDialog, QGridLayout, QListWidget, QListWidgetItem, QTextBrowser, QTextEdit, QWidget

from annotator.gui.guide import Page, pages
from annotator.gui.roll_field import RollField
from annotator.gui.theme import STEP

_PAGE = Qt.ItemDataRole.UserRole
_SIZE = QSize(860, 640)
_LIST_WIDTH = 210
_LINE_PERCENT = 130


class _Text(QTextBrowser):
    """One page. Links lead to other pages and nowhere else: nothing is loaded."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.document().setDocumentMargin(4 * STEP)
        self._hits: list[QTextCursor] = []
        self._at = -1

    def show_page(self, page: Page) -> None:
        self.setMarkdown(page.text)
        self._space_out()
        self._hits, self._at = [], -1

    def _space_out(self) -> None:
        """Room to read in: Markdown comes as tight as a form."""
        block = self.document().begin()
        while block.isValid():
            look = block.blockFormat()
            look.setLineHeight(_LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            if look.headingLevel() > 1:
                look.setTopMargin(6 * STEP)
            look.setBottomMargin(2 * STEP if look.headingLevel() else look.bottomMargin())
            QTextCursor(block).setBlockFormat(look)
            block = block.next()
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                table = frame.format().toTableFormat()
                table.setBorder(0)
                table.setTopMargin(2 * STEP)
                table.setBottomMargin(2 * STEP)
                table.setCellPadding(STEP)
                frame.setFormat(table)

    def loadResource(self, type: int, name: QUrl | str) -> object:
        return None

    def mark(self, words: str) -> None:
        """Mark where the words stand, and show the first place."""
        self._hits = [hit for word in words.split() for hit in self._places(word)]
        self._hits.sort(key=QTextCursor.position)
        self._at = -1
        look = QTextCharFormat()
        look.setBackground(self.palette().color(QPalette.ColorRole.Highlight))
        marks = []
        for hit in self._hits:
            mark = QTextEdit.ExtraSelection()
            mark.cursor, mark.format = hit, look
            marks.append(mark)
        self.setExtraSelections(marks)
        self.next_hit()

    def next_hit(self) -> None:
        if self._hits:
            self._at = (self._at + 1) % len(self._hits)
            self.setTextCursor(self._hits[self._at])

    def _places(self, word: str) -> list[QTextCursor]:
        found, cursor = [], self.document().find(word)
        while not cursor.isNull():
            found.append(cursor)
            cursor = self.document().find(word, cursor)
        return found


class GuideDialog(QDialog):
    """The pages on the left, one of them on the right; what is typed above leaves the pages that hold it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("User guide"))
        self.resize(_SIZE)
        self.text = _Text()
        self.text.setAccessibleName(self.tr("Page of the guide"))
        self.text.anchorClicked.connect(lambda link: self.turn_to(link.fileName()))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Pages of the guide"))
        for page in pages():
            item = QListWidgetItem(page.title, self.list)
            item.setData(_PAGE, page)
        self.list.currentItemChanged.connect(lambda *_: self._show())
        self.search = RollField(self.list)
        self.search.setPlaceholderText(self.tr("Search the guide"))
        self.search.setAccessibleName(self.tr("Search the guide"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self.text.next_hit)
        layout = QGridLayout(self)
        layout.addWidget(self.search, 0, 0)
        layout.addWidget(self.list, 1, 0)
        layout.addWidget(self.text, 0, 1, 2, 1)
        layout.setColumnMinimumWidth(0, _LIST_WIDTH)
        layout.setColumnStretch(1, 1)
        self.list.setMaximumWidth(_LIST_WIDTH)
        self.search.setMaximumWidth(_LIST_WIDTH)
        self.list.setCurrentRow(0)
        self.search.setFocus()

    def turn_to(self, file: str) -> None:
        """Show the page of that file's name."""
        for row in range(self.list.count()):
            item = self.list.item(row)
            if item.data(_PAGE).file == file:
                item.setHidden(False)
                self.list.setCurrentItem(item)

    def _filter(self, words: str) -> None:
        items = [self.list.item(row) for row in range(self.list.count())]
        for item in items:
            item.setHidden(not item.data(_PAGE).holds(words))
        shown = [item for item in items if not item.isHidden()]
        if shown and self.list.currentItem() not in shown:
            self.list.setCurrentItem(shown[0])
        else:
            self.text.mark(words if shown else "")

    def _show(self) -> None:
        self.text.show_page(self.list.currentItem().data(_PAGE))
        self.text.mark(self.search.text())
