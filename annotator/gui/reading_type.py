"""The type of the reading column: faces, sizes and the room between lines, all from one zoom figure."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication

ARTICLE_PX = 16
CHARACTERS = 68
GUTTER = 36
"""Room left of the text, for the bars of claims and marked lines."""
MARGIN = 28
"""Room right of the text."""

_FACES = ["Charter", "Source Serif 4", "Literata", "Georgia", "Noto Serif", "PT Serif", "Liberation Serif"]
_SAMPLE = "The council met again on Monday and voted 12 to 9 for the new line."


@dataclass(frozen=True, slots=True)
class ReadingType:
    """Fonts and measures at one zoom. Lines have a fixed height, their baseline at four fifths of it.

    ``lane_top`` and ``lane_step`` say how far below the baseline annotations are underlined.
    """

    font: QFont
    heading: QFont
    chip: QFont
    line: int
    heading_line: int
    blank_line: int
    gap: int
    column: int
    ascent: float
    heading_ascent: float
    descent: float
    chip_height: float
    lane_top: float
    lane_step: float

    @classmethod
    def at(cls, percent: int) -> ReadingType:
        """The type at a zoom in percent of the normal size."""
        pixels = max(6, round(ARTICLE_PX * percent / 100))
        font = _face(pixels)
        heading = _face(round(pixels * 1.35), QFont.Weight.DemiBold)
        chip = QFont(QGuiApplication.font())
        chip.setPixelSize(max(8, round(pixels * 0.6)))
        chip.setWeight(QFont.Weight.DemiBold)
        chip.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 103)
        metrics, large = QFontMetricsF(font), QFontMetricsF(heading)
        natural = metrics.ascent() + metrics.descent()
        return cls(
            font=font,
            heading=heading,
            chip=chip,
            line=round(natural * 2.05),
            heading_line=round((large.ascent() + large.descent()) * 1.7),
            blank_line=round(natural * 0.5),
            gap=round(natural * 0.25),
            column=round(metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE) * CHARACTERS),
            ascent=metrics.ascent(),
            heading_ascent=large.ascent(),
            descent=metrics.descent(),
            chip_height=float(round(pixels * 0.75)),
            lane_top=metrics.descent() * 0.93,
            lane_step=pixels * 0.17,
        )


def _face(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    font = QFont(_FACES)
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPixelSize(pixels)
    font.setWeight(weight)
    return font
