"""The files are read by programs that are not ours; those not installed (``.[foreign]``) are skipped by name.

Where ANNOTATOR_REQUIRE_FOREIGN is set, as in CI, they have to be there.
"""

from __future__ import annotations

import importlib
import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.annotation import Claim, Entity, State
from annotator.domain.document import Article
from annotator.exchange.brat import write_brat
from annotator.exchange.claimreview import write_claimreview
from annotator.exchange.conll import write_conll
from annotator.exchange.polnear import write_polnear
from annotator.exchange.w3c import write_w3c
from tests.unit.articles import place, places
from tests.unit.exchange.documents import NASTY, small, written, written_folder

WORDS = ["Ann O’Neil", "Graz-Ost", "שלום", "good"]
ENTITIES = [
    Entity(id=each, start=place(NASTY, each).start, end=place(NASTY, each).end, label="X", state=State.ADDED)
    for each in WORDS
]
CLAIM = Claim(
    id="c",
    content=places(NASTY, "“10\u00a0000 Lakes”,", "good."),
    source=places(NASTY, "she"),
    cue=places(NASTY, "said"),
    state=State.ADDED,
    verdict="4/5",
)
ARTICLE = Article.of(NASTY, "a1", url="https://news.example/1")


def foreign(name: str) -> Any:
    """The module of another program."""
    required = bool(os.environ.get("ANNOTATOR_REQUIRE_FOREIGN"))
    return importlib.import_module(name) if required else pytest.importorskip(name)


@pytest.mark.parametrize("write", [write_brat, write_polnear])
def test_bioc_reads_brat_folders(tmp_path: Path, write: Any) -> None:
    brat = foreign("bioc.brat")
    written_folder(write, tmp_path, small(NASTY, entities=ENTITIES, claims=[CLAIM]))
    (read,) = brat.listdir(tmp_path)
    spans = {each.id: each for each in read.entities}
    for each in spans.values():
        assert " ".join(read.text[part.begin : part.end] for part in sorted(each.locations)) == each.text
    if write is write_brat:
        assert {each.text for each in spans.values() if each.type == "X"} == set(WORDS)
    (event,) = read.events
    assert {role: spans[id].text for role, id in event.arguments.items()} == {
        "Content": "“10\u00a0000 Lakes”, good.",
        "Source": "she",
        "Cue": "said",
    }


def test_seqeval_finds_the_entities_of_conll() -> None:
    get_entities = foreign("seqeval.metrics.sequence_labeling").get_entities
    text = "Ann Lee met Bo in Graz."
    entities = [
        Entity(id=each, start=place(text, each).start, end=place(text, each).end, label=label, state=State.ADDED)
        for each, label in (("Ann Lee", "PER"), ("Bo", "PER"), ("Graz", "LOC"))
    ]
    data = written(write_conll, small(text, entities=entities)).data.decode()
    rows = [line.split() for line in data.splitlines()[2:] if line]
    found = [(label, " ".join(row[0] for row in rows[a : b + 1])) for label, a, b in get_entities([r[3] for r in rows])]
    assert found == [("PER", "Ann Lee"), ("PER", "Bo"), ("LOC", "Graz")]


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
    article = replace(ARTICLE, meta={**ARTICLE.meta, "review_url": "https://checks.example/1"})
    (review,) = expanded(written(write_claimreview, small(article=article, claims=[CLAIM])).data)
    assert review["@type"] == ["https://schema.org/ClaimReview"]
    (rating,) = review["https://schema.org/reviewRating"]
    assert rating["https://schema.org/ratingValue"] == [{"@value": 4}]
    assert review["https://schema.org/claimReviewed"] == [{"@value": "“10\u00a0000 Lakes”, … good."}]


def test_pyld_expands_web_annotations() -> None:
    (page,) = expanded(written(write_w3c, small(article=ARTICLE, entities=ENTITIES, claims=[CLAIM])).data)
    (items,) = page["https://www.w3.org/ns/activitystreams#items"]
    targets = [target for item in items["@list"] for target in item["http://www.w3.org/ns/oa#target"]]
    assert len(targets) == len(ENTITIES) + 4
    for target in targets:
        position, quote = target["http://www.w3.org/ns/oa#selector"]
        (start,), (end,) = position["http://www.w3.org/ns/oa#start"], position["http://www.w3.org/ns/oa#end"]
        assert quote["http://www.w3.org/ns/oa#exact"] == [{"@value": NASTY[start["@value"] : end["@value"]]}]
