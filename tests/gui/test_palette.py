"""Every colour of every theme against what it stands on, and as people see it who lack a kind of cone.

``python -m tests.gui.test_palette`` prints the figures.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import combinations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.colours import FAMILY_HUES, PALETTE, Rgb, contrast, distance, from_linear, linear
from annotator.gui.drawing import Line
from annotator.gui.overlay_paint import PENS
from annotator.gui.style import stylesheet
from annotator.gui.theme import THEMES, Theme, theme_for
from annotator.paths import resources

TEXT, CLEAR_TEXT, SHAPE = 4.5, 7.0, 3.0
"""What WCAG 2.2 asks of text (1.4.3; 1.4.6 with high contrast) and of what is no text (1.4.11)."""

APART = 0.03
"""So far apart in OKLab are two families of labels, however they are seen; the chip's name does the rest."""

SIGHTS: dict[str, tuple[Rgb, Rgb, Rgb]] = {
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
"""On linear RGB, at full severity: Machado, Oliveira and Fernandes 2009, table 1."""

Pair = tuple[str, QColor, QColor, float]


def seen(colour: QColor, sight: str) -> str:
    """A colour as somebody with this sight sees it."""
    parts = linear(colour.name())
    mixed = [sum(share * part for share, part in zip(row, parts, strict=True)) for row in SIGHTS[sight]]
    return from_linear((mixed[0], mixed[1], mixed[2]))


def blended(over: QColor, under: QColor, opacity: float) -> QColor:
    pairs = zip((over.red(), over.green(), over.blue()), (under.red(), under.green(), under.blue()), strict=True)
    return QColor(*(round(a * opacity + b * (1 - opacity)) for a, b in pairs))


def pairs(theme: Theme) -> Iterator[Pair]:
    """What stands on what, and the least contrast it must have."""
    text = CLEAR_TEXT if theme.clear else TEXT
    grounds = {"page": theme.page, "chrome": theme.chrome, "selection": theme.selection}
    for name, ground in grounds.items():
        for words in ("text", "muted"):
            yield f"{words} on {name}", getattr(theme, words), ground, text
        for shape in ("accent", "claim", "claim_confirmed", "claim_doubtful"):
            yield f"{shape} on {name}", getattr(theme, shape), ground, SHAPE
    for name, ground in list(grounds.items())[:2]:
        for words in ("accent", "warning"):
            yield f"{words} on {name}", getattr(theme, words), ground, text
        yield f"edge on {name}", theme.edge, ground, SHAPE
    yield "a claim's role, page on claim", theme.page, theme.claim, text
    yield "a line that is no part of the story", blended(theme.page, theme.text, theme.veil), theme.page, text
    for look in (*FAMILY_HUES, *PALETTE):
        colours = theme.label(look)
        yield f"{look}: name on tint", colours.strong, colours.tint, text
        yield f"{look}: words on tint", theme.text, colours.tint, text
        yield f"{look}: letter on chrome", colours.strong, theme.chrome, text
        yield f"{look}: chosen name, page on strong", theme.page, colours.strong, text
        yield f"{look}: letter on selection", colours.strong, theme.selection, SHAPE


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_everything_has_the_contrast_it_needs(theme: Theme) -> None:
    short = [
        f"{name}: {contrast(one.name(), other.name()):.2f} of {least}"
        for name, one, other, least in pairs(theme)
        if contrast(one.name(), other.name()) < least
    ]
    assert not short


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_it_can_be_read_with_every_sight(theme: Theme, sight: str) -> None:
    """Text keeps the contrast of WCAG's level AA where colours fall together."""
    short = [
        f"{name}: {contrast(seen(one, sight), seen(other, sight)):.2f}"
        for name, one, other, least in pairs(theme)
        if contrast(seen(one, sight), seen(other, sight)) < min(least, TEXT) * 0.9
    ]
    assert not short


def nearest(theme: Theme, see: Callable[[QColor], str]) -> tuple[float, str]:
    """The two families that are hardest to tell apart by colour."""
    strong = {name: see(theme.label(name).strong) for name in FAMILY_HUES if name != "own"}
    return min((distance(strong[one], strong[other]), f"{one} and {other}") for one, other in combinations(strong, 2))


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_families_stay_apart_with_every_sight(theme: Theme) -> None:
    assert nearest(theme, QColor.name)[0] > 2 * APART
    for sight in SIGHTS:
        assert nearest(theme, lambda colour, sight=sight: seen(colour, sight))[0] > APART  # type: ignore[misc]


def test_each_state_has_a_line_of_its_own() -> None:
    """No two states differ by colour alone: width or dashes differ, and what is rejected is struck through."""
    looks = [(style, width, line is Line.STRUCK) for line, (width, style) in PENS.items()]
    assert len(set(looks)) == len(looks) == len(Line)


def test_drawings_with_a_fixed_colour_are_seen_on_every_ground() -> None:
    for name in ("check", "dot", "down", "up"):
        drawing = (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
        (colour,) = re.findall(r"#[0-9A-F]{6}", drawing)
        for theme in THEMES:
            assert contrast(colour, theme.page.name()) >= SHAPE, (name, theme.name)
            assert contrast(colour, theme.chrome.name()) >= SHAPE, (name, theme.name)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_what_has_the_keyboard_is_framed_anew(theme: Theme, qtbot: QtBot) -> None:
    sheet = stylesheet(theme)
    for kind in ("QLineEdit", "QPushButton", "QCheckBox::indicator", "QSlider::handle:horizontal"):
        assert re.search(rf"{kind}:focus[^}}]*{theme.accent.name()}", sheet), kind
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.setStyleSheet(sheet)


@pytest.mark.parametrize(
    ("wish", "dark", "clear", "name"),
    [
        ("system", False, False, "light"),
        ("system", True, False, "dark"),
        ("system", False, True, "contrast"),
        ("system", True, True, "dark contrast"),
        ("light", True, True, "light"),
        ("dark", False, True, "dark"),
        ("contrast", False, False, "contrast"),
        ("contrast", True, False, "dark contrast"),
    ],
)
def test_the_theme_follows_the_wish_and_the_system(wish: str, dark: bool, clear: bool, name: str) -> None:
    assert theme_for(wish, dark=dark, clear=clear).name == name


def main() -> None:
    for theme in THEMES:
        worst: dict[float, tuple[float, str]] = {}
        for name, one, other, least in pairs(theme):
            worst[least] = min(worst.get(least, (99.0, "")), (contrast(one.name(), other.name()), name))
        told = "; ".join(f"of {least}: {ratio:.2f} ({name})" for least, (ratio, name) in sorted(worst.items()))
        print(f"{theme.name}: least contrast {told}")
        for sight, see in {"all cones": QColor.name, **{s: lambda c, s=s: seen(c, s) for s in SIGHTS}}.items():
            apart, names = nearest(theme, see)
            print(f"    {sight}: nearest families {apart:.3f} ({names})")


if __name__ == "__main__":
    main()
