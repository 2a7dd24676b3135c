"""What the tests of the window share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.gui.windows import window_on

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

__all__ = ["window_on"]


@pytest.fixture(autouse=True, scope="session")
def english(qapp: QApplication) -> None:
    """The window's words as the program has them, with their plurals."""
    from annotator.gui.languages import use

    use(qapp)
