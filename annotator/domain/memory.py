"""What finished articles teach about names: which label they got, and where the same words were no name.

Learned from every annotation of a finished article, not only from corrected ones: one confirmation is
enough to propose, and it is the places where the same words stood untagged that keep it precise. Each
article's share is a value of its own, so that it can be taken back when the article is opened again.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from annotator.domain.annotation import CONFIRMED, LineMark, State
from annotator.domain.document import Document
from annotator.domain.links import Linked, Links, linked
from annotator.domain.memory_news import News, Said, changed
from annotator.domain.name_forms import NameForms
from annotator.domain.proposed import MEMORY, Key, Proposed, Taken, Words, is_name
from annotator.domain.remembered import FORGOTTEN, Remembered
from annotator.domain.shapes import Shapes, Tally, shape, shapes_in, tally
from annotator.domain.text import LINE_END, Span

SURE_PLACES = 0.7
"""A name is proposed where it was one in at least this share of its places."""
SURE_LABEL = 0.6
"""A label is given that at least this share of a name's places had."""
VETO_AFTER, VETO_BELOW = 2, 0.3
"""A name that was rejected so often, and confirmed in fewer than this share of its places, is no longer proposed."""
FORM_AFTER = 2
"""In so many articles a form of line has to be marked before it is marked by itself."""
LONGEST = 6
"""Tokens of the longest stretch whose untagged places are counted."""

_DIGITS = re.compile(r"\d+")
_INNER = frozenset(["-", "–", "&", "'", "’", "'s", "’s", ".", "/"])


@dataclass(frozen=True, slots=True)
class Lesson:
    """What one finished article teaches; names as their words with a blank between.

    ``labels`` are those that were shown (none: all): of the others it says nothing. ``forms`` are marked
    lines by their form, with the kind, or with nothing where a person took the mark off. ``tokens`` names what
    made the tokens that the names consist of.
    """

    labels: tuple[str, ...] = ()
    found: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    outside: Mapping[str, int] = field(default_factory=dict)
    inside: Mapping[str, int] = field(default_factory=dict)
    rejected: Mapping[str, int] = field(default_factory=dict)
    forms: Mapping[str, str] = field(default_factory=dict)
    shapes: Tally = field(default_factory=dict)
    links: Linked = field(default_factory=dict)
    tokens: str = ""

    def values(self) -> dict[str, Any]:
        """JSON values that `read` understands."""
        return {
            "labels": list(self.labels),
            "found": {name: dict(labels) for name, labels in self.found.items()},
            "outside": dict(self.outside),
            "inside": dict(self.inside),
            "rejected": dict(self.rejected),
            "forms": dict(self.forms),
            "shapes": {label: {name: list(pair) for name, pair in its.items()} for label, its in self.shapes.items()},
            "links": {name: {label: dict(counts) for label, counts in its.items()} for name, its in self.links.items()},
            "tokens": self.tokens,
        }

    @classmethod
    def read(cls, values: Mapping[str, Any]) -> Lesson:
        """Raises KeyError and TypeError where another version, or somebody else, wrote the values."""
        values["tokens"]
        return cls(**{**values, "labels": tuple(values["labels"])})


def lesson(document: Document) -> Lesson:
    """What a finished article teaches. Some milliseconds for 3,000 characters."""
    words = Words(document.text, document.analysis)
    entities = list(document.entities)
    confirmed = [each for each in entities if each.state in CONFIRMED]
    found: dict[str, dict[str, int]] = {}
    for each in confirmed:
        key = words.key(each.start, each.end)
        if key and is_name(key):
            labels = found.setdefault(" ".join(key), {})
            labels[each.label] = labels.get(each.label, 0) + 1
    rejected = Counter(
        " ".join(key)
        for each in entities
        if each.state is State.REJECTED and (key := words.key(each.start, each.end)) and is_name(key)
    )
    outside, inside = _untagged(words, [each.span for each in confirmed])
    forms = _forms(document.text, document.line_marks)
    shapes, links = tally(words.text, entities), linked(words, confirmed)
    return Lesson(
        document.layer.labels, found, outside, inside, dict(rejected), forms, shapes, links, document.analysis.model
    )


