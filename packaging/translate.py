"""Keeps the translations up to date: collects every visible string from the sources and compiles what is translated.

Usage: python packaging/translate.py             all languages there are in resources/translations
       python packaging/translate.py fr          begins another one: annotator_fr.ts
       python packaging/translate.py --pseudo F  a made-up language with longer words, compiled to F

Qt's own lupdate and lrelease do the work; they come with PySide6.
"""

from __future__ import annotations

import argparse
import ast
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
TRANSLATIONS = ROOT / "resources" / "translations"
PLURALS_ONLY = "en"
"""The language of the sources: only what is counted needs words of its own."""
LONGER = 0.4
"""A made-up string is this much longer than ours, as German and Finnish often are."""
_ERRORS = ("EditRefused", "Conflict", "NotSaved")
"""What a person may meet while annotating; their fixed sentences are translated where the window says them."""
_TELLS = ("lose", "note", "note_text", "_finding", "Loss")
"""What tells of a slip or a loss."""
_KINDS = ("entity", "claim", "line", "text", "article")
"""What it can be about."""


def tool(name: str, *arguments: str | Path) -> None:
    """Run one of Qt's tools; what it says is shown only where it fails."""
    program = Path(PySide6.__file__).parent / (f"{name}.exe" if sys.platform == "win32" else name)
    done = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)


def collect(ts: Path) -> None:
    """Bring a file of translations up to date with the sources; what is translated stays."""
    sources = sorted((ROOT / "annotator" / "gui").glob("*.py"))
    with tempfile.TemporaryDirectory() as folder:
        marks = Path(folder) / "marks.py"
        marks.write_text("\n".join([*_counted(sources), *_sentences(), *_formats(), *_findings()]), encoding="utf-8")
        only = ["-pluralonly"] if ts.stem.endswith(f"_{PLURALS_ONLY}") else []
        options = ["-silent", "-no-obsolete", "-locations", "none", "-source-language", "en", *only]
        tool("lupdate", *options, marks, *sources, "-ts", ts)


def compile(ts: Path, qm: Path) -> None:
    """What the program loads; strings without a translation stay as they are in the sources."""
    tool("lrelease", "-silent", ts, "-qm", qm)


def _counted(sources: list[Path]) -> Iterator[str]:
    """Lupdate overlooks the number of a string set aside for later, and of one whose number is no literal."""
    for path in sources:
        for call in _calls(path, ("QT_TRANSLATE_NOOP", "translate")):
            fixed = [str(part.value) for part in call.args[:2] if isinstance(part, ast.Constant)]
            if len(fixed) == 2 and ("%n" in fixed[1] or "%Ln" in fixed[1]):
                yield f"QCoreApplication.translate({fixed[0]!r}, {fixed[1]!r}, None, 1)"


def _sentences() -> Iterator[str]:
    """The fixed sentences of errors, which are worded where nothing knows of Qt."""
    for path in sorted((ROOT / "annotator").rglob("*.py")):
        if path.parent.name not in ("gui", "cli"):
            for call in _calls(path, _ERRORS):
                for part in [*call.args, *(word.value for word in call.keywords if word.arg in ("what", "todo"))]:
                    if isinstance(part, ast.Constant):
                        yield f"QCoreApplication.translate('errors', {part.value!r})"


def _formats() -> Iterator[str]:
    """What the services say of file formats, which the window shows."""
    from annotator.services.formats import rows

    for row in rows():
        for part in ("title", "holds", "loses"):
            yield f"QCoreApplication.translate('formats', {row[part]!r})"


def _findings() -> Iterator[str]:
    """What is looked at before an export, and the reasons that have a name; the others hold words of their own."""
    constants: dict[str, str] = {}
    told: set[str] = set()
    for path in sorted((ROOT / "annotator").rglob("*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant):
                constants |= {name.id: str(node.value.value) for name in node.targets if isinstance(name, ast.Name)}
        told.update(_told(path))
    for words in (*_KINDS, *(constants[name] for name in sorted(told & constants.keys()) if " " in constants[name])):
        yield f"QCoreApplication.translate('findings', {words!r})"


def _told(path: Path) -> Iterator[str]:
    """Names given to what tells of a slip or a loss, or yielded beside what it is about."""
    yields = (
        node.value for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Yield)
    )
    pairs = [pair.elts for pair in yields if isinstance(pair, ast.Tuple)]
    for given in (*pairs, *(call.args for call in _calls(path, _TELLS))):
        yield from (each.id for each in given if isinstance(each, ast.Name))


def _calls(path: Path, names: tuple[str, ...]) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in names:
                yield node


def pseudo(qm: Path) -> None:
    """A language in which every string is ours between brackets, and longer."""
    with tempfile.TemporaryDirectory() as folder:
        ts = Path(folder) / "annotator_eo.ts"
        collect(ts)
        tree = ElementTree.parse(ts)
        for message in tree.iter("message"):
            words = stretched(message.findtext("source", ""))
            translation = message.find("translation")
            assert translation is not None
            translation.attrib.pop("type", None)
            for place in list(translation) or [translation]:
                place.text = words
        tree.write(ts, encoding="utf-8", xml_declaration=True)
        compile(ts, qm)


def stretched(text: str) -> str:
    """The string between brackets and with letters behind it."""
    more = ("xxxx " * len(text))[: round(len(text) * LONGER)].strip()
    return f"⟦{text}{' ' if more else ''}{more}⟧"


def main() -> None:
    """Do what the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("languages", nargs="*", help="codes such as fr or pt_BR to begin, or to bring up to date")
    parser.add_argument("--pseudo", type=Path, metavar="FILE")
    parser.add_argument("--folder", type=Path, default=TRANSLATIONS, help="where the files are; by default our own")
    asked = parser.parse_args()
    if asked.pseudo:
        pseudo(asked.pseudo)
        return
    named = [asked.folder / f"annotator_{code}.ts" for code in asked.languages]
    for ts in named or sorted(asked.folder.glob("annotator_*.ts")):
        collect(ts)
        compile(ts, ts.with_suffix(".qm"))


if __name__ == "__main__":
    main()
