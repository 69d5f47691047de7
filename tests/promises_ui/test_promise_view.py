"""One promise: several days at once, how the other saw it, pauses by both, and its end."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QWidget

from app.promises.actions import add_promise, mark_day
from app.promises.page_values import PauseState
from app.promises.promise_reads import promise_page
from app.promises.reads import due_on
from app.promises.values import Kept, NewPromise, PromiseId
from app.vault.values import Person
from tests.couple import TestedCouple
from tests.promises_ui.ledger import ALEX, MONDAY, SAM, Ledger

WEDNESDAY = MONDAY + timedelta(days=2)


@pytest.fixture
def on_wednesday(couple: TestedCouple, daily: PromiseId) -> PromiseId:
    couple.clock.forward(days=2)
    return daily


def test_several_days_are_picked_and_entered_at_once(ledger: Ledger, on_wednesday: PromiseId) -> None:
    view = ledger.promise(on_wednesday, SAM)
    assert ledger.button("Wednesday 25 November: open").isChecked()
    ledger.press("Wednesday 25 November: open")
    ledger.press("Monday 23 November: open")
    ledger.press("Tuesday 24 November: open")
    ledger.press("It was: Kept")
    ledger.qtbot.keyClicks(view.days.note.control, "both on time")
    ledger.press("Enter this")
    dots = [ledger.dot(on_wednesday, MONDAY + timedelta(days=day)) for day in range(3)]
    assert [dot.mark for dot in dots] == [Kept.KEPT, Kept.KEPT, None]
    assert [dot.note for dot in dots] == ["both on time", "both on time", ""]
    assert view.days.note.text() == ""
    assert not ledger.button("Monday 23 November: kept").isChecked()


def test_nothing_picked_is_said_beside_the_fields(ledger: Ledger, on_wednesday: PromiseId) -> None:
    view = ledger.promise(on_wednesday, SAM)
    ledger.press("Wednesday 25 November: open")
    ledger.press("Enter this")
    assert view.days.picks.problem == "Please pick at least one day."
    assert view.days.kept.problem == "Please choose how it went."
    assert ledger.button("Monday 23 November: open").hasFocus()


def test_the_other_adds_an_account_and_both_stand_side_by_side(ledger: Ledger, on_wednesday: PromiseId) -> None:
    ledger.enter(SAM)
    mark_day(ledger.sitting, SAM, on_wednesday, WEDNESDAY, Kept.KEPT, "half past five")
    view = ledger.promise(on_wednesday, ALEX)
    assert not view.days.isVisible()
    assert view.account.title.text() == "How you saw it"
    ledger.press("Say how it looked from here")
    ledger.qtbot.keyClicks(view.account.words.control, "I read it at six.")
    ledger.press("Add how I saw it")
    words = ledger.words(view.seen)
    assert "Wednesday 25 November" in words
    assert all(said in words for said in ("Sam", "kept", "half past five", "Alex", "I read it at six."))
    assert view.account.words.text() == ""


def test_an_account_by_the_one_who_promised_is_answered(ledger: Ledger, on_wednesday: PromiseId) -> None:
    view = ledger.promise(on_wednesday)
    ledger.press("Say how it looked from here")
    ledger.qtbot.keyClicks(view.account.words.control, "I was on time.")
    ledger.press("Add how I saw it")
    ledger.author("Sam")
    assert "How the other saw it is added by the other." in ledger.words()
    assert view.account.words.text() == "I was on time."
    ledger.press("Add how I saw it")
    ledger.author("Alex")
    assert [each.words for each in ledger.dot(on_wednesday, WEDNESDAY).accounts] == ["I was on time."]


def test_a_pause_is_suggested_by_one_and_agreed_to_by_the_other(ledger: Ledger, on_wednesday: PromiseId) -> None:
    view = ledger.promise(on_wednesday, SAM)
    ledger.press("Suggest a pause")
    ledger.press("Suggest this pause")
    assert view.pauses.first.problem == "Please choose the first day of the pause."
    ledger.qtbot.keyClicks(view.pauses.first.control, "25 November 2026")
    ledger.qtbot.keyClicks(view.pauses.last.control, "30 November 2026")
    ledger.press("Suggest this pause")
    assert "Suggested by Sam; open for Alex." in ledger.words(view.pauses)
    days = "25 November 2026 to 30 November 2026"
    assert not ledger.buttons(f"Agree to the pause: {days}")
    assert len(due_on(ledger.sitting, WEDNESDAY)) == 1
    view = ledger.promise(on_wednesday, ALEX)
    ledger.press(f"Agree to the pause: {days}")
    assert due_on(ledger.sitting, WEDNESDAY) == ()
    assert "Agreed by both." in ledger.words(view.pauses)


def test_together_each_presses_their_own_name(ledger: Ledger, on_wednesday: PromiseId) -> None:
    view = ledger.promise(on_wednesday)
    ledger.press("Suggest a pause")
    ledger.qtbot.keyClicks(view.pauses.first.control, "25 November 2026")
    ledger.qtbot.keyClicks(view.pauses.last.control, "25 November 2026")
    ledger.press("Suggest this pause")
    ledger.author("Alex")
    ledger.press("Agree to the pause: 25 November 2026")
    ledger.author("Alex")
    assert "agreed to by the one who did not suggest it" in ledger.words()
    ledger.press("Agree to the pause: 25 November 2026")
    ledger.author("Sam")
    assert due_on(ledger.sitting, WEDNESDAY) == ()


def test_a_pause_is_taken_back_or_declined_without_a_reason(ledger: Ledger, on_wednesday: PromiseId) -> None:
    view = ledger.promise(on_wednesday, SAM)
    for _twice in range(2):
        view.pauses.fold.unfold()
        ledger.qtbot.keyClicks(view.pauses.first.control, "26 November 2026")
        ledger.qtbot.keyClicks(view.pauses.last.control, "26 November 2026")
        ledger.press("Suggest this pause")
        if not _twice:
            ledger.press("Take back the pause: 26 November 2026")
    ledger.promise(on_wednesday, ALEX)
    ledger.press("Rather not pause: 26 November 2026")
    states = [pause.state for pause in promise_page(ledger.sitting, on_wednesday).pauses]
    assert states == [PauseState.NOT_AGREED, PauseState.TAKEN_BACK]


def test_each_says_how_hard_it_is(ledger: Ledger, on_wednesday: PromiseId) -> None:
    view = ledger.promise(on_wednesday, SAM)
    ledger.press("Say how hard it is")
    ledger.qtbot.keyClicks(view.hard.easier.control, "Someone who asks at five.")
    ledger.press("It is still hard")
    words = ledger.words(view.hard)
    assert "Sam: still hard" in words
    assert "Someone who asks at five." in words
    view = ledger.promise(on_wednesday, SAM)
    ledger.press("Say how hard it is")
    ledger.press("It has become easier")
    assert "still hard" not in ledger.words(view.hard)


def test_it_ends_with_words_or_without(ledger: Ledger, on_wednesday: PromiseId) -> None:
    view = ledger.promise(on_wednesday, SAM)
    ledger.press("End this promise")
    ledger.qtbot.keyClicks(view.end.words.control, "It goes by itself now.")
    ledger.press("End it today")
    assert "Ended on 25 November 2026." in ledger.words(view.about)
    assert "“It goes by itself now.”" in ledger.words(view.about)
    assert not view.end.isVisible()
    assert "Sam ended this promise." in ledger.words(view.history)


def test_what_is_over_can_be_promised_again_for_as_long(ledger: Ledger, on_wednesday: PromiseId) -> None:
    sitting = ledger.enter(SAM)
    today = sitting.clock.today()
    week = NewPromise(text="I call at noon.", rule="FREQ=DAILY", until=today + timedelta(days=6))
    promise = add_promise(sitting, SAM, week)
    view = ledger.promise(promise, SAM)
    assert not view.again.isVisible()
    ledger.couple.clock.forward(days=8)
    view = ledger.promise(promise, SAM)
    assert not view.end.isVisible()
    ledger.press("Promise it again")
    ledger.press("Promise this")
    due = due_on(ledger.sitting, ledger.couple.clock.today(), SAM)
    assert "I call at noon." in {each.text for each in due}
    last = ledger.couple.clock.today() + timedelta(days=6)
    assert "I call at noon." in {each.text for each in due_on(ledger.sitting, last, SAM)}
    assert "I call at noon." not in {each.text for each in due_on(ledger.sitting, last + timedelta(days=1), SAM)}
    assert not ledger.promise(promise, ALEX).again.isVisible()


def test_what_is_typed_is_kept_over_a_reload_and_a_lock(ledger: Ledger, on_wednesday: PromiseId) -> None:
    view = ledger.promise(on_wednesday, SAM)
    ledger.qtbot.keyClicks(view.days.note.control, "half a wo")
    view.reload()
    assert view.days.note.text() == "half a wo"
    view = ledger.promise(on_wednesday, SAM)
    assert view.days.note.text() == "half a wo"


def test_the_history_has_authors_and_times(ledger: Ledger, on_wednesday: PromiseId) -> None:
    ledger.enter(SAM)
    mark_day(ledger.sitting, SAM, on_wednesday, WEDNESDAY, Kept.KEPT)
    mark_day(ledger.sitting, SAM, on_wednesday, WEDNESDAY, Kept.PARTLY, "at six")
    view = ledger.promise(on_wednesday, ALEX)
    words = ledger.words(view.history)
    assert "Sam corrected Wednesday 25 November: partly kept." in words
    assert "“at six”" in words
    assert "Sam marked Wednesday 25 November: kept." in words
    assert "25 November 2026, 19:30" in words
    assert "Sam made this promise." in words


@pytest.mark.parametrize(
    ("alone", "marks", "accounts", "ends"),
    [(SAM, True, False, True), (ALEX, False, True, False), (None, True, True, True)],
    ids=["the one who promised", "the other", "together"],
)
def test_who_may_do_what(
    ledger: Ledger, on_wednesday: PromiseId, alone: Person | None, *, marks: bool, accounts: bool, ends: bool
) -> None:
    view = ledger.promise(on_wednesday, alone)
    shown: tuple[QWidget, ...] = (view.days, view.account, view.end)
    assert tuple(card.isVisible() for card in shown) == (marks, accounts, ends)
    assert view.hard.isVisible()
    assert view.pauses.isVisible()
