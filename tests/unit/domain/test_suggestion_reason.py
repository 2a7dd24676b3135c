"""Why a claim was proposed."""

from __future__ import annotations

from typing import Any

import pytest

from annotator.domain.suggestion_reason import as_value, claim_reason
from tests.unit.articles import suggested_claim

TEXT = "Ann Holt said the mill is safe."


def reason(why: Any) -> tuple[str, str]:
    claim = suggested_claim(TEXT, "the mill is safe")
    return claim_reason(suggested_claim(TEXT, "the mill is safe", suggested={**claim.core, "why": why}))


def test_kind_and_word_come_back() -> None:
    assert reason(as_value("verb", "say")) == ("verb", "say")
    assert reason(as_value("quote")) == ("quote", "")


@pytest.mark.parametrize("why", [None, "verb", [], {}, {"kind": "guess"}, {"kind": ["verb"], "word": "say"}])
def test_what_another_program_put_there_is_no_reason(why: Any) -> None:
    assert reason(why) == ("", "")


def test_a_word_that_is_no_text_is_left_out() -> None:
    assert reason({"kind": "noun", "word": 3}) == ("noun", "")


def test_a_claim_without_a_proposal_has_none() -> None:
    assert claim_reason(suggested_claim(TEXT, "the mill is safe")) == ("", "")
    assert claim_reason(suggested_claim(TEXT, "the mill is safe", suggested=None)) == ("", "")
