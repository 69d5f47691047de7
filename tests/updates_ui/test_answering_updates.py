"""An update is answered by one press, taken away, and marked as kept; and the page that is only read."""

from datetime import date, timedelta

import pytest
import sqlalchemy as sa
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QTextEdit

from app.conversations.updates.actions import answer_update, open_update, send_update, take_update_away
from app.conversations.updates.reads import read_update, updates_page
from app.conversations.updates.rhythm import rhythm_to_begin_with
from app.conversations.updates.values import UPDATE, Answer, NewUpdate
from app.exchange.sleeping import slept_on
from app.people.pace_values import Pacing, TalkForm
from app.people.pacing import set_pacing
from app.promises.actions import add_promise
from app.promises.reads import due_on
from app.promises.values import Kept
from app.vault.values import Person
from tests.couple import EVENING
from tests.questions_ui.asking_visit import Visit
from tests.updates_ui.written import ALEX, CHANGED, NEW, SAM, now, written
from ui.conversations.updates.list_view import UpdatesView
from ui.conversations.updates.not_known_yet_view import NotKnownYetView
from ui.conversations.updates.update_view import UpdateView
from ui.conversations.updates.write_view import UpdateWriteView


@pytest.mark.parametrize(("answer", "said"), [("Read", Answer.READ), ("For the session", Answer.SESSION)])
def test_an_answer_by_one_press_that_can_be_changed(visit: Visit, answer: str, said: Answer) -> None:
    update = written(visit)
    visit.enter(ALEX)
    visit.open(UpdateView, "update", update)
    visit.tab_to("Your answer: Read")
    visit.press(f"Your answer: {answer}")
    answered = now(visit, update).answered
    assert answered is not None
    assert (answered.by, answered.answer) == (ALEX, said)
    visit.press("Your answer: Let’s talk")
    visit.enter(SAM)
    visit.open(UpdateView, "update", update)
    assert "Alex would like to talk about this. It waits for both of you." in visit.words()
    assert not visit.has("Your answer: Read")
    visit.press("We have talked about it")
    assert "You have talked about this." in visit.words()


def test_time_until_a_day(visit: Visit) -> None:
    update = written(visit)
    visit.enter(ALEX)
    view = visit.open(UpdateView, "update", update)
    assert view.answer.until.isHidden()
    visit.press("Your answer: I need time")
    visit.tab_to("Until (optional)")
    visit.type("2026-11-27")
    visit.key(Qt.Key.Key_Tab)
    answered = now(visit, update).answered
    assert answered is not None
    assert answered.until == date(2026, 11, 27)
    view.answer.until.edited.emit(date(2026, 11, 1))
    assert "has passed" in view.answer.until.problem
    visit.enter(SAM)
    visit.open(UpdateView, "update", update)
    assert "Alex needs time, until Friday." in visit.words()


def test_saying_nothing_means_nothing_and_no_receipt_is_shown(visit: Visit) -> None:
    update = written(visit)
    before = visit.open(UpdateView, "update", update)
    said = visit.words()
    assert not before.away.unfolded
    visit.enter(ALEX)
    visit.open(UpdateView, "update", update)
    visit.enter(SAM)
    visit.open(UpdateView, "update", update)
    assert visit.words() == said
    (row,) = visit.open(UpdatesView, "updates").rows.rows._rows
    assert (row.title, row.chip, row.tone) == (CHANGED, "", "")


def test_a_talk_waits_where_talks_do_not_suit(visit: Visit) -> None:
    update = written(visit)
    visit.enter(ALEX)
    set_pacing(visit.sitting, ALEX, Pacing(form=TalkForm.WRITTEN))
    visit.open(UpdateView, "update", update)
    visit.press("Your answer: Let’s talk")
    assert "Talks wait for now." in visit.words()


def test_together_the_author_is_a_press_on_a_name_and_the_reader_answers(visit: Visit) -> None:
    visit.enter(None)
    visit.open(UpdateWriteView, "update_new")
    visit.type(CHANGED)
    visit.press("Look at it first")
    assert "Both of you will see" in visit.words()
    assert not visit.has("Sleep on it")
    visit.press("Keep it for both")
    visit.name(SAM)
    visit.at(UpdateView)
    assert "Alex answers" in visit.words()
    visit.press("Your answer: Read")
    found = now(visit, updates_page(visit.sitting).rows[0].id)
    assert found.sent.author is SAM
    assert found.answered is not None
    assert found.answered.by is ALEX


