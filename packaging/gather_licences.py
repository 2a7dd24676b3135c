"""Gathers the licence texts of all that is in the frozen folder, and lists them: LICENSES.txt and licenses/ in it.

Run by `packaging/freeze`: gather_licences.py CONTENTS FOLDER, where CONTENTS names the files that were frozen
(the spec writes it). A part whose licence is not in `licences.toml`, or not one that may go with ours, stops it.
"""

from __future__ import annotations

import importlib.metadata
import re
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from collections.abc import Iterable
from pathlib import Path

HERE = Path(__file__).parent
TEXT_NAMES = re.compile(r"licen[cs]e|copying|notice|authors|copyright", re.IGNORECASE)
COMMON = Path("/usr/share/common-licenses")
"""Where Debian keeps the texts that many packages share."""


def known_licences() -> dict[str, str]:
    """SPDX expressions of everything in `requirements.lock`, by name."""
    table: dict[str, str] = tomllib.loads((HERE / "licences.toml").read_text("utf-8"))["packages"]
    return table


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def owners() -> dict[Path, importlib.metadata.Distribution]:
    """Which installed package a file is of."""
    found = {}
    for distribution in importlib.metadata.distributions():
        for file in distribution.files or ():
            found[Path(str(distribution.locate_file(file))).resolve()] = distribution
    return found


def debian_package(path: Path) -> str:
    """The system's package of a file; empty where it is of none, or the system knows no packages."""
    if not shutil.which("dpkg"):
        return ""
    # The package knows the file under the name it had before /lib became a link to /usr/lib.
    for name in (str(path), str(path).removeprefix("/usr")):
        done = subprocess.run(["dpkg", "-S", name], capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return done.stdout.partition(":")[0]
    return ""


class Licences:
    """The listing, and the folder of texts beside it."""

    def __init__(self, folder: Path) -> None:
        self.texts = folder / "licenses"
        shutil.rmtree(self.texts, ignore_errors=True)
        self.rows: list[tuple[str, str, str]] = []

    def add(self, name: str, version: str, licence: str, texts: Iterable[Path]) -> None:
        self.rows.append((name, version, licence))
        for text in texts:
            target = self.texts / name / text.name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(text, target)

    def write(self, path: Path) -> None:
        head = (HERE / "licences-head.txt").read_text("utf-8")
        width = max(len(f"{name} {version}") for name, version, _ in self.rows)
        lines = [f"{f'{name} {version}'.ljust(width)}  {licence}" for name, version, licence in sorted(self.rows)]
        path.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


def texts_of(distribution: importlib.metadata.Distribution) -> list[Path]:
    paths = [Path(str(distribution.locate_file(file))) for file in distribution.files or ()]
    return [path for path in paths if ".dist-info" in str(path) and TEXT_NAMES.search(path.name) and path.is_file()]


def gather(contents: Iterable[Path], folder: Path) -> None:
    """Write the licences of these files into the frozen folder."""
    known, of_file = known_licences(), owners()
    licences = Licences(folder)
    packages: dict[str, importlib.metadata.Distribution] = {}
    system = set()
    for path in contents:
        owner = of_file.get(path.resolve())
        if owner is not None:
            packages[normal(owner.metadata["Name"])] = owner
        elif package := debian_package(path.resolve()):
            system.add(package)
    packages.pop("article-annotator", None)
    for name, package in packages.items():
        if name not in known:
            raise SystemExit(f"{name} is in the frozen program, but its licence is not in packaging/licences.toml")
        licences.add(name, package.version, known[name], texts_of(package))
    python = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    licences.add("python", sys.version.split()[0], "PSF-2.0", [python] if python.exists() else [])
    for package in system:
        licences.add(f"{package} (Debian)", "", "see licenses/", [])
        text = Path("/usr/share/doc") / package / "copyright"
        target = licences.texts / f"{package} (Debian)" / "copyright"
        target.parent.mkdir(parents=True)
        shutil.copyfile(text, target)
    shared = [COMMON / name for name in ("LGPL-3", "GPL-3", "LGPL-2.1", "GPL-2", "Apache-2.0", "MPL-1.1", "MPL-2.0")]
    for text in shared:
        if text.exists():
            shutil.copyfile(text, licences.texts / f"{text.name}.txt")
    licences.write(folder / "LICENSES.txt")
    print(f"{len(packages)} Python packages, {len(system)} system libraries: {folder / 'LICENSES.txt'}")  # noqa: T201 - a script


if __name__ == "__main__":
    gather([Path(line) for line in Path(sys.argv[1]).read_text("utf-8").splitlines()], Path(sys.argv[2]))
