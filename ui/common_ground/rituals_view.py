"""Rituals of both: those that wait for a yes, those held, those that rest, and those let go."""

from functools import partial

from app.common_ground.rituals.reads import MOST_RITUALS, rituals
from app.common_ground.rituals.values import Ritual, RitualState
from app.i18n import _
from ui.common_ground.ground_list_view import GroundListView
from ui.common_ground.words import LONGEST_BELOW, LONGEST_TITLE, capital, ritual_when
from ui.desk import Desk
from ui.view import OpenView
from ui.widgets.brief import in_brief
from ui.widgets.buttons import secondary
from ui.widgets.list_rows import ListRow, RowGroup


class RitualsView(GroundListView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(
            desk,
            open_view,
            begins="ritual_write",
            begin=_("Propose a ritual"),
            what=_("A small thing you do again and again. It holds once both of you said yes."),
        )
        self._most = dict.fromkeys(RitualState, MOST_RITUALS)
        self.ideas = secondary(_("Ideas"), lambda: self.open_view(("ritual_ideas", None)), icon="library")
        self.head.say(_("Common ground"), _("Our rituals"))
        self.groups = {state: RowGroup(title, open_view) for state, title in _titles()}
        for state, group in self.groups.items():
            group.more.clicked.connect(partial(self._show_more, state))
        self.lay_out(*self.groups.values(), beside=(self.ideas,))

    def show_rituals(self, _nothing: object = None) -> None:
        self._most = dict.fromkeys(RitualState, MOST_RITUALS)
        self.reload()

    def reload(self) -> None:
        for state, group in self.groups.items():
            page = rituals(self.desk.sitting, state, self._most[state])
            group.fill([self._row(ritual) for ritual in page.rituals], more=page.more)
        self.show_empty(*self.groups.values())

    def _row(self, ritual: Ritual) -> ListRow:
        chip = ""
        if ritual.state is RitualState.PROPOSED:
            chip = _("by {name}").format(name=self.desk.couple().name(ritual.proposed_by))
        return ListRow(
            title=in_brief(ritual.what.title, LONGEST_TITLE),
            below=in_brief(capital(ritual_when(ritual.what, ritual.starts)), LONGEST_BELOW),
            chip=chip,
            subject=("ritual", ritual.id),
        )

    def _show_more(self, state: RitualState) -> None:
        self._most[state] += MOST_RITUALS
        self.reload()


def _titles() -> tuple[tuple[RitualState, str], ...]:
    return (
        (RitualState.PROPOSED, _("Waiting for a yes")),
        (RitualState.HELD, _("What we do")),
        (RitualState.PAUSED, _("At rest")),
        (RitualState.LET_GO, _("Let go")),
    )
