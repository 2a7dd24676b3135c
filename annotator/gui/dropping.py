"""What is dragged onto the window, or lies in the clipboard: files and folders, or a web address."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData


def local_paths(data: QMimeData) -> list[Path]:
    """The files and folders."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile() and url.toLocalFile()]


def web_address(data: QMimeData) -> str:
    """The web address, if any; it is fetched only when a person has said so."""
    return next((url.toString() for url in data.urls() if url.scheme() in ("http", "https")), "")
