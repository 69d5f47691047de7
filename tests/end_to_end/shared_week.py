"""A couple that has lived a Sunday together, and what each of the two could open in the window on the Monday after."""

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from app.checkins.questions import switch_question
from app.checkins.summaries import hand_in_summary, open_day
from app.checkins.talks import begin_talk, finish_talk
from app.checkins.values import CheckIn, How, NewSummary, QuestionId, TalkId
from app.promises.actions import add_promise, mark_day
from app.promises.values import Kept, NewPromise, PromiseId
from app.triggers.actions import write_moment, write_plan
from app.triggers.sharing import show_moment, show_plan
from app.triggers.values import MomentId, NewMoment, Plan, PlanId
from app.vault.values import Person
from tests.couple import SetClock, TestedCouple, both
from tests.end_to_end.reading import Place

ALEX, SAM = Person
SUNDAY = date(2026, 11, 22)
MONDAY = SUNDAY + timedelta(days=1)


@dataclass
class SharedWeek:
    """What there is of each of the two, and of both."""

    couple: TestedCouple
    promises: dict[Person, PromiseId]
    plans: dict[Person, PlanId]
    moments: dict[Person, MomentId]
    talk: TalkId

    @property
    def places(self) -> tuple[Place, ...]:
        """Everything of daily life that can be opened, whoever is here; a conversation of both is not begun by it."""
        plans = tuple(("hard_moments", ("plan", plan)) for plan in self.plans.values())
        moments = tuple(("hard_moments", ("moment", moment)) for moment in self.moments.values())
        promises = tuple(("promises", ("promise", promise)) for promise in self.promises.values())
        days = tuple(("conversations", ("daily", day)) for day in (SUNDAY, MONDAY))
        return (*FIRST_VIEWS, *plans, *moments, *promises, *days, ("conversations", ("sheet", self.talk)))

    @property
    def places_to_read(self) -> tuple[Place, ...]:
        """Those of them that show what was written, in any sitting."""
        return tuple(place for place in self.places if place not in TO_WRITE)


TO_WRITE: tuple[Place, ...] = (
    ("promises", ("new", None)),
    ("hard_moments", ("write", None)),
    ("hard_moments", ("moment", None)),
)
FIRST_VIEWS: tuple[Place, ...] = (
    ("today", None),
    ("agreements", ("list", None)),
    ("promises", ("list", None)),
    ("hard_moments", ("list", None)),
    ("hard_moments", ("log", None)),
    ("hard_moments", ("helping", ALEX)),
    ("hard_moments", ("helping", SAM)),
    ("conversations", ("list", None)),
    ("conversations", ("daily", None)),
    ("conversations", ("alone", None)),
    ("conversations", ("questions", None)),
    ("documents", None),
    ("settings", None),
    *TO_WRITE,
)


def shared_week(folder: Path) -> SharedWeek:
    """Written on the Sunday; the clock stands at half past seven on Monday evening, when nothing of that day is in."""
    couple = both(folder / "vault", SetClock())
    couple.clock.forward(days=-1)
    promises, plans, moments = {}, {}, {}
    for person in Person:
        sitting = couple.alone(person)
        promises[person] = add_promise(sitting, person, NewPromise(text=f"A walk of {person}", rule="FREQ=DAILY"))
        mark_day(sitting, person, promises[person], SUNDAY, Kept.KEPT)
        plans[person] = write_plan(sitting, Plan(name=f"A plan of {person}", cue="A late reply", please_do="Sit down"))
        show_plan(sitting, plans[person], frozenset())
        moments[person] = write_moment(sitting, person, NewMoment(at=couple.clock.now(), what_helped="The garden"))
        show_moment(sitting, moments[person], note=False)
        hand_in_summary(sitting, NewSummary(day=SUNDAY, how=How.MIXED, line="The soup was good."))
        sitting.close()
    together = couple.together()
    switch_question(together, ALEX, QuestionId("alone.left-unsaid"), on=True)
    open_day(together, SUNDAY)
    talk = begin_talk(together, CheckIn.WEEKLY)
    finish_talk(together, talk, ())
    together.close()
    couple.clock.forward(days=1)
    return SharedWeek(couple=couple, promises=promises, plans=plans, moments=moments, talk=talk)
