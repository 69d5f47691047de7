"""A slow, plain reading of promises, updates, replies, what was put right, and agreements."""

from datetime import date, datetime

from dateutil.rrule import rrulestr

from tests.milestones.slow_record import DAY, Ids, Row, Wanted, on, run, some


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
