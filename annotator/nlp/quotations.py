"""Quote marks and attributions put together, on plain spans: "X," he said, "Y" is one claim."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from annotator.domain.quotes import quoted
from annotator.domain.suggestion_reason import QUOTE
from annotator.domain.text import Span, lines, trim
from annotator.nlp.attribution import Attribution

LOOSE_WORDS = 4
"""A quotation of fewer words that nothing attributes is a title or irony, not speech."""

UNNAMED_WORDS = 6
"""A quotation of fewer words in a paragraph without any reporting verb is no speech either."""

LEAST_WORDS = 2
"""A claim without quote marks of fewer words says nothing that can be judged: "she supports him"."""

BESIDE = 2
"""Code points between a quotation and "he said" that make them neighbours: a full stop and a space."""

CLOSERS = "\"”’'»«“"

_DATELINE = re.compile(r"(?=[A-Z.' ]{3})[A-Z][\w .,'’()-]{2,60}? ?(?:[—–]|--?) ", re.MULTILINE)
"""Place and date before a story's first sentence; the place begins in capitals."""

_RELATIVE = re.compile(r",\s+(?:who|which|whose)\b")

_WORD = re.compile(r"\w+(?:['’]\w+)*")


def with_quotes(text: str, found: Iterable[Attribution]) -> list[Attribution]:
    """The outermost attributions of the text, their content grown to the quotations that belong to it.

    None reaches over the end of a line, whatever the sentences that a parser saw.
    """
    bounds = lines(text)
    starts = [line.start for line in bounds]
    by_line: list[tuple[list[Attribution], list[Span]]] = [([], []) for _ in bounds]
    for attribution in found:
        line = bisect_right(starts, attribution.cue.start) - 1
        by_line[line][0].append(_after_dateline(text, _in_bounds(text, attribution, bounds[line]), starts[line]))
    for quote in quoted(text):
        by_line[bisect_right(starts, quote.start) - 1][1].append(quote)
    result: list[Attribution] = []
    speaker: Attribution | None = None
    for attributions, quotations in by_line:
        if not attributions and not quotations:
            continue
        here = _in_line(text, attributions, quotations, speaker)
        result.extend(here)
        speaker = _still_speaking(text, here, quotations)
    return result


def _in_bounds(text: str, attribution: Attribution, line: Span) -> Attribution:
    """What of the attribution stands in the line of its cue."""
    content = tuple(part for part in (_cut(text, part, line) for part in attribution.content) if part)
    source = _cut(text, attribution.source, line) if attribution.source else None
    named = tuple(name for name in attribution.named if source and _holds(source, name))
    return replace(attribution, content=content, source=source, named=named)


def _cut(text: str, span: Span, line: Span) -> Span | None:
    if _holds(line, span):
        return span
    cut = trim(text, Span(max(span.start, line.start), min(span.end, line.end)))
    return cut if cut.start < cut.end else None


def _in_line(
    text: str, found: Sequence[Attribution], quotations: Sequence[Span], speaker: Attribution | None
) -> list[Attribution]:
    outside = [each for each in found if not any(_holds(quote, each.cue) for quote in quotations)]
    grown = [_grown(_unquoted(text, each, quotations), quotations) for each in outside]
    whole = outermost([each for each in grown if each.content])
    cues = [each for each in grown if not each.content and each.source and not _covered(each.cue, whole)]
    loose = [quote for quote in quotations if not _covered(quote, whole)]
    joined = _joined(text, whole, cues, loose)
    left = [quote for quote in loose if not joined and _words(text, quote) >= UNNAMED_WORDS]
    if left:
        joined = [_spoken(left, speaker)]
    inner = [each for each in found if each not in outside and each.content and not _covered(each.cue, joined)]
    said = [each for each in (*joined, *outermost(inner)) if _says_something(text, each, quotations)]
    return _apart(sorted(said, key=lambda each: each.content[0]))


