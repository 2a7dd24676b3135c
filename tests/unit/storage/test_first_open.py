"""Several processes open a project that is not there yet, at the same instant."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

OPEN = """
import sys
from pathlib import Path
from annotator.services.project import Project
sys.stdin.readline()
project = Project.open(Path(sys.argv[1]), create=True, annotator=sys.argv[2])
project.save_setting(sys.argv[2], "was here")
project.close()
"""


def test_everybody_gets_the_same_project(tmp_path: Path) -> None:
    path = tmp_path / "p.annotator"
    names = ["ada", "bo", "cy", "dee"]
    everybody = [
        subprocess.Popen(
            [sys.executable, "-c", OPEN, str(path), name], stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        for name in names
    ]
    for process in everybody:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    errors = [process.communicate()[1] for process in everybody]
    assert [process.returncode for process in everybody] == [0] * len(names), errors
    from annotator.services.project import Project

    with Project.open(path) as project:
        assert [project.setting(name) for name in names] == ["was here"] * len(names)
        assert len({label.name for label in project.labels}) == len(list(project.labels)) == 18
