"""The measuring scripts run and count right, on invented data."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from annotator.domain.text import Span
from tests.bench import measure_claims, measure_confidence, measure_learning, measure_worth

SAID = "Anna Berg said that the river had risen. Officials distrust the dam. “Nobody left,” said Tom Oak."


def spans(*words: str) -> list[list[int]]:
    return [[SAID.index(each), SAID.index(each) + len(each)] for each in words]


@pytest.fixture
def polnear(tmp_path: Path) -> Path:
    claims = [
        {"content": spans("that the river had risen"), "source": spans("Anna Berg"), "cue": spans("said")},
        {"content": spans("the dam"), "source": spans("Officials"), "cue": spans("distrust")},
        {"content": spans("“Nobody left,”"), "source": spans("Tom Oak"), "cue": spans("said Tom")},
    ]
    (tmp_path / "dev.jsonl").write_text(json.dumps({"text": SAID, "claims": claims}) + "\n", encoding="utf-8")
    return tmp_path


def test_claims_are_compared_word_by_word(polnear: Path, capsys: pytest.CaptureFixture[str]) -> None:
    measure_claims.main(["--polnear", str(polnear)])
    lines = {line[:16].strip(): line[16:].split() for line in capsys.readouterr().out.splitlines()}
    assert lines["claims"] == ["2", "proposed,", "3", "wanted"]
    assert lines["content words"] == ["P", "100.0", "R", "75.0", "F", "85.7"]
    assert lines["content IoU>=.5"] == lines["content exact"] == ["P", "100.0", "R", "66.7", "F", "80.0"]
    assert lines["source words"] == ["P", "100.0", "R", "80.0", "F", "88.9"]
    assert lines["sentence flag"] == ["P", "100.0", "R", "66.7", "F", "80.0"]
    assert lines["recall, direct"][0] == "100.0"
    assert lines["recall, indirect"[:16]][:3] == ["50.0", "of", "2"]
    assert lines["recall, said-typ"][-3:] == ["100.0", "of", "1"]
    assert lines["recall, other cu"][-3:] == ["50.0", "of", "2"]


def test_average_precision_is_the_mean_of_the_precisions() -> None:
    assert measure_worth.average_precision([0.9, 0.8, 0.7, 0.1], [True, False, True, False]) == pytest.approx(5 / 6)
    assert measure_worth.average_precision([0.1], [False]) == 0


def test_worth_is_measured_with_more_and_more_judgements(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [{"text": f"the {word} is late", "label": int(word == "ferry")} for word in ("gull", "ferry") * 60]
    file = tmp_path / "all.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    measure_worth.main(["--claimbuster", str(file)])
    heads, *table = [line.split() for line in capsys.readouterr().out.splitlines()][1:]
    assert heads[0] == "labels"
    assert [row[0] for row in table] == ["0", "50"]
    assert float(table[1][1]) == 1 > float(table[0][1])
    for name in ("train", "dev"):
        (tmp_path / f"{name}.jsonl").write_bytes(file.read_bytes())
    measure_worth.main(["--claimbuster", str(tmp_path)])
    assert "on 120 sentences, 60 of them" in capsys.readouterr().out


def gold_article(id: str, text: str, **names: str) -> dict[str, object]:
    """An article in which each place of a name has a label; blanks in names are written as underlines."""
    spans = [
        {"start": match.start(), "end": match.end(), "label": label}
        for name, label in names.items()
        for match in re.finditer(name.replace("_", " "), text)
    ]
    return {"id": id, "text": text, "spans": spans}


def test_learning_saves_corrections_and_plain_is_what_the_model_alone_leaves(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "Mayor Tilda Voss spoke in Quellmark. Voss said that Quellmark was dry. The Gull Line runs to Quellmark."
    names = {"Tilda_Voss": "Person", "(?<!Tilda )Voss": "Person", "Quellmark": "Facility", "Gull_Line": "Facility"}
    rows = [gold_article(f"x_{number}", f"{text} Part {number}.", **names) for number in range(3)]
    file = tmp_path / "gold.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    measure_learning.main(["--gold", str(file), "--sort", "country"])
    heads, *table = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert heads[:5] == ["articles", "single", "all", "made", "F1"]
    plain, agreed, learnt = ([float(value) for value in row[2:]] for row in table[:3])
    assert [row[:2] for row in table[:4]] == [
        [name, "1-3"] for name in ("plain", "+consistency", "+memory", "+fine-tuning")
    ]
    assert table[3][2:] == table[2][2:]
    assert plain[0] == plain[2] >= plain[1] > 0
    assert learnt[0] < agreed[0] + 0.01
    assert learnt[2] < agreed[2] <= plain[2]
    assert learnt[3] > plain[3]


def test_what_is_wrong_is_counted_by_what_it_takes_to_mend_it() -> None:
    story = measure_learning.Story("a", "Ada Bo. Ada Bo. Cy.", {Span(0, 6): "P", Span(8, 14): "P", Span(16, 18): "P"})
    said = {Span(0, 3): "O", Span(8, 11): "O", Span(4, 6): "P"}
    wrong = list(measure_learning._wrong(said, story.gold))
    assert wrong == [
        (Span(0, 3), Span(0, 6), 2),
        (Span(4, 6), None, 1),
        (Span(8, 11), Span(8, 14), 2),
        (None, Span(16, 18), 1),
    ]
    assert measure_learning._together(story, said, wrong) == 3
    assert measure_learning.bare("The Gull's", Span(0, 10)) == Span(4, 8)


def test_the_area_under_the_curve_is_the_chance_to_tell_wrong_from_right() -> None:
    area = measure_confidence.area_under_curve
    assert area([(0.9, True), (0.8, True), (0.1, False)]) == 1
    assert area([(0.9, False), (0.8, True), (0.1, True)]) == 0
    assert area([(0.5, True), (0.5, False)]) == 0.5
    assert area([(0.9, True), (0.6, False), (0.6, True), (0.2, False)]) == 0.875
    assert area([(0.9, True)]) == 0


def test_confidence_is_measured_by_span_and_by_mark(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "Mayor Tilda Voss spoke in Paris on Monday. Voss said that Quellmark was dry, as Brellin had been."
    row = gold_article("x", text, Tilda_Voss="Person", Paris="Facility", Monday="Date", Quellmark="Location")
    file = tmp_path / "gold.jsonl"
    file.write_text(json.dumps(row) + "\n", encoding="utf-8")
    measure_confidence.main(["--gold", str(file)])
    first, area, *bins, marks, missed = capsys.readouterr().out.splitlines()
    spans, wrong = (int(word) for word in re.findall(r"\d+", first)[:2])
    assert spans > wrong > 0
    assert [line.split()[0] for line in bins] == ["sure", "check", "doubtful"]
    assert sum(int(line.split()[1]) for line in bins) == spans
    assert area.startswith("area under the curve")
    assert marks.startswith("possible misses: ")
    assert "missed entities have a mark" in missed
