"""The states of Today that the gallery looks at."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from app.vault.values import Person

if TYPE_CHECKING:
    from app.today.values import FirstEvening
    from ui.page import State


def _open(page: Any) -> None:
    page.reload()


def _weekly(page: Any) -> None:
    """On the day of the weekly conversation."""
    from app.people.pace_values import CheckInKind, Rhythm
    from app.people.pacing import choose_rhythm

    sitting = page.desk.sitting
    rhythm = Rhythm(days=frozenset({sitting.clock.today().weekday()}), minutes=40)
    choose_rhythm(sitting, Person.SECOND, CheckInKind.WEEKLY, rhythm)


def _quiet_week(page: Any) -> None:
    from app.people.pacing import call_quiet_week

    call_quiet_week(page.desk.sitting, page.desk.sitting.here[-1])


def _copy(page: Any) -> None:
    """Thirty days after the last copy outside the vault folder."""
    from app.today.reads import today_page

    page.fill(replace(today_page(page.desk.sitting), wants_copy=True), page.reader())


def _other(page: Any) -> None:
    """As the partner sees it who does not set the pace: for this picture the two have changed places."""
    from app.people.actions import describe_partner
    from app.people.values import Role
    from app.sample.couple import FIRST, SECOND

    changed = {Person.FIRST: replace(FIRST, role=Role.BROKE_TRUST), Person.SECOND: replace(SECOND, role=Role.HURT)}
    for person, described in changed.items():
        describe_partner(page.desk.vault, page.desk.sitting, person, described)


def _evening(page: Any, evening: "FirstEvening") -> None:
    """A later step of the first evening, without what was done before it."""
    from app.today.reads import today_page

    page.fill(replace(today_page(page.desk.sitting), first_evening=evening), page.reader())


def _each_alone(page: Any) -> None:
    from app.today.values import FirstEvening, PauseAgreement, PauseState, Step

    pause = PauseAgreement(state=PauseState.HOLDS)
    _evening(page, FirstEvening(step=Step.EACH_ALONE, pause=pause, joined=True, left=tuple(Person)))


def _promise(page: Any) -> None:
    from app.today.values import FirstEvening, PauseAgreement, PauseState, Step

    pause = PauseAgreement(state=PauseState.HOLDS)
    _evening(page, FirstEvening(step=Step.PROMISE, pause=pause, joined=True, left=tuple(Person)))
    page.first_evening.form.text.set_text("I always write when I leave work.")


def _enough(page: Any) -> None:
    from app.today.values import FirstEvening, PauseAgreement, PauseState, Step

    pause = PauseAgreement(state=PauseState.HOLDS)
    _evening(page, FirstEvening(step=Step.ENOUGH, pause=pause, joined=True))


def _alone_from_the_start(page: Any) -> None:
    from app.today.values import FirstEvening, PauseAgreement, PauseState, Step

    pause = PauseAgreement(state=PauseState.NONE)
    _evening(page, FirstEvening(step=Step.PLAN, pause=pause, joined=False, left=tuple(Person)))


def _offer(page: Any) -> None:
    """A later day on which nothing is due."""
    from app.today.reads import today_page
    from app.today.values import NextThing, Offer

    today = today_page(page.desk.sitting)
    page.fill(replace(today, rows=(), next_thing=NextThing(offer=Offer.FIRST_PLAN)), page.reader())


STATES: "Mapping[str, State]" = {
    "empty": _open,
    "together": _open,
    "weekly": _weekly,
    "quiet-week": _quiet_week,
    "copy": _copy,
    "each-alone": _each_alone,
    "enough": _enough,
}
STATES_ALONE: "Mapping[str, State]" = {
    "alone": _open,
    "alone-of-the-other": _other,
    "quiet-week-alone": _quiet_week,
    "first-promise": _promise,
    "alone-from-the-start": _alone_from_the_start,
    "next-thing": _offer,
}
