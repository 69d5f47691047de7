"""One question and what followed from it: read, opened by a press, answered in one's own time, closed."""

from collections.abc import Mapping

from PySide6.QtCore import Qt

from app.conversations.questions.kept import KeptWords, kept_words, let_go
from app.conversations.questions.names import question_from, question_to
from app.conversations.questions.reads import MOST_IN_THREAD, question_thread
from app.conversations.questions.values import (
    ANSWER,
    ANSWER_FORM,
    FOLLOW_UP,
    FOLLOW_UP_FORM,
    NOT_YET_FORM,
    OPEN_QUESTIONS,
    AskedQuestion,
    OpenQuestionId,
    QuestionThread,
)
from app.exchange.sleeping import slept_on
from app.exchange.values import Slept
from app.i18n import _
from ui.conversations.questions.acts import QuestionActs, Step, steps_of
from ui.conversations.questions.doing import QuestionDoing
from ui.conversations.questions.entry import QuestionEntry
from ui.conversations.questions.kept_card import QuestionKeptCard
from ui.conversations.questions.words import Around
from ui.conversations.questions.writing import QuestionWriting
from ui.desk import Desk
from ui.exchange.slept_card import SleptCard
from ui.place import ShowsProblem
from ui.view import Act, OpenView, View
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.cards import Cards
from ui.widgets.columns import Columns
from ui.widgets.page_head import PageHead
from ui.widgets.words import muted

_WRITTEN = {ANSWER_FORM: Step.ANSWER, NOT_YET_FORM: Step.NOT_YET, FOLLOW_UP_FORM: Step.ASK_ON}
_SLEPT = {ANSWER: Step.ANSWER, FOLLOW_UP: Step.ASK_ON}


class QuestionView(View):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._id, self._most = OpenQuestionId(""), MOST_IN_THREAD
        self._thread: QuestionThread | None = None
        self.back = quiet(_("All questions"), lambda: self.open_view(("asked", None)), icon="back", shortcut="Alt+Left")
        self.head = PageHead(_("Conversations"), "")
        self.earlier = quiet(_("Show what was asked before"), self._show_earlier)
        self.gone = muted(_("This question isn't there any more. It was taken back."))
        self.entries: Cards[tuple[AskedQuestion, Around]] = Cards()
        self.slept: Cards[Slept] = Cards()
        self.kept: Cards[KeptWords] = Cards()
        self.doing = QuestionDoing(self, self._last, self._write)
        self.steps = QuestionActs(self.doing.do)
        self.writing = QuestionWriting(self)
        self.writing.sent.connect(self.reload)
        self.writing.left.connect(self.reload)
        self.writing.slept.connect(self.reload)
        self._lay_out()

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return self.writing.fields

    @property
    def acts(self) -> Mapping[str, Act]:
        return {
            "new": Act(_("Ask a question"), lambda: self.open_view(("ask", None))),
            "back": Act(_("All questions"), lambda: self.open_view(("asked", None))),
        }

    def show_question(self, question: object) -> None:
        """What was begun about it is open again."""
        self.writing.put_away()
        self._id, self._most = OpenQuestionId(str(question)), MOST_IN_THREAD
        self.reload()
        self.tell_history(OPEN_QUESTIONS, self._id)
        begun = [_WRITTEN[each.form] for each in self._kept() if _WRITTEN[each.form] in self._may_write()]
        if begun:
            self._write(begun[0])

    def settle(self) -> None:
        self.writing.settle()

    def read_by(self) -> str:
        writes = self.alone and self.writing.step is not None
        return _("read by: only you, until you send it") if writes else ""

    def reload(self) -> None:
        sitting = self.desk.sitting
        self._thread = question_thread(sitting, self._id, self._most)
        around = Around(couple=self.desk.couple(), alone=sitting.alone, clock=sitting.clock)
        questions = () if self._thread is None else self._thread.questions
        self.entries.fill([(each, around) for each in questions], lambda shown: QuestionEntry(*shown, self.doing))
        self.gone.setVisible(self._thread is None)
        self.earlier.setVisible(self._thread is not None and self._thread.earlier)
        self.head.title.setText(self._title(around))
        self._fill_writing()
        self.reading_changed.emit()

    def _fill_writing(self) -> None:
        """What can be written now, what is slept on, and what has nowhere to go any more."""
        may, slept = self._may_write(), self._slept()
        if self.writing.step is not None and self.writing.step not in may:
            self.writing.put_away()
        asleep = {_SLEPT[each.sort] for each in slept}
        last = None if self._thread is None else self._thread.last
        offered = () if last is None or self.writing.step is not None else steps_of(last, self.desk.sitting.here)
        self.steps.fill(tuple(each for each in offered if each.step not in asleep))
        self.slept.fill(slept, lambda each: SleptCard(self, each, self._open_draft))
        stranded = [each for each in self._kept() if _WRITTEN[each.form] not in may and each.words.strip()]
        self.kept.fill(stranded, lambda kept: QuestionKeptCard(kept, self._let_go, alone=self.alone))

    def _title(self, around: Around) -> str:
        if self._thread is None:
            return _("A question that is gone")
        asker = self._thread.questions[0].asker
        if asker is self.desk.sitting.alone:
            return question_to(around.name(asker.other))
        return question_from(around.name(asker))

    def _last(self) -> AskedQuestion:
        assert self._thread is not None
        return self._thread.last

    def _may_write(self) -> set[Step]:
        if self._thread is None:
            return set()
        offered = {each.step for each in steps_of(self._last(), self.desk.sitting.here)}
        return offered & set(_WRITTEN.values())

    def _ids(self) -> list[OpenQuestionId]:
        return [self._id] if self._thread is None else [each.id for each in self._thread.questions]

    def _kept(self) -> list[KeptWords]:
        """Of the question that is shown, and of the last one."""
        ids = dict.fromkeys((self._id, *self._ids()[-1:]))
        return [each for question in ids for each in kept_words(self.desk.sitting, question)]

    def _slept(self) -> list[Slept]:
        ids = self._ids()
        return [each for each in slept_on(self.desk.sitting, *_SLEPT) if each.subject in ids]

    def _write(self, step: Step) -> None:
        self.writing.open(step, self._last().id)
        self._fill_writing()
        self.reading_changed.emit()

    def _let_go(self, kept: KeptWords) -> None:
        let_go(self.desk.sitting, kept)

    def _open_draft(self, slept: Slept) -> None:
        self.show_question(slept.subject)

    def _show_earlier(self) -> None:
        self._most *= 2
        self.reload()

    def _lay_out(self) -> None:
        columns = Columns()
        columns.main.addWidget(self.earlier, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.gone, self.entries, self.slept, self.steps, self.writing, self.kept):
            columns.main.addWidget(part)
        beside = Card(_("In your own time"), small_title=True, quiet=True)
        beside.add(muted(_("Nobody has to open a question at once, or answer it tonight.")))
        beside.add(muted(_("“Not yet” is an answer too. So is taking it to the session with your therapist.")))
        columns.side.addWidget(beside)
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.head)
        self.body.addWidget(columns)
