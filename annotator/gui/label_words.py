"""Labels and what is done to them, in words: hints where a label is chosen, previews, entries of the undo menu."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from annotator.domain.labels import Label
from annotator.gui.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from annotator.services.label_sets import Uses

_STEPS = {
    "rename_label": QT_TRANSLATE_NOOP("labels", "rename %1 to %2"),
    "merge_label": QT_TRANSLATE_NOOP("labels", "merge %1 into %2"),
    "delete_label": QT_TRANSLATE_NOOP("labels", "delete %1"),
}


def _say(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("labels", text, None, count)


def explained(label: Label) -> str:
    """What a label is for, with examples; empty where nobody has written it."""
    examples = _say("for example: %1").replace("%1", label.examples) if label.examples else ""
    return "\n".join(part for part in (label.description, examples) if part)


def tip(label: Label, *more: str) -> str:
    """The tooltip of a label: its name, its letter, what it is for; escaped, so that nothing is read as markup."""
    name = f"{label.name} ({label.key.upper()})" if label.key else label.name
    words = "\n".join(part for part in (name, explained(label), *more) if part)
    return f'<p style="white-space: pre-wrap">{escape(words)}</p>'


def step_text(operation: str, detail: Mapping[str, Any]) -> str:
    """A step over the whole project: "rename PERSON to HUMAN"."""
    words = _say(_STEPS.get(operation, QT_TRANSLATE_NOOP("labels", "change labels")))
    return words.replace("%1", str(detail.get("from", ""))).replace("%2", str(detail.get("to", "")))


def undo_step_text(operation: str, detail: Mapping[str, Any]) -> str:
    return _say("Undo in project: %1").replace("%1", step_text(operation, detail))


def redo_step_text(operation: str, detail: Mapping[str, Any]) -> str:
    return _say("Redo in project: %1").replace("%1", step_text(operation, detail))


def size_text(operation: str, detail: Mapping[str, Any]) -> str:
    """A step with its size: "rename PERSON to HUMAN, 412 annotations in 120 articles"."""
    size = _number(int(detail.get("count", 0)), int(detail.get("articles", 0)))
    return f"{step_text(operation, detail)}, {size}"


def done_text(operation: str, detail: Mapping[str, Any], *, back: bool = False) -> str:
    """What was done, or taken back, with its size."""
    pattern = _say("Undone: %1") if back else _say("Done: %1")
    return pattern.replace("%1", size_text(operation, detail))


def uses_text(uses: Uses) -> str:
    """ "412 annotations in 120 articles, 30 of them suggestions to review"."""
    if not uses.count:
        return _say("No annotation has this label.")
    words = _number(uses.count, uses.articles)
    if uses.suggested:
        words += ", " + _say("%1 of them to review").replace("%1", f"{uses.suggested:,}")
    if uses.rejected:
        words += ", " + _say("%1 rejected").replace("%1", f"{uses.rejected:,}")
    return words + "."


def _number(count: int, articles: int) -> str:
    one = _say("1 annotation") if count == 1 else _say("%1 annotations").replace("%1", f"{count:,}")
    where = _say("1 article") if articles == 1 else _say("%1 articles").replace("%1", f"{articles:,}")
    return _say("%1 in %2").replace("%1", one).replace("%2", where)
