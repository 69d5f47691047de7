"""Our account: what happened, part by part in the order of time, each in two columns side by side."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt

from app.conversations.account.order import move_part
from app.conversations.account.plain import NEW
from app.conversations.account.reads import account_page
from app.conversations.account.values import ACCOUNT_FORM, PART, AccountPage, AccountPart, PartId
from app.exchange.sleeping import slept_on
from app.exchange.values import Slept
from app.i18n import _
from app.people.values import Couple
from app.vault.drafts import read_draft
from app.vault.values import Person
from ui.conversations.account.part_card import PartActs, PartCard
from ui.conversations.account.words import truth_line
from ui.desk import Desk
from ui.exchange.slept_card import SleptCard
from ui.view import Act, OpenView, View
from ui.widgets.buttons import Button, primary, quiet
from ui.widgets.cards import Cards
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow import flow
from ui.widgets.page_head import PageHead
from ui.widgets.text_column import TextColumn
from ui.widgets.words import muted, small


class AccountView(View):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._at = 0
        self._acts = PartActs(open=self._open_part, move=self._move)
        self.page: AccountPage | None = None
        self.back = quiet(_("All conversations"), lambda: open_view(None), icon="back", shortcut="Alt+Left")
        self.head = PageHead(_("Conversations"), _("Our account"))
        self.tell = primary("", self._tell, shortcut="Ctrl+N")
        self.print = quiet(_("Print"), self.offer_print, icon="print", shortcut="Ctrl+P")
        self.slept = Cards[Slept]()
        self.parts = Cards[tuple[AccountPart, Couple, tuple[bool, bool]]]()
        self.before = quiet(_("Earlier parts"), partial(self._turn, -1), icon="back")
        self.after = quiet(_("Later parts"), partial(self._turn, 1), icon="forward")
        self.where = small("")
        self.empty = EmptyState(
            _("What happened, told by both of you, part by part. Where you see it differently, both stay."),
            _("Tell a part"),
            self._tell,
            how=_("Nobody changes the words of the other. A part can be told months later."),
            icon="together",
        )
        self._lay_out()

    @property
    def acts(self) -> Mapping[str, Act]:
        acts = {
            "back": Act(_("All conversations"), lambda: self.open_view(None)),
            "new": Act(_("Tell a part"), self._tell),
        }
        return acts | ({"preview": Act(_("Print"), self.offer_print)} if self.page and self.page.parts else {})

    def show_account(self, part: object = None) -> None:
        """With an id that part is shown; otherwise the parts where they were left."""
        self.reload()
        if part is not None:
            self.open_view(("account_part", part))

    def reload(self) -> None:
        sitting, couple = self.desk.sitting, self.desk.couple()
        page = self.page = account_page(sitting, self._at)
        self._at = page.page
        first, last = page.page == 0, page.page == page.pages - 1
        shown = [
            (part, couple, (first and at == 0, last and at == len(page.parts) - 1))
            for at, part in enumerate(page.parts)
        ]
        self.parts.fill(shown, lambda each: PartCard(self.desk, each[0], each[2], self._acts))
        slept = slept_on(sitting, PART)
        self.slept.fill(slept, lambda each: SleptCard(self, each, self._back_to_draft))
        self.empty.setVisible(not page.parts)
        self._show_acts(page)

    def offer_print(self) -> None:
        """All that can be read of it."""
        from app.documents.words import Words
        from ui.documents.words_preview import preview_words

        preview_words(self.desk, Words.ACCOUNT, "", self.place(), self.print)

    def _show_acts(self, page: AccountPage) -> None:
        begun = read_draft(self.desk.sitting.own, ACCOUNT_FORM, NEW) is not None
        label = _("Go on telling a part") if begun else _("Tell a part")
        self.tell.setText(label)
        self.tell.setAccessibleName(label)
        for part in (self.tell, self.print):
            part.setVisible(bool(page.parts))
        self.before.setVisible(page.page > 0)
        self.after.setVisible(page.page < page.pages - 1)
        self.where.setText(_("Page {n} of {count}").format(n=page.page + 1, count=page.pages))
        self.where.setVisible(page.pages > 1)

    def _turn(self, by: int) -> None:
        self._at += by
        self.reload()

    def _tell(self) -> None:
        self.open_view(("account_write", None))

    def _open_part(self, part: PartId) -> None:
        self.open_view(("account_part", part))

    def _move(self, part: PartId, step: int, beside: Button) -> None:
        self.desk.ask_author(lambda author: self._move_of(author, part, step), beside)

    def _move_of(self, author: Person, part: PartId, step: int) -> None:
        with self.desk.refusals.shown(self.place()):
            move_part(self.desk.sitting, author, part, step)

    def _back_to_draft(self, slept: Slept) -> None:
        self.open_view(("account_write", slept.subject))

    def _lay_out(self) -> None:
        self.head.set_actions(self.tell)
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.head, TextColumn(muted(truth_line())), self.empty, self.slept, self.parts):
            self.body.addWidget(part)
        self.body.addWidget(flow(self.before, self.after, self.where))
        self.body.addWidget(self.print, 0, Qt.AlignmentFlag.AlignLeft)
