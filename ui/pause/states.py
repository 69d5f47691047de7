"""The steps of a pause as the gallery draws them, over any page."""

from collections.abc import Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ui.page import State


def _screen(page: Any) -> Any:
    page.desk.pause()
    return page.window().pause.shown


def _stop(page: Any) -> None:
    _screen(page)


def _breathe(page: Any) -> None:
    _screen(page).step.breathe.click()


def _breathe_still(page: Any) -> None:
    page.desk.preferences.choices.less_motion = True
    _breathe(page)


def _named(page: Any) -> Any:
    from app.vault.values import Person

    screen = _screen(page)
    screen.step.breathe.click()
    screen.step.first.click()
    if screen.desk.sitting.alone is None:
        screen.step.names[Person.FIRST].click()
    return screen


def _whose(page: Any) -> None:
    screen = _screen(page)
    screen.step.breathe.click()
    screen.step.first.click()


def _name(page: Any) -> None:
    _named(page).step.strength.set_number(7)


def _asked(page: Any) -> Any:
    screen = _named(page)
    if screen.step.plan is not None and hasattr(screen.step.plan, "buttons"):
        screen.step.plan.buttons[0].click()
    screen.step.go_on.click()
    return screen


def _ask(page: Any) -> None:
    _asked(page)


def _left(page: Any) -> Any:
    screen = _asked(page)
    screen.step.first.click()
    return screen


def _away(page: Any) -> None:
    _left(page)


def _time_came(page: Any) -> None:
    pause = page.window().parts.pause
    screen = _left(page)
    pause.step_away(pause.clock.now() - timedelta(minutes=1))
    assert screen.step is not None


def _end(page: Any) -> None:
    _left(page).step.come_back.click()


def _help(page: Any) -> None:
    from PySide6.QtWidgets import QPushButton

    screen = _screen(page)
    next(each for each in screen.findChildren(QPushButton) if "people to call" in each.text()).click()


STATES: Mapping[str, "State"] = {
    "pause-1-stop": _stop,
    "pause-2-breathe": _breathe,
    "pause-2-breathe-still": _breathe_still,
    "pause-3-whose": _whose,
    "pause-3-name": _name,
    "pause-4-ask": _ask,
    "pause-5-back": _away,
    "pause-5-time-came": _time_came,
    "pause-6-end": _end,
    "pause-people": _help,
}
STATES_ALONE: Mapping[str, "State"] = {
    "pause-3-name-alone": _name,
    "pause-4-ask-alone": _ask,
    "pause-6-end-alone": _end,
}
