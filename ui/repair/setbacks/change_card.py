"""What can become of the boundary: a change, and where it keeps happening the three ways that were named."""

from collections.abc import Callable
from datetime import timedelta

from app.agreements.page_values import Act as AgreementAct
from app.agreements.reads import version_page
from app.agreements.values import DecisionKind, VersionId
from app.i18n import _
from app.repair.setbacks.actions import leave_session, take_to_session
from app.repair.setbacks.values import NotInForce, SetbackId, SetbackPage, Standing
from app.vault.values import Person
from ui.agreements.review_words import Decision
from ui.agreements.sign_decision import SignDecision
from ui.agreements.sign_who import ask_who_signs
from ui.agreements.version_drafts import draft_after
from ui.repair.setbacks.words import agreed_in_words, crossed_in_words
from ui.view import View
from ui.widgets.buttons import Button, quiet, secondary
from ui.widgets.card import Card
from ui.widgets.flow import flow
from ui.widgets.words import muted, strong

REVIEW_AFTER = timedelta(days=30)
"""A change is looked at again after this, unless its draft says something else."""


class ChangeCard(Card):
    """Never automatic: each way is a press, and all of it can be left."""

    def __init__(self, view: View, tell: Callable[[str], None]) -> None:
        super().__init__(quiet=True)
        self._view, self._tell = view, tell
        self._page: SetbackPage | None = None
        self._times, self._agreed, self._taken = strong(""), muted(""), muted("")
        self.change = secondary(_("Change it: begin a draft"), self._within(self._change))
        self.session = secondary(_("Put it on our list for a therapist"), self._within(self._take))
        self.session.setAccessibleName(_("Put it on our list for a therapist: both of you can read it"))
        self.end = secondary(_("End it"), self._within(self._end))
        self.leave = quiet(_("Take it off the list for the session"), self._within(self._leave))
        self.add(self._times, self._agreed, flow(self.change, self.session, self.end), self._taken, self.leave)
        self.hide()

    def fill(self, page: SetbackPage) -> None:
        self._page = page
        clause = page.clause
        keeps = page.crossing is not None and page.crossing.keeps_happening
        holds = clause is not None and clause.holds_in is not None
        writable = page.standing is not Standing.REMOVED
        if page.crossing is not None:
            self._times.setText(crossed_in_words(page.crossing))
        if clause is not None:
            self._agreed.setText(agreed_in_words(clause.boundary.if_it_keeps_happening))
        self._show(page, keeps=keeps, holds=holds, writable=writable)

    def _show(self, page: SetbackPage, *, keeps: bool, holds: bool, writable: bool) -> None:
        couple, here = self._view.desk.couple(), self._view.desk.sitting.here
        taken = page.for_session
        self._times.setVisible(keeps)
        self._agreed.setVisible(keeps and holds)
        self.change.setVisible(holds and writable)
        self.end.setVisible(keeps and holds and writable)
        self.session.setVisible(writable and taken is None)
        self._taken.setVisible(taken is not None)
        self.leave.setVisible(taken in here)
        if taken is not None:
            self._taken.setText(_("{name} takes this to your next session.").format(name=couple.name(taken)))
        self.setVisible(writable or taken is not None)

    @property
    def ways(self) -> tuple[Button, ...]:
        return tuple(each for each in (self.change, self.session, self.end) if not each.isHidden())

    def _within(self, act: Callable[[], None]) -> Callable[[], None]:
        def do() -> None:
            with self._view.desk.refusals.shown(self._view.place()):
                act()

        return do

    @property
    def _id(self) -> SetbackId:
        assert self._page is not None
        return self._page.id

    def _version(self) -> VersionId:
        """The one in force now. Raises NotInForce."""
        clause = self._page.clause if self._page is not None else None
        if clause is None or clause.holds_in is None:
            raise NotInForce
        return clause.holds_in

    def _change(self) -> None:
        """A real draft, on its own page; nothing is put forward by that."""
        sitting = self._view.desk.sitting
        page = version_page(sitting, self._version())
        if AgreementAct.AMEND not in page.acts:
            raise NotInForce
        draft = draft_after(sitting, page, AgreementAct.AMEND, sitting.clock.today() + REVIEW_AFTER)
        self._view.desk.go("agreements", ("draft", draft.subject))

    def _end(self) -> None:
        desk = self._view.desk
        page = version_page(desk.sitting, self._version())
        if AgreementAct.END not in page.acts:
            raise NotInForce
        desk.sitting.require_private()

        def sign(person: Person) -> None:
            decision = Decision(kind=DecisionKind.END)
            self._view.settle()
            desk.take_window(SignDecision(desk, page, person, decision, self._tell))

        ask_who_signs(desk.couple(), desk.sitting.here, sign, self.end)

    def _take(self) -> None:
        self._view.desk.ask_author(self._take_of, self.session)

    def _take_of(self, author: Person) -> None:
        with self._view.desk.refusals.shown(self._view.place()):
            take_to_session(self._view.desk.sitting, author, self._id)

    def _leave(self) -> None:
        taken = self._page.for_session if self._page is not None else None
        if taken is not None:
            leave_session(self._view.desk.sitting, taken, self._id)
