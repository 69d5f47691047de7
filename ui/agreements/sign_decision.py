"""Signing what needs no new text: to keep or to end an agreement, and to withdraw from it."""

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtWidgets import QCheckBox

from app.agreements.page_values import VersionPage
from app.agreements.signing import (
    decision_to_sign,
    enter_signature,
    keep_withdrawal_reason,
    withdrawal_to_sign,
)
from app.agreements.to_sign import Signed, ToSign
from app.agreements.values import LONGEST_COMMENT, DecisionKind
from app.agreements.wishes import new_wish
from app.i18n import _
from app.refused import FieldProblem, Refused
from app.vault.drafts import delete_draft, read_draft, save_draft
from app.vault.values import Person
from ui.agreements.review_words import Decision, decision_sentence
from ui.agreements.sign_sheet import Finished, SignSheet
from ui.agreements.version_words import safety_line
from ui.desk import Desk
from ui.draft_keeping import Keeper
from ui.place import ShowsProblem
from ui.widgets.card import Card
from ui.widgets.text_field import TextField
from ui.widgets.too_long import too_long
from ui.widgets.words import muted, text

REASON = "withdrawal"
"""The place of its draft."""


class SignDecision(SignSheet):
    """The wish itself is written down with its first signature, so that leaving leaves nothing behind."""

    def __init__(
        self, desk: Desk, page: VersionPage, person: Person, decision: Decision, finished: Finished, wish: str = ""
    ) -> None:
        super().__init__(
            desk, person, finished, above=_("Sign · version {n}").format(n=page.number), title=page.text.title
        )
        self.page, self.decision, self._wish = page, decision, wish
        self._first = not wish
        card = Card()
        card.add(text(decision_sentence(decision)), muted(safety_line()))
        self.columns.main.addWidget(card)
        self.close_up(_("It comes to pass once both have signed."))

    def to_sign(self) -> ToSign:
        sitting, decision = self.desk.sitting, self.decision
        wish = self._wish or new_wish(sitting, self.person, self.page.version, decision.kind, decision.review)
        return decision_to_sign(sitting, wish, self.person)

    def enter(self, signed: Signed) -> str:
        enter_signature(self.desk.sitting, signed)
        if self._first:
            return _("{name} has signed. {other} can sign now or on another evening.").format(
                name=self.name, other=self.other
            )
        if self.decision.kind is DecisionKind.KEEP:
            return _("Both have signed: the agreement stays in force.")
        return _("Both have signed: the agreement has ended.")


class SignWithdrawal(SignSheet):
    """Takes one signature and no reason; nothing asks for one."""

    def __init__(self, desk: Desk, page: VersionPage, person: Person, finished: Finished) -> None:
        super().__init__(
            desk, person, finished, above=_("Withdraw · version {n}").format(n=page.number), title=page.text.title
        )
        self.page = page
        self.reason = TextField(_("A reason"), _("read by: only you, unless you tick below"), optional=True)
        share = _("Show this reason to {name}").format(name=self.other)
        self.share = QCheckBox(share.replace("&", "&&"))
        self.share.setAccessibleName(share)
        self.share.toggled.connect(self._say_who_reads)
        self._keeper = Keeper(self._keep, self._present, self)
        self.reason.edited.connect(lambda _text: self._keeper.note())
        card = Card()
        card.add(text(self._what_it_means()), muted(safety_line()), self.reason, self.share)
        self.columns.main.addWidget(card)
        self._take_up()
        self.close_up(_("It counts from now on, and takes only your signature."))

    def settle(self) -> None:
        """Keep the reason as typed, in its writer's own space."""
        self._keeper.settle()

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {"reason": self.reason, **super().fields}

    def problems(self) -> Iterator[FieldProblem]:
        sentence = too_long(self.reason.text(), LONGEST_COMMENT)
        if sentence:
            yield FieldProblem("reason", sentence)
        yield from super().problems()

    def to_sign(self) -> ToSign:
        return withdrawal_to_sign(self.desk.sitting, self.page.version, self.person)

    def enter(self, signed: Signed) -> str:
        sitting, reason = self.desk.sitting, self.reason.text().strip()
        if reason and not self.share.isChecked():  # first: whatever cuts it off, no reason is lost
            keep_withdrawal_reason(sitting, self.person, self.page.version, reason)
        enter_signature(sitting, signed, reason=reason if self.share.isChecked() else "")
        self._keeper.forget()
        with sitting.letterbox(self.person) as own:
            delete_draft(own, REASON, self.page.version)
        return _("{name} has withdrawn. The agreement no longer holds; what was signed stays readable.").format(
            name=self.name
        )

    def leave(self) -> None:
        with self.desk.refusals.shown(self):
            self.settle()
            super().leave()

    def _keep(self) -> None:
        with self.desk.sitting.letterbox(self.person) as own:
            if self.reason.text():
                save_draft(own, REASON, self.page.version, {"reason": self.reason.text()})
            else:
                delete_draft(own, REASON, self.page.version)

    def _present(self, save: Callable[[], None]) -> None:
        """A timed save says what was refused, and leaves alone what is said there already."""
        try:
            save()
        except Refused as refused:
            self.desk.refusals.show(refused, self)

    def _take_up(self) -> None:
        with self.desk.sitting.letterbox(self.person) as own:
            saved = read_draft(own, REASON, self.page.version)
        if saved is not None:
            self.reason.set_text(saved.form["reason"])

    def _say_who_reads(self, _ticked: object) -> None:
        shared = self.share.isChecked()
        self.reason.say_hint(_("read by: both of you") if shared else _("read by: only you, unless you tick below"))

    def _what_it_means(self) -> str:
        return _(
            "{name} withdraws from this agreement. Either may withdraw at any time, and no reason is needed."
        ).format(name=self.name)
