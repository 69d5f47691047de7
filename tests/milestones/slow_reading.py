"""A slow, plain reading of the whole record for each rule: what is looked for is looked for day by day."""

import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from tests.milestones import slow_promises
from tests.milestones.slow_record import BOTH, DAY, Ids, Row, Wanted, on, run, some


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
    "updates_on_day": slow_promises.updates_on_day,
    "promises_kept": slow_promises.promises_kept,
    "replies_in_time": slow_promises.replies_in_time,
    "repair_promised": slow_promises.repair_promised,
    "repair_kept": slow_promises.repair_kept,
    "repair_looked_at": slow_promises.repair_looked_at,
    "apology_repair_kept": slow_promises.apology_repair_kept,
    "agreements_signed": slow_promises.agreements_signed,
    "agreements_renewed": slow_promises.agreements_renewed,
    "reviewed_in_time": slow_promises.reviewed_in_time,
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
