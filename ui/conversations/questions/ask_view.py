"""Asking one question: written and kept, looked at as it will be read, then sent or slept on."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from app.conversations.questions.actions import ask
from app.conversations.questions.kept import draft_to_go_on_with
from app.conversations.questions.plain import question_of
from app.conversations.questions.values import ASK_FORM, QUESTION
from app.exchange.values import Form
from app.i18n import _
from app.vault.values import Person
from ui.conversations.questions.forms import QuestionForm
from ui.conversations.questions.reading import QuestionReading
from ui.conversations.questions.words import question_lines
from ui.desk import Desk
from ui.exchange.outgoing import Outgoing, Route
from ui.exchange.writing_view import WritingView
from ui.view import Act, OpenView
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.page_head import PageHead
from ui.widgets.words import muted


class AskView(WritingView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self.back = quiet(_("All questions"), self._leave, icon="back", shortcut="Alt+Left")
        self.head = PageHead(_("Conversations"), _("Ask a question"))
        self.parts = QuestionForm(desk.preferences, _("The question"))
        self.outgoing = Outgoing(self, self.parts, self.parts.fields, self._route())
        self.outgoing.sent.connect(lambda question: self.open_view(("question", question)))
        self.outgoing.slept.connect(self._leave)
        self.outgoing.form.kept.connect(self._say_kept)
        self.let_go = quiet(_("Delete this draft"), self._let_go, icon="trash")
        self._lay_out()

    @property
    def acts(self) -> Mapping[str, Act]:
        return {"back": Act(_("All questions"), self._leave)}

    def show_ask(self, draft: object = None) -> None:
        """What was begun under that name; None: the newest that was begun, or a new one."""
        self.settle()
        begun = self.outgoing.open(str(draft or draft_to_go_on_with(self.desk.sitting)))
        self.let_go.setVisible(begun)
        self.head.eyebrow.setText(_("Conversations"))
        self.parts.opened()

    def _leave(self) -> None:
        self.open_view(("asked", None))

    def _let_go(self) -> None:
        self.outgoing.form.discard()
        self._leave()

    def _say_kept(self, kept: bool) -> None:  # noqa: FBT001 - a signal's only value
        self.let_go.show()
        self.head.eyebrow.setText(_("Conversations · saved") if kept else _("Conversations"))

    def _route(self) -> Route:
        return Route(
            sort=QUESTION,
            place=ASK_FORM,
            check=question_of,
            preview=self._preview,
            send=self._send,
            text=lambda form: question_of(form).text,
        )

    def _preview(self, form: Form) -> QWidget:
        return QuestionReading(question_lines(question_of(form), self.desk.sitting.clock.today()))

    def _send(self, author: Person, form: Form) -> str:
        return ask(self.desk.sitting, author, question_of(form))

    def _lay_out(self) -> None:
        beside = Card(_("One at a time"), small_title=True, quiet=True)
        beside.add(muted(_("Sent once, it stays open for both of you until it is answered. Nobody has to ask again.")))
        beside.add(muted(_("One question at a time is easier to answer. It need not go through every detail.")))
        self.lay_out(self.back, self.head, beside, below=(self.let_go,))
