from __future__ import annotations

import pytest

from annotator.nlp.models import load
from annotator.nlp.pipeline import Pipeline


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    """The default model, loaded once."""
    return load()
