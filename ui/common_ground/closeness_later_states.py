"""The states of closeness and of Later that the gallery looks at."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ui.page import State


def _said(page: Any) -> None:
    """Both have said a word about closeness, and one has said yes to Later."""
    from app.common_ground.closeness.actions import say_closeness
    from app.common_ground.closeness.values import ClosenessWord
    from app.common_ground.later.actions import say_yes
    from app.common_ground.later.values import LaterForm

    sitting = page.desk.sitting
    page.show_subject(None)
    for person, word in zip(sitting.here, (ClosenessWord.NOT_YET, ClosenessWord.YES), strict=False):
        say_closeness(sitting, person, word)
    say_yes(sitting, sitting.here[0], LaterForm.MONTHLY)
    page.view.later.fold.unfold()
    _look_at(page.view.later)


def _holds(page: Any) -> None:
    from app.common_ground.later.actions import say_yes
    from app.common_ground.later.values import LaterForm

    sitting = page.desk.sitting
    page.show_subject(None)
    for person in sitting.here:
        say_yes(sitting, person, LaterForm.REST)
    _look_at(page.view.later)


def _again(page: Any) -> None:
    """As it is after a year, which the gallery does not wait for."""
    from datetime import timedelta

    from app.common_ground.later.page_values import LaterPage
    from app.common_ground.later.values import LaterForm
    from app.vault.values import Person

    page.show_subject(None)
    since = page.desk.sitting.clock.today() - timedelta(days=370)
    said = dict.fromkeys(Person, LaterForm.REST)
    page.view.later.fill(LaterPage(said_yes=said, form=LaterForm.REST, since=since, asks_again=True, changes={}))
    _look_at(page.view.later)


def _look_at(card: Any) -> None:
    from PySide6.QtWidgets import QApplication, QScrollArea

    QApplication.processEvents()
    area = card.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is not None:
        area.ensureWidgetVisible(card, 0, 40)


STATES: Mapping[str, "State"] = {
    "closeness-together": _said,
    "later-holds": _holds,
}
STATES_ALONE: Mapping[str, "State"] = {"closeness-alone": _said, "later-again": _again}
