"""Pre-fill on call: directly, or as a process of its own that answers JSON lines.

The window talks to the process so that spaCy never shares its interpreter. A request is one line,
``{"id": 1, "model": "", "text": "...", "tasks": ["entities"], "shown": null}``; its answer is
``{"id": 1, "suggestion": {...}}`` or ``{"id": 1, "error": "sentence"}``; with ``"texts": ["...", ...]`` it is
``{"id": 1, "suggestions": [{...}, ...]}``. ``{"warm": "MODEL"}`` only loads a model. Whenever one has been
loaded, ``{"ready": "NAME@VERSION", "labels": [...]}`` comes first.
The process ends when its input does.
"""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Any, BinaryIO

from annotator.domain.analysis import Analysis, Found
from annotator.domain.annotation import Annotation
from annotator.domain.document import TASKS
from annotator.domain.errors import AnnotatorError, InputError
from annotator.domain.fields import from_fields, to_fields
from annotator.domain.suggestion import Suggestion
from annotator.domain.text import check_text

if TYPE_CHECKING:
    from annotator.nlp.pipeline import Pipeline

_log = logging.getLogger(__name__)


def open_model(name_or_folder: str = "") -> Pipeline:
    """The pipeline of that name or folder, the default one for an empty name. Raises ModelError. Imports spaCy."""
    from annotator.nlp import models

    return models.load(name_or_folder)


def encode(suggestion: Suggestion) -> dict[str, Any]:
    """The suggestion as JSON values; tokens as steps from one start to the next, and lengths."""
    analysis = suggestion.analysis
    steps = [after - before for before, after in pairwise((0, *analysis.starts))]
    lengths = [end - start for start, end in zip(analysis.starts, analysis.ends, strict=True)]
    return {
        "model": analysis.model,
        "steps": steps,
        "lengths": lengths,
        "sentences": list(analysis.sentences),
        "entities": [_filled(entity) for entity in suggestion.entities],
        "claims": [_filled(claim) for claim in suggestion.claims],
        "lines": [_filled(mark) for mark in suggestion.line_marks],
        "misses": analysis.misses,
    }


def _filled(item: Annotation) -> dict[str, Any]:
    """The fields that hold something; every other one has its default."""
    return {name: value for name, value in to_fields(item).items() if value not in ("", None, [], {})}


def decode(values: Mapping[str, Any]) -> Suggestion:
    """What `encode` took apart. Raises KeyError, TypeError or ValueError on anything else."""
    starts = tuple(accumulate(values["steps"]))
    ends = tuple(start + length for start, length in zip(starts, values["lengths"], strict=True))
    return Suggestion(
        Analysis(starts, ends, tuple(values["sentences"]), values["model"], misses=_found(values["misses"])),
        tuple(from_fields("entity", each) for each in values["entities"]),
        tuple(from_fields("claim", each) for each in values["claims"]),
        tuple(from_fields("line", each) for each in values["lines"]),
    )


def _found(values: Iterable[Sequence[Any]]) -> tuple[Found, ...]:
    return tuple(Found(*each) for each in values)


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer each line of ``requests`` with one line, until they end; no request can end it."""
    worker = _Worker(answers)
    for line in requests:
        if line.strip():
            worker.answer(line)


class _Worker:
    """Keeps the model that was asked for last."""

    def __init__(self, answers: BinaryIO) -> None:
        self._answers = answers
        self._wanted = ""
        self._pipeline: Pipeline | None = None

    def answer(self, line: bytes) -> None:
        reply: dict[str, Any] = {}
        try:
            request = _parsed(line)
            if "id" in request:
                reply["id"] = request["id"]
            if "warm" in request:
                self._model(str(request["warm"]))
                return
            if "texts" in request:
                reply["suggestions"] = self._suggestions(request, request["texts"])
            else:
                (reply["suggestion"],) = self._suggestions(request, [request.get("text")])
        except AnnotatorError as error:
            reply["error"] = str(error)
        except Exception as error:  # noqa: BLE001 - a bug on one text must not cost the queue its worker
            _log.exception("A request failed")
            reply["error"] = f"the pre-fill failed ({type(error).__name__}: {error})"
        self._send(reply)

    def _suggestions(self, request: Mapping[str, Any], texts: Sequence[Any]) -> list[dict[str, Any]]:
        for text in texts:
            if not isinstance(text, str):
                raise InputError("the request has no text", where="text")
            check_text(text, where="text")
        pipeline = self._model(str(request.get("model") or ""))
        tasks = TASKS if request.get("tasks") is None else request["tasks"]
        return [encode(each) for each in pipeline.suggest(texts, tasks, request.get("shown"))]

    def _model(self, wanted: str) -> Pipeline:
        if self._pipeline is None or wanted != self._wanted:
            self._pipeline, self._wanted = open_model(wanted), wanted
            self._send({"ready": self._pipeline.name, "labels": self._pipeline.labels})
        return self._pipeline

    def _send(self, message: Mapping[str, Any]) -> None:
        self._answers.write(json.dumps(message, separators=(",", ":")).encode("ascii") + b"\n")
        self._answers.flush()


def _parsed(line: bytes) -> dict[str, Any]:
    try:
        request = json.loads(line)
    except ValueError as error:
        raise InputError(f"this line is no JSON ({error})") from error
    if not isinstance(request, dict):
        raise InputError("a request is a JSON object")
    return request


def main() -> int:
    """Serve on standard input and output; whatever else is printed goes to standard error. Returns the exit code."""
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    sys.stdout.flush()
    with os.fdopen(os.dup(1), "wb") as answers:
        os.dup2(2, 1)
        try:
            serve(sys.stdin.buffer, answers)
        except (BrokenPipeError, KeyboardInterrupt):
            os.dup2(os.open(os.devnull, os.O_WRONLY), answers.fileno())
            return 1
    return 0
