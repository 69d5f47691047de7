"""Signing in the whole window: one person at a time, on one evening or two, and what leaves no trace."""

from dataclasses import replace

from PySide6.QtCore import Qt

from app.agreements import drafting
from app.agreements.actions import propose_version
from app.agreements.values import AgreementText, State, VersionId, VersionRole
from app.library.values import HelpKind
from app.vault.values import Person
from tests.agreements.texts import PAUSE, PHONES, answered
from tests.agreements_ui.house import House
from tests.couple import PASSPHRASES
from ui.agreements.sign_sheet import SignSheet
from ui.people_to_call import PeopleToCall

ALEX, SAM = Person.FIRST, Person.SECOND


def ready(house: House, text: AgreementText = PHONES) -> VersionId:
    """Put forward and agreed to by both."""
    version = house.put_forward(text)
    sitting = house.enter()
    for person in Person:
        answered(sitting, person, version)
    return version


def test_both_sign_on_one_evening_one_after_the_other(house: House) -> None:
    version = ready(house)
    view = house.open(version)
    house.press("Sign")
    house.choose("signers", 2)
    assert "Alex, please step away for a moment" in house.words(house.sheet)
    house.sign_drawn(SAM)
    assert "Sam has signed. Alex can sign now or on another evening." in house.words(view)
    assert house.page(version).state is State.SIGNED_BY_ONE
    house.press("Sign as Alex")
    house.sign_drawn(ALEX)
    page = house.page(version)
    assert page.state is State.COOLING_OFF
    assert page.signed_by == {ALEX, SAM}
    assert len(page.signatures[0].ink.strokes) == 1


def test_each_signs_alone_on_an_evening_of_their_own(house: House) -> None:
    version = ready(house)
    house.open(version, ALEX)
    house.press("Sign as Alex")
    assert "step away" not in house.words(house.sheet)
    house.sign_drawn(ALEX)
    house.couple.clock.forward(days=1)
    house.open(version, SAM)
    house.press("Sign as Sam")
    house.press("I could have said no: Yes")
    house.press("Type my name")
    house.sign_off(SAM)
    page = house.page(version)
    assert page.state is State.COOLING_OFF
    assert page.signatures[1].ink.typed == "Sam Lindqvist"


def test_keys_alone_sign(house: House) -> None:
    version = ready(house)
    view = house.open(version, SAM)
    view.primary.setFocus()
    house.keys(Qt.Key.Key_Space)
    sheet = house.signing
    sheet.freedom.setFocus()
    house.keys(Qt.Key.Key_Space)
    sheet.signature.setFocus()
    house.keys(Qt.Key.Key_Return)
    house.sign_off(SAM)
    assert house.page(version).signed_by == {SAM}


def test_tab_goes_through_everything_in_the_order_it_is_read(house: House) -> None:
    version = ready(house)
    house.open(version, SAM)
    house.press("Sign as Sam")
    sheet, reached = house.signing, []
    for _step in range(10):
        house.keys(Qt.Key.Key_Tab)
        reached.append(house.window.focusWidget())
    assert reached[:4] == [sheet.not_now, *sheet.freedom.buttons]
    pad = sheet.signature.pad
    order = [pad.pad, pad.clear_button, pad.switch_button, sheet.passphrase.control]
    assert [each for each in reached if each in order] == order
    assert reached[-1] is sheet.sign_button


def test_the_whole_text_and_the_code_are_there(house: House) -> None:
    version = ready(house)
    house.open(version, SAM)
    house.press("Sign as Sam")
    words = house.words(house.sheet)
    for boundary in PHONES.boundaries:
        assert boundary.behaviour in words
        assert boundary.if_crossed in words
    assert "Leaving, or stopping, for your own safety is never a breach." in words
    assert house.page(version).fingerprint in words
    assert "May be taken back until 24 hours after both have signed." in words


def test_no_and_not_sure_sign_nothing_and_leave_no_trace_for_the_other(house: House) -> None:
    version = ready(house)
    before = house.page(version)
    for answer in ("Not sure", "No"):
        house.open(version)
        house.press("Sign")
        house.choose("signers", 2)
        house.press(f"I could have said no: {answer}")
        house.press("Sign as Sam")
        assert "Nothing was signed." in house.words(house.sheet)
        house.press("Back", house.sheet)
        view = house.go(version)
        assert house.page(version) == before
        words = house.words(view)
        assert "Sam: not ready yet" in words
        assert "Nothing was signed" not in words


def test_a_lock_after_a_no_closes_as_any_other(house: House) -> None:
    version = ready(house)
    house.open(version, SAM)
    house.press("Sign as Sam")
    house.press("I could have said no: No")
    house.press("Sign as Sam")
    house.window.lock()
    assert house.window.workspace is None


def test_not_now_looks_the_same_as_never_having_begun(house: House) -> None:
    version = ready(house)
    view = house.open(version, SAM)
    before = house.words(view)
    house.press("Sign as Sam")
    house.draw()
    house.press("Not now")
    assert house.words(view) == before


