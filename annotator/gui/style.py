"""A small stylesheet over Fusion: hairlines instead of boxes, borders on what can be used, a focus one can see.

A border that grows with the focus takes its pixel from the padding, so that nothing moves.
"""

from __future__ import annotations

from PySide6.QtGui import QColor

from annotator.gui.theme import FOCUS, Theme
from annotator.paths import resources

_SHEET = """
QToolTip {{ color: {text}; background: {page}; border: 1px solid {hairline}; padding: 4px; }}

QLabel#quiet, QLabel#quote {{ color: {muted}; }}
QLabel#quote {{ color: {text}; }}
QLabel#warning {{ color: {warning}; font-weight: 600; }}
QLabel#title {{ font-weight: 600; }}

QLineEdit, QComboBox, QSpinBox, QPlainTextEdit {{
    background: {page}; color: {text}; border: 1px solid {edge}; border-radius: 4px;
    padding: 3px 7px; min-height: 18px; selection-background-color: {selection}; selection-color: {text};
    placeholder-text-color: {muted};
}}
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QPlainTextEdit:focus {{
    border: {focus}px solid {accent}; padding: 2px 6px;
}}
QLineEdit:disabled, QComboBox:disabled {{ background: {chrome}; color: {muted}; border: 1px solid {hairline}; }}
QComboBox::drop-down {{ border: none; width: 20px; }}
QComboBox::down-arrow {{ image: url("{down}"); width: 12px; height: 12px; }}
QSpinBox::up-button, QSpinBox::down-button {{ border: none; background: transparent; width: 16px; }}
QSpinBox::up-arrow {{ image: url("{up}"); width: 12px; height: 12px; }}
QSpinBox::down-arrow {{ image: url("{down}"); width: 12px; height: 12px; }}
QTableView QLineEdit, QTableView QComboBox {{ border-radius: 0; padding: 0 4px; }}
QTableView QLineEdit:focus, QTableView QComboBox:focus {{ border: 1px solid {accent}; padding: 0 4px; }}

QCheckBox, QRadioButton {{ spacing: 8px; }}
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator {{
    width: 14px; height: 14px; background: {page}; border: 1px solid {edge}; border-radius: 3px;
}}
QRadioButton::indicator {{ border-radius: 8px; }}
QCheckBox::indicator:hover, QRadioButton::indicator:hover {{ border: 1px solid {accent}; }}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{
    border: {focus}px solid {accent}; width: 12px; height: 12px;
}}
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {{ image: url("{check}"); }}
QRadioButton::indicator:checked {{ image: url("{dot}"); }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ background: {chrome}; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {muted}; }}

QSlider::groove:horizontal {{ background: {edge}; height: 2px; border-radius: 1px; }}
QSlider::sub-page:horizontal {{ background: {accent}; height: 2px; }}
QSlider::handle:horizontal {{
    background: {page}; border: {focus}px solid {accent}; width: 12px; margin: -7px 0; border-radius: 8px;
}}
QSlider::handle:horizontal:focus {{ background: {accent}; }}

QPushButton, QToolButton {{
    background: {page}; color: {text}; border: 1px solid {hairline}; border-radius: 4px; padding: 4px 12px;
}}
QPushButton#small {{ background: transparent; border: 1px solid transparent; color: {accent}; padding: 1px 6px; }}
QPushButton#small:disabled {{ color: {muted}; }}
QToolButton {{ padding: 2px 8px; }}
QToolButton[autoRaise="true"] {{ background: transparent; border: 1px solid transparent; padding: 3px; }}
QToolButton:checked, QToolButton[autoRaise="true"]:checked {{ background: {selection}; border: 1px solid {accent}; }}
QPushButton:hover, QPushButton#small:hover, QToolButton:hover {{ background: {selection}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {hairline}; }}
QPushButton:default {{ border: 1px solid {accent}; }}
QPushButton:focus {{ border: {focus}px solid {accent}; padding: 3px 11px; }}
QPushButton#small:focus {{ border: {focus}px solid {accent}; padding: 0 5px; }}
QToolButton:focus {{ border: 1px solid {accent}; }}
QPushButton:disabled, QToolButton:disabled {{ color: {muted}; background: {chrome}; }}

QTextEdit {{
    background: {page}; color: {text}; border: none;
    selection-background-color: {selection}; selection-color: {text};
}}

QTableView, QListView, QTreeView {{
    background: {page}; border: none; border-top: 1px solid {hairline}; outline: none;
    selection-background-color: {selection}; selection-color: {text};
}}
QTableView:focus, QListView:focus, QTreeView:focus {{ border-top: 1px solid {accent}; }}
QTreeView::item {{ padding: 3px 4px; }}
QListWidget::item {{ padding: 3px 6px; }}
QTableView::item {{ border-bottom: 1px solid {faint}; padding: 0 6px; }}
QTableView::item:selected {{ background: {selection}; color: {text}; border-bottom: 1px solid {accent}; }}
QHeaderView {{ background: {chrome}; border: none; }}
QHeaderView::section {{
    background: {chrome}; color: {muted}; border: none; border-bottom: 1px solid {hairline}; padding: 4px 9px;
}}

QFrame#picker {{ background: {chrome}; border: 1px solid {edge}; }}
QScrollArea {{ background: {chrome}; border: none; }}
QWidget#details {{ background: {chrome}; border-top: 1px solid {hairline}; }}
QFrame#popup {{ background: {page}; border: 1px solid {edge}; border-radius: 4px; }}
QFrame#popup QListView {{ border: none; }}
QFrame#card {{
    background: {page}; border: 1px solid {handle}; border-left: 4px solid {accent}; border-radius: 4px;
}}
QLabel#key {{ color: {text}; border: 1px solid {handle}; border-radius: 4px; padding: 1px 7px; font-weight: 600; }}
QWidget#banner {{ background: {page}; border: 1px solid {warning}; border-left: 4px solid {warning}; }}

QTabWidget::pane {{ border: none; border-top: 1px solid {hairline}; }}
QTabBar::tab {{
    background: transparent; color: {muted}; padding: 7px 12px; border: none; border-bottom: 2px solid transparent;
}}
QTabBar::tab:selected {{ color: {text}; border-bottom: 2px solid {accent}; }}
QTabBar::tab:focus {{ color: {accent}; }}

QSplitter::handle {{ background: {hairline}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QSplitter::handle:vertical {{ height: 1px; }}

QProgressBar {{ background: {hairline}; border: none; border-radius: 3px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}

QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {handle}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def stylesheet(theme: Theme) -> str:
    """The sheet in a theme's colours; it goes with style Fusion and ``theme.palette()``."""
    names = ("page", "text", "muted", "chrome", "hairline", "edge", "accent", "selection", "warning")
    colours = {name: getattr(theme, name).name() for name in names}
    faint = _between(theme.page, theme.hairline, 0.5).name()
    handle = (theme.hairline if theme.clear else theme.edge).name()
    icons = {name: (resources() / "icons" / f"{name}.svg").as_posix() for name in ("down", "up", "check", "dot")}
    return _SHEET.format(**colours, **icons, faint=faint, handle=handle, focus=FOCUS)


def _between(one: QColor, other: QColor, share: float) -> QColor:
    """A colour between two, ``share`` of the way to the other."""
    pairs = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(a + (b - a) * share) for a, b in pairs))
