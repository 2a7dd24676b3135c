"""A folder in a .zip: only what is asked for comes out, nothing lands outside, a bomb does not go off."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from annotator.domain.errors import InputError
from annotator.exchange.packed import unpacked


def test_a_folder_is_itself_and_of_an_archive_only_the_named_kinds_come_out(tmp_path: Path) -> None:
    with unpacked(tmp_path, (".txt",)) as same:
        assert same == tmp_path
    with zipfile.ZipFile(tmp_path / "f.zip", "w") as archive:
        for name in ("in/a.txt", "../b.TXT", "in/.hidden.txt", "c.exe", "__MACOSX/d.txt"):
            archive.writestr(name, name)
    with unpacked(tmp_path / "f.zip", (".txt",)) as folder:
        found = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
        assert found == ["b.TXT", "in/a.txt"]
    assert not folder.exists()
    assert not (tmp_path.parent / "b.TXT").exists()


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b"0" * (32 << 20))
    with pytest.raises(InputError, match="unpacks to far more than it is"), unpacked(tmp_path / "bomb.zip", (".txt",)):
        pass


def test_an_archive_that_is_none_or_is_not_there_is_told(tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(b"no zip")
    for name, words in (("x.zip", "no zip archive"), ("y.zip", "cannot be read")):
        with pytest.raises(InputError, match=words), unpacked(tmp_path / name, (".txt",)):
            pass
