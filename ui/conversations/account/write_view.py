"""Telling a part, or writing one's own column of it beside the words of the other, which stay as they are."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.conversations.account.actions import tell
from app.conversations.account.checks import check_words
from app.conversations.account.plain import NEW, form_of, part_of, place_of, since, words_of
from app.conversations.account.reads import account_part
from app.conversations.account.values import ACCOUNT_FORM, PART, AccountPart, OtherColumn, PartGone
from app.exchange.values import Form
from app.i18n import _
from app.vault.values import Person
from ui.conversations.account.columns import ColumnCard
from ui.conversations.account.form import PartForm, words_preview
from ui.conversations.account.words import truth_line
from ui.desk import Desk
from ui.exchange.outgoing import Outgoing, Route
from ui.exchange.writing_view import WritingView
from ui.place import ShowsProblem
from ui.view import Act, OpenView
from ui.widgets.buttons import quiet
from ui.widgets.cards import Cards
from ui.widgets.columns import Columns
from ui.widgets.notice import InlineNotice
from ui.widgets.page_head import PageHead
from ui.widgets.words import muted


class AccountWriteView(WritingView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._is_gone = False
        self.part: AccountPart | None = None
        self._person: Person | None = None
        self.back = quiet(_("Our account"), self._to_account, icon="back", shortcut="Alt+Left")
        self.head = PageHead(_("Our account"), "")
        self.parts = PartForm(desk)
        route = Route(
            sort=PART,
            place=ACCOUNT_FORM,
            check=lambda form: check_words(words_of(form)),
            preview=words_preview,
            send=self._send,
            text=lambda form: "\n".join(filter(None, (words_of(form).title, words_of(form).text))),
        )
        self.outgoing = Outgoing(self, self.parts, {**self.parts.fields, **self.parts.carried}, route)
        self.outgoing.sent.connect(lambda part: open_view(("account_part", part)))
        self.outgoing.slept.connect(self._to_account)
        self.changed = InlineNotice()
        self.changed.hide()
        self.beside = Cards[AccountPart]()
        self._lay_out()

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return self.parts.fields

    @property
    def acts(self) -> Mapping[str, Act]:
        return {"back": Act(_("Our account"), self._to_account)}

    def show_account_write(self, thing: object = None) -> None:
        """The subject of a draft: one's own column of a part, or None for a new part."""
        self.settle()
        part, person = part_of(thing)
        self._person = person or self.desk.sitting.alone
        self.part = None if part is None else account_part(self.desk.sitting, part)
        self._is_gone = part is not None and self.part is None
        self.outgoing.open(NEW if thing is None else str(thing), form_of(self.part, self._person) or {"part": part})
        begins = self.part is None or self.part.began is self._person
        self.parts.show_head(shown=begins)
        self.parts.more.unfold(unfolded=bool(self.parts.title.text()))
        title = _("Tell a part") if part is None else _("My words on this part") if begins else _("How I saw it")
        self.head.say(self._above(), title)
        self.reload()
        self.parts.words.setFocus()

    def reload(self) -> None:
        """What is typed stays; that something changed beside it is said."""
        if self.part is not None:
            self.part = account_part(self.desk.sitting, self.part.id) or self.part
        shown = [self.part] if self.part is not None and self._person is not None else []
        self.beside.fill(shown, self._other_column)
        said = PartGone().sentence if self._is_gone else self._changed_since()
        if said != self.changed.sentence:
            self.changed.say(said)

    def _above(self) -> str:
        if self.alone or self._person is None:
            return _("Our account")
        return _("Our account · the column of {name}").format(name=self.desk.couple().name(self._person))

    def _changed_since(self) -> str:
        if self.part is None or self._person is None:
            return ""
        now = since(self.outgoing.form.plain(), self.part, self._person)
        name = self.desk.couple().name(self._person.other)
        said = []
        if now.other:
            said.append(_("The words of {name} on this part changed since you began yours.").format(name=name))
        if now.own:
            said.append(_("Other words of yours were sent meanwhile."))
        return " ".join((*said, _("What you have typed is as you left it."))) if said else ""

    def _other_column(self, part: AccountPart) -> QWidget:
        assert self._person is not None
        column = part.column(self._person.other)
        if column.newest is None:
            return QWidget()
        return ColumnCard(self.desk, column, self._open_part, brief=False)

    def _open_part(self, _text: object) -> None:
        """Words that were not opened are opened where both columns stand; the draft is kept."""
        if self.part is not None:
            self.open_view(("account_part", self.part.id))

    def _send(self, author: Person, form: Form) -> str:
        part, person = place_of(form)
        if person is not None and author is not person:
            raise OtherColumn(self.desk.couple().name(person))
        return tell(self.desk.sitting, author, part, words_of(form))

    def _to_account(self) -> None:
        self.open_view(("account", None))

    def _lay_out(self) -> None:
        columns = Columns()
        columns.main.addWidget(self.changed)
        columns.main.addWidget(self.outgoing)
        columns.side.addWidget(self.beside)
        columns.side.addWidget(muted(truth_line()))
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.head)
        self.body.addWidget(columns)