def form(line: str) -> str:
    """What a line has in common with those that differ in their figures only."""
    return _DIGITS.sub("#", " ".join(line.split()))


def _forms(text: str, marks: Iterable[LineMark]) -> dict[str, str]:
    return {
        form(text[mark.start : mark.end]): "" if mark.state is State.REJECTED else str(mark.kind)
        for mark in marks
        if mark.state is not State.SUGGESTED
    }


def _untagged(words: Words, spans: Sequence[Span]) -> tuple[dict[str, int], dict[str, int]]:
    """The stretches that look like names but are none: outside every entity, and inside a longer one."""
    exact, taken = set(spans), Taken.of(spans)
    outside: Counter[str] = Counter()
    inside: Counter[str] = Counter()
    for first, last in _stretches(words):
        span = Span(words.starts[first], words.ends[last])
        if span in exact:
            continue
        key = tuple(words.words[first : last + 1])
        if not is_name(key):
            continue
        if taken.free(*span):
            outside[" ".join(key)] += 1
        elif any(start <= span.start and span.end <= end for start, end in taken.touching(*span)):
            inside[" ".join(key)] += 1
    return dict(outside), dict(inside)


def _stretches(words: Words) -> Iterator[tuple[int, int]]:
    """First and last token of every short stretch that begins and ends with a name-like word, within a line."""
    like = [_is_hard(word) for word in words.words]
    for first, word in enumerate(words.words):
        if not like[first]:
            continue
        for last in range(first, min(first + LONGEST, len(words.words))):
            word = words.words[last]
            if last > first and (not (word[0].isalnum() or word in _INNER) or LINE_END.search(word)):
                break
            if like[last]:
                yield first, last


def _is_hard(word: str) -> bool:
    return any(character.isupper() or character.isdigit() for character in word)


def _core(key: Key) -> str:
    """The name without the small words at its edges: their untagged places are counted under it."""
    first, last = 0, len(key)
    while first < last and not _is_hard(key[first]):
        first += 1
    while last > first and not _is_hard(key[last - 1]):
        last -= 1
    return " ".join(key[first:last])


