"""The states of the unlock log, of new keys and of leaving that the gallery looks at."""

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.vault.values import Person, WrongPassphrase

if TYPE_CHECKING:
    from ui.page import State


def _door_of(page: Any, show: Any) -> None:
    page.desk.lock_into(show)


def _log(page: Any) -> None:
    """A week of openings, two tries that failed before the last of them."""
    from app.vault.door_notes import How, note_for_later
    from app.vault.unlock_log import note_unlock

    sitting = page.desk.sitting
    hows = [*[How.PASSPHRASE] * 2, How.PIN, How.NEW_SHEET, How.QUICK_START, How.FAILED, How.FAILED]
    for number, how in enumerate(hows):
        at = sitting.clock.now() - timedelta(days=len(hows) - number, minutes=13 * number)
        note_for_later(sitting.folder, sitting.here[0], how, at)
    note_unlock(sitting, How.PASSPHRASE)
    page.show_subject(("overview", "unlocks"))


def _unlocks(page: Any) -> None:
    _log(page)
    page.show_subject(("unlocks", None))


def _new_keys(page: Any) -> None:
    page.show_subject(("new_keys", None))


def _new_keys_now(page: Any) -> None:
    _new_keys(page)
    page.view.begin.click()


def _new_keys_wrong(page: Any) -> None:
    people, couple = page.desk.sitting.here, page.desk.couple()

    def show(door: Any) -> Any:
        from ui.vault.new_keys_course import NewKeys

        course = NewKeys(door, people, couple)
        course.ask_now(people[-1])
        assert course.step is not None
        course.step.refuse(WrongPassphrase("S."))
        return course

    _door_of(page, show)


def _new_keys_copies(page: Any) -> None:
    people, couple = page.desk.sitting.here, page.desk.couple()

    def show(door: Any) -> Any:
        from app.vault.older_copies import OlderCopies
        from ui.vault.new_keys_course import NewKeys

        course = NewKeys(door, people, couple)
        course.show_older(OlderCopies(paths=tuple(Path(str(number)) for number in range(14))))
        return course

    _door_of(page, show)


def _leaving(page: Any) -> None:
    page.show_subject(("leaving", None))


def _leaving_private(page: Any) -> None:
    _leaving(page)
    page.view.remove_private.click()


def _leaving_empty(page: Any) -> None:
    from app.leaving.private_space import Emptied

    def show(door: Any) -> Any:
        from ui.vault.remove_private_course import RemovePrivate

        course = RemovePrivate(door, Person.FIRST, "Alex")
        course.show_emptied(Emptied(changed=9, left=("keel-20260301-080000.keel",)))
        return course

    _door_of(page, show)


def _leaving_vault(page: Any) -> None:
    _leaving(page)
    page.view.remove_vault.click()


def _gone(page: Any) -> None:
    def show(door: Any) -> Any:
        from app.vault.removed import move_out
        from ui.signin.gone import Gone

        vault = door.vault()
        move_out(vault.folder, vault.clock.now())
        return Gone(door)

    _door_of(page, show)


KEYS_STATES: "Mapping[str, State]" = {
    "new-keys-together": _new_keys,
    "new-keys-together-1-hand-over": _new_keys_now,
    "new-keys-together-2-wrong": _new_keys_wrong,
    "leaving-together": _leaving,
    "leaving-vault-1-now": _leaving_vault,
    "leaving-vault-2-gone": _gone,
}
KEYS_STATES_ALONE: "Mapping[str, State]" = {
    "unlock-log": _log,
    "unlock-log-all": _unlocks,
    "new-keys": _new_keys,
    "new-keys-1-now": _new_keys_now,
    "new-keys-2-copies": _new_keys_copies,
    "leaving": _leaving,
    "leaving-private-1-now": _leaving_private,
    "leaving-private-2-empty": _leaving_empty,
}
