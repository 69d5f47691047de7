"""Goals of both, in their order, and those that ended."""

from app.common_ground.goals.reads import MOST_GOALS, ended_goals, goals
from app.common_ground.goals.values import GoalRow
from app.i18n import _
from ui.common_ground.ground_list_view import GroundListView
from ui.common_ground.words import LONGEST_BELOW, LONGEST_TITLE, by_in_words
from ui.desk import Desk
from ui.view import OpenView
from ui.widgets.brief import in_brief
from ui.widgets.list_rows import ListRow, RowGroup


class GoalsView(GroundListView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(
            desk,
            open_view,
            begins="goal_write",
            begin=_("Set a goal"),
            what=_("A goal that both of you want, and one small step. More can come later."),
        )
        self._most, self._most_ended = MOST_GOALS, MOST_GOALS
        self.head.say(_("Common ground"), _("Our goals"))
        self.open_ones = RowGroup(_("What we want"), open_view)
        self.ended = RowGroup(_("Ended"), open_view)
        self.open_ones.more.clicked.connect(self._show_more)
        self.ended.more.clicked.connect(self._show_more_ended)
        self.lay_out(self.open_ones, self.ended)

    def show_goals(self, _nothing: object = None) -> None:
        self._most = self._most_ended = MOST_GOALS
        self.reload()

    def reload(self) -> None:
        sitting = self.desk.sitting
        page, ended = goals(sitting, self._most), ended_goals(sitting, self._most_ended)
        self.open_ones.fill([self._row(row) for row in page.goals], more=page.more)
        self.ended.fill([self._row(row) for row in ended.goals], more=ended.more)
        self.show_empty(self.open_ones, self.ended)

    def _row(self, row: GoalRow) -> ListRow:
        below = [row.about_when]
        if row.next_step is not None and row.ended_at is None:
            who = by_in_words(row.next_step.by, self.desk.couple())
            below.append(_("Next: {step} ({who})").format(step=row.next_step.text, who=who))
        return ListRow(
            title=in_brief(row.text, LONGEST_TITLE),
            below="\n".join(in_brief(each, LONGEST_BELOW) for each in below if each),
            chip=_("joint project") if row.joint else "",
            tone="accent" if row.joint else "",
            subject=("goal", row.id),
        )

    def _show_more(self) -> None:
        self._most += MOST_GOALS
        self.reload()

    def _show_more_ended(self) -> None:
        self._most_ended += MOST_GOALS
        self.reload()
