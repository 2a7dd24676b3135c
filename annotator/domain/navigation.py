"""Where the keys go: from word to word, from sentence to sentence.

Pure functions over a document; a word is what DESIGN.md 6 says: a run without white space, less
outer punctuation and possessive 's, its edges on token edges.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Literal

from annotator.domain.analysis import trim_word
from annotator.domain.document import Document
from annotator.domain.text import Span, trim

Edge = Literal["start", "end"]

_RUN = re.compile(r"\S+")
_CONNECTING = "of the and for in on de la le du des der den von van und da do di dos das del y al el bin ibn"
_OPENING = """
    the a an in on at by for from to of with but and or so as if when while after before since until because
    although though he she it they we you i this that these those there here his her its their our my your
    what who how why where which not no yes even still now then
"""
_CONNECTORS = frozenset(_CONNECTING.split())
_OPENERS = frozenset(_OPENING.split())
_FULL_STOPS = ".!?…"
_LOOSE = ",;:-–—"
_PAIRS = ("()", "[]", "{}", "“”", "„“", "‘’", "«»", "‹›", '""', "''")


LONGEST_SHOUT = 4
"""A name in capitals ("BANK OF NEW YORK") has no more words than this; more are a headline."""


def words_after(document: Document, offset: int) -> Iterator[Span]:
    """The words whose run ends behind ``offset``, in order; the first may hold or precede it."""
    start = _run_start(document.text, offset)
    for match in _RUN.finditer(document.text, start):
        word = _word(document, Span(*match.span()))
        if word is not None:
            yield word


def words_before(document: Document, offset: int) -> Iterator[Span]:
    """The words whose run starts before ``offset``, backwards."""
    text = document.text
    end = offset
    while end > 0:
        start = _run_start(text, end)
        if start < end:
            match = _RUN.match(text, start)
            word = _word(document, Span(*match.span())) if match else None
            if word is not None:
                yield word
            end = start
        while end > 0 and text[end - 1].isspace():
            end -= 1


def word_at(document: Document, offset: int) -> Span | None:
    """The word that holds ``offset`` or ends there, or whose punctuation does."""
    text = document.text
    run = Span(_run_start(text, offset), _run_end(text, offset))
    return _word(document, run) if run.start < run.end else None


def next_word(document: Document, offset: int, step: int) -> int | None:
    """The nearest word start behind (``step`` > 0) or before ``offset``."""
    if step > 0:
        return next((word.start for word in words_after(document, offset) if word.start > offset), None)
    return next((word.start for word in words_before(document, offset) if word.start < offset), None)


def next_word_end(document: Document, offset: int, step: int) -> int | None:
    """The nearest word end behind (``step`` > 0) or before ``offset``."""
    if step > 0:
        return next((word.end for word in words_after(document, offset) if word.end > offset), None)
    return next((word.end for word in words_before(document, offset) if word.end < offset), None)


def next_sentence(document: Document, offset: int, step: int) -> int | None:
    """The first word of the next sentence, of this one if ``offset`` is behind it, or of the one before."""
    starts = document.analysis.sentences
    if step > 0:
        candidates = iter(range(bisect_right(starts, offset), len(starts)))
    else:
        candidates = iter(range(bisect_left(starts, offset) - 1, -1, -1))
    for index in candidates:
        end = starts[index + 1] if index + 1 < len(starts) else len(document.text)
        word = next_word(document, starts[index] - 1, 1)
        if word is not None and word < end and (word > offset if step > 0 else word < offset):
            return word
    return None


def sentence_at(document: Document, offset: int) -> Span:
    """The sentence that holds ``offset``, without white space at its edges."""
    return trim(document.text, document.analysis.sentence_at(offset, document.text))


def extended(document: Document, anchor: int, caret: int, step: int) -> tuple[int, int]:
    """Anchor and caret after one Shift+arrow: the caret's side grows or shrinks by one word, back to nothing at most.

    Where nothing is selected it takes the word the caret is in, else the nearest one that way: the anchor goes to
    that word's other edge, so that punctuation and blanks beside the caret stay out.
    """
    if anchor == caret:
        if step > 0:
            return next((word for word in words_after(document, caret) if word.end > caret), Span(anchor, caret))
        word = next((word for word in words_before(document, caret) if word.start < caret), Span(caret, anchor))
        return word.end, word.start
    edge = next_word if caret < anchor else next_word_end
    target = edge(document, caret, step)
    if (caret < anchor) == (step < 0):
        return anchor, caret if target is None else target
    back = anchor if target is None else target
    return anchor, min(back, anchor) if caret < anchor else max(back, anchor)


def extended_by_sentence(document: Document, anchor: int, caret: int, step: int) -> tuple[int, int]:
    """Anchor and caret after one Ctrl+Shift+arrow: like `extended`, sentence by sentence."""
    here = sentence_at(document, caret)
    if anchor == caret and here.start < caret < here.end:
        return (here.start, here.end) if step > 0 else (here.end, here.start)
    grows_right = caret > anchor or (caret == anchor and step > 0)
    sentences = _sentences_from(document, caret, step)
    edges = (sentence.end if grows_right else sentence.start for sentence in sentences)
    target = next((edge for edge in edges if (edge > caret if step > 0 else edge < caret)), None)
    if caret == anchor or grows_right == (step > 0):
        return anchor, caret if target is None else target
    return anchor, anchor if target is None or (target - anchor) * (caret - anchor) <= 0 else target


def _sentences_from(document: Document, offset: int, step: int) -> Iterator[Span]:
    """The sentences from the one at ``offset`` on, or from there back, without white space at their edges."""
    starts = document.analysis.sentences
    here = max(bisect_right(starts, offset) - 1, 0)
    for start in starts[here:] if step > 0 else starts[: here + 1][::-1]:
        sentence = sentence_at(document, start)
        if sentence.start < sentence.end:
            yield sentence


def moved_edge(document: Document, span: Span, edge: Edge, step: int) -> Span:
    """The span with one edge moved by a word; unchanged where it would become empty or there is no word."""
    if edge == "end":
        end = next_word_end(document, span.end, step)
        return Span(span.start, end) if end is not None and end > span.start else span
    start = next_word(document, span.start, step)
    return Span(start, span.end) if start is not None and start < span.end else span


def dragged_edge(document: Document, span: Span, edge: Edge, offset: int) -> Span:
    """The span with one edge dragged to ``offset``: to an edge of the word there, one word stays."""
    if offset == (span.start if edge == "start" else span.end):
        return span
    word = word_at(document, offset)
    if edge == "start":
        start = word.start if word is not None and offset < word.end else next_word(document, offset, 1)
        last = next_word(document, span.end, -1)
        return Span(min(span.end if start is None else start, max(last or 0, span.start)), span.end)
    end = word.end if word is not None and offset > word.start else next_word_end(document, offset, -1)
    first = next_word_end(document, span.start, 1)
    return Span(span.start, max(span.start if end is None else end, min(first or span.end, span.end)))


def snapped_selection(document: Document, span: Span) -> Span:
    """What a person meant by a selection made with the mouse.

    Torn words are taken whole; white space, loose punctuation, half of a pair and a possessive 's at the
    edges are left out; a full stop stays with a selection that starts where its sentence does.
    """
    span = trim(document.text, span)
    if span.start == span.end:
        return span
    first, last = word_at(document, span.start), word_at(document, span.end)
    start = first.start if first is not None and first.start < span.start < first.end else span.start
    end = last.end if last is not None and last.start < span.end < last.end else span.end
    return _without_loose(document, Span(start, end))


def capitalised_run(document: Document, offset: int) -> Span | None:
    """The run of capitalised words at ``offset``: "Prime Minister Anna O'Neil", "Bank of Latvia".

    Words are joined by single spaces; small connecting words stand only between two capitalised
    ones; a function word that is capitalised for opening its sentence stays out. Of a line that stands
    in capitals as a whole it is the one word.
    """
    here = word_at(document, offset)
    if here is None or not _is_capitalised(document.text, here):
        return None
    start, end = here
    for word in _joined(document, here, words_before(document, here.start)):
        if _opens_sentence(document, word) and _folded(document.text, word) in _OPENERS:
            break
        start = word.start
    for word in _joined(document, here, words_after(document, here.end)):
        end = word.end
    return here if _is_shouted(document.text[start:end]) else Span(start, end)


def _is_shouted(words: str) -> bool:
    """Whether a whole line stands in capitals, which then say nothing about where a name ends."""
    return words.isupper() and len(words.split()) > LONGEST_SHOUT


def target_at(document: Document, offset: int) -> Span:
    """What a label key means where nothing is selected: the capitalised run, else the word; empty if neither."""
    return capitalised_run(document, offset) or word_at(document, offset) or Span(offset, offset)


def _run_start(text: str, offset: int) -> int:
    start = min(max(offset, 0), len(text))
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    return start


def _run_end(text: str, offset: int) -> int:
    end = min(max(offset, 0), len(text))
    while end < len(text) and not text[end].isspace():
        end += 1
    return end


def _word(document: Document, run: Span) -> Span | None:
    word = trim_word(document.text, run)
    if word.start >= word.end:
        return None
    snapped = document.analysis.snapped(word)
    return Span(max(snapped.start, run.start), min(snapped.end, run.end))


def _without_loose(document: Document, span: Span) -> Span:
    text = document.text
    words = [word for word in (word_at(document, span.start), word_at(document, span.end)) if word is not None]
    whole = span.start <= sentence_at(document, span.start).start
    loose = _LOOSE if whole else _LOOSE + _FULL_STOPS
    start, end = span
    while end > start and all(word.end != end for word in words):
        if text[end - 1] not in loose and not _is_half(text, Span(start, end), end - 1):
            break
        end -= 1
    while start < end and all(word.start != start for word in words):
        if text[start] not in _LOOSE and not _is_half(text, Span(start, end), start):
            break
        start += 1
    last = word_at(document, end)
    if last is not None and text[last.end : end] in ("'s", "’s"):
        end = last.end
    return trim(text, Span(start, end))


def _is_half(text: str, span: Span, at: int) -> bool:
    """Whether the bracket or quotation mark at one edge of the span has no other half in it."""
    closes = at > span.start
    others = [pair[not closes] for pair in _PAIRS if pair[closes] == text[at]]
    return bool(others) and all(text.find(other, span.start + (not closes), span.end - closes) < 0 for other in others)


def _joined(document: Document, here: Span, candidates: Iterator[Span]) -> Iterator[Span]:
    """Capitalised words that follow each other from ``here`` in one direction, connectors skipped."""
    last = here
    for word in candidates:
        if here.start <= word.start < here.end:
            continue
        before, after = (word, last) if word.start < last.start else (last, word)
        if document.text[before.end : after.start] not in (" ", "\u00a0"):
            return
        if _is_capitalised(document.text, word):
            yield word
        elif _folded(document.text, word) not in _CONNECTORS:
            return
        last = word


def _is_capitalised(text: str, word: Span) -> bool:
    first = next((character for character in text[word.start : word.end] if character.isalnum()), "")
    return first.isupper() or first.istitle()


def _folded(text: str, word: Span) -> str:
    return text[word.start : word.end].lower()


def _opens_sentence(document: Document, word: Span) -> bool:
    sentence = document.analysis.sentence_at(word.start, document.text)
    return next(words_after(document, sentence.start), word) == word
