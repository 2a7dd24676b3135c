"""Stretches of a parsed sentence as code-point spans."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from annotator.domain.text import Span

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
    if runs:
        runs[0] = _without_that(runs[0])
    if len(runs) > 1 and len(runs[0]) == 1 and runs[0][0].tag_ in _RELATIVE:
        runs = runs[1:]
    found = (trimmed(run) for run in runs)
    return tuple(span for span in found if span is not None)


def _without_that(run: list[Token]) -> list[Token]:
    """The run behind a leading "that", also behind "only that"."""
    first = 1 if len(run) > 1 and run[0].tag_ == "RB" else 0
    is_that = run[first].lower_ == "that" and (run[first].dep_ == "mark" or run[first].tag_ == "IN")
    return run[first + 1 :] if is_that else run


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


def with_that(clause: Token) -> bool:
    """Whether the clause is one with "that"."""
    return any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.lefts)


def of(token: Token) -> Span:
    """Where the token stands."""
    return Span(token.idx, token.idx + len(token))


def _is_stop(token: Token) -> bool:
    return token.is_space or all(character in _STOPS for character in token.text)
