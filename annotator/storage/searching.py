"""Which articles may hold some words: SQLite's LIKE goes through the texts quickly, if not quite exactly.

Measured on 100,000 articles of 3 kB in memory: LIKE 0.34 s, instr(lower(text)) 0.6 s, GLOB with letters
in brackets 4 s; folding every text in Python as `domain.find` does takes about 10 s.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, func, select

from annotator.domain.find import Folded
from annotator.storage import schema

_article = schema.article.c
_LAST = select(func.max(_article.number))
_HOLDING = (
    select(_article.id, _article.headline, _article.text)
    .where(_article.number > bindparam("after"), _article.number <= bindparam("last"))
    .where(_article.text.like(bindparam("pattern"), escape="\\"))
    .order_by(_article.number)
)
_UNSURE = re.compile(r"[sk'\"\s]")
_UNEVEN = re.compile(r"(?=(s[st]|f[fil]|.?[^\x00-\x7f].?))", re.DOTALL)


class Text(NamedTuple):
    """An article as a search needs it."""

    id: str
    headline: str
    text: str


def last_number(connection: Connection) -> int:
    """The number of the article that came last; 0 without articles."""
    return int(connection.execute(_LAST).scalar() or 0)


def holding(connection: Connection, wanted: str, after: int, last: int) -> list[Text]:
    """The articles behind number ``after`` up to ``last`` that hold the words, and a few more that may."""
    values = {"after": after, "last": last, "pattern": pattern(wanted)}
    return [Text(*row) for row in connection.execute(_HOLDING, values)]


def pattern(wanted: str) -> str:
    r"""A LIKE pattern that matches wherever `Folded` finds the words.

    LIKE itself sees past capitals in ASCII only. So what can be written with other characters is left
    open: any one for white space, quotes, s (ſ) and k (the Kelvin sign), any number for what is not
    ASCII and the letters beside it, for ss (ß) and the ligatures of f, s and t. ``\`` escapes.
    """
    folded = Folded(wanted).folded
    uneven = {at for match in _UNEVEN.finditer(folded) for at in range(*match.span(1))}
    parts = ["%"]
    for at, letter in enumerate(folded):
        part = "%" if at in uneven else _even(letter)
        if part != "%" or parts[-1] != "%":
            parts.append(part)
    return "".join(parts) + "%"


def _even(letter: str) -> str:
    if _UNSURE.match(letter):
        return "_"
    return f"\\{letter}" if letter in "\\%_" else letter
