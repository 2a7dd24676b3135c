"""From names on a command line to records."""

from __future__ import annotations

import io
import socket
import threading
import zipfile
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from annotator.domain.errors import UsageError
from annotator.domain.record import Record
from annotator.exchange.formats import Format
from annotator.exchange.jsonl import write_jsonl
from annotator.services import formats
from annotator.services.reading import asked_fields, read_inputs
from tests.unit.exchange.articles.files import PAGE, SAMPLES

NOTHING = io.BytesIO()


def texts(*names: Path | str, format: str = "auto", stdin: bytes = b"") -> list[str]:
    """The text of each record, the sentence of each refusal."""
    found = read_inputs(map(str, names), format, io.BytesIO(stdin))
    return [each.article.text if isinstance(each, Record) else str(each) for each in found if each]


def write(folder: Path, **files: str) -> Path:
    for name, content in files.items():
        (folder / name.replace("_", ".")).write_text(content, encoding="utf-8")
    return folder


def test_files_and_folders_are_read_in_the_order_given(tmp_path: Path) -> None:
    write(tmp_path, b_txt="From b.", a_jsonl='{"text": "One."}\n{"text": "Two."}\n', c_dat="not listed")

    *read, note = texts(tmp_path / "b.txt", tmp_path)
    assert read == ["From b.", "One.", "Two.", "From b."]
    assert note.endswith("files of other kinds were left out: 1 .dat")


@pytest.mark.parametrize(
    ("stdin", "read"), [(b"Plain.", ["Plain."]), (b' {"text": "One."}\n{"text": "Two."}', ["One.", "Two."])]
)
def test_standard_input_is_known_by_how_it_begins(stdin: bytes, read: list[str]) -> None:
    assert texts("-", stdin=stdin) == read


def test_a_stream_that_can_be_looked_into_is_taken_as_it_is() -> None:
    (record,) = read_inputs(["-"], "auto", io.BufferedReader(io.BytesIO(b"Plain.")))
    assert isinstance(record, Record)
    assert record.where == "standard input"


def test_where_a_stream_falls_quiet_it_is_said() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs, ours.makefile("rb") as stream:
        theirs.sendall(b'{"text": "One."}\n')
        records = read_inputs(["-"], "auto", stream)
        assert isinstance(next(records), Record)
        assert next(records) is None
        theirs.sendall(b'{"text": "Two."}\n')
        assert isinstance(next(records), Record)


def test_a_named_format_goes_before_the_suffix(tmp_path: Path) -> None:
    write(tmp_path, a_txt='{"text": "One."}')
    assert texts(tmp_path / "a.txt", format="jsonl") == ["One."]
    assert texts("-", format="txt", stdin=b'{"text": 1}') == ['{"text": 1}']


def test_a_format_that_is_unknown_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="papyrus"):
        read_inputs([str(tmp_path)], "papyrus", NOTHING)


def test_a_format_that_is_only_written_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    ink = Format("ink", "Ink on paper", (".ink",), "all", "nothing", write=write_jsonl)
    monkeypatch.setattr(formats, "FORMATS", (*formats.FORMATS, ink))
    with pytest.raises(UsageError, match="the format ink is only written"):
        read_inputs([], "ink", NOTHING)


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    write(tmp_path, a_txt="From a.", empty_txt=" ")
    (tmp_path / "void").mkdir()
    missing, bare, empty, read = texts(
        tmp_path / "z.txt", tmp_path / "void", tmp_path / "empty.txt", tmp_path / "a.txt"
    )
    assert "z.txt: cannot be read" in missing
    assert "void: the folder holds no file that can be read" in bare
    assert "empty.txt: the file is empty" in empty
    assert read == "From a."


def test_a_file_that_is_gone_when_its_turn_comes_is_named(tmp_path: Path) -> None:
    write(tmp_path, a_txt="From a.", b_txt="From b.")
    records = read_inputs([str(tmp_path)], "auto", NOTHING)
    next(records)
    (tmp_path / "b.txt").unlink()
    assert [str(each).split("; ")[0] for each in records] == [
        f"{tmp_path / 'b.txt'}: cannot be read (No such file or directory)"
    ]


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="a file that is none needs Unix")
def test_what_is_no_file_at_all_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # a socket's path must be short
    with socket.socket(socket.AF_UNIX) as plug:
        plug.bind("plug")
        (sentence,) = texts("plug")
    assert sentence.startswith("plug: cannot be read")


def test_formats_say_what_they_can() -> None:
    known = {row["name"]: (row["reads"], row["writes"]) for row in formats.rows()}
    assert known["jsonl"] == (True, True)
    assert known["txt"] == (True, False)


def test_a_json_file_that_only_lies_in_a_folder_may_hold_anything(tmp_path: Path) -> None:
    write(tmp_path, a_txt="From a.", settings_json='[{"colour": "red"}]', more_json='[{"body": "From b."}]')
    assert texts(tmp_path)[:2] == ["From a.", "From b."]
    assert "settings.json: left out, no column holds the text (there are: colour)" in texts(tmp_path)[2]
    assert texts(tmp_path / "settings.json")[0].endswith("name it: --map text=…")


