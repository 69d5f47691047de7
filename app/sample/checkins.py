"""What the sample couple write in their check-ins: most evenings, most Sundays, once a month, each for themselves."""

import json
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from datetime import time, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_OID, uuid5

from app.checkins.entities import (
    AddedLineRecord,
    OpenedRecord,
    OwnAnswerRecord,
    SummaryRecord,
    TalkLineRecord,
    TalkRecord,
)
from app.checkins.own_answers import day_occasion
from app.checkins.times import is_first_in_month
from app.checkins.values import CheckIn, How, Part, QuestionId, SummaryId, TalkId
from app.promises.weeks import monday_of
from app.sample.days import SETBACK, THREE_MONTHS, SampleDay
from app.vault.database import VaultSession
from app.vault.values import Person

TEXTS = Path(__file__).parents[2] / "resources" / "sample_checkins.toml"
_SATURDAY, _SUNDAY = 5, 6
_IN_WRITING = range(SETBACK, SETBACK + 8)
"""After the setback there is no talk for a week."""
_DOUBTS: Mapping[int, Person] = {19: Person.FIRST, 55: Person.SECOND, 80: Person.FIRST}
"""On which days of the three months a doubt is put on the agenda."""
_HOWS: Mapping[bool, tuple[How, ...]] = {
    True: (How.HARD, How.HARD, How.MIXED),
    False: (How.HARD, How.MIXED, How.MIXED, How.ALL_RIGHT, How.ALL_RIGHT),
}
"""After the setback, and at other times."""


def live_day(day: SampleDay) -> None:
    """Nothing on the last day, which is today, and nothing in the week in which nobody opens Keel."""
    if day.missed or day.number == day.last:
        return
    written = [person for person in Person if day.dice.random() < 0.86 or _has_doubt(day.number, person)]
    both = len(written) == len(Person)
    for person in written:
        _write_summary(day, person, reads=both and person is Person.SECOND)
    if both:
        _read_second(day)
    if day.day.weekday() == _SUNDAY and day.in_story not in _IN_WRITING:
        _talk(day, CheckIn.WEEKLY)
    if is_first_in_month(day.day, frozenset({_SATURDAY})):
        _talk(day, CheckIn.MONTHLY)
        _answer_for_oneself(day)


def _write_summary(day: SampleDay, person: Person, *, reads: bool) -> None:
    """The one who is in last reads the other's at once."""
    with day.writes(person, time(20, 10 + 20 * (person is Person.SECOND))) as (shared, own):
        after = day.in_story in range(SETBACK, SETBACK + 6)
        how = day.dice.choice(_HOWS[after])
        shown = dict(_shown(day, person))
        shared.add(
            SummaryRecord(
                id=_summary(day.number, person),
                day=day.day,
                how=how,
                line=day.dice.choice(_texts()[person][how.value]) if day.dice.random() < 0.8 else "",
                answers=json.dumps(shown, ensure_ascii=False, sort_keys=True),
                words="\n".join(str(said["text"]) for said in shown.values() if not said["agenda"]),
                on_agenda=any(said["agenda"] for said in shown.values()),
            )
        )
        _keep_own(day, person, how, own)
        if reads:
            _open(shared, person, _summary(day.number, person.other), Part.SUMMARY)


def _shown(day: SampleDay, person: Person) -> Iterator[tuple[str, Mapping[str, object]]]:
    """What of the rest goes to the other."""
    answers = _texts()["answers"][person]
    for question, chance in (("appreciation", 0.35), ("lighter", 0.2), ("need", 0.12)):
        if day.dice.random() < chance:
            yield f"daily.{question}", {"text": day.dice.choice(answers[question]), "agenda": False}
    if _has_doubt(day.number, person):
        yield "daily.doubt", {"text": answers["doubt"][day.number % len(answers["doubt"])], "agenda": True}


def _keep_own(day: SampleDay, person: Person, how: How, own: VaultSession) -> None:
    """How safe, how close, how hard: a little better over the weeks, and worse after the setback."""
    easier = day.in_story // 22 - 2 * (day.in_story in range(SETBACK, SETBACK + 10))
    base = {How.HARD: 3, How.MIXED: 5, How.ALL_RIGHT: 7}[how] + easier
    hardest = {How.HARD: 8, How.MIXED: 6, How.ALL_RIGHT: 3}[how] - easier
    for question, number in (("felt-safe", base), ("felt-close", base - 1), ("hardest", hardest)):
        if day.dice.random() < 0.7:
            _own_answer(day, own, f"daily.{question}", number=max(0, min(10, number + day.dice.randint(-1, 1))))
    if day.dice.random() < 0.25:
        _own_answer(day, own, "daily.looked-after", text=day.dice.choice(_texts()["answers"][person]["looked_after"]))


