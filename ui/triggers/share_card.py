"""Showing a plan to the other: what goes along is chosen, and the preview is what will be seen."""

from collections.abc import Callable

from app.i18n import _
from app.triggers.sharing import what_is_shown
from app.triggers.values import Part, Plan
from ui.triggers.words import part_choices, plan_lines
from ui.widgets.buttons import primary, quiet
from ui.widgets.card import Card
from ui.widgets.flow import flow
from ui.widgets.labelled import LabelledLines
from ui.widgets.several_field import SeveralField
from ui.widgets.words import muted


class ShareCard(Card):
    def __init__(self, other: str, show: Callable[[frozenset[Part]], None], put_away: Callable[[], None]) -> None:
        super().__init__(_("{name} will see").format(name=other))
        self._plan = Plan()
        self._show = show
        self.parts = SeveralField(_("Show this too"), part_choices(), _("Left out unless you choose it."))
        self.parts.edited.connect(lambda _parts: self._fill())
        self.preview = LabelledLines()
        self.show_now = primary(_("Show this"), lambda: show(self.chosen))
        self.nothing = muted(_("Nothing that would be seen yet."))
        self.body.setSpacing(14)
        self.add(self.parts, self.preview, self.nothing)
        self.add(muted(_("A later change stays with you until you show it too.")))
        self.add(flow(self.show_now, quiet(_("Not yet"), put_away)))

    @property
    def chosen(self) -> frozenset[Part]:
        return frozenset(part for part in Part if part in self.parts.choices())

    def open(self, plan: Plan, parts: frozenset[Part]) -> None:
        """With the parts that were shown before, if any."""
        self._plan = plan
        self.parts.set_choices(parts)
        self._fill()
        self.show()
        self.parts.setFocus()

    def _fill(self) -> None:
        lines = plan_lines(what_is_shown(self._plan, self.chosen))
        self.preview.fill(lines)
        self.nothing.setVisible(not lines)
        self.show_now.setEnabled(bool(lines))
