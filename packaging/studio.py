"""Opens the real window for each picture, takes it, looks for what is cut off, and pastes sheets of all pictures."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from cuts import cut_off
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shots import DAMAGED_SHOTS, EMPTY_SHOTS, LARGE_SHOTS, SHOTS, Act, make_large_project, make_project, settle

from annotator.gui.prefiller import Prefiller
from annotator.gui.start import make_application
from annotator.gui.window import MainWindow
from annotator.services.project import Project

CELL, GAP, CAPTION = QSize(1000, 800), 12, 20


class Studio:
    """Pictures of one theme on a screen of one size."""

    def __init__(self, home: Path, theme: str, size: tuple[int, int]) -> None:
        self._home, self._theme, self._size = home, theme, size
        self._application = make_application()
        for name in ("warm_up", "ask", "ask_first"):  # the articles are pre-filled
            setattr(Prefiller, name, lambda *_: None)
        self.seen: set[type[QWidget]] = set()
        """The classes of all widgets that were in a picture."""

    def take(self, name: str, target: Path) -> list[str]:
        """Take one picture; returns what is cut off in it."""
        window = self._open(name)
        _shots()[name](window)
        settle(200)
        shown = _tops(window)
        self.seen |= {type(each) for top in shown for each in (top, *top.findChildren(QWidget)) if each.isVisible()}
        _pasted(shown).save(str(target))
        found = [words for top in shown for words in cut_off(top)]
        self._close(window)
        return found

    def take_all(self, names: Iterable[str], folder: Path) -> int:
        """Take all pictures, or some, with sheets of them and a list of the classes seen; 1 if anything is cut off."""
        code, targets = 0, []
        for name in names or _shots():
            targets.append(folder / f"{name}.png")
            for words in self.take(name, targets[-1]):
                sys.stderr.write(f"{folder.name}/{name}: {words}\n")
                code = 1
        classes = {each.__qualname__ for widget in self.seen for each in widget.__mro__}
        (folder / "classes.txt").write_text("\n".join(sorted(classes)) + "\n", encoding="utf-8")
        for number, sheet in enumerate(_sheets(targets), start=1):
            sheet.save(str(folder / f"sheet-{number}.png"))
        return code

    def _open(self, name: str) -> MainWindow:
        kinds = {"empty": EMPTY_SHOTS, "damaged": DAMAGED_SHOTS, "large": LARGE_SHOTS}
        kind = next((kind for kind, shots in kinds.items() if name in shots), "news")
        window = MainWindow(self._project(kind), "ada")
        window.furnish()
        window.choose_theme(self._theme)
        window.resize(*self._size)
        window.show()
        window.activateWindow()
        while not _is_open(window, kind):
            self._application.processEvents()
        settle(60)
        return window

    def _project(self, kind: str) -> Path:
        """A fresh copy of a project."""
        made = self._home / f"made-{kind}.annotator"
        if not made.exists():
            _MAKE[kind](made)
        fresh = self._home / f"{kind}.annotator"
        for old in self._home.glob(f"{kind}.annotator*"):
            old.unlink()
        shutil.copyfile(made, fresh)
        return fresh

    def _close(self, window: MainWindow) -> None:
        popup = QApplication.activePopupWidget()
        while popup is not None:
            popup.close()
            popup = QApplication.activePopupWidget()
        for top in _tops(window)[1:]:
            top.close()
        window.leaving.may_lose = True
        window.close()
        window.deleteLater()
        settle(0)


def _is_open(window: MainWindow, kind: str) -> bool:
    if kind == "damaged":
        return window.no_project.isVisible()
    return window.desk.project is not None and (kind == "empty" or window.desk.document is not None)


def _make_empty(path: Path) -> None:
    Project.open(path, create=True, annotator="ada").close()


def _make_damaged(path: Path) -> None:
    path.write_bytes(b"no project" * 100)


_MAKE = {"news": make_project, "empty": _make_empty, "damaged": _make_damaged, "large": make_large_project}


def _shots() -> dict[str, Act]:
    return SHOTS | EMPTY_SHOTS | DAMAGED_SHOTS | LARGE_SHOTS


def _tops(window: QWidget) -> list[QWidget]:
    """The window, and what stands before it."""
    others = [each for each in QApplication.topLevelWidgets() if each.isVisible() and each is not window]
    return [window, *sorted(others, key=lambda each: each.windowType() is Qt.WindowType.Popup)]


def _pasted(shown: list[QWidget]) -> QPixmap:
    """The first widget with the others where they stand on it."""
    picture, origin = shown[0].grab(), shown[0].mapToGlobal(QPoint(0, 0))
    with QPainter(picture) as painter:
        for each in shown[1:]:
            place = QRect(each.mapToGlobal(QPoint(0, 0)) - origin, each.size())
            if isinstance(each, QDialog):  # a window manager puts them there
                place.moveCenter(shown[0].rect().center())
            place.moveLeft(max(0, min(place.left(), shown[0].width() - place.width())))
            place.moveTop(max(0, min(place.top(), shown[0].height() - place.height())))
            painter.drawPixmap(place, each.grab())
            painter.setPen(QColor("#808080"))
            painter.drawRect(place.adjusted(-1, -1, 0, 0))
    return picture


def _sheets(targets: list[Path]) -> Iterator[QImage]:
    """Four pictures a sheet, each with its name."""
    for start in range(0, len(targets), 4):
        pictures = [(each.stem, QImage(str(each))) for each in targets[start : start + 4]]
        cell = pictures[0][1].size().scaled(CELL, Qt.AspectRatioMode.KeepAspectRatio)
        step = QSize(cell.width() + GAP, cell.height() + CAPTION + GAP)
        rows = (len(pictures) + 1) // 2
        sheet = QImage(GAP + 2 * step.width(), rows * step.height(), QImage.Format.Format_RGB32)
        sheet.fill(QColor("#707070"))
        with QPainter(sheet) as painter:
            painter.setPen(QColor("white"))
            for number, (name, picture) in enumerate(pictures):
                corner = QPoint(GAP + number % 2 * step.width(), number // 2 * step.height())
                painter.drawText(corner + QPoint(0, CAPTION - 5), name)
                mode = Qt.TransformationMode.SmoothTransformation
                small = picture.scaled(cell, Qt.AspectRatioMode.KeepAspectRatio, mode)
                painter.drawImage(corner + QPoint(0, CAPTION), small)
        yield sheet
