"""Line ends as sentence ends, and long texts cut at them."""

from __future__ import annotations

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from annotator.domain.text import LINE_END, Span

COMPONENT = "annotator_line_ends"


def end_sentences_at_line_ends(doc: Doc) -> Doc:
    """Start a sentence behind each line end; the parser still decides about everything between."""
    ended = -1
    for index in np.flatnonzero(doc.to_array("IS_SPACE")).tolist():
        if index:
            doc[index].is_sent_start = False
        if LINE_END.search(doc[index].text) or ended == index:
            ended = index + 1
            if ended < len(doc):
                doc[ended].is_sent_start = True
    return doc


Language.component(COMPONENT, func=end_sentences_at_line_ends)


def pieces(text: str, size: int) -> list[Span]:
    """The text in stretches of at most ``size`` code points, cut behind a line end where there is one.

    A line longer than that is cut behind its last white space, or else anywhere.
    """
    found = []
    start = 0
    while len(text) - start > size:
        cut = _cut(text, start, start + size)
        found.append(Span(start, cut))
        start = cut
    found.append(Span(start, len(text)))
    return found


def _cut(text: str, start: int, limit: int) -> int:
    line = max(text.rfind(end, start, limit) for end in "\n\r\u2028\u2029")
    if line > start:
        return line if text[line : line + 2] == "\r\n" else line + 1
    space = max(text.rfind(blank, start, limit) for blank in " \t\u00a0")
    return space + 1 if space > start else limit
