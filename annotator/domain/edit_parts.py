"""What every edit is made of: looking things up, checking spans and words, and refusing what changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from annotator.domain.changes import Change, Edit
from annotator.domain.document import Document
from annotator.domain.errors import EditRefused, InputError
from annotator.domain.text import Span, check_text, trim


def get(item: Any) -> Any:
    """What was looked up. Raises EditRefused where it is gone."""
    if item is None:
        raise EditRefused("it is no longer there", todo="select it again")
    return item


def checked(document: Document, span: Span) -> Span:
    """The span without white space at its edges. Raises EditRefused outside the text and where nothing is left."""
    if not 0 <= span.start <= span.end <= len(document.text):
        raise EditRefused(f"characters {span.start} to {span.end} are outside the text")
    trimmed = trim(document.text, span)
    if trimmed.start == trimmed.end:
        raise EditRefused("nothing is selected", todo="select the words first")
    return trimmed


def check_words(value: Any) -> None:
    """Refuse what no file keeps (NUL, lone surrogates) in words a person typed or pasted, at any depth."""
    if isinstance(value, str):
        try:
            check_text(value)
        except InputError as error:
            raise EditRefused(error.what, todo=error.todo) from error
    elif isinstance(value, Mapping):
        check_words((*value.keys(), *value.values()))
    elif isinstance(value, Sequence):
        for part in value:
            check_words(part)


def quote(document: Document, span: Span) -> str:
    """The first words of a span, to word an edit by."""
    return document.text[span.start : min(span.end, span.start + 80)]


def edit(operation: str, changes: Iterable[Change | None], **detail: Any) -> Edit:
    """The edit of those changes that are one. Raises EditRefused where none is."""
    real = tuple(change for change in changes if change is not None)
    if not real:
        raise EditRefused("nothing to change")
    return Edit(operation, real, {**detail, "count": len(real)})
