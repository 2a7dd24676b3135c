"""Whether anything may move by itself. The one place that knows: whoever wants to animate asks here.

The system says so where its theme has no time for animations; a person can say so in the View menu.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QProgressBar, QStyle

_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)
_REDUCED = "reduced motion"


def reduce(application: QApplication, reduced: bool) -> None:
    """Let nothing fade, slide or blink any more, or let the system decide again (what fades: from the next start)."""
    application.setProperty(_REDUCED, reduced)
    if reduced:
        for effect in _EFFECTS:
            application.setEffectEnabled(effect, False)
    application.styleHints().setCursorFlashTime(0 if reduced else -1)


def is_reduced() -> bool:
    """Whether a person or the system wants things to stand still."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    return bool(application.property(_REDUCED)) or application.style().styleHint(hint) == 0


def show_progress(bar: QProgressBar, done: int, total: int) -> None:
    """Show how far work is. Where nobody knows the total the bar runs to and fro, or is not there where nothing may."""
    bar.setRange(0, total)
    bar.setValue(done)
    bar.setVisible(bool(total) or not is_reduced())
