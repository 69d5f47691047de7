"""Ideas for looking after oneself, by how much time there is; one press takes one onto one's own list."""

from collections.abc import Mapping

from PySide6.QtCore import Qt

from app.i18n import _
from app.library.packs import care_ideas
from app.library.self_care import CareIdea
from app.private.self_care import add_care, self_care
from ui.desk import Desk
from ui.private.words import idea_words, suits_names
from ui.view import Act, OpenView, View
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.choice_field import ChoiceField
from ui.widgets.list_rows import ListRow, RowGroup
from ui.widgets.page_head import PageHead
from ui.widgets.select_field import SelectField
from ui.widgets.words import muted

_ANY = ""
_UP_TO = (5, 30, 60)
"""Minutes: a few, half an hour, an hour."""


class IdeasView(View):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._ideas = {each.id: each for each in care_ideas(desk.preferences.packs)}
        self.back = quiet(_("My list"), self._go_back, icon="back", shortcut="Alt+Left")
        self.time = ChoiceField(_("How much time there is"), _times())
        self.time.set_choice(0)
        self.time.chosen.connect(lambda _minutes: self.reload())
        self.when = SelectField(_("What fits"), [(_ANY, _("everything")), *suits_names()])
        self.when.set_choice(_ANY)
        self.when.chosen.connect(lambda _suits: self.reload())
        self.rows = RowGroup(_("Ideas"), self._take)
        self.none = muted(_("No idea fits both. More time, or “everything”, shows others."))
        card = Card()
        card.body.setSpacing(14)
        card.add(muted(_("Enter or a press puts one on your list. You can change its words there.")))
        card.add(self.time, self.when)
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(PageHead(_("Only you can open this"), _("Ideas for looking after myself")))
        for part in (card, self.none, self.rows):
            self.body.addWidget(part)

    @property
    def acts(self) -> Mapping[str, Act]:
        return {"back": Act(_("My list"), self._go_back)}

    def show_ideas(self, _nothing: object = None) -> None:
        self.reload()
        self.time.setFocus()

    def reload(self) -> None:
        mine = {each.text for each in self_care(self.desk.sitting).cares}
        rows = [_row(each, on_list=each.text in mine) for each in self._ideas.values() if self._fits(each)]
        self.rows.fill(rows)
        self.none.setVisible(not rows)

    def _fits(self, idea: CareIdea) -> bool:
        most, when = self.time.choice(), self.when.choice()
        return (not most or (isinstance(most, int) and idea.minutes <= most)) and when in {_ANY, *idea.suits}

    def _take(self, subject: object) -> None:
        assert isinstance(subject, tuple)
        with self.desk.refusals.shown(self.place()):
            add_care(self.desk.sitting, self._ideas[subject[1]].text)

    def _go_back(self) -> None:
        self.open_view(("self_care", None))


def _row(idea: CareIdea, *, on_list: bool) -> ListRow:
    return ListRow(
        title=idea.text,
        below=idea_words(idea),
        chip=_("on my list") if on_list else "",
        tone="accent",
        subject=("idea", idea.id),
    )


def _times() -> tuple[tuple[int, str], ...]:
    few, half, hour = _UP_TO
    return ((few, _("5 minutes")), (half, _("half an hour")), (hour, _("an hour")), (0, _("any")))
