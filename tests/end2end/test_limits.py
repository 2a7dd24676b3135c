"""Full disks, bad disks and folders that take nothing, on every way on which the services write.

What holds after each failure stands in ``tests/torture/writes.py``: nothing half, memory as the file,
every backup opens, and the edit that was kept can be written once there is room.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end2end.test_kills import run
from tests.torture.writes import WRITES

FULL = "the disk is full; free some space or save the project elsewhere"
BAD = "the disk does not answer as it should; check the drive or save the project elsewhere"
READ_ONLY = "the project cannot be written to; check the permissions of the file and its folder"

pytestmark = pytest.mark.skipif(os.name != "posix", reason="limits and mounts are those of Unix")


def failed(said: dict[str, list[str]], sentence: str) -> set[str]:
    """The writes that were refused at least once; each refusal in these words."""
    assert set(said) == set(WRITES)
    for name, outcomes in said.items():
        assert all(not words or sentence in words for words in outcomes), name
    return {name for name, outcomes in said.items() if any(outcomes)}


def test_a_file_that_cannot_be_written_to_its_end_is_a_bad_disk(tmp_path: Path) -> None:
    assert set(WRITES) - failed(run("limits", tmp_path, "size"), BAD) == {"check"}


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 4 MB."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = shutil.which("mount")
    made = mount and subprocess.run([mount, "-t", "tmpfs", "-o", "size=4m", "tmpfs", place], capture_output=True)
    if not made or made.returncode:
        pytest.skip("a small disk can only be mounted by root")
    yield place
    subprocess.run(["umount", place], check=True)


def test_a_full_disk_is_said_to_be_full(small_disk: Path) -> None:
    assert set(WRITES) - failed(run("limits", small_disk, "room"), FULL) == {"check"}


def test_a_folder_that_takes_nothing_is_named(tmp_path: Path) -> None:
    for folder in (tmp_path, *list(tmp_path.parents)[:2]):
        folder.chmod(0o755)
    said = run("limits", tmp_path, "read-only")
    (tmp_path / "work").chmod(0o755)
    assert failed(said, READ_ONLY) == set(WRITES)
