"""What pre-fill was worth on one article, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.domain.gain import Gain

translate = QCoreApplication.translate


def gain_text(gain: Gain) -> str:
    """The short form: right for so many of all."""
    return (
        translate("gain", "pre-fill was right for %1 of %2")
        .replace("%1", str(gain.right))
        .replace("%2", str(gain.held))
    )


def gain_tip(gain: Gain) -> str:
    """What that means, with the other figures."""
    words = translate(
        "gain",
        "Entities in the finished article: %2; just as they were proposed, with the same edges and label: %1. "
        "Proposed in all: %3. Corrections: %4; the plain model would have needed %5.",
    )
    for place, value in enumerate((gain.right, gain.held, gain.proposed, gain.edits, gain.plain), start=1):
        words = words.replace(f"%{place}", str(value))
    return words
