"""Stretches of a parsed sentence as code-point spans."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from annotator.domain.text import Span

_LEADING = frozenset({"that"})
_RELATIVE = frozenset({"WDT", "WP"})
_STOPS = frozenset(",.;:?!…—–-")


def under(heads: Iterable[Token], without: Iterable[Token] = ()) -> list[Token]:
    """The words that hang on the heads, in order, less those that hang on ``without``."""
    left_out = {token.i for head in without for token in head.subtree}
    kept = {token.i: token for head in heads for token in head.subtree if token.i not in left_out}
    return [kept[index] for index in sorted(kept)]


def spans(tokens: Sequence[Token]) -> tuple[Span, ...]:
    """The tokens as trimmed spans, one for each unbroken run; without a leading "that"."""
    runs: list[list[Token]] = []
    for token in tokens:
        if runs and token.i == runs[-1][-1].i + 1:
            runs[-1].append(token)
        else:
            runs.append([token])
    if runs and runs[0][0].lower_ in _LEADING and (runs[0][0].dep_ == "mark" or runs[0][0].tag_ == "IN"):
        runs[0] = runs[0][1:]
    if len(runs) > 1 and len(runs[0]) == 1 and runs[0][0].tag_ in _RELATIVE:
        runs = runs[1:]
    found = (trimmed(run) for run in runs)
    return tuple(span for span in found if span is not None)


def trimmed(tokens: Sequence[Token]) -> Span | None:
    """From first to last token, less white space and stops at both ends; None if nothing is left."""
    first, last = 0, len(tokens) - 1
    while first <= last and _is_stop(tokens[first]):
        first += 1
    while last >= first and _is_stop(tokens[last]):
        last -= 1
    if first > last:
        return None
    return Span(tokens[first].idx, tokens[last].idx + len(tokens[last]))


def of(token: Token) -> Span:
    """Where the token stands."""
    return Span(token.idx, token.idx + len(token))


def _is_stop(token: Token) -> bool:
    return token.is_space or all(character in _STOPS for character in token.text)
