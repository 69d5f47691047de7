"""Not yet, slept on, taken back, too long, nowhere to go: nothing that was typed is lost."""

from PySide6.QtCore import QPoint

from app.conversations.questions.actions import answer, close, open_answer, open_question, take_question_away
from app.conversations.questions.reads import asked_page
from app.conversations.questions.values import LONGEST_QUESTION, OpenQuestionId
from app.exchange.sleeping import slept_on
from tests.questions_ui.asking_visit import ALEX, SAM, TEXT, S, Visit, asked, last, opened_by_sam, read_by_alex
from ui.conversations.questions.acts import Step
from ui.conversations.questions.ask_view import AskView
from ui.conversations.questions.asked_view import AskedView
from ui.conversations.questions.question_view import QuestionView


def test_what_is_begun_is_there_again_and_can_be_slept_on(visit: Visit) -> None:
    visit.enter(ALEX)
    visit.open(AskView, "ask")
    visit.type(TEXT)
    visit.enter(ALEX)
    view = visit.open(AskView, "ask")
    assert view.parts.text.text() == TEXT
    visit.press("Look at it first")
    visit.press("Sleep on it")
    visit.at(AskedView)
    assert "You are sleeping on this." in visit.words()
    assert asked_page(visit.sitting).open_count == 0
    assert visit.open(AskView, "ask").parts.text.text() == ""
    visit.open(AskedView, "asked")
    visit.press("Take it back")
    assert visit.at(AskView).parts.text.text() == TEXT
    assert slept_on(visit.sitting) == ()


def test_not_yet_has_a_day_and_can_be_renewed(visit: Visit) -> None:
    question, view = opened_by_sam(visit)
    visit.press("Not yet, by …")
    visit.press("Look at it first")
    assert "Please name a day." in view.writing.not_yet.by_day.problem
    view.writing.not_yet.by_day.setFocus()
    visit.type("27 November 2026")
    view.writing.not_yet.line.setFocus()
    visit.type("I look it up.")
    visit.press("Look at it first")
    assert not visit.has("Sleep on it")
    visit.press("Send it to Alex")
    assert last(visit, question).state is S.NOT_YET
    visit.enter(ALEX)
    visit.open(QuestionView, "question", question)
    assert "Not yet. By Friday." in visit.words()
    assert "I look it up." in visit.words()
    visit.couple.clock.forward(days=30)
    visit.enter(ALEX)
    visit.open(QuestionView, "question", question)
    assert "Not yet." in visit.words()
    assert "Friday" not in visit.words()


def test_a_day_that_has_passed_is_said_beside_the_field(visit: Visit) -> None:
    _question, view = opened_by_sam(visit)
    visit.press("Not yet, by …")
    view.writing.not_yet.by_day.setFocus()
    visit.type("1 November 2026")
    visit.press("Look at it first")
    assert "This day has passed." in view.writing.not_yet.by_day.problem
    assert not view.writing.not_yet.isHidden()


def test_an_answer_that_is_slept_on_takes_the_place_of_the_form(visit: Visit) -> None:
    question, view = opened_by_sam(visit)
    visit.press("Answer")
    visit.type("My sister.")
    visit.press("Look at it first")
    visit.press("Sleep on it")
    assert not visit.has("Answer")
    assert "You are sleeping on this." in visit.words()
    visit.press("Take it back")
    assert view.writing.step is Step.ANSWER
    assert view.writing.answer.answer.text() == "My sister."
    assert last(visit, question).state is S.OPEN


def test_taken_back_until_opened_and_words_removed_afterwards(visit: Visit) -> None:
    question = asked(visit)
    visit.open(QuestionView, "question", question)
    visit.press("Take it back")
    assert "isn't there any more" in visit.words()
    question, view = read_by_alex(visit)
    visit.press("More")
    visit.press("Remove the words")
    assert TEXT not in visit.words()
    assert "Alex removed these words." in visit.words()
    visit.enter(SAM)
    view = visit.open(QuestionView, "question", question)
    assert "Alex removed these words." in visit.words()
    assert view.steps.isHidden()


