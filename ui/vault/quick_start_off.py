"""Turning quick start off, on the worker, for the password store may be slow to answer."""

from collections.abc import Callable

from app.i18n import _
from app.vault.quick_start import turn_off
from ui.desk import Desk


def turn_quick_start_off(desk: Desk, done: Callable[[], None]) -> None:
    """Of the one who is here alone; `done` is called when it is off."""
    vault, person = desk.vault, desk.sitting.alone
    assert person is not None
    desk.background.run_long(
        lambda progress: turn_off(vault, person, lambda: progress.at(0)),
        lambda _none: done(),
        what=_("Turning quick start off"),
    )
