"""OpenDocument texts: headings and paragraphs in their order, without notes, comments and deleted words."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from annotator.domain.errors import InputError
from annotator.domain.record import Item
from annotator.exchange.articles.archives import member, opened
from annotator.exchange.articles.making import FILE_LIMIT, article, tidy, whole
from annotator.exchange.articles.xml_tree import local_name, parse

if TYPE_CHECKING:
    from lxml.etree import _Element

SUFFIXES = (".odt", ".ott", ".fodt")
_TITLE = "OpenDocument text"
_LEFT_OUT = frozenset(
    ("annotation", "note", "tracked-changes", "forms", "sequence-decls", "table-of-content", "script")
)
_MOST_BLANKS = 100
_WRITTEN = {"tab": "\t", "line-break": "\n", "h": "\n", "p": "\n"}


def read_odt(stream: BinaryIO, name: str) -> Iterator[Item]:
    """A text as one article, or why it is none; also the flat form, which is one XML file."""
    try:
        data = whole(stream, name)
        if data[:1] == b"<":
            content = known = parse(data, name, _TITLE)
        else:
            with opened(io.BytesIO(data), name, _TITLE, FILE_LIMIT) as archive:
                content = parse(member(archive, "content.xml", name, _TITLE), name, _TITLE)
                has_meta = "meta.xml" in archive.namelist()
                known = parse(member(archive, "meta.xml", name, _TITLE), name, _TITLE) if has_meta else content
    except InputError as error:
        yield error
        return
    body = next(content.iter("{*}text"), None)
    text = "" if body is None else tidy(_text(body))
    said = {local_name(element): element.text or "" for element in known.iter("{*}creator", "{*}language", "{*}date")}
    author = next((element.text or "" for element in known.iter("{*}initial-creator")), said.get("creator", ""))
    changed = {"changed": said.get("date", "")[:10]}
    yield from article(text, name, {"author": author, "language": said.get("language", "")}, meta=changed)


def _text(body: _Element) -> str:
    parts: list[str] = []
    walk: list[tuple[_Element, bool]] = [(body, False)]
    while walk:
        element, left = walk.pop()
        name = local_name(element)
        if left:
            parts += [_WRITTEN["p"] if name in ("p", "h") else "", element.tail or ""]
            continue
        if element is not body:
            walk.append((element, True))
        if name == "s":
            parts.append(" " * _blanks(element))
        elif name and name not in _LEFT_OUT:
            parts += [_WRITTEN.get(name, ""), element.text or ""]
            walk.extend((child, False) for child in reversed(element))
    return "".join(parts)


def _blanks(element: _Element) -> int:
    """How many blanks stand there; the number is the file's, so it is not believed without end."""
    count = next((value for key, value in element.attrib.items() if str(key).endswith("}c")), "1")
    return min(int(count), _MOST_BLANKS) if str(count).isdecimal() and len(count) < 9 else 1
