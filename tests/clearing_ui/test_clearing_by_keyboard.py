"""Clearing a small thing up through the real window: three lines, what was meant, and what each adds for themself."""

import pytest
from PySide6.QtCore import Qt

from app.conversations.clearing.actions import (
    open_clearing,
    say_what_i_meant,
    send_clearing,
    take_clearing_away,
)
from app.conversations.clearing.reads import clearings, read_clearing
from app.conversations.clearing.values import MEANT, Clearing, ClearingId, NewClearing, Word
from app.exchange.sleeping import slept_on
from app.people.pace_values import Pacing, TalkForm
from app.people.pacing import set_pacing
from app.release import release
from app.vault.values import Person
from tests.questions_ui.asking_visit import Visit
from ui.conversations.accountability.begin_view import HeardBeginView
from ui.conversations.clearing.clear_up_view import ClearUpView
from ui.conversations.clearing.cleared_view import ClearedView

ALEX, SAM = Person.FIRST, Person.SECOND
SAW = "The door fell shut."
NEW = NewClearing(saw=SAW, effect="I held my breath.", asked="What did you mean?")
ANSWER = "My hands were full."


def asked(visit: Visit, *, answered: bool = False) -> ClearingId:
    """Sent by Alex, and where wished answered by Sam, whose sitting it is afterwards."""
    visit.enter(ALEX)
    clearing = send_clearing(visit.sitting, ALEX, NEW)
    visit.enter(SAM)
    if answered:
        open_clearing(visit.sitting, clearing)
        say_what_i_meant(visit.sitting, SAM, clearing, ANSWER)
    return clearing


def now(visit: Visit, clearing: ClearingId) -> Clearing:
    found = read_clearing(visit.sitting, clearing)
    assert found is not None
    return found


