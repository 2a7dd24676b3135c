"""A folder that brat opens: pairs of ``.txt`` and ``.ann``, and the ``annotation.conf`` that fits them.

Entities and marked lines are spans; claims are events as in PolNeAR, with attributes for what is chosen from
a list and notes for what is written freely. A link is brat's normalization ``Reference T1 link:ID``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from annotator.domain.annotation import (
    CLAIM_TYPES,
    Act,
    Annotation,
    Check,
    Claim,
    Entity,
    LineKind,
    Polarity,
    SourceKind,
    Spans,
)
from annotator.domain.document import Document
from annotator.domain.exporting import ExportReport, Picked, Wanted, picked, words_of
from annotator.exchange.polnear import ATTRIBUTION, EDGES, NO_WORDS, add_attribution
from annotator.exchange.standoff import Standoff, Stems, comes_back, note_line_ends, one_line, type_name, write_pair
from annotator.exchange.taking import UNTOLD, marks_line

ON_ONE_LINE = "is written with its words on one line"
_CHOSEN = {"Check": Check, "SourceKind": SourceKind, "Act": Act, "Polarity": Polarity}
_UNSAID = {Check.UNSET, SourceKind.UNKNOWN, Act.STATEMENT, Polarity.AFFIRMS}
_WRITTEN = ("source_name", "topic", "normalized", "verdict", "justification")
_CLAIM_FIELDS = (
    *("source", "cue", "source_name", "source_entity", "source_kind", "act", "check", "claim_types"),
    *("polarity", "topic", "normalized", "evidence", "verdict", "justification", "note"),
)


def write_brat(documents: Iterable[Document], folder: Path, wanted: Wanted) -> ExportReport:
    """Write each article as a pair of files into the folder, and the types that occur as ``annotation.conf``."""
    report, stems = ExportReport(wanted.heard), Stems(folder)
    types: set[str] = set()
    for item in picked(documents, wanted, report, "entity", "claim", "line"):
        standoff = Standoff(item.article.text)
        note_line_ends(item.article, report)
        ids = {entity.id: _add_entity(standoff, entity, item, report) for entity in item.entities}
        types.update(type_name(entity.label) for entity in item.entities)
        for claim in item.claims:
            _add_claim(standoff, claim, ids, item, report)
        for mark in item.line_marks:
            if not standoff.span(mark.kind.capitalize(), (mark.span,)):
                report.lose(item.article, mark, NO_WORDS)
            else:
                _note_edges(mark, ((mark.span,),), item, report)
        write_pair(stems, item.article, standoff)
    (folder / "annotation.conf").write_bytes(_configuration(types).encode())
    return report


def _add_entity(standoff: Standoff, entity: Entity, item: Picked, report: ExportReport) -> str:
    id = standoff.span(entity.label, (entity.span,))
    if not id:
        report.lose(item.article, entity, NO_WORDS)
        return ""
    _note_edges(entity, ((entity.span,),), item, report)
    if type_name(entity.label) != entity.label:
        report.note(item.article, entity, f"is written with the label {type_name(entity.label)}")
    if marks_line(type_name(entity.label), *entity.span, item.article.text):
        report.note(item.article, entity, UNTOLD)
    if _is_broken(entity.note) or _is_broken(entity.link):
        report.note(item.article, entity, ON_ONE_LINE)
    if entity.link and len(entity.link.split()) == 1:
        standoff.reference(id, "link", entity.link, words_of(item.article, entity))
    elif entity.link:
        standoff.note(id, entity.link, "Link")
    if entity.note:
        standoff.note(id, entity.note)
    return id


def _add_claim(standoff: Standoff, claim: Claim, ids: dict[str, str], item: Picked, report: ExportReport) -> None:
    entity = ids.get(claim.source_entity, "")
    id = add_attribution(standoff, claim, entity)
    if not id:
        report.lose(item.article, claim, NO_WORDS)
        return
    _note_edges(claim, (claim.content, claim.source, claim.cue), item, report)
    evidence = [json.dumps(dict(row), ensure_ascii=False) for row in claim.evidence]
    if any(map(_is_broken, (*(getattr(claim, name) for name in _WRITTEN), claim.note, *evidence))):
        report.note(item.article, claim, ON_ONE_LINE)
    held = _CLAIM_FIELDS if entity else tuple(name for name in _CLAIM_FIELDS if name != "source_entity")
    report.lose_fields(item.article, claim, held)
    chosen = {"Check": claim.check, "SourceKind": claim.source_kind, "Act": claim.act, "Polarity": claim.polarity}
    for name, value in chosen.items():
        if value not in _UNSAID:
            standoff.attribute(name, id, value)
    for kind in claim.claim_types:
        standoff.attribute(_type_flag(kind), id)
    for name in _WRITTEN:
        if words := getattr(claim, name):
            standoff.note(id, words, _camel(name))
    for row in evidence:
        standoff.note(id, row, "Evidence")
    if claim.note:
        standoff.note(id, claim.note)


def _note_edges(annotation: Annotation, roles: Iterable[Spans], item: Picked, report: ExportReport) -> None:
    if not all(comes_back(item.article.text, spans) for spans in roles):
        report.note(item.article, annotation, EDGES)


def _is_broken(words: str) -> bool:
    return one_line(words) != words


def _configuration(types: set[str]) -> str:
    kinds = [*sorted(types), "Content", "Source", "Cue", *(kind.capitalize() for kind in LineKind)]
    entities = "\n".join(dict.fromkeys(kinds))
    roles = f"{ATTRIBUTION}\tContent:Content, Cue?:Cue, Source?:Source, Entity?:<ENTITY>"
    flags = [f"{_type_flag(kind)}\tArg:{ATTRIBUTION}" for kind in CLAIM_TYPES]
    chosen = [f"{name}\tArg:{ATTRIBUTION}, Value:{'|'.join(values)}" for name, values in _CHOSEN.items()]
    attributes = "\n".join([*chosen, *flags])
    return f"[entities]\n{entities}\n\n[relations]\n\n[events]\n{roles}\n\n[attributes]\n{attributes}\n"


def _type_flag(kind: str) -> str:
    return f"Type_{kind}"


def _camel(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("_"))
