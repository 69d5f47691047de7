"""One part whole: both columns side by side, what stood there before, and what each can do with their own words."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.conversations.account.actions import open_text, take_text_away
from app.conversations.account.agreeing import agree, agree_no_more
from app.conversations.account.reads import account_part, earlier_texts
from app.conversations.account.sheets import agreed_line
from app.conversations.account.values import ACCOUNT, AccountPart, AccountText, PartGone, PartId, TextId
from app.exchange.values import Sent
from app.i18n import _
from app.people.values import Couple
from app.vault.values import Person
from ui.conversations.account.columns import two_columns
from ui.conversations.account.own_words import write_buttons, writers
from ui.conversations.account.words import as_it_was, standing, title_of, when_of
from ui.desk import Desk
from ui.exchange.taking_away import TakeAwayCard
from ui.view import Act, OpenView, View
from ui.widgets.brief import breakable, in_brief
from ui.widgets.buttons import quiet, secondary
from ui.widgets.card import Card
from ui.widgets.cards import Cards
from ui.widgets.columns import Columns
from ui.widgets.disclosure import Disclosure
from ui.widgets.flow import flow
from ui.widgets.page_head import PageHead
from ui.widgets.words import eyebrow, muted, text

LONGEST_TITLE = 120
"""Characters."""


class AccountPartView(View):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._id = PartId("")
        self.part: AccountPart | None = None
        self.back = quiet(_("Our account"), self._to_account, icon="back", shortcut="Alt+Left")
        self.head = PageHead()
        self.gone = muted(PartGone().sentence)
        self.columns = Cards[tuple[AccountPart, Couple]]()
        self.own = Cards[tuple[AccountPart, Couple, tuple[tuple[Person, bool], ...]]]()
        self.earlier = Disclosure(_("As it was before"))
        self.earlier_texts = Cards[tuple[AccountText, Couple]]()
        self.taking = {person: TakeAwayCard(self, partial(self._take_away, person)) for person in desk.sitting.here}
        self.agreed, self.agreed_said = Card(quiet=True), muted("")
        self.agree = secondary(_("This is how we both tell it"), self._agree)
        self.agree_no_more = quiet(_("Take this back"), self._agree_no_more)
        self._lay_out()

    @property
    def acts(self) -> Mapping[str, Act]:
        return {"back": Act(_("Our account"), self._to_account)}

    def show_account_part(self, thing: object) -> None:
        self._id = PartId(str(thing))
        self.reload()
        self.tell_history(ACCOUNT, self._id)

    def reload(self) -> None:
        part = self.part = account_part(self.desk.sitting, self._id)
        couple = self.desk.couple()
        self.gone.setVisible(part is None)
        self.sides.setVisible(part is not None)
        if part is None:
            self.head.say(_("Our account"), _("A part"))
            return
        self.head.say(when_of(part.head) or _("Our account"), in_brief(title_of(part, couple), LONGEST_TITLE))
        self.columns.fill([(part, couple)], lambda shown: two_columns(self.desk, shown[0], self._open_text))
        who = writers(self.desk, part)
        self.own.fill([(part, couple, tuple(who.items()))], lambda shown: write_buttons(self, shown[0], dict(shown[2])))
        self._fill_earlier(part, couple)
        self._fill_taking(part)
        self._fill_agreed(part, couple)

    def _fill_earlier(self, part: AccountPart, couple: Couple) -> None:
        columns = [column for column in (part.first, part.second) if column.has_earlier]
        found = [
            (each, couple) for column in columns for each in earlier_texts(self.desk.sitting, part.id, column.person)
        ]
        self.earlier.setVisible(bool(found))
        self.earlier_texts.fill(found, lambda shown: self._earlier_card(*shown))

    def _earlier_card(self, before: AccountText, couple: Couple) -> Card:
        clock = self.desk.sitting.clock
        card = Card(quiet=True)
        card.add(eyebrow(f"{couple.name(before.sent.author)} · {as_it_was(before, clock)}"))
        card.add(text(breakable(standing(before, couple, clock))))
        return card

    def _fill_taking(self, part: AccountPart) -> None:
        """Of one's own words the newest; together only what both may read stands here."""
        for person, card in self.taking.items():
            shown = part.column(person).text
            card.fill(shown.sent if shown is not None else None)

    def _fill_agreed(self, part: AccountPart, couple: Couple) -> None:
        """It can be said once there is nothing of the other's left to open."""
        said = agreed_line(part, couple)
        self.agreed_said.setText(said)
        self.agreed_said.setVisible(bool(said))
        here = frozenset(self.desk.sitting.here)
        unread = [part.column(person.other).waiting for person in here]
        self.agree.setVisible(bool(here - part.agreed) and not any(unread))
        self.agree_no_more.setVisible(bool(here & part.agreed))
        self.agreed.setHidden(self.agree.isHidden() and self.agree_no_more.isHidden() and not said)

    def _open_text(self, words: TextId) -> None:
        self._within(partial(open_text, self.desk.sitting, words))

    def _take_away(self, person: Person, _sent: Sent) -> None:
        shown = None if self.part is None else self.part.column(person).text
        if shown is not None:
            take_text_away(self.desk.sitting, person, shown.id)

    def _agree(self) -> None:
        self.desk.ask_author(
            lambda author: self._within(partial(agree, self.desk.sitting, author, self._id)), self.agree
        )

    def _agree_no_more(self) -> None:
        take_back = partial(agree_no_more, self.desk.sitting)
        self.desk.ask_author(lambda author: self._within(partial(take_back, author, self._id)), self.agree_no_more)

    def _within(self, act: Callable[[], None]) -> None:
        with self.desk.refusals.shown(self.place()):
            act()

    def _to_account(self) -> None:
        self.open_view(("account", None))

    def _lay_out(self) -> None:
        self.earlier.body.addWidget(self.earlier_texts)
        self.agreed.add(self.agreed_said, flow(self.agree, self.agree_no_more))
        self.sides = QWidget()
        column = QVBoxLayout(self.sides)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        below = Columns()
        for part in (self.own, self.earlier):
            below.main.addWidget(part)
        for card in (self.agreed, *self.taking.values()):
            below.side.addWidget(card)
        column.addWidget(self.columns)
        column.addWidget(below)
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        for shown in (self.head, self.gone, self.sides):
            self.body.addWidget(shown)
