"""Marking words for translation where no QObject is at hand, and words that were made where nothing knows of Qt."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """The text itself; the name tells Qt's lupdate to collect it. PySide6's own is typed as object."""
    del context
    return text


def format_words(text: str) -> str:
    """What the services say of a file format; `packaging/translate.py` collects it there."""
    return QCoreApplication.translate("formats", text)


def finding_words(text: str) -> str:
    """What is found before an export: a kind of annotation or a fixed reason; collected in the same way."""
    return QCoreApplication.translate("findings", text)
