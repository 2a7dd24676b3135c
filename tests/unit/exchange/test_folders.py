"""What a folder holds, in which order, and what is left out and said."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.domain.errors import InputError
from annotator.domain.record import Note
from annotator.exchange.folders import Walk

KNOWN = {".txt", ".jsonl", ".ndjson", ".md", ".html"}
LINKS = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes as POSIX has them")


def walk(path: Path) -> list[Path | InputError | Note]:
    return list(Walk(path, KNOWN.__contains__).files())


def files(path: Path) -> list[str]:
    return [item.relative_to(path).as_posix() for item in walk(path) if isinstance(item, Path)]


def notes(path: Path) -> list[str]:
    return [item.what for item in walk(path) if isinstance(item, Note)]


@pytest.fixture
def make(tmp_path: Path) -> Callable[..., Path]:
    def made(*names: str) -> Path:
        for name in names:
            file = tmp_path / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text("x")
        return tmp_path

    return made


def test_a_folder_is_read_through_in_order(make: Callable[..., Path]) -> None:
    folder = make("b.txt", "a/z.TXT", "a/y.jsonl", "a/b/x.ndjson", ".hidden.txt", ".git/c.txt", "a.md")
    assert files(folder) == ["a/b/x.ndjson", "a/y.jsonl", "a/z.TXT", "a.md", "b.txt"]
    assert not notes(folder)


def test_files_of_other_kinds_are_named_once_by_kind(make: Callable[..., Path]) -> None:
    folder = make("a.txt", "1.png", "b/2.PNG", "b/3.css", "LICENSE")
    assert notes(folder) == ["files of other kinds were left out: 2 .png, 1 without a suffix, 1 .css"]


def test_what_a_browser_saved_beside_a_page_is_no_article(make: Callable[..., Path]) -> None:
    folder = make("Tram.html", "Tram_files/frame.html", "Tram_files/x.css", "court_files/a.txt")
    assert files(folder) == ["Tram.html", "court_files/a.txt"]
    assert notes(folder) == ["folders that were saved with a web page were left out: 1"]


def test_a_file_alone_is_itself_and_a_missing_one_is_named(make: Callable[..., Path]) -> None:
    folder = make("notes.xyz")
    assert walk(folder / "notes.xyz") == [folder / "notes.xyz"]
    assert "gone: cannot be read" in str(walk(folder / "gone")[0])


@pytest.mark.parametrize("name", ["x" * 10_000, "a\0b"])
def test_a_name_that_no_file_can_have_is_a_sentence(name: str) -> None:
    (refused,) = walk(Path(name))
    assert isinstance(refused, InputError)
    assert "cannot be read" in str(refused)
    assert len(str(refused)) < 1200


def test_a_folder_without_articles_is_named(make: Callable[..., Path]) -> None:
    noted, refused = walk(make("photo.png"))
    assert isinstance(noted, Note)
    assert "holds no file that can be read" in str(refused)


@LINKS
def test_links_in_a_circle_end_and_pipes_are_left_out(make: Callable[..., Path]) -> None:
    folder = make("a/news.txt")
    (folder / "a" / "up").symlink_to(folder)
    (folder / "a" / "self.txt").symlink_to(folder / "a" / "self.txt")
    os.mkfifo(folder / "pipe.txt")
    assert files(folder) == ["a/news.txt"]


@LINKS
def test_links_that_lead_out_of_the_folder_are_not_followed(make: Callable[..., Path]) -> None:
    home = make("secret/key.txt", "given/a.txt")
    (home / "given" / "key.txt").symlink_to(home / "secret" / "key.txt")
    (home / "given" / "more").symlink_to(home / "secret")
    (home / "given" / "again.txt").symlink_to(home / "given" / "a.txt")
    assert files(home / "given") == ["a.txt", "again.txt"]
    assert notes(home / "given") == ["links that lead out of the folder were left out: 2"]


def test_the_share_grows_to_the_whole(make: Callable[..., Path]) -> None:
    walking = Walk(make("a/1.txt", "a/2.txt", "b.txt", "c.txt"), KNOWN.__contains__)
    places = [walking.place for _ in walking.files()]
    assert [round(start, 3) for start, _ in places] == [0, 0.167, 0.333, 0.667]
    assert all(width > 0 for _, width in places)


def test_folders_may_lie_deep(tmp_path: Path) -> None:
    folder = tmp_path
    for _ in range(300):
        folder /= "d"
    folder.mkdir(parents=True)
    (folder / "a.txt").write_text("x")
    assert len(files(tmp_path)) == 1


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read everything")
def test_an_unreadable_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "locked").mkdir(mode=0)
    assert "locked: cannot be read" in str(walk(tmp_path)[0])
