"""An agreement in force on the screen: looked at again, kept, renewed, changed, added to, ended, withdrawn from."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from app.agreements.list_reads import agreements_page
from app.agreements.page_values import Act
from app.agreements.values import State, VersionId, VersionRole
from app.vault.drafts import drafts_in
from app.vault.values import Person
from tests.agreements.texts import ADDED, PHONES, answered, followed, signed, signed_by_both
from tests.agreements_ui.house import House
from ui.agreements.review_dialog import ReviewDialog
from ui.agreements.sign_decision import SignWithdrawal
from ui.documents.preview_dialog import PreviewDialog

ALEX, SAM = Person.FIRST, Person.SECOND


@pytest.fixture
def in_force(house: House) -> VersionId:
    """Signed by both and answered, two days ago."""
    sitting = house.enter()
    version = signed_by_both(house.couple, sitting, PHONES)
    for person in Person:
        answered(sitting, person, version)
    house.couple.clock.forward(days=2)
    return version


def look_again(house: House, act: Act) -> None:
    """Open the dialog, choose one way and go on."""
    house.press("Look at it again")
    dialog = house.dialog("review")
    assert isinstance(dialog, ReviewDialog)
    dialog.choices[act].click()
    house.press("Go on", dialog)


def test_in_force_the_next_step_is_paper_and_on_the_review_day_it_is_looking_again(
    house: House, in_force: VersionId
) -> None:
    view = house.open(in_force)
    assert view.primary.text() == "Preview"
    house.couple.clock.forward(days=31)
    view = house.open(in_force)
    assert "due for review since 23 December 2026" in house.words(view)
    assert view.primary.text() == "Look at it again"


def test_keeping_takes_both_passphrases_on_two_evenings(house: House, in_force: VersionId) -> None:
    house.open(in_force, SAM)
    look_again(house, Act.KEEP)
    house.sign_off(SAM)
    house.couple.clock.forward(days=1)
    view = house.open(in_force, ALEX)
    assert "Sam would like to keep this agreement" in house.words(view)
    house.press("Sign as Alex")
    house.sign_off(ALEX)
    page = house.page(in_force)
    assert page.review is not None
    assert page.review.isoformat() == "2026-12-25"
    assert page.wishes == ()
    assert "would like" not in house.words(view)


def test_a_wish_can_be_put_away_and_left_without_a_trace(house: House, in_force: VersionId) -> None:
    house.open(in_force, SAM)
    look_again(house, Act.END)
    house.press("Not now")
    view = house.open(in_force, ALEX)
    assert "would like" not in house.words(view)
    house.open(in_force, SAM)
    look_again(house, Act.END)
    house.sign_off(SAM)
    view = house.open(in_force, ALEX)
    before = house.page(in_force)
    house.press("Not now")
    assert "would like" not in house.words(view)
    assert house.page(in_force) == before


def test_ending_together_on_one_evening(house: House, in_force: VersionId) -> None:
    house.open(in_force)
    look_again(house, Act.END)
    house.choose("signers", 1)
    house.sign_off(ALEX)
    house.press("Sign as Sam")
    house.sign_off(SAM)
    assert house.page(in_force).state is State.ENDED


def test_renewing_is_a_new_version_with_the_answers_of_before(house: House, in_force: VersionId) -> None:
    house.open(in_force, ALEX)
    look_again(house, Act.RENEW)
    page = house.view.page
    assert (page.role, page.number, page.text.boundaries) == (VersionRole.RENEWAL, 2, PHONES.boundaries)
    assert house.view.primary.text() == "Sign as Alex"
    assert house.page(in_force).state is State.IN_FORCE


@pytest.mark.parametrize(("act", "role"), [(Act.AMEND, "amendment"), (Act.ADD, "addendum")])
def test_changing_and_adding_begin_a_draft(house: House, in_force: VersionId, act: Act, role: str) -> None:
    house.open(in_force, ALEX)
    look_again(house, act)
    (draft,) = drafts_in(house.sitting.own, "agreement")
    assert (draft.form["role"], draft.form["based_on"]) == (role, in_force)


@pytest.mark.parametrize("share", [True, False])
def test_withdrawing_takes_one_passphrase_and_no_reason(house: House, in_force: VersionId, *, share: bool) -> None:
    house.open(in_force, SAM)
    house.press("Withdraw")
    sheet = house.sheet
    assert isinstance(sheet, SignWithdrawal)
    house.qtbot.keyClicks(sheet.reason.control, "It holds me too tight")
    if share:
        house.press("Show this reason to Alex")
    house.sign_off(SAM)
    assert house.page(in_force).state is State.WITHDRAWN
    view = house.open(in_force, ALEX)
    assert ("too tight" in house.words(view)) is share


def test_the_reason_of_a_withdrawal_is_kept_as_typed(house: House, in_force: VersionId) -> None:
    for leave in (lambda: house.press("Not now"), house.window.lock):
        house.open(in_force)
        house.press("Withdraw")
        house.choose("signers", 2)
        sheet = house.sheet
        assert isinstance(sheet, SignWithdrawal)
        house.qtbot.keyClicks(sheet.reason.control, "a")
        done: Callable[[], None] = leave
        done()
    house.open(in_force, SAM)
    house.press("Withdraw")
    sheet = house.sheet
    assert isinstance(sheet, SignWithdrawal)
    assert sheet.reason.text() == "aa"


def test_a_wrong_passphrase_withdraws_nothing(house: House, in_force: VersionId) -> None:
    house.open(in_force, SAM)
    house.press("Withdraw")
    house.sign_off(SAM, "not the passphrase of anyone")
    assert "doesn't open" in house.sheet.passphrase.problem
    assert house.page(in_force).state is State.IN_FORCE


def test_what_ended_can_be_begun_again_as_a_draft(house: House, in_force: VersionId) -> None:
    house.open(in_force, SAM)
    house.press("Withdraw")
    house.sign_off(SAM)
    house.press("Begin again with this text")
    (draft,) = agreements_page(house.sitting).drafts
    assert draft.text.boundaries == PHONES.boundaries
    assert draft.text.terms.review is None


def test_ctrl_p_shows_the_signed_copy(house: House, in_force: VersionId) -> None:

    house.open(in_force)
    house.qtbot.keyClick(house.window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    house.until(lambda: bool(house.window.findChildren(PreviewDialog)))


@pytest.mark.parametrize("act", [Act.RENEW, Act.AMEND])
def test_what_was_added_is_in_a_renewal_and_in_a_change(house: House, in_force: VersionId, act: Act) -> None:
    added = followed(house.sitting, in_force, VersionRole.ADDENDUM, ADDED)
    for person in Person:
        signed(house.couple, house.sitting, person, added)
    house.couple.clock.forward(days=2)
    house.open(in_force, ALEX)
    look_again(house, act)
    page = house.view.page if act is Act.RENEW else None
    text = page.text if page is not None else house.view.text()
    assert text.boundaries == (*PHONES.boundaries, *ADDED.boundaries)
    if page is None:
        assert house.view.parts.changes.sentence.startswith(
            "Changes version 1, in force. The boundaries of the addendum are in it now."
        )


def test_an_addendum_is_kept_or_ended_and_the_dialog_says_what_a_renewal_takes_in(
    house: House, in_force: VersionId
) -> None:
    added = followed(house.sitting, in_force, VersionRole.ADDENDUM, ADDED)
    for person in Person:
        signed(house.couple, house.sitting, person, added)
    house.couple.clock.forward(days=2)
    house.open(added)
    house.press("Look at it again")
    dialog = house.dialog("review")
    assert isinstance(dialog, ReviewDialog)
    assert set(dialog.choices) == {Act.KEEP, Act.END}
    dialog.reject()
    house.go(in_force)
    house.press("Look at it again")
    assert house.words().count("The boundaries of the addendum are in it now.") == 2


def test_keeping_offers_only_days_before_the_last_one(house: House, in_force: VersionId) -> None:
    house.couple.clock.forward(days=40)
    house.open(in_force).take_step()
    dialog = house.dialog("review")
    assert isinstance(dialog, ReviewDialog)
    assert [made.isEnabled() for made in dialog.days.buttons] == [True, False, False]
    dialog.choices[Act.RENEW].click()
    assert all(made.isEnabled() for made in dialog.days.buttons)
    dialog.reject()
    house.couple.clock.forward(days=40)
    house.open(in_force).take_step()
    dialog = house.dialog("review")
    assert isinstance(dialog, ReviewDialog)
    assert Act.KEEP not in dialog.choices
    assert "The last day, 20 February 2027, comes first." in house.words(dialog)
