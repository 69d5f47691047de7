"""The short form of a ready-made agreement: its few answers first, the rest prefilled."""

from app.agreements import drafting
from app.i18n import _
from app.library.packs import ready_agreements
from app.library.ready import default_answers
from app.library.values import ReadyAgreement
from app.vault import drafts
from ui.agreements.ready_text import ready_text
from ui.desk import Desk
from ui.draft_keeping import Keeper
from ui.view import Act, OpenView, View
from ui.widgets.buttons import primary, quiet
from ui.widgets.card import Card
from ui.widgets.clearing import clear_layout
from ui.widgets.fields import TextField
from ui.widgets.page_head import PageHead
from ui.widgets.text_column import TextColumn
from ui.widgets.words import muted

PLACE = "ready-agreement"


class ReadyView(View):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._ready: ReadyAgreement | None = None
        self.keeper = Keeper(self._save, self.present, self)
        self.write = primary(_("Write it with these"), self.write_it)
        self.head = PageHead(_("Ready to adapt"))
        self.head.set_actions(quiet(_("All agreements"), self._back, icon="back"), self.write)
        self.lead = muted("")
        self.card = Card()
        self.card.body.setSpacing(16)
        self.answers: dict[str, TextField] = {}
        for part in (self.head, self.lead, self.card):
            self.body.addWidget(part)

    def show_ready(self, ready: str) -> None:
        """Ask what the agreement of that id asks; one that asks nothing is written at once."""
        self._ready = next(each for each in ready_agreements(self.desk.preferences.packs) if each.id == ready)
        self.head.say(_("Ready to adapt"), self._ready.title)
        self.lead.setText(self._ready.purpose)
        self._ask(self._ready)
        self.reading_changed.emit()

    @property
    def acts(self) -> dict[str, Act]:
        return {"back": Act(_("All agreements"), self._back)}

    def read_by(self) -> str:
        return _("read by: only you, until you show it") if self.alone else ""

    def settle(self) -> None:
        self.keeper.settle()

    def write_it(self) -> None:
        """Begin a draft with these answers and open it."""
        ready = self._ready
        if ready is None:
            return
        sitting = self.desk.sitting
        draft = drafting.new_draft(sitting, ready_text(sitting, self.desk.couple(), ready, self._typed()))
        self.keeper.forget()
        drafts.delete_draft(sitting.own, PLACE, ready.id)
        self.open_view(("draft", draft.subject))

    def _ask(self, ready: ReadyAgreement) -> None:
        clear_layout(self.card.body)
        self.answers = {}
        saved = drafts.read_draft(self.desk.sitting.own, PLACE, ready.id)
        first, second = self.desk.couple().names
        words = default_answers(ready, first=first, second=second)
        words |= saved.form["answers"] if saved is not None else {}
        for question in ready.questions:
            field = TextField(question.question, question.hint, fewest_lines=1)
            field.set_text(words[question.key])
            field.edited.connect(self.keeper.note)
            self.answers[question.key] = field
            self.card.body.addWidget(TextColumn(field))
        self.card.setVisible(bool(ready.questions))

    def _typed(self) -> dict[str, str]:
        return {key: field.text() for key, field in self.answers.items()}

    def _save(self) -> None:
        assert self._ready is not None
        drafts.save_draft(self.desk.sitting.own, PLACE, self._ready.id, {"answers": self._typed()})

    def _back(self) -> None:
        self.open_view(None)
