"""How sure the entity recogniser was of each span, and what it nearly took for one, at next to no cost.

spaCy's greedy parse keeps no scores. Its layer with the costly features (tokens to hidden vectors)
is therefore kept from being thrown away, and only the decisions inside the found spans, and on
capitalised words outside them, are scored again from it: one small matrix product an article. A span's
score is the product of the softmax shares of its actions among the actions allowed at that moment; a word
outside was possibly missed where the share of leaving it out falls short of one by `DOUBT`.

This leans on half-public parts of spaCy 3.8. Where they do not fit, or where the recomputed best
action is not the one that spaCy took, the score is None.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from spacy.tokens import Doc, Span

_KEPT = "annotator_ner_step"
DOUBT = 0.05
"""Measured on news: some 3 marks an article, three in four of them real names."""
_SHAPES = (3, 6)
"""Numbers of features for which spaCy's recogniser reads: next token, first of the open span, further ones."""

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class _Step:
    """What one prediction left behind: features of the batch, the output layer, this text's place in it."""

    hidden: Any
    upper: Any
    unseen: npt.NDArray[np.bool_]
    offset: int


class Missed(NamedTuple):
    """Tokens ``first`` to ``last`` (inclusive) that may be a name after all, with the likeliest label."""

    first: int
    last: int
    label: str
    score: float


class Judged(NamedTuple):
    """A score in 0..1 for each of ``doc.ents``, None where it cannot be known, and what may have been missed."""

    scores: list[float | None]
    missed: list[Missed]


class Confidence:
    """Watches one pipeline's recogniser and judges what it found."""

    def __init__(self, ner: Any) -> None:
        self._actions: dict[str, int] = {}
        try:
            self._names = [ner.moves.get_class_name(index) for index in range(ner.moves.n_moves)]
            if ner.cfg.get("beam_width", 1) != 1:
                return
            _watch(ner.model)
        except (AttributeError, TypeError):
            return
        self._actions = {name: index for index, name in enumerate(self._names)}
        self._closed = np.array([name == "O" or (name[:2] in ("B-", "U-") and len(name) > 2) for name in self._names])
        self._begins = np.array([name.startswith("B-") for name in self._names])
        self._labels = sorted({name[2:] for name in self._names if name[1:2] == "-" and name[2:]})
        self._of_label = np.array([[float(name[2:] == label) for label in self._labels] for name in self._names])

    def judged(self, doc: Doc) -> Judged:
        """What can be said of the recogniser's work on a text. Asked once a text."""
        step: _Step | None = doc.user_data.pop(_KEPT, None)
        ents = doc.ents
        unknown = Judged([None] * len(ents), [])
        if step is None or not self._actions or step.hidden.nF not in _SHAPES:
            return unknown
        try:
            return Judged(self._scored(doc, ents, step) if ents else [], self._missed(doc, step))
        except (AttributeError, KeyError, TypeError, ValueError, IndexError):
            return unknown

    def _missed(self, doc: Doc, step: _Step) -> list[Missed]:
        """Capitalised words outside every span; neighbours with one label are one."""
        at = _capitalised(doc)
        if not at:
            return []
        raw = _outputs(step, _features([(token, token) for token in at], step))
        for row, token in enumerate(at):
            raw[row, ~self._closed_at(doc, token)] = -np.inf
        shares = np.exp(raw - raw.max(axis=1, keepdims=True))
        shares /= shares.sum(axis=1, keepdims=True)
        by_label = shares @ self._of_label
        found: list[Missed] = []
        for row, token in enumerate(at):
            doubt = 1 - float(shares[row, self._actions["O"]])
            if doubt > DOUBT and raw[row].argmax() == self._actions["O"]:
                label = self._labels[int(by_label[row].argmax())]
                _join(found, Missed(token, token, label, round(doubt, 4)), doc)
        return found

    def _closed_at(self, doc: Doc, at: int) -> npt.NDArray[np.bool_]:
        """The actions allowed on a token outside every span."""
        open_ended = at + 1 < len(doc) and not doc[at + 1].is_sent_start
        return self._closed if open_ended else self._closed & ~self._begins

    def _scored(self, doc: Doc, ents: Sequence[Span], step: _Step) -> list[float | None]:
        rows = [(ent.start, at) for ent in ents for at in range(ent.start, ent.end)]
        taken = np.array([self._actions[name] for ent in ents for name in _moves(ent)])
        raw = _outputs(step, _features(rows, step))
        raw[~self._allowed(doc, ents)] = -np.inf
        agrees = raw.argmax(axis=1) == taken
        shares = np.exp(raw - raw.max(axis=1, keepdims=True))
        share = shares[np.arange(len(taken)), taken] / shares.sum(axis=1)
        found: list[float | None] = []
        row = 0
        for ent in ents:
            part = slice(row, row + len(ent))
            found.append(round(float(share[part].prod()), 4) if agrees[part].all() else None)
            row += len(ent)
        return found

    def _allowed(self, doc: Doc, ents: Sequence[Span]) -> npt.NDArray[np.bool_]:
        """Per decision, the actions spaCy's rules permit."""
        masks = []
        for ent in ents:
            inside = np.zeros(len(self._names), dtype=bool)
            last = inside.copy()
            last[self._actions[f"L-{ent.label_}"]] = True
            inside |= last
            inside[self._actions[f"I-{ent.label_}"]] = True
            for at in range(ent.start, ent.end):
                open_ended = at + 1 < len(doc) and not doc[at + 1].is_sent_start
                if at == ent.start:
                    masks.append(self._closed_at(doc, at))
                else:
                    masks.append(inside if open_ended else last)
        return np.array(masks)


