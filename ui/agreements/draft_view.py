"""The draft editor: boundaries as cards, what is still open beside them, and one button that is the next step."""

from dataclasses import replace

from app.agreements import drafting
from app.agreements.actions import propose_version
from app.agreements.basing import carry_over
from app.agreements.checks import problems_of
from app.agreements.page_values import AgreementDraft
from app.agreements.values import AgreementText
from app.i18n import _
from app.people.values import Couple
from app.refused import FieldProblem, FormRefused, Refused
from app.vault.values import Person
from ui.agreements.draft_changes import NO_BASE, Base, base_of, falls
from ui.agreements.draft_checks import Step, checks_of, is_about_something_there, next_step
from ui.agreements.draft_order import tab_in_order
from ui.agreements.draft_parts import DraftParts
from ui.agreements.draft_preview import preview_draft
from ui.agreements.draft_showing import ShowingDialog
from ui.agreements.draft_words import is_empty
from ui.agreements.library_dialog import LibraryDialog
from ui.desk import Desk
from ui.draft_keeping import Keeper, UndoGate
from ui.view import Act, OpenView, View


class DraftView(View):
    """Holds one draft; opened again on the same one, it goes on where it was."""

    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self.draft: AgreementDraft | None = None
        self._base: Base = NO_BASE
        self._asked = False
        self._gone_to = ""
        self._seen = (desk.couple(), desk.preferences.choices.hints)
        self.keeper = Keeper(self._save, self.present, self)
        self._gate = UndoGate(self)
        self.parts = DraftParts(desk, self)
        self.head, self.about, self.boundaries = self.parts.head, self.parts.about, self.parts.boundaries
        self.terms, self.checks = self.parts.terms, self.parts.checks
        self._connect()
        self._gate.watch(self)

    # ---- the view as the page knows it

    def show_draft(self, subject: str) -> None:
        draft = drafting.read_draft(self.desk.sitting, subject)
        if draft is None:
            self.open_view(None)
        elif self.draft is not None and self.draft.subject == subject:
            self._fill(draft)
        else:
            self._open(draft)

    @property
    def acts(self) -> dict[str, Act]:
        return {
            "new": Act(_("Add a boundary"), self.boundaries.add_empty),
            "library": Act(_("From the library"), self.open_library),
            "preview": Act(_("Preview"), self.preview),
            "undo": Act(_("Undo"), self.undo),
            "redo": Act(_("Redo"), self.redo),
            "propose": Act(self._propose_words(), self.propose),
            "back": Act(_("All agreements"), self.go_back),
        }

    def reload(self) -> None:
        """Names, hints and what it is based on may have changed; what is typed is left as it is."""
        seen = (self.desk.couple(), self.desk.preferences.choices.hints)
        if self.draft is not None and seen != self._seen:
            self.boundaries.look_again()
        self._seen = seen
        self._look_at_base()
        if self.draft is not None:
            self._look_over()

    def settle(self) -> None:
        self.keeper.settle()
        self.boundaries.offer.settle()

    def read_by(self) -> str:
        return _("read by: only you, until you show it") if self.alone else ""

    # ---- what the person does

    def couple(self) -> Couple:
        """Both partners as they were named at the last look."""
        return self._seen[0]

    def text(self) -> AgreementText:
        """As it is filled in now."""
        return self.parts.text()

    def go_on(self) -> None:
        """The next step: onto the newest version, to the field that is open, or before the other partner."""
        if self._base.can_carry_over:
            self.carry_over()
            return
        step = next_step(self.text(), self._problems())
        if step is None:
            self.propose()
        elif step.field == self._gone_to:
            self.show_all_problems()
        else:
            self._gone_to = step.field
            self.go_to(step.field)

    def carry_over(self) -> None:
        """The words as they are, based on how the agreement stands now."""
        self.keeper.settle()
        if self.draft is not None:
            self.open_view(("draft", carry_over(self.desk.sitting, self.draft).subject))

    def go_to(self, field: str) -> None:
        """Bring the field of that name into view and give it the focus."""
        self.parts.focus_field(field)
        self._look_over()  # a card that was opened for it has its sentences now

    def propose(self) -> None:
        """Put it before the other: together under a name, alone after a look at what will be seen."""
        self.keeper.settle()
        self._look_at_base()
        if self._base.obstacle is not None:
            self._look_over()
            self.desk.refusals.show(self._base.obstacle, self.place())
            return
        if self._problems():
            self.show_all_problems()
            return
        me = self.desk.sitting.alone
        if me is None:
            self.desk.ask_author(self._propose, self.head.next)
            return
        couple = self.desk.couple()
        other, warned = couple.name(me.other), falls(self._base, couple)
        dialog = ShowingDialog(self.text(), couple, other, lambda: self._propose(me), self, warned)
        self.desk.show_dialog(dialog)

    def show_all_problems(self) -> None:
        """Every sentence beside its field, and the first field in view."""
        self._asked = True
        problems = self._problems()
        self._look_over()
        if problems:
            self.go_to(problems[0].field)

    def undo(self) -> None:
        self._step_by(undo=True)

    def redo(self) -> None:
        self._step_by(undo=False)

    def preview(self) -> None:
        if self.draft is not None:
            preview_draft(self.desk, replace(self.draft, text=self.text()), self._base.number, self, self.place())

    def open_library(self) -> None:
        dialog = LibraryDialog(self.about.values()[1], self.desk.preferences.packs, self)
        dialog.chosen.connect(self.boundaries.add_clauses)
        self.desk.show_dialog(dialog)

    def go_back(self) -> None:
        """To the list; a draft without a word in it is not kept."""
        if self.draft is not None and not self.draft.can_undo and is_empty(self.text()):
            self.keeper.forget()
            subject, self.draft = self.draft.subject, None
            drafting.discard(self.desk.sitting, subject)
        self.open_view(None)

    def delete(self) -> None:
        """Leave the draft; the list offers it back for a while."""
        if self.draft is not None:
            self.keeper.forget()
            subject, self.draft = self.draft.subject, None
            self.open_view(("list", subject))

    # ---- inside

    def _connect(self) -> None:
        for part in (self.about, self.boundaries, self.terms):
            part.edited.connect(self._take)
        self.terms.edited.connect(self.boundaries.look_again)  # some hints speak only where there is no last day
        self.boundaries.cards_changed.connect(self._order)
        self.boundaries.library.clicked.connect(self.open_library)
        self.checks.pressed.connect(self.go_to)
        self.keeper.kept.connect(lambda saved: self.head.say_saved(saved=saved))

    def _look_at_base(self) -> None:
        """How what it is based on stands now."""
        if self.draft is not None:
            self._base = base_of(self.desk.sitting, self.draft)

    def _open(self, draft: AgreementDraft) -> None:
        self._asked, self._gone_to = False, ""
        self.boundaries.clear()
        self._fill(draft)
        self.about.fold_if_titled()
        self.terms.fold_away()
        self.head.say_saved(saved=True)
        self.reading_changed.emit()

    def _fill(self, draft: AgreementDraft) -> None:
        self.draft = draft
        self._look_at_base()
        self.parts.fill(draft.text)
        self._look_over()

    def _take(self) -> None:
        """Something was typed, chosen or moved."""
        self.terms.set_area(self.about.values()[1])
        self.keeper.note()
        self._look_over()

    def _save(self) -> None:
        if self.draft is None:
            return
        drafting.keep_draft(self.desk.sitting, self.draft, self.text())
        self.draft = drafting.read_draft(self.desk.sitting, self.draft.subject)
        self._say_steps()

    def _step_by(self, *, undo: bool) -> None:
        if self.draft is None:
            return
        self.keeper.settle()
        step = drafting.undo if undo else drafting.redo
        draft = step(self.desk.sitting, self.draft.subject)
        if draft is not None:
            self.boundaries.offer.settle()
            self._fill(draft)

    def _propose(self, author: Person) -> None:
        draft = self.draft
        if draft is None:
            return
        self.draft = None
        try:
            version = propose_version(self.desk.sitting, author, replace(draft, text=self.text()))
        except FormRefused:
            self.draft = draft
            self.show_all_problems()
            return
        except Refused:
            self.draft = draft
            self.reload()
            raise
        self.open_view(("version", version))

    def _problems(self) -> tuple[FieldProblem, ...]:
        return tuple(problems_of(self.text(), self.desk.sitting.clock.today()))

    def _look_over(self) -> None:
        """What stands around the words: title, checks, next step, sentences beside fields, differences."""
        text, problems = self.text(), self._problems()
        self.head.say_title(text.title)
        self.checks.fill(checks_of(text, problems))
        self.head.say_next(self._next_words(next_step(text, problems)))
        said = [each for each in problems if self._asked or is_about_something_there(each, text)]
        self.parts.show_problems(said, unfold=self._asked)
        self.parts.show_changes(self._base, text)
        self._say_steps()

    def _say_steps(self) -> None:
        if self.draft is not None:
            self.head.say_steps(undo=self.draft.can_undo or self.keeper.waiting, redo=self.draft.can_redo)

    def _next_words(self, step: Step | None) -> str:
        if self._base.can_carry_over:
            return _("Carry my words over")
        return step.words if step is not None else self._propose_words()

    def _propose_words(self) -> str:
        me = self.desk.sitting.alone
        if me is None:
            return _("Propose it")
        return _("Show it to {name}").format(name=self.couple().name(me.other))

    def _order(self) -> None:
        self._gate.watch(self.boundaries)
        tab_in_order(self.parts.in_order())
