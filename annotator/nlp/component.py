"""Claims as a component of any English spaCy pipeline: ``nlp.add_pipe("annotator_claims")``.

It needs a tagger and a parser before it, and takes names for headlines from an entity recogniser where
there is one. Afterwards ``doc._.claims`` is a tuple of `FoundClaim`, outermost claims only, by place; and
``doc.spans["claims"]`` holds the same as spaCy spans labelled CONTENT, SOURCE and CUE, those of one claim
with one ``id_``, grown to whole tokens. Both survive ``doc.to_bytes`` and ``DocBin``.

No claim crosses the end of a paragraph, wherever the parser ends its sentences; a text broken at a width is
read as if it were not (`annotator.domain.wrapping`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from annotator.domain.annotation import QuoteKind, Spans
from annotator.domain.quotes import quote_kind
from annotator.domain.text import Span
from annotator.domain.wrapping import unwrapped
from annotator.nlp.attribution import Attribution, attributions
from annotator.nlp.edges import whole_characters
from annotator.nlp.lines import line_marks, without_marked
from annotator.nlp.nouns import by_headline, by_nouns
from annotator.nlp.quotations import with_quotes

COMPONENT = "annotator_claims"
GROUP = "claims"
ROLES = {"content": "CONTENT", "source": "SOURCE", "cue": "CUE"}


@dataclass(frozen=True, slots=True)
class FoundClaim:
    """Who claims what, in which words; half-open code-point spans.

    ``named`` holds the words of the source that a name must include to be the speaker's; ``why`` is the kind
    of reason ("verb", "quote", "according_to", "noun", "headline") and the word that showed it, as the
    dictionary has it.
    """

    content: Spans
    source: Spans
    cue: Spans
    quote_kind: QuoteKind
    why: tuple[str, str]
    named: Spans

    @property
    def start(self) -> int:
        return self.content[0].start

    @property
    def end(self) -> int:
        return self.content[-1].end


def make_claims(nlp: Language, name: str) -> ClaimFinder:
    """The factory that spaCy's entry point names."""
    for word in (GROUP, *ROLES.values()):
        nlp.vocab.strings.add(word)
    return ClaimFinder()


Language.factory(
    COMPONENT, requires=["token.tag", "token.dep"], assigns=["doc._.claims", "doc.spans"], func=make_claims
)


class ClaimFinder:
    """Puts the claims of a text beside its parse."""

    def __call__(self, doc: Doc) -> Doc:
        """Raises ValueError for a text that no tagger and parser have seen."""
        if not (doc.has_annotation("DEP") and doc.has_annotation("TAG")):
            raise ValueError(f"{COMPONENT} needs a tagger and a parser before it")
        text = unwrapped(doc.text)
        found = without_marked(_outermost(doc, text), line_marks(text))
        doc.spans[GROUP] = SpanGroup(doc, name=GROUP, spans=_token_spans(doc, found), attrs={GROUP: _plain(found)})
        return doc


def claims_of(doc: Doc) -> tuple[FoundClaim, ...]:
    """What the component found; nothing where it has not run."""
    if GROUP not in doc.spans:
        return ()
    return tuple(_typed(values) for values in doc.spans[GROUP].attrs.get(GROUP, ()))


Doc.set_extension(GROUP, getter=claims_of, force=True)


def _outermost(doc: Doc, text: str) -> Iterable[FoundClaim]:
    for each in with_quotes(text, [*attributions(doc), *by_nouns(doc), *by_headline(doc, text)]):
        yield _found(text, each)


def _found(text: str, each: Attribution) -> FoundClaim:
    return FoundClaim(
        content=tuple(whole_characters(text, part) for part in each.content),
        source=(whole_characters(text, each.source),) if each.source else (),
        cue=(each.cue,) if each.cue.start < each.cue.end else (),
        quote_kind=quote_kind(text, each.content, attributed=True),
        why=each.why,
        named=each.named,
    )


def _token_spans(doc: Doc, found: Iterable[FoundClaim]) -> list[Any]:
    return [
        doc.char_span(start, end, label=label, span_id=str(number), alignment_mode="expand")
        for number, claim in enumerate(found)
        for role, label in ROLES.items()
        for start, end in getattr(claim, role)
    ]


def _plain(found: Iterable[FoundClaim]) -> list[dict[str, Any]]:
    """The claims as values that spaCy can write."""
    return [
        {
            **{role: [list(span) for span in getattr(claim, role)] for role in (*ROLES, "named")},
            "quote_kind": str(claim.quote_kind),
            "why": list(claim.why),
        }
        for claim in found
    ]


def _typed(values: dict[str, Any]) -> FoundClaim:
    roles = {role: tuple(Span(start, end) for start, end in values[role]) for role in (*ROLES, "named")}
    return FoundClaim(**roles, quote_kind=QuoteKind(values["quote_kind"]), why=tuple(values["why"]))
