"""The first view of progress: the pictures, what comes next, and what stood out."""

from datetime import date

from PySide6.QtWidgets import QBoxLayout, QWidget

from app.i18n import _
from app.library.packs import page_helps
from app.progress.pictures.values import PicturesPage
from ui.desk import Desk
from ui.progress.firsts_card import FirstsCard
from ui.progress.next_card import NextCard
from ui.progress.offer_card import OfferCard
from ui.progress.period_field import PeriodField
from ui.progress.picture_card import in_short
from ui.progress.pictures_part import PicturesPart
from ui.progress.pictures_reading import PicturesReading
from ui.view import OpenView, PartlyOwnView
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.date_field import in_full
from ui.widgets.empty_state import EmptyState
from ui.widgets.page_head import PageHead
from ui.widgets.words import muted, text


class OverviewView(PartlyOwnView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self.head = PageHead("", _("Progress"))
        self.period = PeriodField(desk.preferences)
        self.period.chosen.connect(lambda _period: self._read())
        self.head.set_actions(self.period)
        self.rests = Card(quiet=True)
        self.rests.add(text(_("These are quiet days. Figures rest until they are over.")))
        self.empty = _empty(desk)
        self.pictures = PicturesPart(desk, open_view)
        self.firsts, self.offer, self.next = FirstsCard(self), OfferCard(desk), NextCard(self)
        self.seen_alone = _seen_alone()
        self.columns = Columns()
        _stack(self.columns.main, self.empty, self.pictures, self.firsts)
        _stack(self.columns.side, self.offer, self.next, self.seen_alone)
        _stack(self.body, self.head, self.rests, self.columns)
        self._reading = PicturesReading(desk, self.fill)

    def show_overview(self, _nothing: object = None) -> None:
        self.period.recall()
        self.reload()

    def reload(self) -> None:
        with self.desk.sitting.reading():
            for card in (self.firsts, self.offer, self.next):
                card.reload()
            self._read()

    def fill(self, page: PicturesPage) -> None:
        self.rests.setVisible(page.rests)
        self.columns.setVisible(not page.rests)
        drawn = page.has_begun and not page.rests
        self.empty.setVisible(not drawn)
        for part in (self.period, self.pictures):
            part.setVisible(drawn)
        self.seen_alone.setVisible(drawn and not self.alone)
        begins = next((each.begins for each in page.figures if each.as_of is None), None)
        self.head.say(_since(begins, self.desk) if drawn and begins is not None else "", _("Progress"))
        self.pictures.fill(page)

    def _read(self) -> None:
        self._reading.read(self.period.period)


def _stack(column: QBoxLayout, *parts: QWidget) -> None:
    for part in parts:
        column.addWidget(part)


def _since(begins: date, desk: Desk) -> str:
    """Such as "Since 1 September"; with its year where that is another."""
    same_year = begins.year == desk.sitting.clock.today().year
    return _("Since {day}").format(day=in_short(begins) if same_year else in_full(begins))


def _empty(desk: Desk) -> EmptyState:
    help_ = page_helps()["progress"]
    return EmptyState(
        help_.what, _("Go to promises"), lambda: desk.go("promises"), how="\n".join(help_.how), icon="progress"
    )


def _seen_alone() -> Card:
    card = Card(_("Seen by each alone"), quiet=True, small_title=True)
    card.add(muted(_("Pictures from private entries are in your own sitting. Nobody sees them here unless shown.")))
    return card
