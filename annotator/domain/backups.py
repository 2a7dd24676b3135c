"""Which backups of a project there are by name, and which of them have had their time."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

DAYS, WEEKS_DAYS = 7, 61
"""For so many days one backup a day is kept, and one a week for two months."""
_NAME = re.compile(r"(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ)\.([a-z-]+)\.annotator")
_TIME = "%Y-%m-%dT%H-%M-%SZ"


class Reason(StrEnum):
    """Why a backup was made."""

    HOURLY = "hourly"
    ASKED = "asked"
    UPDATE = "before-update"
    RESTORE = "before-restore"
    DAMAGED = "damaged"
    """No backup but the damaged file that one was put in the place of."""


_FOR_GOOD = frozenset({Reason.ASKED, Reason.DAMAGED})


@dataclass(frozen=True, slots=True, order=True)
class Stamp:
    """When (UTC, to the second) and why a backup was made; its file's name says both."""

    at: datetime
    reason: Reason

    @property
    def name(self) -> str:
        return f"{self.at.astimezone(UTC).strftime(_TIME)}.{self.reason}.annotator"

    @classmethod
    def of_name(cls, name: str) -> Stamp | None:
        """What a file's name says; None where it is no backup's."""
        found = _NAME.fullmatch(name)
        try:
            return cls(datetime.strptime(found[1], _TIME).replace(tzinfo=UTC), Reason(found[2])) if found else None
        except ValueError:
            return None


def to_remove(stamps: Iterable[Stamp], now: datetime) -> list[Stamp]:
    """The backups that have had their time, oldest first.

    Kept are of the hourly ones the newest of every hour of today, of every day of a week and of every
    week of two months; those made before an update or a restore for two months; those a person asked
    for; and the newest of all. Days are those of ``now``'s time zone. To remove some today never
    costs one that would be kept tomorrow: every bucket lies within a larger one.
    """
    every = sorted(set(stamps))
    keep = {stamp for stamp in every if stamp.reason in _FOR_GOOD}
    keep |= set([stamp for stamp in every if stamp.reason is not Reason.DAMAGED][-1:])
    newest: dict[tuple[int, ...], Stamp] = {}
    for stamp in every:
        at = stamp.at.astimezone(now.tzinfo)
        age = (now.date() - at.date()).days
        if age > WEEKS_DAYS:
            continue
        if stamp.reason is not Reason.HOURLY or age < 0:
            keep.add(stamp)
            continue
        newest[at.isocalendar()[:2]] = stamp
        if age <= DAYS:
            newest[at.timetuple()[:3]] = stamp
        if not age:
            newest[at.timetuple()[:4]] = stamp
    keep |= set(newest.values())
    return [stamp for stamp in every if stamp not in keep]
