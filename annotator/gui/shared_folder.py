"""Whether a project lies where another computer may write it too, and what that risks.

SQLite's write-ahead log needs one computer's memory: on a network share two computers that write at
once can damage the file (sqlite.org/wal.html), and a sync service may upload a file and its log apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStorageInfo

NETWORK = frozenset(
    {
        "9p",
        "afpfs",
        "afs",
        "ceph",
        "cifs",
        "davfs",
        "fuse.davfs",
        "fuse.rclone",
        "fuse.sshfs",
        "glusterfs",
        "ncpfs",
        "nfs",
        "nfs4",
        "smb3",
        "smbfs",
        "webdav",
    }
)
"""Names of file systems that are another computer's."""

_MARKS = {
    ".dropbox": "Dropbox",
    ".owncloudsync.log": "ownCloud",
    ".stfolder": "Syncthing",
    ".tmp.driveupload": "Google Drive",
}
_NAMES = {
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "icloud drive": "iCloud",
    "mobile documents": "iCloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "onedrive": "OneDrive",
}


def risk(project: Path) -> str:
    """A sentence about the folder that a project lies in; empty where it is one of this computer's own."""
    folder = project.resolve().parent
    system = bytes(QStorageInfo(str(folder)).fileSystemType().data()).decode(errors="replace")
    if is_network(system, str(folder)):
        return QCoreApplication.translate(
            "SharedFolder",
            "This project lies on a network share. Open it on one computer at a time, or keep it on this one: "
            "two that write at once can damage the file.",
        )
    service = sync_service(folder)
    if service:
        words = QCoreApplication.translate(
            "SharedFolder",
            "This project lies in a folder of %1. Let it finish before you open the project on another computer; "
            "a copy it makes of a conflict is not merged.",
        )
        return words.replace("%1", service)
    return ""


def is_network(file_system: str, folder: str) -> bool:
    """Whether a file system, or a Windows path to a share, is another computer's."""
    return file_system.casefold() in NETWORK or folder.startswith(("\\\\", "//"))


def sync_service(folder: Path) -> str:
    """The service that keeps a folder in step with others, by the names and marks it leaves; empty for none."""
    return next(_services(folder), "")


def _services(folder: Path) -> Iterator[str]:
    for place in (folder, *folder.parents):
        named = _NAMES.get(place.name.casefold().partition(" - ")[0])
        if named:
            yield named
        for mark, service in _MARKS.items():
            if (place / mark).exists():
                yield service
