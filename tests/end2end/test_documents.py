"""What the documents say is so: commands, options and keys."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest
from typer.core import TyperGroup
from typer.main import get_command

from annotator.cli import COMMANDS
from annotator.cli.app import COMMAND_MODULES, app
from annotator.gui.action_table import ACTIONS
from annotator.gui.actions import key_groups
from annotator.gui.guide import Page, pages
from annotator.gui.start import DEBIAN_PACKAGES
from annotator.services.formats import rows as format_rows
from annotator.services.project import preset_labels

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


GUIDE = pages()
DOCUMENTS = {"README.md": README, **{page.file: page.text for page in GUIDE}}


def _commands(text: str) -> list[list[str]]:
    """The program's commands in a document, in code blocks and in running text, as words."""
    code = "\n".join(re.findall(r"^```\n(.*?)^```", text, re.S | re.M))
    lines = [line.partition("  #")[0] for line in re.split(r"\n|&&", code)]
    lines += [quoted for quoted in re.findall(r"`([^`\n]+)`", text) if quoted.startswith("annotator ")]
    return [line.split() for line in lines if line.strip().startswith("annotator ")]


def _options() -> dict[str, set[str]]:
    """The options of each command."""
    for name in COMMAND_MODULES:
        importlib.import_module(f"annotator.cli.{name}")
    program = get_command(app)
    assert isinstance(program, TyperGroup)
    return {
        name: {option for each in command.params for option in each.opts} | {"--help"}
        for name, command in program.commands.items()
    }


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_command_and_option_of_the_documents_exists(document: str) -> None:
    options = _options()
    for _, name, *words in _commands(DOCUMENTS[document]):
        assert {word for word in words if word.startswith("--")} <= options[name], (name, words)
    named = set(re.findall(r"`(--[a-z-]+)", DOCUMENTS[document]))
    assert named <= set().union(*options.values())


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_key_of_the_documents_is_a_key_of_the_program(document: str) -> None:
    known = {key for _, group in key_groups(preset_labels()) for _, keys in group for key in re.split(", ", keys)}
    known |= {label.key.upper() for label in preset_labels() if label.key} | {"Shift"}
    bold = re.findall(r"\*\*(.+?)\*\*", DOCUMENTS[document].split("<!-- keys", 1)[0])
    keys = [words for words in bold if re.fullmatch(r"(?:(?:Ctrl|Alt|Shift)\+)+\S+|[A-Z0-9]|F\d+|[A-Z][a-z]+", words)]
    assert [key for key in keys if key not in known] == []


@pytest.mark.parametrize("page", GUIDE, ids=lambda page: page.file)
def test_the_guide_names_menus_and_pages_that_exist(page: Page) -> None:
    titles = {spec.id: spec.title for spec in ACTIONS}
    menus = {f"{menu.capitalize()} > {titles[spec.id]}" for spec in ACTIONS for menu in [spec.menu] if menu}
    named = [re.sub(r"\s+", " ", words) for words in re.findall(r"\*([A-Z]\w+ > [^*]+)\*", page.text)]
    assert [name for name in named if name not in menus] == []
    assert set(re.findall(r"\]\((.+?)\)", page.text)) <= {each.file for each in GUIDE}


def test_the_guide_has_something_to_check() -> None:
    text = "".join(page.text for page in GUIDE)
    assert len(_commands(text)) > 10
    assert text.count("*Annotate > ") > 2
