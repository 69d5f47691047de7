"""Looking after oneself, in brief: what is on one's list, and one press for what was done."""

from functools import partial

from app.i18n import _
from app.private.self_care import did_one, self_care, take_out
from app.private.values import Care
from ui.view import View
from ui.widgets.brief import in_brief
from ui.widgets.buttons import Button, quiet, secondary
from ui.widgets.card import Card
from ui.widgets.flow import flow
from ui.widgets.refilled import Refilled
from ui.widgets.undo_offer import UndoOffer
from ui.widgets.words import muted

MOST_SHOWN = 6
_LONGEST_SHOWN = 60
_LONGEST_ON_BUTTON = 28
"""Characters; the list itself has all of it."""


class CareCard(Card):
    def __init__(self, view: View) -> None:
        super().__init__(_("Looking after myself"), small_title=True)
        self._view = view
        self._cares: tuple[Care, ...] = ()
        self._chooses = False
        self.offer = UndoOffer()
        self.said = muted("")
        self.did = quiet(_("Did one"), self._choose)
        self.list = quiet(_("My list"), lambda: view.open_view(("self_care", None)))
        self.ideas = secondary(_("Choose from ideas"), lambda: view.open_view(("ideas", None)), icon="library")
        self.which = Refilled(spacing=6)
        self.add(self.said, self.offer, self.which, flow(self.did, self.list, self.ideas))
        self.which.hide()

    def reload(self) -> None:
        cares = self_care(self._view.desk.sitting).cares
        if cares != self._cares:
            self._put_away()
        self._cares = cares
        shown = " · ".join(in_brief(each.text, _LONGEST_SHOWN).rstrip(".") for each in cares[:MOST_SHOWN])
        self.said.setText(shown or _("A few things that do you good, for days when none comes to mind."))
        self.did.setVisible(bool(cares) and not self._chooses)
        self.ideas.setVisible(not cares)

    def settle(self) -> None:
        self.offer.settle()
        self._put_away()

    def _choose(self) -> None:
        """Which one it was."""
        self._chooses = True
        self.did.hide()
        with self.which.filled_anew():
            self.which.add(muted(_("Which one?")), *map(self._button, self._cares))
            self.which.add(flow(quiet(_("None of them"), self._leave)))
        first = self.which.findChild(Button)
        if first is not None:
            first.setFocus()

    def _button(self, care: Care) -> Button:
        made = secondary(in_brief(care.text, _LONGEST_ON_BUTTON), partial(self._did, care))
        made.setAccessibleName(_("Did it: {what}").format(what=care.text))
        made.setToolTip(care.text)
        return made

    def _did(self, care: Care) -> None:
        with self._view.desk.refusals.shown(self._view.place()):
            done = did_one(self._view.desk.sitting, care.id)
            said = _("Noted for today: {what}").format(what=in_brief(care.text, _LONGEST_SHOWN))
            self.offer.begin(None, said, partial(take_out, self._view.desk.sitting, done))
        self._leave()

    def _leave(self) -> None:
        self._put_away()
        self.reload()
        self.did.setFocus()

    def _put_away(self) -> None:
        self._chooses = False
        self.which.hide()
