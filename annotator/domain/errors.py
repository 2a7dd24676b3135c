"""Every failure a person may meet, worded for that person.

Each error says what was wrong, where, and what to do. Front ends print ``str(error)`` and nothing else.
"""

from __future__ import annotations


class AnnotatorError(Exception):
    """A failure with a sentence for the user: ``where: what; todo``."""

    def __init__(self, what: str, *, where: str = "", todo: str = "") -> None:
        self.what = what
        self.where = where
        self.todo = todo
        super().__init__(what)

    def __str__(self) -> str:
        sentence = f"{self.where}: {self.what}" if self.where else self.what
        return f"{sentence}; {self.todo}" if self.todo else sentence


class UsageError(AnnotatorError):
    """Something was asked for that does not exist, such as a format of an unknown name."""


class InputError(AnnotatorError):
    """A file, record or text that cannot be taken in; ``where`` names file, line and field."""


class ProjectError(AnnotatorError):
    """A project file that cannot be opened, made or written."""


class DamagedProject(ProjectError):
    """A file that is no sound project, or no longer one: only a backup helps."""


class ModelError(AnnotatorError):
    """A spaCy pipeline that is not installed or cannot be loaded."""


class UntrustedModel(ModelError):
    """A model folder that would run code of its own; ``reasons`` names it."""

    def __init__(self, reasons: str, *, where: str) -> None:
        self.reasons = reasons
        super().__init__(
            f"loading this model would run code of its own ({reasons})",
            where=where,
            todo="if you trust where it comes from: annotator models use --trust FOLDER",
        )


class ExportError(AnnotatorError):
    """Training data that cannot be written."""


class EditRefused(AnnotatorError):
    """An edit that makes no sense on the document as it stands; nothing has changed."""


class NotSaved(AnnotatorError):
    """An edit that could not be written; neither the file nor the document in memory has moved."""


class Conflict(NotSaved):
    """Another window or process changed the layer in the meantime; it must be read again first."""
