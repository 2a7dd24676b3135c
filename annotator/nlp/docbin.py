"""spaCy's DocBin: articles as ``Doc`` objects that ``spacy train`` reads as they are.

``doc.ents`` holds the entities that do not overlap; ``doc.spans["sc"]`` (where spancat looks) all of them;
``doc.spans["claims"]`` the parts of the claims as CONTENT, SOURCE and CUE, with the claim's number in
the article as the span's id.
A link is the ``kb_id``. ``doc.user_data`` has the article's id, title and address.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from annotator.domain.analysis import Analysis, covering
from annotator.domain.annotation import Claim, Entity
from annotator.domain.document import Document
from annotator.domain.exporting import (
    OFF_EDGES,
    OVERLAPS,
    ExportReport,
    Overlaps,
    Picked,
    Wanted,
    picked,
    without_overlaps,
)
from annotator.nlp.docbin_file import DocBinFile

SPANS, CLAIMS = "sc", "claims"
_ATTRIBUTES = ("ENT_IOB", "ENT_TYPE", "ENT_KB_ID")
_VOCABULARY_LIFE = 500
"""After so many articles a new vocabulary begins, so that none grows with the project."""
_ONLY_SPAN = f"is in doc.spans[{SPANS!r}] and not in doc.ents"


def write_docbin(documents: Iterable[Document], out: BinaryIO, wanted: Wanted) -> ExportReport:
    """Write one DocBin. spaCy reads such a file as a whole, so very large projects are better split."""
    report = ExportReport(wanted.heard)
    with DocBinFile(_ATTRIBUTES) as file:
        for number, item in enumerate(picked(documents, wanted, report, "entity", "claim")):
            if number % _VOCABULARY_LIFE == 0:
                vocab = Vocab()
            file.add(_doc(vocab, item, wanted.overlaps, report))
        file.write(out)
    return report


def _doc(vocab: Vocab, item: Picked, overlaps: Overlaps, report: ExportReport) -> Doc:
    article = item.article
    text, analysis = article.text, covering(item.analysis, article.text)
    following = [*analysis.starts[1:], len(text)]
    words = [text[start:end] for start, end in zip(analysis.starts, analysis.ends, strict=True)]
    spaces = [end < after for end, after in zip(analysis.ends, following, strict=True)]
    data = {"id": article.id, "title": article.title, "url": article.url}
    doc = Doc(vocab, words=words, spaces=spaces, user_data={name: value for name, value in data.items() if value})
    assert doc.text == text
    found = _on_tokens(item, analysis, report)
    doc.spans[SPANS] = [_span(doc, entity, tokens) for entity, tokens in found]
    doc.spans[CLAIMS] = [
        span
        for number, claim in enumerate(item.claims, 1)
        for span in _claim_spans(doc, claim, str(number), analysis, item, report)
    ]
    doc.set_ents(_entities(doc, item, found, overlaps, report), default="outside")
    return doc


def _on_tokens(item: Picked, analysis: Analysis, report: ExportReport) -> list[tuple[Entity, tuple[int, int]]]:
    found = []
    for entity in item.entities:
        report.lose_fields(item.article, entity, ("link",))
        tokens = analysis.token_range(entity.start, entity.end)
        if tokens is None:
            report.lose(item.article, entity, OFF_EDGES)
        else:
            found.append((entity, tokens))
    return found


def _entities(
    doc: Doc, item: Picked, found: list[tuple[Entity, tuple[int, int]]], overlaps: Overlaps, report: ExportReport
) -> list[Span]:
    """Those for ``doc.ents``; spaCy's parser refuses entities with white space at an edge."""
    sound = []
    for entity, tokens in found:
        if any(doc[token].text.isspace() for token in tokens):
            report.note(item.article, entity, f"has white space at an edge: it {_ONLY_SPAN}")
        else:
            sound.append((entity, tokens))
    kept, dropped = without_overlaps(sound, overlaps)
    for entity in dropped:
        report.note(item.article, entity, f"{OVERLAPS}: it {_ONLY_SPAN}")
    return [_span(doc, entity, tokens) for entity, tokens in kept]


def _span(doc: Doc, entity: Entity, tokens: tuple[int, int]) -> Span:
    return Span(doc, tokens[0], tokens[1] + 1, label=entity.label, kb_id=entity.link)


def _claim_spans(
    doc: Doc, claim: Claim, number: str, analysis: Analysis, item: Picked, report: ExportReport
) -> list[Span]:
    report.lose_fields(item.article, claim, ("source", "cue"))
    spans = []
    for role in ("content", "source", "cue"):
        for start, end in getattr(claim, role):
            tokens = analysis.token_range(start, end)
            if tokens is None:
                report.lose(item.article, claim, f"has a {role} that {OFF_EDGES}: {doc.text[start:end]!r}")
            else:
                spans.append(Span(doc, tokens[0], tokens[1] + 1, label=role.upper(), span_id=number))
    return spans
