"""Colours of labels from a hue, computed in OKLCH so that every one of them can be read on both pages.

A label's colour is a word: the name of a family, a hue in whole degrees ("210"), or empty.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache

Rgb = tuple[float, float, float]

LIGHT_PAGE, LIGHT_TEXT = "#FFFFFF", "#1F2328"
DARK_PAGE, DARK_TEXT = "#1B1D21", "#E8EAED"
WHITE, BLACK = "#FFFFFF", "#000000"

STRONG_CONTRAST, TINT_CONTRAST = 5.5, 10.0
"""The least contrast of a strong colour on its page, and of the page's text on a tint."""

FAMILY_HUES = {
    "people": 301,
    "organisations": 205,
    "places": 55,
    "time": 150,
    "amounts": None,
    "events": 5,
    "rules": 255,
    "own": 105,
}
"""The hue of each family in degrees; amounts are grey."""
CLAIM_HUE = 96
"""Claims have a colour of their own, which no label takes."""

PALETTE = (*(str(hue) for hue in range(12, 360, 24)), "amounts")
"""The colour words a person can pick from."""

_STRONG_ON_LIGHT, _TINT_ON_LIGHT = 6.3, 13.2
_STRONG_ON_DARK, _TINT_ON_DARK = 8.9, 10.5
_CLEAR_STRONG, _CLEAR_TINT = 9.5, 16.0
_STRONG_CHROMA, _TINT_CHROMA, _DARK_TINT_CHROMA = 0.13, 0.032, 0.045


@dataclass(frozen=True, slots=True)
class Shades:
    """One colour as ``#RRGGBB``: strong (chips, bars, letters) and tint (behind words), on each page."""

    strong_on_light: str
    tint_on_light: str
    strong_on_dark: str
    tint_on_dark: str


@cache
def shades(hue: int) -> Shades:
    """The four shades of a hue, each with the contrast it needs."""
    return Shades(
        strong_on_light=_against(LIGHT_PAGE, hue, _STRONG_CHROMA, _STRONG_ON_LIGHT, darker=True),
        tint_on_light=_against(LIGHT_TEXT, hue, _TINT_CHROMA, _TINT_ON_LIGHT, darker=False),
        strong_on_dark=_against(DARK_PAGE, hue, _STRONG_CHROMA, _STRONG_ON_DARK, darker=False),
        tint_on_dark=_against(DARK_TEXT, hue, _DARK_TINT_CHROMA, _TINT_ON_DARK, darker=True),
    )


@cache
def clear_shades(hue: int) -> Shades:
    """The four shades of a hue for high contrast: on a white and on a black page."""
    return Shades(
        strong_on_light=_against(WHITE, hue, _STRONG_CHROMA, _CLEAR_STRONG, darker=True),
        tint_on_light=_against(BLACK, hue, _TINT_CHROMA, _CLEAR_TINT, darker=False),
        strong_on_dark=_against(BLACK, hue, _STRONG_CHROMA, _CLEAR_STRONG, darker=False),
        tint_on_dark=_against(WHITE, hue, _DARK_TINT_CHROMA, _CLEAR_TINT, darker=True),
    )


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours as WCAG 2 defines it: 1 to 21."""
    light, dark = sorted((_luminance(_from_hex(one)), _luminance(_from_hex(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def hue_of(colour: str) -> int | None:
    """The hue a label's colour word stands for; None for grey."""
    if colour in FAMILY_HUES:
        return FAMILY_HUES[colour]
    return int(colour) % 360 if is_hue(colour) else FAMILY_HUES["own"]


def is_hue(colour: str) -> bool:
    """Whether a colour word is a number of degrees."""
    return colour.isascii() and colour.isdigit() and len(colour) <= 3


def free_hue(colours: Iterable[str]) -> str:
    """The hue farthest from those in use and from that of claims, as a colour word."""
    hues = {hue for hue in map(hue_of, colours) if hue is not None} | {CLAIM_HUE}
    return str(max(range(360), key=lambda hue: (_nearest(hue, hues), -hue)))


def _nearest(hue: int, others: Collection[int]) -> int:
    return min(min((hue - other) % 360, (other - hue) % 360) for other in others)


def distance(one: str, other: str) -> float:
    """How different two colours look: the distance in OKLab; .02 is just to be seen side by side."""
    return math.dist(_oklab(_from_hex(one)), _oklab(_from_hex(other)))


def hex_hue(colour: str) -> float:
    """The OKLCH hue of ``#RRGGBB`` in degrees."""
    _, a, b = _oklab(_from_hex(colour))
    return math.degrees(math.atan2(b, a)) % 360


def _against(ground: str, hue: int, chroma: float, wanted: float, *, darker: bool) -> str:
    """The colour of this hue whose contrast with ``ground`` is nearest above ``wanted``."""
    low, high = 0.0, 1.0
    for _ in range(20):
        middle = (low + high) / 2
        enough = contrast(_hex(_in_gamut(middle, chroma, hue)), ground) >= wanted
        if enough is darker:
            low = middle
        else:
            high = middle
    return _hex(_in_gamut(low if darker else high, chroma, hue))


def _in_gamut(lightness: float, chroma: float, hue: int) -> Rgb:
    """The colour with as much of the chroma as a screen can show."""
    low, high = 0.0, chroma
    if _fits(_rgb(lightness, chroma, hue)):
        return _rgb(lightness, chroma, hue)
    for _ in range(16):
        middle = (low + high) / 2
        if _fits(_rgb(lightness, middle, hue)):
            low = middle
        else:
            high = middle
    return _rgb(lightness, low, hue)


def _fits(colour: Rgb) -> bool:
    return all(-1e-6 <= part <= 1 + 1e-6 for part in colour)


def _rgb(lightness: float, chroma: float, hue: int) -> Rgb:
    """OKLCH to sRGB (B. Ottosson's matrices); parts outside 0 to 1 are colours no screen shows."""
    a = chroma * math.cos(math.radians(hue))
    b = chroma * math.sin(math.radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        _encoded(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
        _encoded(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
        _encoded(-0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short),
    )


def _oklab(colour: Rgb) -> Rgb:
    red, green, blue = map(_decoded, colour)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    middle = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def _encoded(part: float) -> float:
    return part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055


def _decoded(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def linear(colour: str) -> Rgb:
    """The light of ``#RRGGBB`` in red, green and blue, each 0 to 1."""
    red, green, blue = map(_decoded, _from_hex(colour))
    return red, green, blue


def from_linear(colour: Rgb) -> str:
    """``#RRGGBB`` of light; what no screen shows is cut off."""
    red, green, blue = (_encoded(min(max(part, 0.0), 1.0)) for part in colour)
    return _hex((red, green, blue))


def _luminance(colour: Rgb) -> float:
    red, green, blue = map(_decoded, colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _from_hex(colour: str) -> Rgb:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _hex(colour: Rgb) -> str:
    return "#" + "".join(f"{round(min(max(part, 0.0), 1.0) * 255):02X}" for part in colour)
