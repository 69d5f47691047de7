"""What the partner suggests for a plan that is shown: the owner takes one over, or leaves it as it stands."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout

from app.i18n import _
from app.triggers.sharing import propose, take_over, withdraw_proposal
from app.triggers.values import LONGEST_PROPOSAL, Proposal, ProposalKind, SharedPlan
from ui.desk import Desk
from ui.kept_form import KeptForm, Present
from ui.triggers.words import proposal_choices
from ui.widgets.act_row import ActRow
from ui.widgets.brief import breakable
from ui.widgets.buttons import Button, quiet, secondary
from ui.widgets.card import Card
from ui.widgets.choice_field import ChoiceField
from ui.widgets.clearing import clear_layout
from ui.widgets.flow import flow
from ui.widgets.hinted_text import HintedText
from ui.widgets.too_long import say_if_too_long
from ui.widgets.wording_hints import wording_hints
from ui.widgets.words import muted, small

PROPOSAL_FORM = "plan_proposal"


class ProposalsCard(Card):
    """Not there where nothing is suggested and nobody here may suggest."""

    def __init__(self, desk: Desk, present: Present, within: Callable[[Callable[[], None]], None]) -> None:
        """`present` runs a timed save, `within` what was pressed; both show refusals."""
        super().__init__(_("Suggestions"))
        self._desk, self._within = desk, within
        self._plan: SharedPlan | None = None
        self._shown: object = None
        self.rows = QVBoxLayout()
        self.rows.setSpacing(10)
        self.body.addLayout(self.rows)
        self.kind = ChoiceField(_("What is it?"), proposal_choices())
        self.words = HintedText(_("In your words"), hints=wording_hints(desk.preferences))
        self.words.edited.connect(lambda text: say_if_too_long(self.words, text, LONGEST_PROPOSAL))
        self.send = secondary(_("Suggest it"), self._send)
        self.saved = small("")
        self.form = self._kept_form(present)
        self.hint = muted("")
        self._asks = (self.hint, self.kind, self.words, flow(self.send, self.saved))
        self.add(*self._asks)

    def fill(self, plan: SharedPlan | None) -> None:
        """The plan that is shown, or None where none is; words that are typed stay."""
        opened = plan is not None and (self._plan is None or plan.id != self._plan.id)
        self._plan = plan
        may_suggest = plan is not None and plan.owner.other in self._desk.sitting.here
        self.setVisible(plan is not None and (may_suggest or bool(plan.proposals)))
        for part in self._asks:
            part.setVisible(may_suggest)
        if plan is None:
            return
        self._name(plan)
        self._fill_rows(plan)
        if opened and may_suggest:
            self.form.open(plan.id, {"kind": ProposalKind.PLEASE_DO.value})

    def settle(self) -> None:
        self.form.settle()

    def _name(self, plan: SharedPlan) -> None:
        couple = self._desk.couple()
        owner, other = couple.name(plan.owner), couple.name(plan.owner.other)
        alone = self._desk.sitting.alone is not None
        self.hint.setText(_("{name} decides what becomes part of the plan.").format(name=owner))
        said = _("Suggest it") if alone else _("Suggest it as {name}").format(name=other)
        self.send.setText(said)
        self.send.setAccessibleName(said)

    def _fill_rows(self, plan: SharedPlan) -> None:
        if plan.proposals == self._shown:
            return
        self._shown = plan.proposals
        clear_layout(self.rows)
        for proposal in plan.proposals:
            self.rows.addWidget(self._row(plan, proposal))

    def _row(self, plan: SharedPlan, proposal: Proposal) -> ActRow:
        name = self._desk.couple().name(proposal.author)
        below = dict(proposal_choices())[proposal.kind]
        line = _("{kind} · suggested by {name}").format(kind=below, name=name)
        if proposal.taken:
            line = _("{line}; now part of the plan").format(line=line)
        return ActRow(breakable(proposal.text), line, *self._acts(plan, proposal))

    def _acts(self, plan: SharedPlan, proposal: Proposal) -> tuple[Button, ...]:
        alone = self._desk.sitting.alone
        if alone is plan.owner and not proposal.taken:
            made = secondary(_("Take it over"), partial(self._within, partial(self._take_over, proposal)))
        elif proposal.author in self._desk.sitting.here and not proposal.taken:
            made = quiet(_("Take it back"), partial(self._within, partial(self._withdraw, proposal)))
        else:
            return ()
        made.setAccessibleName(f"{made.text()}: {proposal.text}")
        return (made,)

    def _take_over(self, proposal: Proposal) -> None:
        take_over(self._desk.sitting, proposal.id)

    def _withdraw(self, proposal: Proposal) -> None:
        withdraw_proposal(self._desk.sitting, proposal.author, proposal.id)

    def _send(self) -> None:
        self._within(self._suggest)

    def _suggest(self) -> None:
        plan, kind = self._plan, self.kind.choice()
        assert plan is not None
        self.settle()
        chosen = ProposalKind(kind) if isinstance(kind, str) else ProposalKind.PLEASE_DO
        propose(self._desk.sitting, plan.owner.other, plan.id, chosen, self.words.text())
        self.form.discard()
        self.kind.set_choice(ProposalKind.PLEASE_DO)
        self.saved.setText(_("suggested"))

    def _kept_form(self, present: Present) -> KeptForm:
        fields = {"kind": self.kind, "proposal": self.words}
        home: QObject = self
        form = KeptForm(self._desk.sitting.own, PROPOSAL_FORM, fields, present, home)
        form.kept.connect(lambda kept: self.saved.setText(_("saved") if kept else ""))
        return form