def _apart(found: Iterable[Attribution]) -> list[Attribution]:
    """Those that share no word with one before: of two the longer one stays."""
    kept: list[Attribution] = []
    for each in found:
        shared = [other for other in kept if any(_overlap(a, b) for a in each.content for b in other.content)]
        if all(_length(other) < _length(each) for other in shared):
            kept = [*(other for other in kept if other not in shared), each]
    return kept


def _length(attribution: Attribution) -> int:
    return sum(end - start for start, end in attribution.content)


def _unquoted(text: str, attribution: Attribution, quotations: Sequence[Span]) -> Attribution:
    """The attribution, its source ending before the first quotation in it, and before a ", who added" there."""
    source = attribution.source
    inside = next((quote for quote in quotations if source and _overlap(quote, source)), None)
    if source is None or inside is None:
        return attribution
    left = Span(source.start, max(source.start, inside.start))
    relative = _RELATIVE.search(text, left.start, left.end)
    left = trim(text, Span(left.start, relative.start() if relative else left.end))
    named = tuple(name for name in attribution.named if _holds(left, name))
    return replace(attribution, source=left if left.start < left.end else None, named=named)


def _says_something(text: str, attribution: Attribution, quotations: Sequence[Span]) -> bool:
    quotes = any(_in_content(quote, attribution) for quote in quotations)
    return quotes or sum(_words(text, part) for part in attribution.content) >= LEAST_WORDS


def _after_dateline(text: str, attribution: Attribution, line: int) -> Attribution:
    """The attribution without the dateline of the line that starts there."""
    dateline = _DATELINE.match(text, line)
    if dateline is None:
        return attribution
    first = dateline.end()
    content = tuple(Span(max(part.start, first), part.end) for part in attribution.content if part.end > first)
    source = attribution.source
    if source is not None and source.start < first < source.end:
        source = Span(first, source.end)
    return replace(attribution, content=content, source=source)


def _spoken(quotations: Sequence[Span], speaker: Attribution | None) -> Attribution:
    """Speech without a reporting verb in its paragraph: of the one who still speaks, if any."""
    first = quotations[0].start
    return Attribution(
        content=merged(quotations),
        source=speaker.source if speaker else None,
        cue=Span(first, first),
        named=speaker.named if speaker else (),
        why=(QUOTE, ""),
    )


def _still_speaking(text: str, here: Sequence[Attribution], quotations: Sequence[Span]) -> Attribution | None:
    """The last speaker of a line whose last quotation is left open, as journalists do before the next paragraph."""
    if not here or not quotations or text[quotations[-1].end - 1] in CLOSERS:
        return None
    return here[-1] if _covered(quotations[-1], here[-1:]) else None


def _joined(
    text: str, whole: Sequence[Attribution], cues: Sequence[Attribution], loose: Sequence[Span]
) -> list[Attribution]:
    """Each loose quotation joined to the nearest attribution, if it is long enough or stands right beside it."""
    candidates = [*whole, *cues]
    extra: dict[int, list[Span]] = {}
    for quote in loose if candidates else ():
        gaps = [_gap(candidate, quote) for candidate in candidates]
        nearest = min(range(len(gaps)), key=gaps.__getitem__)
        if gaps[nearest] <= BESIDE or _words(text, quote) >= LOOSE_WORDS:
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
        touches = any(_overlap(part, quote) for part in content)
        held = _holds(quote, attribution.cue) or (attribution.source and _holds(quote, attribution.source))
        if touches and not held:
            content = merged([*content, quote])
    return replace(attribution, content=content)


def outermost(found: Sequence[Attribution]) -> list[Attribution]:
    """Those whose cue lies in no other's content."""
    return [each for each in found if not any(other is not each and _in_content(each.cue, other) for other in found)]


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


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _gap(attribution: Attribution, quote: Span) -> int:
    """Code points between the quotation and the nearer of cue and source."""
    parts = [attribution.cue, *([attribution.source] if attribution.source else [])]
    return min(max(quote.start - part.end, part.start - quote.end, 0) for part in parts)


def _words(text: str, span: Span) -> int:
    return len(_WORD.findall(text, span.start, span.end))
