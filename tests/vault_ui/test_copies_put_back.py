"""A copy put back from Keys and copies: what is said before, the passphrase, and sign-in with what came of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.vault.backups.making import back_up
from app.vault.drafts import read_draft, save_draft
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import PASSPHRASES, both
from tests.front_door import ENTER, FrontDoor, front_door
from tests.vault_ui.choosing import PATIENCE
from ui.vault.page import VaultPage
from ui.vault.put_back_view import PutBackView

ALEXS, SAMS = PASSPHRASES[Person.FIRST], PASSPHRASES[Person.SECOND]


@pytest.fixture
def keel(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[FrontDoor]:
    both(tmp_path / "vault").vault.release()
    with front_door(qtbot, qapp, tmp_path / "vault", (VaultPage,)) as door:
        yield door


def sign_in(keel: FrontDoor, *people: Person) -> Sitting:
    keel.click("Both" if len(people) == 2 else "A." if people[0] is Person.FIRST else "S.")
    for person in people:
        keel.fill(f"Passphrase of {'A.' if person is Person.FIRST else 'S.'}", PASSPHRASES[person])
    keel.press(ENTER)
    keel.qtbot.waitUntil(lambda: keel.window.workspace is not None, timeout=PATIENCE)
    return keel.sitting


def write(sitting: Sitting, words: str) -> None:
    save_draft(sitting.shared, "place", "subject", {"words": words})
    if sitting.private is not None:
        save_draft(sitting.private, "place", "subject", {"words": words})


def written(sitting: Sitting) -> tuple[str, str]:
    shared = read_draft(sitting.shared, "place", "subject")
    private = None if sitting.private is None else read_draft(sitting.private, "place", "subject")
    return tuple("" if draft is None else draft.form["words"] for draft in (shared, private))  # type: ignore[return-value]


def copied(keel: FrontDoor, sitting: Sitting) -> Path:
    people = tuple(sitting.keys[person] for person in sitting.here)
    return back_up(keel.vault, people, keel.vault.folder.backups, lambda _part: None).path


def open_put_back(keel: FrontDoor, copy: Path) -> PutBackView:
    assert keel.window.workspace is not None
    keel.window.go("vault", ("put_back", copy))
    page = keel.window.workspace.current
    assert isinstance(page, VaultPage)
    assert isinstance(page.view, PutBackView)
    keel.settle()
    return page.view


def comes_to_sign_in(keel: FrontDoor) -> None:
    keel.qtbot.waitUntil(lambda: keel.window.outside is not None and "was put back" in keel.words(), timeout=PATIENCE)
    keel.settle()


def test_alone_the_shared_and_the_own_part_come_back(keel: FrontDoor) -> None:
    sitting = sign_in(keel, Person.FIRST)
    write(sitting, "before")
    copy = copied(keel, sitting)
    write(sitting, "after")
    view = open_put_back(keel, copy)
    assert "The copy of 23 November 2026, 19:30" in keel.words()
    assert "Sam's private space stays as it is now." in keel.words()
    keel.fill("Passphrase of Alex", "not the one at all")
    keel.press(ENTER)
    keel.qtbot.waitUntil(
        lambda: "doesn't open Alex's part" in view.passphrases.fields[Person.FIRST].problem, timeout=PATIENCE
    )
    assert keel.window.workspace is not None
    keel.fill("Passphrase of Alex", ALEXS)
    keel.press(ENTER)
    comes_to_sign_in(keel)
    (aside,) = keel.vault.folder.path.glob("before-restore-*")
    assert aside.name in keel.sign_in.notice.sentence
    keel.click("S.")
    assert "was put back" in keel.words()
    assert written(sign_in(keel, Person.FIRST)) == ("before", "before")


def test_together_both_passphrases_are_asked(keel: FrontDoor) -> None:
    sitting = sign_in(keel, *Person)
    write(sitting, "before")
    copy = copied(keel, sitting)
    write(sitting, "after")
    open_put_back(keel, copy)
    assert "both private spaces" in keel.words()
    keel.fill("Passphrase of Alex", ALEXS)
    keel.click("Put it back")
    assert keel.window.workspace is not None
    keel.type(SAMS)
    keel.press(ENTER)
    comes_to_sign_in(keel)
    assert written(sign_in(keel, Person.SECOND))[0] == "before"


def test_a_damaged_copy_changes_nothing_and_says_so(keel: FrontDoor) -> None:
    sitting = sign_in(keel, Person.FIRST)
    write(sitting, "now")
    copy = copied(keel, sitting)
    inside = bytearray(copy.read_bytes())
    inside[len(inside) // 2] ^= 1
    copy.write_bytes(inside)
    open_put_back(keel, copy)
    keel.fill("Passphrase of Alex", ALEXS)
    keel.press(ENTER)
    keel.qtbot.waitUntil(
        lambda: keel.window.outside is not None and "damaged or cut short" in keel.words(), timeout=PATIENCE
    )
    assert written(sign_in(keel, Person.FIRST)) == ("now", "now")


def test_what_is_no_copy_is_said_on_the_list(keel: FrontDoor, tmp_path: Path) -> None:
    sign_in(keel, Person.FIRST)
    (tmp_path / "letter.keel").write_bytes(b"Dear Sam")
    assert keel.window.workspace is not None
    keel.window.go("vault", ("copies", None))
    page = keel.window.workspace.current
    assert isinstance(page, VaultPage)
    page.view.put_back(tmp_path / "letter.keel")  # type: ignore[attr-defined]  # as the chooser calls it
    assert "is not a copy made by Keel" in page.notice.sentence
    assert page.is_at("copies")


def test_what_can_be_read_is_saved_from_the_list_too(keel: FrontDoor) -> None:
    sign_in(keel, Person.FIRST)
    keel.window.go("vault", ("copies", None))
    keel.settle()
    keel.click("Save what can be read")
    assert keel.window.workspace is None
    assert keel.step_id == "salvage"
    keel.settle()
    keel.click("Back")
    assert keel.sign_in.who is not None
