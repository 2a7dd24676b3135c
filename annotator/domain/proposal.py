"""The chain behind the model: what is proposed for an article, given what people and finished articles say.

Pure steps on (text, tokens, spans, counts), each tried alone: list rule, consistency, memory, then what people
decided in this very article, which outranks all of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from annotator.domain.consistency import agree
from annotator.domain.list_rule import list_places
from annotator.domain.memory import Memory, remember
from annotator.domain.proposed import CONSISTENCY, NOBODY, Key, People, Proposed, Roles, Taken, Words, is_name
from annotator.domain.text import Span

REFUSED_AFTER = 2
"""A name that a person rejected so often in an article, and stands behind nowhere, is proposed there no more."""


def propose(
    words: Words, found: Sequence[Proposed], memory: Memory, roles: Roles, people: People = NOBODY
) -> list[Proposed]:
    """What to suggest for the article, by place: nothing on what people decided, each place once."""
    spans = _undecided(found, people)
    spans = list_places(words, spans, people, roles)
    spans = agree(words, spans, people, roles)
    spans = remember(words, spans, memory)
    if people is not NOBODY:
        spans = _undecided(follow(words, spans, people, roles), people)
    return spans


def follow(words: Words, spans: Sequence[Proposed], people: People, roles: Roles) -> list[Proposed]:
    """The spans as people decided about the same names in the same article."""
    labels = _labels(words, people, roles)
    refused = _refused(words, people, labels)
    kept: dict[Span, Proposed] = {}
    for each in spans:
        key = words.key(each.start, each.end)
        if key in refused:
            continue
        label = labels.get(key, each.label) if key and each.label not in roles.unnamed else each.label
        changed = Proposed(each.start, each.end, label, CONSISTENCY)
        kept[Span(each.start, each.end)] = each if label == each.label else changed
    both = {words.key(*span) for span in people.rejected}
    taken = Taken.of(kept)
    for key in sorted(labels, key=lambda key: (-len(key), key)):
        if is_name(key) and key not in both:
            _lay(words, key, labels[key], kept, taken)
    return sorted(kept.values())


def _labels(words: Words, people: People, roles: Roles) -> dict[Key, str]:
    """The label people gave each name, most often where there are several."""
    given: dict[Key, Counter[str]] = {}
    for each in people.fixed:
        key = words.key(each.start, each.end)
        if key is not None and each.label not in roles.unnamed:
            given.setdefault(key, Counter())[each.label] += 1
    return {key: max(sorted(counts), key=lambda label: counts[label]) for key, counts in given.items()}


def _refused(words: Words, people: People, labels: dict[Key, str]) -> set[Key]:
    """Names that were rejected again and again, and those whose edges were moved."""
    rejected = Counter(key for span in people.rejected if (key := words.key(*span)))
    moved = {key for span in people.moved if (key := words.key(*span))}
    return {
        key for key in {*rejected, *moved} if key not in labels and (key in moved or rejected[key] >= REFUSED_AFTER)
    }


def _lay(words: Words, key: Key, label: str, kept: dict[Span, Proposed], taken: Taken) -> None:
    """Put a name on its places, over what is inside it; what holds it or crosses it stays."""
    for place in words.places(key):
        if place in kept:
            continue
        there = [Span(*each) for each in taken.touching(*place)]
        if all(place.start <= span.start and span.end <= place.end for span in there):
            for span in there:
                del kept[span]
            kept[place] = Proposed(*place, label, CONSISTENCY)
            taken.put(*place)


def _undecided(spans: Sequence[Proposed], people: People) -> list[Proposed]:
    """The spans that touch nothing people stand behind, and are at no place where they rejected something."""
    if not people.fixed and not people.rejected:
        return list(spans)
    fixed = People(people.fixed).taken(())
    refused = set(people.rejected)
    return [each for each in spans if fixed.free(each.start, each.end) and Span(each.start, each.end) not in refused]
