"""The states of the handout that the gallery looks at."""

from collections.abc import Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ui.page import State


def _session(page: Any) -> Any:
    """A session of its own, in two days, with nothing released for it."""
    from app.sessions.dates import enter_session
    from app.sessions.values import NewSession

    sitting = page.desk.sitting
    day = sitting.clock.today() + timedelta(days=2)
    return enter_session(sitting, sitting.here[0], NewSession(day=day, with_whom="Dr Lind"))


def _open(page: Any) -> Any:
    session = _session(page)
    page.show_subject(("handout", session))
    return session


def _tick(page: Any, session: Any) -> None:
    from app.handout.actions import tick

    found = page.view.ticks.choices()
    whole = [each for each in found.choices if not each.is_empty]
    for each in [*whole[:4], *whole[-1:]]:
        tick(page.desk.sitting, session, each.tick, ticked=True)


def _ticked(page: Any) -> Any:
    session = _open(page)
    _tick(page, session)
    return session


def _look(page: Any) -> Any:
    session = _ticked(page)
    page.view.look_first()
    return session


def _released(page: Any) -> Any:
    session = _look(page)
    page.view.preview.release.click()
    return session


def _both_released(page: Any) -> Any:
    """Words of both, and figures both say go in."""
    from app.sample.handout import agree, release_words
    from app.vault.values import Person

    session = _session(page)
    for person in Person:
        with page.desk.sitting.shared.transaction(person) as shared:
            release_words(shared, session, person)
            agree(shared, session)
    page.show_subject(("handout", session))
    return session


def _made(page: Any) -> None:
    _both_released(page)
    page.view.make.click()


def _cleared(page: Any) -> None:
    _made(page)
    page.view.made.remove.click()


def _nothing_ticked(page: Any) -> None:
    _open(page)
    page.view.look_first()


def _own(page: Any) -> None:
    page.show_subject(("own_handout", None))


STATES: Mapping[str, "State"] = {
    "handout-nothing": _open,
    "handout": _both_released,
    "handout-made": _made,
    "handout-cleared": _cleared,
}
STATES_ALONE: Mapping[str, "State"] = {
    "handout-tick": _open,
    "handout-nothing-ticked": _nothing_ticked,
    "handout-look": _look,
    "handout-released": _released,
    "own-handout": _own,
}
