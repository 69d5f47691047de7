"""The states of celebrations and the timeline that the gallery looks at."""

from collections.abc import Mapping
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ui.page import State


def _furnish(page: Any) -> Any:
    """An idea or two, and something that was marked with a line from whoever is here; returns its id."""
    from app.progress.celebrations.actions import mark
    from app.progress.celebrations.ideas import put_idea
    from app.progress.celebrations.values import NewCelebration, NewIdea

    sitting = page.desk.sitting
    me, today = sitting.here[0], sitting.clock.today()
    put_idea(sitting, me, NewIdea(text="Breakfast out, phones at home"))
    put_idea(sitting, me, NewIdea(text="Plant something that will be there in a year"))
    said = ("You set the alarm, and I heard you whistle.", "I was nervous all week. Thank you for not counting aloud.")
    lines = dict(zip(sitting.here, said, strict=False))
    planned = NewCelebration(title="One whole quiet Sunday", day=today + timedelta(days=4), how="A walk to the water")
    mark(sitting, me, planned, {})
    past = NewCelebration(
        title="The first month of Sundays", day=today - timedelta(days=9), how="Pancakes, before anyone saw a phone."
    )
    return mark(sitting, me, past, lines)


def _find(page: Any) -> None:
    from app.progress.milestones.finding import find_milestones
    from app.progress.milestones.rules import EVERY_KIND

    find_milestones(page.desk.sitting, EVERY_KIND)


def _offered(page: Any) -> Any:
    """The newest that can be marked, whatever day it is."""
    from app.people.pace_values import Pace
    from app.progress.celebrations.reads import offered

    _find(page)
    return offered(page.desk.sitting, Pace())


def _offer(page: Any) -> None:
    """On the first view, with what was chosen for it; on a quiet day or near a setback there is none."""
    from app.progress.celebrations.ideas import put_idea
    from app.progress.celebrations.values import NewIdea

    found = _offered(page)
    if found is not None:
        idea = NewIdea(text="Pancakes on Saturday", occasion=found.occasion, about=found.title)
        put_idea(page.desk.sitting, page.desk.sitting.here[0], idea)
    page.show_subject(None)


def _list(page: Any) -> None:
    _furnish(page)
    page.show_subject(("celebrations", None))


def _show(page: Any, view: str) -> None:
    page.show_subject((view, None))


def _ideas(page: Any) -> None:
    _furnish(page)
    page.show_subject(("celebration_ideas", None))


def _mark_milestone(page: Any) -> None:
    found = _offered(page)
    page.show_subject(("mark", found.occasion if found is not None else None))


def _mark_refused(page: Any) -> None:
    page.show_subject(("mark", None))
    page.view.day.control.clear()
    page.view.day.set_plain("")
    page.view.keep_it()


def _marked(page: Any) -> None:
    page.show_subject(("celebration", _furnish(page)))


def _change(page: Any) -> None:
    page.show_subject(("mark", ("change", _furnish(page))))


def _timeline(page: Any) -> None:
    _find(page)
    _furnish(page)
    page.show_subject(("timeline", None))


CELEBRATION_STATES: Mapping[str, "State"] = {
    "celebration-offered": _offer,
    "celebrations": _list,
    "empty-celebrations": partial(_show, view="celebrations"),
    "celebration-ideas": _ideas,
    "mark": _mark_milestone,
    "mark-refused": _mark_refused,
    "celebration": _marked,
    "celebration-change": _change,
    "timeline": _timeline,
}
CELEBRATION_STATES_ALONE: Mapping[str, "State"] = {
    "celebrations-alone": _list,
    "mark-alone": _mark_milestone,
    "celebration-alone": _marked,
    "timeline-alone": _timeline,
}
