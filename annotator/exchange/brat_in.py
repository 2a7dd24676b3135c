"""A brat folder in: each ``.txt`` with its ``.ann``.

An event ``Attribution`` with Content, Source and Cue (ours, and PolNeAR's) is a claim. Every other span is an
entity; one of several parts goes from its first to its last character, its parts stay under ``brat``. What brat
says of an entity (attributes, further notes and references) is kept there too; relations, equivalences and other
events are kept with the article.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotator.domain.annotation import CLAIM_TYPES, Act, Check, Polarity, SourceKind
from annotator.domain.document import Article
from annotator.domain.errors import InputError
from annotator.domain.record import Item, Note
from annotator.domain.text import Span
from annotator.exchange.folders import unreadable
from annotator.exchange.packed import left_out, unpacked
from annotator.exchange.polnear import ATTRIBUTION
from annotator.exchange.standoff_in import Annotations, Event, in_order, read_annotations
from annotator.exchange.taking import Taken

_ROLES = {"Content": "content", "Source": "source", "Cue": "cue"}
_CHOSEN: dict[str, tuple[str, set[str]]] = {
    "Check": ("check", set(Check)),
    "SourceKind": ("source_kind", set(SourceKind)),
    "Act": ("act", set(Act)),
    "Polarity": ("polarity", set(Polarity)),
}
_WRITTEN = {
    "SourceName": "source_name",
    "Topic": "topic",
    "Normalized": "normalized",
    "Verdict": "verdict",
    "Justification": "justification",
    "AnnotatorNotes": "note",
}
_TYPE = "Type_"


def read_brat(path: Path) -> Iterator[Item]:
    """Every pair of files in a folder and below, in a .zip of one, or the pair of one ``.ann`` or ``.txt``.

    A ``.txt`` without ``.ann`` is an article without annotations. What cannot be read is named, the rest goes on.
    """
    try:
        with unpacked(path, (".txt", ".ann")) as folder:
            yield from _pairs(folder, str(path))
        yield from left_out(path, (".txt", ".ann", ".conf"))
    except InputError as error:
        yield error


def _pairs(path: Path, name: str) -> Iterator[Item]:
    if not path.is_dir():
        files = [path.with_suffix(".txt")]
    else:
        files = sorted(file for file in path.rglob("*.txt") if not file.name.startswith("."))
        if not files:
            yield InputError("the folder holds no .txt", where=name, todo="name a folder of .txt and .ann files")
        for ann in sorted(path.rglob("*.ann")):
            if not ann.name.startswith(".") and not ann.with_suffix(".txt").exists():
                where = f"{name}/{ann.relative_to(path)}"
                yield InputError("there is no .txt of that name beside it", where=where, todo="put its text there")
    for file in files:
        place = f"{name}/{file.relative_to(path)}" if path.is_dir() else str(file)
        try:
            yield from _pair(file, place)
        except InputError as error:
            yield error
        except OSError as error:
            yield unreadable(Path(place), error)


def _pair(file: Path, name: str) -> list[Item]:
    text = _decoded(file, name)
    if not text.strip():
        raise InputError("the file is empty", where=name, todo="give a file that holds an article's text")
    ann = file.with_suffix(".ann")
    place = name.removesuffix(file.suffix) + ".ann"
    taken = Taken(text, lines=True)
    found = read_annotations(_decoded(ann, place).lstrip("\ufeff") if ann.exists() else "", text, place)
    notes = _take(taken, found)
    kept = [*(event.line for event in found.events.values() if not _is_claim(event, found)), *found.others]
    made = Article.of(text, file.stem, extra={"brat": kept} if kept else {})
    return [taken.record(name, made), *(Note(place, words) for words in notes)]


def _decoded(file: Path, name: str) -> str:
    """The file as it stands, line ends too: brat's offsets count them."""
    try:
        return file.read_bytes().decode()
    except UnicodeDecodeError as error:
        raise InputError(f"no UTF-8 at byte {error.start}", where=name, todo="save the file as UTF-8") from None


