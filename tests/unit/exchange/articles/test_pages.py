"""Web pages: the article and nothing but the article; nothing runs and nothing goes out."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from annotator.domain.record import Note
from tests.unit.exchange.articles.files import PAGE, article, read, refusal

BODY = "<p>" + "The ferry between Port Wren and Saint Orla sailed on Friday for the first time in days. " * 5 + "</p>"


def page(body: str = BODY, head: str = "<title>Ferry sails again</title>") -> bytes:
    return f"<!doctype html><html lang=en><head>{head}</head><body><article>{body}</article></body></html>".encode()


FERRY = (
    "Port Wren ferry sails again after keeper mends the engine with a kettle",
    "The ferry between Port Wren and Saint Orla sailed on Friday for the first time in eleven days, after the"
    " lighthouse keeper Asta Brandvold replaced a cracked steam valve with the lid of her own kettle.",
    "“It whistles, but it holds,” Brandvold told passengers on the quay. The harbour authority said that it had"
    " ordered a proper valve from Lindqvist & Sons in Graz, which would cost 4,200\u00a0crowns and take six weeks.",
    "A long wait for the islanders",
    "Since 3 March, some 640 islanders had relied on fishing boats for bread, post and medicine. The mayor of Saint"
    " Orla, Piet Vangaard, called the wait “a small scandal with a large queue” and asked the ministry of transport"
    " for a second ship.",
    "A spokeswoman for the ministry, Dr Hanne Solberg, said that no second ship was planned before 2027. According to"
    " the annual report of the harbour authority, the Grey Heron was built in 1958 and last overhauled in 1994.",
    "“We have asked for a new engine in every budget since the old one,” said chief engineer Ruan Okafor.",
    "The next sailing is on Saturday at 07:15. Passengers with kettles travel free of charge.",
)
PIER = (
    "Ellmouth closes its pier for the summer after divers count the bolts",
    "The pier of Ellmouth will stay closed until September, the harbour office said on Sunday. Divers had found that"
    " of its 1,204 bolts 311 are missing and 90 are not bolts at all but painted wood.",
    "“I would not let a heavy gull land on it,” said Mara Quill, who led the dive. The work will cost 2.3 million"
    " crowns, of which the county pays half.",
    "Traders on the promenade fear for the season. “Without the pier there are no day trippers, and without day"
    " trippers I sell ice cream to seagulls,” Tomas Berg said. He has asked the council to waive this year's rent.",
    "The council meets on Thursday. Its building officer, Anna O'Neil, advised against a provisional bridge, since it"
    " “would need bolts too”.",
)
PORTAL = PAGE.with_name("saved-portal.html")


@pytest.mark.parametrize(
    ("saved", "lines", "about"),
    [
        (
            PAGE,
            FERRY,
            ("Mirela Oduya", "2025-03-14", "Wrenbay Courier", "www.wrenbay-courier.example/2025/03/14/ferry-mended"),
        ),
        (
            PORTAL,
            PIER,
            ("Odo Finch", "2024-05-04", "The Ellmouth Portal", "portal.ellmouth.example/a/2024/05/04/pier-closes"),
        ),
    ],
    ids=["an article element, meta tags", "nested boxes, JSON-LD"],
)
def test_a_saved_news_page_becomes_a_clean_article(saved: Path, lines: tuple[str, ...], about: tuple[str, ...]) -> None:
    """Word for word: of menus, adverts, newsletter, captions, related links, comments nothing, of the article all."""
    found = article(saved.read_bytes(), "html")
    assert found.title == lines[0]
    assert (found.author, found.published, found.publisher, found.url.removeprefix("https://")) == about
    assert found.language[:2] == "en"
    assert found.text.replace("\u00a0", " ").split("\n") == [line.replace("\u00a0", " ") for line in lines]


@pytest.mark.parametrize(("saved", "lines"), [(PAGE, FERRY), (PORTAL, PIER)], ids=["ferry", "pier"])
def test_the_saved_pages_hold_what_has_to_go(saved: Path, lines: tuple[str, ...]) -> None:
    """Without this the test above would prove little: on the page, a third of the words are none of the article's."""
    from lxml import html

    words = html.fromstring(saved.read_bytes()).body.text_content().split()
    kept = " ".join(lines).split()
    assert len(words) > 1.3 * len(kept)
    assert " ".join(words).lower().count("newsletter") + " ".join(words).lower().count("inbox") >= 1
    for part in ("Advertisement", "Most read", "©", "ubscribe", "omments"):
        assert part.lower() in " ".join(words).lower()
        assert part.lower() not in " ".join(kept).lower()


