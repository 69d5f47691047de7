"""A question by keyboard: asked, opened by a press, answered, read, asked on, and closed."""

from datetime import timedelta

from PySide6.QtCore import Qt

from app.conversations.questions.actions import answer, ask, close, open_answer, open_question, take_question_away
from app.conversations.questions.reads import asked_page, question_thread
from app.conversations.questions.values import (
    LONGEST_QUESTION,
    AskedQuestion,
    NewQuestion,
    OpenQuestionId,
    QuestionKind,
    QuestionState,
)
from app.exchange.sleeping import slept_on
from app.vault.values import Person
from tests.questions_ui.asking_visit import Visit
from ui.conversations.ask_view import AskView
from ui.conversations.asked_view import AskedView
from ui.conversations.question_acts import Step
from ui.conversations.question_view import QuestionView

ALEX, SAM = Person.FIRST, Person.SECOND
TEXT = "Who knew of it?"
S = QuestionState


def asked(visit: Visit, kind: QuestionKind | None = QuestionKind.FACT) -> OpenQuestionId:
    """A question of Alex."""
    visit.enter(ALEX)
    return ask(visit.sitting, ALEX, NewQuestion(text=TEXT, kind=kind))


def last(visit: Visit, question: OpenQuestionId) -> AskedQuestion:
    thread = question_thread(visit.sitting, question)
    assert thread is not None
    return thread.last


def opened_by_sam(visit: Visit) -> tuple[OpenQuestionId, QuestionView]:
    question = asked(visit)
    visit.enter(SAM)
    open_question(visit.sitting, question)
    return question, visit.open(QuestionView, "question", question)


def read_by_alex(visit: Visit) -> tuple[OpenQuestionId, QuestionView]:
    question, _view = opened_by_sam(visit)
    given = answer(visit.sitting, SAM, question, "My sister.")
    visit.enter(ALEX)
    open_answer(visit.sitting, given)
    return question, visit.open(QuestionView, "question", question)


