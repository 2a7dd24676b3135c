"""The shipped line patterns, applied."""

from __future__ import annotations

import json
from functools import cache

from annotator.domain.annotation import LineMark
from annotator.domain.boilerplate import Patterns, compiled, mark_lines
from annotator.paths import resources


@cache
def shipped_patterns() -> Patterns:
    """The whole-line patterns of ``resources/lines.json``."""
    return compiled(json.loads((resources() / "lines.json").read_text(encoding="utf-8")))


def line_marks(text: str) -> list[LineMark]:
    """Suggested marks for the lines of the text that are not prose."""
    return mark_lines(text, shipped_patterns())
