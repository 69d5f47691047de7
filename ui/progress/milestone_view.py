"""One milestone: found in the record with what it was found in, or chosen by both with what can be done about it."""

from app.i18n import _
from app.progress.milestones.reads import chosen_one, found_of, reached_one
from app.progress.milestones.values import MILESTONES, ChosenState, MilestoneId, Reached, ReachedId
from app.progress.milestones.words import because, changed
from ui.desk import Desk
from ui.progress.chosen_card import ChosenCard
from ui.progress.milestone_words import chosen_title, reached_title
from ui.progress.progress_view import ProgressView
from ui.view import OpenView
from ui.widgets.buttons import secondary
from ui.widgets.card import Card
from ui.widgets.date_field import in_full
from ui.widgets.flow import flow
from ui.widgets.labelled import LabelledLines
from ui.widgets.words import muted


class MilestoneView(ProgressView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view, ("milestones", _("All milestones")))
        self._shown: object = None
        self.found = Card()
        self.lines = LabelledLines()
        self.note = muted("")
        self.found.add(self.lines, self.note)
        self.chosen = ChosenCard(self)
        self.mark = secondary(_("Mark it"), self._mark)
        for part in (self.found, self.chosen, flow(self.mark)):
            self.body.addWidget(part)

    def show_milestone(self, thing: object) -> None:
        """The id of a chosen one, or a pair of the id of a found one and whether it is one's own.

        One that both chose and reached says how it was found too, where the record had it.
        """
        self._shown = thing
        self.chosen.begin()
        self.reload()
        self.tell_history(MILESTONES, str(thing[0] if isinstance(thing, tuple) else thing))

    def reload(self) -> None:
        found = self._found()
        chosen = None
        if not isinstance(self._shown, tuple):
            packs = self.desk.preferences.packs
            chosen = chosen_one(self.desk.sitting, MilestoneId(str(self._shown)), packs)
        there = chosen is not None and chosen.state is ChosenState.REACHED
        if there and chosen is not None:
            found = found_of(self.desk.sitting, chosen.what.milestone)
        self.mark.setVisible(there or (found is not None and not found.own))
        self.found.setVisible(found is not None)
        self.chosen.fill(chosen)
        if found is not None:
            self.fill(found)
        elif chosen is not None:
            self.head.say(_("A milestone"), chosen_title(chosen))
        else:
            self.head.say(_("A milestone"), _("This milestone isn't there any more"))
        self.reading_changed.emit()

    def read_by(self) -> str:
        own = isinstance(self._shown, tuple) and self._shown[1]
        return _("read by: only you") if own else ""

    def _found(self) -> Reached | None:
        if not isinstance(self._shown, tuple):
            return None
        which, own = self._shown
        return reached_one(self.desk.sitting, ReachedId(str(which)), own=bool(own))

    def _mark(self) -> None:
        self.open_view(("mark", self._shown[0] if isinstance(self._shown, tuple) else self._shown))

    def fill(self, found: Reached) -> None:
        above = _("Found in your own entries, for you alone") if found.own else _("Found in what both of you can read")
        self.head.say(above, reached_title(found, self.desk.couple()))
        self.lines.fill(
            (
                (_("When"), in_full(found.day)),
                (_("Why it may matter"), found.why),
                (_("How it was found"), because(found, in_full)),
            )
        )
        self.note.setText(changed(found, in_full))
        self.note.setVisible(found.changed_on is not None)
