"""Every package that we install or hand out has a licence that we know and that goes with ours."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
TABLE: dict[str, Any] = tomllib.loads((ROOT / "packaging" / "licences.toml").read_text("utf-8"))
PACKAGES: dict[str, str] = TABLE["packages"]


def locked() -> set[str]:
    lines = (ROOT / "requirements.lock").read_text("utf-8").splitlines()
    return {re.split(r"[=; ]", line)[0] for line in lines if line.strip()}


def test_the_table_names_what_the_lock_names() -> None:
    assert set(PACKAGES) == locked()


@pytest.mark.parametrize("name", sorted(PACKAGES))
def test_the_licence_goes_with_ours(name: str) -> None:
    if name in TABLE["replaceable"]:
        assert PACKAGES[name] == "LGPL-3.0-only"
    elif name not in TABLE["tools"]:
        choices = PACKAGES[name].split(" OR ")
        assert any(set(choice.split(" AND ")) <= set(TABLE["free"]) for choice in choices)


def test_packages_say_the_same_of_themselves() -> None:
    """Those that are installed here, and new enough to say it by the names of SPDX."""
    differ = {}
    for name, ours in PACKAGES.items():
        try:
            said = metadata(name).json.get("license_expression")
        except PackageNotFoundError:
            continue
        if isinstance(said, str) and ours not in {said, *said.split(" OR ")}:
            differ[name] = said
    assert not differ
