"""The weekly and monthly conversations in the real window, and what waits for each alone afterwards."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt

from app.checkins.alone import waiting_alone
from app.checkins.questions import all_questions
from app.checkins.reads import conversations_page
from app.checkins.summaries import hand_in_summary
from app.checkins.values import Answer, How, Keep, NewSummary, QuestionId
from app.promises.actions import add_promise
from app.promises.reads import promises_week
from app.promises.values import NewPromise
from app.vault.values import Person
from tests.agreements_ui.house import House
from ui.checkins.alone_view import AloneView
from ui.checkins.sheet_view import SheetView
from ui.checkins.talk_view import TalkView

ALEX, SAM = Person.FIRST, Person.SECOND
MONDAY = date(2026, 11, 23)
SUNDAY = datetime(2026, 11, 29, 18, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def on_a_sunday(house: House) -> None:
    house.couple.clock.moment = SUNDAY


def view(house: House) -> Any:
    assert house.window.workspace is not None
    page: Any = house.window.workspace.page("conversations")
    return page.view


def talk(house: House, kind: str = "weekly") -> TalkView:
    house.enter()
    house.window.go("conversations", (kind, None))
    found = view(house)
    assert isinstance(found, TalkView)
    return found


def write(house: House, of: TalkView, person: Person, words: str) -> None:
    point = of.points[of.shown_at]
    house.qtbot.keyClicks(point.texts[person].control, words)


def test_the_whole_round_by_keyboard(house: House) -> None:
    of = talk(house)
    of.points[0].texts[ALEX].setFocus()
    house.qtbot.keyClicks(of.points[0].texts[ALEX].control, "The lake")
    house.keys(Qt.Key.Key_Tab)
    house.qtbot.keyClicks(house.window.focusWidget(), "The shelf")
    of.next.setFocus()
    for _point in of.points[1:]:
        house.keys(Qt.Key.Key_Return)
    assert of.end.hasFocus()
    house.keys(Qt.Key.Key_Return)
    sheet = view(house)
    assert isinstance(sheet, SheetView)
    words = house.words(sheet)
    assert "The lake" in words
    assert "The shelf" in words
    assert promises_week(house.sitting, MONDAY).closed


def test_it_is_stopped_and_taken_up_with_every_word(house: House) -> None:
    of = talk(house)
    write(house, of, ALEX, "The lake")
    house.press("Next point")
    write(house, of, SAM, "I was late")
    house.press("Stop for now")
    of = talk(house)
    assert of.points[0].texts[ALEX].text() == "The lake"
    assert of.points[1].texts[SAM].text() == "I was late"
    house.enter(ALEX)
    house.window.go("conversations", ("weekly", None))
    assert "This is for both of you." in house.words(view(house))
    assert "The lake" not in house.words(view(house))


def test_nothing_written_is_fine(house: House) -> None:
    talk(house)
    house.press("Finish here")
    assert "Nothing was written down, which is fine." in house.words(view(house))
    house.window.go("conversations", ("weekly", None))
    assert "You have held this one already." in house.words(view(house))
    house.press("Read its sheet")
    assert isinstance(view(house), SheetView)


def test_a_small_thing_becomes_a_promise_by_one_press(house: House) -> None:
    of = talk(house)
    at = next(number for number, point in enumerate(of.points) if point.question.id == "weekly.small-thing")
    of.go_to(at)
    write(house, of, SAM, "The address on the fridge")
    house.press("Make it a promise of Sam")
    (line,) = promises_week(house.sitting, date(2026, 11, 30)).lines
    assert (line.promise.by, line.promise.text) == (SAM, "The address on the fridge")
    assert not house.button("Make it a promise of Sam").isEnabled()
    of = talk(house)
    of.go_to(at)
    assert not house.button("Make it a promise of Sam").isEnabled()


def test_the_other_adds_how_a_day_was_seen(house: House) -> None:
    sitting = house.couple.alone(SAM)
    add_promise(sitting, SAM, NewPromise(text="Home by six", rule="FREQ=DAILY"))
    sitting.close()
    of = talk(house)
    of.go_to(2)
    house.press("Add how one of you saw a day")
    account = of.points[2].accounts[0]
    house.press("Add it")
    assert account.which.problem == "Please choose the promise and the day first."
    account.which.control.setCurrentIndex(0)
    house.qtbot.keyClicks(account.words.control, "It was seven")
    house.press("Add it")
    (line,) = promises_week(house.sitting, MONDAY).lines
    (said,) = [each for dot in line.dots for each in dot.accounts]
    assert (said.author, said.words) == (ALEX, "It was seven")


def test_time_and_turn(house: House) -> None:
    of = talk(house)
    first = of.floor.turn.text()
    of.floor.hand_over.click()
    assert of.floor.turn.text() != first
    of.floor.run.click()
    assert of.floor.run.text() == "Pause the time"
    of.floor.run.click()
    assert of.floor.run.text() in {"Begin the time", "Go on with the time"}
    assert of.floor.time.text() == "0 of 30 minutes"


def test_two_hundred_promises_fit_on_the_agenda(house: House) -> None:
    sitting = house.couple.alone(SAM)
    for number in range(200):
        add_promise(sitting, SAM, NewPromise(text=f"Promise {number}", rule="FREQ=DAILY"))
    sitting.close()
    of = talk(house)
    of.go_to(2)
    assert house.buttons("Show more: Promises of Sam")


def test_monthly_leads_to_agreements_needs_and_settings(house: House) -> None:
    of = talk(house, "monthly")
    assert [point.name for point in of.points][:2] == ["Agreements due", "What I need"]
    of.go_to(1)
    assert house.button("What each of you needs")


def test_what_waits_alone_is_answered_or_left(house: House) -> None:
    talk(house)
    house.press("Finish here")
    house.enter(ALEX)
    house.window.go("conversations", None)
    house.press("Answer: After the talk on Sunday 29 November: How much did I feel heard?")
    alone = view(house)
    assert isinstance(alone, AloneView)
    house.keys(Qt.Key.Key_6)
    house.press("Keep my answer: After the talk on Sunday 29 November: How much did I feel heard?")
    assert "Nothing is waiting." in house.words(alone)
    assert waiting_alone(house.sitting) == ()
    house.enter(SAM)
    house.window.go("conversations", None)
    house.press("Leave it: After the talk on Sunday 29 November: How much did I feel heard?")
    assert waiting_alone(house.sitting) == ()
    assert conversations_page(house.sitting, 4).waiting == ()


def test_nothing_private_is_asked_together(house: House) -> None:
    talk(house)
    house.press("Finish here")
    house.window.go("conversations", None)
    assert "How much did I feel heard?" not in house.words(view(house))
    house.window.go("conversations", ("alone", None))
    assert view(house).cards == {}


def test_questions_are_switched_off_and_added(house: House) -> None:
    house.enter(ALEX)
    house.window.go("conversations", ("questions", None))
    house.press("How safe did today feel?")
    assert not next(each for each in all_questions(house.sitting) if each.id == "daily.felt-safe").on
    form = view(house).form
    house.qtbot.keyClicks(form.text.control, "Did we dance?")
    house.press("Add it")
    (own,) = [each for each in all_questions(house.sitting) if each.own]
    assert own.text == "Did we dance?"
    assert form.text.text() == ""
    house.press("Weekly conversation")
    house.press("Remove: Did we dance?")
    assert not any(each.own for each in all_questions(house.sitting))
    house.press("Undo")
    assert [each.text for each in all_questions(house.sitting) if each.own] == ["Did we dance?"]


def test_a_doubt_of_the_agenda_is_read_in_the_talk_and_on_its_sheet(house: House) -> None:
    doubt = Answer(question=QuestionId("daily.doubt"), text="The Thursday", keep=Keep.AGENDA)
    sitting = house.couple.alone(ALEX)
    hand_in_summary(sitting, NewSummary(day=SUNDAY.date(), how=How.MIXED, answers=(doubt,)))
    sitting.close()
    house.enter(SAM)
    house.window.go("conversations", None)
    assert "The Thursday" not in house.words(view(house))
    of = talk(house)
    of.go_to(4)
    assert "The Thursday" in house.words(of)
    house.press("Finish here")
    assert "The Thursday" in house.words(view(house))
