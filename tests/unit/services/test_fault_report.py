"""What a person may hand on when the program itself went wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator import paths
from annotator.services import fault_report
from annotator.services.fault_report import FaultReport, report_of

ARTICLE = "The mayor of Ballyknock resigned on Tuesday."


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


def _fault() -> FaultReport:
    known: dict[str, int] = {}
    try:
        try:
            known[ARTICLE]
        except KeyError as error:
            raise ValueError(f"cannot place {ARTICLE!r}") from error
    except ValueError as error:
        report = report_of(error)
    return report


def test_a_report_names_the_error_and_the_place_but_no_word_of_the_article() -> None:
    text = _fault().text()
    assert "KeyError" in text
    assert text.index("KeyError") < text.index("ValueError")
    assert "test_fault_report.py, line" in text
    assert "in _fault" in text
    assert "Ballyknock" not in text


def test_the_errors_own_words_stand_in_it_where_they_are_asked_for() -> None:
    assert f"cannot place {ARTICLE!r}" in _fault().text(with_words=True)


def test_a_report_tells_no_folder_of_the_user() -> None:
    assert str(Path(__file__).parent.parent) not in _fault().text()


def test_the_log_holds_reports_without_the_article_and_begins_anew_when_it_is_long(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    log = fault_report.note(_fault())
    assert "ValueError" in log.read_text()
    assert "Ballyknock" not in log.read_text()
    monkeypatch.setattr(fault_report, "LARGEST_LOG", 10)
    fault_report.note(_fault())
    assert log.read_text().count("Article Annotator") == 1
    assert (log.parent / "errors.1.log").exists()


def test_a_crash_is_told_once() -> None:
    paths.crash_log().parent.mkdir(parents=True)
    paths.last_crash_log().write_text(
        'Fatal\n  File "C:/Users/ada/site-packages/annotator/gui/x.py", line 3 in paint\n'
    )
    crash = fault_report.last_crash()
    assert crash is not None
    assert 'File "annotator/gui/x.py", line 3 in paint' in crash.text()
    assert "ada" not in crash.text()
    assert fault_report.last_crash() is None


def test_no_crash_no_report() -> None:
    assert fault_report.last_crash() is None
