"""The states of common ground that the gallery looks at."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from ui.common_ground import closeness_later_states

if TYPE_CHECKING:
    from ui.page import State


def _show(page: Any, subject: object = None) -> None:
    page.show_subject(subject)


def _furnish(page: Any) -> Any:
    """A little of each thing, in the name of the one who is here; returns what was made."""
    from ui.common_ground.furnished import furnish
    from ui.gallery import told_at_once

    with told_at_once(page):
        return furnish(page.desk.sitting)


def _list(page: Any) -> None:
    _furnish(page)
    page.show_subject(None)


def _thing(page: Any, view: str, name: str) -> None:
    page.show_subject((view, getattr(_furnish(page), name)))


def _listed(page: Any, view: str) -> None:
    _furnish(page)
    page.show_subject((view, None))


def _choose_words(page: Any) -> None:
    page.show_subject(("values", None))
    if page.view.mine_card.isHidden():
        page.view.choose.unfold()
    else:
        page.view.change_mine()


def _both_named(page: Any) -> None:
    """As it is read once each has named theirs, which nobody does for the other."""
    from app.common_ground.named_values.values import BothNamed
    from app.vault.values import Person

    page.show_subject(("values", None))
    besides = {Person.FIRST: ("Being outdoors", "Rest"), Person.SECOND: ("Play", "An open door", "Courage")}
    page.view.overlap.fill(BothNamed(both=("Honesty", "Calm"), besides=besides))
    page.view.wait_card.hide()


def _goal_refused(page: Any) -> None:
    page.show_subject(("goal_write", None))
    page.view.outgoing.look()


def _goal_changed(page: Any) -> None:
    from app.common_ground.goals.actions import change_goal
    from app.common_ground.goals.values import NewGoal

    made, sitting = _furnish(page), page.desk.sitting
    page.show_subject(("goal_write", made.goal))
    page.view.text.set_text("A garden for herbs, with one bench.")
    change_goal(sitting, sitting.here[0], made.goal, NewGoal(text="Two boxes of herbs on the sill."), 1)
    page.view.outgoing.look()
    page.view.outgoing.before.send.click()


def _ritual_preview(page: Any) -> None:
    page.show_subject(("ritual_ideas", None))
    page.view.rows.rows.opened.emit(("idea", "talk.weekly-conversation"))
    page.view.outgoing.look()


def _line_preview(page: Any) -> None:
    page.show_subject(("appreciation", _furnish(page).line))
    page.view.preview_shown()


STATES: Mapping[str, "State"] = {
    "empty": _show,
    "list": _list,
    "values": partial(_show, subject=("values", None)),
    "values-both": _both_named,
    "goals": partial(_listed, view="goals"),
    "goal": partial(_thing, view="goal", name="goal"),
    "rituals": partial(_listed, view="rituals"),
    "ritual": partial(_thing, view="ritual", name="held"),
    "memories": partial(_listed, view="memories"),
    "memory": partial(_thing, view="memory", name="memory"),
    "lines": partial(_listed, view="appreciations"),
    **closeness_later_states.STATES,
}
STATES_ALONE: Mapping[str, "State"] = {
    "list-alone": _list,
    "values-words": _choose_words,
    "goal-refused": _goal_refused,
    "goal-changed-meanwhile": _goal_changed,
    "ritual-proposed": partial(_thing, view="ritual", name="proposed"),
    "ritual-ideas": partial(_show, subject=("ritual_ideas", None)),
    "ritual-write": partial(_show, subject=("ritual_write", None)),
    "ritual-preview": _ritual_preview,
    "memory-write": partial(_show, subject=("memory_write", None)),
    "line-write": partial(_show, subject=("appreciation_write", None)),
    "line-own": partial(_thing, view="appreciation", name="line"),
    "line-preview": _line_preview,
    "lines-alone": partial(_listed, view="appreciations"),
    **closeness_later_states.STATES_ALONE,
}