def test_taking_it_away_unopened_and_opened(visit: Visit) -> None:
    update = written(visit)
    view = visit.open(UpdateView, "update", update)
    visit.press("Take it away")
    visit.press("Take it back")
    assert read_update(visit.sitting, update) is None
    assert not visit.at(UpdatesView).empty.isHidden()
    second = written(visit)
    visit.enter(ALEX)
    open_update(visit.sitting, second)
    visit.open(UpdateView, "update", second)
    assert not visit.has("Take it away")
    visit.enter(SAM)
    view = visit.open(UpdateView, "update", second)
    visit.press("Take it away")
    visit.press("Remove the words")
    assert "Sam removed these words." in visit.words()
    assert view.lines.isHidden()


def test_one_that_was_taken_back_says_so(visit: Visit) -> None:
    update = written(visit)
    take_update_away(visit.sitting, SAM, update)
    visit.enter(ALEX)
    visit.open(UpdateView, "update", update)
    assert "This was taken back. Nothing of it is kept." in visit.words()


def test_an_answer_to_what_was_removed_meanwhile_is_refused_and_says_so(visit: Visit) -> None:
    update = written(visit)
    visit.enter(None)
    view = visit.open(UpdateView, "update", update)
    shown = view.answer._update
    take_update_away(visit.sitting, SAM, update)
    assert shown is not None
    view.answer.fill(shown)  # as a page that has not caught up
    visit.press("Your answer: Read")
    assert now(visit, update).answered is None


def test_the_rhythm_is_promised_by_its_author_and_marked_by_one_press(visit: Visit) -> None:
    visit.couple.clock.moment = EVENING - timedelta(days=1)  # a Sunday
    visit.enter(SAM)
    view = visit.open(UpdatesView, "updates")
    assert view.rhythm.begin.isVisible()
    add_promise(visit.sitting, SAM, rhythm_to_begin_with())
    visit.settle()
    assert "Sam, every Sunday" in visit.words()
    assert not view.rhythm.begin.isVisible()
    update = send_update(visit.sitting, SAM, NEW)
    visit.open(UpdateView, "update", update)
    visit.enter_on("Mark it kept")
    assert [each.mark for each in due_on(visit.sitting, date(2026, 11, 22))] == [Kept.KEPT]
    assert not visit.has("Mark it kept")


def test_the_newest_month_and_the_way_to_earlier_ones(visit: Visit) -> None:
    written(visit)
    visit.couple.clock.forward(days=40)
    written(visit, NewUpdate(changed="Later"))
    view = visit.open(UpdatesView, "updates")
    assert view.month.text() == "January 2027"
    visit.press("November 2026")
    assert [row.title for row in view.rows.rows._rows] == [CHANGED]
    visit.press("January 2027")
    assert [row.title for row in view.rows.rows._rows] == ["Later"]


@pytest.mark.parametrize("who", [ALEX, SAM, None])
def test_the_page_to_read_has_no_field_and_leaves_no_trace(visit: Visit, who: Person | None) -> None:
    visit.enter(who)
    visit.open(UpdatesView, "updates")
    before = traces(visit)
    visit.enter_on("Something your partner doesn’t know yet?")
    view = visit.at(NotKnownYetView)
    assert not view.findChildren(QLineEdit)
    assert not view.findChildren(QTextEdit)
    assert "Told once and whole" in visit.words()
    assert visit.has("People to call")
    visit.press("All conversations")
    assert traces(visit) == before


def traces(visit: Visit) -> list[tuple[str, int]]:
    """How many rows each table has, of every database that is open."""
    counted = []
    for database in filter(None, (visit.sitting.shared, visit.sitting.private)):
        with database.transaction() as session:
            tables = session.scalars(sa.text("SELECT name FROM sqlite_master WHERE type = 'table'")).all()
            for table in tables:
                rows = session.scalar(sa.select(sa.func.count()).select_from(sa.table(table)))
                counted.append((table, rows or 0))
    return counted


def test_an_answered_one_says_so_in_the_list(visit: Visit) -> None:
    update = written(visit)
    visit.enter(ALEX)
    answer_update(visit.sitting, ALEX, update, Answer.TIME)
    (row,) = visit.open(UpdatesView, "updates").rows.rows._rows
    assert row.chip == "I need time"
    assert slept_on(visit.sitting, UPDATE) == ()
