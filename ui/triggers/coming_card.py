"""What comes tomorrow or today, and what is to be looked at again; both for nobody but their owner."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from app.i18n import _
from app.people.pace import pace
from app.triggers.reads import coming_cues, plans_to_review
from app.triggers.values import ComingCue, PlanId
from ui.desk import Desk
from ui.view import OpenView
from ui.widgets.brief import in_brief
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.clearing import clear_layout
from ui.widgets.flow import flow
from ui.widgets.words import text

_MOST_REVIEWS = 3
_LONGEST = 80


class ComingCard(Card):
    """Not there while nothing comes."""

    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(_("Coming up"), small_title=True)
        self._desk, self._open_view = desk, open_view
        self._lines = QVBoxLayout()
        self._shown: object = None
        self.body.addLayout(self._lines)

    def reload(self, hidden: object = None) -> None:
        """`hidden` is the plan that was just deleted, while that can be taken back."""
        sitting = self._desk.sitting
        today = sitting.clock.today()
        cues = tuple(cue for cue in coming_cues(sitting, today) if cue.plan != hidden)
        reviews = () if pace(sitting).is_quiet(today) else plans_to_review(sitting, today, _MOST_REVIEWS)
        reviews = tuple(row for row in reviews if row.id != hidden)
        self.setVisible(bool(cues or reviews))
        if (today, cues, reviews) == self._shown:
            return
        self._shown = (today, cues, reviews)
        clear_layout(self._lines)
        for cue in cues:
            self._add(self._said_of(cue), cue.plan)
        for row in reviews:
            self._add(_("To look at again: {plan}").format(plan=in_brief(row.title, _LONGEST)), row.id)

    def _said_of(self, cue: ComingCue) -> str:
        said = _("Today") if cue.day == self._desk.sitting.clock.today() else _("Tomorrow")
        return _("{day}: {plan}").format(day=said, plan=in_brief(cue.title, _LONGEST))

    def _add(self, said: str, plan: PlanId) -> None:
        opens = quiet(_("Read it"), partial(self._open_view, ("plan", plan)))
        opens.setAccessibleName(_("Read it: {what}").format(what=said))
        self._lines.addWidget(text(said))
        self._lines.addWidget(flow(opens))
