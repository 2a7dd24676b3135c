"""Why a machine proposed a claim, in a form that can be worded.

A claim's ``suggested`` keeps it beside content, source and cue:
``"why": {"kind": "verb", "word": "say"}``. Editing the claim keeps it, as it keeps the rest.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from annotator.domain.annotation import Claim

VERB, QUOTE, ACCORDING_TO, NOUN, HEADLINE = "verb", "quote", "according_to", "noun", "headline"
REASONS = (VERB, QUOTE, ACCORDING_TO, NOUN, HEADLINE)

KEY = "why"


def as_value(kind: str, word: str = "") -> dict[str, str]:
    """What ``suggested`` keeps under `KEY`."""
    return {"kind": kind, "word": word}


def claim_reason(claim: Claim) -> tuple[str, str]:
    """One of `REASONS` and the word that showed it, as the dictionary has it ("say", "statement"; "" for a quotation).

    ``("", "")`` where nobody knows: a person's own claim, or one from elsewhere.
    """
    why: Any = (claim.suggested or {}).get(KEY)
    if not isinstance(why, Mapping) or why.get("kind") not in REASONS:
        return "", ""
    word = why.get("word", "")
    return why["kind"], word if isinstance(word, str) else ""
