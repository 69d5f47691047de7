"""The first view, own answers over time, and what "no" at a signature meant."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from app.agreements.signing import answer_freely
from app.agreements.signing_values import FreeToSayNo
from app.agreements.values import NothingSigned, VersionId
from app.checkins.alone import answered_alone
from app.checkins.own_answers import keep_answers
from app.checkins.values import Answer, QuestionId
from app.people.pacing import call_quiet_week
from app.private.not_free import not_free_answers
from app.repair.setbacks.actions import open_setback, write_setback
from app.repair.setbacks.values import Setback
from app.triggers.actions import write_moment
from app.triggers.values import NewMoment
from app.vault.values import Person
from tests.couple import EVENING
from tests.private_ui.private_visit import Visit
from ui.private.answers_view import AnswersView
from ui.private.list_view import PrivateView
from ui.private.not_free_view import NotFreeView
from ui.private.notes_view import NotesView

ALEX, SAM = Person.FIRST, Person.SECOND
SAFE, HEARD = QuestionId("pulse.safe"), QuestionId("alone.felt-heard")


def answer(visit: Visit, question: QuestionId, days: int, number: int) -> None:
    day = EVENING.date() - timedelta(days=days)
    assert visit.sitting.private is not None
    with visit.sitting.private.transaction() as session:
        keep_answers(session, f"{question} {day}", day, [Answer(question=question, number=number)])


def test_hard_moments_are_drawn_by_week_with_their_figures_in_words(visit: Visit) -> None:
    visit.enter(ALEX)
    view = visit.private(PrivateView)
    assert not view.moments.isVisible()
    for days, peak in ((0, 4), (8, 6), (9, 6), (100, 9)):
        write_moment(visit.sitting, ALEX, NewMoment(at=EVENING - timedelta(days=days), peak=peak))
    assert "3 hard moments in the last 12 weeks, 1 in the 12 before. At its peak usually 6 of 10; it was 9." in (
        visit.words()
    )
    chart = view.moments.chart.chart
    assert chart is not None
    assert (chart.top, chart.bottom) == ("2 a week", "none")
    assert [point.value for point in chart.points[-3:]] == [2, 0, 1]
    assert chart.points[-1].said == "Week of 23 November 2026: 1"
    call_quiet_week(visit.sitting, ALEX)
    assert not view.moments.chart.isVisible()
    assert "Figures rest" in visit.words()


def test_what_was_to_be_put_right_is_a_marked_day_on_the_picture_once_it_may_be_read(visit: Visit) -> None:
    visit.enter(SAM)
    theirs = write_setback(visit.sitting, SAM, Setback(happened="I came home at eight."))
    visit.enter(ALEX)
    view = visit.private(PrivateView)
    write_moment(visit.sitting, ALEX, NewMoment(at=EVENING, peak=4))
    chart = view.moments.chart.chart
    assert chart is not None
    assert (chart.marks, view.moments.marked.isVisible()) == ((), False)
    open_setback(visit.sitting, theirs)
    chart = view.moments.chart.chart
    assert chart is not None
    assert [(mark.at, mark.label) for mark in chart.marks] == [(11.0, "23 November")]
    assert chart.said.endswith("23 November 2026: something to put right")
    assert view.moments.marked.isVisible()


def test_every_way_on_is_reached_by_tab(visit: Visit) -> None:
    visit.enter(ALEX)
    visit.private(PrivateView)
    visit.enter_on("All notes")
    visit.at(NotesView)
    visit.qtbot.keyClick(visit.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    visit.at(PrivateView)
    for name in ("For the session", "My answers over time", "When I couldn't say yes", "My list"):
        visit.enter_on(name)
        assert not isinstance(visit.page.view, PrivateView)
        visit.enter_on("All that is private")
        visit.at(PrivateView)
    for name in ("Letters", "Log of hard moments"):
        visit.tab_to(name)


def test_answers_over_time_are_told_in_words_and_can_be_deleted(visit: Visit) -> None:
    visit.enter(ALEX)
    view = visit.private(AnswersView, "answers")
    assert "Nothing is answered yet." in visit.words()
    for days, number in ((40, 5), (3, 6)):
        answer(visit, SAFE, days, number)
    answer(visit, HEARD, 1, 8)
    assert "6 of 10 on Friday 20 November. The time before: 5." in visit.words()
    assert "Ours, not a validated test." in visit.words()
    view.over_time.which.set_choice(HEARD)
    view.reload()
    assert "8 of 10 on Sunday 22 November." in visit.words()
    assert "Ours, not a validated test." not in visit.words()
    view.reload()
    assert "Ours, not a validated test." not in visit.words()
    visit.press("Delete: How much did I feel heard?, Sunday 22 November")
    visit.press("Undo")
    assert len(answered_alone(visit.sitting)) == 3
    visit.press("Delete: How much did I feel heard?, Sunday 22 November")
    visit.private(PrivateView)
    assert len(answered_alone(visit.sitting)) == 2
    call_quiet_week(visit.sitting, ALEX)
    view = visit.private(AnswersView, "answers")
    assert not view.over_time.chart.isVisible()


def test_what_no_meant_stands_there_with_words_of_ones_own_and_people_to_call(visit: Visit) -> None:
    visit.enter(ALEX)
    view = visit.private(NotFreeView, "not_free")
    assert "it stands here, for you alone" in visit.words()
    with pytest.raises(NothingSigned):
        answer_freely(visit.sitting, ALEX, VersionId("a-version"), FreeToSayNo.NOT_SURE)
    words = visit.words()
    for said in (
        "You answered “not sure” at a signature",
        "Nothing was signed",
        "Sam saw only that you are not ready. No reason was given.",
        "What you could do next",
        "People to call",
    ):
        assert said in words
    (card,) = view.cards.values()
    card.words.field.setFocus()
    visit.type("I was tired")
    visit.enter(ALEX)
    view = visit.private(NotFreeView, "not_free")
    (card,) = view.cards.values()
    assert card.words.field.text() == "I was tired"
    assert not_free_answers(visit.sitting)[0].note == "I was tired"
    visit.press("Delete this answer")
    assert "What you could do next" not in visit.words()
    visit.press("Undo")
    assert "What you could do next" in visit.words()
    visit.press("Delete this answer")
    visit.enter(SAM)
    visit.private(NotFreeView, "not_free")
    assert "What you could do next" not in visit.words()
    visit.enter(ALEX)
    assert not_free_answers(visit.sitting) == ()
