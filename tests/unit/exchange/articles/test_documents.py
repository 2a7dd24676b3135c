"""Articles out of word processors' files, PDF, EPUB and Markdown."""

from __future__ import annotations

import io

import docx
import pytest
from docx.oxml import parse_xml
from pypdf import PdfReader, PdfWriter

from annotator.domain.errors import InputError
from annotator.domain.record import Record
from annotator.exchange.articles.pdf import paragraphs, without_running_heads
from tests.unit.exchange.articles.files import (
    HEADLINE,
    MARKDOWN,
    ODT_BODY,
    ODT_HEAD,
    PACKAGE,
    STORY,
    article,
    articles,
    epub,
    notes,
    odt,
    pdf,
    read,
    refusal,
    rtf,
    word,
    zipped,
)


def test_a_word_document_is_read_in_its_order_under_its_headline() -> None:
    found = article(word(), "docx")
    assert found.text == f"{HEADLINE}\n{STORY}\nSacks\n640\nBo Lind clapped."
    assert (found.title, found.author) == (HEADLINE, "Mirela Oduya")


def test_inserted_words_of_a_word_document_are_kept_and_deleted_ones_are_not() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Ada ")
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    for change in (
        f"<w:ins {space}><w:r><w:t>quickly </w:t></w:r></w:ins>",
        f"<w:del {space}><w:r><w:delText>slowly </w:delText></w:r></w:del>",
        f"<w:sdt {space}><w:sdtContent><w:r><w:t>sang.</w:t></w:r></w:sdtContent></w:sdt>",
    ):
        paragraph._p.append(parse_xml(change))
    out = io.BytesIO()
    document.save(out)
    assert article(out.getvalue(), "docx").text == "Ada quickly sang."


def test_a_cell_that_says_it_is_very_wide_is_one_cell() -> None:
    document = docx.Document()
    cell = document.add_table(1, 1).rows[0].cells[0]
    cell.text = "wide"
    cell._tc.get_or_add_tcPr().get_or_add_gridSpan().val = 1_000_000_000
    out = io.BytesIO()
    document.save(out)
    assert article(out.getvalue(), "docx").text == "wide"


def test_an_opendocument_text_is_read_without_notes_and_deleted_words() -> None:
    found = article(odt(), "odt")
    assert found.text == f"{HEADLINE}\nAda  Okoro opened the mill 😀\non Monday."
    assert (found.title, found.author, found.language) == (HEADLINE, "Mirela Oduya", "en-GB")
    assert found.meta == {"changed": "2025-03-14"}


def test_a_flat_opendocument_text_is_read() -> None:
    assert article((ODT_HEAD + ODT_BODY).encode(), "odt").text.startswith(HEADLINE)


def test_blanks_without_end_are_not_believed() -> None:
    many = ODT_BODY.replace("text:c='2'", "text:c='99999999'")
    assert len(article(odt(ODT_HEAD + many), "odt").text) < 300


def test_rich_text_is_read_with_its_emoji() -> None:
    found = article(rtf(), "rtf")
    assert found.text == "Mill reopens\nAda Okoro opened the café 😀 on Monday."
    assert (found.title, found.author) == ("Mill reopens", "Mirela Oduya")


def test_half_an_emoji_in_rich_text_is_refused() -> None:
    assert "a lone surrogate (U+D83D) at character 5" in refusal(rtf(r"Mill \u-10179? burns"), "rtf")


def test_a_table_of_fonts_without_end_is_refused_rather_than_read_for_hours() -> None:
    assert "no end" in refusal(b"{\\rtf1{\\fonttbl" + rb"\f1" * 100_000, "rtf")


def test_what_is_called_rich_text_and_is_none_is_refused() -> None:
    assert refusal(b"Ann left.", "rtf") == ("file.rtf: is no RTF document; read it as text with --format txt")


LINES = (
    "The ferry between Port Wren and Saint Orla sailed on Friday for the first ti-",
    "me in eleven days, after the keeper mended the well-",
    "known engine with the lid of her kettle. It whistles, but it holds, she said.",
    "Nobody paid.",
    "The ministry of transport said that no second ship was planned before the year",
    "2027, and that kettles travel free of charge.",
)


def test_lines_of_a_pdf_become_paragraphs_and_divided_words_whole() -> None:
    assert paragraphs(("Ferry sails", *LINES)) == [
        "Ferry sails",
        "The ferry between Port Wren and Saint Orla sailed on Friday for the first time in eleven days, after the "
        "keeper mended the wellknown engine with the lid of her kettle. It whistles, but it holds, she said. "
        "Nobody paid.",
        "The ministry of transport said that no second ship was planned before the year 2027, and that kettles "
        "travel free of charge.",
    ]
    assert paragraphs([]) == []
    assert paragraphs(["• flour of the mill in Graz", "• bread"]) == ["• flour of the mill in Graz", "• bread"]


