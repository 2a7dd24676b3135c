"""What is counted from finished articles and kept only to save time, compared with the articles themselves."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from annotator.domain.errors import ProjectError
from annotator.domain.gain import gain
from annotator.domain.memory import lesson
from annotator.services.gain import digest
from annotator.services.progress import Progress, unheard
from annotator.services.project import Project
from annotator.storage import documents, memory
from annotator.storage import gain as gains

TOGETHER = 50
"""Layers looked at in one go."""


def mend(project: Project, progress: Progress = unheard) -> list[str]:
    """Drop every kept count that is not what its article says, and tell which; it is made anew when it is needed.

    These are the lessons of the memory and what pre-fill was worth. Raises NotSaved, ProjectError.
    """
    with project.database.reading() as connection:
        lessons = dict(memory.fitting(connection))
        counted = dict(gains.fitting(connection, digest(project)))
    every = sorted({**lessons, **counted}.items())
    taught: list[int] = []
    worth: list[int] = []
    for start in range(0, len(every), TOGETHER):
        with project.database.reading() as connection:
            for number, article in every[start : start + TOGETHER]:
                right = _right(project, connection, number, article)
                taught += [number] * (number in lessons and not right["lesson"])
                worth += [number] * (number in counted and not right["gain"])
        progress(min(start + TOGETHER, len(every)), len(every))
    if taught or worth:
        with project.database.writing() as connection:
            memory.drop(connection, taught)
            gains.drop(connection, worth)
    return [f"layer {number}: what it teaches was kept wrongly; it is counted anew" for number in taught] + [
        f"layer {number}: what pre-fill was worth there was kept wrongly; it is counted anew" for number in worth
    ]


def _right(project: Project, connection: Any, number: int, article: int) -> Mapping[str, bool]:
    """Whether what is kept of a layer is what it says."""
    try:
        document = documents.load(connection, article, number)
    except ProjectError:
        return {"lesson": True, "gain": True}  # what is wrong with the article itself is told elsewhere
    found: dict[str, bool] = {"lesson": False, "gain": False}
    with suppress(ProjectError):
        taught = memory.lessons(connection, [number]).get(number)
        fits = taught is not None and taught[1].tokens == document.analysis.model  # else it is made anew anyway
        found["lesson"] = taught is not None and (not fits or taught[1] == lesson(document))
    with suppress(ProjectError):
        found["gain"] = gains.kept(connection, number) == gain(document, project.model_names)
    return found


def name_problems(connection: Any) -> list[str]:
    """What is kept of names that cannot be read; the memory goes without all of it."""
    found = memory.unreadable_names(connection)
    return [f"what was said of the name {name} in the memory cannot be read" for name in found]