def _own_answer(
    day: SampleDay, own: VaultSession, question: str, *, number: int | None = None, text: str = "", occasion: str = ""
) -> None:
    own.add(
        OwnAnswerRecord(
            id=own.fresh_id(),
            occasion=occasion or day_occasion(day.day),
            day=day.day,
            question=QuestionId(question),
            number=number,
            text=text,
        )
    )


def _read_second(day: SampleDay) -> None:
    with day.writes(Person.FIRST, time(20, 50)) as (shared, _own):
        _open(shared, Person.FIRST, _summary(day.number, Person.SECOND), Part.SUMMARY)
    if day.in_story % 29 == 11:
        author = Person.FIRST if day.in_story < SETBACK else Person.SECOND
        with day.writes(author, time(22, 5)) as (shared, _own):
            words = day.dice.choice(_texts()["added"][author])
            shared.add(AddedLineRecord(id=shared.fresh_id(), summary_id=_summary(day.number, author), text=words))


def _open(shared: VaultSession, reader: Person, summary: SummaryId, part: Part, talk: TalkId | None = None) -> None:
    shared.add(OpenedRecord(id=shared.fresh_id(), summary_id=summary, reader=reader, part=part, talk_id=talk))


def _talk(day: SampleDay, check_in: CheckIn) -> None:
    """Half-filled on most days; each one's words under their own name."""
    weekly = check_in is CheckIn.WEEKLY
    at = time(19, 40) if weekly else time(10, 40)
    with day.writes(Person.FIRST, at) as (shared, _own):
        talk = TalkId(shared.fresh_id())
        period = monday_of(day.day) if weekly else day.day.replace(day=1)
        record = TalkRecord(id=talk, check_in=check_in, period=period)
        record.finished_at = shared.now + timedelta(minutes=31)
        shared.add(record)
    for person in Person:
        with day.writes(person, at) as (shared, own):
            for question, texts in _texts()[check_in.value][person].items():
                if day.dice.random() < (0.6 if weekly else 0.9):
                    _say(day, shared, talk, f"{check_in.value}.{question}", texts)
            if weekly:
                _read_doubts(day, shared, person, talk)
            if day.number < day.last - 7:
                heard = 3 + day.in_story // 20 + day.dice.randint(0, 2)
                _own_answer(day, own, "alone.felt-heard", number=heard, occasion=f"alone.felt-heard {talk}")


def _say(day: SampleDay, shared: VaultSession, talk: TalkId, question: str, texts: Sequence[str]) -> None:
    shared.add(
        TalkLineRecord(
            id=shared.fresh_id(), talk_id=talk, question=QuestionId(question), text=day.dice.choice(list(texts))
        )
    )


def _read_doubts(day: SampleDay, shared: VaultSession, reader: Person, talk: TalkId) -> None:
    """What the other put on the agenda in this week."""
    for number in range(max(0, day.number - 6), day.number):
        if _has_doubt(number, reader.other):
            _open(shared, reader, _summary(number, reader.other), Part.AGENDA, talk)


def _answer_for_oneself(day: SampleDay) -> None:
    """The pulse and the one question that nobody asks together."""
    if day.number >= day.last - 6:
        return
    month = f"{day.day:%Y-%m}"
    for person in Person:
        with day.writes(person, time(21, 30)) as (_shared, own):
            for item in ("safe", "heard", "close", "promises", "hopeful"):
                number = 3 + day.in_story // 25 + day.dice.randint(0, 2)
                _own_answer(day, own, f"pulse.{item}", number=number, occasion=f"pulse {month}")
            words = _texts()["answers"][person]["still_choosing"]
            _own_answer(day, own, "alone.still-choosing", text=words, occasion=f"alone.still-choosing {month}")


def _has_doubt(number: int, person: Person) -> bool:
    return _DOUBTS.get(number % (THREE_MONTHS + 1)) is person


def _summary(number: int, person: Person) -> SummaryId:
    """Known again from the number of the day."""
    return SummaryId(str(uuid5(NAMESPACE_OID, f"summary {number} {person}")))


@cache
def _texts() -> dict[str, Any]:
    return tomllib.loads(TEXTS.read_text(encoding="utf-8"))
