"""A slow, plain reading of the whole record: every table is loaded, and each milestone is looked for day by day."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from dateutil.rrule import rrulestr

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


def newest_marks(want: Wanted) -> dict[tuple[str, date], str]:
    """Day by day: what was marked before the week was closed, else what came after."""
    said: dict[tuple[str, date], str] = {}
    for later in (1, 0):
        for mark in want.rows["promise_mark"]:
            if mark["later"] == later:
                said[mark["promise_id"], on(mark["day"])] = mark["kept"]
    return said


def due(want: Wanted, promise: Row) -> list[date]:
    starts = on(promise["starts"])
    ends = [on(end["day"]) - DAY for end in want.rows["promise_end"] if end["promise_id"] == promise["id"]]
    last = min([want.today, *ends, *([on(promise["until"])] if promise["until"] else [])])
    if not promise["rule"]:
        return [starts] if starts <= last else []
    begins = datetime.combine(starts, datetime.min.time())
    rule = rrulestr(promise["rule"], dtstart=begins)
    return [each.date() for each in rule.between(begins, datetime.combine(last, datetime.min.time()), inc=True)]


def paused(want: Wanted, promise: str, day: date) -> bool:
    agreed = {answer["pause_id"] for answer in want.rows["promise_pause_answer"] if answer["agreed"]}
    return any(
        pause["promise_id"] == promise and pause["id"] in agreed and on(pause["first"]) <= day <= on(pause["last"])
        for pause in want.rows["promise_pause"]
    )


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


def promises_kept(want: Wanted) -> Ids | None:
    said = newest_marks(want)
    told: list[tuple[date, bool | None, str]] = []
    for promise in want.rows["promise"]:
        for day in due(want, promise) if promise["author"] == want.of else ():
            kept = said.get((promise["id"], day))
            neither = kept in {"excused", "did_not_arise"} or paused(want, promise["id"], day)
            told.append((day, None if neither else kept == "kept", promise["id"]))
    return run(want, told, begun(want, told))


def updates_on_day(want: Wanted) -> Ids | None:
    said = newest_marks(want)
    sent = {
        want.day(each["at"]): each["id"]
        for each in want.rows["written_update"]
        if each["author"] == want.of and each["removed_at"] is None
    }
    told: list[tuple[date, bool | None, str]] = []
    asked: list[tuple[date, bool | None, str]] = []
    for promise in want.rows["promise"]:
        if (promise["author"], promise["origin"], promise["origin_id"]) != (want.of, "conversation", "updates"):
            continue
        for day in due(want, promise):
            kept = said.get((promise["id"], day))
            asked.append((day, None, promise["id"]))
            if kept in {"partly", "not_kept"}:
                told.append((day, False, promise["id"]))
            elif kept == "kept" or day in sent:
                told.append((day, True, str(sent.get(day, promise["id"]))))
            elif kept is None and not paused(want, promise["id"], day):
                told.append((day, False, promise["id"]))
    return run(want, told, begun(want, asked))


def begun(want: Wanted, told: list[tuple[date, bool | None, str]]) -> date:
    """When the first of the promises began that were due in these days."""
    promises = {promise for day, _well, promise in told if want.holds(day)}
    starts = {each["id"]: on(each["starts"]) for each in want.rows["promise"]}
    return min((starts[promise] for promise in promises if promise in starts), default=date.min)


def replies_in_time(want: Wanted) -> Ids | None:
    told: list[tuple[date, bool | None, str]] = []
    for each in want.rows["open_question"]:
        asked = each["author"] != want.of and each["answer_by"] is not None
        if not asked or (each["settled_at"] is not None and want.day(each["settled_at"]) < want.first):
            continue
        by = on(each["answer_by"])
        in_time = each["answered_at"] is not None and want.day(each["answered_at"]) <= by
        left = each["removed_at"] is not None or (each["closed_at"] is not None and not in_time)
        told.append((by, None if left else in_time, each["id"]))
    return run(want, told)


def setbacks(want: Wanted) -> list[tuple[Row, date]]:
    there = [each for each in want.rows["setback"] if each["opened_at"] is not None and each["removed_at"] is None]
    days = [(each, want.day(each["at"])) for each in sorted(there, key=lambda each: each["at"])]
    return [(each, day) for each, day in days if want.holds(day)]


def kept_for(want: Wanted, promises: set[str]) -> tuple[date, str] | None:
    said = newest_marks(want)
    kept = [(day, of) for (of, day), mark in said.items() if of in promises and mark == "kept" and day <= want.today]
    return min(kept, default=None)


def promises_for(want: Wanted, setback: str) -> list[Row]:
    made = [each for each in want.rows["setback_promise"] if each["setback_id"] == setback]
    return sorted(made, key=lambda each: each["at"])


def repair_promised(want: Wanted) -> Ids | None:
    for setback, day in setbacks(want):
        for made in promises_for(want, setback["id"]):
            promised = want.day(made["at"])
            if want.holds(promised) and (promised - day).days <= want.numbers["within"]:
                return frozenset({(day, setback["id"]), (promised, made["promise_id"])})
    return None


def repair_kept(want: Wanted) -> Ids | None:
    for setback, day in setbacks(want):
        kept = kept_for(want, {made["promise_id"] for made in promises_for(want, setback["id"])})
        if kept is not None and want.holds(kept[0]) and (kept[0] - day).days <= want.numbers["within"]:
            return frozenset({(day, setback["id"]), kept})
    return None


def repair_looked_at(want: Wanted) -> Ids | None:
    for setback, day in setbacks(want):
        kept = kept_for(want, {made["promise_id"] for made in promises_for(want, setback["id"])})
        looks = [
            (want.day(each["at"]), each["id"])
            for each in want.rows["setback_look"]
            if each["setback_id"] == setback["id"]
            and each["after"] == want.numbers["after"]
            and each["opened_at"] is not None
            and each["removed_at"] is None
        ]
        inside = [look for look in looks if want.holds(look[0])]
        if kept is not None and want.holds(kept[0]) and len(inside) == 2:
            return frozenset({(day, setback["id"]), kept, *inside})
    return None


def apology_repair_kept(want: Wanted) -> Ids | None:
    found = []
    for each in want.rows["apology"]:
        read = each["opened_at"] is not None and each["removed_at"] is None
        if each["author"] == want.of and read and want.holds(want.day(each["at"])):
            kept = kept_for(want, {each["promise_id"]})
            found += [kept] if kept is not None else []
    return some(want, found)


def signed(want: Wanted, role: str) -> list[tuple[date, str]]:
    roles = {each["id"]: each["role"] for each in want.rows["version"]}
    return [
        (want.day(link["at"]), link["version_id"])
        for link in want.rows["chain"]
        if link["what"] == "agreed"
        and roles[link["version_id"]] == role
        and not any(
            event["version_id"] == link["version_id"]
            and event["event"] in {"withdrawn", "taken_back"}
            and event["at"] >= link["at"]
            for event in want.rows["version_event"]
        )
    ]


def agreements_signed(want: Wanted) -> Ids | None:
    return some(want, signed(want, "original"))


def agreements_renewed(want: Wanted) -> Ids | None:
    events = want.rows["version_event"]
    kept = [
        (want.day(each["at"]), each["version_id"])
        for each in events
        if each["event"] == "kept"
        and not any(
            other["version_id"] == each["version_id"]
            and other["event"] == "withdrawn"
            and other["place"] > each["place"]
            for other in events
        )
    ]
    return some(want, [*kept, *signed(want, "renewal")])


def reviewed_in_time(want: Wanted) -> Ids | None:
    named = {each["id"]: each["review"] for each in want.rows["version"]}
    found = []
    for each in sorted(want.rows["version_event"], key=lambda each: each["place"]):
        if each["event"] not in {"kept", "ended"}:
            continue
        by, day = named[each["version_id"]], want.day(each["at"])
        if by is not None and day <= on(by):
            found.append((day, each["version_id"]))
        if each["event"] == "kept":
            named[each["version_id"]] = each["review"]
    return some(want, found)


def talks(want: Wanted, check_in: str) -> Ids | None:
    return some(
        want,
        [
            (want.day(each["finished_at"]), each["id"])
            for each in want.rows["talk"]
            if each["check_in"] == check_in and each["finished_at"] is not None
        ],
    )


def talks_heard(want: Wanted) -> Ids | None:
    confirmed = [each["heard_id"] for each in want.rows["heard_confirmed"]]
    return some(
        want,
        [(want.day(each["at"]), each["id"]) for each in want.rows["heard_talk"] if confirmed.count(each["id"]) == 2],
    )


def questions_answered(want: Wanted) -> Ids | None:
    return some(
        want,
        [
            (want.day(each["settled_at"]), each["id"])
            for each in want.rows["open_question"]
            if each["settled_at"] is not None
            and each["answered_at"] is not None
            and each["closed_at"] is None
            and each["removed_at"] is None
        ],
    )


def cleared_up(want: Wanted) -> Ids | None:
    found = []
    for each in want.rows["clearing"]:
        words = [word for word in want.rows["clearing_word"] if word["clearing_id"] == each["id"]]
        clear = {word["by"]: word["changed_at"] for word in words if word["word"] == "clear"}
        begun = want.day(each["at"])
        if len(clear) == 2 and each["removed_at"] is None and want.holds(begun):
            since = want.day(max(clear.values()))
            found += [(since, each["id"])] if (since - begun).days <= want.numbers["within"] else []
    return some(want, found)


def decided_in_time(want: Wanted) -> Ids | None:
    found = set()
    for each in want.rows["written_update"]:
        talked = [one["talked_at"] for one in want.rows["update_answer"] if one["update_id"] == each["id"]]
        wanted = [one["by_day"] for one in want.rows["update_decision"] if one["update_id"] == each["id"]]
        for moment in talked:
            in_time = moment is not None and any(by is not None and want.day(moment) <= on(by) for by in wanted)
            if in_time and each["removed_at"] is None and want.holds(want.day(each["at"])):
                found.add((want.day(moment), each["id"]))
    return some(want, found)


def evenings_of_both(want: Wanted) -> Ids | None:
    days = [on(each["day"]) for each in want.rows["summary"]]
    return run(want, ((day, True, day.isoformat()) for day in set(days) if days.count(day) == 2))


def ritual_weeks(want: Wanted) -> Ids | None:
    found = []
    for ritual in {each["ritual_id"] for each in want.rows["ritual_day"]}:
        days = sorted(on(each["day"]) for each in want.rows["ritual_day"] if each["ritual_id"] == ritual)
        days = [day for day in days if want.holds(day)]
        for day in days:
            monday = day - DAY * day.weekday()
            begins = [monday - DAY * 7 * back for back in range(want.numbers["weeks"])]
            if all(any(begin <= each < begin + DAY * 7 for each in days) for begin in begins):
                inside = frozenset((each, ritual) for each in days if min(begins) <= each <= day)
                found.append((day, ritual, inside))
                break
    return min(found, key=lambda each: each[:2])[2] if found else None


def appreciations_of_each(want: Wanted) -> Ids | None:
    found: list[tuple[date, str]] = []
    for person in BOTH:
        lines = [
            (each["at"], each["id"])
            for each in want.rows["appreciation"]
            if each["author"] == person and each["opened_at"] is not None and each["removed_at"] is None
        ]
        if len(lines) < want.numbers["count"]:
            return None
        found += [(want.day(at), identity) for at, identity in sorted(lines)[: want.numbers["count"]]]
    return frozenset(found) if all(want.holds(day) for day, _id in found) else None


def goal_steps(want: Wanted) -> Ids | None:
    return some(want, [(on(each["done_on"]), each["id"]) for each in want.rows["goal_step"] if each["done_on"]])


def plans_shown(want: Wanted) -> Ids | None:
    return some(want, [(want.day(each["at"]), each["id"]) for each in want.rows["shared_plan"]])


def told_alike(want: Wanted) -> Ids | None:
    agreed = want.rows["account_agreed"]
    parts = {each["part_id"] for each in agreed}
    at = {part: [each["at"] for each in agreed if each["part_id"] == part] for part in parts}
    return some(want, [(want.day(max(times)), part) for part, times in at.items() if len(times) == 2])


def values_named(want: Wanted) -> Ids | None:
    last = {each["author"]: each["at"] for each in sorted(want.rows["named_value"], key=lambda each: each["at"])}
    found = frozenset((want.day(at), person) for person, at in last.items())
    return found if len(found) == 2 and all(want.holds(day) for day, _person in found) else None


def mean(numbers: list[int]) -> float:
    return sum(numbers) / len(numbers)


def halves(want: Wanted, told: list[tuple[date, str, int | None]]) -> tuple[list[Any], list[Any]]:
    """The last whole days, and as many before."""
    days, yesterday = want.numbers["days"], want.today - DAY
    now = {yesterday - DAY * back for back in range(days)}
    before = {yesterday - DAY * back for back in range(days, 2 * days)}
    return [each for each in told if each[0] in now], [each for each in told if each[0] in before]


def fewer_or_weaker_moments(want: Wanted) -> Ids | None:
    told = [(want.day(each["happened_at"]), each["id"], each["peak"]) for each in want.rows["moment"]]
    now, before = halves(want, told)
    peaks, peaks_before = ([peak for _day, _id, peak in half if peak is not None] for half in (now, before))
    known = bool(peaks) and bool(peaks_before)
    stronger = known and mean(peaks) > mean(peaks_before) + 1e-9
    weaker = known and mean(peaks) < mean(peaks_before) - 1e-9
    if len(before) < want.numbers["least"] or len(now) > len(before) or stronger:
        return None
    if not weaker and len(now) == len(before):
        return None
    return frozenset((day, identity) for day, identity, _peak in now or before)


def moments(want: Wanted, fits: Callable[[Row], bool]) -> Ids | None:
    return some(want, [(want.day(each["happened_at"]), each["id"]) for each in want.rows["moment"] if fits(each)])


def softened(want: Wanted, each: Row) -> bool:
    known = each["peak"] is not None and each["after"] is not None
    return known and each["peak"] - each["after"] >= want.numbers["by"]


def felt(want: Wanted, question: str) -> Ids | None:
    rows = [each for each in want.rows["own_answer"] if each["question"] == question and each["number"] is not None]
    now, before = halves(want, [(on(each["day"]), each["id"], each["number"]) for each in rows])
    if min(len(now), len(before)) < want.numbers["least"]:
        return None
    more = mean([each[2] for each in now]) - mean([each[2] for each in before])
    return frozenset((day, identity) for day, identity, _number in now) if more > 1e-9 else None


def days_of_care(want: Wanted) -> Ids | None:
    days = {on(each["day"]) for each in want.rows["self_care_done"]}
    return run(want, ((day, True, day.isoformat()) for day in days))


PLAIN: Mapping[str, Callable[[Wanted], Ids | None]] = {
    "updates_on_day": updates_on_day,
    "promises_kept": promises_kept,
    "replies_in_time": replies_in_time,
    "repair_promised": repair_promised,
    "repair_kept": repair_kept,
    "repair_looked_at": repair_looked_at,
    "apology_repair_kept": apology_repair_kept,
    "agreements_signed": agreements_signed,
    "agreements_renewed": agreements_renewed,
    "reviewed_in_time": reviewed_in_time,
    "weekly_conversations": lambda want: talks(want, "weekly"),
    "monthly_conversations": lambda want: talks(want, "monthly"),
    "talks_heard": talks_heard,
    "cleared_up": cleared_up,
    "questions_answered": questions_answered,
    "decided_in_time": decided_in_time,
    "evenings_of_both": evenings_of_both,
    "ritual_weeks": ritual_weeks,
    "appreciations_of_each": appreciations_of_each,
    "goal_steps": goal_steps,
    "plans_shown": plans_shown,
    "told_alike": told_alike,
    "values_named": values_named,
    "fewer_or_weaker_moments": fewer_or_weaker_moments,
    "moments_with_plan": lambda want: moments(want, lambda each: each["plan_id"] is not None),
    "moments_softened": lambda want: moments(want, lambda each: softened(want, each)),
    "words_said": lambda want: moments(want, lambda each: "asked" in json.loads(each["steps"])),
    "felt_safer": lambda want: felt(want, "daily.felt-safe"),
    "felt_closer": lambda want: felt(want, "daily.felt-close"),
    "days_of_care": days_of_care,
}
