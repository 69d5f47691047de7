"""What both look forward to next, beside the pictures."""

from app.i18n import _
from app.people.pace import pace
from app.progress.milestones.reads import next_chosen
from app.progress.milestones.values import Chosen, ChosenState
from ui.progress.milestone_words import in_a_line, stands
from ui.view import View
from ui.widgets.buttons import quiet, secondary
from ui.widgets.card import Card
from ui.widgets.flow import flow
from ui.widgets.words import strong, text


class NextCard(Card):
    """Not there on quiet days."""

    def __init__(self, view: View) -> None:
        super().__init__(tone="sun")
        self._view = view
        self._next: Chosen | None = None
        self.title, self.said = strong(""), text("")
        self.look = secondary(_("Look at it"), self._look)
        self.choose = secondary(_("Choose one"), lambda: view.open_view(("milestone_choose", None)))
        self.mark_how = secondary(_("Choose how to mark it"), self._mark_how)
        self.all = quiet(_("All milestones"), lambda: view.open_view(("milestones", None)))
        self.add(self.title, self.said, flow(self.mark_how, self.look, self.choose, self.all))

    def reload(self) -> None:
        desk = self._view.desk
        quiet_day = pace(desk.sitting).is_quiet(desk.sitting.clock.today())
        self.setVisible(not quiet_day)
        if not quiet_day:
            self.fill(next_chosen(desk.sitting, desk.preferences.packs))

    def fill(self, chosen: Chosen | None) -> None:
        """None: nothing is chosen yet."""
        self._next = chosen
        self.look.setVisible(chosen is not None)
        self.choose.setVisible(chosen is None)
        self.mark_how.setVisible(chosen is not None and chosen.state is not ChosenState.PROPOSED)
        if chosen is None:
            self._say(_("Something to look forward to"), _("You could choose it together. It may take its time."))
        elif chosen.state is ChosenState.PROPOSED:
            couple, alone = self._view.desk.couple(), self._view.desk.sitting.alone
            self._say(_("Proposed for both of you"), f"{in_a_line(chosen)} {stands(chosen, couple, alone)}")
        else:
            self._say(_("Next, chosen by you"), in_a_line(chosen))

    def _say(self, title: str, said: str) -> None:
        self.title.setText(title)
        self.setAccessibleName(title)
        self.said.setText(said)

    def _mark_how(self) -> None:
        if self._next is not None:
            self._view.open_view(("celebrations", self._next.id))

    def _look(self) -> None:
        if self._next is not None:
            self._view.open_view(("milestone", self._next.id))
