"""The list of agreements: what holds, what lies before both, drafts, and what was earlier."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from app.agreements import drafting
from app.agreements.list_reads import agreements_page
from app.agreements.page_values import AgreementRow, AgreementsPage
from app.agreements.values import AgreementText
from app.i18n import _
from app.library.packs import page_helps, ready_agreements
from ui.agreements.draft_checks_card import lean_out
from ui.agreements.list_words import LONGEST_SHOWN, Reader, agreement_row, draft_row
from ui.desk import Desk
from ui.view import Act, OpenView, PartlyOwnView
from ui.widgets.brief import in_brief
from ui.widgets.buttons import button, primary, secondary
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.empty_state import EmptyState
from ui.widgets.list_rows import ListRow, RowGroup
from ui.widgets.page_head import PageHead
from ui.widgets.undo_offer import UndoOffer
from ui.widgets.words import muted

FIRST_PAST = 5
FIRST_CURRENT = 5


class ListView(PartlyOwnView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._most_past, self._most_current = FIRST_PAST, FIRST_CURRENT
        self.offer = UndoOffer()
        self.write = primary(_("Write an agreement"), self.write_one, icon="add", shortcut="Ctrl+N")
        self.head = PageHead("", _("Agreements"))
        self.head.set_actions(self.write)
        self.holding = RowGroup(_("In force"), open_view)
        self.open = RowGroup(_("For both of you"), open_view)
        self.drafts = RowGroup(_("Drafts"), open_view)
        self.past = RowGroup(_("Earlier"), open_view)
        self._lay_out()

    def show_list(self, deleted: str | None = None) -> None:
        """`deleted` is the subject of a draft that is to go."""
        if deleted is not None:
            self._delete(deleted)
        self.reload()

    @property
    def acts(self) -> dict[str, Act]:
        return {"new": Act(_("Write an agreement"), self.write_one)}

    def reload(self) -> None:
        page = agreements_page(self.desk.sitting, self._most_current, self._most_past)
        self.fill(page, Reader(couple=self.desk.couple(), alone=self.desk.sitting.alone, clock=self.desk.sitting.clock))

    def fill(self, page: AgreementsPage, reader: Reader) -> None:
        drafts = [draft_row(draft, reader) for draft in page.drafts if draft.subject != self.offer.hidden]
        self.holding.fill(_rows(page.holding, reader), more=page.more_holding)
        self.open.fill(_rows(page.open, reader), more=page.more_open)
        self.drafts.fill(drafts)
        self.past.fill(_rows(page.past, reader), more=page.more_past)
        self._show_empty(empty=not (page.holding or page.open or page.past or drafts))
        self._await(page)

    def settle(self) -> None:
        """End the offer to take a deleted draft back."""
        self.offer.settle()

    def write_one(self) -> None:
        """Begin an agreement with one boundary to fill in."""
        first = drafting.empty_boundary(self.desk.sitting)
        text = AgreementText(boundaries=(first,), terms=drafting.fresh_terms(self.desk.sitting))
        self.open_view(("draft", drafting.new_draft(self.desk.sitting, text).subject))

    def _delete(self, subject: str) -> None:
        """Hide a draft at once; it is deleted when the offer to undo ends."""
        draft = drafting.read_draft(self.desk.sitting, subject)
        if draft is None:
            return
        title = in_brief(draft.text.title.strip(), LONGEST_SHOWN) or _("No title yet")
        said = _("The draft “{title}” is deleted.").format(title=title)
        self.offer.begin(subject, said, self.reload, partial(drafting.discard, self.desk.sitting, subject))

    def _lay_out(self) -> None:
        self.body.addWidget(self.head)
        self.body.addWidget(self.offer)
        help_ = page_helps()["agreements"]
        self.empty = EmptyState(
            help_.what, _("Write an agreement"), self.write_one, how="\n".join(help_.how), icon="agreements"
        )
        columns = Columns()
        for part in (self.empty, self.holding, self.open, self.drafts, self.past):
            columns.main.addWidget(part)
        columns.side.addWidget(self._ready_card())
        if self.alone:
            columns.side.addWidget(self._needs_card())
        self.body.addWidget(columns)
        for group in (self.holding, self.open):
            group.more.clicked.connect(self._show_more_current)
        self.past.more.clicked.connect(self._show_more_past)

    def _ready_card(self) -> Card:
        card = Card(_("Ready to adapt"), small_title=True)
        for ready in ready_agreements(self.desk.preferences.packs):
            card.add(_link(ready.title, partial(self.open_view, ("ready", ready.id))))
        lean_out(card)
        return card

    def _needs_card(self) -> Card:
        card = Card(_("Before words for both"), small_title=True, quiet=True)
        card.add(muted(_("Up to three things you need. Only you see them until you show them.")))
        card.add(secondary(_("What I need"), partial(self.open_view, ("needs", None))))
        return card

    def _show_empty(self, *, empty: bool) -> None:
        self.empty.setVisible(empty)
        self.write.setVisible(not empty)

    def _await(self, page: AgreementsPage) -> None:
        """Look again when something begins to hold."""
        for row in page.open:
            if row.holds_from is not None:
                self.desk.changes.announce_at(row.holds_from)

    def _show_more_current(self) -> None:
        self._most_current *= 4
        self.reload()

    def _show_more_past(self) -> None:
        self._most_past *= 4
        self.reload()


def _link(words: str, slot: partial[None]) -> QWidget:
    made = button(words, slot, looks="nav-item", icon="agreements")
    made.setMinimumWidth(0)
    return made


def _rows(rows: Sequence[AgreementRow], reader: Reader) -> list[ListRow]:
    return [agreement_row(row, reader) for row in rows]
