"""The claims of a text as words."""

from __future__ import annotations

from typing import NamedTuple

from annotator.domain.annotation import Claim, Spans
from annotator.nlp.pipeline import Pipeline


class Said(NamedTuple):
    """Content part by part, source and cue ("" for none)."""

    content: tuple[str, ...]
    source: str
    cue: str


def said_in(pipeline: Pipeline, text: str) -> list[Said]:
    """What is suggested for the text, in order."""
    return [said(text, claim) for claim in found(pipeline, text)]


def said(text: str, claim: Claim) -> Said:
    return Said(
        _words(text, claim.content), " | ".join(_words(text, claim.source)), " | ".join(_words(text, claim.cue))
    )


def found(pipeline: Pipeline, text: str) -> tuple[Claim, ...]:
    (suggestion,) = pipeline.suggest([text])
    return suggestion.claims


def _words(text: str, spans: Spans) -> tuple[str, ...]:
    return tuple(text[start:end] for start, end in spans)
