"""The program's one door."""

from __future__ import annotations


def main() -> int:
    """Start the program with the arguments of the process; returns the exit code."""
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
