"""What the documents say is so: commands, options and keys."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from annotator.cli import COMMANDS
from annotator.gui.actions import key_groups
from annotator.gui.start import DEBIAN_PACKAGES
from annotator.services.formats import rows as format_rows

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "line",
    [
        "python -m pip install -c requirements.lock . && annotator demo",
        'python -m pip install -c requirements.lock ".[test]" && python -m pytest',
        f"sudo apt-get install -y {DEBIAN_PACKAGES}",
    ],
)
def test_the_readme_holds_the_lines_one_copies(line: str) -> None:
    assert line in README.splitlines()


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_in_the_readme(command: str) -> None:
    assert re.search(rf"[`\s]{command}[`\s]", README)


def test_every_key_of_the_readme_is_a_key_of_the_program() -> None:
    rows = [f"| {title} | {keys} |" for _, group in key_groups() for title, keys in group]
    table = README.split("<!-- keys", 1)[1].split("<!-- /keys", 1)[0]
    listed = [line for line in table.splitlines() if line.startswith("| ") and "**" not in line]
    assert listed[1:-1] == rows, "make the table anew: " + "\n".join(rows)


def test_the_readmes_formats_are_those_of_the_program() -> None:
    yes = {True: "yes", False: ""}
    cells = [
        [f"`{row['name']}`", row["title"], yes[row["reads"]], yes[row["writes"]], row["holds"], row["loses"]]
        for row in format_rows()
    ]
    rows = [f"| {' | '.join(each)} |" for each in cells]
    table = README.split("<!-- formats", 1)[1].split("<!-- /formats", 1)[0]
    listed = [line for line in table.splitlines() if line.startswith("| ")]
    assert listed[1:] == rows, "make the table anew:\n" + "\n".join(rows)


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_links_and_named_files_exist(document: str) -> None:
    text = (ROOT / document).read_text(encoding="utf-8")
    links = re.findall(r"\]\(((?!http)[^)#]+)\)", text)
    named = re.findall(r"`((?:domain|services|storage|nlp|exchange|cli|gui)/[\w/.]+)`", text)
    missing = [link for link in links if not (ROOT / link).exists()]
    missing += [name for name in named if not (ROOT / "annotator" / name).exists()]
    assert not missing
