"""Marking words for translation where no QObject is at hand."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """The text itself; the name tells Qt's lupdate to collect it. PySide6's own is typed as object."""
    del context
    return text
