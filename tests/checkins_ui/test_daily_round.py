"""The daily summary in the real window: a tap is enough, it opens when both are in, and nothing typed is lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.checkins.questions import switch_question
from app.checkins.summary_reads import day_page
from app.checkins.values import How, Keep, QuestionId
from app.people.pacing import call_quiet_week
from app.promises.actions import add_promise
from app.promises.reads import due_on
from app.promises.values import Kept, NewPromise
from app.triggers.log_reads import log_page
from app.vault.values import Person
from tests.agreements_ui.house import House
from ui.checkins.daily_view import DailyView
from ui.conversations.list_view import ListView

ALEX, SAM = Person.FIRST, Person.SECOND
APPRECIATION, DOUBT = QuestionId("daily.appreciation"), QuestionId("daily.doubt")
CTRL = Qt.KeyboardModifier.ControlModifier


def daily(house: House, alone: Person | None) -> DailyView:
    house.enter(alone)
    house.window.go("conversations", ("daily", None))
    return shown(house)


def shown(house: House) -> DailyView:
    assert house.window.workspace is not None
    page = house.window.workspace.page("conversations")
    view = page.view  # type: ignore[attr-defined]
    assert isinstance(view, DailyView)
    return view


def hand_in(house: House, alone: Person, how: str, line: str = "") -> DailyView:
    view = daily(house, alone)
    house.press(f"How was today?: {how}")
    house.qtbot.keyClicks(view.form.line.control, line)
    house.press("Hand it in")
    return view


def answer(view: DailyView, question: QuestionId):  # type: ignore[no-untyped-def]
    return next(each for each in view.form.answers if each.question.id == question)


def test_one_tap_and_enter_by_keyboard_alone(house: House) -> None:
    view = daily(house, ALEX)
    assert not view.form.hand_in.isEnabled()
    view.form.how.setFocus()
    house.keys(Qt.Key.Key_Right, Qt.Key.Key_Space)
    view.form.hand_in.setFocus()
    house.keys(Qt.Key.Key_Return)
    own = day_page(house.sitting, house.couple.clock.today()).own
    assert own is not None
    assert own.how is How.MIXED
    assert "You are in. It opens when both are in." in house.words(view)
    assert house.button("Change it").hasFocus()
    daily(house, SAM)
    house.press("How was today?: Hard")
    house.press("Hand it in")
    assert house.button("Read Alex’s").hasFocus()
    house.keys(Qt.Key.Key_Space)
    assert house.button("Change it").hasFocus()


def test_it_opens_when_both_are_in(house: House) -> None:
    hand_in(house, ALEX, "Hard", "The song in the shop")
    view = daily(house, SAM)
    assert "song" not in house.words(view)
    view = hand_in(house, SAM, "All right", "Home by six")
    assert "song" not in house.words(view)
    house.press("Read Alex’s")
    assert "The song in the shop" in house.words(view)
    view = daily(house, None)
    assert "The song in the shop" in house.words(view)
    assert "Home by six" not in house.words(view)
    house.press("Open both")
    assert "Home by six" in house.words(view)


def test_together_nobody_writes_one(house: House) -> None:
    hand_in(house, ALEX, "Hard", "The song in the shop")
    view = daily(house, None)
    assert "Each of you writes this alone. It opens when both are in." in house.words(view)
    assert "song" not in house.words(view)
    assert not house.buttons("Hand it in")


def test_what_is_typed_is_kept_over_a_lock(house: House) -> None:
    view = daily(house, ALEX)
    house.qtbot.keyClicks(view.form.line.control, "Half a line")
    view.form.more.unfold()
    house.qtbot.keyClicks(answer(view, DOUBT).field.control, "A small doubt")
    house.press(f"{answer(view, DOUBT).question.text}: On the next agenda")
    view = daily(house, SAM)
    assert view.form.line.text() == ""
    view = daily(house, ALEX)
    assert view.form.line.text() == "Half a line"
    assert answer(view, DOUBT).answer().text == "A small doubt"
    assert answer(view, DOUBT).answer().keep is Keep.AGENDA
    assert view.form.more.unfolded


def test_a_reload_leaves_what_is_typed_alone(house: House) -> None:
    view = daily(house, ALEX)
    house.qtbot.keyClicks(view.form.line.control, "Half a line")
    call_quiet_week(house.sitting, ALEX)
    view.reload()
    assert view.form.line.text() == "Half a line"


def test_an_answer_goes_where_its_author_says(house: House) -> None:
    view = daily(house, ALEX)
    house.press("How was today?: Hard")
    view.form.more.unfold()
    house.qtbot.keyClicks(answer(view, APPRECIATION).field.control, "You wrote first")
    house.press(f"{answer(view, APPRECIATION).question.text}: Show Sam")
    house.qtbot.keyClicks(answer(view, DOUBT).field.control, "For me")
    house.press("Hand it in")
    own = day_page(house.sitting, house.couple.clock.today()).own
    assert own is not None
    assert {each.question: each.keep for each in own.answers} == {APPRECIATION: Keep.SHOWN, DOUBT: Keep.PRIVATE}
    hand_in(house, SAM, "Mixed")
    house.press("Read Alex’s")
    assert "You wrote first" in house.words(shown(house))
    assert "For me" not in house.words(shown(house))


def test_it_can_be_changed_until_the_other_has_read_it(house: House) -> None:
    view = hand_in(house, ALEX, "Hard", "The song")
    house.press("Change it")
    assert view.form.line.text() == "The song"
    view.form.line.control.selectAll()
    house.qtbot.keyClicks(view.form.line.control, "Nothing, after all")
    house.press("Keep the change")
    assert "Nothing, after all" in house.words(view)
    hand_in(house, SAM, "Mixed")
    house.press("Read Alex’s")
    view = daily(house, ALEX)
    assert not house.buttons("Change it")
    house.press("Add a line")
    house.qtbot.keyClicks(view.add_line.words.control, "I can say it now")
    house.press("Add this line")
    assert "I can say it now" in house.words(view)


def test_it_can_be_taken_back_and_stands_in_the_form_again(house: House) -> None:
    view = hand_in(house, ALEX, "Hard", "The song")
    house.press("Take it back")
    assert day_page(house.sitting, house.couple.clock.today()).own is None
    assert view.form.line.text() == "The song"
    assert view.form.how.choice() == How.HARD


def test_the_promises_of_the_day_are_marked_in_it(house: House) -> None:
    sitting = house.couple.alone(ALEX)
    add_promise(sitting, ALEX, NewPromise(text="Home by six", rule="FREQ=DAILY"))
    sitting.close()
    view = daily(house, ALEX)
    house.qtbot.keyClicks(view.form.line.control, "Half")
    house.press("Home by six: Kept")
    (due,) = due_on(house.sitting, house.couple.clock.today(), ALEX)
    assert due.mark is Kept.KEPT
    assert view.form.line.text() == "Half"


def test_a_hard_moment_goes_into_the_own_log(house: House) -> None:
    view = daily(house, ALEX)
    view.form.more.unfold()
    house.qtbot.keyClicks(view.form.moment.words.control, "The station")
    house.press("How strong was the hard moment? (optional): 7")
    house.press("How was today?: Hard")
    house.press("Hand it in")
    (moment,) = log_page(house.sitting).moments
    assert (moment.what.note, moment.what.peak) == ("The station", 7)
    house.enter(SAM)
    assert log_page(house.sitting).moments == ()


@pytest.mark.parametrize("words", ["x" * 100_000, "🌧️" * 600])
def test_very_long_words_are_named_beside_their_field_and_kept(house: House, words: str) -> None:
    view = daily(house, ALEX)
    house.press("How was today?: Hard")
    view.form.line.setFocus()
    QApplication.clipboard().setText(words)
    house.qtbot.keyClick(view.form.line.control, Qt.Key.Key_V, CTRL)
    assert view.form.line.problem.startswith("This is longer than fits here.")
    house.press("Hand it in")
    assert day_page(house.sitting, house.couple.clock.today()).own is None
    assert daily(house, ALEX).form.line.text() == words


def test_one_begun_before_midnight_is_handed_in_after_it(house: House) -> None:
    view = daily(house, ALEX)
    day = house.couple.clock.today()
    house.press("How was today?: Hard")
    house.couple.clock.forward(hours=6)
    view.desk.changes.look_at_clock()
    house.press("Hand it in")
    assert day_page(house.sitting, day).own is not None
    assert day_page(house.sitting, house.couple.clock.today()).own is None


def test_a_question_that_was_switched_on_is_asked_and_words_stay(house: House) -> None:
    view = daily(house, ALEX)
    house.qtbot.keyClicks(view.form.line.control, "Half")
    switch_question(house.sitting, ALEX, QuestionId("daily.laughed"), on=True)
    view = daily(house, ALEX)
    assert answer(view, QuestionId("daily.laughed")) is not None
    assert view.form.line.text() == "Half"


def test_the_questions_are_chosen_from_where_they_are_asked(house: House) -> None:
    view = daily(house, ALEX)
    house.qtbot.keyClicks(view.form.line.control, "Half")
    view.form.more.unfold()
    house.press("Choose the questions")
    assert "What is ticked is asked. It holds for both of you." in house.words()
    house.press("All conversations")
    house.press("Go on: Daily summary")
    assert shown(house).form.line.text() == "Half"


def test_the_list_offers_one_step(house: House) -> None:
    house.enter(ALEX)
    house.window.go("conversations", None)
    assert house.window.workspace is not None
    view = house.window.workspace.page("conversations").view  # type: ignore[attr-defined]
    assert isinstance(view, ListView)
    house.press("Write it: Daily summary")
    assert shown(house).form.isVisible()
