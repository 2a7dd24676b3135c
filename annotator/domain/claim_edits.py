"""Every edit of a claim, as a pure function from a document to an `Edit`; see `edits` for what they have in common."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import fields as dataclass_fields
from dataclasses import replace
from typing import Any

from annotator.domain.annotation import CLAIM_TYPES, Check, Claim, Spans, State, new_id
from annotator.domain.changes import Change, Edit
from annotator.domain.claim_evidence import date_fault
from annotator.domain.decisions import By, added, changed, removed
from annotator.domain.document import Document
from annotator.domain.edit_parts import check_words, checked, edit, get, quote
from annotator.domain.errors import EditRefused
from annotator.domain.quotes import claim_quote_kind
from annotator.domain.text import Span, trim

ROLES = ("content", "source", "cue")
_SPEAKER = ("source", "source_name", "source_entity", "source_kind")
"""They speak of one and the same: a merged claim takes them from one of its parts."""
_UNITED = ("evidence", "claim_types")
_JUDGED = ("act", "check", "polarity", "topic", "normalized", "verdict", "justification", "note")
_OF_THE_WHOLE = ("normalized", "evidence", "verdict", "justification", "note")
"""What was said about all of a claim and need not hold for a part of it."""
_SET_OFF = ",;:–—- \t\n\r\u00a0\u2028\u2029"
"""What stands between content and the words that attribute it."""
_THAT = re.compile(r"\Athat\s+")


def add_claim(document: Document, content: Spans, by: By, *, source: Spans = (), cue: Spans = ()) -> Edit:
    """Make a claim of the content spans."""
    parts = _role(document, content)
    if not parts:
        raise EditRefused("a claim needs at least one character of content", todo="select the words that are claimed")
    source, cue = _role(document, source), _role(document, cue)
    claim = Claim(id=new_id(), content=parts, source=source, cue=cue, state=State.ADDED)
    claim = replace(claim, quote_kind=claim_quote_kind(document.text, claim))
    return edit("add_claim", [added(claim, by)], quote=quote(document, claim.span))


def claim_with(document: Document, content: Spans) -> Claim | None:
    """The claim with exactly this content; one that stands before one that was rejected."""
    parts = _role(document, content)
    there = [claim for claim in document.claims.touching(*parts[0]) if claim.content == parts] if parts else []
    return min(there, key=lambda claim: claim.state is State.REJECTED, default=None)


def change_claim(document: Document, id: str, by: By, **fields: Any) -> Edit:
    """Set fields of a claim: span roles are cleaned and ordered, the quote kind is computed anew."""
    claim: Claim = get(document.claims.get(id))
    check_words(fields)
    _check_dates(row for row in fields.get("evidence", ()) if row not in claim.evidence)
    for role in set(ROLES) & fields.keys():
        fields[role] = _role(document, fields[role])
    derived = {"quote_kind", "source_entity"} if "source_name" in fields else {"quote_kind"}
    return edit("change_claim", [_changed(document, claim, by, **fields)], fields=sorted(fields.keys() - derived))


def judge_claims(document: Document, ids: Iterable[str], check: Check, by: By) -> Edit:
    """Give claims a class of check-worthiness."""
    claims: list[Claim] = [get(document.claims.get(id)) for id in ids]
    return edit("change_claim", [changed(claim, by, check=check) for claim in claims], fields=["check"])


def set_role(document: Document, id: str, role: str, span: Span, by: By, **fields: Any) -> Edit:
    """Make a span the claim's content, source or cue, and set other fields with it.

    One word has one role (PolNeAR's guidelines, "no token has two roles"): words of the content that
    become source or cue leave it, with the white space, the commas and the "that" they were set off by.
    Source and cue keep theirs when the content is set; of these two the one that was set last has them.
    """
    claim: Claim = get(document.claims.get(id))
    span = checked(document, span)
    if role == "content":
        fields[role] = _free(document, claim, span)
    else:
        other = "cue" if role == "source" else "source"
        fields[role], fields[other] = (span,), without(document.text, getattr(claim, other), span)
        fields["content"] = _cut_off(document.text, claim.content, span)
        if not fields["content"]:
            raise EditRefused(f"no content would be left beside this {role}", todo="select other words")
    return edit("change_claim", [_changed(document, claim, by, **fields)], fields=[role])


def add_content(document: Document, id: str, span: Span, by: By) -> Edit:
    """Take more words into the content: the second half of an interrupted quotation. Source and cue keep theirs."""
    claim: Claim = get(document.claims.get(id))
    content = _role(document, (*claim.content, *_free(document, claim, span)))
    return edit("add_content", [_changed(document, claim, by, content=content)], quote=quote(document, span))


def remove_content(document: Document, id: str, span: Span, by: By) -> Edit:
    """Take words out of the content; out of its middle leaves a content of two spans."""
    claim: Claim = get(document.claims.get(id))
    content = without(document.text, claim.content, checked(document, span))
    return edit("remove_content", [_changed(document, claim, by, content=content)], quote=quote(document, span))


def split_claim(document: Document, id: str, at: Span, by: By) -> Edit:
    """Make two claims of one.

    Selected words of the content become a claim of their own. Without a selection (``at`` is empty) the
    second claim begins at the caret, or with the second span of the content where the caret is at
    neither. Both keep source, cue and judgements; what was written about the whole stays with the first.
    """
    claim: Claim = get(document.claims.get(id))
    first, second = _halves(document.text, claim.content, at)
    if not first or not second:
        raise EditRefused("there is nothing to split here", todo="put the caret where the second claim begins")
    other = replace(claim, id=new_id(), content=second, score=None, extra={}, **_blank(_OF_THE_WHOLE))
    changes = [_changed(document, claim, by, content=first), added(_measured(document, other), by)]
    return edit("split_claim", changes, quote=quote(document, second[0]))


def duplicate_claim(document: Document, id: str, by: By) -> Edit:
    """Make a second claim of the same words, to say something else about them."""
    claim: Claim = get(document.claims.get(id))
    copy = replace(claim, id=new_id(), score=None, extra={})
    return edit("duplicate_claim", [added(copy, by)], quote=quote(document, claim.span))


def merge_claims(document: Document, ids: Collection[str], by: By) -> Edit:
    """Make one claim of several: the first in reading order holds the content of all, the others go.

    Speaker and cue come from the first claim that has them, every other field from the first that says
    anything; evidence and types are put together. ``kept`` names the fields in which the claims differed.
    """
    claims = [claim for claim in document.claims if claim.id in ids and claim.state is not State.REJECTED]
    if len(claims) < 2:
        raise EditRefused("a merge needs two claims", todo="select them in the list")
    first, *others = claims
    values = {name: _united(claims, name) for name in ("content", *_UNITED)}
    values["content"] = _role(document, values["content"])
    speaker = next((claim for claim in claims if claim.source or claim.source_name), first)
    values |= {name: getattr(speaker, name) for name in _SPEAKER}
    values |= {name: _first_said(claims, name) for name in ("cue", *_JUDGED)}
    kept = [name for name in (*_SPEAKER[:2], "cue", *_JUDGED) if len(_said(claims, name)) > 1]
    changes: list[Change | None] = [_changed(document, first, by, **values)]
    changes += [removed(claim, by) for claim in others]
    return edit("merge_claims", changes, quote=quote(document, first.span), kept=kept)


def without(text: str, content: Iterable[Span], taken: Span) -> Spans:
    """The content without the characters of ``taken``, its spans trimmed."""
    pieces = (
        piece
        for start, end in content
        for piece in (Span(start, min(end, taken.start)), Span(max(start, taken.end), end))
        if piece.start < piece.end
    )
    return tuple(piece for piece in (trim(text, piece) for piece in pieces) if piece.start < piece.end)


def _free(document: Document, claim: Claim, span: Span) -> Spans:
    """The words of a span that are not the claim's source or cue. Raises EditRefused where there are none."""
    left: Spans = (checked(document, span),)
    for taken in (*claim.source, *claim.cue):
        left = _cut_off(document.text, left, taken)
    if not left:
        raise EditRefused("these words are the claim's source or cue", todo="take them out there first")
    return left


def _cut_off(text: str, content: Spans, taken: Span) -> Spans:
    """The content without ``taken`` and what set it off; pieces that hold no word go."""
    left: list[Span] = []
    for start, end in content:
        if taken.end <= start or end <= taken.start:
            left.append(Span(start, end))
            continue
        before, behind = text[start : max(start, taken.start)], text[min(taken.end, end) : end]
        left.append(Span(start, start + len(before.rstrip(_SET_OFF))))
        left.append(Span(end - len(_THAT.sub("", behind.lstrip(_SET_OFF))), end))
    return tuple(span for span in left if any(map(str.isalnum, text[span.start : span.end])))


def _halves(text: str, content: Spans, at: Span) -> tuple[Spans, Spans]:
    if at.start < at.end:
        inside = without(text, without(text, content, Span(0, at.start)), Span(at.end, len(text)))
        return without(text, content, at), inside
    if not content[0].start < at.start < content[-1].end:
        return content[:1], content[1:]
    return without(text, content, Span(at.start, len(text))), without(text, content, Span(0, at.start))


def _changed(document: Document, claim: Claim, by: By, **fields: Any) -> Change | None:
    """`decisions.changed`, with the quote kind computed anew. Raises EditRefused where no content is left."""
    after = replace(claim, **fields)
    if not after.content:
        raise EditRefused("a claim needs at least one character of content", todo="delete the claim instead")
    return changed(claim, by, **{**fields, "quote_kind": _measured(document, after).quote_kind})


def _measured(document: Document, claim: Claim) -> Claim:
    return replace(claim, quote_kind=claim_quote_kind(document.text, claim))


def _role(document: Document, spans: Iterable[Span]) -> Spans:
    """Spans of one role: trimmed, ordered, those that overlap or touch joined."""
    joined: list[Span] = []
    for span in sorted(checked(document, Span(*span)) for span in spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


_DEFAULTS = {field.name: field.default for field in dataclass_fields(Claim)}


def _blank(names: Iterable[str]) -> dict[str, Any]:
    return {name: _DEFAULTS[name] for name in names}


def _said(claims: Iterable[Claim], name: str) -> list[Any]:
    """The different values that some claims give a field, unset ones aside, in order."""
    found: list[Any] = []
    for claim in claims:
        value = getattr(claim, name)
        if value != _DEFAULTS[name] and value not in found:
            found.append(value)
    return found


def _first_said(claims: Sequence[Claim], name: str) -> Any:
    return next(iter(_said(claims, name)), _DEFAULTS[name])


def _united(claims: Iterable[Claim], name: str) -> tuple[Any, ...]:
    parts: list[Any] = []
    for claim in claims:
        parts += [part for part in getattr(claim, name) if part not in parts]
    if name == "claim_types":
        parts.sort(key=lambda part: CLAIM_TYPES.index(part) if part in CLAIM_TYPES else len(CLAIM_TYPES))
    return tuple(parts)


def _check_dates(rows: Iterable[Any]) -> None:
    for row in rows:
        fault = date_fault(str(row.get("date", "")))
        if fault:
            raise EditRefused(fault, todo="write it as 2031-05-17, 2031-05 or 2031")
