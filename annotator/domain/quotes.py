"""Quote marks: what stands inside them, and how much of a claim does."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from annotator.domain.annotation import Claim, QuoteKind
from annotator.domain.text import Span, lines
from annotator.domain.wrapping import unwrapped

_CLOSERS = {
    '"': '"',
    "''": "''",
    "``": "''",
    "“": "”",
    "„": "[“”]",
    "«": "»",
    "»": "«",
    "‘": "’",
    "'": "'",
}
_CLOSING = {opener: re.compile(closer) for opener, closer in _CLOSERS.items()}
"""What may close each opening mark; wire copy has two apostrophes for one double mark."""

_OPENING = re.compile("|".join(sorted(_CLOSERS, key=len, reverse=True)))
_SINGLE = frozenset("'‘")
_WORD = re.compile(r"\w+(?:['’]\w+)*")


def quoted(text: str) -> list[Span]:
    """The stretches inside quote marks, marks included, in order, outermost only.

    A quotation never crosses the end of a line; one left open there ends with the line.
    """
    return [Span(start, end) for line in lines(text) for start, end in _quoted_in(text, line)]


def _quoted_in(text: str, line: Span) -> list[Span]:
    found = []
    opening = _OPENING.search(text, line.start, line.end)
    while opening is not None:
        mark, position = opening.group(), opening.end()
        if _opens(text, opening):
            close = _close(text, opening, line.end)
            if close is not None or mark not in _SINGLE:
                position = line.end if close is None else close
                found.append(Span(opening.start(), position))
        opening = _OPENING.search(text, position, line.end)
    return found


def _opens(text: str, mark: re.Match[str]) -> bool:
    before = text[mark.start() - 1] if mark.start() else " "
    after = text[mark.end()] if mark.end() < len(text) else " "
    return not before.isalnum() and (not after.isspace() or mark.group() == "«")


def _close(text: str, opening: re.Match[str], end: int) -> int | None:
    """Where the quotation ends, behind its closing mark; None where it stays open."""
    closing = _CLOSING[opening.group()].finditer(text, opening.end(), end)
    return next((mark.end() for mark in closing if not _is_apostrophe(text, mark)), None)


def _is_apostrophe(text: str, mark: re.Match[str]) -> bool:
    return mark.group() in ("'", "’") and mark.end() < len(text) and text[mark.end()].isalnum()


def quote_kind(text: str, content: Iterable[Span], *, attributed: bool) -> QuoteKind:
    """Direct above 90 % of the content's words inside quote marks, indirect at none, mixed between.

    A claim nobody is named for, and that is not quoted, is of kind ``none``.
    """
    total = inside = 0
    for span in content:
        context = Span(_line_start(text, span.start), _line_end(text, span.end))
        marks = [Span(context.start + s, context.start + e) for s, e in quoted(text[context.start : context.end])]
        for word in _WORD.finditer(text, span.start, span.end):
            total += 1
            inside += any(start <= word.start() and word.end() <= end for start, end in marks)
    if not inside:
        return QuoteKind.INDIRECT if attributed else QuoteKind.NONE
    return QuoteKind.DIRECT if inside > 0.9 * total else QuoteKind.MIXED


@lru_cache(maxsize=2)
def _flat(text: str) -> str:
    """The article at hand without the line ends of its rows: looked at on each edit, worked out once."""
    return unwrapped(text)


def claim_quote_kind(text: str, claim: Claim) -> QuoteKind:
    """The quote kind of a claim; it is attributed when anything says by whom: source, cue or a name."""
    return quote_kind(_flat(text), claim.content, attributed=bool(claim.source or claim.cue or claim.source_name))


def _line_start(text: str, offset: int) -> int:
    return max(text.rfind(end, 0, offset) for end in "\n\r\u2028\u2029") + 1


def _line_end(text: str, offset: int) -> int:
    ends = [found for found in (text.find(end, offset) for end in "\n\r\u2028\u2029") if found >= 0]
    return min(ends, default=len(text))
