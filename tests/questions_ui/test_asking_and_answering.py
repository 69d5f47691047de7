"""A question by keyboard: asked, opened by a press, answered, read, asked on, and closed."""

from datetime import timedelta

from PySide6.QtCore import Qt

from app.conversations.questions.actions import ask
from app.conversations.questions.reads import asked_page, question_thread
from app.conversations.questions.values import NewQuestion, OpenQuestionId, QuestionKind
from tests.questions_ui.asking_visit import ALEX, SAM, TEXT, S, Visit, asked, last, opened_by_sam, read_by_alex
from ui.conversations.questions.ask_view import AskView
from ui.conversations.questions.asked_view import AskedView
from ui.conversations.questions.question_view import QuestionView
from ui.conversations.questions.reading import QuestionReading


def test_a_question_goes_by_keyboard_to_the_answer(visit: Visit) -> None:
    question = asks_by_keyboard(visit)
    answers_by_keyboard(visit, question)
    reads_and_asks_on_by_keyboard(visit, question)
    thread = question_thread(visit.sitting, question)
    assert thread is not None
    assert [each.what.text for each in thread.questions] == [TEXT, "Since when?"]


def asks_by_keyboard(visit: Visit) -> OpenQuestionId:
    visit.enter(ALEX)
    visit.open(AskedView, "asked")
    visit.key(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    visit.at(AskView)
    assert visit.page.read_by() == "read by: only you, until you send it"
    visit.type(TEXT)
    visit.tab_to("What are you asking for? (optional): a fact")
    visit.key(Qt.Key.Key_Space)
    visit.enter_on("Look at it first")
    assert "Sam will see" in visit.words()
    assert "a fact" in visit.words()
    visit.enter_on("Send it to Sam")
    visit.at(QuestionView)
    assert TEXT in visit.words()
    question = last(visit, asked_page(visit.sitting).open[0].id)
    assert (question.state, question.what.kind) == (S.SENT, QuestionKind.FACT)
    assert not visit.has("Answer")
    return question.id


def answers_by_keyboard(visit: Visit, question: OpenQuestionId) -> None:
    visit.enter(SAM)
    view = visit.open(QuestionView, "question", question)
    assert TEXT not in visit.words()
    assert "It asks for a fact." in visit.words()
    visit.enter_on("Open the question")
    assert TEXT in visit.words()
    visit.enter_on("Answer")
    visit.type("My sister.")
    visit.enter_on("Look at it first")
    visit.enter_on("Send it to Alex")
    assert view.writing.isHidden()
    assert last(visit, question).state is S.ANSWERED


def reads_and_asks_on_by_keyboard(visit: Visit, question: OpenQuestionId) -> None:
    visit.enter(ALEX)
    visit.open(QuestionView, "question", question)
    assert "My sister." not in visit.words()
    visit.enter_on("Open the answer")
    assert "My sister." in visit.words()
    visit.enter_on("Ask one more thing")
    visit.type("Since when?")
    visit.enter_on("Look at it first")
    visit.enter_on("Send it to Sam")


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


def test_for_the_session_and_back(visit: Visit) -> None:
    question, _view = opened_by_sam(visit)
    visit.press("For the session")
    assert last(visit, question).state is S.FOR_SESSION
    visit.press("Take that word back")
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


def test_the_preview_is_what_the_other_reads(visit: Visit) -> None:
    visit.enter(ALEX)
    view = visit.open(AskView, "ask")
    visit.type(TEXT)
    visit.qtbot.mouseClick(view.parts.kind.button_for(QuestionKind.WHY), Qt.MouseButton.LeftButton)
    view.parts.answer_by.set_plain("2026-11-27")
    visit.press("Look at it first")
    (preview,) = view.outgoing.before.findChildren(QuestionReading)
    visit.press("Send it to Sam")
    question = asked_page(visit.sitting).open[0].id
    visit.enter(SAM)
    read = visit.open(QuestionView, "question", question)
    visit.press("Open the question")
    (shown,) = [each for each in read.entries.findChildren(QuestionReading) if each.isVisible()]
    assert shown.lines == preview.lines
    assert len(shown.lines) == 3


def test_a_page_of_both_that_shows_ones_own_too_says_so(visit: Visit) -> None:
    visit.enter(ALEX)
    assert visit.page.read_by() == "read by: both of you; what is yours alone says so"
    visit.enter(None)
    assert visit.page.read_by() == "read by: both of you"
