"""One ritual: how it goes, how it stands, and what can be done about it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt

from app.common_ground.rituals.actions import (
    let_ritual_go,
    pause_ritual,
    propose_again,
    resume_ritual,
    ritual_done,
    ritual_not_done,
    say_yes,
)
from app.common_ground.rituals.plain import form_of
from app.common_ground.rituals.reads import ritual
from app.common_ground.rituals.values import RITUALS, Ritual, RitualId, RitualState
from app.i18n import _
from app.promises.recurrence_words import listed
from app.vault.drafts import save_draft
from app.vault.sitting import Sitting
from app.vault.values import Person
from ui.common_ground.ground_view import GroundView
from ui.common_ground.ritual_card import RitualCard
from ui.common_ground.sending_view import NEW
from ui.common_ground.words import LONGEST_TITLE, ritual_stands
from ui.desk import Desk
from ui.view import OpenView
from ui.widgets.brief import in_brief
from ui.widgets.buttons import Button, primary, quiet, secondary
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.date_field import in_full
from ui.widgets.flow import flow
from ui.widgets.words import muted

DRAFT = "ritual"


class RitualView(GroundView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view, ("rituals", _("Our rituals")))
        self._id = RitualId("")
        self.ritual: Ritual | None = None
        self.card = RitualCard()
        self.said, self.done_on = muted(""), muted("")
        self.yes = primary(_("Yes, let's do this"), self._say_yes)
        self.no = secondary(_("Not this one"), partial(self._act, let_ritual_go))
        self.did = secondary(_("We did it today"), partial(self._on_today, ritual_done), icon="check")
        self.did_not = quiet(_("Take that back"), partial(self._on_today, ritual_not_done))
        self.talk = secondary(_("Go to Conversations"), lambda: self.desk.go("conversations"))
        self.pause = quiet(_("Let it rest"), partial(self._act, pause_ritual))
        self.resume = secondary(_("Take it up again"), partial(self._act, resume_ritual))
        self.change = quiet(_("Propose it changed"), lambda: self.open_view(("ritual_write", self._id)), icon="edit")
        self.let_go = quiet(_("Let it go"), partial(self._act, let_ritual_go))
        self.take_back = quiet(_("Take the proposal back"), self._take_back, icon="trash")
        self.again = secondary(_("Propose it again"), self._propose_again)
        self._lay_out()

    def show_ritual(self, thing: object) -> None:
        self._id = RitualId(str(thing))
        self.reload()
        self.tell_history(RITUALS, self._id)

    def reload(self) -> None:
        self.ritual = found = ritual(self.desk.sitting, self._id)
        for part in (self.card, self.beside):
            part.setVisible(found is not None)
        self._show_acts(found)
        if found is None:
            self.head.say(_("A ritual of both"), _("This ritual isn't there any more"))
            return
        self.head.say(_("A ritual of both"), in_brief(found.what.title, LONGEST_TITLE))
        self.card.fill(found.what, found.starts, title_above=True)
        self.said.setText(ritual_stands(found, self.desk.couple(), self.desk.sitting.here))
        days = listed([in_full(day) for day in found.done_on])
        self.done_on.setText(_("You did it on {days}.").format(days=days) if days else "")
        self.done_on.setVisible(bool(days))

    def _show_acts(self, found: Ritual | None) -> None:
        state = None if found is None else found.state
        here, proposed = self.desk.sitting.here, state is RitualState.PROPOSED
        answers = found is not None and proposed and found.proposed_by.other in here
        own = found is not None and proposed and found.proposed_by in here
        held = state is RitualState.HELD
        done = found is not None and found.done_today
        if answers and found is not None:
            name = self.desk.couple().name(found.proposed_by.other)
            said = _("Yes, let's do this") if self.alone else _("Yes, says {name}").format(name=name)
            self.yes.setText(said)
            self.yes.setAccessibleName(said)
        for button, shown in (
            (self.yes, answers),
            (self.no, answers and self.alone),
            (self.did, held and not done),
            (self.did_not, held and done),
            (self.talk, held and found is not None and found.what.talk is not None),
            (self.pause, held),
            (self.resume, state is RitualState.PAUSED),
            (self.change, own or held or state is RitualState.PAUSED),
            (self.let_go, held or state is RitualState.PAUSED),
            (self.take_back, own),
            (self.again, state is RitualState.LET_GO),
        ):
            button.setVisible(shown)

    def _say_yes(self) -> None:
        """By the one who did not propose it, also when both are here."""
        if self.ritual is not None:
            person = self.ritual.proposed_by.other
            self.within(lambda: say_yes(self.desk.sitting, person, self._id))

    def _propose_again(self) -> None:
        self.in_a_name(lambda person: propose_again(self.desk.sitting, person, self._id), self.again)

    def _take_back(self) -> None:
        """Its words are kept, and come up when a ritual is proposed next."""
        if self.ritual is not None:
            own, form = self.desk.sitting.own, form_of(self.ritual.what)
            self.within(lambda: save_draft(own, DRAFT, f"{NEW}{self._id}", form | {"replaces": ""}))
            self._act(let_ritual_go)

    def _act(self, act: Callable[[Sitting, Person, RitualId], None]) -> None:
        """In the name of whoever is here; a proposal is taken back by its own author."""
        found, here = self.ritual, self.desk.sitting.here
        proposer = found.proposed_by if found is not None and found.state is RitualState.PROPOSED else here[0]
        self.within(lambda: act(self.desk.sitting, proposer if proposer in here else here[0], self._id))

    def _on_today(self, act: Callable[[Sitting, RitualId], None]) -> None:
        self.within(lambda: act(self.desk.sitting, self._id))

    def _lay_out(self) -> None:
        self.beside = Card(quiet=True)
        self.beside.add(self.said)
        for button in _sides(self):
            self.beside.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.card.add(self.done_on, flow(self.yes, self.no, self.did, self.did_not, self.talk, self.resume, self.again))
        columns = Columns()
        columns.main.addWidget(self.card)
        columns.side.addWidget(self.beside)
        self.body.addWidget(columns)


def _sides(view: RitualView) -> tuple[Button, ...]:
    return (view.pause, view.change, view.let_go, view.take_back)
