"""Model folders that would run code: what counts as code, and that it never runs before somebody trusts it."""

from __future__ import annotations

import json
import pickle
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from annotator.domain.errors import ModelError
from annotator.nlp import model_trust, models


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("ner")
    nlp.initialize()
    nlp.to_disk(tmp_path / "plain")
    return tmp_path / "plain"


class Bomb:
    def __init__(self, target: str) -> None:
        self.target = target

    def __reduce__(self) -> tuple[object, tuple[str, ...]]:
        return (eval, (f"open({self.target!r}, 'w').close()",))


FIRED: list[str] = []


def make_bomb(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """A component of a package that is neither spaCy's nor ours."""
    FIRED.append(name)
    return lambda doc: doc


Language.factory("tests_bomb", func=make_bomb)


@pytest.fixture
def armed(plain: Path) -> Path:
    """A folder that calls foreign code as soon as it is loaded."""
    FIRED.clear()
    config = plain / "config.cfg"
    text = config.read_text(encoding="utf-8").replace('["sentencizer", "ner"]', '["sentencizer", "ner", "bomb"]')
    config.write_text(text + '\n[components.bomb]\nfactory = "tests_bomb"\n', encoding="utf-8")
    return plain


def test_the_pipelines_of_spacy_run_no_code(plain: Path) -> None:
    assert model_trust.reasons(plain) == []
    models.load(str(plain))


def test_the_model_that_comes_with_the_program_would_not_either(tmp_path: Path) -> None:
    models.load_spacy().to_disk(tmp_path / "own")
    assert model_trust.reasons(tmp_path / "own") == []


def test_a_pipeline_with_our_own_components_is_no_stranger(tmp_path: Path) -> None:
    nlp = models.load_spacy()
    nlp.add_pipe("annotator_claims")
    nlp.to_disk(tmp_path / "claims")
    assert model_trust.reasons(tmp_path / "claims") == []


def test_a_folder_that_runs_code_is_refused_before_it_runs(armed: Path) -> None:
    with pytest.raises(ModelError, match="would run code of its own"):
        models.load(str(armed))
    assert FIRED == []


def test_it_runs_once_somebody_trusts_it_and_until_a_file_changes(armed: Path) -> None:
    model_trust.trust(armed)
    models.load(str(armed))
    assert FIRED == ["bomb"]
    (armed / "extra.py").write_text("print('boo')", encoding="utf-8")
    with pytest.raises(ModelError, match="the file extra"):
        models.load(str(armed))


@pytest.mark.parametrize("name", ["weights.pkl", "deep/er/model.pt", "code.py", "fast.so"])
def test_files_that_are_code_or_pickles_are_named(plain: Path, tmp_path: Path, name: str) -> None:
    file = plain / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(pickle.dumps(Bomb(str(tmp_path / "fired"))))
    assert model_trust.reasons(plain) == [f"the file {name}"]
    assert not (tmp_path / "fired").exists()


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ('"spacy.Tokenizer.v1"', '"my_package.Tokenizer.v1"', "the function my_package.Tokenizer.v1"),
        ("before_creation = null", 'before_creation = {"@callbacks": "mine.v1"}', "the function mine.v1"),
        ('lang = "en"', 'lang = "mine"', "the language mine"),
        ('factory = "ner"', 'source = "somewhere/else"', "ner, which is taken from another model: somewhere/else"),
        ('"spacy.HashEmbedCNN.v2"', '"spacy.TorchBiLSTMEncoder.v1"', "the function spacy.TorchBiLSTMEncoder.v1"),
    ],
)
def test_what_the_configuration_calls_is_looked_at(plain: Path, old: str, new: str, named: str) -> None:
    config = plain / "config.cfg"
    text = config.read_text(encoding="utf-8")
    assert old in text
    config.write_text(text.replace(old, new), encoding="utf-8")
    assert named in model_trust.reasons(plain)


def test_a_function_behind_a_variable_is_looked_at(plain: Path) -> None:
    config = plain / "config.cfg"
    sections = re.split(r"(?m)^(?=\[)", config.read_text(encoding="utf-8"))
    kept = "".join(each for each in sections if not each.startswith("[components.ner.model"))
    hidden = '\n[hidden]\n\n[hidden.model]\n@architectures = "mine.v1"\n'
    text = kept.replace("[components.ner]\n", "[components.ner]\nmodel = ${hidden.model}\n") + hidden
    config.write_text(text, encoding="utf-8")
    assert model_trust.reasons(plain) == ["the function mine.v1"]


def test_a_component_that_is_none_is_refused(plain: Path) -> None:
    config = plain / "config.cfg"
    text = config.read_text(encoding="utf-8").replace("[components]\n", "[components]\nbomb = 7\n")
    config.write_text(text, encoding="utf-8")
    with pytest.raises(ModelError, match=r"config.cfg"):
        models.load(str(plain))


def test_a_link_out_of_the_folder_is_named(plain: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_text("", encoding="utf-8")
    (plain / "vocab" / "link").symlink_to(tmp_path / "elsewhere")
    assert model_trust.reasons(plain) == ["the link vocab/link"]


def test_older_functions_of_spacy_are_known(plain: Path) -> None:
    config = plain / "config.cfg"
    text = config.read_text(encoding="utf-8")
    config.write_text(
        text.replace("spacy.TransitionBasedParser.v2", "spacy.TransitionBasedParser.v1"), encoding="utf-8"
    )
    assert model_trust.reasons(plain) == []


def test_what_is_trusted_is_noted_outside_of_projects_and_survives_nonsense(armed: Path) -> None:
    from annotator import paths

    paths.trusted_models().parent.mkdir(parents=True)
    paths.trusted_models().write_text("[]", encoding="utf-8")
    model_trust.trust(armed)
    assert list(json.loads(paths.trusted_models().read_text(encoding="utf-8"))) == [str(armed.resolve())]
