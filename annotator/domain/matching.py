"""How well a title fits what a person types to get somewhere."""

from __future__ import annotations

from collections.abc import Sequence


def typed_words(typed: str) -> list[str]:
    """What was typed as `fit` wants it."""
    return typed.casefold().split()


def fit(title: str, words: Sequence[str]) -> int | None:
    """0 where the title begins with the first word typed, 1 where each begins a word, 2 where each stands anywhere.

    None where one of them does not stand in the title.
    """
    hay = f" {title.casefold()}"
    if not all(word in hay for word in words):
        return None
    if not all(f" {word}" in hay for word in words):
        return 2
    return 0 if not words or hay.startswith(f" {words[0]}") else 1
