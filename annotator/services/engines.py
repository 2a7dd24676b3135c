"""Where suggestions are computed, and the seam to it: texts go out in chunks, values come back, one writer.

An engine knows no project and no file. Pre-fill hands it texts a chunk at a time, gets the answers in the
same order and is the only one that writes. `Here` computes in this process, `services.crew` in several
others; a cluster's scheduler would be a third one with the same four members.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from annotator.domain.suggestion import Suggestion
from annotator.services.suggester import open_model

Chunk = Sequence[str]
"""Texts that are computed together."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Failed:
    """A text that nothing can be computed for, with the reason."""

    reason: str


Answer = Suggestion | Failed


@dataclass(frozen=True, slots=True)
class Answered:
    """A chunk's answers, one for each text; ``died`` names the processes that ended over it, and how."""

    answers: Sequence[Answer]
    died: Sequence[str] = ()


class Engine(Protocol):
    """Something that computes suggestions with one model. Close it."""

    @property
    def name(self) -> str:
        """The model, ``NAME@VERSION``."""

    @property
    def labels(self) -> Sequence[str]:
        """Those the model gives."""

    def answers(self, chunks: Iterable[Chunk], tasks: Collection[str], shown: Collection[str]) -> Iterator[Answered]:
        """The answers to each chunk, in order; chunks are asked for a few at a time, on the caller's thread."""

    def close(self) -> None:
        """End at once; what is under way is lost."""


class Here:
    """Computes in this process. Raises ModelError."""

    def __init__(self, model: str) -> None:
        self._pipeline = open_model(model)
        self.name = self._pipeline.name
        self.labels = self._pipeline.labels

    def answers(self, chunks: Iterable[Chunk], tasks: Collection[str], shown: Collection[str]) -> Iterator[Answered]:
        for chunk in chunks:
            yield Answered(whole_or_singly(chunk, lambda texts: list(self._pipeline.suggest(texts, tasks, shown))))

    def close(self) -> None:
        """Nothing runs elsewhere."""


def whole_or_singly(chunk: Chunk, compute: Callable[[Chunk], list[Suggestion]]) -> list[Answer]:
    """The chunk at once; where that fails, each text by itself, so that one costs no other its suggestions."""
    try:
        return [*compute(chunk)]
    except Exception as error:  # noqa: BLE001 - a bug on one text must not cost the queue its pre-fill
        _log.exception("Texts could not be computed together")
        if len(chunk) == 1:
            return [Failed(f"the pre-fill failed ({type(error).__name__}: {error})")]
    return [each for text in chunk for each in whole_or_singly([text], compute)]
