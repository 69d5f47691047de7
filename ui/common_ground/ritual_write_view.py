"""Proposing a ritual, of one's own or from an idea; a change to one that is held is a proposal too."""

from PySide6.QtWidgets import QWidget

from app.common_ground.rituals.actions import propose_ritual
from app.common_ground.rituals.plain import form_of, ritual_of, words_of
from app.common_ground.rituals.reads import ritual
from app.common_ground.rituals.values import RITUAL, NewRitual, RitualId
from app.exchange.values import Form
from app.i18n import _
from app.vault.values import Person
from ui.common_ground.ritual_card import RitualCard
from ui.common_ground.ritual_form import RitualForm
from ui.common_ground.ritual_view import DRAFT
from ui.common_ground.sending_view import NEW, SendingView
from ui.desk import Desk
from ui.exchange.outgoing import Route
from ui.view import OpenView


class RitualWriteView(SendingView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view, ("rituals", _("Our rituals")), "ritual")
        self.parts = RitualForm(desk.preferences)
        route = Route(sort=RITUAL, place=DRAFT, check=ritual_of, preview=self._preview, send=self._send, text=words_of)
        self.send_with(self.parts, self.parts.by_name, route, _("A proposal is a question. A no needs no reason."))

    def show_ritual_write(self, thing: object = None) -> None:
        """The id of one to propose changed, a pair of the id of an idea and its words, or None."""
        idea, begun_with = thing if isinstance(thing, tuple) else ("", NewRitual())
        begins = f"{NEW}{idea}-" if idea else NEW
        subject = thing if isinstance(thing, str) else self.new_subject(RITUAL, DRAFT, begins)
        found = ritual(self.desk.sitting, RitualId(subject))
        self.head.say(_("Common ground"), _("Propose a ritual") if found is None else _("Propose it changed"))
        form = form_of(begun_with if found is None else found.what)
        self.begin(subject, form | {"replaces": "" if found is None else found.id})
        self.parts.arrange()
        self.parts.title.setFocus()

    def _preview(self, form: Form) -> QWidget:
        card, new = RitualCard(), ritual_of(form)
        card.fill(new, new.starts or self.desk.sitting.clock.today())
        return card

    def _send(self, author: Person, form: Form) -> str:
        replaces = RitualId(str(form.get("replaces") or "")) or None
        return propose_ritual(self.desk.sitting, author, ritual_of(form), replaces)