def _capitalised(doc: Doc) -> list[int]:
    """The tokens outside every span that begin with a capital; few are looked at one by one."""
    table = doc.to_array(["ENT_TYPE", "IS_LOWER", "LENGTH"])
    likely = np.flatnonzero((table[:, 0] == 0) & (table[:, 1] == 0) & (table[:, 2] > 1))
    return [at for at in likely.tolist() if doc[at].text[:1].isupper()]


def _join(found: list[Missed], new: Missed, doc: Doc) -> None:
    """Put a missed word to the others, or onto the one right before it."""
    last = found[-1] if found else None
    if last and last.last + 1 == new.first and last.label == new.label and not doc[new.first].is_sent_start:
        found[-1] = Missed(last.first, new.last, last.label, max(last.score, new.score))
    else:
        found.append(new)


def _moves(ent: Span) -> list[str]:
    """The actions that make this span: unit, or begin, in..., last."""
    label = ent.label_
    if len(ent) == 1:
        return [f"U-{label}"]
    return [f"B-{label}", *[f"I-{label}"] * (len(ent) - 2), f"L-{label}"]


def _features(rows: Sequence[tuple[int, int]], step: _Step) -> npt.NDArray[np.int32]:
    """Token indices for (start of the span, token) as the recogniser's state gives them; -1 is nothing."""
    width = step.hidden.nF
    ids = np.full((len(rows), width), -1, dtype=np.int32)
    for row, (start, at) in enumerate(rows):
        ids[row, 0] = at + step.offset
        if at == start:
            continue
        before = [start, at - 1] if width == 3 else range(start, min(at, start + width - 1))
        for column, token in enumerate(before, start=1):
            ids[row, column] = token + step.offset
    return ids


def _outputs(step: _Step, ids: npt.NDArray[np.int32]) -> Floats:
    vectors = step.hidden.predict(ids)
    raw: Floats = np.array(step.upper.predict(vectors) if step.upper is not None else vectors, dtype=np.float32)
    raw[:, step.unseen] = np.nanmin(raw)
    return raw


def _watch(model: Any) -> None:
    """Let the model put what `_Step` needs beside each text it predicts."""
    forward: Callable[..., Any] = model._func

    def keeping(model: Any, docs: Any, is_train: bool) -> Any:
        step, backprop = forward(model, docs, is_train)
        if not is_train:
            _keep(step, docs)
        return step, backprop

    model._func = keeping


def _keep(step: Any, docs: Sequence[Doc]) -> None:
    hidden = getattr(step, "state2vec", None)
    mask = getattr(step, "_class_mask", None)
    if hidden is None or mask is None:
        return
    offset = 0
    for doc in docs:
        doc.user_data[_KEPT] = _Step(hidden, getattr(step, "vec2scores", None), np.asarray(mask == 0), offset)
        offset += len(doc)
