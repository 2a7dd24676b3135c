"""Every window of the program, for those who do not see it: each control has a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.gui.every_window import busy_window, dialog_classes, every_window
from tests.gui.names import misread, nameless

if TYPE_CHECKING:
    from tests.gui.windows import WindowOn


def test_every_control_has_a_name_and_every_dialog_is_looked_at(window_on: WindowOn) -> None:
    window = busy_window(window_on)
    without: dict[str, str] = {}
    seen: set[type] = set()
    for name, shown in every_window(window):
        seen.add(type(shown))
        for each in (*nameless(shown), *misread(shown)):
            without.setdefault(each, name)
    assert without == {}
    unseen = {kind.__name__ for kind in dialog_classes() if kind not in seen}
    assert not unseen, f"add to OCCASIONS in tests/gui/every_window.py: {unseen}"
