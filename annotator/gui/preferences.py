"""What the window remembers between runs: places and sizes, theme, zoom, the last project. Nothing about articles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from annotator import paths

THEMES = ("system", "light", "dark", "contrast")
_BETWEEN_KEYS = "\t"
RECENT = 12
"""So many projects are remembered."""


class Preferences:
    """A small INI file in the user's data folder."""

    def __init__(self) -> None:
        self._settings = QSettings(str(paths.user_data() / "window.ini"), QSettings.Format.IniFormat)

    @property
    def theme(self) -> str:
        """``system``, ``light``, ``dark`` or ``contrast``."""
        name = str(self._settings.value("theme", "system"))
        return name if name in THEMES else "system"

    @theme.setter
    def theme(self, name: str) -> None:
        self._settings.setValue("theme", name)

    @property
    def language(self) -> str:
        """The code of the language that was chosen; empty follows the system."""
        return str(self._settings.value("language", ""))

    @language.setter
    def language(self, code: str) -> None:
        self._settings.setValue("language", code)

    @property
    def reduced_motion(self) -> bool:
        """Whether a person wants nothing to move by itself."""
        return str(self._settings.value("reduced_motion", "false")) == "true"

    @reduced_motion.setter
    def reduced_motion(self, reduced: bool) -> None:
        self._settings.setValue("reduced_motion", "true" if reduced else "false")

    @property
    def zoom(self) -> int:
        """Size of the article's type in percent."""
        value = str(self._settings.value("zoom", "100"))
        return int(value) if value.isascii() and value.isdigit() else 100

    @zoom.setter
    def zoom(self, percent: int) -> None:
        self._settings.setValue("zoom", percent)

    @property
    def queue_shown(self) -> bool:
        """Whether the list of articles stands beside the article, where the window is wide enough."""
        return str(self._settings.value("queue", "true")) == "true"

    @queue_shown.setter
    def queue_shown(self, shown: bool) -> None:
        self._settings.setValue("queue", "true" if shown else "false")

    @property
    def switches(self) -> set[str]:
        """The ids of the switches that are on and have no place of their own here."""
        return set(str(self._settings.value("switches", "")).split())

    @switches.setter
    def switches(self, on: Iterable[str]) -> None:
        self._settings.setValue("switches", " ".join(sorted(on)))

    @property
    def last_project(self) -> Path | None:
        name = str(self._settings.value("project", ""))
        return Path(name) if name else None

    @property
    def recent_projects(self) -> list[Path]:
        """Those that were opened, the last one first; a file may be gone since."""
        count = self._settings.beginReadArray("recent")
        found = []
        for at in range(count):
            self._settings.setArrayIndex(at)
            found.append(Path(str(self._settings.value("path", ""))))
        self._settings.endArray()
        return [path for path in found if path.name]

    @recent_projects.setter
    def recent_projects(self, projects: Sequence[Path]) -> None:
        self._settings.remove("recent")
        self._settings.beginWriteArray("recent", len(projects))
        for at, path in enumerate(projects):
            self._settings.setArrayIndex(at)
            self._settings.setValue("path", str(path))
        self._settings.endArray()

    def visit(self, project: Path) -> None:
        """A project was opened: it is the last one, and the first of the recent ones. The tour's is nobody's own."""
        here = project.resolve()
        if here != paths.tour_project().resolve():
            self._settings.setValue("project", str(here))
            others = [path for path in self.recent_projects if path != here]
            self.recent_projects = [here, *others][:RECENT]

    @property
    def tour(self) -> str:
        """How the tour ended: ``done`` or ``left``; empty where it was not taken yet."""
        return str(self._settings.value("tour", ""))

    @tour.setter
    def tour(self, end: str) -> None:
        self._settings.setValue("tour", end)

    @property
    def is_first_run(self) -> bool:
        """Whether nobody has seen the tour here, or opened a project but that of `annotator demo`."""
        from annotator.services.samples import sample_project

        opened = self.last_project not in (None, sample_project().resolve())
        return not (self.tour or opened or paths.default_project().exists())

    @property
    def keys(self) -> dict[str, list[str]]:
        """The keys a person has changed, by action id."""
        self._settings.beginGroup("keys")
        found = {id: str(self._settings.value(id, "")).split(_BETWEEN_KEYS) for id in self._settings.childKeys()}
        self._settings.endGroup()
        return found

    @keys.setter
    def keys(self, changed: Mapping[str, Sequence[str]]) -> None:
        self._settings.remove("keys")
        for id, keys in changed.items():
            self._settings.setValue(f"keys/{id}", _BETWEEN_KEYS.join(keys))

    def state(self, name: str) -> QByteArray:
        """A widget's stored layout; empty where there is none."""
        value = self._settings.value(f"layout/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep_state(self, name: str, state: QByteArray) -> None:
        self._settings.setValue(f"layout/{name}", state)

    def write(self) -> None:
        """To disk, now."""
        self._settings.sync()
