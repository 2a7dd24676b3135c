"""Which backups are kept."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.backups import Reason, Stamp, to_remove

NOW = datetime(2031, 5, 14, 18, 30, tzinfo=UTC)
ZONES = st.integers(-14, 14).map(lambda hours: timezone(timedelta(hours=hours)))
HOURLY = st.integers(0, 100 * 24 * 60).map(lambda minutes: Stamp(NOW - timedelta(minutes=minutes), Reason.HOURLY))
ANY = st.builds(Stamp, HOURLY.map(lambda stamp: stamp.at), st.sampled_from(Reason))


def kept(stamps: Iterable[Stamp], now: datetime = NOW) -> set[Stamp]:
    return set(stamps) - set(to_remove(stamps, now))


def hourly(**ago: float) -> Stamp:
    return Stamp(NOW - timedelta(**ago), Reason.HOURLY)


def test_the_newest_of_every_hour_of_today_stays() -> None:
    assert kept([hourly(minutes=5), hourly(minutes=20), hourly(minutes=40), hourly(hours=3)]) == {
        hourly(minutes=5),
        hourly(minutes=40),
        hourly(hours=3),
    }


def test_of_a_day_before_today_the_last_stays_and_of_a_week_before_that_the_last() -> None:
    yesterday = [hourly(days=1, hours=hours) for hours in range(5)]
    long_ago = [hourly(days=days) for days in range(30, 44)]
    assert kept([hourly(), *yesterday]) == {hourly(), yesterday[0]}
    assert kept([hourly(), *long_ago]) == {hourly(), hourly(days=30), hourly(days=31), hourly(days=38)}


def test_what_is_older_than_two_months_goes_unless_it_is_the_last_or_was_asked_for() -> None:
    old = NOW - timedelta(days=90)
    every = [Stamp(old, reason) for reason in Reason]
    assert {stamp.reason for stamp in kept([hourly(), *every])} == {Reason.HOURLY, Reason.ASKED, Reason.DAMAGED}
    assert kept([hourly(days=90), hourly(days=91)]) == {hourly(days=90)}


@pytest.mark.parametrize("reason", [Reason.UPDATE, Reason.RESTORE, Reason.ASKED])
def test_what_was_made_before_an_update_or_a_restore_or_on_request_is_not_thinned(reason: Reason) -> None:
    every = {Stamp(NOW - timedelta(days=20, minutes=minutes), reason) for minutes in range(5)}
    assert kept([hourly(), *every]) == {hourly(), *every}


@given(st.lists(ANY), ZONES)
def test_the_newest_that_opens_always_stays_and_nothing_is_invented(stamps: list[Stamp], zone: timezone) -> None:
    left = kept(stamps, NOW.astimezone(zone))
    sound = [stamp for stamp in stamps if stamp.reason is not Reason.DAMAGED]
    assert left <= set(stamps)
    assert not sound or max(sound) in left


@given(st.lists(HOURLY), ZONES, st.integers(0, 80 * 24))
def test_thinning_today_costs_nothing_that_would_be_kept_later(stamps: list[Stamp], zone: timezone, hours: int) -> None:
    now = NOW.astimezone(zone)
    later = now + timedelta(hours=hours)
    assert kept(kept(stamps, now), later) == kept(stamps, later)


@given(st.lists(HOURLY, min_size=1), ZONES)
def test_every_day_of_a_week_and_every_week_of_two_months_that_had_one_has_one(
    stamps: list[Stamp], zone: timezone
) -> None:
    now = NOW.astimezone(zone)
    times = [stamp.at.astimezone(zone) for stamp in stamps]
    left = [stamp.at.astimezone(zone) for stamp in kept(stamps, now)]
    for time in times:
        age = (now.date() - time.date()).days
        assert age > 7 or any(other.date() == time.date() for other in left)
        assert age > 61 or any(other.isocalendar()[:2] == time.isocalendar()[:2] for other in left)


@given(ANY)
def test_a_files_name_says_when_and_why(stamp: Stamp) -> None:
    whole = Stamp(stamp.at.replace(microsecond=0), stamp.reason)
    assert Stamp.of_name(stamp.name) == whole


@pytest.mark.parametrize(
    "name",
    [
        "notes.txt",
        "2031-05-04T10-15-00Z.hourly.annotator-wal",
        "2031-05-04T10-15-00Z.weekly.annotator",
        "2031-13-04T10-15-00Z.hourly.annotator",
        "copy of 2031-05-04T10-15-00Z.hourly.annotator",
    ],
)
def test_other_names_are_no_backups(name: str) -> None:
    assert Stamp.of_name(name) is None
