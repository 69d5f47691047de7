"""The states of milestones that the gallery looks at."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ui.page import State


def _find(page: Any) -> None:
    from app.progress.milestones.finding import find_milestones
    from app.progress.milestones.rules import EVERY_KIND

    find_milestones(page.desk.sitting, EVERY_KIND)


def _choose_some(page: Any) -> Any:
    """One that both choose, or where one is here alone one that they propose."""
    from app.progress.milestones.actions import choose_milestone, propose_milestone
    from app.progress.milestones.values import NewChosen

    sitting = page.desk.sitting
    own = NewChosen(text="A weekend at the coast, all four of us", about_when="the first warm weekend")
    if sitting.alone is not None:
        return propose_milestone(sitting, sitting.alone, own)
    return choose_milestone(sitting, own)


def _list(page: Any) -> None:
    _find(page)
    _choose_some(page)
    page.show_subject(("milestones", None))


def _nothing(page: Any) -> None:
    page.show_subject(("milestones", None))


def _chosen(page: Any) -> None:
    page.show_subject(("milestone", _choose_some(page)))


def _moving(page: Any) -> None:
    _chosen(page)
    page.view.chosen.change_when.click()


def _found(page: Any, *, own: bool) -> None:
    from app.progress.milestones.reads import own_reached, reached_by_both

    _find(page)
    found = own_reached(page.desk.sitting) if own else reached_by_both(page.desk.sitting)
    page.show_subject(("milestone", (found[0].id, own)))


def _corrected(page: Any) -> None:
    """As it stands once something it was found in reads differently."""
    from dataclasses import replace

    from app.progress.milestones.reads import reached_by_both

    _found(page, own=False)
    today = page.desk.sitting.clock.today()
    page.view.fill(replace(reached_by_both(page.desk.sitting)[0], changed_on=today))


def _choose(page: Any) -> None:
    page.show_subject(("milestone_choose", None))


def _refused(page: Any) -> None:
    _choose(page)
    page.view.text.set_text("Something very long " * 20)
    if page.desk.sitting.alone is None:
        page.view.choose()
    else:
        page.view.outgoing.look()


def _preview(page: Any) -> None:
    _choose(page)
    page.view.text.set_text("A weekend at the coast, all four of us")
    page.view.about_when.set_text("the first warm weekend")
    page.view.outgoing.look()


MILESTONE_STATES: Mapping[str, "State"] = {
    "milestones": _list,
    "empty-milestones": _nothing,
    "milestone-chosen": _chosen,
    "milestone-moving": _moving,
    "milestone-found": partial(_found, own=False),
    "milestone-corrected": _corrected,
    "milestone-choose": _choose,
    "milestone-refused": _refused,
}
MILESTONE_STATES_ALONE: Mapping[str, "State"] = {
    "milestones-alone": _list,
    "milestone-proposed": _chosen,
    "milestone-own": partial(_found, own=True),
    "milestone-choose-alone": _choose,
    "milestone-preview": _preview,
}
