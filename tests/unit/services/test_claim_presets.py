"""The claim presets of a project, kept in its file."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.domain import claim_edits
from annotator.domain.claim_presets import AVERITEC_VERDICTS, FIELDS, ClaimPreset
from annotator.domain.document import Article
from annotator.domain.errors import EditRefused
from annotator.domain.record import Record
from annotator.domain.text import Span
from annotator.services import claim_presets
from annotator.services.importing import import_records
from annotator.services.project import Project
from annotator.services.session import Session

MINE = ClaimPreset("mine", ("content", "note"), ("note",), ("Yes", "No"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "news.annotator"


def test_four_come_with_the_program_and_each_shows_what_it_requires() -> None:
    for name in claim_presets.BUILT_IN:
        preset = claim_presets.built_in(name)
        assert preset.name == name
        assert set(preset.required) <= set(preset.shown) <= set(FIELDS)
    assert claim_presets.built_in("fact_check").verdicts == AVERITEC_VERDICTS


def test_the_chosen_preset_is_remembered(path: Path) -> None:
    with Project.open(path, create=True) as project:
        assert claim_presets.chosen(project).name == "attribution"
        claim_presets.choose(project, "fact_check")
    with Project.open(path) as project:
        assert claim_presets.chosen(project).name == "fact_check"


def test_ones_own_is_saved_renamed_and_deleted(path: Path) -> None:
    with Project.open(path, create=True) as project:
        claim_presets.save(project, MINE)
        claim_presets.save(project, ClaimPreset("yours"))
        assert claim_presets.chosen(project).name == "yours"
    with Project.open(path) as project:
        assert claim_presets.presets(project)[-2:] == (MINE, ClaimPreset("yours"))
        renamed = ClaimPreset("ours", MINE.shown)
        claim_presets.save(project, renamed, instead_of="mine")
        assert claim_presets.presets(project)[-2:] == (renamed, ClaimPreset("yours"))
        assert claim_presets.chosen(project) == renamed
        claim_presets.delete(project, "ours")
        assert claim_presets.chosen(project).name == "attribution"
        assert claim_presets.presets(project)[-1].name == "yours"


def test_a_name_that_is_taken_is_refused_and_the_programs_own_stay(path: Path) -> None:
    with Project.open(path, create=True) as project:
        claim_presets.save(project, MINE)
        for name in ("attribution", "mine", ""):
            with pytest.raises(EditRefused):
                claim_presets.save(project, ClaimPreset(name))
        with pytest.raises(EditRefused):
            claim_presets.delete(project, "attribution")
        assert len(claim_presets.presets(project)) == 5


def test_a_setting_from_elsewhere_is_taken_as_far_as_it_can_be_read(path: Path) -> None:
    with Project.open(path, create=True) as project:
        project.save_setting("claim_presets", [{"name": "attribution"}, {"shown": []}, 7, {"name": "mine"}])
        assert [each.name for each in claim_presets.presets(project)[4:]] == ["mine"]
        project.save_setting("claim_presets", "nonsense")
        assert len(claim_presets.presets(project)) == 4


def test_topics_are_those_the_claims_of_the_project_have(path: Path) -> None:
    with Project.open(path, create=True, annotator="ada") as project:
        assert claim_presets.topics(project) == []
        import_records(project, [Record(where="test", article=Article.of("The line pays. It is long.", id="a"))])
        session = Session(project, "a")
        for span, topic in ((Span(0, 14), "trams"), (Span(15, 26), "money"), (Span(4, 8), "trams")):
            made = session.do(claim_edits.add_claim(session.document, (span,), session.by()))
            session.do(claim_edits.change_claim(session.document, made[0].id, session.by(), topic=topic))
        assert claim_presets.topics(project) == ["money", "trams"]


def test_a_name_nobody_could_read_or_tell_apart_is_refused(path: Path) -> None:
    with Project.open(path, create=True) as project:
        claim_presets.save(project, MINE)
        with pytest.raises(EditRefused, match="300 characters"):
            claim_presets.save(project, ClaimPreset("n" * 300))
        with pytest.raises(EditRefused, match="already"):
            claim_presets.save(project, ClaimPreset("Mine"))
