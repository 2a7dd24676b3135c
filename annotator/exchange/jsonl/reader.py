"""JSONL in: our own exports, Prodigy's tasks, and plain ``{"text": ...}`` records.

The unit is the record: one that is refused comes out as an InputError naming file, line and field, and
reading goes on with the next line.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from annotator.domain.annotation import Annotation, State
from annotator.domain.document import Article, Layer, Status
from annotator.domain.errors import InputError
from annotator.domain.record import Record
from annotator.exchange.articles.field_map import field_map
from annotator.exchange.jsonl import schema
from annotator.exchange.jsonl.annotations import claim, entity, line_mark
from annotator.exchange.jsonl.fields import Fields
from annotator.exchange.jsonl.strict import decode, first_repeated, shown
from annotator.exchange.jsonl.tokens import read_tokens

LINE_LIMIT = 256 * 1024 * 1024
"""Bytes of the longest line that is read; a record beyond it is a mistake or an attack."""

_LINES = msgspec.json.Decoder(schema.OwnLine)
_STATUSES = {status.value: status for status in Status}
_NAMED = ("title", "url", "publisher", "author", "published", "language")
_NOT_BESIDE = {"text": "", "id": ""}
_ANSWERS = {answer: answer for answer in ("accept", "reject", "ignore")}


def read_jsonl(stream: BinaryIO, name: str, *, line_limit: int = LINE_LIMIT) -> Iterator[Record | InputError]:
    """One Record or InputError for each line that is not blank; only one line at a time is in memory.

    ``name`` stands for the file in messages. Raises nothing but what the stream itself raises.
    """
    for number, line in each_line(stream, line_limit):
        yield read_line(line, f"{name}:{number}")


def read_line(line: bytes | InputError, where: str) -> Record | InputError:
    """The record in one line, or why it holds none; ``where`` names the place for messages."""
    try:
        if isinstance(line, InputError):
            raise line
        return _record(line, where)
    except InputError as error:
        place = f"{where}: {error.where}" if error.where else where
        return InputError(error.what, where=place, todo=error.todo)


def each_line(stream: BinaryIO, limit: int = LINE_LIMIT) -> Iterator[tuple[int, bytes | InputError]]:
    """The lines that are not blank, numbered from 1, without a byte order mark."""
    number = 0
    while line := stream.readline(limit):
        number += 1
        if number == 1:
            if line.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
                yield number, InputError("the file is UTF-16", todo="save it as UTF-8")
                return
            line = line.removeprefix(codecs.BOM_UTF8)
        if len(line) == limit and not line.endswith(b"\n"):
            _skip_line(stream)
            yield number, InputError(f"the line is longer than {limit} bytes", todo="one article a line")
        elif not line.isspace() and line:
            yield number, line


def _skip_line(stream: BinaryIO) -> None:
    while (chunk := stream.readline(1 << 20)) and not chunk.endswith(b"\n"):
        pass


def _record(line: bytes, where: str) -> Record:
    value = decode(line, _LINES)
    fields = Fields(value.members() if isinstance(value, schema.OwnLine) else value, "")
    own = _is_own(fields)
    text = fields.required("text")
    meta = Fields(fields.typed("meta", dict) or {}, "meta")
    entities = tuple(entity(item, path, text) for path, item in fields.items("spans"))
    claims = tuple(claim(item, path, text) for path, item in fields.items("claims"))
    marks = tuple(line_mark(item, path, text) for path, item in fields.items("lines"))
    everything: tuple[Annotation, ...] = (*entities, *claims, *marks)
    _refuse_doubled_ids(everything)
    return Record(
        where=where,
        article=_article(fields, meta, text, own),
        layer=_layer(meta, any(item.state is State.SUGGESTED for item in everything)),
        analysis=read_tokens(fields, text),
        entities=entities,
        claims=claims,
        line_marks=marks,
        answer=fields.choice("answer", _ANSWERS) or "",
        own=own,
    )


def _is_own(fields: Fields) -> bool:
    named = fields.text("format")
    if not named or named == schema.FORMAT:
        return bool(named)
    if named.startswith(schema.FAMILY):
        todo = "import it with that version, or export it again from this one"
        raise fields.refuse("format", f"{shown(named)} was written by another version of this program", todo)
    raise fields.refuse("format", f"{shown(named)} is unknown", f'leave "format" out, or make it "{schema.FORMAT}"')


def _article(fields: Fields, meta: Fields, text: str, own: bool) -> Article:
    beside = {} if own else _beside_text(fields)
    article = Article.of(
        text,
        meta.typeable("id") or fields.typeable("id"),
        **{name: meta.words(name) or beside.get(name, "") for name in _NAMED},
        meta=meta.rest(schema.META_KEYS if _is_flagged(meta) else schema.FREE_KEYS),
        extra=fields.rest(schema.RECORD_KEYS),
    )
    given = meta.text("sha256")
    if given and given.lower() != article.sha256:
        todo = "leave sha256 out if the text was changed on purpose"
        raise meta.refuse("sha256", "is not the hash of this text", todo)
    return article


def _beside_text(fields: Fields) -> dict[str, str]:
    """Title, date and so on of a plain record, where their usual names stand beside its text.

    The keys stay where they are, too. Prodigy's own begin with an underscore and are none of an article's.
    """
    rest = fields.values.keys() - schema.RECORD_KEYS
    names = [key for key in fields.values if key in rest and not key.startswith("_") and _is_words(fields.values[key])]
    return {field: fields.words(key) for field, key in field_map(names, _NOT_BESIDE).items()}


def _is_words(value: object) -> bool:
    return isinstance(value, str) or (isinstance(value, list) and all(isinstance(item, str) for item in value))


def _layer(meta: Fields, suggestions: bool) -> Layer | None:
    """Whose work this is and how far; a done article with suggestions left is one that was started."""
    status = meta.choice("status", _STATUSES)
    annotator = meta.text("annotator")
    flag = _is_flagged(meta)
    flag_note = meta.text("flag_note") if flag else ""
    if not (status or annotator or flag):
        return None
    if status is Status.DONE and suggestions:
        status = Status.STARTED
    return Layer(annotator=annotator, status=status or Status.TODO, flag=flag, flag_note=flag_note)


def _is_flagged(meta: Fields) -> bool:
    """Only ``"flag": true`` is our flag; another program's flags are free metadata."""
    return meta.values.get("flag") is True


def _refuse_doubled_ids(items: tuple[Annotation, ...]) -> None:
    doubled = first_repeated(item.id for item in items)
    if doubled is not None:
        raise InputError(f"the id {shown(doubled)} stands twice", where="id", todo="give each annotation its own id")