def test_columns_are_named_on_the_command_line(tmp_path: Path) -> None:
    write(tmp_path, a_csv='Kopf,"Körper, lang"\nLied,Ada sang.\n')
    fields = asked_fields("text=Körper,, lang,title=Kopf")
    (record,) = read_inputs([str(tmp_path / "a.csv")], "auto", NOTHING, fields)
    assert isinstance(record, Record)
    assert (record.article.title, record.article.text) == ("Lied", "Ada sang.")
    assert asked_fields("") == {}


@pytest.mark.parametrize(("words", "sentence"), [("text", "names no field and column"), ("body=x", 'no field "body"')])
def test_columns_that_make_no_sense_are_refused_before_anything_is_read(words: str, sentence: str) -> None:
    with pytest.raises(UsageError, match=sentence):
        read_inputs([], "auto", NOTHING, asked_fields(words))


def test_how_much_has_been_read_is_known(tmp_path: Path) -> None:
    write(tmp_path, a_txt="From a.", b_txt="From b.", c_jsonl='{"text": "One."}\n' * 2)
    records = read_inputs([str(tmp_path), "-"], "auto", io.BytesIO(b"Plain."))
    shares = [round(records.share, 2) for _ in records]
    assert shares[0] > 0
    assert shares == sorted(shares)
    assert shares[-1] <= 1
    assert read_inputs([], "auto", NOTHING).share == 0


@pytest.mark.parametrize("format", ["docx", "pdf", "zip", "xlsx", "csv", "json"])
def test_documents_come_through_standard_input(format: str) -> None:
    found = read_inputs(["-"], "auto" if format != "csv" else format, io.BytesIO(SAMPLES[format]))
    assert [item for item in found if isinstance(item, Record)]


Page = tuple[int, dict[str, str], bytes]


@pytest.fixture
def serve() -> Iterator[Callable[[dict[str, Page]], str]]:
    """A server of our own on this computer that answers as it is told."""
    servers = []

    def served(pages: dict[str, Page]) -> str:
        class Answering(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                code, headers, body = pages.get(self.path, (404, {}, b""))
                self.send_response(code)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        server = HTTPServer(("127.0.0.1", 0), Answering)
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        servers.append((server, thread))
        return f"http://127.0.0.1:{server.server_port}"

    yield served
    for server, thread in servers:
        server.shutdown()
        thread.join()
        server.server_close()


def test_an_address_is_fetched_and_followed(serve: Callable[[dict[str, Page]], str]) -> None:
    html, plain = {"Content-Type": "text/html; charset=utf-8"}, {"Content-Type": "text/plain"}
    page = PAGE.read_bytes().replace(b"canonical", b"x").replace(b"saved from url", b"y")
    address = serve(
        {"/a": (302, {"Location": "/b"}, b""), "/b": (200, html, page), "/c": (200, plain, b"Ada sang in Graz.")}
    )
    one, two = read_inputs([f"{address}/a", f"{address}/c"], "auto", NOTHING)
    assert isinstance(one, Record)
    assert isinstance(two, Record)
    assert (one.article.title[:15], one.article.url) == ("Port Wren ferry", f"{address}/b")
    assert two.article.text == "Ada sang in Graz."


def test_an_address_that_gives_nothing_is_named(serve: Callable[[dict[str, Page]], str]) -> None:
    large = b"x" * (20 * 2**20 + 1)
    address = serve(
        {
            "/file": (302, {"Location": "file:///etc/passwd"}, b""),
            "/ftp": (302, {"Location": "ftp://127.0.0.1/x"}, b""),
            "/loop": (302, {"Location": "/loop"}, b""),
            "/large": (200, {"Content-Type": "text/plain"}, large),
            "/short": (200, {"Content-Length": "100"}, b"x"),
        }
    )
    assert "the server says 404" in texts(f"{address}/gone")[0]
    assert "the server says 302" in texts(f"{address}/file")[0]
    assert "ftp://127.0.0.1/x: is no web address" in texts(f"{address}/ftp")[0]
    assert "the server says 302" in texts(f"{address}/loop")[0]
    assert "is larger than 20 MB" in texts(f"{address}/large")[0]
    assert "broke off before its end" in texts(f"{address}/short")[0]


@pytest.mark.parametrize("address", ["http://", "https://a b.example/", "http://[::1", "http://127.0.0.1:1/"])
def test_what_is_no_address_is_named(address: str) -> None:
    (sentence,) = texts(address)
    assert "is no web address" in sentence or "cannot be fetched" in sentence


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("tasks.json", b'[{"data": {"text": "In Graz."}, "annotations": [{"result": [{"id": "a", "type": "labels", '
         b'"value": {"start": 3, "end": 7, "text": "Graz", "labels": ["GPE"]}}]}]}]'),
        ("lines.jsonl", b'{"id": 1, "text": "In Graz.", "label": [[3, 7, "GPE"]]}\n'),
    ],
)  # fmt: skip
def test_annotations_come_in_from_a_file_an_archive_and_a_stream(
    tmp_path: Path, name: str, content: bytes, mark: bytes
) -> None:
    (tmp_path / name).write_bytes(mark + content)
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.write(tmp_path / name, name)
    for place in (str(tmp_path / name), str(tmp_path / "all.zip"), "-"):
        (record,) = read_inputs([place], "auto", io.BytesIO(mark + content))
        assert isinstance(record, Record)
        assert [(each.label, each.start, each.end) for each in record.entities] == [("GPE", 3, 7)]
