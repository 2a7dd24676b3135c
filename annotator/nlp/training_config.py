"""The configuration with which ``spacy train`` starts from an exported data set."""

from __future__ import annotations

from pathlib import Path

from spacy.cli.init_config import init_config


def write_config(path: Path, language: str, train: str, dev: str) -> None:
    """What ``spacy init config`` makes for a named-entity recognizer on a CPU, with the paths of the data in it."""
    config = init_config(lang=language, pipeline=["ner"], optimize="efficiency", silent=True)
    config["paths"]["train"], config["paths"]["dev"] = train, dev
    config.to_disk(path)
