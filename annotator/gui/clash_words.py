"""Two versions of one annotation in words, for a person to choose from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from annotator.domain.annotation import HUMAN, Annotation, Claim
from annotator.domain.document import Layer
from annotator.domain.rebasing import Versions
from annotator.gui.annotation_words import what
from annotator.gui.state_words import state_text, status_text

SHOWN = 3
"""So many clashes are named; the rest is counted."""
QUOTED = 40

translate = QCoreApplication.translate


def clash_text(text: str, clashes: Sequence[Versions]) -> str:
    """What both made of the same words, and by whom. Offsets are the text's."""
    lines = [translate("Clash", "Not saved: this was changed in another window or by a command at the same time.")]
    lines += [_line(text, each) for each in clashes[:SHOWN]]
    if len(clashes) > SHOWN:
        more = translate("Clash", "and %n more", None, len(clashes) - SHOWN)
        lines.append(more)
    return "\n".join(lines)


def _line(text: str, clash: Versions) -> str:
    words = translate("Clash", "%1 – you: %2; the other: %3")
    for place, part in (("%3", _version(clash.theirs)), ("%2", _version(clash.mine)), ("%1", _quote(text, clash))):
        words = words.replace(place, part)
    return words


def _quote(text: str, clash: Versions) -> str:
    item = clash.mine or clash.theirs
    if item is None or isinstance(item, Layer):
        return translate("Clash", "The article")
    words = " ".join(text[item.start : item.end].split())
    return f"“{words[:QUOTED]}…”" if len(words) > QUOTED else f"“{words}”"


def _version(item: Annotation | Layer | None) -> str:
    if item is None:
        return translate("Clash", "removed")
    if isinstance(item, Layer):
        return f"{status_text(item.status)}, {item.flag_note}" if item.flag_note else status_text(item.status)
    parts = [what(item), state_text(item.state)]
    if isinstance(item, Claim) and item.source_name:
        parts.insert(1, item.source_name)
    if item.annotator and item.annotator != HUMAN:
        parts.append(item.annotator)
    return ", ".join(parts)
