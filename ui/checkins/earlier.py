"""One week that was: its days and its conversations, each a small button that opens it."""

from datetime import date
from functools import partial

from app.checkins.names import name_of
from app.checkins.page_values import EarlierDay, EarlierTalk, EarlierWeek
from app.i18n import _
from app.people.values import Couple
from ui.checkins.words import day_words
from ui.promises.words import day_in_short, week_named
from ui.view import OpenView
from ui.widgets.buttons import Button, quiet, secondary
from ui.widgets.card import Card
from ui.widgets.flow import flow


class EarlierCard(Card):
    def __init__(self, week: EarlierWeek, couple: Couple, today: date, open_view: OpenView) -> None:
        super().__init__(week_named(week.monday, today), small_title=True)
        self._couple, self._open = couple, open_view
        if week.talks:
            self.add(flow(*map(self._talk, week.talks)))
        if week.days:
            self.add(flow(*map(self._day, week.days), gap=4, line_gap=4))

    def _talk(self, talk: EarlierTalk) -> Button:
        said = name_of(talk.check_in)
        if talk.finished_at is None:
            said = _("{what}, begun").format(what=said)
        made = secondary(said, partial(self._open, ("sheet", talk.talk)))
        made.setAccessibleName(_("Open: {what}, {week}").format(what=said, week=self.accessibleName()))
        return made

    def _day(self, day: EarlierDay) -> Button:
        made = quiet(day_in_short(day.day), partial(self._open, ("daily", day.day)))
        said = day_words(day, self._couple)
        made.setAccessibleName(_("Open: {what}").format(what=said))
        made.setToolTip(said)
        return made
