"""Small files of every kind, made as their programs make them; all they tell is invented."""

from __future__ import annotations

import io
import json
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path

import docx
import openpyxl

from annotator.domain.document import Article
from annotator.domain.errors import InputError
from annotator.domain.record import Item, Note, Record
from annotator.services.formats import by_name

PAGE = Path(__file__).parent / "data" / "saved-page.html"
HEADLINE = "Mill reopens"
STORY = "Ada Okoro opened the mill 😀 on Monday."


def read(data: bytes, format: str, fields: Mapping[str, str] | None = None) -> list[Item]:
    """What a format's reader says of a file."""
    name = f"file.{format}"
    return [item for item in by_name(format).records(io.BytesIO(data), name, fields or {}) if item is not None]


def articles(data: bytes, format: str, fields: Mapping[str, str] | None = None) -> list[Article]:
    """The articles in a file that has nothing wrong with it."""
    items = read(data, format, fields)
    assert not [item for item in items if isinstance(item, InputError)], items
    return [item.article for item in items if isinstance(item, Record)]


def article(data: bytes, format: str) -> Article:
    (only,) = articles(data, format)
    return only


def refusal(data: bytes, format: str, fields: Mapping[str, str] | None = None) -> str:
    """Why a file is refused that holds nothing else."""
    (refused,) = read(data, format, fields)
    assert isinstance(refused, InputError), refused
    assert str(refused).isprintable()
    return str(refused)


def notes(items: Iterable[Item]) -> list[str]:
    return [item.what for item in items if isinstance(item, Note)]


def zipped(members: Mapping[str, str | bytes], stored: Iterable[str] = ()) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content, zipfile.ZIP_STORED if name in stored else None)
    return out.getvalue()


def word() -> bytes:
    document = docx.Document()
    document.add_heading(HEADLINE, 0)
    document.add_paragraph(STORY)
    table = document.add_table(1, 2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Sacks", "640"
    document.add_paragraph("Bo Lind clapped.")
    document.core_properties.author = "Mirela Oduya"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


OFFICE = "urn:oasis:names:tc:opendocument:xmlns:"
ODT_HEAD = f'<office:document-content xmlns:office="{OFFICE}office:1.0" xmlns:text="{OFFICE}text:1.0">'
ODT_BODY = (
    f"<office:body><office:text><text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>"
    f"<text:h>{HEADLINE}</text:h><text:p>Ada<text:s text:c='2'/>Okoro <text:span>opened</text:span> the mill"
    "<text:note><text:p>a footnote</text:p></text:note> 😀<text:line-break/>on Monday.</text:p>"
    "</office:text></office:body></office:document-content>"
)
ODT_META = (
    f'<office:document-meta xmlns:office="{OFFICE}office:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<office:meta><dc:creator>Mirela Oduya</dc:creator><dc:date>2025-03-14T08:00:00</dc:date>"
    "<dc:language>en-GB</dc:language></office:meta></office:document-meta>"
)


def odt(content: str = ODT_HEAD + ODT_BODY) -> bytes:
    kind = "application/vnd.oasis.opendocument.text"
    return zipped({"mimetype": kind, "content.xml": content, "meta.xml": ODT_META}, stored=["mimetype"])


def rtf(body: str = r"Mill reopens\par Ada Okoro opened the caf\'e9 \u-10179?\u-8704? on Monday.\par") -> bytes:
    fonts = r"{\fonttbl{\f0\fswiss\fcharset0 Arial;}}"
    info = r"{\info{\title Draft 3}{\author Mirela Oduya}}"
    return (r"{\rtf1\ansi\ansicpg1252\deff0" + fonts + info + r"\pard\f0 " + body + "}").encode("ascii")


CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
)
PACKAGE = (
    '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>'
    "<dc:title>Wrenbay Weekly</dc:title><dc:creator>Mirela Oduya</dc:creator><dc:date>2025-03-14</dc:date>"
    "<dc:language>en</dc:language></metadata><manifest>"
    '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
    '<item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>'
    '<item id="one" href="text/one%20mill.xhtml" media-type="application/xhtml+xml"/>'
    '<item id="two" href="text/two.xhtml" media-type="application/xhtml+xml"/></manifest>'
    '<spine><itemref idref="nav"/><itemref idref="cover"/><itemref idref="one"/><itemref idref="two"/></spine>'
    "</package>"
)


