"""Colours and measures of the window, light and dark.

The label colours were computed in OKLCH for contrast on both pages (strong on the page at least 5.5,
page text on the tint at least 10). A chip always carries the label's name: colour alone means nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from PySide6.QtGui import QColor, QPalette

from annotator.domain.colours import is_hue, shades

STEP = 4
"""Spacing comes in multiples of this many pixels: 4, 8, 12, 16, 24."""
ROW_HEIGHT = 28


@dataclass(frozen=True, slots=True)
class LabelColours:
    """``strong`` for chips, bars and text on the page; ``tint`` behind the words."""

    strong: QColor
    tint: QColor


@cache
def _of_hue(hue: int, theme: str) -> LabelColours:
    found = shades(hue % 360)
    if theme == "dark":
        return LabelColours(QColor(found.strong_on_dark), QColor(found.tint_on_dark))
    return LabelColours(QColor(found.strong_on_light), QColor(found.tint_on_light))


def _families(rows: dict[str, tuple[str, str]]) -> dict[str, LabelColours]:
    return {name: LabelColours(QColor(strong), QColor(tint)) for name, (strong, tint) in rows.items()}


@dataclass(frozen=True, slots=True)
class Theme:
    """Every colour the window uses. ``families`` maps a label's family to its colours."""

    name: str
    page: QColor
    text: QColor
    muted: QColor
    chrome: QColor
    hairline: QColor
    accent: QColor
    selection: QColor
    claim: QColor
    claim_confirmed: QColor
    claim_doubtful: QColor
    warning: QColor
    families: dict[str, LabelColours] = field(default_factory=dict)

    def label(self, look: str) -> LabelColours:
        """The colours of a label's family or hue; those of ``own`` for a label without one."""
        return self.families.get(look) or (_of_hue(int(look), self.name) if is_hue(look) else self.families["own"])

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
    muted=QColor("#5B6470"),
    chrome=QColor("#F5F6F8"),
    hairline=QColor("#DADDE3"),
    accent=QColor("#1F5FBF"),
    selection=QColor("#CFE0FA"),
    claim=QColor("#6B5B12"),
    claim_confirmed=QColor("#2F6B1F"),
    claim_doubtful=QColor("#A5480A"),
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
    page=QColor("#1B1D21"),
    text=QColor("#E8EAED"),
    muted=QColor("#A0A7B2"),
    chrome=QColor("#23262B"),
    hairline=QColor("#3A3E45"),
    accent=QColor("#8AB4F8"),
    selection=QColor("#2F4668"),
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
