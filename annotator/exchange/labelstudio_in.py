"""Label Studio's JSON export in: tasks with annotations and predictions.

Label Studio's front end counted UTF-16 units, and since HumanSignal/label-studio-frontend pull request 308 code
points; databases hold both. A region names its words, so which unit is meant is looked up, not guessed.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Any, BinaryIO, NamedTuple

from annotator.domain.annotation import CLAIM_TYPES, Act, Annotation, Check, Polarity, SourceKind
from annotator.domain.errors import InputError
from annotator.domain.record import Item, Note
from annotator.exchange.json_in import each_element
from annotator.exchange.jsonl.fields import Fields
from annotator.exchange.jsonl.strict import member
from annotator.exchange.taking import ROLES, Taken, article, placed

_CHOSEN: dict[str, set[str]] = {
    "check": {*map(str, Check)},
    "act": {*map(str, Act)},
    "polarity": {*map(str, Polarity)},
    "source_kind": {*map(str, SourceKind)},
}
_WORDS = ("source_name", "topic", "normalized", "verdict", "justification", "note")
_BLANKS = re.compile(r"\s|\\n|\\r|\\t")
_OURS = frozenset({"text", "article"})


class _Region(NamedTuple):
    """A marked stretch with the labels it has; ``said`` are the other results of the same id."""

    id: str
    name: str
    labels: Sequence[str]
    start: int
    end: int
    path: str
    said: list[dict[str, Any]]


class _Found(NamedTuple):
    regions: list[_Region]
    relations: list[tuple[str, str, str]]
    left: list[str]


def read_labelstudio(stream: BinaryIO, name: str) -> Iterator[Item]:
    """An article a task. Annotations are suggestions; predictions are too, and stay so when the file is accepted.

    Of several annotations of a task the ground truth counts, else the last that was not cancelled; a task whose
    annotations were all cancelled is skipped when the file is accepted. What has no place here is kept with its
    annotation or named.
    """
    for number, value in enumerate(each_element(stream, name), 1):
        where = f"{name}: task {number}"
        try:
            if isinstance(value, InputError):
                raise value
            yield from _task(Fields(value, ""), where)
        except InputError as error:
            yield placed(error, where)


def _task(task: Fields, where: str) -> list[Item]:
    data = Fields(task.typed("data", dict), "data")
    key = _text_key(data)
    taken = Taken(data.required(key), lines=True)
    annotations = [Fields(item, path) for path, item in task.items("annotations")]
    good = [each for each in annotations if not each.typed("was_cancelled", bool)]
    last = (good or annotations)[-1:]
    chosen = next((each for each in good if each.values.get("ground_truth") is True), last[0] if last else None)
    notes = []
    if chosen is not None:
        found = _found(chosen, taken.text)
        _take(taken, found)
        notes += found.left
        if len(good) > 1:
            notes.append(f"other people's annotations of the same task were left out: {len(good) - 1}")
    predicted = _take_predictions(taken, task, notes)
    made = article(taken.text, data.typeable("article") or data.typeable("id"), data, _OURS | {key, "id"})
    answer = "ignore" if annotations and not good else ""
    record = taken.record(where, made, predicted=predicted, answer=answer)
    return [record, *(Note(where, words) for words in notes)]


def _text_key(data: Fields) -> str:
    """Which member is the text: ``text``, else the longest string."""
    strings = {key: value for key, value in data.values.items() if isinstance(value, str)}
    if not strings:
        raise InputError("there is no text", where=data.path, todo="export the tasks with their data, as JSON")
    return "text" if "text" in strings else max(strings, key=lambda key: len(strings[key]))


def _take_predictions(taken: Taken, task: Fields, notes: list[str]) -> frozenset[str]:
    """What a model proposed and nobody annotated; the ids of that."""
    known = {_values(item) for item in taken.all()}
    proposed = Taken(taken.text, lines=True)
    for path, item in task.items("predictions"):
        prediction = Fields(item, path)
        found = _found(prediction, taken.text)
        version = prediction.words("model_version")
        _take(proposed, found, f"model:{version}" if version else "model:label-studio")
        notes += found.left
    return taken.add(proposed, lambda item: _values(item) not in known)


def _values(item: Annotation) -> str:
    return f"{type(item).__name__}{item.core}"


def _found(fields: Fields, text: str) -> _Found:
    """The regions of an annotation or a prediction, their places in code points."""
    marked, said, relations, left = [], dict[str, list[dict[str, Any]]](), [], []
    for path, item in fields.items("result"):
        result = Fields(item, path)
        kind, id = result.text("type"), result.identifier("id")
        if kind == "relation":
            for label in result.typed("labels", list) or [""]:
                relations.append((result.identifier("from_id"), result.identifier("to_id"), str(label)))
        elif kind == "labels" and _is_place(result):
            marked.append((id, result))
        elif id and kind in ("choices", "textarea", "rating", "number"):
            said.setdefault(id, []).append(dict(result.values))
        else:
            left.append(f"a result of the type {kind or 'unknown'} was left out")
    places = _in_code_points([_place(result) for _, result in marked], text)
    regions = []
    for (id, result), (start, end) in zip(marked, places, strict=True):
        labels = [str(label) for label in result.values["value"].get("labels") or ()]
        if not labels:
            left.append(f"a region without a label at {start} to {end} was left out")
        regions.append(_Region(id, result.text("from_name"), labels, start, end, result.path, said.pop(id, [])))
    left += [f"what is said of the whole text was left out: {id}" for id in said]
    return _Found(regions, relations, left)


def _is_place(result: Fields) -> bool:
    value = result.typed("value", dict) or {}
    return type(value.get("start")) is int and type(value.get("end")) is int


def _place(result: Fields) -> tuple[int, int, str, str]:
    value = result.values["value"]
    words = value.get("text")
    return value["start"], value["end"], words if isinstance(words, str) else "", member(result.path, "value")


def _in_code_points(places: list[tuple[int, int, str, str]], text: str) -> list[tuple[int, int]]:
    """Start and end of each place: as they stand if the words are there, else as UTF-16 units.

    Where a place does not say its words, it is counted as the others are. Raises InputError for words that
    stand in neither place.
    """
    units = list(accumulate((1 + (character > "\uffff") for character in text), initial=0))
    readings = [(start, end) for start, end, _, _ in places], [_from_units(units, each[0], each[1]) for each in places]
    found = []
    first = next((at for at, each in enumerate(places) if each[2]), 0)
    for at, (start, end, words, path) in enumerate(places):
        told = at if words else first
        fits = [_fit(text, reading[told], places[told][2]) for reading in readings]
        best = fits.index(max(fits))
        if words and not max(fits):
            todo = "correct start and end, or the text"
            raise InputError(f'"{words[:40]}" is not what stands at {start} to {end}', where=path, todo=todo)
        found.append(readings[best][at] or (start, end))
    return found


def _from_units(units: list[int], start: int, end: int) -> tuple[int, int] | None:
    """A place in UTF-16 units as code points, None where it is beyond the text or within a character."""
    first, last = bisect_left(units, start), bisect_left(units, end)
    return (first, last) if last < len(units) and (units[first], units[last]) == (start, end) else None


def _fit(text: str, place: tuple[int, int] | None, words: str) -> int:
    """2 where the words stand there, 1 where they do but for white space: it writes line ends in several ways."""
    if place is None or place[1] > len(text):
        return 0
    there = text[slice(*place)]
    return 2 if there == words else int(_BLANKS.sub("", there) == _BLANKS.sub("", words))


def _take(taken: Taken, found: _Found, origin: str = "") -> None:
    regions = {region.id: region for region in found.regions if region.name == "claim" and _role(region)}
    parts: dict[str, list[_Region]] = {id: [region] for id, region in regions.items() if _role(region) == "content"}
    for first, other, label in found.relations:
        if first in parts and other in regions and label == _role(regions[other]) and first != other:
            parts[first].append(regions[other])
        else:
            found.left.append("a relation was left out")
    hanging = {region.id for each in parts.values() for region in each[1:]}
    used = {*hanging, *parts}
    life = {"origin": origin} if origin else {}
    for id, each in parts.items():
        if id not in hanging:
            spans = {role: [(part.start, part.end) for part in each if _role(part) == role] for role in ROLES}
            taken.claim(spans, each[0].path, id=id, **_said(each[0].said, claim=True), **life)
    for region in found.regions:
        if region.id not in used:
            for label in region.labels:
                fields = {**_said(region.said, claim=False), **life}
                taken.span(label, region.start, region.end, region.path, id=region.id, **fields)


def _role(region: _Region) -> str:
    return region.labels[0] if len(region.labels) == 1 and region.labels[0] in ROLES else ""


def _said(results: Iterable[dict[str, Any]], *, claim: bool) -> dict[str, Any]:
    """What is said of a region as fields of ours, the rest under ``labelstudio``."""
    fields: dict[str, Any] = {}
    rest = []
    for result in results:
        name, value = str(result.get("from_name")), result.get("value")
        values = value.get("choices") or value.get("text") if isinstance(value, dict) else None
        words = [values] if isinstance(values, str) else values if isinstance(values, list) else []
        if name in (_WORDS if claim else ("note",)) and words and all(isinstance(word, str) for word in words):
            fields[name] = "\n".join(words)
        elif claim and name == "claim_types" and words and all(word in CLAIM_TYPES for word in words):
            fields[name] = words
        elif claim and name in _CHOSEN and len(words) == 1 and words[0] in _CHOSEN[name]:
            fields[name] = words[0]
        else:
            rest.append(result)
    return {**fields, "labelstudio": rest} if rest else fields
