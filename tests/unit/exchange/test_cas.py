"""CAS XMI: what dkpro-cassis finds in our files, and what we take of files of other layers."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.annotation import Claim, State
from annotator.domain.errors import ExportError
from annotator.exchange import cas, cas_in
from annotator.exchange.cas import CLAIM_PART, NAMED_ENTITY, TYPE_SYSTEM, write_cas
from annotator.exchange.cas_in import read_cas
from annotator.exchange.taking import ROLES
from tests.unit.articles import places, quotes
from tests.unit.exchange.documents import NASTY, nasty, small, written_folder
from tests.unit.exchange.test_annotations_in import marked, parted
from tests.unit.exchange.test_foreign_readers import foreign


def library() -> Any:
    return foreign("cassis")


def test_cassis_finds_every_span_where_it_was(tmp_path: Path) -> None:
    library()
    given = nasty()
    losses = written_folder(write_cas, tmp_path, given)
    assert [loss.why for loss in losses] == ["is written without its check, claim types and verdict"]
    with (tmp_path / TYPE_SYSTEM).open("rb") as types, (tmp_path / "a1.xmi").open("rb") as file:
        read = library().load_cas_from_xmi(file, typesystem=library().load_typesystem(types))
    assert read.sofa_string == NASTY
    assert sorted((each.begin, each.end, each.value) for each in read.select(NAMED_ENTITY)) == sorted(
        (each.start, each.end, each.label) for each in given.entities
    )
    assert sorted((each.role, each.begin, each.end) for each in read.select(CLAIM_PART)) == sorted(
        (role, start, end) for role in ROLES for start, end in getattr(given.claims["c"], role)
    )


def inception(folder: Path) -> Path:
    """A file with a layer of someone's own and one of relations."""
    types = library().TypeSystem()
    layer = types.create_type("webanno.custom.Promise", supertypeName="uima.tcas.Annotation")
    types.create_feature(layer, "kind", "uima.cas.String")
    types.create_feature(layer, "why", "uima.cas.String")
    relation = types.create_type("webanno.custom.Link", supertypeName="uima.tcas.Annotation")
    types.create_feature(relation, "Governor", "uima.tcas.Annotation")
    made = library().Cas(types)
    made.sofa_string = "👩 Ann will sing."
    made.add(layer(begin=2, end=5, kind="who", why="named"))
    made.add(layer(begin=6, end=15))
    made.add(relation(begin=2, end=5))
    types.to_xml(folder / "TypeSystem.xml")
    made.to_xmi(folder / "n.xmi")
    return folder


@pytest.mark.parametrize("zipped", [False, True])
def test_layers_of_ones_own_become_entities(tmp_path: Path, zipped: bool) -> None:
    folder = inception(tmp_path)
    if zipped:
        with zipfile.ZipFile(tmp_path / "n.zip", "w") as archive:
            for name in ("TypeSystem.xml", "n.xmi"):
                archive.write(folder / name, name)
        folder = tmp_path / "n.zip"
    (record,), (said,) = parted(read_cas(folder))
    assert marked(record) == [("who", "Ann"), ("Promise", "will sing")]
    assert dict(record.entities[0].extra) == {"cas": {"why": "named"}}
    assert said.endswith("annotations of other types were left out: 1 of webanno.custom.Link")


def test_files_that_are_none_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library()
    assert "holds no .xmi" in parted(read_cas(tmp_path))[1][0]
    (tmp_path / "n.xmi").write_text("<no>")
    assert "no type system beside it" in parted(read_cas(tmp_path))[1][0]
    (tmp_path / "TypeSystem.xml").write_text("<no/>")
    assert "is no CAS that dkpro-cassis can read" in parted(read_cas(tmp_path / "n.xmi"))[1][0]
    (tmp_path / "n.zip").write_text("no")
    assert "no zip archive" in parted(read_cas(tmp_path / "n.zip"))[1][0]
    monkeypatch.setattr(cas, "find_spec", lambda name: None)
    assert "pip install" in parted(read_cas(tmp_path))[1][0]
    with pytest.raises(ExportError, match=r"pip install .*\[cas\]"):
        written_folder(write_cas, tmp_path / "out", small())


def test_a_cas_comes_back_with_its_tokens(tmp_path: Path) -> None:
    library()
    claim = Claim(id="c", content=places("Ann left. Bo stayed.", "Bo stayed"), state=State.ADDED)
    written_folder(write_cas, tmp_path, small("Ann left. Bo stayed.", claims=[claim]))
    (record,), said = parted(cas_in.read_cas(tmp_path))
    assert not said
    assert record.analysis is not None
    assert (len(record.analysis.starts), list(record.analysis.sentences)) == (6, [0, 10])
    assert [quotes(record.article.text, each.content) for each in record.claims] == [["Bo stayed"]]
