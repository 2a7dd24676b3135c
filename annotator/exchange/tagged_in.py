"""Files with a token and its tag a line: CoNLL-2003, IOB1, IOB2, BILUO, IOBES.

The first column is the token, the last the tag; an empty line ends a sentence. The text is made from the tokens,
with a space between two and a line for each sentence: such a file does not say how the words stood.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from annotator.domain.analysis import FROM_FILE, Analysis
from annotator.domain.document import Article
from annotator.domain.errors import InputError
from annotator.domain.record import Item, Note
from annotator.exchange.tagging import DOCUMENT_START
from annotator.exchange.taking import Taken, placed

_TAG = re.compile(r"([BILUSEM])-(.+)|O|-|_", re.DOTALL)
_BROKEN = re.compile("[\udc80-\udcff]")
_BEGINS, _ENDS = frozenset("BUS"), frozenset("LUSE")
_REBUILT = "the text was made from the tokens, a space between two and a line for each sentence"

Row = tuple[str, str]
Sentence = list[Row]


def read_tagged(stream: BinaryIO, name: str) -> Iterator[Item]:
    """An article for each ``-DOCSTART-``, or one where there is none. The tags' scheme is seen from the tags.

    An article with a line that is no token and tag is refused, the others go in.
    """
    told = False
    for item in _articles(stream, name):
        if isinstance(item, InputError):
            yield item
            continue
        where, sentences = item
        try:
            yield _record(sentences, where)
        except InputError as error:
            yield placed(error, where)
            continue
        if not told:
            yield Note(name, _REBUILT)
            told = True


def _articles(stream: BinaryIO, name: str) -> Iterator[tuple[str, list[Sentence]] | InputError]:
    """The sentences of each article and where it begins; the first line that is wrong refuses its article."""
    where, sentences, wrong, found = name, [Sentence()], None, False
    for number, line in _numbered(stream):
        words = _columns(line)
        found = found or bool(words)
        if words and words[0] == DOCUMENT_START:
            if wrong or any(sentences):
                yield wrong or (where, sentences)
            where, sentences, wrong = f"{name}:{number}", [Sentence()], None
        elif not words:
            sentences.append(Sentence())
        elif wrong is None:
            wrong = _wrong(words, f"{name}:{number}")
            sentences[-1].append((words[0], words[-1]))
    if wrong or any(sentences):
        yield wrong or (where, sentences)
    elif not found:
        yield InputError("the file is empty", where=name, todo="give a file with a token and its tag a line")


def _columns(line: str) -> list[str]:
    """Between tabs where there are any, since a token may then hold blanks; else between blanks."""
    line = line.strip("\r\n ").rstrip("\t")
    return [cell.strip(" ") for cell in line.split("\t")] if "\t" in line else re.findall("[^ ]+", line)


def _numbered(stream: BinaryIO) -> Iterator[tuple[int, str]]:
    """The lines, empty ones too; bytes that are no UTF-8 stay visible as lone surrogates."""
    for number, line in enumerate(stream, 1):
        yield number, line.decode("utf-8-sig" if number == 1 else "utf-8", errors="surrogateescape")


def _wrong(words: list[str], where: str) -> InputError | None:
    if any(_BROKEN.search(word) for word in words):
        return InputError("no UTF-8", where=where, todo="save the file as UTF-8")
    if len(words) < 2 or not words[0]:
        return InputError("is no token with a tag", where=where, todo="put a space or a tab between the two")
    if not _TAG.fullmatch(words[-1]):
        todo = "the last column must be O, or B-, I-, L-, U-, E- or S- with a label"
        return InputError(f'"{words[-1][:40]}" is no tag', where=where, todo=todo)
    return None


def _record(sentences: Iterable[Sentence], where: str) -> Item:
    """The article: text, tokens and entities grow together."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    tags: list[str] = []
    firsts: list[int] = []
    at = 0
    for sentence in filter(None, sentences):
        firsts.append(at)
        for token, tag in sentence:
            starts.append(at)
            ends.append(at + len(token))
            tags.append(tag)
            words.append(token)
            at += len(token) + 1
        words[-1] += "\n"
    text = " ".join(words).replace("\n ", "\n").rstrip("\n")
    taken = Taken(text)
    for label, first, last in chunks(tags):
        taken.span(label, starts[first], ends[last], f"entity {len(taken.entities) + 1}")
    analysis = Analysis(starts, ends, firsts or [0], FROM_FILE)
    return taken.record(where, Article.of(text), analysis=analysis)


def chunks(tags: Iterable[str]) -> Iterator[tuple[str, int, int]]:
    """Label, first and last token of each entity, whatever the scheme: a new label or a B begins one too."""
    label, first, index = "", 0, -1
    for index, tag in enumerate(tags):
        kind, _, name = tag.partition("-")
        if label and (name != label or kind in _BEGINS):
            yield label, first, index - 1
            label = ""
        if name and not label:
            label, first = name, index
        if label and kind in _ENDS:
            yield label, first, index
            label = ""
    if label:
        yield label, first, index