class Memory:
    """The lessons of many articles together, and what they say of a name."""

    def __init__(self, lessons: Iterable[Lesson] = ()) -> None:
        self._found: dict[Key, Counter[str]] = {}
        self._outside: dict[tuple[str, ...], Counter[str]] = {}
        self._inside: Counter[str] = Counter()
        self._rejected: Counter[str] = Counter()
        self._forms: dict[str, Counter[str]] = {}
        self._shapes = Shapes()
        self._links = Links()
        self._said: dict[Key, str] = {}
        self._forms_of_names = NameForms()
        for each in lessons:
            self.add(each)

    def __len__(self) -> int:
        """How many names it knows."""
        return len(self._found.keys() | self._said.keys())

    def add(self, lesson: Lesson) -> None:
        self._count(lesson, 1)

    def take_back(self, lesson: Lesson) -> None:
        """Forget what a lesson taught; it must have been added before."""
        self._count(lesson, -1)

    def exchange(self, before: Lesson | None, after: Lesson | None) -> News:
        """Take a lesson back, or in, or one for another; what the memory says differently now."""
        both = [each for each in (before, after) if each is not None]
        names = {tuple(name.split(" ")) for each in both for name in (*each.found, *each.rejected)}
        names |= {key for each in both for name in each.outside if (key := tuple(name.split(" "))) in self._found}
        forms = {line for each in both for line in each.forms}
        said = {key: self._says(key) for key in names}
        marked = {line: self.form_kind(line) for line in forms}
        vetoed = {each: self.vetoes_shape(*each) for one in both for each in shapes_in(one.shapes)}
        if before is not None:
            self.take_back(before)
        if after is not None:
            self.add(after)
        return News(
            *changed(said, self._says),
            {line for line in forms if self.form_kind(line) != marked[line]},
            {each for each in vetoed if self.vetoes_shape(*each) != vetoed[each]},
            {key for key in names if self._linked(key) != said[key].links},
        )

    def everything(self) -> News:
        """All that it says, as if it had just changed its mind from nothing."""
        known = (each for each in self.remembered() if each.label or each.vetoed or each.said is not None)
        names = {tuple(each.name.split(" ")) for each in known}
        forms = {line for line in self._forms if self.form_kind(line)}
        shapes = self._shapes.vetoed(VETO_AFTER, VETO_BELOW)
        return News(names, set(), forms, shapes, {key for key in names if self._linked(key)})

    def say(self, key: Key, said: str | None) -> News:
        """What a person says of a name itself, above all articles: a label, or nothing at all to forget it.

        None takes that back. Returns what the memory says differently now.
        """
        before = {key: self._says(key)}
        if said is None:
            self._said.pop(key, None)
        else:
            self._said[key] = said
        self._index(key)
        return News(*changed(before, self._says))

    def _says(self, key: Key) -> Said:
        return Said(self.label(key), self.proposes(key), self.vetoes(key), self._linked(key))

    def link(self, key: Key, label: str) -> str:
        """The link that a name mostly got with this label; empty where there was none, or it is forgotten."""
        meant = self._forms_of_names.means(key)
        return "" if self._said.get(meant) == FORGOTTEN else self._links.of(" ".join(meant), label)

    def _linked(self, key: Key) -> tuple[tuple[str, str], ...]:
        return self._links.of_name(" ".join(key))

    def _count(self, lesson: Lesson, sign: int) -> None:
        for name, labels in lesson.found.items():
            self._count_name(tuple(name.split(" ")), labels, sign)
        outside = self._outside.setdefault(lesson.labels, Counter())
        for counter, counts in (
            (outside, lesson.outside),
            (self._inside, lesson.inside),
            (self._rejected, lesson.rejected),
        ):
            for name, count in counts.items():
                counter[name] += sign * count
        self._shapes.count(lesson.shapes, sign)
        self._links.count(lesson.links, sign)
        for line, kind in lesson.forms.items():
            counter = self._forms.setdefault(line, Counter())
            counter[kind] += sign
            if not counter.total():
                del self._forms[line]

    def _count_name(self, key: Key, labels: Mapping[str, int], sign: int) -> None:
        counter = self._found.setdefault(key, Counter())
        for label, count in labels.items():
            counter[label] += sign * count
        if not any(counter.values()):
            del self._found[key]
        self._index(key)

    def _index(self, key: Key) -> None:
        """Have the name found in texts as long as anything is known of it."""
        self._forms_of_names.put(key, key in self._found or key in self._said)

    def label(self, key: Key) -> str:
        """What a name is; empty where it is unknown, forgotten, or was too many things."""
        if key in self._said:
            return self._said[key]
        counter = self._found.get(key)
        if not counter:
            return ""
        label, count = max(sorted(counter.items()), key=lambda pair: pair[1])
        return label if count >= SURE_LABEL * counter.total() else ""

    def proposes(self, key: Key) -> str:
        """The label to propose wherever these words stand; empty where they were too often no name."""
        label = self.label(key)
        if not label:
            return ""
        count = self._found[key].total() if key in self._found else 0
        return label if count >= SURE_PLACES * (count + self._outside_of(key, label)) else ""

    def vetoes(self, key: Key) -> bool:
        """Whether people have rejected the name again and again, and nobody has said anything of it since."""
        name = " ".join(key)
        rejected = self._rejected[name]
        if rejected < VETO_AFTER or key in self._said:
            return False
        count = self._found[key].total() if key in self._found else 0
        against = max(self._outside_of(key, "") + self._inside[name], rejected)
        return count < VETO_BELOW * (count + against)

    def vetoes_shape(self, label: str, its: str) -> bool:
        """The same of words without a capital, by what became of the label's suggestions of that shape."""
        return bool(its) and self._shapes.vetoes((label, its), VETO_AFTER, VETO_BELOW)

    def _outside_of(self, key: Key, label: str) -> int:
        """How often the words were no name where the label was shown."""
        name = _core(key)
        return sum(
            counts[name] for labels, counts in self._outside.items() if not label or not labels or label in labels
        )

    def remembered(self) -> Iterator[Remembered]:
        """Everything it knows of names, also those it would no longer let be proposed, in no particular order."""
        vetoed = (key for name in self._rejected if (key := tuple(name.split(" "))) not in self._found)
        for key in {*self._found, *self._said, *(key for key in vetoed if self.vetoes(key))}:
            yield self.remembers(key)

    def remembers(self, key: Key) -> Remembered:
        """What it knows of one name."""
        name = " ".join(key)
        against = {"outside": self._outside_of(key, ""), "inside": self._inside[name], "rejected": self._rejected[name]}
        found = {label: count for label, count in sorted(self._found.get(key, Counter()).items()) if count > 0}
        said = self._said.get(key)
        return Remembered(name, self.label(key), bool(self.proposes(key)), self.vetoes(key), said, found, **against)

    @property
    def knows_lines(self) -> bool:
        """Whether anybody has said anything of a line."""
        return bool(self._forms)

    def line_kind(self, line: str) -> str | None:
        """The kind of mark a line gets; empty where people took such marks off, None where nothing is known."""
        return self.form_kind(form(line))

    def form_kind(self, shape: str) -> str | None:
        """The same for a form of lines."""
        counter = self._forms.get(shape)
        if not counter:
            return None
        kind, count = max(sorted(counter.items()), key=lambda pair: pair[1])
        return kind if count >= FORM_AFTER and 2 * count > counter.total() else None

    def names_in(self, words: Words) -> Iterator[tuple[Key, Key]]:
        """The known names whose first word stands in a text: as it would stand there, and as it is known."""
        for word in words.begin():
            yield from self._forms_of_names.starting(word)