def chapter(headline: str, body: str) -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title>'
        f"<style>p {{}}</style><script>alert(1)</script></head><body><h1>{headline}</h1>{body}</body></html>"
    )


def epub(package: str = PACKAGE) -> bytes:
    long = "<p>Ada Okoro opened\n  the <b>mill</b> on Monday.</p>" * 10
    members = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "OEBPS/book.opf": package,
        "OEBPS/nav.xhtml": chapter("Contents", long),
        "OEBPS/cover.xhtml": chapter("Wrenbay Weekly", ""),
        "OEBPS/text/one mill.xhtml": chapter("Mill <i>reopens</i>", long),
        "OEBPS/text/two.xhtml": chapter("Ferry late", long + "<p>The ferry<br/>was late.</p>"),
    }
    return zipped(members, stored=["mimetype"])


def excel(*rows: Iterable[object], sheets: Mapping[str, Iterable[Iterable[object]]] | None = None) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    for name, more in (sheets or {}).items():
        sheet = book.create_sheet(name)
        for row in more:
            sheet.append(list(row))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def pdf(*pages: Iterable[str], title: str = "", more: bytes = b"") -> bytes:
    """A PDF whose pages hold these lines, or only a picture where there are none."""
    fonts = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        fonts,
        f"<< /Title ({title}) /Author (Mirela Oduya) >>".encode(),
    ]
    kids = []
    for lines in pages:
        shown = b"".join(b"(" + line.encode("cp1252") + b") Tj T*\n" for line in lines)
        stream = zlib.compress(b"BT /F1 11 Tf 72 720 Td 14 TL\n" + shown + b"ET")
        objects.append(b"<< /Length %d /Filter /FlateDecode >> stream\n%s\nendstream" % (len(stream), stream))
        kids.append(len(objects) + 1)
        font = b"<< /Font << /F1 3 0 R >> >>"
        box = b"[0 0 612 792]"
        page = b"<< /Type /Page /Parent 2 0 R /MediaBox %s /Resources %s /Contents %d 0 R >>" % (
            box,
            font,
            len(objects),
        )
        objects.append(page)
    named = b" ".join(b"%d 0 R" % kid for kid in kids)
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (named, len(kids))
    return _file(objects, more)


def _file(objects: list[bytes], more: bytes) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size %d /Root 1 0 R /Info 4 0 R %s >>\n" % (len(objects) + 1, more)
    return bytes(out + b"startxref\n%d\n%%%%EOF" % start)


CSV = f'Headline;Story;Outlet;Rank\r\n{HEADLINE};"Ada Okoro; opened.\r\nThe mill.";Courier;1\r\n'.encode()
JSON = json.dumps([{"headline": HEADLINE, "body": STORY, "rank": {"day": 1}}, {"body": "The ferry was late."}]).encode()
MARKDOWN = (
    f'---\ntitle: "{HEADLINE}: at last"\ndate: 2025-03-14\ntags: [mills, bread]\nauthor:\n  - Mirela Oduya\n---\n'
    f"# {HEADLINE}: at last\n\nAda *Okoro* opened the [mill](https://mill.example/) `now`\non ![x](y.png)Monday.\n\n"
    "- flour\n- bread\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
).encode()

SAMPLES: dict[str, bytes] = {
    "html": PAGE.read_bytes(),
    "docx": word(),
    "odt": odt(),
    "rtf": rtf(),
    "pdf": pdf(["Mill reopens", "Ada Okoro opened the mill on Monday."]),
    "epub": epub(),
    "csv": CSV,
    "tsv": CSV.replace(b";", b"\t"),
    "xlsx": excel(["Headline", "Body"], [HEADLINE, STORY]),
    "json": JSON,
    "md": MARKDOWN,
    "zip": zipped({"a.txt": STORY, "b.csv": CSV}),
}
