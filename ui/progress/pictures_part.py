"""The pictures of the first view: those of both, what somebody shows, and one's own when alone."""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from app.people.values import Couple
from app.progress.pictures.values import OWN_SUBJECTS, SHARED_SUBJECTS, Figures, PicturesPage, Shown, Subject
from app.vault.values import Person
from ui.desk import Desk
from ui.pace_words import near_day
from ui.progress.picture_card import PictureCard
from ui.view import OpenView
from ui.widgets.buttons import quiet
from ui.widgets.cards import Cards
from ui.widgets.side_by_side import SideBySide
from ui.widgets.words import heading, muted, small

Each = TypeVar("Each")


class PicturesPart(QWidget):
    """Cards that are built once, and filled with each reading."""

    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__()
        self._desk, self._open_view = desk, open_view
        self.promises = {person: PictureCard(person, open_view) for person in Person}
        self.conversations = PictureCard(None, open_view)
        self.shown: Cards[tuple[tuple[Figures, ...], Couple]] = Cards()
        self.own = OwnPictures(desk, open_view) if desk.sitting.alone is not None else None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(SideBySide(*self.promises.values()))
        column.addWidget(self.conversations)
        column.addWidget(self.shown)
        if self.own is not None:
            column.addWidget(self.own)

    def fill(self, page: PicturesPage) -> None:
        couple = self._desk.couple()
        for figures in page.figures:
            if figures.subject in SHARED_SUBJECTS:
                self._shared_card(figures).fill(figures, couple)
        shown = [each for each in page.figures if each.as_of is not None]
        self.shown.fill([(pair, couple) for pair in _in_pairs(shown)], self._pair)
        if self.own is not None:
            own = [each for each in page.figures if each.subject in OWN_SUBJECTS and each.as_of is None]
            self.own.fill(own, page.shown, couple)

    def _shared_card(self, figures: Figures) -> PictureCard:
        return self.conversations if figures.person is None else self.promises[figures.person]

    def _pair(self, shown: tuple[tuple[Figures, ...], Couple]) -> QWidget:
        pair, couple = shown
        cards = [PictureCard(figures.person, self._open_view) for figures in pair]
        for card, figures in zip(cards, pair, strict=True):
            card.fill(figures, couple)
        return SideBySide(*cards)


class OwnPictures(QWidget):
    """From the private entries of the one who is here alone, each with a way to show it."""

    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__()
        self.cards = {subject: OwnCard(desk, subject, open_view) for subject in OWN_SUBJECTS}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(16)
        column.addWidget(heading(_("Seen by you alone")))
        column.addWidget(muted(_("From what only you read. Each stays with you until you show it.")))
        for pair in _in_pairs(tuple(self.cards.values())):
            column.addWidget(SideBySide(*pair))

    def fill(self, figures: Sequence[Figures], shown: Sequence[Shown], couple: Couple) -> None:
        told = {each.subject: each for each in shown}
        for each in figures:
            self.cards[each.subject].fill(each, couple)
            self.cards[each.subject].tell(told.get(each.subject), couple)


class OwnCard(PictureCard):
    def __init__(self, desk: Desk, subject: Subject, open_view: OpenView) -> None:
        self._desk, self._subject = desk, subject
        super().__init__(desk.sitting.alone, open_view)
        self.told = small("")
        self.add(self.told)

    def other_acts(self) -> tuple[QWidget, ...]:
        self.show_it = quiet("", self._open_showing, icon="forward")
        return (self.show_it,)

    def _open_showing(self) -> None:
        self._open_view(("showing", self._subject))

    def tell(self, shown: Shown | None, couple: Couple) -> None:
        """Whether the other sees it, and how it stood when it was shown."""
        alone = self._desk.sitting.alone
        assert alone is not None
        other = couple.name(alone.other)
        if shown is not None:
            day = near_day(shown.as_of, self._desk.sitting.clock.today())
            self.told.setText(_("{name} sees it as of {day}.").format(name=other, day=day))
        self.told.setVisible(shown is not None)
        act = _("Show to {name}") if shown is None else _("What {name} sees")
        self.show_it.setText(act.format(name=other))
        self.show_it.setAccessibleName(f"{self.show_it.text()}: {self.title.text()}")
        self.show_it.setVisible(shown is not None or (self.figures is not None and not self.figures.is_empty))


def _in_pairs(values: Sequence[Each]) -> tuple[tuple[Each, ...], ...]:
    return tuple(tuple(values[at : at + 2]) for at in range(0, len(values), 2))
