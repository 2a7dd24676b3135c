"""brat folders, PolNeAR's among them: read back line by line, as brat's own description of the format says."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings

from annotator.domain.annotation import Act, Check, Claim, Entity, LineKind, LineMark, Polarity, SourceKind, State
from annotator.domain.document import Article, Document
from annotator.domain.text import Span
from annotator.exchange.brat import write_brat
from annotator.exchange.formats import WriteFolder
from annotator.exchange.polnear import write_polnear
from annotator.exchange.standoff import NAME_LENGTH, Stems
from tests.unit.articles import place, places
from tests.unit.exchange.documents import NASTY, documents, small, written_folder

TEXT = "“Prices fell,” Ann Lee said, “twice.”"
CLAIM = Claim(
    id="c1",
    content=places(TEXT, "“Prices fell,”", "“twice.”"),
    source=places(TEXT, "Ann Lee"),
    cue=places(TEXT, "said"),
    state=State.ADDED,
)


class Marked(NamedTuple):
    kind: str
    parts: list[tuple[int, int]]
    words: str


class Pair(NamedTuple):
    text: str
    spans: dict[str, Marked]
    events: list[tuple[str, ...]]
    rest: list[str]


def read_pair(folder: Path, stem: str) -> Pair:
    """A pair as another program reads it: universal newlines, lines stripped at their end."""
    text = (folder / f"{stem}.txt").read_text(encoding="utf-8")
    pair = Pair(text, {}, [], [])
    for line in (folder / f"{stem}.ann").read_text(encoding="utf-8").splitlines():
        assert line == line.rstrip("\n")
        id, rest = line.split("\t", 1)
        if id.startswith("T"):
            place, words = rest.split("\t")
            kind, offsets = place.split(" ", 1)
            parts = [(int(a), int(b)) for a, b in (part.split(" ") for part in offsets.split(";"))]
            assert " ".join(text[start:end] for start, end in parts) == words
            pair.spans[id] = Marked(kind, parts, words)
        elif id.startswith("E"):
            pair.events.append((id, *rest.split(" ")))
        else:
            pair.rest.append(line)
    return pair


def roles(pair: Pair) -> list[dict[str, str]]:
    """The events as words by role."""
    named = [dict(part.split(":") for part in event[1:]) for event in pair.events]
    return [{role: pair.spans[id].words for role, id in each.items()} for each in named]


@pytest.mark.parametrize("write", [write_brat, write_polnear])
@settings(deadline=None)  # a disk may be busy
@given(document=documents())
def test_every_reader_finds_the_words_where_they_are(write: WriteFolder, document: Document) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        losses = written_folder(write, folder, document)
        (stem,) = (path.stem for path in folder.glob("*.txt"))
        pair = read_pair(folder, stem)
    assert len(pair.text) == len(document.text)
    gone = {(loss.kind, loss.start, loss.end) for loss in losses if "written without" not in loss.why}
    items = document.claims if write is write_polnear else document.annotations()
    marked = {tuple(span.parts) for span in pair.spans.values()}
    for item in items:
        kind = "claim" if isinstance(item, Claim) else "entity" if isinstance(item, Entity) else "line"
        if (kind, item.start, item.end) not in gone:
            spans = item.content if isinstance(item, Claim) else (item.span,)
            assert tuple(by_line(document.text, spans)) in marked


def by_line(text: str, spans: tuple[tuple[int, int], ...]) -> list[tuple[int, int]]:
    """Each span line by line, written anew: what ends a line for Python, and tabs."""
    found = []
    for start, end in spans:
        at = start
        for piece in re.split(r"([\t\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029])", text[start:end]):
            if piece.strip():
                found.append((at, at + len(piece)))
            at += len(piece)
    return found


def test_a_claim_is_an_attribution_as_in_polnear(tmp_path: Path) -> None:
    written_folder(write_polnear, tmp_path, small(TEXT, claims=[CLAIM]))
    assert (tmp_path / "a1.txt").read_bytes() == TEXT.encode()
    assert (tmp_path / "a1.ann").read_text(encoding="utf-8") == (
        "T1\tContent 0 14;29 37\t“Prices fell,” “twice.”\n"
        "T2\tSource 15 22\tAnn Lee\n"
        "T3\tCue 23 27\tsaid\n"
        "T4\tAttribution 23 27\tsaid\n"
        "E1\tAttribution:T4 Content:T1 Cue:T3 Source:T2\n"
    )


@pytest.mark.parametrize(
    ("fields", "trigger"), [({"cue": ()}, "Ann Lee"), ({"cue": (), "source": ()}, "“Prices fell,” “twice.”")]
)
def test_without_a_cue_the_trigger_is_the_next_best(tmp_path: Path, fields: dict[str, object], trigger: str) -> None:
    names = ("id", "content", "source", "cue", "state")
    claim = Claim(**{**{name: getattr(CLAIM, name) for name in names}, **fields})
    written_folder(write_polnear, tmp_path, small(TEXT, claims=[claim]))
    (event,) = roles(read_pair(tmp_path, "a1"))
    assert event["Attribution"] == trigger
    assert "Cue" not in event


@pytest.mark.parametrize("write", [write_brat, write_polnear])
def test_what_stands_on_white_space_alone_is_named(tmp_path: Path, write: WriteFolder) -> None:
    claim = Claim(id="c", content=(Span(3, 5),), state=State.ADDED)
    (loss,) = written_folder(write, tmp_path, small("Ann\n left.", claims=[claim]))
    assert loss.why == "stands on white space alone, which standoff cannot mark"
    assert (tmp_path / "a1.ann").read_bytes() == b""


def test_polnear_names_what_it_leaves_out(tmp_path: Path) -> None:
    entity = Entity(id="e", start=15, end=22, label="PERSON", state=State.ADDED)
    mark = LineMark(id="l", start=0, end=37, kind=LineKind.PROMO, state=State.ADDED)
    losses = written_folder(write_polnear, tmp_path, small(TEXT, claims=[CLAIM], entities=[entity], line_marks=[mark]))
    assert [(loss.kind, loss.words) for loss in losses] == [("entity", "Ann Lee"), ("line", TEXT)]


@pytest.mark.parametrize("end", ["\x85", "\n", "\r\n", "\u2029", "\t"])
def test_a_line_end_at_the_edge_of_a_link_ends_no_line(tmp_path: Path, end: str) -> None:
    entity = Entity(id="e", start=0, end=3, label="PERSON", state=State.ADDED, link=f"Q42{end}")
    (loss,) = written_folder(write_brat, tmp_path, small(entities=[entity]))
    assert (loss.why, loss.gone) == ("is written with its words on one line", False)
    assert (tmp_path / "a1.ann").read_text(encoding="utf-8").splitlines() == [
        "T1\tPERSON 0 3\tAnn",
        "N1\tReference T1 link:Q42\tAnn",
    ]


def test_brat_holds_all_that_is_said(tmp_path: Path) -> None:
    entity = Entity(id="e", start=15, end=22, label="PERSON", state=State.ADDED, link="Q42", note="the\nelder")
    place = Entity(id="p", start=0, end=7, label="Ä b/c", state=State.ADDED, link="no id at all")
    values = {name: getattr(CLAIM, name) for name in ("id", "content", "source", "cue", "state")}
    claim = Claim(
        **values,
        source_entity="e",
        source_name="Ann Lee",
        source_kind=SourceKind.PERSON,
        act=Act.BELIEF,
        check=Check.CHECK_WORTHY,
        claim_types=("numerical", "causal"),
        polarity=Polarity.DENIES,
        topic="prices",
        normalized="Prices fell.",
        evidence=({"question": "Did they?", "url": "https://a.example"},),
        verdict="true",
        justification="it is so",
        note="odd",
    )
    mark = LineMark(id="l", start=0, end=37, kind=LineKind.PROMO, state=State.ADDED)
    document = small(TEXT, claims=[claim], entities=[entity, place], line_marks=[mark])
    losses = written_folder(write_brat, tmp_path, document)
    assert [(loss.words, loss.why, loss.gone) for loss in losses] == [
        ("“Prices", "is written with the label Ä_b_c", False),
        ("Ann Lee", "is written with its words on one line", False),
    ]
    pair = read_pair(tmp_path, "a1")
    (event,) = roles(pair)
    assert event["Entity"] == "Ann Lee"
    assert sorted(pair.rest) == sorted(
        [
            "N1\tReference T2 link:Q42\tAnn Lee",
            "#1\tLink T1\tno id at all",
            "#2\tAnnotatorNotes T2\tthe elder",
            "A1\tCheck E1 check_worthy",
            "A2\tSourceKind E1 person",
            "A3\tAct E1 belief",
            "A4\tPolarity E1 denies",
            "A5\tType_numerical E1",
            "A6\tType_causal E1",
            "#3\tSourceName E1\tAnn Lee",
            "#4\tTopic E1\tprices",
            "#5\tNormalized E1\tPrices fell.",
            "#6\tVerdict E1\ttrue",
            "#7\tJustification E1\tit is so",
            '#8\tEvidence E1\t{"question": "Did they?", "url": "https://a.example"}',
            "#9\tAnnotatorNotes E1\todd",
        ]
    )
    assert {span.kind for span in pair.spans.values()} >= {"PERSON", "Ä_b_c", "Promo", "Content"}
    configuration = (tmp_path / "annotation.conf").read_text(encoding="utf-8")
    for section in ("[entities]", "[relations]", "[events]", "[attributes]"):
        assert section in configuration
    assert "\nPERSON\n" in configuration


def test_carriage_returns_shift_nothing(tmp_path: Path) -> None:
    entities = [
        Entity(id=words, start=place(NASTY, words).start, end=place(NASTY, words).end, label="X", state=State.ADDED)
        for words in ("Ann O’Neil", "שלום", "Graz-Ost", "good")
    ]
    written_folder(write_brat, tmp_path, small(NASTY, entities=entities))
    pair = read_pair(tmp_path, "a1")
    assert {span.words for span in pair.spans.values()} == {"Ann O’Neil", "שלום", "Graz-Ost", "good"}
    assert "\r" not in (tmp_path / "a1.txt").read_bytes().decode()


@pytest.mark.parametrize(
    ("id", "stem"),
    [
        ("a1", "a1"),
        ("News/2031: Ä?", "news_2031"),
        ("../../etc/passwd", "etc_passwd"),
        ("con", "_con"),
        ("AUX.txt", "_aux.txt"),
        ("...", "article"),
        ("שלום", "article"),
        ("x" * 300, "x" * NAME_LENGTH),
    ],
)
def test_names_are_safe_for_every_file_system(tmp_path: Path, id: str, stem: str) -> None:
    assert Stems(tmp_path).free(id) == stem


def test_articles_never_share_a_name(tmp_path: Path) -> None:
    articles = [
        Article.of(f"Text {number}.", id)
        for number, id in enumerate(["A/b", "a b", "a_b", "a_b-2", "a_b-2", "a b", "ж", "ш", "я"])
    ]
    written_folder(write_brat, tmp_path, *(small(article=article) for article in articles))
    texts = {path.read_text(encoding="utf-8") for path in tmp_path.glob("*.txt")}
    assert texts == {article.text for article in articles}
    assert {path.stem for path in tmp_path.glob("*.txt")} == {path.stem for path in tmp_path.glob("*.ann")}