def test_a_year_in_a_comment_is_no_date_of_publication() -> None:
    """A wrong date would put the article into the wrong split; none is told as none."""
    portal = PORTAL.read_text(encoding="utf-8").replace("/2024/05/04", "").replace("Portal 2024", "Portal")
    undated = re.sub(r'<span class="date">[^<]*|"date(Published|Modified)": "[^"]*",', "", portal)
    assert "I counted them in 2019" in undated
    assert article(undated.encode(), "html").published == ""
    seen = undated.replace('<div class="meta">', '<div class="meta"><span class="date">4 May 2024</span>')
    assert article(seen.encode(), "html").published == "2024-05-04"


@pytest.fixture
def listener() -> Iterator[tuple[str, list[str]]]:
    """A server of our own, and what is asked of it."""
    asked: list[str] = []

    class Listening(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Listening)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    thread.join()
    server.server_close()


def test_nothing_that_a_page_names_is_fetched(listener: tuple[str, list[str]]) -> None:
    address, asked = listener
    head = (
        f"<title>Ferry sails again</title><base href='{address}/'><link rel=stylesheet href='a.css'>"
        f"<script src='{address}/b.js'></script><link rel=canonical href='{address}/c'>"
        f"<!DOCTYPE x SYSTEM '{address}/d.dtd'><meta http-equiv=refresh content='0;url={address}/e'>"
    )
    body = f"<img src='{address}/f.png'><iframe src='{address}/g'></iframe>{BODY}"
    assert article(page(body, head), "html").text.startswith("Ferry sails again\nThe ferry")
    assert asked == []


def test_the_headline_is_the_first_line_once() -> None:
    assert article(page(f"<h1>Ferry sails again</h1>{BODY}"), "html").text.count("Ferry sails again") == 1


@pytest.mark.parametrize("named", ["windows-1250", "iso-8859-2"])
def test_a_page_is_read_in_the_encoding_it_names(named: str) -> None:
    words = "Prom z Żukowa wypłynął w piątek po raz pierwszy od jedenastu dni, mówi strażnik latarni. " * 5
    data = f"<html><head><meta charset={named}><title>Prom</title></head><body><p>{words}</p></body></html>"
    assert "Żukowa wypłynął w piątek" in article(data.encode(named), "html").text


def test_a_guessed_encoding_is_said() -> None:
    note, _ = read(page(BODY.replace("days", "days – café")).decode().encode("cp1252"), "html")
    assert isinstance(note, Note)
    assert "Windows-1252" in note.what


@pytest.mark.parametrize("data", [b"", b"<html></html>", b"<html><body><nav>Home</nav></body></html>", b"<!-- -->"])
def test_a_page_without_an_article_is_refused(data: bytes) -> None:
    assert refusal(data, "html").startswith("file.html: ")


def test_a_page_that_is_too_large_is_refused() -> None:
    assert "is larger than 20 MB" in refusal(b"<p>" + b"x" * (20 * 2**20), "html")


def test_a_nul_is_refused_and_a_surrogate_written_as_a_number_too() -> None:
    assert "NUL" in refusal(page(BODY + "\0"), "html")
    text = article(page(BODY.replace("Friday", "Fri&#xD800;day&#0;")), "html").text
    assert "\ud800" not in text
    assert "\0" not in text


def test_a_page_that_lies_very_deep_ends_in_a_sentence_or_an_article() -> None:
    for item in read(b"<div>" * 100_000 + BODY.encode(), "html"):
        assert str(item)
