"""The states of copies that the gallery looks at."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.vault.values import DiskFull, Person, WrongPassphrase

if TYPE_CHECKING:
    from ui.page import State

_DAYS_AGO = (1, 2, 3, 5, 8, 13, 20, 27, 34, 61)


def _copied(page: Any, days_ago: tuple[int, ...] = _DAYS_AGO) -> None:
    """Copies of several days, all of the vault as it is now."""
    from app.sample.couple import ToldClock
    from app.vault.backups.making import back_up

    desk = page.desk
    people = tuple(desk.sitting.keys[person] for person in desk.sitting.here)
    for days in days_ago:
        clock = ToldClock(desk.sitting.clock.now() - timedelta(days=days))
        back_up(replace(desk.vault, clock=clock), people, desk.vault.folder.backups, lambda _part: None)
    page.reload()


def _card(page: Any) -> None:
    _copied(page, (1, 34))


def _refused(page: Any) -> None:
    page.desk.daily_copy.refused = DiskFull()
    page.reload()


def _list(page: Any) -> None:
    _copied(page)
    page.show_subject(("copies", None))


def _aside(page: Any) -> None:
    """What lay there before two copies were put back."""
    for name, size in (("before-restore-20261109-201500", 3_100_000), ("before-restore-20260714-184200", 2_400_000)):
        folder = page.desk.vault.folder.path / name
        folder.mkdir(exist_ok=True)
        (folder / "shared.db").write_bytes(bytes(size))
    _copied(page, (1,))
    page.show_subject(("copies", None))


def _aside_remove(page: Any) -> None:
    _aside(page)
    page.view.aside.rows[0].acts[0].click()


def _make(page: Any) -> None:
    page.show_subject(("make_copy", None))


def _make_there(page: Any) -> None:
    _make(page)
    page.view.take_folder(page.desk.vault.folder.path.parent)


def _make_refused(page: Any) -> None:
    _make_there(page)
    page.view.name.set_text("a/b")
    page.view.make_copy()


def _saved(page: Any) -> None:
    from app.vault.backups.values import Backup
    from ui.vault.copies_place import look_at

    _make(page)
    stick = Path("/media/alex/STICK")
    made = Backup(
        path=stick / "keel-20261123-183000.keel", made_at=page.desk.sitting.clock.now(), size=3_400_000, vault_id=""
    )
    page.view.say_saved(made, look_at(stick, page.desk.vault.folder))


def _put_back(page: Any) -> None:
    from app.vault.backups.header import backups_in

    _copied(page, (3,))
    page.show_subject(("put_back", backups_in(page.desk.vault.folder.backups)[0].path))


def _put_back_wrong(page: Any) -> None:
    _put_back(page)
    for field in page.view.passphrases.fields.values():
        field.control.insert("seven kettles")
    page.view.passphrases.show_refused({Person.FIRST: WrongPassphrase("A.")}, page.view.go_on)


COPIES_STATES: "Mapping[str, State]" = {
    "copies": _card,
    "copies-refused": _refused,
    "copies-list": _list,
    "copies-list-none": lambda page: page.show_subject(("copies", None)),
    "copies-aside": _aside,
    "copies-aside-remove": _aside_remove,
    "copies-make": _make,
    "copies-make-there": _make_there,
    "copies-make-refused": _make_refused,
    "copies-saved": _saved,
    "copies-put-back": _put_back,
}
COPIES_STATES_ALONE: "Mapping[str, State]" = {
    "copies-put-back-alone": _put_back,
    "copies-put-back-wrong": _put_back_wrong,
}