def test_a_question_goes_by_keyboard_to_the_answer(visit: Visit) -> None:
    visit.enter(ALEX)
    visit.open(AskedView, "asked")
    visit.key(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    visit.at(AskView)
    assert visit.page.read_by() == "read by: only you, until you send it"
    visit.type(TEXT)
    visit.tab_to("What do you ask for? (optional): a fact")
    visit.key(Qt.Key.Key_Space)
    visit.enter_on("Look at it first")
    assert "Sam will see" in visit.words()
    assert "a fact" in visit.words()
    visit.enter_on("Send it to Sam")
    view = visit.at(QuestionView)
    assert TEXT in visit.words()
    question = last(visit, asked_page(visit.sitting).open[0].id)
    assert (question.state, question.what.kind) == (S.SENT, QuestionKind.FACT)
    assert not visit.has("Answer")

    visit.enter(SAM)
    view = visit.open(QuestionView, "question", question.id)
    assert TEXT not in visit.words()
    assert "It asks for a fact." in visit.words()
    visit.enter_on("Open the question")
    assert TEXT in visit.words()
    visit.enter_on("Answer")
    visit.type("My sister.")
    visit.enter_on("Look at it first")
    visit.enter_on("Send it to Alex")
    assert view.writing.isHidden()
    assert last(visit, question.id).state is S.ANSWERED

    visit.enter(ALEX)
    visit.open(QuestionView, "question", question.id)
    assert "My sister." not in visit.words()
    visit.enter_on("Open the answer")
    assert "My sister." in visit.words()
    visit.enter_on("Ask one more thing")
    visit.type("Since when?")
    visit.enter_on("Look at it first")
    visit.enter_on("Send it to Sam")
    thread = question_thread(visit.sitting, question.id)
    assert thread is not None
    assert [each.what.text for each in thread.questions] == [TEXT, "Since when?"]


def test_that_is_enough_closes_it(visit: Visit) -> None:
    question, _view = read_by_alex(visit)
    visit.press("That is enough for me")
    assert last(visit, question).state is S.CLOSED
    assert "Alex closed this" in visit.words()
    assert not visit.has("Ask one more thing")


def test_no_answer_is_needed_any_more(visit: Visit) -> None:
    question, _view = opened_by_sam(visit)
    visit.enter(ALEX)
    visit.open(QuestionView, "question", question)
    visit.press("I don't need an answer any more")
    assert last(visit, question).state is S.CLOSED


def test_the_third_kind_has_a_kind_word_and_can_still_be_sent(visit: Visit) -> None:
    visit.enter(ALEX)
    view = visit.open(AskView, "ask")
    assert "Pictures stay" not in visit.words()
    visit.type("Which places?")
    visit.qtbot.mouseClick(view.parts.kind.button_for(QuestionKind.PICTURE), Qt.MouseButton.LeftButton)
    assert "Pictures stay. You could ask what you need to know instead." in visit.words()
    visit.press("Look at it first")
    visit.press("Send it to Sam")
    question = asked_page(visit.sitting).open[0].id
    visit.enter(SAM)
    visit.open(QuestionView, "question", question)
    assert "It asks for details that can stay as a picture." in visit.words()
    assert "Which places?" not in visit.words()


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
    assert "You sleep on this." in visit.words()
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


def test_for_the_session_and_back(visit: Visit) -> None:
    question, _view = opened_by_sam(visit)
    visit.press("For the session")
    assert last(visit, question).state is S.FOR_SESSION
    visit.press("Take that word back")
    assert last(visit, question).state is S.OPEN


def test_an_answer_that_is_slept_on_takes_the_place_of_the_form(visit: Visit) -> None:
    question, view = opened_by_sam(visit)
    visit.press("Answer")
    visit.type("My sister.")
    visit.press("Look at it first")
    visit.press("Sleep on it")
    assert not visit.has("Answer")
    assert "You sleep on this." in visit.words()
    visit.press("Take it back")
    assert view.writing.step is Step.ANSWER
    assert view.writing.answer.answer.text() == "My sister."
    assert last(visit, question).state is S.OPEN


def test_together_the_one_asked_answers_by_a_press_on_their_name(visit: Visit) -> None:
    question = asked(visit)
    visit.enter(None)
    view = visit.open(QuestionView, "question", question)
    assert TEXT not in visit.words()
    visit.press("Open the question")
    assert TEXT in visit.words()
    visit.press("Answer")
    visit.type("My sister.")
    visit.press("Look at it first")
    assert not visit.has("Sleep on it")
    visit.press("Keep it for both")
    visit.name(ALEX)
    assert "Sam was asked this" in visit.words()
    assert last(visit, question).state is S.OPEN
    visit.press("Keep it for both")
    visit.name(SAM)
    assert last(visit, question).state is S.ANSWERED
    visit.press("Open the answer")
    assert "My sister." in visit.words()
    visit.press("That is enough for me")
    visit.name(SAM)
    assert "Alex asked this" in visit.words()
    assert last(visit, question).state is S.READ
    visit.press("That is enough for me")
    visit.name(ALEX)
    assert last(visit, question).state is S.CLOSED
    assert view.writing.isHidden()


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
    visit.press("Let it go")
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


def test_after_its_day_a_question_is_simply_open(visit: Visit) -> None:
    visit.enter(ALEX)
    day = visit.couple.clock.today() + timedelta(days=2)
    question = ask(visit.sitting, ALEX, NewQuestion(text=TEXT, answer_by=day))
    visit.open(QuestionView, "question", question)
    assert "An answer would help by" in visit.words()
    visit.couple.clock.forward(days=9)
    visit.enter(ALEX)
    visit.open(QuestionView, "question", question)
    assert "An answer would help by" not in visit.words()
    visit.open(AskedView, "asked")
    assert "1 open question" in visit.words()


def test_the_list_shows_open_ones_first_and_more_on_a_press(visit: Visit) -> None:
    visit.enter(ALEX)
    for number in range(25):
        ask(visit.sitting, ALEX, NewQuestion(text=f"Number {number}?"))
    view = visit.open(AskedView, "asked")
    assert view.open.rows.model().rowCount() == 20
    visit.press("Show more: Open")
    assert view.open.rows.model().rowCount() == 25
    view.open.rows.setFocus()
    visit.key(Qt.Key.Key_Return)
    visit.at(QuestionView)
    visit.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    visit.at(AskedView)
