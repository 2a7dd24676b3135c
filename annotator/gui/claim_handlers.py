"""What the actions on claims do, and what the claims panel asks for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from annotator.domain.annotation import Check, Claim
from annotator.domain.claim_presets import ClaimPreset
from annotator.domain.errors import AnnotatorError
from annotator.gui.claim_gestures import ClaimGestures
from annotator.gui.desk import Desk
from annotator.gui.messages import error_text
from annotator.gui.views import Views

CHECKS = {
    "check_worthy": Check.CHECK_WORTHY,
    "check_unimportant": Check.UNIMPORTANT,
    "check_not_factual": Check.NOT_FACTUAL,
    "check_unset": Check.UNSET,
}
SAID = 60
"""So many characters of a claim are said to name it."""
_SPEAK = frozenset({"people", "organisations", "places", ""})
"""Families of the labels whose entities can be a source; a label without one is a person's own."""


class ClaimHandlers(QObject):
    """Reads from the views which claim a gesture is about, and asks for it; ``show`` goes to an annotation."""

    def __init__(self, desk: Desk, views: Views, show: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._views, self._show = desk, views, show
        self._article, self._panel = views.article, views.claims
        self.gestures = ClaimGestures(desk, self)

    def table(self) -> dict[str, Callable[[], object]]:
        """The handlers by action id."""
        return {
            "claim": self._add,
            "source": lambda: self._on_claim(lambda id: self.set_role(id, "source")),
            "cue": lambda: self._on_claim(lambda id: self.set_role(id, "cue")),
            "add_content": lambda: self._with_words("add"),
            "remove_content": lambda: self._with_words("remove"),
            "split_claim": lambda: self._on_one(lambda id: self.gestures.split(id, self._article.selection())),
            "merge_claims": self._merge,
            "duplicate_claim": lambda: self._on_one(lambda id: self._show(self.gestures.duplicate(id))),
            **{id: partial(self._check, value) for id, value in CHECKS.items()},
            "edit_claim": lambda: self._edit(""),
            "claim_note": lambda: self._edit("note"),
        }

    def join(self) -> None:
        """Listen to the panel and to the project."""
        panel, gestures = self._panel, self.gestures
        panel.selected.connect(self._article.select)
        panel.change_requested.connect(gestures.change)
        panel.role_requested.connect(self._do_role)
        panel.entity_requested.connect(self._article.take_up)
        panel.left.connect(self._article.setFocus)
        panel.header.preset_chosen.connect(self._choose_preset)
        panel.header.fields_wanted.connect(self._edit_preset)
        panel.header.rank_wanted.connect(self._rank)
        self._views.entities.claim_requested.connect(self._article.take_up)
        self._desk.project_opened.connect(self._show_project)
        self._desk.labels_changed.connect(self._tell_labels)

    def share(self, actions: Mapping[str, QAction]) -> None:
        """The keys of claims work in the list of claims too."""
        self._panel.list.addActions([actions[id] for id in self.table()])

    def set_role(self, id: str, role: str) -> None:
        """Make words a claim's content, source or cue: those selected, or for source and cue the name at the caret."""
        span = self._article.selection()
        if span.start == span.end and role != "content":
            span = self._article.target_span()
        if span.start == span.end:
            self._say_no_words()
        else:
            self.gestures.set_role(id, role, span)

    def _do_role(self, id: str, verb: str, role: str) -> None:
        if verb == "set":
            self.set_role(id, role)
        else:
            self._change_content(id, verb)

    def _with_words(self, verb: str) -> None:
        self._on_claim(lambda id: self._change_content(id, verb))

    def _change_content(self, id: str, verb: str) -> None:
        span = self._article.selection()
        if span.start == span.end:
            self._say_no_words()
        elif verb == "add":
            self.gestures.add_content(id, span)
        else:
            self.gestures.remove_content(id, span)

    def _add(self) -> None:
        """Make a claim; that of a sentence leaves the caret where it is, perhaps on the source already."""
        words = self._article.selection()
        id = self.gestures.add(words)
        if id:
            self._article.select(id, stay=words.start == words.end)
            self._show(id)

    def _on_claim(self, act: Callable[[str], object]) -> None:
        """Do something with the current claim, and say with which where another one is at the caret."""
        id = self._article.current_claim
        if not id:
            self.gestures.say_none()
            return
        before = self._claim(id)
        self._article.keep_claim(id)
        act(id)
        after = self._claim(id)
        if after is not None and after != before and self._is_elsewhere(after):
            words = self._panel.editor.context.quote(after.content)
            words = words if len(words) <= SAID else words[: SAID - 1].rstrip() + "…"
            self._desk.said.emit(self.tr("Changed the claim “%1”").replace("%1", words))

    def _claim(self, id: str) -> Claim | None:
        return self._desk.document.claims.get(id) if self._desk.document else None

    def _is_elsewhere(self, claim: Claim) -> bool:
        """Whether a person may have thought of another claim: one is at the caret, or this one is out of sight."""
        here = self._article.claim_at(self._article.selection().start)
        return (here is not None and here.id != claim.id) or not self._article.is_in_sight(claim.start)

    def _check(self, value: Check) -> None:
        self._on_claims(lambda ids: self.gestures.judge(ids, value))

    def _merge(self) -> None:
        self._on_claims(lambda ids: self._show(self.gestures.merge(ids)))

    def _on_claims(self, act: Callable[[list[str]], object]) -> None:
        """Do something with the claims selected in the list, where they are several, else with the current one."""
        chosen = self._panel.selected_ids()
        if len(chosen) > 1:
            act(chosen)
        else:
            self._on_claim(lambda id: act([id]))

    def _on_one(self, act: Callable[[str], object]) -> None:
        """Do something that is done to a single claim; with several selected it is not clear to which."""
        if len(self._panel.selected_ids()) > 1:
            self._desk.said.emit(self.tr("Several claims are selected. Select the one that is meant."))
        else:
            self._on_claim(act)

    def _edit(self, field: str) -> None:
        """Into the form: to a field, or to the first that is required and empty."""

        def edit(id: str) -> None:
            self._views.panels.setCurrentWidget(self._panel)
            self._panel.select(id)
            if field:
                self._panel.editor.edit(field)
            else:
                self._panel.editor.edit_first()

        self._on_claim(edit)

    def _say_no_words(self) -> None:
        self._desk.said.emit(self.tr("Select the words first."))

    def _show_project(self) -> None:
        self._panel.header.rank.setChecked(False)
        self._show_presets()
        self._tell_labels()

    def _tell_labels(self) -> None:
        project = self._desk.project
        if project is None:
            return
        from annotator.services import claim_presets

        speakers = {label.name for label in project.labels if label.family in _SPEAK}
        self._panel.set_knowledge(speakers, lambda: claim_presets.topics(project))

    def _show_presets(self) -> None:
        from annotator.services import claim_presets

        project = self._desk.project
        if project is not None:
            self._panel.set_presets(claim_presets.presets(project), claim_presets.chosen(project))

    def _attempt(self, act: Callable[[Any, Any], object]) -> str:
        """Do something with the project's presets; why it could not be done, or nothing."""
        from annotator.services import claim_presets

        refusal = ""
        try:
            act(claim_presets, self._desk.project)
        except AnnotatorError as error:
            refusal = error_text(error)
        self._show_presets()
        return refusal

    def _try(self, act: Callable[[Any, Any], object]) -> None:
        """The same where nothing stands open that could say why not."""
        refusal = self._attempt(act)
        if refusal:
            self._desk.failed.emit(refusal)

    def _choose_preset(self, name: str) -> None:
        self._try(lambda presets, project: presets.choose(project, name))

    def _edit_preset(self) -> None:
        """The dialog of the preset in use; one that comes with the program is copied."""
        from annotator.gui.claim_preset_dialog import PresetDialog
        from annotator.services import claim_presets

        project = self._desk.project
        if project is None:
            return
        preset = claim_presets.chosen(project)
        own = preset.name not in claim_presets.BUILT_IN
        dialog = PresetDialog(preset, own, self._views.window())
        dialog.save = self._save
        dialog.delete_requested.connect(lambda: self._try(lambda presets, _: presets.delete(project, preset.name)))
        dialog.open()

    def _save(self, preset: ClaimPreset, before: str) -> str:
        return self._attempt(lambda presets, project: presets.save(project, preset, before))

    def _rank(self, wanted: bool) -> None:
        from annotator.services.worth import scorer

        project = self._desk.project
        try:
            self._panel.rank(scorer(project) if wanted and project is not None else None)
        except AnnotatorError as error:
            self._desk.failed.emit(error_text(error))
            self._panel.header.rank.setChecked(False)
