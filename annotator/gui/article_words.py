"""An article in words alone: its text with every annotation said where it begins and ends."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from annotator.domain.annotation import Claim, State
from annotator.domain.document import Document
from annotator.domain.text import Span
from annotator.gui.annotation_words import state_of, what

translate = QCoreApplication.translate


class Mark(NamedTuple):
    """What is said before and after the words of a span."""

    span: Span
    before: str
    after: str


def in_words(document: Document) -> str:
    """The text with its marks between square brackets; rejected annotations are left out.

    Between two marks stand the article's own characters, all of them and in their order.
    """
    marks = sorted(_marks(document), key=lambda mark: (mark.span.start, -mark.span.end))
    begins: dict[int, list[str]] = {}
    ends: dict[int, list[str]] = {}
    for mark in marks:
        begins.setdefault(mark.span.start, []).append(f"[{mark.before}: ")
        ends.setdefault(mark.span.end, []).insert(0, f"{mark.after}]")
    cuts = sorted({0, len(document.text), *begins, *ends})
    parts = [
        "".join((*ends.get(cut, ()), *begins.get(cut, ()), document.text[cut:after]))
        for cut, after in zip(cuts, [*cuts[1:], len(document.text)], strict=True)
    ]
    return "".join(parts)


def _marks(document: Document) -> Iterator[Mark]:
    for item in (*document.line_marks, *document.entities):
        if item.state is not State.REJECTED:
            yield Mark(item.span, f"{what(item)}, {state_of(item)}", "")
    claims = [claim for claim in document.claims if claim.state is not State.REJECTED]
    for number, claim in enumerate(claims, 1):
        yield from _of_claim(claim, number)


def _of_claim(claim: Claim, number: int) -> Iterator[Mark]:
    end = translate("Annotation", "; end of claim %1").replace("%1", str(number))
    content = translate("Annotation", "Claim %1").replace("%1", str(number))
    for at, part in enumerate(claim.content):
        last = at == len(claim.content) - 1
        before = (
            f"{content}, {state_of(claim)}" if at == 0 else translate("Annotation", "%1 goes on").replace("%1", content)
        )
        yield Mark(Span(*part), before, end if last else "")
    for role, spans in (
        (translate("Annotation", "Source of claim %1"), claim.source),
        (translate("Annotation", "Cue of claim %1"), claim.cue),
    ):
        for span in spans:
            yield Mark(Span(*span), role.replace("%1", str(number)), "")
