"""Articles too long to be decoded and written between two frames: a process of their own fills them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

LONG_TEXT = 25_000
"""Characters from which on an article's suggestions would stop the window for longer than a person overlooks."""
AT_ONCE = 50


class LongArticles:
    """Hands them to ``run`` some at a time; call `ended` when a run has."""

    def __init__(self, run: Callable[[Sequence[str]], None]) -> None:
        self._run = run
        self._waiting: list[str] = []
        self._running: list[str] = []
        self.seen: set[str] = set()
        """Those handed over since the project was opened: they are not asked for again by themselves."""

    def take(self, id: str) -> None:
        self.seen.add(id)
        if id not in self._waiting and id not in self._running:
            self._waiting.append(id)
        self._next()

    def ended(self) -> None:
        self._running = []
        self._next()

    def cancel(self) -> None:
        """Forget those that wait."""
        self._waiting = []

    def clear(self) -> None:
        """Another project was opened."""
        self._waiting, self._running = [], []
        self.seen.clear()

    def _next(self) -> None:
        if self._waiting and not self._running:
            self._running, self._waiting = self._waiting[:AT_ONCE], self._waiting[AT_ONCE:]
            self._run(self._running)
