"""The user guide: Markdown files in `resources/guide`, in the order of their names."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.paths import resources


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the guide; ``file`` is what links call it, the title its first line."""

    file: str
    title: str
    text: str

    def holds(self, words: str) -> bool:
        """Whether every word is on the page, whatever its case."""
        text = self.text.casefold()
        return all(word in text for word in words.casefold().split())


def pages() -> list[Page]:
    """All pages."""
    found = []
    for path in sorted((resources() / "guide").glob("*.md")):
        text = path.read_text(encoding="utf-8")
        found.append(Page(path.name, text.partition("\n")[0].lstrip("# "), text))
    return found
