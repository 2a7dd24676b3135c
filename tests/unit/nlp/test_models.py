from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from annotator.domain.errors import ModelError
from annotator.nlp import models


def test_the_small_english_model_is_installed_and_comes_first() -> None:
    assert models.installed()[0] in models.PREFERRED
    assert models.default() == models.installed()[0]


def test_a_pipeline_is_named_with_its_version() -> None:
    name, _, version = models.load().name.partition("@")
    assert name in models.PREFERRED
    assert version.startswith("3.8")


def test_an_unknown_name_is_answered_with_what_there_is() -> None:
    with pytest.raises(ModelError) as caught:
        models.load("no_such_model")
    assert "no_such_model" in str(caught.value)
    assert models.default() in str(caught.value)


def test_a_folder_without_a_pipeline_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no spaCy pipeline"):
        models.load(str(tmp_path))


def test_a_damaged_folder_is_refused_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "config.cfg").write_text("[nlp]\nlang = 1", encoding="utf-8")
    (tmp_path / "meta.json").write_text("{}", encoding="utf-8")
    with pytest.raises(ModelError) as caught:
        models.load(str(tmp_path))
    assert "\n" not in str(caught.value)


def test_a_model_without_parser_and_entities_still_gives_tokens_and_sentences(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "plain")
    (suggestion,) = models.load(str(tmp_path / "plain")).suggest(["One line. Two.\nThree."])
    assert (suggestion.entities, suggestion.claims) == ((), ())
    assert list(suggestion.analysis.sentences) == [0, 10, 15]
    assert len(suggestion.analysis.starts) == 8


def test_a_blank_pipeline_gives_tokens_and_sentences_in_its_language() -> None:
    pipeline = models.load("blank:de")
    (suggestion,) = pipeline.suggest(["Herr Voß kam aus Kiel. Er blieb.\nEnde."])
    assert (pipeline.name, pipeline.labels, suggestion.entities) == ("de_blank@0.0.0", (), ())
    assert models.facts("blank:de").title == pipeline.name
    assert list(suggestion.analysis.sentences) == [0, 23, 33]


@pytest.mark.parametrize("language", ["zz", "", "../de", "os.path"])
def test_a_language_that_spacy_does_not_have_is_refused(language: str) -> None:
    with pytest.raises(ModelError, match="no language of this code"):
        models.load(f"blank:{language}")


def test_what_a_model_is_can_be_said_without_loading_it(tmp_path: Path) -> None:
    pipeline = models.load()
    known = models.facts(models.default())
    assert (known.title, known.language, set(known.labels)) == (pipeline.name, "en", set(pipeline.labels))
    (tmp_path / "config.cfg").touch()
    (tmp_path / "meta.json").write_text('{"lang": "en", "labels": []}', encoding="utf-8")
    with pytest.raises(ModelError, match=r"meta.json cannot be read"):
        models.facts(str(tmp_path))