def _is_claim(event: Event, found: Annotations) -> bool:
    roles = dict(event.roles)
    return event.kind == ATTRIBUTION and roles.get("Content") in found.bound and event.trigger in found.bound


def _take(taken: Taken, found: Annotations) -> list[str]:
    events = {id: event for id, event in found.events.items() if _is_claim(event, found)}
    parts = {id for event in events.values() for role, id in event.roles if role.rstrip("0123456789") in _ROLES}
    parts |= {event.trigger for event in events.values()}
    notes = []
    for id, bound in found.bound.items():
        if id in parts:
            continue
        start, end = bound.parts[0].start, bound.parts[-1].end
        fields = _of_entity(id, found)
        if len(bound.parts) > 1:
            fields.setdefault("brat", {})["fragments"] = [list(part) for part in bound.parts]
            notes.append(f"{id} stands in {len(bound.parts)} parts; it was taken from {start} to {end}")
        taken.span(bound.kind, start, end, bound.where, id=id, **fields)
    for id, event in events.items():
        notes += _claim(taken, id, event, found)
    return notes


def _of_entity(id: str, found: Annotations) -> dict[str, Any]:
    """Note and link as fields of ours, everything else under ``brat``."""
    fields: dict[str, Any] = {}
    rest: dict[str, Any] = {}
    if attributes := found.attributes.get(id):
        rest["attributes"] = attributes
    for kind, words in found.notes.get(id, ()):
        key = {"AnnotatorNotes": "note", "Link": "link"}.get(kind)
        if key and key not in fields:
            fields[key] = words
        else:
            rest.setdefault("notes", []).append([kind, words])
    for database, key in found.references.get(id, ()):
        link = key if database == "link" else f"{database}:{key}"
        if "link" in fields:
            rest.setdefault("references", []).append(link)
        else:
            fields["link"] = link
    return {**fields, "brat": rest} if rest else fields


def _claim(taken: Taken, id: str, event: Event, found: Annotations) -> list[str]:
    """The claim an event is; its roles may be numbered (``Content2``) where it has several."""
    spans: dict[str, list[Span]] = {}
    fields: dict[str, Any] = {}
    left = []
    for name, target in event.roles:
        role = _ROLES.get(name.rstrip("0123456789"))
        if role and target in found.bound:
            spans.setdefault(role, []).extend(found.bound[target].parts)
        elif name == "Entity" and target in found.bound:
            fields["source_entity"] = target
        else:
            left.append(f"{id} has a role {name} that was left out")
    parts = {role: in_order(each) for role, each in spans.items()}
    taken.claim(parts, found.bound[event.trigger].where, id=id, **fields, **_said(id, found))
    return left


def _said(id: str, found: Annotations) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    rest: dict[str, Any] = {}
    for name, value in found.attributes.get(id, {}).items():
        if name in _CHOSEN and value in _CHOSEN[name][1]:
            fields[_CHOSEN[name][0]] = value
        elif name.startswith(_TYPE) and name.removeprefix(_TYPE) in CLAIM_TYPES:
            fields.setdefault("claim_types", []).append(name.removeprefix(_TYPE))
        else:
            rest.setdefault("attributes", {})[name] = value
    for kind, words in found.notes.get(id, ()):
        evidence = _evidence(words) if kind == "Evidence" else None
        if evidence is not None:
            fields.setdefault("evidence", []).append(evidence)
        elif kind in _WRITTEN and _WRITTEN[kind] not in fields:
            fields[_WRITTEN[kind]] = words
        else:
            rest.setdefault("notes", []).append([kind, words])
    return {**fields, "brat": rest} if rest else fields


def _evidence(words: str) -> dict[str, Any] | None:
    try:
        value = json.loads(words)
    except ValueError:
        return None
    return value if isinstance(value, dict) else None
