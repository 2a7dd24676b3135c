"""Output that appears whole or not at all."""

from __future__ import annotations

import io
import os
import stat
import zipfile
from pathlib import Path
from typing import BinaryIO

import pytest

from annotator.domain.errors import ExportError
from annotator.services.output import whole_file, whole_folder, whole_stream

posix = pytest.mark.skipif(os.name == "nt", reason="permissions, links and devices as Unix has them")


def write(out: BinaryIO) -> None:
    out.write(b"all of it")


def write_half(out: BinaryIO) -> None:
    out.write(b"half of")
    raise ExportError("the rest is missing")


def test_a_new_file_appears_when_it_is_whole(tmp_path: Path) -> None:
    whole_file(tmp_path / "out", write)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("out", b"all of it")]


def test_of_half_an_output_nothing_stays(tmp_path: Path) -> None:
    (tmp_path / "old").write_bytes(b"the old one")
    for name in ("old", "new"):
        with pytest.raises(ExportError, match="the rest is missing"):
            whole_file(tmp_path / name, write_half)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("old", b"the old one")]
    stream = io.BytesIO()
    with pytest.raises(ExportError):
        whole_stream(stream, write_half)
    assert stream.getvalue() == b""


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="this is a folder; name a file in it"):
        whole_file(tmp_path, write)


def test_a_folder_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="no/out: cannot be written"):
        whole_file(tmp_path / "no" / "out", write)


@posix
def test_a_file_keeps_its_permissions_and_a_new_one_has_the_usual(tmp_path: Path) -> None:
    (tmp_path / "old").touch(mode=0o600)
    (tmp_path / "usual").touch()
    for name in ("old", "new"):
        whole_file(tmp_path / name, write)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    assert modes["old"] == 0o600
    assert modes["new"] == modes["usual"]


@posix
def test_a_link_stays_one_and_what_it_points_to_is_written(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"the old one")
    (tmp_path / "link").symlink_to("real")
    whole_file(tmp_path / "link", write)
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"all of it"


@posix
def test_a_device_is_written_to(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(os.devnull)
    whole_file(tmp_path / "link", write)
    assert stat.S_ISCHR(os.stat(os.devnull).st_mode)


def fill(folder: Path) -> None:
    (folder / "b.txt").write_text("two")
    (folder / "a.txt").write_text("one")


def fill_half(folder: Path) -> None:
    fill(folder)
    raise ExportError("the rest is missing")


def test_a_new_folder_appears_when_it_is_whole(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for name in ("new", "empty"):
        whole_folder(tmp_path / name, fill)
        assert {path.name: path.read_text() for path in (tmp_path / name).iterdir()} == {"a.txt": "one", "b.txt": "two"}
    assert {path.name for path in tmp_path.iterdir()} == {"new", "empty"}


@pytest.mark.parametrize("name", ["new", "new.zip"])
def test_of_half_a_folder_nothing_stays(tmp_path: Path, name: str) -> None:
    with pytest.raises(ExportError, match="the rest is missing"):
        whole_folder(tmp_path / name, fill_half)
    assert not list(tmp_path.iterdir())


def test_what_is_in_a_folder_or_a_file_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    fill(tmp_path)
    for target, words in ((tmp_path, "this folder is not empty"), (tmp_path / "file", "this is a file")):
        with pytest.raises(ExportError, match=words):
            whole_folder(target, fill)
    assert (tmp_path / "file").read_text() == "mine"


@pytest.mark.parametrize("name", [".", ".."])
def test_the_folder_one_stands_in_is_never_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    with pytest.raises(ExportError, match="name a new folder"):
        whole_folder(Path(name), fill)
    assert not list((tmp_path / "here").iterdir())


def test_a_place_for_a_folder_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="no/out: cannot be written"):
        whole_folder(tmp_path / "no" / "out", fill)


def test_a_zip_holds_the_files_and_is_the_same_each_time(tmp_path: Path) -> None:
    for name in ("one.zip", "two.ZIP"):
        whole_folder(tmp_path / name, fill)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.ZIP").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == {"a.txt": b"one", "b.txt": b"two"}


@posix
def test_a_folder_has_the_usual_permissions(tmp_path: Path) -> None:
    whole_folder(tmp_path / "new", fill)
    (tmp_path / "usual").mkdir()
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "usual").stat().st_mode
