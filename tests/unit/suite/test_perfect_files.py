"""The list of modules that are run to the last branch."""

from __future__ import annotations

from pathlib import Path

from tests.perfect_files import LIST, missing

ROOT = Path(__file__).parents[3]


def test_lines_and_branches_that_nobody_ran_are_named() -> None:
    whole: dict[str, object] = {"missing_lines": [], "missing_branches": []}
    broken: dict[str, object] = {"missing_lines": [7, 9], "missing_branches": [[12, 15], [20, -3]]}

    gaps = missing({"files": {"annotator/a.py": whole, "annotator/b.py": broken}})

    assert gaps == {"annotator/a.py": "", "annotator/b.py": "7, 9, 12->15, 20->-3"}


def test_the_list_names_modules_that_exist_in_order() -> None:
    listed = LIST.read_text(encoding="utf-8").split()
    assert [name for name in listed if not (ROOT / name).is_file()] == []
    assert listed == sorted(listed)
    assert len(listed) > 100
