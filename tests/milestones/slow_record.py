"""The whole record of a couple, loaded table by table, and the plain ways of looking for something in it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

import sqlalchemy as sa

from app.clock import Clock
from app.vault.database import VaultSession

Row = Mapping[str, Any]
Ids = frozenset[tuple[date, str]]
"""What a milestone was found in: days and ids."""
BOTH = ("first", "second")
DAY = timedelta(days=1)
SHARED = (
    *("promise", "promise_mark", "promise_pause", "promise_pause_answer", "promise_end", "written_update"),
    *("open_question", "setback", "setback_promise", "setback_look", "apology", "version", "version_event", "chain"),
    *("talk", "heard_talk", "heard_confirmed", "clearing", "clearing_word", "update_decision", "update_answer"),
    *("summary", "ritual_day", "appreciation", "goal_step", "shared_plan", "account_agreed", "named_value"),
)
OWN = ("moment", "own_answer", "self_care_done")


@dataclass(frozen=True)
class Wanted:
    """What is looked for, and in which days."""

    rows: Mapping[str, list[Row]]
    numbers: Mapping[str, int]
    of: str | None
    first: date
    today: date
    clock: Clock

    def day(self, moment: int) -> date:
        return self.clock.local(datetime.fromtimestamp(moment / 1_000_000, UTC)).date()

    def holds(self, day: date) -> bool:
        return self.first <= day <= self.today


def whole_record(session: VaultSession, tables: Iterable[str]) -> dict[str, list[Row]]:
    return {
        table: [dict(row) for row in session.execute(sa.text(f"SELECT * FROM {table} ORDER BY rowid")).mappings()]  # noqa: S608
        for table in tables
    }


def on(value: str) -> date:
    return date.fromisoformat(value)


def run(want: Wanted, told: Iterable[tuple[date, bool | None, str]], since: date = date.min) -> Ids | None:
    """Each stretch of so many days is looked at whole, the one that ends first in front; nothing was before `since`."""
    known, days = list(told), want.numbers["days"]
    for count in range((want.today - want.first).days + 1):
        last = want.first + DAY * count
        stretch = {last - DAY * back for back in range(days)}
        inside = [each for each in known if each[0] in stretch]
        good = [(day, identity) for day, well, identity in inside if well]
        as_said = all(well is not False for _day, well, _id in inside)
        if as_said and min(stretch) >= max(want.first, since) and len(good) >= want.numbers["least"]:
            return frozenset(good)
    return None


def some(want: Wanted, found: Iterable[tuple[date, str]], key: str = "count") -> Ids | None:
    """The first so many of those that lie in the days."""
    inside = sorted(each for each in found if want.holds(each[0]))
    return frozenset(inside[: want.numbers[key]]) if len(inside) >= want.numbers[key] else None
