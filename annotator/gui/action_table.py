"""Every action of the window as data: menus, help and README are made from this table."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.gui.words import QT_TRANSLATE_NOOP

WINDOW = "window"
ARTICLE = "article"
VIEW = "view"
"""Scopes: the key works everywhere; only while the article has the focus; inside the article's own code."""

MENUS = (
    ("file", QT_TRANSLATE_NOOP("actions", "&File")),
    ("edit", QT_TRANSLATE_NOOP("actions", "&Edit")),
    ("article", QT_TRANSLATE_NOOP("actions", "&Article")),
    ("annotate", QT_TRANSLATE_NOOP("actions", "A&nnotate")),
    ("claims", QT_TRANSLATE_NOOP("actions", "C&laims")),
    ("view", QT_TRANSLATE_NOOP("actions", "&View")),
    ("help", QT_TRANSLATE_NOOP("actions", "&Help")),
)


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action: ``keys`` are the defaults, ``needs`` names the fact that must hold for it to be enabled.

    ``check`` is ``on`` for a switch, else the name of the group of which one is chosen. ``gap`` draws
    a line above it in its menu; ``repeats`` lets a held key fire again.
    """

    id: str
    title: str
    keys: tuple[str, ...] = ()
    menu: str = ""
    needs: str = ""
    scope: str = WINDOW
    check: str = ""
    gap: bool = False
    repeats: bool = False


_FILE = (
    ActionSpec("new_project", QT_TRANSLATE_NOOP("actions", "New project…"), ("Ctrl+N",), "file"),
    ActionSpec("open_project", QT_TRANSLATE_NOOP("actions", "Open project…"), ("Ctrl+O",), "file"),
    ActionSpec("recent_projects", QT_TRANSLATE_NOOP("actions", "Recent projects…"), ("Ctrl+Shift+O",), "file"),
    ActionSpec(
        "import", QT_TRANSLATE_NOOP("actions", "Import articles…"), ("Ctrl+I",), "file", needs="project", gap=True
    ),
    ActionSpec(
        "import_address",
        QT_TRANSLATE_NOOP("actions", "Import from address…"),
        ("Ctrl+Shift+I",),
        "file",
        needs="project",
    ),
    ActionSpec(
        "paste_article",
        QT_TRANSLATE_NOOP("actions", "Paste as article…"),
        ("Ctrl+Shift+V",),
        "file",
        needs="project",
    ),
    ActionSpec("export", QT_TRANSLATE_NOOP("actions", "Export…"), ("Ctrl+E",), "file", needs="project"),
    ActionSpec(
        "next_finding",
        QT_TRANSLATE_NOOP("actions", "Next finding before the export"),
        ("F8",),
        "file",
        needs="project",
        repeats=True,
    ),
    ActionSpec(
        "previous_finding",
        QT_TRANSLATE_NOOP("actions", "Previous finding before the export"),
        ("Shift+F8",),
        "file",
        needs="project",
        repeats=True,
    ),
    ActionSpec("backups", QT_TRANSLATE_NOOP("actions", "Backups…"), menu="file", gap=True),
    ActionSpec("quit", QT_TRANSLATE_NOOP("actions", "Quit"), ("Ctrl+Q",), "file", gap=True),
)

_EDIT = (
    ActionSpec("undo", QT_TRANSLATE_NOOP("actions", "Undo"), ("Ctrl+Z",), "edit", needs="undo", repeats=True),
    ActionSpec(
        "redo", QT_TRANSLATE_NOOP("actions", "Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "edit", needs="redo", repeats=True
    ),
    ActionSpec("find", QT_TRANSLATE_NOOP("actions", "Find…"), ("Ctrl+F",), "edit", needs="article", gap=True),
    ActionSpec(
        "find_project",
        QT_TRANSLATE_NOOP("actions", "Find in all articles…"),
        ("Ctrl+Shift+F",),
        "edit",
        needs="project",
    ),
    ActionSpec("go_to", QT_TRANSLATE_NOOP("actions", "Go to anything…"), ("Ctrl+K",), "edit"),
    ActionSpec("find_next", QT_TRANSLATE_NOOP("actions", "Next hit"), ("F3",), "edit", needs="article", repeats=True),
    ActionSpec(
        "find_previous",
        QT_TRANSLATE_NOOP("actions", "Previous hit"),
        ("Shift+F3",),
        "edit",
        needs="article",
        repeats=True,
    ),
    ActionSpec("label_hits", QT_TRANSLATE_NOOP("actions", "Label all hits…"), ("Ctrl+L",), "edit", needs="article"),
    ActionSpec("find_case", QT_TRANSLATE_NOOP("actions", "Match case"), ("Alt+C",), "edit", "article", check="on"),
    ActionSpec(
        "find_word", QT_TRANSLATE_NOOP("actions", "Whole words only"), ("Alt+W",), "edit", "article", check="on"
    ),
)

_PROJECT = (
    ActionSpec(
        "undo_project",
        QT_TRANSLATE_NOOP("actions", "Undo in project"),
        ("Ctrl+Alt+Z",),
        "edit",
        needs="project",
        gap=True,
    ),
    ActionSpec(
        "redo_project", QT_TRANSLATE_NOOP("actions", "Redo in project"), ("Ctrl+Alt+Shift+Z",), "edit", needs="project"
    ),
    ActionSpec("forget_history", QT_TRANSLATE_NOOP("actions", "Let go of old history…"), menu="edit", needs="project"),
    ActionSpec(
        "labels", QT_TRANSLATE_NOOP("actions", "Labels…"), ("Ctrl+Alt+L",), "annotate", needs="project", gap=True
    ),
    ActionSpec("models", QT_TRANSLATE_NOOP("actions", "Models…"), menu="annotate", needs="project"),
    ActionSpec("train", QT_TRANSLATE_NOOP("actions", "Train on finished articles…"), menu="annotate", needs="project"),
    ActionSpec(
        "learnt", QT_TRANSLATE_NOOP("actions", "What was learnt…"), ("Ctrl+Alt+G",), "annotate", needs="project"
    ),
)

_ARTICLE = (
    ActionSpec(
        "done_next",
        QT_TRANSLATE_NOOP("actions", "Done, next article"),
        ("Ctrl+Enter", "Ctrl+Return"),
        "article",
        needs="article",
    ),
    ActionSpec(
        "skip",
        QT_TRANSLATE_NOOP("actions", "Skip article"),
        ("Ctrl+Shift+Enter", "Ctrl+Shift+Return"),
        "article",
        needs="article",
    ),
    ActionSpec("reopen", QT_TRANSLATE_NOOP("actions", "Reopen article"), ("Ctrl+R",), "article", needs="article"),
    ActionSpec(
        "article_details", QT_TRANSLATE_NOOP("actions", "Article details…"), ("Ctrl+D",), "article", needs="article"
    ),
    ActionSpec("flag", QT_TRANSLATE_NOOP("actions", "Flag article"), ("Ctrl+M",), "article", "article", check="on"),
    ActionSpec(
        "next_article",
        QT_TRANSLATE_NOOP("actions", "Next article"),
        ("Ctrl+PgDown",),
        "article",
        needs="article",
        gap=True,
        repeats=True,
    ),
    ActionSpec(
        "previous_article",
        QT_TRANSLATE_NOOP("actions", "Previous article"),
        ("Ctrl+PgUp",),
        "article",
        needs="article",
        repeats=True,
    ),
)


def _annotate(id: str, title: str, *keys: str, gap: bool = False, repeats: bool = False) -> ActionSpec:
    return ActionSpec(id, title, keys, "annotate", needs="article", scope=ARTICLE, gap=gap, repeats=repeats)


_ANNOTATE = (
    _annotate("next_review", QT_TRANSLATE_NOOP("actions", "Next to review"), "Tab", repeats=True),
    _annotate("previous_review", QT_TRANSLATE_NOOP("actions", "Previous to review"), "Shift+Tab", repeats=True),
    _annotate("accept", QT_TRANSLATE_NOOP("actions", "Accept"), "Enter", "Return", gap=True),
    _annotate("accept_next", QT_TRANSLATE_NOOP("actions", "Accept, next to review"), "Space"),
    _annotate("accept_identical", QT_TRANSLATE_NOOP("actions", "Accept all identical"), "Shift+Enter", "Shift+Return"),
    _annotate("remove", QT_TRANSLATE_NOOP("actions", "Remove"), "Del", "Backspace"),
    _annotate("remove_identical", QT_TRANSLATE_NOOP("actions", "Remove all identical"), "Shift+Del", "Shift+Backspace"),
    _annotate("choose_label", QT_TRANSLATE_NOOP("actions", "Choose label…"), "Ctrl+Space", "Menu", gap=True),
    _annotate("places", QT_TRANSLATE_NOOP("actions", "Untick identical places"), "Alt+Down"),
    _annotate(
        "accept_sentence", QT_TRANSLATE_NOOP("actions", "Accept the sentence"), "Alt+Enter", "Alt+Return", gap=True
    ),
    _annotate(
        "accept_visible",
        QT_TRANSLATE_NOOP("actions", "Accept all that is visible"),
        "Alt+Shift+Enter",
        "Alt+Shift+Return",
    ),
    _annotate("accept_label", QT_TRANSLATE_NOOP("actions", "Accept all of a label"), "Ctrl+Shift+L"),
    _annotate("accept_score", QT_TRANSLATE_NOOP("actions", "Accept by sureness…"), "Ctrl+Shift+A"),
    _annotate("end_left", QT_TRANSLATE_NOOP("actions", "Move the end left"), "Alt+Left", gap=True, repeats=True),
    _annotate("end_right", QT_TRANSLATE_NOOP("actions", "Move the end right"), "Alt+Right", repeats=True),
    _annotate("start_left", QT_TRANSLATE_NOOP("actions", "Move the start left"), "Alt+Shift+Left", repeats=True),
    _annotate("start_right", QT_TRANSLATE_NOOP("actions", "Move the start right"), "Alt+Shift+Right", repeats=True),
    _annotate("boilerplate", QT_TRANSLATE_NOOP("actions", "Boilerplate line"), "B", gap=True),
)


def _claim(id: str, title: str, *keys: str, gap: bool = False) -> ActionSpec:
    return ActionSpec(id, title, keys, "claims", needs="article", scope=ARTICLE, gap=gap)


_CLAIMS = (
    _claim("claim", QT_TRANSLATE_NOOP("actions", "Claim from selection or sentence"), "C"),
    _claim("source", QT_TRANSLATE_NOOP("actions", "Selection is the claim's source"), "S"),
    _claim("cue", QT_TRANSLATE_NOOP("actions", "Selection is the claim's cue"), "U"),
    _claim("add_content", QT_TRANSLATE_NOOP("actions", "Add selection to the content"), "Ctrl+Shift+C", gap=True),
    _claim("remove_content", QT_TRANSLATE_NOOP("actions", "Cut selection out of the content"), "Ctrl+Shift+X"),
    _claim("split_claim", QT_TRANSLATE_NOOP("actions", "Split the claim"), "Alt+S", gap=True),
    _claim("merge_claims", QT_TRANSLATE_NOOP("actions", "Merge with the next, or those selected"), "Alt+M"),
    _claim("duplicate_claim", QT_TRANSLATE_NOOP("actions", "Duplicate the claim"), "Alt+D"),
    _claim("check_worthy", QT_TRANSLATE_NOOP("actions", "Check-worthy"), "1", gap=True),
    _claim("check_unimportant", QT_TRANSLATE_NOOP("actions", "Factual, but unimportant"), "2"),
    _claim("check_not_factual", QT_TRANSLATE_NOOP("actions", "Not factual"), "3"),
    _claim("check_unset", QT_TRANSLATE_NOOP("actions", "Not judged"), "0"),
    _claim("edit_claim", QT_TRANSLATE_NOOP("actions", "Edit the claim's fields"), "F2", gap=True),
    _claim("claim_note", QT_TRANSLATE_NOOP("actions", "Note on the claim"), "Shift+F2"),
)

_VIEW = (
    ActionSpec("zoom_in", QT_TRANSLATE_NOOP("actions", "Larger text"), ("Ctrl++", "Ctrl+="), "view", repeats=True),
    ActionSpec("zoom_out", QT_TRANSLATE_NOOP("actions", "Smaller text"), ("Ctrl+-",), "view", repeats=True),
    ActionSpec("zoom_reset", QT_TRANSLATE_NOOP("actions", "Usual text size"), ("Ctrl+0",), "view"),
    ActionSpec(
        "theme_system", QT_TRANSLATE_NOOP("actions", "Theme: as the system"), menu="view", check="theme", gap=True
    ),
    ActionSpec("theme_light", QT_TRANSLATE_NOOP("actions", "Theme: light"), menu="view", check="theme"),
    ActionSpec("theme_dark", QT_TRANSLATE_NOOP("actions", "Theme: dark"), menu="view", check="theme"),
    ActionSpec("theme_contrast", QT_TRANSLATE_NOOP("actions", "Theme: high contrast"), menu="view", check="theme"),
    ActionSpec("reduce_motion", QT_TRANSLATE_NOOP("actions", "Reduce motion"), menu="view", check="on"),
    ActionSpec("language", QT_TRANSLATE_NOOP("actions", "Language…"), menu="view"),
    ActionSpec("show_queue", QT_TRANSLATE_NOOP("actions", "List of articles"), ("F9",), "view", check="on", gap=True),
    ActionSpec("show_rejected", QT_TRANSLATE_NOOP("actions", "Show rejected"), menu="view", check="on"),
    ActionSpec("legend", QT_TRANSLATE_NOOP("actions", "Legend"), ("Shift+F1",), "view", check="on"),
    ActionSpec("history", QT_TRANSLATE_NOOP("actions", "History"), ("Ctrl+H",), "view", needs="article"),
    ActionSpec(
        "in_words", QT_TRANSLATE_NOOP("actions", "Article in words…"), ("Ctrl+Shift+R",), "view", needs="article"
    ),
    ActionSpec("next_pane", QT_TRANSLATE_NOOP("actions", "Next pane"), ("F6",), "view", gap=True),
    ActionSpec("previous_pane", QT_TRANSLATE_NOOP("actions", "Previous pane"), ("Shift+F6",), "view"),
)

_HELP = (
    ActionSpec("guide", QT_TRANSLATE_NOOP("actions", "User guide"), ("F1",), "help"),
    ActionSpec("help_keys", QT_TRANSLATE_NOOP("actions", "Keys"), ("Ctrl+F1",), "help"),
    ActionSpec("change_keys", QT_TRANSLATE_NOOP("actions", "Change keys…"), ("Ctrl+Shift+F1",), "help"),
    ActionSpec("tour", QT_TRANSLATE_NOOP("actions", "Take the tour"), menu="help", gap=True),
    ActionSpec("fault_report", QT_TRANSLATE_NOOP("actions", "Problem report…"), menu="help", gap=True),
)


def _move(id: str, title: str, *keys: str) -> ActionSpec:
    return ActionSpec(id, title, keys, needs="article", scope=VIEW)


_MOVES = (
    _move("word", QT_TRANSLATE_NOOP("actions", "Previous or next word"), "Left", "Right"),
    _move("extend_word", QT_TRANSLATE_NOOP("actions", "Select by word"), "Shift+Left", "Shift+Right"),
    _move("sentence", QT_TRANSLATE_NOOP("actions", "Previous or next sentence"), "Ctrl+Left", "Ctrl+Right"),
    _move(
        "extend_sentence",
        QT_TRANSLATE_NOOP("actions", "Select by sentence"),
        "Ctrl+Shift+Left",
        "Ctrl+Shift+Right",
    ),
    _move("clear", QT_TRANSLATE_NOOP("actions", "Clear the selection"), "Esc"),
)

ACTIONS: tuple[ActionSpec, ...] = (*_FILE, *_EDIT, *_ARTICLE, *_ANNOTATE, *_PROJECT, *_CLAIMS, *_VIEW, *_HELP, *_MOVES)

IN_TEXT = (
    (QT_TRANSLATE_NOOP("actions", "Start or end of the article"), ("Ctrl+Home", "Ctrl+End")),
    (QT_TRANSLATE_NOOP("actions", "Start or end of the line"), ("Home", "End")),
    (QT_TRANSLATE_NOOP("actions", "A screen up or down"), ("PgUp", "PgDown")),
)
"""Keys of the text that cannot be changed."""

IN_LISTS = (
    (QT_TRANSLATE_NOOP("actions", "Accept, remove or edit rows of a table of annotations"), ("Enter", "Del", "F2")),
    (QT_TRANSLATE_NOOP("actions", "Next or previous hit, while one types what to find"), ("Enter", "Shift+Enter")),
    (QT_TRANSLATE_NOOP("actions", "Tick or untick a place"), ("Space",)),
    (QT_TRANSLATE_NOOP("actions", "Open or do what is chosen in a list"), ("Enter",)),
    (QT_TRANSLATE_NOOP("actions", "Another row of evidence, or one less"), ("Alt+Ins", "Alt+Del")),
    (QT_TRANSLATE_NOOP("actions", "Move a row of evidence"), ("Alt+Up", "Alt+Down")),
    (QT_TRANSLATE_NOOP("actions", "Leave a list or a field"), ("Esc",)),
)
"""Keys that every list and field has; they belong to the widgets and cannot be changed."""

WITH_MOUSE = (
    (QT_TRANSLATE_NOOP("actions", "Select words"), QT_TRANSLATE_NOOP("actions", "drag, or double-click")),
    (QT_TRANSLATE_NOOP("actions", "Select single characters"), QT_TRANSLATE_NOOP("actions", "Alt and drag")),
    (QT_TRANSLATE_NOOP("actions", "Select up to a place"), QT_TRANSLATE_NOOP("actions", "Shift and click")),
    (QT_TRANSLATE_NOOP("actions", "Move an edge of the entity"), QT_TRANSLATE_NOOP("actions", "drag its handle")),
    (QT_TRANSLATE_NOOP("actions", "Move it by characters"), QT_TRANSLATE_NOOP("actions", "Alt and drag the handle")),
    (QT_TRANSLATE_NOOP("actions", "Larger or smaller text"), QT_TRANSLATE_NOOP("actions", "Ctrl and the wheel")),
)
"""What the mouse does on the article."""