def remember(words: Words, spans: Sequence[Proposed], memory: Memory) -> list[Proposed]:
    """The spans as the memory knows them, and the names it knows where they stood untagged."""
    shouted = {form: key for form, key in memory.names_in(words) if form != key}
    kept = []
    known: dict[Key, str | None] = {}
    for each in spans:
        key = words.key(each.start, each.end)
        if key is None:
            kept.append(each)
            continue
        if key not in known:
            said = memory.label(key) or memory.label(shouted.get(key, ()))
            known[key] = None if memory.vetoes(key) else said
        label = known[key]
        if label is None or memory.vetoes_shape(each.label, shape(words.text[each.start : each.end])):
            continue
        kept.append(each if label in ("", each.label) else Proposed(each.start, each.end, label, MEMORY))
    return _with_names(words, kept, memory)


def _with_names(words: Words, spans: list[Proposed], memory: Memory) -> list[Proposed]:
    """Longest names first; a name lies over what is inside it or crosses it, and stays away from what holds it."""
    names = [(form, label) for form, key in memory.names_in(words) if (label := memory.proposes(key))]
    standing = {Span(each.start, each.end): each for each in spans}
    made = Taken()
    taken = Taken.of(standing)
    for key, label in sorted(names, key=lambda name: (-len(name[0]), name)):
        for place in words.places(key):
            if place in standing or not made.free(*place):
                continue
            if not taken.free(*place):
                there = [span for each in taken.touching(*place) if (span := Span(*each)) in standing]
                if any(span.start <= place.start and place.end <= span.end for span in there):
                    continue
                for span in there:
                    del standing[span]
            standing[place] = Proposed(*place, label, MEMORY)
            made.put(*place)
            taken.put(*place)
    return sorted(standing.values())
