from __future__ import annotations

import spacy

from annotator.nlp.confidence import Confidence
from annotator.nlp.models import default
from annotator.paths import resources


def _samples() -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted((resources() / "samples").glob("*.txt"))]


def test_the_recomputed_decisions_are_those_spacy_took() -> None:
    nlp = spacy.load(default())
    plain = [[(ent.start, ent.end, ent.label_) for ent in doc.ents] for doc in nlp.pipe(_samples())]
    confidence = Confidence(nlp.get_pipe("ner"))
    docs = list(nlp.pipe(_samples(), batch_size=3))
    scores = [score for doc in docs for score in confidence.judged(doc).scores]
    assert [[(ent.start, ent.end, ent.label_) for ent in doc.ents] for doc in docs] == plain
    assert len(scores) > 150
    assert all(score is not None and 0 < score <= 1 for score in scores)


def test_a_plain_case_is_surer_than_an_odd_one() -> None:
    nlp = spacy.load(default())
    confidence = Confidence(nlp.get_pipe("ner"))
    sure = confidence.judged(nlp("She flew to Paris on Monday.")).scores
    odd = confidence.judged(nlp("Zorbla Quell Framish marched on Trund.")).scores
    assert min(score or 0 for score in sure) > 0.9
    assert min((score or 0 for score in odd), default=0) < 0.9


def test_without_a_prediction_to_look_at_the_score_is_none() -> None:
    nlp = spacy.load(default())
    confidence = Confidence(nlp.get_pipe("ner"))
    doc = nlp("She flew to Paris.")
    confidence.judged(doc)
    assert confidence.judged(doc) == ([None], [])


def test_a_recogniser_with_other_internals_gives_no_scores() -> None:
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "GPE", "pattern": "Paris"}])
    assert Confidence(ruler).judged(nlp("to Paris")) == ([None], [])