def test_three_lines_by_keyboard_alone(visit: Visit) -> None:
    visit.enter(ALEX)
    visit.open(ClearedView, "cleared")
    visit.qtbot.keyClick(visit.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    view = visit.at(ClearUpView)
    assert view.lines["asked"].text() == "I may have read it wrong. What did you mean?"
    visit.type(SAW)
    visit.tab_to("Its effect on me")
    visit.type("I held my breath.")
    visit.enter_on("Look at it first")
    assert "Sam will see" in visit.words()
    assert clearings(visit.sitting) == ()
    visit.enter_on("Send it to Sam")
    one = visit.at(ClearedView)
    assert [words for _label, words in one.sides.seen.lines.lines] == [
        SAW,
        "I held my breath.",
        "I may have read it wrong. What did you mean?",
    ]
    assert "What Sam meant is open." in visit.words()
    assert not visit.has("Look at it first")
    visit.qtbot.keyClick(visit.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert [row.title for row in visit.at(ClearedView).list.rows.rows._rows] == [SAW]
    visit.qtbot.keyClick(visit.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert not isinstance(visit.page.view, ClearedView)


def test_the_other_says_what_they_meant_and_both_sides_stand_there(visit: Visit) -> None:
    clearing = asked(visit)
    view = visit.open(ClearedView, "cleared")
    (row,) = view.list.rows.rows._rows
    assert (row.title, row.chip) == ("Something to clear up, from Alex", "to open")
    view.list.rows.opened.emit(row.subject)
    assert SAW in visit.words()
    visit.tab_to("What I meant")
    visit.type(ANSWER)
    visit.enter_on("Look at it first")
    assert "Alex will see" in visit.words()
    visit.enter_on("Send it to Alex")
    assert dict(view.sides.meant.lines.lines) == {"What I meant": ANSWER}
    visit.enter(ALEX)
    theirs = visit.open(ClearedView, "cleared", clearing)
    assert SAW in visit.words()
    assert ANSWER in visit.words()
    visit.enter_on("For you: Thank you, that’s clear")
    assert now(visit, clearing).said_by(ALEX) is Word.CLEAR
    assert theirs.sides.meant.title.text() == "Sam"
    visit.enter(SAM)
    visit.open(ClearedView, "cleared", clearing)
    assert "Alex: thank you, that’s clear." in visit.words()
    visit.press("For you: Thank you, that’s clear")
    visit.press("All small things")
    assert [row.chip for row in visit.at(ClearedView).list.rows.rows._rows] == ["clear"]


def test_an_answer_slept_on_can_be_taken_back_and_goes_in_the_morning(visit: Visit) -> None:
    clearing = asked(visit)
    view = visit.open(ClearedView, "cleared", clearing)
    view.meant.text.setFocus()
    visit.type(ANSWER)
    visit.press("Look at it first")
    visit.press("Sleep on it")
    assert "You are sleeping on this." in visit.words()
    assert not visit.has("Look at it first")
    visit.press("Take it back")
    assert view.meant.text.text() == ANSWER
    visit.press("Look at it first")
    visit.press("Sleep on it")
    visit.couple.clock.forward(days=1)
    visit.enter(SAM)
    release(visit.sitting)
    visit.open(ClearedView, "cleared", clearing)
    assert not visit.has("Take it back: Sam")
    visit.enter(ALEX)
    visit.open(ClearedView, "cleared", clearing)
    assert ANSWER in visit.words()


def test_words_that_have_nowhere_to_go_stay_to_be_read(visit: Visit) -> None:
    clearing = asked(visit)
    view = visit.open(ClearedView, "cleared", clearing)
    view.meant.text.setFocus()
    visit.type(ANSWER)
    visit.press("Look at it first")
    visit.press("Sleep on it")
    visit.enter(ALEX)
    take_clearing_away(visit.sitting, ALEX, clearing)
    visit.couple.clock.forward(days=1)
    visit.enter(SAM)
    release(visit.sitting)
    view = visit.open(ClearedView, "cleared", clearing)
    assert "This was taken back in the meantime. What you typed is kept, for you alone." in visit.words()
    visit.press("Take it back")
    assert view.meant.text.text() == ANSWER
    assert slept_on(visit.sitting, MEANT) == ()
    visit.press("Look at it first")
    visit.press("Send it to Alex")
    assert "This was taken back in the meantime." in visit.words()
    assert now(visit, clearing).meant is None


def test_half_an_answer_stays_over_a_lock_and_a_long_one_is_refused_beside_its_field(visit: Visit) -> None:
    clearing = asked(visit)
    view = visit.open(ClearedView, "cleared", clearing)
    view.meant.text.control.insertPlainText("a" * 50_000)
    visit.press("Look at it first")
    assert "at most 5" in view.meant.text.problem
    visit.enter(SAM)
    view = visit.open(ClearedView, "cleared", clearing)
    assert len(view.meant.text.text()) == 50_000
    view.meant.text.control.clear()
    visit.press("Look at it first")
    assert "A few words" in view.meant.text.problem


def test_long_lines_are_refused_beside_their_fields_and_kept(visit: Visit) -> None:
    visit.enter(ALEX)
    view = visit.open(ClearUpView, "clear_up")
    visit.press("Look at it first")
    assert "is enough" in view.lines["saw"].problem
    view.lines["effect"].control.insertPlainText("🌧" * 50_000)
    visit.press("Look at it first")
    assert "at most 2" in view.lines["effect"].problem
    visit.enter(ALEX)
    assert len(visit.open(ClearUpView, "clear_up").lines["effect"].text()) == 50_000


def test_together_each_adds_for_themself_and_a_talk_waits_for_both(visit: Visit) -> None:
    clearing = asked(visit, answered=True)
    visit.enter(None)
    visit.open(ClearedView, "cleared", clearing)
    visit.press("Alex: Thank you, that’s clear")
    visit.press("Sam: Let’s talk about it")
    found = now(visit, clearing)
    assert (found.said_by(ALEX), found.said_by(SAM)) == (Word.CLEAR, Word.TALK)
    assert "A talk about this waits for both of you." in visit.words()
    visit.press("We have talked about it")
    assert not visit.has("We have talked about it")
    visit.press("Take it back: Sam")
    assert now(visit, clearing).said_by(SAM) is None


def test_a_talk_waits_where_talks_do_not_suit_and_is_no_topic_then(visit: Visit) -> None:
    clearing = asked(visit, answered=True)
    visit.enter(None)
    visit.open(ClearedView, "cleared", clearing)
    assert visit.has("Make it the topic of a talk")
    set_pacing(visit.sitting, ALEX, Pacing(form=TalkForm.WRITTEN))
    visit.press("Alex: Let’s talk about it")
    assert "Talks wait for now." in visit.words()
    assert not visit.has("Make it the topic of a talk")


@pytest.mark.parametrize("who", [None, SAM])
def test_it_can_be_made_the_topic_of_a_talk(visit: Visit, who: Person | None) -> None:
    clearing = asked(visit, answered=True)
    visit.enter(who)
    visit.open(ClearedView, "cleared", clearing)
    visit.press("Make it the topic of a talk")
    assert visit.at(HeardBeginView).topic.text() == SAW


def test_together_nobody_answers_for_the_other(visit: Visit) -> None:
    clearing = asked(visit)
    visit.enter(None)
    view = visit.open(ClearedView, "cleared", clearing)
    assert "Sam answers" in visit.words()
    view.meant.text.setFocus()
    visit.type(ANSWER)
    visit.press("Look at it first")
    visit.press("Keep it for both")
    visit.name(ALEX)
    assert "What was meant is said by the other." in visit.words()
    assert now(visit, clearing).meant is None
    visit.press("Keep it for both")
    visit.name(SAM)
    meant = now(visit, clearing).meant
    assert meant is not None
    assert (meant.sent.author, view.sides.meant.title.text()) == (SAM, "Sam")


def test_taking_away_each_side(visit: Visit) -> None:
    clearing = asked(visit, answered=True)
    view = visit.open(ClearedView, "cleared", clearing)
    visit.press("Take it back")
    assert now(visit, clearing).meant is None
    assert not view.meant.outgoing.isHidden()
    visit.enter(ALEX)
    visit.open(ClearedView, "cleared", clearing)
    visit.press("Remove the words")
    assert "Alex removed these words." in visit.words()
    second = send_clearing(visit.sitting, ALEX, NEW)
    visit.open(ClearedView, "cleared", second)
    visit.press("Take it back")
    assert read_clearing(visit.sitting, second) is None
    visit.open(ClearedView, "cleared", second)
    assert "This was taken back. Nothing of it is kept." in visit.words()


def test_an_empty_list_has_one_sentence_and_one_button(visit: Visit) -> None:
    visit.enter(SAM)
    view = visit.open(ClearedView, "cleared")
    assert not view.list.empty.isHidden()
    assert view.write.isHidden()
    visit.press("Clear something up")
    visit.at(ClearUpView)


def test_together_each_side_is_taken_away_under_the_name_of_its_author(visit: Visit) -> None:
    clearing = asked(visit, answered=True)
    visit.enter(None)
    visit.open(ClearedView, "cleared", clearing)
    visit.press("Sam: Remove the words")
    assert "Sam removed these words." in visit.words()
    assert SAW in visit.words()
    visit.press("Alex: Remove the words")
    assert SAW not in visit.words()
