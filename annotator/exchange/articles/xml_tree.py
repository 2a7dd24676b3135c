"""XML taken without its traps: no entities, no outside definitions, nothing loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.domain.errors import InputError
from annotator.exchange.articles.making import reading

if TYPE_CHECKING:
    from lxml.etree import _Element


def parse(data: bytes, name: str, title: str) -> _Element:
    """The root of an XML document. Raises InputError for a broken one and for one that defines entities."""
    from lxml import etree

    with reading(name, title):
        parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False)
        root = etree.fromstring(data, parser)
        if root.getroottree().docinfo.internalDTD is not None and b"<!ENTITY" in data:
            raise InputError("defines XML entities", where=name, todo="open it in its own program and save it again")
        return root


def local_name(element: _Element) -> str:
    """An element's name without its name space; empty for comments and the like."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
