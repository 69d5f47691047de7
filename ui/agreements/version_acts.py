"""What can be done with a version besides answering: sign, take back, suggest other words, look again, withdraw."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from app.agreements.actions import propose_version, take_back_signature
from app.agreements.page_values import Act, AgreementDraft, VersionPage, Wish
from app.agreements.signing import version_to_sign
from app.agreements.values import DecisionKind
from app.i18n import _
from app.vault.values import Person
from ui.agreements.review_dialog import ReviewDialog
from ui.agreements.review_words import Decision
from ui.agreements.sign_decision import SignDecision, SignWithdrawal
from ui.agreements.sign_version import SignVersion
from ui.agreements.sign_who import ask_who_signs
from ui.agreements.version_drafts import counter_proposal, draft_after, fresh_beginning, is_plain_renewal
from ui.agreements.version_preview import preview_version
from ui.agreements.version_question import Question
from ui.agreements.version_steps import can_sign
from ui.documents.pause_card import preview_pause_card

if TYPE_CHECKING:
    from ui.agreements.version_view import VersionView

Labelled = tuple[str, Callable[[], None]]


class VersionActs(QObject):
    def __init__(self, view: "VersionView") -> None:
        super().__init__(view)
        self._view = view
        self._desk = view.desk

    @property
    def _page(self) -> VersionPage:
        assert self._view.page is not None
        return self._view.page

    def others(self, page: VersionPage) -> Iterator[Labelled]:
        """The quiet ones under the boundaries."""
        if Act.COUNTER in page.acts:
            yield _("Suggest a change"), self.counter
        if Act.TAKE_BACK in page.acts:
            yield _("Take back my signature"), self.ask_to_take_back
        if Act.KEEP in page.acts:
            yield _("Look at it again"), self.review
        if Act.WITHDRAW in page.acts:
            yield _("Withdraw"), self.withdraw

    def sign(self) -> None:
        """By the one who can, or by one press on a name."""
        signers = can_sign(self._page, self._desk.sitting.alone)
        self._ask(signers, self._sign_as)

    def sign_wish(self, wish: Wish, person: Person) -> None:
        decision = Decision(kind=wish.decision, review=wish.review)
        self._take_window(SignDecision(self._desk, self._page, person, decision, self._view.tell, wish.id))

    def withdraw(self) -> None:
        self._ask(self._desk.sitting.here, self._withdraw_as)

    def preview(self) -> None:
        with self._desk.refusals.shown(self._view):
            preview_version(self._desk, self._page, self._view, self._view)

    def preview_card(self) -> None:
        """Of how the couple pauses."""
        preview_pause_card(self._desk, self._view, self._view)

    def counter(self) -> None:
        self._open_draft(counter_proposal(self._desk.sitting, self._page))

    def begin_again(self) -> None:
        self._open_draft(fresh_beginning(self._desk.sitting, self._page))

    def ask_to_take_back(self) -> None:
        question = Question(
            _("Take back your signature?"),
            _("The text is open again then, and both signatures are void. Each can sign anew at any time."),
            _("Take it back"),
            self._take_back,
            self._view.window(),
        )
        self._show(question)

    def review(self) -> None:
        today = self._desk.sitting.clock.today()
        self._show(ReviewDialog(self._page, today, self._go_on, self._view.window()))

    def _show(self, dialog: QDialog) -> None:
        self._desk.show_dialog(dialog)

    def _take_back(self) -> None:
        alone = self._desk.sitting.alone
        if alone is None:
            return
        with self._desk.refusals.shown(self._view):
            take_back_signature(self._desk.sitting, alone, self._page.version)
            self._view.tell(_("Your signature is taken back. The text is open again."))

    def _go_on(self, act: Act, review: date) -> None:
        """What was chosen when looking at it again."""
        decisions = {
            Act.KEEP: Decision(kind=DecisionKind.KEEP, review=review),
            Act.END: Decision(kind=DecisionKind.END),
        }
        if act in decisions:
            self._ask(self._desk.sitting.here, partial(self._decide_as, decisions[act]))
            return
        draft = draft_after(self._desk.sitting, self._page, act, review)
        if act is Act.RENEW and is_plain_renewal(self._desk.sitting, draft, self._page):
            self._ask(self._desk.sitting.here, partial(self._put_forward, draft))
        else:
            self._open_draft(draft)

    def _ask(self, signers: tuple[Person, ...], then: Callable[[Person], None]) -> None:
        ask_who_signs(self._desk.couple(), signers, then, self._view.primary)

    def _sign_as(self, person: Person) -> None:
        with self._desk.refusals.shown(self._view):
            version_to_sign(self._desk.sitting, self._page.version, person)
            self._take_window(SignVersion(self._desk, self._page, person, self._view.tell))

    def _decide_as(self, decision: Decision, person: Person) -> None:
        self._take_window(SignDecision(self._desk, self._page, person, decision, self._view.tell))

    def _withdraw_as(self, person: Person) -> None:
        self._take_window(SignWithdrawal(self._desk, self._page, person, self._view.tell))

    def _put_forward(self, draft: AgreementDraft, person: Person) -> None:
        with self._desk.refusals.shown(self._view):
            version = propose_version(self._desk.sitting, person, draft)
            self._view.open_view(("version", version))

    def _take_window(self, work: QWidget) -> None:
        with self._desk.refusals.shown(self._view):
            self._desk.sitting.require_private()
            self._view.settle()
            self._desk.take_window(work)
            return
        work.deleteLater()

    def _open_draft(self, draft: AgreementDraft) -> None:
        self._view.open_view(("draft", draft.subject))
