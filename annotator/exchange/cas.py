"""UIMA CAS as XMI files with their type system, as INCEpTION and WebAnno take them; through dkpro-cassis.

Entities are DKPro's ``NamedEntity`` (value, identifier), tokens and sentences DKPro's too; the parts of claims and
marked lines are span layers of our own, ``webanno.custom.ClaimPart`` and ``webanno.custom.LineMark``. UIMA counts
UTF-16 units; the library counts them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any

from annotator.domain.document import Document
from annotator.domain.errors import ExportError
from annotator.domain.exporting import ExportReport, Picked, Wanted, picked
from annotator.domain.text import not_in_xml
from annotator.exchange.standoff import Stems

DKPRO = "de.tudarmstadt.ukp.dkpro.core.api."
NAMED_ENTITY = f"{DKPRO}ner.type.NamedEntity"
TOKEN, SENTENCE = f"{DKPRO}segmentation.type.Token", f"{DKPRO}segmentation.type.Sentence"
METADATA = f"{DKPRO}metadata.type.DocumentMetaData"
CLAIM_PART, LINE_MARK = "webanno.custom.ClaimPart", "webanno.custom.LineMark"
TYPE_SYSTEM = "TypeSystem.xml"
INSTALL = 'install it: python -m pip install "article-annotator[cas]"'
REPLACED = "has characters that XML cannot hold; each is written as a space"

_STRING = "uima.cas.String"
_FEATURES = {
    TOKEN: (),
    SENTENCE: (),
    NAMED_ENTITY: ("value", "identifier"),
    CLAIM_PART: ("role", "claim"),
    LINE_MARK: ("kind",),
}


def is_there() -> bool:
    return find_spec("cassis") is not None


def write_cas(documents: Iterable[Document], folder: Path, wanted: Wanted) -> ExportReport:
    """Write an ``.xmi`` an article and one type system. Raises ExportError where the library is not installed."""
    if not is_there():
        raise ExportError("CAS files need the package dkpro-cassis", todo=INSTALL)
    report, stems = ExportReport(wanted.heard), Stems(folder, ".xmi")
    types = _type_system()
    types.to_xml(folder / TYPE_SYSTEM)
    for item in picked(documents, wanted, report, "entity", "claim", "line"):
        _cas(types, item, report).to_xmi(folder / f"{stems.free(item.article.id)}.xmi")
    return report


def _type_system() -> Any:
    from cassis import TypeSystem

    types = TypeSystem()
    for name, features in _FEATURES.items():
        made = types.create_type(name, supertypeName="uima.tcas.Annotation")
        for feature in features:
            types.create_feature(made, feature, _STRING)
    data = types.create_type(METADATA, supertypeName="uima.tcas.DocumentAnnotation")
    for feature in ("documentTitle", "documentId", "documentUri"):
        types.create_feature(data, feature, _STRING)
    return types


def _cas(types: Any, item: Picked, report: ExportReport) -> Any:
    from cassis import Cas

    article = item.article
    cas = Cas(types)
    cas.sofa_string = _text(item, report)
    cas.sofa_mime = "text/plain"

    def add(type: str, start: int, end: int, **features: str) -> None:
        given = {name: not_in_xml(value)[0] for name, value in features.items() if value}
        cas.add(types.get_type(type)(begin=start, end=end, **given))

    add(METADATA, 0, len(article.text), documentTitle=article.title, documentId=article.id, documentUri=article.url)
    for kind, start, end in _units(item):
        add(kind, start, end)
    for entity in item.entities:
        report.lose_fields(article, entity, ("link",))
        if not_in_xml(entity.label + entity.link)[1] is not None:
            report.note(article, entity, REPLACED)
        add(NAMED_ENTITY, entity.start, entity.end, value=entity.label, identifier=entity.link)
    for number, claim in enumerate(item.claims, 1):
        report.lose_fields(article, claim, ("source", "cue"))
        for role in ("content", "source", "cue"):
            for start, end in getattr(claim, role):
                add(CLAIM_PART, start, end, role=role, claim=str(number))
    for mark in item.line_marks:
        add(LINE_MARK, mark.start, mark.end, kind=mark.kind.value)
    return cas


def _units(item: Picked) -> Iterator[tuple[str, int, int]]:
    """Tokens, and those sentences that hold more than white space."""
    analysis, text = item.analysis, item.article.text
    for start, end in zip(analysis.starts, analysis.ends, strict=True):
        yield TOKEN, start, end
    for start, end in pairwise([*analysis.sentences, len(text)]):
        if text[start:end].strip():
            yield SENTENCE, start, end


def _text(item: Picked, report: ExportReport) -> str:
    article = item.article
    text, first = not_in_xml(article.text)
    if first is not None:
        report.note_text(article, first, first + 1, REPLACED)
    return text
