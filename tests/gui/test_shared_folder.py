"""Projects in places that other computers write to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from annotator.gui.shared_folder import is_network, risk, sync_service

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.windows import WindowOn


@pytest.mark.parametrize("folder", ["Dropbox/news", "OneDrive - Example Ltd/a/b", "Google Drive", "Nextcloud/x"])
def test_the_folders_of_sync_services_are_known_by_name(tmp_path: Path, folder: str) -> None:
    assert folder.startswith(sync_service(tmp_path / folder))
    assert sync_service(tmp_path / folder)


def test_a_sync_service_is_known_by_the_mark_it_leaves(tmp_path: Path) -> None:
    (tmp_path / ".stfolder").mkdir()
    assert sync_service(tmp_path / "texts") == "Syncthing"


@pytest.mark.parametrize(
    ("system", "folder", "network"),
    [
        ("nfs4", "/data", True),
        ("CIFS", "/mnt/desk", True),
        ("NTFS", "\\\\server\\desk", True),
        ("ext4", "/data", False),
        ("apfs", "/Volumes/own", False),
    ],
)
def test_a_network_share_is_known_by_its_file_system(system: str, folder: str, network: bool) -> None:
    assert is_network(system, folder) is network


def test_a_folder_of_this_computer_is_no_risk(tmp_path: Path) -> None:
    assert risk(tmp_path / "p.annotator") == ""


def test_the_window_says_so_when_it_opens_such_a_project(window_on: WindowOn, tmp_path: Path, qtbot: QtBot) -> None:
    window = window_on("Rain in Port Wren.")
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    window.open_project(folder / "p.annotator")
    qtbot.waitUntil(lambda: "folder of Dropbox" in window.views.status.message.text())
