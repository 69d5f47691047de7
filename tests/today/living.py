"""Short ways to bring a couple to a day in the middle of their life with Keel."""

from dataclasses import replace
from datetime import date, timedelta

from app.agreements.values import Terms
from app.promises.actions import add_promise
from app.promises.values import NewPromise, PromiseId
from app.today.reads import today_page
from app.today.values import Today
from app.triggers.actions import write_plan
from app.triggers.values import Plan, PlanKind
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.agreements.texts import PAUSE, PHONES, answered, proposed, signed_by_both
from tests.couple import TestedCouple
from tests.today.seats import sitting_of

FIRST, SECOND = Person.FIRST, Person.SECOND
CUE = "The day I found the message"
SECRET = "Kettles on the landing"


def today(couple: TestedCouple, alone: Person | None = None) -> Today:
    with sitting_of(couple, alone) as sitting:
        return today_page(sitting)


def promise_daily(sitting: Sitting, person: Person, text: str = "I write when I leave work.") -> PromiseId:
    return add_promise(sitting, person, NewPromise(text=text, rule="FREQ=DAILY"))


def plan_for(sitting: Sitting, day: date | None) -> None:
    """An own plan, of the one who is here alone."""
    write_plan(sitting, Plan(name=CUE, kind=PlanKind.DATE, on_day=day))


def first_evening(couple: TestedCouple) -> None:
    """The pause agreement signed by both, and one promise each."""
    with sitting_of(couple) as sitting:
        signed_by_both(couple, sitting, PAUSE)
        for person in Person:
            promise_daily(sitting, person)


def busy_week(couple: TestedCouple) -> None:
    """Ten days on: each kind of thing that can be due is due for somebody."""
    first_evening(couple)
    couple.clock.forward(days=1)
    with sitting_of(couple) as sitting:
        soon = couple.clock.today() + timedelta(days=9)
        due = replace(PHONES, terms=Terms(review=soon))
        signed_by_both(couple, sitting, due)
    couple.clock.forward(days=9)
    with sitting_of(couple) as sitting:
        to_answer = proposed(sitting, replace(PHONES, title="Money"))
        answered(sitting, FIRST, to_answer)
        to_sign = proposed(sitting, replace(PHONES, title="Evenings"))
        for person in Person:
            answered(sitting, person, to_sign)
    with sitting_of(couple, FIRST) as sitting:
        plan_for(sitting, couple.clock.today() + timedelta(days=1))
