"""The files are read by programs that are not ours; those not installed (``.[foreign]``) are skipped by name.

Where ANNOTATOR_REQUIRE_FOREIGN is set, as in CI, they have to be there.
"""

from __future__ import annotations

import importlib
import json
import os
import warnings
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from annotator.domain.document import Document
from annotator.exchange.biluo import write_biluo
from annotator.exchange.brat import write_brat
from annotator.exchange.claimreview import write_claimreview
from annotator.exchange.conll import write_conll
from annotator.exchange.formats import Write
from annotator.exchange.iob2 import write_iob2
from annotator.exchange.polnear import write_polnear
from annotator.exchange.w3c import write_w3c
from tests.unit.exchange.documents import NASTY, documents, nasty, small, written, written_folder
from tests.unit.exchange.test_standoff import by_line
from tests.unit.exchange.test_token_formats import rows, token_places

OTHERWISE = "is written with"
"""In what is said of an entity that is in the output, with something left out or changed."""


def foreign(name: str) -> Any:
    """The module of another program."""
    required = bool(os.environ.get("ANNOTATOR_REQUIRE_FOREIGN"))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what it does that is out of date is its own affair
        return importlib.import_module(name) if required else pytest.importorskip(name)


@pytest.mark.parametrize("write", [write_brat, write_polnear])
def test_bioc_reads_brat_folders(tmp_path: Path, write: Any) -> None:
    brat = foreign("bioc.brat")
    given = nasty()
    losses = written_folder(write, tmp_path, given)
    (read,) = brat.listdir(tmp_path)
    spans = {each.id: each for each in read.entities}
    found = {id: sorted((part.begin, part.end) for part in each.locations) for id, each in spans.items()}
    for id, each in spans.items():
        assert " ".join(read.text[start:end] for start, end in found[id]) == each.text
    flat = [(spans[id].type, parts) for id, parts in found.items() if spans[id].type in ("ORG", "Promo")]
    items = [("ORG", each) for each in given.entities] + [("Promo", each) for each in given.line_marks]
    expected = [(kind, by_line(NASTY, (each.span,))) for kind, each in items]
    assert sorted(flat) == (sorted(expected) if write is write_brat else [])
    assert sum(loss.gone for loss in losses) == (0 if write is write_brat else len(expected) + 1)
    (event,) = read.events
    claim = given.claims["c"]
    assert {role: found[id] for role, id in event.arguments.items()} == {
        "Content": by_line(NASTY, claim.content),
        "Source": by_line(NASTY, claim.source),
        "Cue": by_line(NASTY, claim.cue),
    }


@pytest.mark.parametrize(("write", "scheme"), [(write_conll, "IOB2"), (write_iob2, "IOB2"), (write_biluo, "BILOU")])
@given(document=documents())
def test_seqeval_finds_every_entity_that_was_not_named(write: Write, scheme: str, document: Document) -> None:
    schemes = foreign("seqeval.scheme")
    data, _, losses = written(write, document)
    columns = rows(data)
    places = token_places([row[0] for row in columns], document.text)
    (entities,) = schemes.Entities([[row[-1] for row in columns]], getattr(schemes, scheme)).entities
    found = [(places[each.start].start, places[each.end - 1].end, each.tag) for each in entities]
    gone = Counter((loss.start, loss.end) for loss in losses if loss.kind == "entity" and OTHERWISE not in loss.why)
    given = Counter((each.start, each.end) for each in document.entities)
    assert Counter((start, end) for start, end, _ in found) == given - gone
    assert set(found) <= {(each.start, each.end, each.label.replace(" ", "_")) for each in document.entities}


CONTEXTS = {
    "https://schema.org": {"@vocab": "https://schema.org/"},
    "http://www.w3.org/ns/anno.jsonld": {
        "@vocab": "http://www.w3.org/ns/oa#",
        "id": "@id",
        "type": "@type",
        "items": {"@id": "https://www.w3.org/ns/activitystreams#items", "@container": "@list"},
    },
}
"""The vocabularies of the two contexts: enough to expand what we write, and no network."""


def expanded(data: bytes) -> list[Any]:
    jsonld = foreign("pyld").jsonld

    def load(url: str, _options: Any) -> dict[str, Any]:
        return {"contextUrl": None, "documentUrl": url, "document": {"@context": CONTEXTS[url.rstrip("/")]}}

    return list(jsonld.expand(json.loads(data), {"documentLoader": load}))


def test_pyld_expands_a_claim_review() -> None:
    given = nasty()
    article = replace(given.article, meta={"review_url": "https://checks.example/1"})
    (review,) = expanded(written(write_claimreview, small(article=article, claims=given.claims)).data)
    assert review["@type"] == ["https://schema.org/ClaimReview"]
    (rating,) = review["https://schema.org/reviewRating"]
    assert rating["https://schema.org/ratingValue"] == [{"@value": 4}]
    assert review["https://schema.org/claimReviewed"] == [{"@value": "“10\u00a0000 Lakes”, … good."}]


def test_pyld_expands_web_annotations() -> None:
    given = nasty()
    (page,) = expanded(written(write_w3c, given).data)
    (items,) = page["https://www.w3.org/ns/activitystreams#items"]
    found = []
    for target in (target for item in items["@list"] for target in item["http://www.w3.org/ns/oa#target"]):
        position, quote = target["http://www.w3.org/ns/oa#selector"]
        (start,), (end,) = position["http://www.w3.org/ns/oa#start"], position["http://www.w3.org/ns/oa#end"]
        assert quote["http://www.w3.org/ns/oa#exact"] == [{"@value": NASTY[start["@value"] : end["@value"]]}]
        found.append((start["@value"], end["@value"]))
    claim = given.claims["c"]
    flat = [each.span for each in (*given.entities, *given.line_marks)]
    assert sorted(found) == sorted([*flat, *claim.content, *claim.source, *claim.cue])
