"""The questions of the check-ins: each can be switched off, and the couple can add their own."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from app.checkins.names import name_of
from app.checkins.questions import all_questions, ask_again, remove_question, switch_question
from app.checkins.values import CheckIn, Question, QuestionId
from app.i18n import _
from app.library.values import QuestionSpace
from ui.checkins.question_form import QuestionForm
from ui.desk import Desk
from ui.place import ShowsProblem
from ui.view import Act, OpenView, View
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.clearing import clear_layout
from ui.widgets.columns import Columns
from ui.widgets.disclosure import Disclosure
from ui.widgets.laid_out import laid_out
from ui.widgets.notice import InlineNotice
from ui.widgets.page_head import PageHead
from ui.widgets.words import muted, small, text

Switch = Callable[[QuestionId, object], None]
Remove = Callable[[QuestionId], None]


class QuestionsView(View):
    """What is switched here holds for both."""

    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self.all = quiet(_("All conversations"), lambda: self.open_view(None), icon="back", shortcut="Alt+Left")
        self.head = PageHead("", _("Questions"))
        self._folds = {check_in: Disclosure(name_of(check_in), name_of(check_in)) for check_in in CheckIn}
        self._shown: dict[CheckIn, tuple[Question, ...]] = {}
        self.form = QuestionForm(self)
        self._removed = QuestionId("")
        self.notice = InlineNotice()
        self.notice.offer(_("Undo"), self.take_back)
        self.notice.hide()
        self._lay_out()

    @property
    def acts(self) -> Mapping[str, Act]:
        return {"back": Act(_("All conversations"), lambda: self.open_view(None))}

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return self.form.fields

    def show_questions(self, _nothing: object = None) -> None:
        self.settle()
        self.notice.say("")
        self.form.open()
        self.reload()

    def reload(self) -> None:
        every = all_questions(self.desk.sitting, self.desk.preferences.packs)
        for check_in, fold in self._folds.items():
            of_it = tuple(each for each in every if each.check_in is check_in)
            self._fill(check_in, fold, of_it)

    def settle(self) -> None:
        self.form.settle()

    def unfold(self, check_in: CheckIn) -> None:
        self._folds[check_in].unfold()

    def _fill(self, check_in: CheckIn, fold: Disclosure, questions: Sequence[Question]) -> None:
        """Rows that are the same stay, so that the keyboard stays where it is."""
        before = self._shown.get(check_in, ())
        if [each.id for each in before] != [each.id for each in questions]:
            clear_layout(fold.body)
            for each in questions:
                fold.body.addWidget(QuestionRow(each, self._switch, self._remove))
        self._shown[check_in] = tuple(questions)
        rows = [row for row in laid_out(fold.body) if isinstance(row, QuestionRow)]
        for row, each in zip(rows, questions, strict=True):
            row.box.setChecked(each.on)

    def _switch(self, question: QuestionId, on: object) -> None:
        with self.desk.refusals.shown(self.place()):
            switch_question(self.desk.sitting, self.desk.sitting.here[0], question, on=bool(on))

    def _remove(self, question: QuestionId) -> None:
        with self.desk.refusals.shown(self.place()):
            remove_question(self.desk.sitting, self.desk.sitting.here[0], question)
            self._removed = question
            self.notice.say(_("The question is removed. What was answered stays."))

    def take_back(self) -> None:
        """Ask the question again that was removed last."""
        with self.desk.refusals.shown(self.place()):
            ask_again(self.desk.sitting, self.desk.sitting.here[0], self._removed)
            self.notice.say("")

    def _lay_out(self) -> None:
        card = Card()
        card.add(muted(_("What is ticked is asked. It holds for both of you.")))
        for fold in self._folds.values():
            card.add(fold)
        self._folds[CheckIn.DAILY].unfold()
        columns = Columns(side=330)
        columns.main.addWidget(card)
        columns.side.addWidget(self.form)
        self.body.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.head)
        self.body.addWidget(self.notice)
        self.body.addWidget(columns)


class QuestionRow(QWidget):
    """A box to tick, the question, and who reads the answer."""

    def __init__(self, question: Question, switch: Switch, remove: Remove) -> None:
        super().__init__()
        self.box = QCheckBox()
        self.box.setAccessibleName(question.text)
        self.box.clicked.connect(lambda on: switch(question.id, on))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text(question.text), 1)
        if question.own:
            made = quiet(_("Remove"), partial(remove, question.id))
            made.setAccessibleName(_("Remove: {question}").format(question=question.text))
            row.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        elif question.check_in is CheckIn.DAILY:
            row.addWidget(small(space_words(question.space)), 0)


def space_words(space: QuestionSpace) -> str:
    return {
        QuestionSpace.SHARED: _("for both"),
        QuestionSpace.PRIVATE: _("for its writer"),
        QuestionSpace.ASK: _("as its writer chooses"),
    }[space]