def test_a_wrong_passphrase_keeps_the_drawing(house: House) -> None:
    version = ready(house)
    house.open(version, SAM)
    house.press("Sign as Sam")
    house.press("I could have said no: Yes")
    house.draw()
    drawn = house.signing.signature.pad.strokes
    house.sign_off(SAM, PASSPHRASES[ALEX])
    assert "doesn't open" in house.signing.passphrase.problem
    assert house.signing.signature.pad.strokes == drawn
    house.sign_off(SAM)
    assert house.page(version).signed_by == {SAM}


def test_wrong_passphrases_in_a_row_have_to_wait(house: House) -> None:
    version = ready(house)
    house.open(version, SAM)
    house.press("Sign as Sam")
    house.press("I could have said no: Yes")
    house.draw()
    for _try in range(5):
        house.sign_off(SAM, "not the passphrase of anyone")
    assert "Please wait" in house.signing.passphrase.problem
    assert house.page(version).signed_by == frozenset()


def test_what_is_missing_is_said_all_at_once(house: House) -> None:
    version = house.put_forward(PHONES)
    house.open(version, SAM)
    house.press("Sign with this open")
    sheet = house.signing
    house.press("Sign as Sam")
    for field in (sheet.freedom, sheet.left_open, sheet.signature, sheet.passphrase):
        assert field.problem


def test_what_is_open_is_named_and_signed_with_one_tick(house: House) -> None:
    version = house.put_forward(PHONES)
    house.open(version, SAM)
    house.press("Sign with this open")
    house.press("We sign with this open: boundaries 1, 2")
    house.sign_drawn(SAM)
    assert house.page(version).signed_by == {SAM}


def test_a_lock_in_the_middle_closes_it(house: House) -> None:
    version = ready(house)
    house.open(version, SAM)
    house.press("Sign as Sam")
    house.draw()
    house.window.lock()
    house.settle()
    assert not [each for each in house.window.findChildren(SignSheet) if each.isVisible()]
    house.enter(SAM)
    assert house.page(version).state is State.PROPOSED


def test_a_change_after_one_signature_is_said_to_the_one_who_signed(house: House) -> None:
    version = ready(house)
    house.open(version, ALEX)
    house.press("Sign as Alex")
    house.sign_drawn(ALEX)
    house.couple.clock.forward(hours=1)
    newer = counter(house, version)
    house.couple.clock.forward(hours=1)
    view = house.open(newer, ALEX)
    words = house.words(view)
    assert "The text changed after you signed, so your signature no longer stands." in words
    assert "Alex: not ready yet" in words
    view = house.open(newer, SAM)
    assert "changed after you signed" not in house.words(view)


def counter(house: House, version: VersionId) -> VersionId:
    """Sam suggests other words, and puts them forward."""
    sitting = house.enter(SAM)
    page = house.page(version)
    text = replace(page.text, purpose="So that both of us can sleep.")
    draft = drafting.draft_from(sitting, page.agreement, version, VersionRole.ORIGINAL, text)
    return propose_version(sitting, SAM, draft)


def test_a_signature_is_taken_back_after_being_asked_once(house: House) -> None:
    version = ready(house)
    house.open(version, ALEX)
    house.press("Sign as Alex")
    house.sign_drawn(ALEX)
    house.open(version, SAM)
    house.press("Sign as Sam")
    house.sign_drawn(SAM)
    house.couple.clock.forward(hours=2)
    house.press("Take back my signature")
    house.press("Leave it", house.dialog("question"))
    assert house.page(version).state is State.COOLING_OFF
    house.press("Take back my signature")
    house.press("Take it back", house.dialog("question"))
    assert house.page(version).state is State.PROPOSED
    house.couple.clock.forward(hours=2)
    view = house.open(version, ALEX)
    assert "Sam took back a signature." in house.words(view)
    assert view.primary.text() == "Sign as Alex"


def test_cooling_off_turns_into_force_by_the_clock(house: House) -> None:
    version = ready(house)
    view = house.open(version)
    house.press("Sign")
    house.choose("signers", 1)
    house.sign_drawn(ALEX)
    house.press("Sign as Sam")
    house.sign_drawn(SAM)
    assert "thinking it over until 24 November 2026, 19:30" in house.words(view)
    house.couple.clock.forward(hours=24)
    assert house.window.workspace is not None
    house.window.workspace.desk.changes.look_at_clock()
    assert "in force since 24 November 2026" in house.words(view)
    assert house.page(version).state is State.IN_FORCE


def test_without_cooling_off_it_holds_as_soon_as_both_have_signed(house: House) -> None:
    version = ready(house, PAUSE)
    house.open(version)
    house.press("Sign")
    house.choose("signers", 1)
    assert "It holds as soon as both have signed." in house.words(house.sheet)
    house.sign_drawn(ALEX)
    house.press("Sign as Sam")
    house.sign_drawn(SAM)
    assert house.page(version).state is State.IN_FORCE


def test_people_to_call_are_one_press_away(house: House) -> None:
    version = ready(house)
    house.open(version, SAM)
    house.press("Sign as Sam")
    house.window.parts.preferences.choices.help_country = "Ireland"
    house.press("If anyone isn't safe: people to call")
    assert "People to call" in house.words(house.dialog("help-lines"))
    people = house.dialog("help-lines").findChild(PeopleToCall)
    assert people is not None
    assert {line.country for line in people.shown} == {"Ireland"}
    assert all(HelpKind.NOT_SAFE in line.kinds for line in people.shown)
    house.press("Close", house.dialog("help-lines"))
