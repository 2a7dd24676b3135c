"""How long work tells how far it is and learns that it is no longer wanted."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called with (done, total); total is 0 where it is not known."""
Cancelled = Callable[[], bool]


def unheard(done: int, total: int) -> None:
    """Progress that nobody watches."""


def never() -> bool:
    """Work that nobody cancels."""
    return False