def test_running_heads_of_a_pdf_are_left_out() -> None:
    stories = [[f"Story {name} begins.", "It goes on.", f"Story {name} ends."] for name in "abcd"]
    pages = [[f"Courier, page {number}", *story, "© Courier"] for number, story in enumerate(stories, 1)]
    assert without_running_heads(pages) == stories
    for few in ([["Same."]] * 2, [["Same."]] * 5):
        assert without_running_heads(few) == few


def test_a_pdf_is_one_article() -> None:
    found = article(pdf(["Mill reopens", *LINES], ["Ada Okoro clapped."], title="Mill reopens"), "pdf")
    assert found.text.startswith("Mill reopens\nThe ferry between Port Wren and Saint Orla sailed on Friday for the")
    assert found.text.endswith("Ada Okoro clapped.")
    assert (found.title, found.author) == ("Mill reopens", "Mirela Oduya")


def test_a_title_that_a_pdf_does_not_show_is_none() -> None:
    assert article(pdf(["Mill reopens", *LINES], title="draft3.indd"), "pdf").title == "Mill reopens"


def test_a_pdf_of_pictures_is_refused_in_words() -> None:
    assert refusal(pdf([], []), "pdf") == (
        "file.pdf: holds pictures of pages and no text; let a program for text recognition (OCR) read it first"
    )


def test_pages_of_a_pdf_that_are_pictures_are_said() -> None:
    assert notes(read(pdf(["Ada sang."], []), "pdf")) == ["1 of 2 pages hold no text, only pictures"]


def test_a_locked_pdf_is_refused_in_words() -> None:
    writer = PdfWriter()
    writer.append(PdfReader(io.BytesIO(pdf(["Ada sang."]))))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    assert "is locked with a password; unlock it" in refusal(out.getvalue(), "pdf")


def test_a_pdf_that_opens_without_a_password_is_read() -> None:
    writer = PdfWriter()
    writer.append(PdfReader(io.BytesIO(pdf(["Ada sang."]))))
    writer.encrypt("", "owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    assert article(out.getvalue(), "pdf").text == "Ada sang."


def test_each_chapter_of_a_book_is_an_article() -> None:
    one, two = articles(epub(), "epub")
    assert one.title == HEADLINE
    assert one.text.split("\n")[:2] == [HEADLINE, "Ada Okoro opened the mill on Monday."]
    assert two.text.endswith("The ferry\nwas late.")
    about = ("Wrenbay Weekly", "Mirela Oduya", "2025-03-14", "en")
    assert (one.publisher, one.author, one.published, one.language) == about
    assert notes(read(epub(), "epub")) == ["short or empty pages were left out, such as the cover: 1"]


def test_a_chapter_that_is_missing_does_not_cost_the_others() -> None:
    items = read(epub(PACKAGE.replace("text/two.xhtml", "text/gone.xhtml")), "epub")
    assert sum(isinstance(item, Record) for item in items) == 1
    (refused,) = [item for item in items if isinstance(item, InputError)]
    assert "file.epub: OEBPS/text/gone.xhtml" in str(refused)


def test_a_book_without_chapters_is_refused() -> None:
    assert "holds no chapter with text" in refusal(epub(PACKAGE.replace("itemref", "nothing")), "epub")
    assert "is damaged, or no EPUB book" in refusal(zipped({"a": "b"}), "epub")


def test_markdown_is_read_without_its_marks_and_with_its_metadata() -> None:
    found = article(MARKDOWN, "md")
    assert found.text == ("Mill reopens: at last\nAda Okoro opened the mill now on Monday.\nflour\nbread\na\nb\n1\n2")
    assert (found.title, found.published, found.author) == ("Mill reopens: at last", "2025-03-14", "Mirela Oduya")
    assert found.meta == {"tags": "mills, bread"}


@pytest.mark.parametrize(
    ("markup", "title", "text"),
    [
        ("# Ferry late\r\n\r\nAda <b>waited</b>.", "Ferry late", "Ferry late\nAda waited."),
        ("Ada waited.\n\nBo did not.", "Ada waited.", "Ada waited.\nBo did not."),
        ("---\ntitle: Ferry late\n---\nAda waited.", "Ferry late", "Ferry late\nAda waited."),
        ("---\n\nNo front matter\n\n", "", "No front matter"),
        ("Ada:\n\n    print(1)\n\n```\nraw\n```", "Ada:", "Ada:\nprint(1)\nraw"),
    ],
)
def test_headings_and_metadata_of_markdown_are_optional(markup: str, title: str, text: str) -> None:
    found = article(markup.encode(), "md")
    assert (found.title, found.text) == (title, text)


def test_markdown_without_words_is_refused() -> None:
    assert "there is no text in it" in refusal(b"---\ntitle: \n---\n![x](y.png)", "md")


def test_a_long_title_is_cut_and_that_is_said() -> None:
    items = read(b"---\ntitle: " + b"x" * 10_000 + b"\n---\nAda waited.", "md")
    assert notes(items) == ["the title of 10000 characters was cut to 1000"]
    assert isinstance(items[-1], Record)
    assert len(items[-1].article.title) == 1000
