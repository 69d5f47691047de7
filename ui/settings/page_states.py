"""The states of the settings page that the gallery looks at."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from app.people.pace_values import CheckInKind
from app.vault.values import Person

if TYPE_CHECKING:
    from ui.page import State


def _open(page: Any) -> None:
    page.reload()


def _refused_name(page: Any) -> None:
    form = page.people.forms[Person.FIRST]
    form.name.set_text("")
    form.label.set_text("")
    form.save_button.click()


def _own_list(page: Any) -> None:
    page.help_lines.edit()


def _own_list_refused(page: Any) -> None:
    dialog = page.help_lines.edit()
    dialog.lines.set_text("Mira from next door")
    dialog.go_on.click()


def _pacing(page: Any) -> None:
    page.pacing.form.buttons[0].click()
    page.scroll_area.ensureWidgetVisible(page.pacing.set_button)


def _stage(page: Any) -> None:
    page.stage.stage.buttons[2].click()
    page.scroll_area.ensureWidgetVisible(page.rhythm)


def _rhythm(page: Any) -> None:
    page.rhythm.unfold(CheckInKind.WEEKLY)


def _bedtime(page: Any) -> None:
    page.rhythm.bedtime.unfold()
    page.rhythm.bedtime.at.control.setText("late")
    page.rhythm.bedtime.at.control.editingFinished.emit()


def _pacing_of_the_other(page: Any) -> None:
    """As the partner reads it who does not set it: for this picture the two have changed places."""
    from dataclasses import replace

    from app.people.actions import describe_partner
    from app.people.values import Role
    from app.sample.couple import FIRST, SECOND

    changed = {Person.FIRST: replace(FIRST, role=Role.BROKE_TRUST), Person.SECOND: replace(SECOND, role=Role.HURT)}
    for person, described in changed.items():
        describe_partner(page.desk.vault, page.desk.sitting, person, described)
    page.scroll_area.ensureWidgetVisible(page.rhythm)


def _reminders(page: Any) -> None:
    page.reminders.on.click()
    page.reminders.at.control.setText("late")
    page.reminders.at.control.textEdited.emit("late")
    page.reminders.at.control.editingFinished.emit()
    page.scroll_area.ensureWidgetVisible(page.reminders)


def _calendar(page: Any) -> None:
    page.reminders.save_calendar()


def _join(page: Any) -> None:
    page.join.show()


STATES: "Mapping[str, State]" = {
    "together": _open,
    "refused-name": _refused_name,
    "pacing": _pacing,
    "stage": _stage,
    "rhythm": _rhythm,
    "bedtime": _bedtime,
    "reminders": _reminders,
    "calendar": _calendar,
    "own-list": _own_list,
    "own-list-refused": _own_list_refused,
}
STATES_ALONE: "Mapping[str, State]" = {
    "alone": _open,
    "pacing-of-the-other": _pacing_of_the_other,
    "join": _join,
}
