"""The claim presets of a project: those that come with the program, one's own, and the one in use."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from typing import Any

from annotator import paths
from annotator.domain.claim_presets import ClaimPreset, checked_name
from annotator.domain.errors import EditRefused
from annotator.services.project import Project
from annotator.storage import claims, settings

BUILT_IN = ("attribution", "check_worthiness", "fact_check", "claim_review")
_CHOSEN, _OWN = "claim_preset", "claim_presets"


@cache
def built_in(name: str) -> ClaimPreset:
    """A preset that comes with the program."""
    file = paths.resources() / "claims" / f"{name}.json"
    return ClaimPreset.of(json.loads(file.read_text(encoding="utf-8")))


def presets(project: Project) -> tuple[ClaimPreset, ...]:
    """The program's own, then the project's in the order they were made."""
    return (*map(built_in, BUILT_IN), *_own(project.setting(_OWN)))


def chosen(project: Project) -> ClaimPreset:
    """The preset in use; the first of all where none was chosen or the chosen one is gone."""
    name = project.setting(_CHOSEN)
    return next((preset for preset in presets(project) if preset.name == name), built_in(BUILT_IN[0]))


def choose(project: Project, name: str) -> None:
    """Use a preset from now on. Raises NotSaved."""
    project.save_setting(_CHOSEN, name)


def save(project: Project, preset: ClaimPreset, instead_of: str = "") -> None:
    """Keep a preset of one's own and use it; ``instead_of`` names the one of one's own it replaces or renames.

    Raises EditRefused for a name that is empty or taken, NotSaved.
    """

    def kept(own: list[ClaimPreset]) -> list[ClaimPreset]:
        others = tuple(each.name for each in own if each.name != instead_of)
        checked_name(preset.name, (*BUILT_IN, *others))
        if instead_of in (each.name for each in own):
            return [preset if each.name == instead_of else each for each in own]
        return [*own, preset]

    _change(project, kept, preset.name)


def delete(project: Project, name: str) -> None:
    """Give up a preset of one's own; what is written in claims stays. Raises EditRefused, NotSaved."""

    def kept(own: list[ClaimPreset]) -> list[ClaimPreset]:
        if name not in (each.name for each in own):
            raise EditRefused(f"there is no preset of your own called {name}")
        return [each for each in own if each.name != name]

    _change(project, kept, BUILT_IN[0])


def topics(project: Project) -> list[str]:
    """The topics that claims of the project have, in alphabetical order."""
    with project.database.reading() as connection:
        return claims.topics(connection)


def _change(project: Project, change: Callable[[list[ClaimPreset]], list[ClaimPreset]], use: str) -> None:
    with project.database.writing() as connection:
        own = change(_own(settings.get(connection, _OWN)))
        settings.put(connection, _OWN, [each.as_values() for each in own])
        settings.put(connection, _CHOSEN, use)


def _own(values: Any) -> list[ClaimPreset]:
    """What the setting holds, as far as it can be read: another program may have written it."""
    rows = values if isinstance(values, list) else []
    found = [ClaimPreset.of(row) for row in rows if isinstance(row, dict) and row.get("name")]
    return [preset for preset in found if preset.name not in BUILT_IN]
