"""Going in and out of the conversations page as a person does, with keys and presses."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.conversations.questions.actions import answer, ask, open_answer, open_question
from app.conversations.questions.reads import question_thread
from app.conversations.questions.values import AskedQuestion, NewQuestion, OpenQuestionId, QuestionKind, QuestionState
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple
from tests.one_page import go_in
from ui.conversations.page import ConversationsPage
from ui.conversations.questions.question_view import QuestionView
from ui.view import View
from ui.window import Window

Kind = TypeVar("Kind", bound=View)


class Visit:
    """One page at a time; going in again locks first, as the window does."""

    def __init__(self, window: Window, couple: TestedCouple, qtbot: QtBot) -> None:
        self.window, self.couple, self.qtbot = window, couple, qtbot
        self._page: ConversationsPage | None = None

    @property
    def page(self) -> ConversationsPage:
        assert self._page is not None
        return self._page

    @property
    def sitting(self) -> Sitting:
        return self.page.desk.sitting

    def enter(self, alone: Person | None) -> ConversationsPage:
        if self._page is not None:
            self.window.lock()
        self._page = go_in(self.window, self.couple, ConversationsPage, alone)
        return self._page

    def open(self, kind: type[Kind], name: str, thing: object = None) -> Kind:
        self.window.go("conversations", (name, thing))
        return self.at(kind)

    def at(self, kind: type[Kind]) -> Kind:
        """The view that is shown."""
        view = self.page.view
        assert isinstance(view, kind), view
        return view

    def type(self, words: str) -> None:
        """Into what has the focus."""
        self.qtbot.keyClicks(self.focus(), words)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.focus(), key, modifier)

    def focus(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused

    def tab_to(self, name: str) -> None:
        """Press Tab until the control of that name has the focus."""
        self.settle()
        for _press in range(200):
            if self.focus().accessibleName() == name:
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not reach {name!r}")

    def enter_on(self, name: str) -> None:
        """Go there by Tab and press Enter."""
        self.tab_to(name)
        self.key(Qt.Key.Key_Return)
        self.settle()

    def settle(self) -> None:
        """What was put into a layout is shown with the next events."""
        QApplication.processEvents()

    def press(self, name: str) -> None:
        """The one button of that name that is shown."""
        self.settle()
        (button,) = [each for each in self._buttons() if each.accessibleName() == name and each.isVisible()]
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def name(self, person: Person) -> None:
        """The press on a name that together gives an entry its author."""
        (menu,) = [each for each in self.window.findChildren(QMenu, "authors") if each.isVisible()]
        place = list(Person).index(person)
        menu.actions()[place + 1].trigger()
        menu.close()
        self.settle()

    def has(self, name: str) -> bool:
        """Whether a button of that name is shown."""
        self.settle()
        return any(each.isVisible() and each.accessibleName() == name for each in self._buttons())

    def words(self) -> str:
        """Everything that can be read on the page."""
        self.settle()
        return "\n".join(each.text() for each in self.page.findChildren(QLabel) if each.isVisible())

    def _buttons(self) -> list[QAbstractButton]:
        return self.page.findChildren(QAbstractButton)


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
