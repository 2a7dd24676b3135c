"""Web pages: the article and nothing but the article; nothing runs and nothing goes out."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from annotator.domain.record import Note
from tests.unit.exchange.articles.files import PAGE, article, read, refusal

BODY = "<p>" + "The ferry between Port Wren and Saint Orla sailed on Friday for the first time in days. " * 5 + "</p>"


def page(body: str = BODY, head: str = "<title>Ferry sails again</title>") -> bytes:
    return f"<!doctype html><html lang=en><head>{head}</head><body><article>{body}</article></body></html>".encode()


def test_a_saved_news_page_becomes_a_clean_article() -> None:
    found = article(PAGE.read_bytes(), "html")
    assert found.title == "Port Wren ferry sails again after keeper mends the engine with a kettle"
    assert found.author == "Mirela Oduya"
    assert found.published == "2025-03-14"
    assert found.publisher == "Wrenbay Courier"
    assert found.url == "https://www.wrenbay-courier.example/2025/03/14/ferry-mended"
    assert found.language == "en-GB"
    lines = found.text.split("\n")
    assert [line.split(" ")[0] for line in lines] == ["Port", "The", "“It", "A", "Since", "A", "“We", "The"]
    assert lines[0] == found.title
    assert "4,200\u00a0crowns" in found.text or "4,200 crowns" in found.text
    assert found.text.endswith("Passengers with kettles travel free of charge.")


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
