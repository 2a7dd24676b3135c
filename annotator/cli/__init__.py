"""The command line. Importing this package loads neither spaCy nor Qt nor the commands themselves."""

COMMANDS = (
    *("gui", "demo", "import", "prefill", "export", "list", "show", "stats", "done", "trim"),
    *("history", "labels", "train", "models", "gain", "memory", "check", "backup", "restore", "formats"),
)
"""Every command's name, in the order of the help. Any other only argument is a project to open."""
