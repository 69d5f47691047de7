"""A bad disk, a clock set back and a question taken away, on the way from one to the other: once, and nothing lost."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.conversations.questions.actions import answer, ask, open_question, take_question_away
from app.conversations.questions.reads import asked_page, question_thread
from app.conversations.questions.sending import ask_in
from app.conversations.questions.values import ANSWER, ANSWER_FORM, ASK_FORM, QUESTION, NewQuestion, OpenQuestionId
from app.exchange.sleeping import sleep_on, slept_on
from app.exchange.values import NoLongerThere
from app.vault.drafts import drafts_in
from app.vault.values import Person
from tests.couple import SetClock, TestedCouple, both
from tests.end_to_end.daily_life import ALEX, SAM, DailyLife
from tests.end_to_end.test_bad_day_in_daily_life import FAULTS, BadDay
from tests.end_to_end.walking import MouseWalk, keel

ASKED = "🌊" * 1_900
"""More than fits into what is left of a page."""
FIELD = "The question"
MANY = 500


@pytest.fixture
def couple(tmp_path: Path) -> TestedCouple:
    return both(tmp_path / "vault", SetClock())


@pytest.fixture
def life(
    qapp: QApplication, couple: TestedCouple, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[DailyLife]:
    """A refusal that nobody awaited is said where the program says it."""
    couple.vault.release()
    with keel(tmp_path, clock=couple.clock) as program:
        monkeypatch.setattr(sys, "excepthook", program.refusals.excepthook)
        yield DailyLife(program, MouseWalk(program.window), couple.clock)


@pytest.fixture(params=FAULTS)
def bad_day(life: DailyLife, tmp_path: Path, request: pytest.FixtureRequest) -> BadDay:
    return BadDay(life, FAULTS[request.param], tmp_path / "vault")


def sent(life: DailyLife) -> int:
    return asked_page(life.sitting).open_count


def write_question(bad_day: BadDay) -> None:
    bad_day.life.program.window.go("conversations", ("ask", None))
    bad_day.paste(FIELD, ASKED)
    bad_day.walk.click("Look at it first")


def look_at_clock(life: DailyLife) -> None:
    assert life.program.window.workspace is not None
    life.program.window.workspace.desk.changes.look_at_clock()


def test_sending(bad_day: BadDay) -> None:
    life = bad_day.life
    life.sign_in(ALEX)
    write_question(bad_day)
    bad_day.refuses(life.sitting.shared, "Send it to Sam")
    assert sent(life) == 0
    assert [draft.form["text"] for draft in drafts_in(life.sitting.own, ASK_FORM)] == [ASKED]
    bad_day.walk.click("Send it to Sam")
    bad_day.walk.wait_for(lambda: sent(life))
    assert (sent(life), drafts_in(life.sitting.own, ASK_FORM)) == (1, ())


def test_sleeping_on_it(bad_day: BadDay) -> None:
    life = bad_day.life
    life.sign_in(ALEX)
    write_question(bad_day)
    bad_day.refuses(life.sitting.own, "Sleep on it")
    assert slept_on(life.sitting) == ()
    assert [draft.form["text"] for draft in drafts_in(life.sitting.own, ASK_FORM)] == [ASKED]
    bad_day.walk.click("Sleep on it")
    bad_day.walk.wait_for(lambda: slept_on(life.sitting))
    assert [slept.text for slept in slept_on(life.sitting)] == [ASKED]
    assert drafts_in(life.sitting.own, ASK_FORM) == ()


@pytest.mark.parametrize("whose", ["shared", "own"])
def test_the_morning(bad_day: BadDay, whose: str) -> None:
    """Where only its author's own file takes nothing more it may have gone already; it does not go again."""
    life = bad_day.life
    life.sign_in(ALEX)
    sleep_on(life.sitting, QUESTION, ASK_FORM, "new-1", {"text": ASKED}, ASKED)
    database = getattr(life.sitting, whose)
    bad_day.fault.begin(database)
    life.forward(days=1)
    look_at_clock(life)
    said = bad_day.fault.sentence(bad_day.vault)
    bad_day.walk.wait_for(lambda: bad_day.walk.sees(said) or (whose == "own" and sent(life)))
    bad_day.fault.end(database)
    assert whose == "own" or sent(life) == 0
    life.sign_in(ALEX)
    bad_day.walk.wait_for(lambda: not slept_on(life.sitting))
    assert sent(life) == 1


