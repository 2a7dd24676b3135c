"""Every write in an environment that refuses it: a limit on file sizes, a folder that takes nothing, a full disk.

Run as ``python -m tests.torture.limits FOLDER KIND``; prints what each write said. A process of its own,
since it gives up what it may do.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from annotator.domain.errors import AnnotatorError
from annotator.services.project import Project
from annotator.services.session import Session
from tests.torture import state
from tests.torture.writes import EARLIER, WRITES, template, whole

PAGE = 4096
NOBODY = 65534
STEPS = (0, 2, 6, 24)
"""So many pages may still be written."""

Limit = Callable[[Session, int], AbstractContextManager[None]]


@contextmanager
def of_file_size(session: Session, pages: int) -> Iterator[None]:
    """No file may be longer than the project's log is now and so many pages more: writing fails as on a bad disk."""
    import resource

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    log = session.project.path.with_name(session.project.path.name + "-wal")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (log.stat().st_size + pages * PAGE, hard))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def of_room(session: Session, pages: int) -> Iterator[None]:
    """The disk the project is on has room for so many pages: a large file takes the rest."""
    filler = session.project.path.with_name("filler")
    with filler.open("wb") as file:
        room = shutil.disk_usage(filler.parent).free - pages * PAGE
        file.write(b"\0" * max(0, room))
    yield
    filler.unlink()


LIMITS: dict[str, Limit] = {"size": of_file_size, "room": of_room}


def under(limit: Limit, name: str, pages: int, original: Path, folder: Path) -> str:
    """One write under a limit; what it said, empty where it went well."""
    path = _fresh(original, folder)
    words = ""
    with Project.open(path, annotator="ada", patience_ms=0) as project:
        session = Session(project, "a1")
        session.project.save_setting("warm", "the log is there")
        before = state.digests(path)
        with limit(session, pages):
            try:
                WRITES[name](session)
            except AnnotatorError as error:
                words = str(error)
        if words:
            whole(session, before, name)
    state.sound(path)
    return words


def _fresh(original: Path, folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for file in ("p.annotator", EARLIER):
        shutil.copyfile(original / file, folder / file)
    return folder / "p.annotator"


def read_only(original: Path, folder: Path) -> dict[str, list[str]]:
    """Every write by somebody who may read the project and its folder, but not change them."""
    path = _fresh(original, folder)
    with Project.open(path, annotator="ada"):
        """Leaves the project as one that was closed."""
    for place, mode in ((path, 0o444), (folder / EARLIER, 0o444), (folder, 0o555)):
        place.chmod(mode)
    if not os.geteuid():
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    said = {}
    for name, write in WRITES.items():
        try:
            with Project.open(path, annotator="ada", patience_ms=0) as project:
                write(Session(project, "a1"))
                said[name] = [""]
        except AnnotatorError as error:
            said[name] = [str(error)]
    return said


def main() -> int:
    folder, kind = Path(sys.argv[1]), sys.argv[2]
    original = folder / "original"
    original.mkdir()
    template(original / "p.annotator")
    if kind == "read-only":
        print(json.dumps(read_only(original, folder / "work")))
        return 0
    said = {name: [under(LIMITS[kind], name, pages, original, folder / "work") for pages in STEPS] for name in WRITES}
    print(json.dumps(said))
    return 0


if __name__ == "__main__":
    sys.exit(main())
