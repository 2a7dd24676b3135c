"""A small screen reader: prints what a program shows to assistive technology as JSON lines, a line for each object.

Run by the system's own Python, which has the libraries of AT-SPI:
python3 screen_reader.py NAME_OF_THE_APPLICATION WORDS_IT_SHOWS WHERE_TO_PUT_THE_CARET
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402 - its version has to be named first

PATIENCE = 90.0
MOST_CHILDREN = 400


def application(name: str) -> Any:
    """The application of that name, as soon as it has a window."""
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        found = desktop.get_child_at_index(index)
        if found is not None and found.get_name() == name and found.get_child_count():
            return found
    return None


def objects(node: Any, depth: int = 0) -> Iterator[dict[str, object]]:
    """Everything below a node that is on the screen, and the node itself."""
    states = node.get_state_set()
    row: dict[str, object] = {
        "depth": depth,
        "role": node.get_role_name(),
        "name": node.get_name(),
        "description": node.get_description(),
        "showing": states.contains(Atspi.StateType.SHOWING),
        "focusable": states.contains(Atspi.StateType.FOCUSABLE),
    }
    if "Text" in node.get_interfaces():
        row["text"] = Atspi.Text.get_text(node, 0, -1)
        row["caret"] = Atspi.Text.get_caret_offset(node)
    if "Table" in node.get_interfaces():
        row["rows"] = Atspi.Table.get_n_rows(node)
    labels = [
        each.get_target(0).get_name() for each in node.get_relation_set() if "LABELLED" in str(each.get_relation_type())
    ]
    row["labels"] = labels
    yield row
    for index in range(min(node.get_child_count(), MOST_CHILDREN)):
        child = node.get_child_at_index(index)
        if child is not None:
            yield from objects(child, depth + 1)


def step(node: Any, place: int) -> None:
    """Put the caret of every text somewhere, as a reader does who reads on."""
    if "Text" in node.get_interfaces() and Atspi.Text.get_character_count(node) > place:
        Atspi.Text.set_caret_offset(node, place)
    for index in range(min(node.get_child_count(), MOST_CHILDREN)):
        child = node.get_child_at_index(index)
        if child is not None and node.get_role_name() != "table":
            step(child, place)


def main(name: str, words: str, place: str) -> int:
    """Wait until the words are shown somewhere, put the caret into them, then print all."""
    Atspi.init()
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        there = application(name)
        rows = list(objects(there)) if there is not None else []
        if any(words in str(row.get("text", "")) for row in rows):
            step(there, int(place))
            time.sleep(1)
            rows = list(objects(there))
            sys.stdout.writelines(json.dumps(row) + "\n" for row in rows)
            return 0
        time.sleep(0.5)
    return 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
