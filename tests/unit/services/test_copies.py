"""A project as a file: where copies of it may go."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.domain.errors import ExportError, NotSaved
from annotator.services.project import Project


def test_a_copy_holds_everything(project: Project, tmp_path: Path) -> None:
    project.save_setting("greeting", "hello")
    project.save_copy(tmp_path / "copy.annotator")
    with Project.open(tmp_path / "copy.annotator") as copy:
        assert copy.setting("greeting") == "hello"


def test_a_project_is_never_copied_onto_itself(project: Project, tmp_path: Path) -> None:
    link = tmp_path / "link.annotator"
    link.symlink_to(project.path)
    for target in (project.path, link, tmp_path / "p.annotator-wal"):
        with pytest.raises(ExportError, match="the project itself"):
            project.save_copy(target)


def test_a_project_that_is_open_elsewhere_is_not_replaced(project: Project, tmp_path: Path) -> None:
    with Project.open(tmp_path / "other.annotator", create=True) as other:
        other.save_setting("greeting", "hello")
        with pytest.raises(ExportError, match="open in another program"):
            project.save_copy(other.path)
        assert other.setting("greeting") == "hello"
    project.save_copy(tmp_path / "other.annotator")


def test_a_project_whose_file_is_gone_can_still_be_copied(project: Project, tmp_path: Path) -> None:
    project.save_setting("greeting", "hello")
    project.path.unlink()
    with pytest.raises(NotSaved, match="is gone"):
        project.save_setting("greeting", "good-bye")
    with pytest.raises(ExportError, match="the project itself"):
        project.save_copy(project.path)
    project.save_copy(tmp_path / "copy.annotator")
    with Project.open(tmp_path / "copy.annotator") as copy:
        assert copy.setting("greeting") == "hello"
