"""E-books and magazines: each chapter that holds text is an article; the book's own name is its publication."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO
from urllib.parse import unquote

from annotator.domain.errors import InputError
from annotator.domain.record import Item, Note
from annotator.exchange.articles.archives import member, opened
from annotator.exchange.articles.html import blocks, markup_of
from annotator.exchange.articles.making import FILE_LIMIT, article, one_line, reading, short_name, whole
from annotator.exchange.articles.xml_tree import parse

if TYPE_CHECKING:
    from lxml.etree import _Element

SUFFIXES = (".epub",)
_TITLE = "EPUB book"
_CONTAINER = "META-INF/container.xml"
_LEAST = 200
"""Characters of the shortest chapter: covers, title pages and imprints are shorter."""
_PAGES = frozenset(("application/xhtml+xml", "text/html"))


def read_epub(stream: BinaryIO, name: str) -> Iterator[Item]:
    """The chapters in reading order; one that is refused does not stop the rest."""
    try:
        with opened(io.BytesIO(whole(stream, name)), name, _TITLE, FILE_LIMIT) as archive:
            yield from _book(archive, name)
    except InputError as error:
        yield error


def _book(archive: zipfile.ZipFile, name: str) -> Iterator[Item]:
    container = parse(member(archive, _CONTAINER, name, _TITLE), name, _TITLE)
    package = next((element.get("full-path", "") for element in container.iter("{*}rootfile")), "")
    book = parse(member(archive, package, name, _TITLE), name, _TITLE)
    about = {
        field: one_line(next((element.text for element in book.iter(f"{{*}}{tag}")), ""))
        for field, tag in (
            ("publisher", "title"),
            ("author", "creator"),
            ("published", "date"),
            ("language", "language"),
        )
    }
    taken = passed = 0
    for path in _chapters(book, posixpath.dirname(package)):
        items = list(_chapter(archive, path, f"{name}: {short_name(path)}", about))
        taken += bool(items)
        passed += not items
        yield from items
    if not taken:
        raise InputError("holds no chapter with text", where=name, todo="give a book that holds articles")
    if passed:
        yield Note(name, f"short or empty pages were left out, such as the cover: {passed}")


def _chapters(book: _Element, folder: str) -> Iterator[str]:
    """The members that hold chapters, in reading order, each once; the table of contents is none."""
    pages = {}
    for item in book.iter("{*}item"):
        if item.get("media-type") in _PAGES and "nav" not in (item.get("properties") or "").split():
            pages[item.get("id")] = posixpath.normpath(posixpath.join(folder, unquote(item.get("href") or "")))
    for reference in book.iter("{*}itemref"):
        path = pages.pop(reference.get("idref"), None)
        if path:
            yield path


def _chapter(archive: zipfile.ZipFile, path: str, where: str, about: dict[str, str]) -> Iterator[Item]:
    from lxml import html

    try:
        markup, _ = markup_of(member(archive, path, where, _TITLE), where)
        if not markup.strip():
            return
        with reading(where, "chapter"):
            page = html.document_fromstring(markup, parser=html.HTMLParser(remove_comments=True, remove_pis=True))
            body = page.find("body")
            text = blocks(page if body is None else body)
            heading = next((blocks(element) for element in page.iter("h1", "h2", "h3")), "")
    except InputError as error:
        yield error
        return
    if len(text) >= _LEAST:
        yield from article(text, where, {**about, "title": heading if text.startswith(heading) else ""})
