"""What is kept in memory of a long list: the first of every reason, so that none hides another; the file has all."""

from __future__ import annotations

from pathlib import Path

from annotator.domain.exporting import Loss
from annotator.services.loss_report import FIRST, OF_A_KIND, LossReport


def loss(why: str, number: int) -> Loss:
    return Loss(f"a{number}", "T", "entity", "Bo", 0, 2, why, True)


def test_a_flood_of_one_reason_hides_no_other(tmp_path: Path) -> None:
    (tmp_path / "out").touch()
    with LossReport() as heard:
        for number in range(OF_A_KIND + 50):
            heard.take(loss("often", number))
        heard.take(loss("once", 0))
        assert [each.why for each in heard.first] == ["often"] * OF_A_KIND + ["once"]
        for number in range(2 * FIRST):
            heard.take(loss(f"reason {number}", number))
        assert len(heard.first) == FIRST
        report = heard.put_beside(tmp_path / "out", "X")
    assert report is not None
    assert len(report.read_text().splitlines()) == 2 + OF_A_KIND + 51 + 2 * FIRST
