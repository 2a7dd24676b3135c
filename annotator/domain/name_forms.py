"""How names may stand in a text: just as they are known, and in capitals."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.domain.proposed import Key, capitals


class NameForms:
    """The known names by the first word of each of their forms; the same names give the same, in whatever order.

    What is known just as it stands goes before what a name in capitals may mean: "LONDON" before "London".
    """

    def __init__(self) -> None:
        self._known: set[Key] = set()
        self._shouted: dict[Key, set[Key]] = {}
        self._starting: dict[str, dict[Key, Key]] = {}

    def put(self, key: Key, known: bool) -> None:
        """Have a name found from now on, or no longer."""
        (self._known.add if known else self._known.discard)(key)
        self._settle(key)
        shout = capitals(key)
        if shout is not None:
            names = self._shouted.setdefault(shout, set())
            (names.add if known else names.discard)(key)
            self._settle(shout)

    def _settle(self, form: Key) -> None:
        """See which name a form means."""
        meant = form if form in self._known else min(self._shouted.get(form, ()), default=None)
        forms = self._starting.setdefault(form[0], {})
        if meant is None:
            forms.pop(form, None)
        else:
            forms[form] = meant

    def starting(self, word: str) -> Iterator[tuple[Key, Key]]:
        """The forms that begin with a word, each with the name it means."""
        yield from self._starting.get(word, {}).items()

    def means(self, form: Key) -> Key:
        """The known name that words stand for; themselves where they are unknown."""
        return self._starting.get(form[0], {}).get(form, form)
