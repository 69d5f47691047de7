"""All milestones: those both look forward to, those found in the record, and in one's own sitting one's own."""

from collections.abc import Collection
from datetime import date

from app.i18n import _
from app.progress.milestones.reads import MOST_REACHED, chosen, chosen_reached, own_reached, reached_by_both
from app.progress.milestones.values import Chosen, ChosenState, Reached
from ui.desk import Desk
from ui.progress.milestone_words import chosen_title, reached_title, when_and_so_far
from ui.progress.progress_view import ProgressView
from ui.view import Act, OpenView, partly_own
from ui.widgets.buttons import primary
from ui.widgets.card import Card
from ui.widgets.date_field import in_full
from ui.widgets.list_rows import ListRow, RowGroup
from ui.widgets.words import text


class MilestonesView(ProgressView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._most = MOST_REACHED
        self.begin = primary(_("Choose one"), self._choose, shortcut="Ctrl+N")
        self.head.say(_("Progress"), _("Milestones"))
        self.head.set_actions(self.begin)
        self.none_chosen = Card(quiet=True)
        self.none_chosen.add(text(_("Nothing is chosen yet. One thing you both look forward to is enough.")))
        self.ahead = RowGroup(_("Chosen by both of you"), open_view)
        self.found = RowGroup(_("Found in what both of you can read"), open_view)
        self.own = RowGroup(_("Found in your own entries, for you alone"), open_view)
        self.there = RowGroup(_("Chosen, and reached"), open_view)
        for group in (self.found, self.own):
            group.more.clicked.connect(self._show_more)
        for part in (self.none_chosen, self.ahead, self.own, self.found, self.there):
            self.body.addWidget(part)

    def show_milestones(self, _nothing: object = None) -> None:
        self._most = MOST_REACHED
        self.reload()

    @property
    def acts(self) -> dict[str, Act]:
        return {**super().acts, "new": Act(_("Choose one"), self._choose)}

    def read_by(self) -> str:
        return partly_own(self.desk)

    def reload(self) -> None:
        sitting = self.desk.sitting
        ahead = chosen(sitting, self.desk.preferences.packs)
        self.none_chosen.setVisible(not ahead)
        self.ahead.fill([self._ahead_row(each) for each in ahead])
        there = chosen_reached(sitting)
        told = {(each.what.milestone, each.reached_on) for each in there}
        self._fill(self.found, reached_by_both(sitting, self._most + 1), told)
        self._fill(self.own, own_reached(sitting, self._most + 1))
        self.there.fill([self._there_row(each) for each in there])

    def _fill(
        self, group: RowGroup, found: tuple[Reached, ...], told: Collection[tuple[str, date | None]] = ()
    ) -> None:
        """Without those that are `told` already among what both chose."""
        rows = [self._found_row(each) for each in found[: self._most] if (each.milestone, each.day) not in told]
        group.fill(rows, more=len(found) > self._most)

    def _ahead_row(self, each: Chosen) -> ListRow:
        couple, chip, tone = self.desk.couple(), "", ""
        if each.state is ChosenState.PROPOSED:
            chip, tone = _("proposed by {name}").format(name=couple.name(each.proposed_by)), "warm"
        elif each.state is ChosenState.NEARLY and each.there_by is not None:
            chip, tone = _("{name} says you are there").format(name=couple.name(each.there_by)), "accent"
        return ListRow(
            title=chosen_title(each), below=when_and_so_far(each), chip=chip, tone=tone, subject=("milestone", each.id)
        )

    def _found_row(self, each: Reached) -> ListRow:
        below = in_full(each.day)
        if each.changed_on is not None:
            below = _("{day} · with a note").format(day=below)
        return ListRow(
            title=reached_title(each, self.desk.couple()), below=below, subject=("milestone", (each.id, each.own))
        )

    def _there_row(self, each: Chosen) -> ListRow:
        return ListRow(title=chosen_title(each), below=in_full(each.reached_on), subject=("milestone", each.id))

    def _choose(self) -> None:
        self.open_view(("milestone_choose", None))

    def _show_more(self) -> None:
        self._most += MOST_REACHED
        self.reload()
