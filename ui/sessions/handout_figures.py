"""Figures that both can read: each goes in where both say so, and either may take that back."""

from functools import partial

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.handout.actions import say_goes_in
from app.handout.part_words import figure_label
from app.handout.shared_figures import SharedFigures, entries_of, shared_figures
from app.handout.values import HandoutPage, SharedFigure
from app.i18n import _
from app.vault.values import Person
from ui.sessions.handout_words import say_on_screen
from ui.sessions.part_view import within
from ui.view import View
from ui.widgets.brief import in_brief
from ui.widgets.card import Card
from ui.widgets.words import muted, small, words


class FiguresCard(Card):
    def __init__(self, view: View) -> None:
        super().__init__(_("What both of you can read"), small_title=True)
        self._view, self._desk = view, view.desk
        self._page: HandoutPage | None = None
        self.rows = {figure: _FigureRow(self, figure, view) for figure in SharedFigure}
        self.body.setSpacing(14)
        self.add(muted(_("Each of these goes in where both of you say so.")))
        self.add(*self.rows.values())

    def fill(self, page: HandoutPage) -> None:
        self._page = page
        figures = shared_figures(self._desk.sitting, page.session, page.span)
        for row in self.rows.values():
            row.fill(page, figures)

    def say(self, person: Person, figure: SharedFigure, *, yes: bool) -> None:
        page = self._page
        assert page is not None
        within(self._view, partial(say_goes_in, self._desk.sitting, person, page.session, figure, yes=yes))


class _FigureRow(QWidget):
    """The figure as it stands now, a box for each who is here, and what the other says."""

    def __init__(self, card: FiguresCard, figure: SharedFigure, view: View) -> None:
        super().__init__()
        self._figure, self._desk = figure, view.desk
        self.label, self.said, self.other = words(figure_label(figure), "text"), muted(""), small("")
        self.boxes = {person: self._box(person, card) for person in self._desk.sitting.here}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        for part in (self.label, self.said, *self.boxes.values(), self.other):
            column.addWidget(part)

    def fill(self, page: HandoutPage, figures: SharedFigures) -> None:
        couple = self._desk.couple()
        entries = entries_of(figures, self._figure, couple, say_on_screen())
        self.said.setText("\n".join(in_brief(entry.words) for entry in entries))
        for person, box in self.boxes.items():
            box.setChecked(page.says_yes(self._figure, person))
            box.setEnabled(page.can_change)
        alone = self._desk.sitting.alone
        agreed = alone is not None and page.says_yes(self._figure, alone.other)
        self.other.setVisible(agreed)
        if agreed and alone is not None:
            self.other.setText(_("{name} says it goes in.").format(name=couple.name(alone.other)))

    def _box(self, person: Person, card: FiguresCard) -> QCheckBox:
        alone = self._desk.sitting.alone is not None
        name = self._desk.couple().name(person)
        said = _("It goes in") if alone else _("{name}: it goes in").format(name=name)
        box = QCheckBox(said.replace("&", "&&"))
        box.setAccessibleName(_("{figure}. {said}").format(figure=figure_label(self._figure), said=said))
        box.clicked.connect(lambda yes: card.say(person, self._figure, yes=yes))
        return box
