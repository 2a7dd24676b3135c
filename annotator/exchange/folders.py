"""Which files a folder holds: walked in the order of their paths, one folder at a time in memory."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from annotator.domain.errors import InputError
from annotator.domain.record import Note

_SAVED_WITH_PAGE = ("_files", ".files", "_file", "-filer", "-Dateien")
"""What browsers call the folder of a saved page's pictures and scripts."""
_PAGE = (".html", ".htm", ".xhtml")
_SHOWN_KINDS = 8
_LONGEST = 1000


def unreadable(path: Path, error: OSError | ValueError) -> InputError:
    """The system's refusal to open a file or folder, in words."""
    reason = (error.strerror if isinstance(error, OSError) else "") or str(error)
    return InputError(f"cannot be read ({reason})", where=short_path(path), todo="check the name and the permissions")


def short_path(path: Path) -> str:
    """A path as it can stand in a message: of a very long one the beginning."""
    name = str(path)
    return name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…"


class _Listing:
    """The entries of one folder and how many of them were taken."""

    def __init__(self, paths: list[Path]) -> None:
        self.paths = paths
        self.at = 0

    def step(self) -> Path | None:
        self.at += 1
        return self.paths[self.at - 1] if self.at <= len(self.paths) else None


class Walk:
    """The files in a folder and below whose suffix ``is_known``; a file alone is itself.

    Hidden names and what is no ordinary file are left out. Linked folders are followed, each once, as long
    as they stay inside; links that lead nowhere are passed over. What is left out otherwise is said at the
    end in one note each; folders that cannot be read are named.
    """

    def __init__(self, root: Path, is_known: Callable[[str], bool]) -> None:
        self._root = root
        self._is_known = is_known
        self._seen: set[tuple[int, int]] = set()
        self._unknown: Counter[str] = Counter()
        self._outside = 0
        self._beside_pages = 0
        self._stack: list[_Listing] = []

    @property
    def place(self) -> tuple[float, float]:
        """Where the walk is, and what the file at hand counts for, as shares of the whole."""
        start, width = 0.0, 1.0
        for listing in self._stack:
            width /= max(1, len(listing.paths))
            start += width * max(0, listing.at - 1)
        return start, width

    def files(self) -> Iterator[Path | InputError | Note]:
        """Everything in the order of the paths; what is to be said of it comes last."""
        try:
            if not self._root.is_dir():
                self._root.stat()
                yield self._root
                return
            self._home = os.path.realpath(self._root)
        except (OSError, ValueError) as error:
            yield unreadable(self._root, error)
            return
        found = False
        for item in self._folder():
            found = found or isinstance(item, Path)
            yield item
        yield from self._notes()
        if not found:
            todo = "see 'annotator formats' for what can"
            yield InputError("the folder holds no file that can be read", where=str(self._root), todo=todo)

    def _folder(self) -> Iterator[Path | InputError]:
        """A stack of listings rather than recursion: folders may lie deep."""
        self._stack = [_Listing([self._root])]
        while self._stack:
            path = self._stack[-1].step()
            if path is None:
                self._stack.pop()
                continue
            try:
                mode = path.stat().st_mode
                if stat.S_ISDIR(mode):
                    self._stack.append(_Listing(self._entries(path)))
                elif stat.S_ISREG(mode):
                    yield from self._file(path)
            except OSError as error:
                if not path.is_symlink():
                    yield unreadable(path, error)

    def _entries(self, folder: Path) -> list[Path]:
        status = folder.stat()
        if (status.st_dev, status.st_ino) in self._seen or self._is_outside(folder):
            return []
        self._seen.add((status.st_dev, status.st_ino))
        names = {name for name in os.listdir(folder) if not name.startswith(".")}
        beside = {name for name in names if _goes_with_page(name, names)}
        self._beside_pages += len(beside)
        return [folder / name for name in sorted(names - beside)]

    def _file(self, file: Path) -> Iterator[Path]:
        if self._is_outside(file):
            return
        if self._is_known(file.suffix.lower()):
            yield file
        else:
            self._unknown[file.suffix.lower()] += 1

    def _is_outside(self, path: Path) -> bool:
        """Whether a link leads out of the folder that was named: what nobody named is not read."""
        if not path.is_symlink() or path == self._root:
            return False
        outside = os.path.commonpath([self._home, os.path.realpath(path)]) != self._home
        self._outside += outside
        return outside

    def _notes(self) -> Iterator[Note]:
        where = str(self._root)
        if self._unknown:
            kinds = sorted(self._unknown.items(), key=lambda kind: (-kind[1], kind[0]))
            words = [f"{number} {kind or 'without a suffix'}" for kind, number in kinds[:_SHOWN_KINDS]]
            more = ["…"] if len(kinds) > _SHOWN_KINDS else []
            yield Note(where, f"files of other kinds were left out: {', '.join(words + more)}")
        if self._outside:
            yield Note(where, f"links that lead out of the folder were left out: {self._outside}")
        if self._beside_pages:
            yield Note(where, f"folders that were saved with a web page were left out: {self._beside_pages}")


def _goes_with_page(name: str, names: set[str]) -> bool:
    stem = next((name.removesuffix(ending) for ending in _SAVED_WITH_PAGE if name.endswith(ending)), "")
    return bool(stem) and any(stem + suffix in names for suffix in _PAGE)
