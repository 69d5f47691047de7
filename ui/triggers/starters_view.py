"""Beginnings of plans, by what they are about; one press takes one into a new plan."""

from collections.abc import Mapping

from PySide6.QtCore import Qt

from app.i18n import _
from app.library.packs import plan_starters
from app.library.starters import PlanStarter
from app.triggers.plain import starter_plan
from app.triggers.values import PlanKind
from ui.desk import Desk
from ui.triggers.words import kind_choices, kind_words
from ui.view import Act, OpenView, View
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.list_rows import ListRow, RowGroup
from ui.widgets.page_head import PageHead
from ui.widgets.select_field import SelectField
from ui.widgets.words import muted

_ALL = ""


class StartersView(View):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._starters = {each.id: each for each in plan_starters(desk.preferences.packs)}
        self.back = quiet(_("All hard moments"), lambda: self.open_view(None), icon="back", shortcut="Alt+Left")
        self.kind = SelectField(_("What it is about"), [(_ALL, _("everything")), *self._kinds()])
        self.kind.set_choice(_ALL)
        self.kind.chosen.connect(lambda _kind: self.reload())
        self.rows = RowGroup(_("Beginnings"), self._take)
        card = Card()
        card.add(muted(_("Take one and make the words your own. Nothing is kept before you say so.")), self.kind)
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(PageHead(_("Hard moments"), _("A plan to begin with")))
        self.body.addWidget(card)
        self.body.addWidget(self.rows)

    @property
    def acts(self) -> Mapping[str, Act]:
        return {"back": Act(_("All hard moments"), lambda: self.open_view(None))}

    def read_by(self) -> str:
        return _("read by: only you, until you show it") if self.alone else ""

    def show_starters(self, _nothing: object = None) -> None:
        self.reload()
        self.kind.setFocus()

    def reload(self) -> None:
        kind = self.kind.choice()
        self.rows.fill([_row(each) for each in self._starters.values() if kind in {_ALL, each.kind}])

    def _kinds(self) -> list[tuple[str, str]]:
        there = {starter.kind for starter in self._starters.values()}
        return [(kind.value, words) for kind, words in kind_choices() if kind in there]

    def _take(self, subject: object) -> None:
        assert isinstance(subject, tuple)
        self.open_view(("write", starter_plan(self._starters[subject[1]])))


def _row(starter: PlanStarter) -> ListRow:
    return ListRow(
        title=starter.name,
        below=_("{cue}\n“{words}”").format(cue=starter.cue, words=starter.i_say),
        chip=kind_words(PlanKind(starter.kind)),
        subject=("starter", starter.id),
    )
