"""Files as other programs write them: what of them becomes which annotation, and what is refused or named."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotation import Act, State
from annotator.domain.errors import InputError
from annotator.domain.record import Item, Note, Record
from annotator.exchange.brat_in import read_brat
from annotator.exchange.detecting import annotation_format
from annotator.exchange.doccano import read_doccano
from annotator.exchange.json_in import each_element
from annotator.exchange.labelstudio_in import read_labelstudio
from annotator.exchange.tagged_in import chunks, read_tagged
from annotator.services.formats import by_name
from tests.unit.articles import place, quotes
from tests.unit.exchange.documents import NASTY, TEXTS

TEXT = "👩‍👩‍👧 Ann Lee said Graz is full."


def parted(items: Any) -> tuple[list[Record], list[str]]:
    """The records, and the sentences of what is said beside them."""
    found: list[Item] = list(items)
    records = [item for item in found if isinstance(item, Record)]
    return records, [str(item) for item in found if not isinstance(item, Record)]


def marked(record: Record) -> list[tuple[str, str]]:
    return [(each.label, record.article.text[each.start : each.end]) for each in record.entities]


def lines(*values: Any) -> io.BytesIO:
    return io.BytesIO(b"".join(json.dumps(value).encode() + b"\n" for value in values))


def triples(text: str, *names: str) -> list[list[Any]]:
    return [[*place(text, name), "X"] for name in names]


@pytest.mark.parametrize("key", ["label", "labels"])
def test_doccano_without_relations(key: str) -> None:
    line = {"id": 7, "text": TEXT, key: triples(TEXT, "Ann Lee", "Graz"), "Comments": ["odd"], "desk": "city"}
    (record,), said = parted(read_doccano(lines(line), "d.jsonl"))
    assert marked(record) == [("X", "Ann Lee"), ("X", "Graz")]
    assert {each.state for each in record.entities} == {State.SUGGESTED}
    assert (record.article.id, dict(record.article.meta)) == ("7", {"desk": "city", "comments": ["odd"]})
    assert not said


def test_doccano_with_relations_of_both_kinds() -> None:
    names = {1: ("CONTENT", "Graz is full"), 2: ("SOURCE", "Ann Lee"), 3: ("CUE", "said"), 4: ("GPE", "Graz")}
    entities = [
        {"id": id, "label": label, "start_offset": place(TEXT, words).start, "end_offset": place(TEXT, words).end}
        for id, (label, words) in names.items()
    ]
    relations = [
        {"id": 9, "from_id": 1, "to_id": 2, "type": "source"},
        {"id": 10, "from_id": 1, "to_id": 3, "type": "cue"},
        {"id": 11, "from_id": 2, "to_id": 4, "type": "lives in"},
    ]
    (record,), said = parted(read_doccano(lines({"text": TEXT, "entities": entities, "relations": relations}), "d"))
    (claim,) = record.claims
    assert [quotes(TEXT, each) for each in (claim.content, claim.source, claim.cue)] == [
        ["Graz is full"],
        ["Ann Lee"],
        ["said"],
    ]
    assert marked(record) == [("GPE", "Graz")]
    assert said == ["d:1: relations of other kinds were left out: 1"]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ({"text": "Ann", "label": [[0, 9, "X"]]}, "d:1: label[0].end: offset 9 is outside the text"),
        ({"text": "Ann", "label": [[0, 1]]}, "d:1: label[0]: must be a list of start, end and label"),
        ({"text": "Ann", "entities": [{"id": 1, "label": "X"}]}, "d:1: entities[0]: has no start_offset"),
        (
            {"text": "Ann", "entities": [], "relations": [{"from_id": 1, "to_id": 2}]},
            "there is no span 1",
        ),
        ({"label": []}, "d:1: text: is missing or empty"),
    ],
)
def test_doccano_lines_that_are_refused_stop_nothing(line: Any, sentence: str) -> None:
    (record,), (said,) = parted(read_doccano(lines(line, {"text": "Bo left.", "label": []}), "d"))
    assert sentence in said.replace("d:2", "d:1")
    assert record.article.text == "Bo left."


def utf16(text: str, offset: int) -> int:
    return len(text[:offset].encode("utf-16-le")) // 2


def region(text: str, words: str, *labels: str, units: bool = False, **more: Any) -> dict[str, Any]:
    start, end = place(text, words)
    if units:
        start, end = utf16(text, start), utf16(text, end)
    value = {"start": start, "end": end, "text": words, "labels": list(labels)}
    return {"id": words, "from_name": "ner", "to_name": "text", "type": "labels", "value": value, **more}


def tasks(*values: Any) -> io.BytesIO:
    return io.BytesIO(json.dumps(list(values)).encode())


def annotated(text: str, *results: Any, **more: Any) -> dict[str, Any]:
    return {"id": 1, "data": {"text": text}, "annotations": [{"result": list(results), "was_cancelled": False}], **more}


@given(text=TEXTS, data=st.data())
def test_label_studios_offsets_of_either_unit_find_the_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    value = {"start": utf16(text, start), "end": utf16(text, end), "text": text[start:end], "labels": ["X"]}
    result = {"id": "a", "from_name": "ner", "type": "labels", "value": value}
    (record,), said = parted(read_labelstudio(tasks(annotated(text, result)), "t"))
    assert not said
    assert marked(record) == [("X", text[start:end])]


@pytest.mark.parametrize("units", [False, True])
def test_label_studios_units_are_looked_up_even_where_one_region_does_not_say_its_words(units: bool) -> None:
    first, second = (region(NASTY, words, "X", units=units) for words in ("Graz-Ost", "שלום"))
    del second["value"]["text"]
    (record,), _ = parted(read_labelstudio(tasks(annotated(NASTY, first, second)), "t"))
    assert marked(record) == [("X", "Graz-Ost"), ("X", "שלום")]


def test_label_studios_words_that_stand_nowhere_are_refused() -> None:
    wrong = region(TEXT, "Graz", "GPE")
    wrong["value"]["start"] += 1
    records, (said,) = parted(read_labelstudio(tasks(annotated(TEXT, wrong), annotated("Bo.")), "t"))
    assert 't: task 1: annotations[0].result[0].value: "Graz" is not what stands at' in said
    assert [record.article.text for record in records] == ["Bo."]


def test_predictions_stay_a_machines() -> None:
    predictions = [{"model_version": "m1", "result": [region(TEXT, "Graz", "GPE"), region(TEXT, "Ann Lee", "PER")]}]
    (record,), _ = parted(
        read_labelstudio(tasks(annotated(TEXT, region(TEXT, "Graz", "GPE"), predictions=predictions)), "t")
    )
    assert marked(record) == [("GPE", "Graz"), ("PER", "Ann Lee")]
    assert record.predicted == {"Ann Lee"}
    assert [each.origin for each in record.entities] == ["rule:import@1", "model:m1"]


def test_what_label_studio_says_more_is_kept_or_named() -> None:
    rated = region(TEXT, "Graz", "GPE", "LOC")
    rating = {"id": "Graz", "from_name": "sure", "type": "rating", "value": {"rating": 4}}
    note = {"id": "Graz", "from_name": "note", "type": "textarea", "value": {"text": ["odd"]}}
    results = [
        rated,
        rating,
        note,
        {"id": "z", "from_name": "topic", "type": "choices", "value": {"choices": ["city"]}},
        {"type": "relation", "from_id": "Graz", "to_id": "Graz", "labels": ["same"]},
        {"id": "h", "type": "hypertextlabels", "value": {"start": "/p[1]", "end": "/p[1]"}},
    ]
    two = annotated(TEXT, *results)
    two["annotations"].insert(0, {"result": []})
    (record,), said = parted(read_labelstudio(tasks(two), "t"))
    assert marked(record) == [("GPE", "Graz"), ("LOC", "Graz")]
    assert [(each.note, dict(each.extra)) for each in record.entities] == [("odd", {"labelstudio": [rating]})] * 2
    assert sorted(said) == [
        "t: task 1: a relation was left out",
        "t: task 1: a result of the type hypertextlabels was left out",
        "t: task 1: other people's annotations of the same task were left out: 1",
        "t: task 1: what is said of the whole text was left out: z",
    ]


def test_a_cancelled_task_is_to_be_skipped() -> None:
    task = annotated(TEXT)
    task["annotations"][0]["was_cancelled"] = True
    (record,), _ = parted(read_labelstudio(tasks(task), "t"))
    assert record.answer == "ignore"


def test_a_list_is_read_element_by_element_and_its_end_is_checked() -> None:
    values = [{"n": number, "pad": "x" * 3000} for number in range(100)]
    data = json.dumps(values, indent=1).encode()
    assert list(each_element(io.BytesIO(data), "l")) == values
    *whole, broken = each_element(io.BytesIO(data[:-200]), "l")
    assert whole == values[:-1]
    assert isinstance(broken, InputError)
    assert [str(each) for each in each_element(io.BytesIO(b'{"a":1}'), "l")] == [
        "this is no JSON list; give a list of objects"
    ]
    assert isinstance(next(each_element(io.BytesIO(b"[\xff]"), "l")), InputError)


ANN = """T1\tPER 4 7;8 11\tAnn Lee
T2\tContent 17 29\tGraz is full
T3\tSource 4 11\tAnn Lee
T4\tCue 12 16\tsaid
T5\tAttribution 12 16\tsaid
E1\tAttribution:T5 Content:T2 Source:T3 Cue:T4
T6\tGPE 17 21\tGraz
A1\tNegation T6
A2\tSure T6 high
A3\tAct E1 belief
#1\tAnnotatorNotes T6\todd
N1\tReference T6 Wikipedia:53\tGraz
R1\tlivesIn Arg1:T1 Arg2:T6
*\tEquiv T1 T6
E2\tMove:T6 Who:T1
"""
PLAIN = "One Ann Lee said Graz is full."


def brat(folder: Path, ann: str = ANN, text: str = PLAIN) -> Path:
    (folder / "a b.txt").write_bytes(text.encode())
    (folder / "a b.ann").write_bytes(ann.encode())
    return folder


@pytest.mark.parametrize("zipped", [False, True])
def test_brat_keeps_what_others_drop(tmp_path: Path, zipped: bool) -> None:
    (tmp_path / "f").mkdir()
    folder = brat(tmp_path / "f")
    if zipped:
        with zipfile.ZipFile(tmp_path / "f.zip", "w") as archive:
            for file in folder.iterdir():
                archive.write(file, f"deep/{file.name}")
        folder = tmp_path / "f.zip"
    (record,), said = parted(read_brat(folder))
    assert record.article.id == "a b"
    assert marked(record) == [("PER", "Ann Lee"), ("GPE", "Graz")]
    person, town = record.entities
    assert dict(person.extra) == {"brat": {"fragments": [[4, 7], [8, 11]]}}
    assert (town.note, town.link) == ("odd", "Wikipedia:53")
    assert dict(town.extra) == {"brat": {"attributes": {"Negation": True, "Sure": "high"}}}
    (claim,) = record.claims
    assert quotes(PLAIN, claim.content + claim.source + claim.cue) == ["Graz is full", "Ann Lee", "said"]
    assert claim.act is Act.BELIEF
    assert record.article.extra["brat"] == [
        "E2\tMove:T6 Who:T1",
        "R1\tlivesIn Arg1:T1 Arg2:T6",
        "*\tEquiv T1 T6",
    ]
    assert [each.rsplit(": ", 1)[1] for each in said] == ["T1 stands in 2 parts; it was taken from 4 to 11"]


@pytest.mark.parametrize(
    ("ann", "sentence"),
    [
        ("T1\tPER 4 99\tAnn", "a b.ann:1: 4 99 is not in the text of 30 characters"),
        ("\nT1\tPER 3 6\tAnn", 'a b.ann:2: "Ann" is not what stands there: " An"'),
        ("T1\tPER four 6\tAnn", "a b.ann:1: is no line of brat's"),
        ("E1", "a b.ann:1: is no line of brat's"),
    ],
)
def test_brat_lines_that_are_wrong_refuse_their_article(tmp_path: Path, ann: str, sentence: str) -> None:
    (tmp_path / "z.txt").write_text("Bo left.")
    (record,), (said,) = parted(read_brat(brat(tmp_path, ann)))
    assert sentence in said
    assert record.article.id == "z"


def test_brat_folders_that_are_none_are_named(tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(b"no zip")
    assert "no zip archive" in parted(read_brat(tmp_path / "x.zip"))[1][0]
    assert "the folder holds no .txt" in parted(read_brat(tmp_path))[1][0]
    assert "cannot be read" in parted(read_brat(tmp_path / "gone.ann"))[1][0]
    (tmp_path / "x.zip").unlink()
    (tmp_path / "e.txt").write_bytes(b"\xff")
    (tmp_path / "f.txt").write_bytes(b" ")
    assert len(parted(read_brat(tmp_path))[1]) == 2


SCHEMES = {
    "IOB1": ["I-PER", "I-PER", "B-PER", "O", "I-LOC"],
    "IOB2": ["B-PER", "I-PER", "B-PER", "O", "B-LOC"],
    "BILUO": ["B-PER", "L-PER", "U-PER", "O", "U-LOC"],
    "IOBES": ["B-PER", "E-PER", "S-PER", "O", "S-LOC"],
}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_scheme_of_tags_means_the_same(scheme: str) -> None:
    assert list(chunks(SCHEMES[scheme])) == [("PER", 0, 1), ("PER", 2, 2), ("LOC", 4, 4)]


def test_conll_makes_articles_of_tokens_and_says_so() -> None:
    data = b"-DOCSTART- -X- O O\n\nAnn NNP B-NP B-PER\nleft VBD B-VP O\n\nGraz NNP B-NP B-LOC\n\n"
    data += b"-DOCSTART- -X- O O\n\nBo O\n"
    (first, second), said = parted(read_tagged(io.BytesIO(data), "c"))
    assert (first.article.text, second.article.text) == ("Ann left\nGraz", "Bo")
    assert marked(first) == [("PER", "Ann"), ("LOC", "Graz")]
    assert first.analysis is not None
    assert (list(first.analysis.starts), list(first.analysis.sentences)) == ([0, 4, 9], [0, 9])
    assert said == ["c: the text was made from the tokens, a space between two and a line for each sentence"]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (b"Ann", "c:1: is no token with a tag"),
        (b"Ann PER", 'c:1: "PER" is no tag'),
        (b"A\xff O", "c:1: no UTF-8"),
        (b"\x00 O", "c: text: a NUL character"),
    ],
)
def test_a_line_that_is_no_token_refuses_its_article(line: bytes, sentence: str) -> None:
    (record,), said = parted(read_tagged(io.BytesIO(line + b"\n-DOCSTART- O\n\nBo O\n"), "c"))
    assert sentence in said[0]
    assert record.article.text == "Bo"


def test_a_docbin_that_is_none_is_named() -> None:
    read = by_name("spacy").read
    assert read is not None
    (said,) = read(io.BytesIO(b"no"), "x.spacy")
    assert "x.spacy: is no DocBin that spaCy can read" in str(said)


@pytest.mark.parametrize(
    ("name", "content", "format"),
    [
        ("a.json", b'[{"id":1,"data":{"text":"A"},"annotations":[]}]', "labelstudio"),
        ("a.json", b'[{"text":"A"}]', ""),
        ("a.jsonl", b'{"text":"A","label":[[0,1,"X"]]}\n', "doccano"),
        (
            "a.jsonl",
            b'{"text":"A","entities":[{"id":1,"label":"X","start_offset":0,"end_offset":1}]}',
            "doccano",
        ),
        ("a.jsonl", b'{"text":"A","label":"good"}\n', ""),
        ("a.jsonl", b'{"text":"A","spans":[]}\n', ""),
        ("a.jsonl", b'{"format":"article-annotator/1","text":"A","labels":[]}\n', ""),
        ("a.jsonl", b'{"text":"' + b"A" * 70000 + b'","label":[]}', ""),
        ("a.conll", b"", "conll"),
        ("a.spacy", b"", "spacy"),
        ("a.txt", b"A", ""),
    ],
)
def test_annotations_are_known_by_what_is_in_the_file(tmp_path: Path, name: str, content: bytes, format: str) -> None:
    (tmp_path / name).write_bytes(content)
    assert annotation_format(tmp_path / name) == format


def test_a_folder_with_standoff_files_is_brats(tmp_path: Path) -> None:
    assert annotation_format(tmp_path) == ""
    assert annotation_format(brat(tmp_path)) == "brat"
    assert annotation_format(tmp_path / "gone.json") == ""


def test_notes_are_no_refusals() -> None:
    assert str(Note("a", "b")) == "a: b"
    assert str(Note("", "b")) == "b"


def test_a_token_may_hold_blanks_between_tabs_and_odd_blanks_between_spaces() -> None:
    (record,), _ = parted(read_tagged(io.BytesIO("In\tO\nNew  York\tB-GPE\t\r\n\n4\xa0000 B-QTY\n".encode()), "c"))
    assert marked(record) == [("GPE", "New  York"), ("QTY", "4\xa0000")]
    assert record.article.text == "In New  York\n4\xa0000"


@pytest.mark.parametrize("data", [b"", b"\n\r\n"])
def test_an_empty_file_of_tokens_is_named(data: bytes) -> None:
    assert "c: the file is empty" in str(*read_tagged(io.BytesIO(data), "c"))
    assert list(read_tagged(io.BytesIO(b"-DOCSTART- O\n"), "c")) == []
    assert len(list(read_tagged(io.BytesIO(b"alone\nagain\n"), "c"))) == 1  # the first wrong line alone


def test_what_else_lies_in_a_folder_with_annotations_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "set"
    for name in ("a.txt", "a.ann", "lone.ann", "annotation.conf", "page.html", "sub/more.jsonl", ".hidden"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("T1\tGPE 0 4\tGraz\n" if name.endswith(".ann") else "Graz", encoding="utf-8")
    packed = tmp_path / "set.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for file in folder.rglob("*.*"):
            archive.write(file, file.relative_to(folder))
    for path in (folder, packed):
        (record,), said = parted(read_brat(path))
        assert marked(record) == [("GPE", "Graz")]
        assert said == [
            f"{path}/lone.ann: there is no .txt of that name beside it; put its text there",
            f"{path}: files of other kinds were left out: 1 .html, 1 .jsonl; name them to take them in",
        ]


def test_doccano_without_comments_leaves_none_behind() -> None:
    (record,), _ = parted(read_doccano(lines({"text": TEXT, "label": [], "Comments": [], "comments": []}), "d.jsonl"))
    assert not record.article.meta
