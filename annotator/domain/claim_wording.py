"""Whether a claim's rewriting can be read without its article: how long it is, and which words lean on the context.

Hints, no judgements: the rules are ours, look at words only, and rather stay silent than cry wolf.
"""

from __future__ import annotations

import re

LONG = 35
"""From so many words on a rewriting more likely holds two claims than one."""

_CONTEXT = """
    i me my mine we us our ours you your yours this these those here there
    yesterday today tomorrow tonight now recently currently ago
"""
_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
_PERSONS = "he she him her his hers himself herself"
_THINGS = "it its they them their theirs that such"
_PERIODS = """
    night day week weekend month quarter year decade century spring summer autumn fall winter season
    january february march april may june july august september october november december
"""
_FUNCTIONS = "the a an in on at by for from to of with but and or so as if when while after before last next"
_ALWAYS = frozenset(f"{_CONTEXT} {_DAYS}".split())
_UNLESS_NAMED = frozenset(_PERSONS.split())
_AT_THE_BEGINNING = frozenset(_THINGS.split())
_OPENING = 2
"""Words from the beginning within which "it" or "they" can have nothing before them to mean."""
_TIMES = frozenset(f"{_PERIODS} {_DAYS}".split())
_NO_NAMES = frozenset(_FUNCTIONS.split()) | _ALWAYS | _UNLESS_NAMED | _AT_THE_BEGINNING
_WORD = re.compile(r"\w+(?:[-'’]\w+)*")


def word_count(words: str) -> int:
    """How many words there are."""
    return len(_WORD.findall(words))


def leaning(words: str) -> tuple[str, ...]:
    """The words that only the article explains ("he", "this", "yesterday"), in order, each once.

    "He" and "she" are explained by a name before them.
    """
    found: list[str] = []
    named = False
    tokens = [match.group() for match in _WORD.finditer(words)]
    for at, token in enumerate(tokens):
        bare = re.split("['’]", token)[0]
        word = bare.lower()
        following = tokens[at + 1].lower() if at + 1 < len(tokens) else ""
        if _leans(word, following, at, named=named) and word not in map(str.lower, found):
            found.append(bare)
        named = named or (token[0].isupper() and word not in _NO_NAMES)
    return tuple(found)


def _leans(word: str, following: str, at: int, *, named: bool) -> bool:
    if word in _ALWAYS:
        return True
    if word in _UNLESS_NAMED:
        return not named
    if word in _AT_THE_BEGINNING:
        return at < _OPENING and not named
    return word in ("last", "next") and following in _TIMES