def test_a_clock_set_back_a_day_sends_nothing_twice_and_nothing_early(life: DailyLife) -> None:
    life.sign_in(ALEX)
    sleep_on(life.sitting, QUESTION, ASK_FORM, "new-1", {"text": "Who drove?"}, "Who drove?")
    for days, so_far in ((-1, 0), (1, 0), (1, 1), (-1, 1), (2, 1)):
        life.forward(days=days)
        look_at_clock(life)
        life.walk.settle()
        assert (sent(life), len(slept_on(life.sitting))) == (so_far, 1 - so_far), days
        life.sign_in(ALEX)
        life.walk.settle()
        assert (sent(life), len(slept_on(life.sitting))) == (so_far, 1 - so_far), days


def test_500_open_questions_are_one_row_on_today_and_pages_on_conversations(
    couple: TestedCouple, life: DailyLife
) -> None:
    walk = life.walk
    life.sign_in(ALEX)
    with life.sitting.shared.transaction(ALEX) as session:
        for number in range(MANY):
            ask_in(session, OpenQuestionId(session.fresh_id()), NewQuestion(text=f"Question {number}?"))
    life.sign_in(SAM)
    walk.open_page("Today")
    rows = [text for text in walk.texts() if "question from Alex" in text.lower() or "things between" in text.lower()]
    assert len(set(rows)) <= 1, rows
    walk.open_page("Conversations")
    shown = [text for text in walk.texts() if text.startswith("Open: ") or text == "A question from Alex"]
    assert 0 < len(shown) < MANY / 10


def test_an_answer_to_a_question_that_is_gone_by_the_morning_stays_with_its_author(
    couple: TestedCouple, life: DailyLife
) -> None:
    life.sign_in(ALEX)
    question = ask(life.sitting, ALEX, NewQuestion(text="Who drove?"))
    life.sign_in(SAM)
    open_question(life.sitting, question)
    sleep_on(life.sitting, ANSWER, ANSWER_FORM, question, {"answer": "My sister."}, "My sister.")
    life.sign_in(ALEX)
    take_question_away(life.sitting, ALEX, question)
    life.forward(days=1)
    life.sign_in(SAM)
    life.walk.wait_for(lambda: [slept for slept in slept_on(life.sitting) if slept.kept_back])
    (slept,) = slept_on(life.sitting)
    assert (slept.kept_back, slept.text) == (NoLongerThere().sentence, "My sister.")
    life.program.window.go("conversations", ("question", question))
    life.walk.wait_for(lambda: life.walk.sees(NoLongerThere().sentence))
    life.walk.click("Take it back")
    life.walk.wait_for(lambda: drafts_in(life.sitting.own, ANSWER_FORM))
    assert drafts_in(life.sitting.own, ANSWER_FORM)[0].form == {"answer": "My sister."}
    life.sign_in(*Person)
    thread = question_thread(life.sitting, question)
    assert thread is not None
    assert not thread.questions[0].answers


def test_an_answer_that_came_by_another_way_is_not_answered_twice(couple: TestedCouple, life: DailyLife) -> None:
    """Slept on alone, then said together before the morning."""
    life.sign_in(ALEX)
    question = ask(life.sitting, ALEX, NewQuestion(text="Who drove?"))
    life.sign_in(SAM)
    open_question(life.sitting, question)
    sleep_on(life.sitting, ANSWER, ANSWER_FORM, question, {"answer": "My sister."}, "My sister.")
    life.sign_in(*Person)
    answer(life.sitting, SAM, question, "It was my sister.")
    life.forward(days=1)
    life.sign_in(*Person)
    life.walk.settle()
    thread = question_thread(life.sitting, question)
    assert thread is not None
    assert len(thread.questions[0].answers) == 1
    life.sign_in(SAM)
    (slept,) = slept_on(life.sitting)
    assert slept.kept_back
