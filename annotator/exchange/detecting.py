"""Which files hold another program's annotations, told by what is in them."""

from __future__ import annotations

import codecs
import json
import os
import re
import zipfile
from collections.abc import Iterable
from pathlib import Path

HEAD = 1 << 16
"""So many bytes of JSON are enough to tell."""
JSON_SUFFIXES = (".json", ".jsonl", ".ndjson")
_SUFFIXES = {
    **dict.fromkeys((".conll", ".conll03"), "conll"),
    **dict.fromkeys((".iob2", ".iob", ".bio"), "iob2"),
    **dict.fromkeys((".biluo", ".bilou"), "biluo"),
    ".spacy": "spacy",
    ".xmi": "cas",
    ".ann": "brat",
}
_FOLDERS = {".ann": "brat", ".xmi": "cas"}
_DOCCANO = re.compile(rb'"(?:labels?"\s*:\s*\[(?:\[\s*\d|\])|entities"\s*:\s*\[(?:\]|\{[^}]*"start_offset"))')
_TASKS = re.compile(rb'\[\s*\{.*?"(?:annotations|predictions|completions)"\s*:\s*\[', re.DOTALL)


def annotation_format(path: Path) -> str:
    """The name of the format of a file or folder with annotations; empty where it is read as articles.

    A folder or .zip with ``.ann`` files is brat's, with ``.xmi`` files UIMA's. Of JSON only the beginning is
    looked at; what cannot be opened is no format's here: reading it says why.
    """
    try:
        if path.is_dir():
            return _of_names(name for _, _, names in os.walk(path) for name in names)
        suffix = path.suffix.lower()
        if suffix == ".zip":
            with zipfile.ZipFile(path) as archive:
                return _of_names(archive.namelist())
        if suffix in _SUFFIXES:
            return _SUFFIXES[suffix]
        if suffix not in JSON_SUFFIXES:
            return ""
        with path.open("rb") as stream:
            return format_of_json(stream.read(HEAD))
    except (OSError, ValueError, zipfile.BadZipFile):
        return ""


def format_of_json(head: bytes) -> str:
    """The same for a file or stream of JSON, by its first bytes."""
    head = head.removeprefix(codecs.BOM_UTF8)
    return "labelstudio" if _is_tasks(head) else "doccano" if _is_doccano(head) else ""


def _of_names(names: Iterable[str]) -> str:
    """The format of which a folder or an archive holds files."""
    return next((_FOLDERS[suffix] for name in names if (suffix := name.lower()[-4:]) in _FOLDERS), "")


def _is_tasks(head: bytes) -> bool:
    return head.lstrip()[:1] == b"[" and b'"data"' in head and _TASKS.search(head) is not None


def _is_doccano(head: bytes) -> bool:
    """By the first line; of a longer one than was read, by what its list of spans looks like."""
    if head.lstrip()[:1] != b"{" or b'"text"' not in head:
        return False
    try:
        first = json.loads(head.splitlines()[0])
    except ValueError:
        return b'"format"' not in head and _DOCCANO.search(head) is not None
    if "format" in first or "spans" in first:
        return False
    spans = first.get("label", first.get("labels"))
    return _are_triples(spans) or _have_offsets(first.get("entities"))


def _are_triples(spans: object) -> bool:
    return isinstance(spans, list) and all(isinstance(each, list) and len(each) == 3 for each in spans)


def _have_offsets(spans: object) -> bool:
    return isinstance(spans, list) and all(isinstance(each, dict) and "start_offset" in each for each in spans)
