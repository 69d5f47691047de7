"""What the sample couple looks forward to; what they reach is found in their record as the days go by."""

from collections.abc import Mapping
from datetime import time
from uuid import NAMESPACE_OID, uuid5

from app.library.milestones import BOTH, OWNER
from app.library.packs import milestones
from app.progress.milestones.actions import agree_in
from app.progress.milestones.entities import ChosenRecord, OwnReachedRecord, ReachedRecord
from app.progress.milestones.finding import look_in
from app.progress.milestones.rules import EVERY_KIND
from app.progress.milestones.values import MilestoneId, NewChosen
from app.sample.days import SampleDay
from app.vault.values import Person

_CHOSEN: Mapping[int, NewChosen] = {
    12: NewChosen(
        text="Ten weekly conversations.", about_when="the first of Advent", milestone="conversations.ten-weekly"
    ),
    33: NewChosen(text="A weekend away, and the subject stays at home for one evening", about_when="Christmas"),
    70: NewChosen(text="Forty weekly conversations.", about_when="next summer", milestone="conversations.forty-weekly"),
}
"""On which day of the record what is proposed by the one and chosen with the other's yes."""
_PROPOSED, _AGREED, _LOOKED = time(21, 30), time(21, 35), time(21, 50)
_OFTEN, _SELDOM = 4, 28
"""Days from one look to the next: in the first three months, and later."""


def live_day(day: SampleDay) -> None:
    """Chosen in the first three months alone; the record is looked at every few days, as one change does."""
    if day.number in _CHOSEN:
        _choose(day, _CHOSEN[day.number])
    first_months = day.number == day.in_story
    if day.number % (_OFTEN if first_months else _SELDOM) == 0 or day.number == day.last:
        _find(day)


def _choose(day: SampleDay, new: NewChosen) -> None:
    with day.writes(Person.FIRST, _PROPOSED) as (shared, _own):
        record = ChosenRecord(
            id=MilestoneId(str(uuid5(NAMESPACE_OID, f"milestone {day.number}"))),
            text=new.text,
            about_when=new.about_when,
            milestone=new.milestone,
        )
        shared.add(record)
    with day.writes(Person.SECOND, _AGREED) as (shared, _own):
        agree_in(shared, record)


def _find(day: SampleDay) -> None:
    """As of that day, and in each one's own entries too."""
    known = milestones()
    for person in Person:
        with day.writes(person, _LOOKED) as (shared, own):
            shared.today = own.today = day.day  # what is found is found as of that day
            if person is Person.FIRST:
                look_in(shared, EVERY_KIND, [each for each in known if each.seen_by == BOTH], ReachedRecord)
            look_in(own, EVERY_KIND, [each for each in known if each.seen_by == OWNER], OwnReachedRecord)
