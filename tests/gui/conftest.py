"""What the tests of the window share."""

from __future__ import annotations

from tests.gui.windows import window_on

__all__ = ["window_on"]
