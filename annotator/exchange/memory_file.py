"""A memory as a file for another project: a JSON object a line, one for each name.

``{"format": "article-annotator-memory/1", "name": "Harbour Works", "labels": {"ORG": 5}, "outside": 1,
"inside": 0, "rejected": 0, "said": "ORG"}``

``name`` are the exact words with one blank between tokens; ``labels`` counts by label where finished articles had
it as an entity; ``outside``, ``inside`` and ``rejected`` count where the same words were none (outside every entity,
inside a longer one) and where a suggestion was rejected. ``said`` stands where a person set the label in the list;
empty means forgotten. What is zero or was not said is left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from annotator.domain.errors import InputError
from annotator.domain.proposed import is_name
from annotator.domain.remembered import Kept, Remembered
from annotator.exchange.jsonl.strict import check_value, decode, shown

FORMAT = "article-annotator-memory/1"
COUNTS = ("outside", "inside", "rejected")
LARGEST = 10**9
LONGEST = 200
"""Characters of a name, or of a label."""
_FIELDS = frozenset({"format", "name", "labels", "said", *COUNTS})


def write(out: BinaryIO, names: Iterable[Remembered]) -> int:
    """Write a line for each; returns how many."""
    count = 0
    for count, each in enumerate(names, start=1):  # noqa: B007 - the last number is how many there are
        values: dict[str, Any] = {"format": FORMAT, "name": each.name, "labels": dict(each.found)}
        values |= {kind: number for kind in COUNTS if (number := getattr(each, kind))}
        if each.said is not None:
            values["said"] = each.said
        out.write(json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
    return count


def read(lines: Iterable[bytes], where: str) -> Iterator[tuple[str, Kept] | InputError]:
    """What each line says of a name, or what is wrong with it: file, line and field. Empty lines are passed over."""
    seen: dict[str, int] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        place = f"{where}:{number}"
        try:
            name, kept = _entry(decode(line))
            if name in seen:
                raise InputError(f"{shown(name)} stands in line {seen[name]} already", where="name")
            seen[name] = number
        except InputError as error:
            yield InputError(error.what, where=f"{place}: {error.where}" if error.where else place, todo=error.todo)
        else:
            yield name, kept


def _entry(value: Any) -> tuple[str, Kept]:
    if not isinstance(value, dict):
        raise InputError("this is no JSON object", todo="each line is one")
    check_value(value, "")
    if value.get("format") != FORMAT:
        todo = "write it with 'annotator memory export'"
        raise InputError(f"this is {shown(value.get('format'))}, not {FORMAT}", where="format", todo=todo)
    unknown = sorted(value.keys() - _FIELDS)
    if unknown:
        raise InputError("there is no such field", where=unknown[0][:LONGEST])
    said = value.get("said")
    if said is not None and said != "":
        _check_words(said, "said")
    against = {kind: _count(value[kind], kind, least=0) for kind in COUNTS if value.get(kind)}
    return _name(value.get("name")), Kept(said, _labels(value.get("labels", {})), against)


def _name(name: Any) -> str:
    _check_words(name, "name")
    words = tuple(name.split(" "))
    if not all(words) or not is_name(words):
        what = f"{shown(name)} is no name: words with one blank between, with a capital letter or a digit in them"
        raise InputError(what, where="name")
    return str(name)


def _labels(labels: Any) -> dict[str, int]:
    if not isinstance(labels, dict):
        raise InputError("this is no object of counts", where="labels")
    for label in labels:
        _check_words(label, "labels")
    return {label: _count(count, f"labels.{label}", least=1) for label, count in labels.items()}


def _count(value: Any, field: str, *, least: int) -> int:
    if type(value) is not int or not least <= value <= LARGEST:
        raise InputError(f"{shown(value)} is no count", where=field, todo=f"a whole number from {least} to {LARGEST:,}")
    return value


def _check_words(words: Any, field: str) -> None:
    if not isinstance(words, str) or not words.strip() or words != words.strip() or len(words.splitlines()) > 1:
        raise InputError(f"{shown(words)} is not one line of words", where=field)
    if len(words) > LONGEST:
        raise InputError(f"longer than {LONGEST} characters", where=field)
