"""One page from the network, fetched because a person asked for it: not what it names, and no other protocol."""

from __future__ import annotations

import http.client
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from email.message import Message
from typing import IO
from urllib.parse import urlsplit

from annotator import __version__
from annotator.domain.errors import InputError
from annotator.exchange.articles.making import one_line

SIZE_LIMIT = 20 * 1024 * 1024
WAIT_SECONDS = 30
"""How long one step may take; the whole may take four of them."""
_CHUNK = 64 * 1024
_TODO = "check the address, or save the page in your browser and import the file"


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: the bytes, where they came from in the end, and what they were said to be."""

    data: bytes
    address: str
    type: str
    charset: str


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows redirections to the web only: never to files or other protocols of this computer."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Message, newurl: str
    ) -> urllib.request.Request | None:
        _check(newurl)
        return super().redirect_request(req, fp, code, msg, headers, newurl)  # type: ignore[arg-type]


def fetch(address: str) -> Answer:
    """What stands at a web address. Raises InputError with a reason a person can act on."""
    _check(address)
    until = time.monotonic() + 4 * WAIT_SECONDS
    request = urllib.request.Request(
        address, headers={"User-Agent": f"article-annotator/{__version__}", "Accept-Encoding": "identity"}
    )
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler,
        urllib.request.HTTPHandler,
        urllib.request.HTTPSHandler,
        urllib.request.HTTPErrorProcessor,
        urllib.request.HTTPDefaultErrorHandler,
        _Redirects,
    ):
        opener.add_handler(handler())
    try:
        with opener.open(request, timeout=WAIT_SECONDS) as response:
            data = _read(response, until, address)
            return Answer(
                data, response.geturl(), response.headers.get_content_type(), response.headers.get_content_charset("")
            )
    except urllib.error.HTTPError as error:
        raise InputError(f"the server says {error.code} {one_line(error.reason)}", where=address, todo=_TODO) from None
    except (OSError, http.client.HTTPException, ValueError) as error:
        reason = error.reason if isinstance(error, urllib.error.URLError) else error
        raise InputError(f"cannot be fetched ({one_line(reason)})", where=address, todo=_TODO) from None


def _check(address: str) -> None:
    try:
        parts = urlsplit(address)
        named = bool(parts.hostname)
    except ValueError:
        named = False
    if not named or parts.scheme not in ("http", "https") or not address.isprintable() or " " in address:
        raise InputError("is no web address", where=address[:200], todo="give one that begins with http:// or https://")


def _read(response: http.client.HTTPResponse, until: float, address: str) -> bytes:
    data = bytearray()
    while chunk := response.read1(_CHUNK):
        data += chunk
        if len(data) > SIZE_LIMIT:
            raise InputError(f"is larger than {SIZE_LIMIT // 2**20} MB", where=address, todo=_TODO)
        if time.monotonic() > until:
            raise InputError("takes too long", where=address, todo=_TODO)
    if response.length:
        raise InputError("broke off before its end", where=address, todo=_TODO)
    return bytes(data)
