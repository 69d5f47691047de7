"""What I need and my nonnegotiables: named by each alone, shown when ready, turned into boundaries."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.agreements import drafting
from app.agreements.page_values import AgreementDraft, ShownNeeds
from app.agreements.reads import shown_needs
from app.agreements.values import AgreementText, NeedKind, Side
from app.i18n import _
from app.vault.values import Person
from ui.agreements.needs_form import NeedsForm
from ui.desk import Desk
from ui.view import Act, OpenView, PartlyOwnView
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.clearing import clear_layout
from ui.widgets.page_head import PageHead
from ui.widgets.words import eyebrow, heading, muted, text

_FIRST_REVIEW = 30


class NeedsView(PartlyOwnView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self.all = quiet(_("All agreements"), lambda: self.open_view(None), icon="back", shortcut="Alt+Left")
        self.head = PageHead(_("Agreements"), _("What we need"))
        self.forms: tuple[NeedsForm, ...] = self._forms() if self.alone else ()
        self.shown = QHBoxLayout()
        self.shown.setSpacing(16)
        self.body.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.head)
        if not self.forms:
            self.body.addWidget(muted(_("Each of you names these alone. What you showed each other is here.")))
        for form in self.forms:
            self.body.addWidget(form)
        self.body.addWidget(heading(_("Shown to both of you")))
        self.body.addLayout(self.shown)

    @property
    def acts(self) -> Mapping[str, Act]:
        return {"back": Act(_("All agreements"), lambda: self.open_view(None))}

    def show_needs(self, _nothing: object = None) -> None:
        """Fields are filled when the view is opened, and never while someone types."""
        self.settle()
        both = shown_needs(self.desk.sitting)
        alone = self.desk.sitting.alone
        own = next((each for each in both if each.person is alone), None)
        if own is not None:
            for form, texts in zip(self.forms, (own.needs, own.nonnegotiables), strict=True):
                form.fill(texts)
        self._show(both)

    def reload(self) -> None:
        self._show(shown_needs(self.desk.sitting))

    def settle(self) -> None:
        for form in self.forms:
            form.settle()

    def _forms(self) -> tuple[NeedsForm, NeedsForm]:
        needs = NeedsForm(
            self.desk,
            NeedKind.NEED,
            self.present,
            title=_("What I need"),
            hint=_("Up to three. In your own words, for example what lets you sleep."),
            example=_("Not having to guess when you will be home"),
        )
        nonnegotiables = NeedsForm(
            self.desk,
            NeedKind.NONNEGOTIABLE,
            self.present,
            title=_("My nonnegotiables"),
            hint=_("Up to three things you will not go without, whatever else is agreed."),
            example=_("Nobody reads my diary"),
        )
        for form in (needs, nonnegotiables):
            form.shown.connect(self.show_needs)
        return needs, nonnegotiables

    def _show(self, both: tuple[ShownNeeds, ShownNeeds]) -> None:
        clear_layout(self.shown)
        for each in both:
            self.shown.addWidget(self._shown_by(each), 1, Qt.AlignmentFlag.AlignTop)

    def _shown_by(self, needs: ShownNeeds) -> Card:
        name = self.desk.couple().name(needs.person)
        card = Card(name)
        if not needs.needs and not needs.nonnegotiables:
            card.add(muted(_("Nothing is shown yet. There is no hurry.")))
        for title, texts in ((_("Needs"), needs.needs), (_("Nonnegotiables"), needs.nonnegotiables)):
            if texts:
                card.add(eyebrow(title))
            for words in texts:
                card.add(self._line(needs.person, words))
        return card

    def _line(self, person: Person, words: str) -> QWidget:
        line = QWidget()
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(0)
        turn = quiet(_("Turn into a boundary"), lambda: self._turn(person, words, turn))
        turn.setAccessibleName(_("Turn into a boundary: {words}").format(words=words))
        column.addWidget(text(words))
        column.addWidget(turn, 0, Qt.AlignmentFlag.AlignLeft)
        return line

    def _turn(self, person: Person, words: str, beside: QWidget) -> None:
        """Into a new draft, or into one that is there."""
        drafts = drafting.all_drafts(self.desk.sitting)
        if not drafts:
            self._turn_into(None, person, words)
            return
        menu = QMenu(beside)
        menu.setObjectName("drafts")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(_("Where does it go?"))
        for draft in (None, *drafts):
            said = (draft.text.title.strip() or _("A draft with no title yet")) if draft else _("A new draft")
            action = menu.addAction(said.replace("&", "&&"))
            action.triggered.connect(lambda _checked, draft=draft: self._turn_into(draft, person, words))
        menu.popup(beside.mapToGlobal(QPoint(0, beside.height() + 4)))

    def _turn_into(self, draft: AgreementDraft | None, person: Person, words: str) -> None:
        sitting = self.desk.sitting
        boundary = replace(drafting.empty_boundary(sitting), need=words, asked_by=Side(person.value))
        if draft is None:
            terms = drafting.fresh_terms(sitting, _FIRST_REVIEW)
            draft = drafting.new_draft(sitting, AgreementText(boundaries=(boundary,), terms=terms))
        else:
            text_now = replace(draft.text, boundaries=(*draft.text.boundaries, boundary))
            drafting.keep_draft(sitting, draft, text_now)
        self.open_view(("draft", draft.subject))
