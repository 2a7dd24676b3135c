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

translate = QCoreApplication.translate

_STEPS = {
    "rename_label": QT_TRANSLATE_NOOP("labels", "rename %1 to %2"),
    "merge_label": QT_TRANSLATE_NOOP("labels", "merge %1 into %2"),
    "delete_label": QT_TRANSLATE_NOOP("labels", "delete %1"),
}


def _say(text: str) -> str:
    return translate("labels", text)


def explained(label: Label) -> str:
    """What a label is for, with examples; empty where nobody has written it."""
    examples = translate("labels", "for example: %1").replace("%1", label.examples) if label.examples else ""
    return "\n".join(part for part in (label.description, examples) if part)


def tip(label: Label, *more: str) -> str:
    """The tooltip of a label; escaped, so that nothing is read as markup."""
    return f'<p style="white-space: pre-wrap">{escape(tip_words(label, *more))}</p>'


def tip_words(label: Label, *more: str) -> str:
    """What the tooltip of a label says: its name, its letter, what it is for."""
    name = f"{label.name} ({label.key.upper()})" if label.key else label.name
    return "\n".join(part for part in (name, explained(label), *more) if part)


def step_text(operation: str, detail: Mapping[str, Any]) -> str:
    """A step over the whole project: "rename PERSON to HUMAN"."""
    words = _say(_STEPS.get(operation, QT_TRANSLATE_NOOP("labels", "change labels")))
    return words.replace("%1", str(detail.get("from", ""))).replace("%2", str(detail.get("to", "")))


def undo_step_text(operation: str, detail: Mapping[str, Any]) -> str:
    return translate("labels", "Undo in project: %1").replace("%1", step_text(operation, detail))


def redo_step_text(operation: str, detail: Mapping[str, Any]) -> str:
    return translate("labels", "Redo in project: %1").replace("%1", step_text(operation, detail))


def size_text(operation: str, detail: Mapping[str, Any]) -> str:
    """A step with its size: "rename PERSON to HUMAN, 412 annotations in 120 articles"."""
    size = _number(int(detail.get("count", 0)), int(detail.get("articles", 0)))
    return f"{step_text(operation, detail)}, {size}"


def done_text(operation: str, detail: Mapping[str, Any], *, back: bool = False) -> str:
    """What was done, or taken back, with its size."""
    pattern = translate("labels", "Undone: %1") if back else translate("labels", "Done: %1")
    return pattern.replace("%1", size_text(operation, detail))


def uses_text(uses: Uses) -> str:
    """ "412 annotations in 120 articles, 30 of them suggestions to review"."""
    if not uses.count:
        return translate("labels", "No annotation has this label.")
    words = _number(uses.count, uses.articles)
    waiting, rejected = uses.suggested, uses.rejected
    if waiting:
        words += ", " + translate("labels", "%Ln of them to review", None, waiting)
    if rejected:
        words += ", " + translate("labels", "%Ln rejected", None, rejected)
    return words + "."


def _number(count: int, articles: int) -> str:
    one = translate("labels", "1 annotation") if count == 1 else translate("labels", "%Ln annotations", None, count)
    where = translate("labels", "1 article") if articles == 1 else translate("labels", "%Ln articles", None, articles)
    return translate("labels", "%1 in %2").replace("%1", one).replace("%2", where)
