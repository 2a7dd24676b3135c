"""Web pages: the article without navigation, adverts, newsletter boxes, captions and related links.

Nothing a page names is ever loaded, and nothing in it runs: it is parsed as text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, BinaryIO

from annotator.domain.errors import InputError
from annotator.domain.record import Item, Note
from annotator.domain.text import check_text
from annotator.exchange.articles.making import article, one_line, reading, tidy, under_headline, whole
from annotator.exchange.text_files import decode

if TYPE_CHECKING:
    from lxml.etree import _Element

SUFFIXES = (".html", ".htm", ".xhtml")
PAGE_LIMIT = 20 * 1024 * 1024
"""Bytes of the largest page; trafilatura's own limit, too."""

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([-\w]{1,40})""", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_HEAD = 4096
_FEWEST_WORDS = 5
"""Of a page without an article trafilatura gives what little there is, such as its menu."""
_WHITE = re.compile(r"[ \t\r\n\f]+")
_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d+\)(\S{1,2000}) -->")
_NO_ARTICLE = (
    "//*[contains(concat(' ', @class), ' advert') or contains(@class, 'newsletter')]"
    "[not(descendant-or-self::body or descendant-or-self::article or descendant::h1)]"
)
"""What trafilatura keeps where it stands between the paragraphs of an article."""
_DATES = {"original_date": True, "extensive_search": False}
"""The date that the page names as its own. A search through all its words also finds years in readers' comments."""
_INLINE = frozenset([
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd",
    "label", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt",
    "u", "var", "wbr",
])  # fmt: skip
"""Elements that stand within a line; every other one begins and ends a line."""
_SILENT = frozenset(("head", "iframe", "math", "noscript", "object", "script", "style", "svg", "template"))


def read_html(stream: BinaryIO, name: str) -> Iterator[Item]:
    """A page as one article, or why it is none."""
    try:
        data = whole(stream, name, PAGE_LIMIT)
    except InputError as error:
        yield error
        return
    yield from page(data, name)


def page(data: bytes, name: str, *, url: str = "", charset: str = "") -> Iterator[Item]:
    """The article in a page's bytes; ``url`` and ``charset`` are those it came with, if any."""
    try:
        markup, guessed = markup_of(data, name, charset)
        with reading(name, "web page"):
            found = _extract(markup, url)
    except InputError as error:
        yield error
        return
    if not found:
        todo = "save the article's own page, or copy its text and paste it"
        yield InputError("no article was found on the page", where=name, todo=todo)
        return
    if guessed:
        yield Note(name, f"read as {guessed}")
    text = found.pop("text")
    yield from article(text, name, found)


def markup_of(data: bytes, name: str, charset: str = "") -> tuple[str, str]:
    """A page's markup, and its encoding where that was guessed. Raises InputError for what is no text."""
    named = _CHARSET.search(data[:_HEAD])
    markup, guessed = decode(data, name, charset or (named[1].decode("ascii", "replace") if named else ""))
    check_text(markup, name)
    return _DECLARATION.sub("", markup), guessed


def _extract(markup: str, url: str) -> dict[str, str] | None:
    import trafilatura
    from lxml import html as lxml_html

    tree = lxml_html.document_fromstring(markup, parser=lxml_html.HTMLParser(remove_comments=True, remove_pis=True))
    saved = _SAVED_FROM.search(markup[:_HEAD])
    found = trafilatura.bare_extraction(
        tree,
        url=url or (saved[1] if saved else None),
        include_comments=False,
        include_formatting=False,
        with_metadata=True,
        date_extraction_params=_DATES,
        prune_xpath=_NO_ARTICLE,
    )
    if not isinstance(found, trafilatura.settings.Document):
        return None
    text = tidy(found.text or "")
    if len(text.split()) < _FEWEST_WORDS:
        return None
    title = one_line(found.title)
    return {
        "text": under_headline(title, text),
        "title": title,
        "url": found.url or url,
        "published": found.date or "",
        "author": found.author or "",
        "publisher": found.sitename or found.hostname or "",
        "language": found.language or tree.get("lang", ""),
    }


def blocks(root: _Element) -> str:
    """The text of a tree of HTML, a line for each block; scripts and the like are left out."""
    parts: list[str] = []
    walk: list[tuple[Any, bool]] = [(root, False)]
    while walk:
        element, left = walk.pop()
        name = element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else "script"
        edge = "" if name in _INLINE else "\n"
        if left:
            parts += [edge, _spaced(element.tail)]
            continue
        if element is not root:
            walk.append((element, True))
        if name not in _SILENT:
            parts += [edge, _spaced(element.text)]
            walk.extend((child, False) for child in reversed(element))
    return tidy("".join(parts))


def _spaced(text: str | None) -> str:
    return _WHITE.sub(" ", text or "")
