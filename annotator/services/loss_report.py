"""The list of what a format could not hold, as a file beside the export."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from pathlib import Path
from typing import BinaryIO

from annotator.domain.exporting import Loss
from annotator.services.output import whole_file

FIRST, OF_A_KIND = 1000, 200
"""So many losses, and so many of a kind and reason, are kept in memory, to be shown; the file has all."""
HEADING = "What the export does not hold as it is in the project"
_IN_MEMORY = 1 << 20


class LossReport:
    """Takes losses one by one and keeps them aside, however many there are. A context manager."""

    def __init__(self) -> None:
        self.first: list[Loss] = []
        self._count = 0
        self._kept: Counter[tuple[str, str]] = Counter()
        self._lines = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 - closed on leaving

    def __enter__(self) -> LossReport:
        return self

    def __exit__(self, *_: object) -> None:
        self._lines.close()

    def take(self, loss: Loss) -> None:
        reason = loss.kind, loss.why
        if len(self.first) < FIRST and self._kept[reason] < OF_A_KIND:
            self._kept[reason] += 1
            self.first.append(loss)
        self._count += 1
        self._lines.write(f"{printable(str(loss))}\n".encode())

    def put_beside(self, target: Path, title: str) -> Path | None:
        """Write the list to ``NAME.report.txt``; where there is nothing to say, an old one goes.

        Nothing is put beside what is neither file nor folder, such as a pipe.
        """
        place = target.with_name(f"{target.name}.report.txt")
        if not (target.is_file() or target.is_dir()):
            return None
        if not self._count:
            if _is_ours(place):
                place.unlink()
            return None

        def fill(out: BinaryIO) -> None:
            self._lines.seek(0)
            out.write(f"{HEADING} ({title}: {self._count})\n\n".encode())
            shutil.copyfileobj(self._lines, out)

        whole_file(place, fill)
        return place


def _is_ours(place: Path) -> bool:
    try:
        with place.open("rb") as file:
            return file.read(len(HEADING)) == HEADING.encode()
    except OSError:
        return False


def printable(text: str) -> str:
    """The text on one line: no title or quote can break the list."""
    return "".join(character if character.isprintable() else " " for character in text)
