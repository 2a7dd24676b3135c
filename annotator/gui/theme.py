"""The one home of the window's colours, spacing and type sizes: light, dark, and high contrast of either.

The label colours were computed in OKLCH for contrast on both pages (strong on the page at least 5.5,
page text on the tint at least 10; 7 with high contrast). A chip always carries the label's name: colour
alone means nothing. What contrast the others have is in `tests/gui/test_palette.py`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette

from annotator.domain.colours import FAMILY_HUES, clear_shades, is_hue, shades

STEP = 4
"""Spacing comes in multiples of this many pixels: 4, 8, 12, 16, 24."""
ROW_HEIGHT = 28
FOCUS = STEP // 2
"""How thick the line around what has the keyboard is."""


@dataclass(frozen=True, slots=True)
class LabelColours:
    """``strong`` for chips, bars and text on the page; ``tint`` behind the words."""

    strong: QColor
    tint: QColor


@cache
def _of_hue(hue: int | None, *, dark: bool, clear: bool) -> LabelColours:
    found = clear_shades(hue) if clear or hue is None else shades(hue % 360)
    if dark:
        return LabelColours(QColor(found.strong_on_dark), QColor(found.tint_on_dark))
    return LabelColours(QColor(found.strong_on_light), QColor(found.tint_on_light))


def _families(rows: dict[str, tuple[str, str]]) -> dict[str, LabelColours]:
    return {name: LabelColours(QColor(strong), QColor(tint)) for name, (strong, tint) in rows.items()}


@dataclass(frozen=True, slots=True)
class Theme:
    """Every colour the window uses. ``families`` maps a label's family to its colours.

    ``hairline`` divides and means nothing; ``edge`` is the border of what can be used, and can be seen.
    """

    name: str
    page: QColor
    text: QColor
    muted: QColor
    chrome: QColor
    hairline: QColor
    edge: QColor
    accent: QColor
    selection: QColor
    claim: QColor
    claim_confirmed: QColor
    claim_doubtful: QColor
    warning: QColor
    families: dict[str, LabelColours] = field(default_factory=dict)
    dark: bool = False
    clear: bool = False
    """High contrast: text at least 7, and borders that are as strong as text."""
    veil: float = 0.35
    """How much of the page lies over a line that is no part of the story; it can still be read."""

    def label(self, look: str) -> LabelColours:
        """The colours of a label's family or hue; those of ``own`` for a label without one."""
        if look in self.families:
            return self.families[look]
        if is_hue(look):
            return _of_hue(int(look), dark=self.dark, clear=self.clear)
        if self.clear:
            return _of_hue(FAMILY_HUES.get(look, FAMILY_HUES["own"]), dark=self.dark, clear=True)
        return self.families["own"]

    def palette(self) -> QPalette:
        """The same colours for Qt's own widgets (style Fusion)."""
        palette = QPalette()
        roles = {
            QPalette.ColorRole.Window: self.chrome,
            QPalette.ColorRole.WindowText: self.text,
            QPalette.ColorRole.Base: self.page,
            QPalette.ColorRole.AlternateBase: self.chrome,
            QPalette.ColorRole.Text: self.text,
            QPalette.ColorRole.Button: self.chrome,
            QPalette.ColorRole.ButtonText: self.text,
            QPalette.ColorRole.ToolTipBase: self.page,
            QPalette.ColorRole.ToolTipText: self.text,
            QPalette.ColorRole.PlaceholderText: self.muted,
            QPalette.ColorRole.Highlight: self.selection,
            QPalette.ColorRole.HighlightedText: self.text,
            QPalette.ColorRole.Link: self.accent,
            QPalette.ColorRole.Accent: self.accent,
            QPalette.ColorRole.Mid: self.hairline,
            QPalette.ColorRole.Midlight: self.hairline,
            QPalette.ColorRole.Light: self.page,
            QPalette.ColorRole.Dark: self.hairline,
        }
        for role, colour in roles.items():
            palette.setColor(role, colour)
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.muted)
        return palette


