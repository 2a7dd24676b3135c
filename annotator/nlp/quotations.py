"""Quote marks and attributions put together, on plain spans: "X," he said, "Y" is one claim."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from annotator.domain.quotes import quoted
from annotator.domain.text import Span, lines
from annotator.nlp.attribution import Attribution

LOOSE_WORDS = 4
"""A quotation of fewer words that nothing attributes is a title or irony, not speech."""

_WORD = re.compile(r"\w+(?:['’]\w+)*")


def with_quotes(text: str, found: Iterable[Attribution]) -> list[Attribution]:
    """The outermost attributions of the text, their content grown to the quotations that belong to it."""
    by_line: list[list[Attribution]] = []
    bounds = lines(text)
    starts = [line.start for line in bounds]
    by_line = [[] for _ in bounds]
    for attribution in found:
        by_line[bisect_left(starts, attribution.cue.start + 1) - 1].append(attribution)
    quotations = quoted(text)
    result = []
    position = 0
    for line, attributions in zip(bounds, by_line, strict=True):
        here = []
        while position < len(quotations) and quotations[position].start < line.end:
            here.append(quotations[position])
            position += 1
        result.extend(_in_line(text, attributions, here))
    return result


def _in_line(text: str, found: Sequence[Attribution], quotations: Sequence[Span]) -> list[Attribution]:
    outside = [each for each in found if not any(_holds(quote, each.cue) for quote in quotations)]
    inside = [each for each in found if each not in outside]
    grown = [_grown(each, quotations) for each in outside]
    whole = outermost([each for each in grown if each.content])
    open_cues = [each for each in grown if not each.content and not _covered(each.cue, whole)]
    loose = [
        quote
        for quote in quotations
        if not _covered(quote, whole) and _words(text, quote) >= LOOSE_WORDS
    ]
    joined = _joined(whole, open_cues, loose)
    left = [each for each in inside if each.content and not _covered(each.cue, joined)]
    return sorted([*joined, *outermost(left)], key=lambda each: each.content[0])


def _joined(
    whole: Sequence[Attribution], open_cues: Sequence[Attribution], loose: Sequence[Span]
) -> list[Attribution]:
    """Each loose quotation joined to the attribution whose cue is nearest."""
    candidates = [*whole, *open_cues]
    extra: dict[int, list[Span]] = {}
    for quote in loose:
        if candidates:
            nearest = min(range(len(candidates)), key=lambda index: _distance(candidates[index].cue, quote))
            extra.setdefault(nearest, []).append(quote)
    joined = []
    for index, candidate in enumerate(candidates):
        content = merged([*candidate.content, *extra.get(index, ())])
        if content:
            joined.append(replace(candidate, content=content))
    return joined


def _grown(attribution: Attribution, quotations: Sequence[Span]) -> Attribution:
    """The content with every quotation it shares characters with, unless that holds its source or cue."""
    content = attribution.content
    for quote in quotations:
        touches = any(part.start < quote.end and quote.start < part.end for part in content)
        held = _holds(quote, attribution.cue) or (attribution.source and _holds(quote, attribution.source))
        if touches and not held:
            content = merged([*content, quote])
    return replace(attribution, content=content)


def outermost(found: Sequence[Attribution]) -> list[Attribution]:
    """Those whose cue lies in no other's content."""
    return [
        each for each in found if not any(other is not each and _in_content(each.cue, other) for other in found)
    ]


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, those that overlap or touch as one."""
    result: list[Span] = []
    for span in sorted(spans):
        if result and span.start <= result[-1].end:
            result[-1] = Span(result[-1].start, max(result[-1].end, span.end))
        else:
            result.append(span)
    return tuple(result)


def _covered(span: Span, found: Iterable[Attribution]) -> bool:
    return any(_in_content(span, each) for each in found)


def _in_content(span: Span, attribution: Attribution) -> bool:
    return any(_holds(part, span) for part in attribution.content)


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _distance(cue: Span, quote: Span) -> int:
    return max(quote.start - cue.end, cue.start - quote.end, 0)


def _words(text: str, span: Span) -> int:
    return len(_WORD.findall(text, span.start, span.end))
