"""The rituals of this week, and proposals that wait for a yes of someone who is here."""

from collections.abc import Callable, Sequence
from functools import partial

from app.common_ground.rituals.actions import ritual_done, ritual_not_done
from app.common_ground.rituals.values import Ritual, RitualId, RitualOfWeek
from app.i18n import _
from app.vault.sitting import Sitting
from ui.common_ground.words import LONGEST_TITLE, capital, ritual_when
from ui.view import View
from ui.widgets.act_row import ActRow
from ui.widgets.brief import in_brief
from ui.widgets.buttons import Button, quiet, secondary
from ui.widgets.card import Card
from ui.widgets.flow import flow
from ui.widgets.refilled import Refilled

MOST_SHOWN = 4


class WeekCard(Card):
    """Not there while there is neither."""

    def __init__(self, view: View) -> None:
        super().__init__(_("Rituals this week"))
        self._view = view
        self._shown: object = None
        self.rows = Refilled(spacing=14)
        self.all = quiet(_("All rituals"), lambda: view.open_view(("rituals", None)))
        self.body.setSpacing(14)
        self.add(self.rows, flow(self.all))

    def fill(self, proposed: Sequence[Ritual], week: Sequence[RitualOfWeek]) -> None:
        proposed, week = tuple(proposed[:MOST_SHOWN]), tuple(week[:MOST_SHOWN])
        self.setVisible(bool(proposed or week))
        today = self._view.desk.sitting.clock.today()
        shown = (proposed, week, today, self._view.desk.couple().names)
        if shown == self._shown:
            return
        self._shown = shown
        with self.rows.filled_anew():
            self.rows.add(*map(self._proposal, proposed), *map(self._of_week, week))

    def _proposal(self, ritual: Ritual) -> ActRow:
        name = self._view.desk.couple().name(ritual.proposed_by)
        title = in_brief(ritual.what.title, LONGEST_TITLE)
        look = secondary(_("Look at it"), lambda: self._view.open_view(("ritual", ritual.id)))
        look.setAccessibleName(_("{act}: {step}").format(act=_("Look at it"), step=title))
        return ActRow(title, _("{name} proposes it.").format(name=name), look)

    def _of_week(self, each: RitualOfWeek) -> ActRow:
        ritual = each.ritual
        title = in_brief(ritual.what.title, LONGEST_TITLE)
        acts: list[Button] = []
        if self._view.desk.sitting.clock.today() in each.days:
            acts.append(
                quiet(_("Take that back"), partial(self._act, ritual_not_done, ritual.id))
                if ritual.done_today
                else secondary(_("We did it"), partial(self._act, ritual_done, ritual.id))
            )
        for act in acts:
            act.setAccessibleName(_("{act}: {step}").format(act=act.text(), step=title))
        when = capital(ritual_when(ritual.what, ritual.starts))
        return ActRow(title, _("{when}. Done today.").format(when=when) if ritual.done_today else f"{when}.", *acts)

    def _act(self, act: Callable[[Sitting, RitualId], None], ritual: RitualId) -> None:
        with self._view.desk.refusals.shown(self._view.place()):
            act(self._view.desk.sitting, ritual)
