"""Word documents, read by python-docx: paragraphs and tables in their order, deleted words left out."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from annotator.domain.errors import InputError
from annotator.domain.record import Item
from annotator.exchange.articles.archives import sound_archive
from annotator.exchange.articles.making import article, one_line, reading, tidy, under_headline, whole

SUFFIXES = (".docx", ".docm", ".dotx")
_TITLE = "Word document"
_BEGIN = 20
"""Among so many paragraphs stands a document's title, if it has one; asking for a style takes long."""
_UNWRAPPED = ("ins", "moveTo", "smartTag", "sdt", "sdtContent")
"""What python-docx does not look into: inserted words that nobody has accepted yet, fields of forms."""


def read_docx(stream: BinaryIO, name: str) -> Iterator[Item]:
    """A document as one article, or why it is none."""
    try:
        data = io.BytesIO(whole(stream, name))
        sound_archive(data, name, _TITLE)
        with reading(name, _TITLE):
            found = _extract(data)
    except InputError as error:
        yield error
        return
    text, created = found.pop("text"), found.pop("created")
    yield from article(text, name, found, meta={"created": created})


def _extract(data: BinaryIO) -> dict[str, str]:
    import docx

    document = docx.Document(data)
    for wrapper in _UNWRAPPED:
        for element in list(document.element.body.iter(f"{{*}}{wrapper}")):
            _unwrap(element)
    paragraphs = list(_paragraphs(document.iter_inner_content()))
    text = tidy("\n".join(paragraph.text for paragraph in paragraphs))
    title = one_line(next((paragraph.text for paragraph in paragraphs[:_BEGIN] if _is_title(paragraph)), ""))
    known = document.core_properties
    return {
        "text": under_headline(title, text),
        "title": title,
        "author": known.author or "",
        "language": known.language or "",
        "created": known.created.date().isoformat() if known.created else "",
    }


def _unwrap(element: Any) -> None:
    parent = element.getparent()
    if parent is not None:
        place = parent.index(element)
        parent.remove(element)
        parent[place:place] = list(element)


def _is_title(paragraph: Any) -> bool:
    return paragraph.style is not None and paragraph.style.name == "Title" and bool(paragraph.text.strip())


def _paragraphs(content: Iterable[Any]) -> Iterator[Any]:
    """Each paragraph; of tables cell by cell.

    A table's own ``cells`` repeat a cell as often as the file says it is wide, a thousand million times if it does.
    """
    from docx.table import Table, _Cell

    stack: list[Iterator[Any]] = [iter(content)]
    while stack:
        block = next(stack[-1], None)
        if block is None:
            stack.pop()
        elif isinstance(block, Table):
            cells = (_Cell(cell, block) for row in block._tbl.tr_lst for cell in row.tc_lst)
            stack.append(part for cell in cells for part in cell.iter_inner_content())
        else:
            yield block