def test_words_to_a_question_that_was_closed_are_kept_for_their_author(visit: Visit) -> None:
    question, _view = opened_by_sam(visit)
    visit.press("Answer")
    visit.type("What I meant to say.")
    visit.enter(ALEX)
    close(visit.sitting, ALEX, question)
    visit.open(QuestionView, "question", question)
    assert "What I meant to say." not in visit.words()
    visit.enter(SAM)
    visit.open(AskedView, "asked")
    assert visit.at(AskedView).begun.isVisible()
    visit.open(QuestionView, "question", question)
    assert "What I meant to say." in visit.words()
    assert "Only you can read it here." in visit.words()
    visit.press("Delete these words")
    assert "What I meant to say." not in visit.words()


def test_an_answer_that_had_nowhere_to_go_can_be_reached(visit: Visit) -> None:
    question, _view = opened_by_sam(visit)
    visit.press("Answer")
    visit.type("Slept on.")
    visit.press("Look at it first")
    visit.press("Sleep on it")
    visit.enter(ALEX)
    take_question_away(visit.sitting, ALEX, question)
    visit.couple.clock.forward(days=1)
    visit.enter(SAM)
    visit.settle()
    visit.open(AskedView, "asked")
    assert "This was taken back in the meantime." in visit.words()
    assert "Slept on." in visit.words()
    visit.press("Take it back")
    visit.at(QuestionView)
    assert "Slept on." in visit.words()


def test_too_long_is_said_beside_the_field_and_kept(visit: Visit) -> None:
    visit.enter(ALEX)
    view = visit.open(AskView, "ask")
    view.parts.text.control.insertPlainText("word " * 10_000)
    visit.press("Look at it first")
    assert "longer than fits" in view.parts.text.problem
    assert visit.has("Look at it first")
    visit.enter(ALEX)
    again = visit.open(AskView, "ask")
    assert len(again.parts.text.text()) == 50_000 > LONGEST_QUESTION
    assert "longer than fits" in again.parts.text.problem


def test_the_keyboard_stays_on_the_page_when_what_was_pressed_goes(visit: Visit) -> None:
    question = asked(visit)
    visit.enter(SAM)
    view = visit.open(QuestionView, "question", question)
    visit.enter_on("Open the question")
    assert visit.page.isAncestorOf(visit.focus())
    visit.enter_on("Answer")
    visit.type("My sister.")
    visit.enter_on("Look at it first")
    visit.enter_on("Go on writing")
    assert visit.focus() is view.writing.answer.fields["answer"].leads_to
    visit.enter_on("Look at it first")
    visit.enter_on("Send it to Alex")
    assert visit.page.isAncestorOf(visit.focus())


def test_the_last_look_stands_where_the_fields_stood(visit: Visit) -> None:
    visit.enter(ALEX)
    view = visit.open(AskView, "ask")
    visit.type(TEXT)
    visit.settle()
    top = view.parts.mapTo(view, QPoint()).y()
    visit.press("Look at it first")
    assert view.outgoing.before.mapTo(view, QPoint()).y() == top


def test_the_one_who_asked_is_not_told_whether_it_was_read(visit: Visit) -> None:
    question = asked(visit)
    before = _as_alex_sees_it(visit, question)
    visit.enter(SAM)
    open_question(visit.sitting, question)
    assert _as_alex_sees_it(visit, question) == before
    visit.enter(SAM)
    given = answer(visit.sitting, SAM, question, "My sister.")
    visit.open(QuestionView, "question", question)
    assert "Sam has answered." in visit.words()
    visit.enter(ALEX)
    open_answer(visit.sitting, given)
    visit.enter(SAM)
    visit.open(QuestionView, "question", question)
    assert "Sam has answered." in visit.words()
    assert "read" not in visit.words()


def _as_alex_sees_it(visit: Visit, question: OpenQuestionId) -> tuple[str, str]:
    """The chip of its row, and how far it is said to have come."""
    visit.enter(ALEX)
    (row,) = visit.open(AskedView, "asked").open.rows.rows._rows
    visit.open(QuestionView, "question", question)
    return row.chip, "\n".join(line for line in visit.words().splitlines() if "open" in line)
