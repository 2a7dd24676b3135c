"""The one home of the window's colours, spacing and type sizes: light, dark, and high contrast of either.

The label colours were computed in OKLCH for contrast on both pages (strong on the page at least 5.5,
page text on the tint at least 10; 7 with high contrast), and the families of lightnesses that keep them apart
for people who lack a kind of cone. A chip always carries the label's name: colour alone means nothing. What
contrast the others have is in `tests/gui/test_palette.py`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette

from annotator.domain.colours import clear_shades, is_hue, shades

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
def _of_hue(hue: int, *, dark: bool, clear: bool) -> LabelColours:
    found = (clear_shades if clear else shades)(hue % 360)
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
        if look not in self.families and is_hue(look):
            return _of_hue(int(look), dark=self.dark, clear=self.clear)
        return self.families.get(look) or self.families["own"]

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
            "people": ("#7452A5", "#EEE7FD"),
            "organisations": ("#004A51", "#D1F3F6"),
            "places": ("#9B4E00", "#FFE6D6"),
            "time": ("#0A7234", "#DCF2DF"),
            "amounts": ("#585E6A", "#E5ECF6"),
            "events": ("#7F2141", "#FFE3E8"),
            "rules": ("#125097", "#DFEDFE"),
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
            "people": ("#C7A5FF", "#372D49"),
            "organisations": ("#17CEDE", "#093A3F"),
            "places": ("#EB9556", "#462C19"),
            "time": ("#83DD97", "#1F3A25"),
            "amounts": ("#A2AAB6", "#2E333B"),
            "events": ("#FFAFC0", "#48282F"),
            "rules": ("#BDDAFF", "#21344C"),
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
    families=_families(
        {
            "people": ("#573383", "#E5DEF4"),
            "organisations": ("#00373D", "#C8E7EA"),
            "places": ("#582A00", "#F3DDCE"),
            "time": ("#005122", "#D2E6D5"),
            "amounts": ("#3F4651", "#E1E1E1"),
            "events": ("#66032C", "#F6DADF"),
            "rules": ("#003873", "#D3E3F7"),
            "own": ("#4C4700", "#E4E2CA"),
        }
    ),
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
    families=_families(
        {
            "people": ("#C5A3FD", "#261D35"),
            "organisations": ("#2ED7E8", "#00262A"),
            "places": ("#F19A5C", "#331C0C"),
            "time": ("#8DE7A1", "#0F2615"),
            "amounts": ("#A7AFBC", "#212121"),
            "events": ("#FFAEBF", "#351920"),
            "rules": ("#BCD9FF", "#122237"),
            "own": ("#BAB244", "#252206"),
        }
    ),
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