LIGHT = Theme(
    name="light",
    page=QColor("#FFFFFF"),
    text=QColor("#1F2328"),
    muted=QColor("#565F6B"),
    chrome=QColor("#F5F6F8"),
    hairline=QColor("#DADDE3"),
    edge=QColor("#858C97"),
    accent=QColor("#1F5FBF"),
    selection=QColor("#CFE0FA"),
    claim=QColor("#6B5B12"),
    claim_confirmed=QColor("#2F6B1F"),
    claim_doubtful=QColor("#9E4509"),
    warning=QColor("#A4262C"),
    families=_families(
        {
            "people": ("#5F3D8E", "#EEE7FD"),
            "organisations": ("#0F7079", "#D1F3F6"),
            "places": ("#964C04", "#FFE6D6"),
            "time": ("#035D28", "#DCF2DF"),
            "amounts": ("#535861", "#E5ECF6"),
            "events": ("#97274D", "#FFE3E8"),
            "rules": ("#2769B7", "#DFEDFE"),
            "own": ("#686100", "#EDECD4"),
        }
    ),
)

DARK = Theme(
    name="dark",
    dark=True,
    page=QColor("#1B1D21"),
    text=QColor("#E8EAED"),
    muted=QColor("#ABB2BC"),
    chrome=QColor("#23262B"),
    hairline=QColor("#3A3E45"),
    edge=QColor("#737A85"),
    accent=QColor("#8AB4F8"),
    selection=QColor("#2B4163"),
    claim=QColor("#D9C45A"),
    claim_confirmed=QColor("#8FCB6B"),
    claim_doubtful=QColor("#F2A65A"),
    warning=QColor("#FF8F8F"),
    families=_families(
        {
            "people": ("#C8AEFA", "#372D49"),
            "organisations": ("#56D2DF", "#093A3F"),
            "places": ("#F5AB77", "#462C19"),
            "time": ("#89D298", "#1F3A25"),
            "amounts": ("#B7BECA", "#2E333B"),
            "events": ("#FA9FB4", "#48282F"),
            "rules": ("#91C1FF", "#21344C"),
            "own": ("#C8C053", "#363317"),
        }
    ),
)

CONTRAST = Theme(
    name="contrast",
    clear=True,
    veil=0.2,
    page=QColor("#FFFFFF"),
    text=QColor("#000000"),
    muted=QColor("#3A3A3A"),
    chrome=QColor("#FFFFFF"),
    hairline=QColor("#595959"),
    edge=QColor("#000000"),
    accent=QColor("#0033A8"),
    selection=QColor("#BFD8FF"),
    claim=QColor("#4A3E00"),
    claim_confirmed=QColor("#14480A"),
    claim_doubtful=QColor("#7A2E00"),
    warning=QColor("#8A0014"),
)

DARK_CONTRAST = Theme(
    name="dark contrast",
    dark=True,
    clear=True,
    veil=0.2,
    page=QColor("#000000"),
    text=QColor("#FFFFFF"),
    muted=QColor("#D6D6D6"),
    chrome=QColor("#000000"),
    hairline=QColor("#A6A6A6"),
    edge=QColor("#FFFFFF"),
    accent=QColor("#9CC7FF"),
    selection=QColor("#123A73"),
    claim=QColor("#FFE566"),
    claim_confirmed=QColor("#A8F08A"),
    claim_doubtful=QColor("#FFC08A"),
    warning=QColor("#FFB3B3"),
)

THEMES = (LIGHT, DARK, CONTRAST, DARK_CONTRAST)


def theme_for(wish: str, *, dark: bool, clear: bool) -> Theme:
    """The theme for what a person wants (``system``, ``light``, ``dark``, ``contrast``) and the system has.

    High contrast takes the page, light or dark, from the system.
    """
    if wish == "contrast" or (wish == "system" and clear):
        return DARK_CONTRAST if dark else CONTRAST
    return DARK if wish == "dark" or (wish == "system" and dark) else LIGHT


def system_look() -> tuple[bool, bool]:
    """Whether the system is dark, and whether it asks for high contrast; it says no where it does not know."""
    hints = QGuiApplication.styleHints()
    clear = hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
    return hints.colorScheme() is Qt.ColorScheme.Dark, clear


def small_font(font: QFont) -> QFont:
    """The smaller of the two sizes of the chrome, beside the usual one."""
    small = QFont(font)
    if font.pointSizeF() > 0:
        small.setPointSizeF(font.pointSizeF() - 1)
    else:
        small.setPixelSize(font.pixelSize() - 1)
    return small
