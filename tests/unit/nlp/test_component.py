"""`nlp.add_pipe("annotator_claims")` in somebody else's pipeline."""

from __future__ import annotations

import re
import tomllib
from importlib import import_module
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from annotator.domain.annotation import QuoteKind
from annotator.domain.text import Span
from annotator.nlp.component import COMPONENT, FoundClaim, claims_of
from annotator.nlp.models import default

TEXT = "“It is late,” said Anna Berg, “and 👩‍👩‍👧‍👦 wait.” Trade has fallen, according to the guild."
ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = spacy.load(default(), exclude=["lemmatizer", "attribute_ruler"])
    nlp.add_pipe(COMPONENT)
    return nlp


def words(claim: FoundClaim, role: str) -> list[str]:
    return [TEXT[start:end] for start, end in getattr(claim, role)]


def test_claims_stand_in_the_extension(nlp: Language) -> None:
    first, second = nlp(TEXT)._.claims
    assert words(first, "content") == ["“It is late,”", "“and 👩‍👩‍👧‍👦 wait.”"]
    assert (words(first, "source"), words(first, "cue")) == (["Anna Berg"], ["said"])
    assert (first.quote_kind, first.why) == (QuoteKind.DIRECT, ("verb", "say"))
    assert (second.quote_kind, second.why) == (QuoteKind.INDIRECT, ("according_to", "according to"))
    assert isinstance(first.content[0], Span)


def test_claims_stand_in_a_span_group_too(nlp: Language) -> None:
    doc = nlp(TEXT)
    assert [(span.id_, span.label_, span.text) for span in doc.spans["claims"]] == [
        ("0", "CONTENT", "“It is late,”"),
        ("0", "CONTENT", "“and 👩‍👩‍👧‍👦 wait.”"),
        ("0", "SOURCE", "Anna Berg"),
        ("0", "CUE", "said"),
        ("1", "CONTENT", "Trade has fallen"),
        ("1", "SOURCE", "the guild"),
        ("1", "CUE", "according to"),
    ]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Anna Berg urged the council to wait.", ("verb", "urge")),
        ("“The water came up in the night and took the bridge.”", ("quote", "")),
        ("The claim that the bridge is safe was wrong.", ("noun", "claim")),
        ("Report: ferry owners hid the damage", ("headline", "")),
    ],
)
def test_each_claim_says_why(nlp: Language, text: str, why: tuple[str, str]) -> None:
    assert [claim.why for claim in nlp(text)._.claims] == [why]


def test_claims_survive_being_written(nlp: Language) -> None:
    doc = nlp(TEXT)
    (read,) = DocBin().from_bytes(DocBin(docs=[doc], store_user_data=True).to_bytes()).get_docs(nlp.vocab)
    assert read._.claims == doc._.claims
    assert Doc(nlp.vocab).from_bytes(doc.to_bytes())._.claims == doc._.claims


def test_a_pipeline_with_the_component_is_saved_and_loaded(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path / "model")
    assert spacy.load(tmp_path / "model")(TEXT)._.claims == nlp(TEXT)._.claims


def test_no_claim_stands_in_a_line_that_is_no_prose(nlp: Language) -> None:
    doc = nlp("The bridge is closed\nPhoto: The mayor said that the bridge was safe.\nIt is late.")
    assert doc._.claims == ()


@pytest.mark.parametrize("end", ["\n", "\n\n", "\r\n"])
def test_no_claim_crosses_a_paragraph_and_none_lies_in_another(nlp: Language, end: str) -> None:
    text = end.join(["News", "Police say the thief fled", "The mayor said it was open."])
    claims = nlp(text)._.claims
    assert [[text[start:stop] for start, stop in claim.content] for claim in claims] == [
        ["the thief fled"],
        ["it was open"],
    ]
    assert [text[claim.source[0].start : claim.source[0].end] for claim in claims] == ["Police", "The mayor"]


def test_a_text_broken_at_a_width_is_read_as_if_it_were_not(nlp: Language) -> None:
    text = "“We will not sell the port, not now\nand not ever,” Elin Dahl said on Monday\nin Skarvik."
    (claim,) = nlp(text)._.claims
    assert [text[start:end] for start, end in (*claim.content, *claim.source)] == [
        "“We will not sell the port, not now\nand not ever,”",
        "Elin Dahl",
    ]


def test_a_text_the_component_has_not_seen_has_no_claims() -> None:
    assert claims_of(spacy.blank("en")(TEXT)) == ()


def test_without_a_parser_it_says_what_is_missing() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe(COMPONENT)
    with pytest.raises(ValueError, match="needs a tagger and a parser"):
        nlp(TEXT)


@pytest.mark.parametrize("text", ["", " \n "])
def test_an_empty_text_is_no_trouble(nlp: Language, text: str) -> None:
    assert nlp(text)._.claims == ()


def test_the_example_in_the_readme_runs(capsys: pytest.CaptureFixture[str]) -> None:
    examples = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    (example,) = [each for each in examples if "add_pipe" in each]
    exec(re.sub(r"en_core_web_sm\w*", default(), example), {"spacy": spacy})
    assert "(Span(start=0, end=13),) (Span(start=19, end=28),)" in capsys.readouterr().out


def test_spacy_finds_the_factories_where_the_package_is_installed() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for name, target in project["entry-points"]["spacy_factories"].items():
        module, attribute = target.split(":")
        assert callable(getattr(import_module(module), attribute))
        assert Language.has_factory(name)
