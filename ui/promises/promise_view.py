"""One promise: how its days went, how each saw it, pauses, and everything that happened."""

from collections.abc import Mapping

from PySide6.QtCore import Qt

from app.i18n import _
from app.people.values import Couple
from app.promises.again import is_over, made_again
from app.promises.page_values import PromisePage
from app.promises.promise_reads import promise_page
from app.promises.values import PROMISES, Kept, PromiseId
from app.repair.setbacks.plain import key_of
from app.repair.setbacks.values import PromiseAbout
from ui.desk import Desk
from ui.place import ShowsProblem
from ui.promises.about_card import AboutCard
from ui.promises.account_card import AccountCard
from ui.promises.days_card import DaysCard
from ui.promises.end_card import EndCard
from ui.promises.hard_card import HardCard
from ui.promises.history_card import HistoryCard
from ui.promises.origin_link import OriginLink
from ui.promises.pause_card import PauseCard
from ui.promises.seen_card import SeenCard
from ui.view import Act, OpenView, View
from ui.widgets.brief import in_brief
from ui.widgets.buttons import quiet, secondary
from ui.widgets.columns import Columns
from ui.widgets.page_head import PageHead

FIRST_HISTORY = 8
LONGEST_TITLE = 80
FIRST_DAYS = 7


class PromiseView(View):
    """Alone, the own promise can be marked, and how the other's was seen can be added; together both."""

    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self.page: PromisePage | None = None
        self._couple: Couple | None = None
        self._most, self._most_days = FIRST_HISTORY, FIRST_DAYS
        self.all = quiet(_("All promises"), lambda: self.open_view(None), icon="back", shortcut="Alt+Left")
        self.head = PageHead()
        self.again = secondary(_("Promise it again"), self._make_again)
        self.put_right = quiet(_("Put something right"), self._put_right)
        self.head.set_actions(self.put_right, self.again)
        self.about = AboutCard()
        self.origin = OriginLink(desk)
        self.days = DaysCard(self, self._show_more_days)
        self.account = AccountCard(self)
        self.seen = SeenCard()
        self.hard = HardCard(self)
        self.pauses = PauseCard(self)
        self.end = EndCard(self)
        self.history = HistoryCard(desk.couple, desk.sitting.clock, self._show_earlier)
        self._lay_out()

    def show_promise(self, promise: object) -> None:
        """Another promise is opened fresh; the same one keeps what is typed."""
        assert isinstance(promise, str)
        if self.page is not None and self.page.promise.id == promise:
            self.reload()
            return
        self.settle()
        self._most, self._most_days = FIRST_HISTORY, FIRST_DAYS
        self.page = self._read(PromiseId(promise))
        self.days.open(self.page, self.desk.sitting.clock.today())
        for card in (self.account, self.hard, self.pauses, self.end):
            card.open(self.page)
        self.fill(self.page, self.desk.couple())
        self.tell_history(PROMISES, self.page.promise.id)

    def reload(self) -> None:
        if self.page is not None:
            page, couple = self._read(self.page.promise.id), self.desk.couple()
            if (page, couple) != (self.page, self._couple):
                self.fill(page, couple)

    def fill(self, page: PromisePage, couple: Couple) -> None:
        self.page, self._couple = page, couple
        alone, by = self.desk.sitting.alone, page.promise.by
        above = _("{by} to {to}").format(by=couple.name(by), to=couple.name(page.promise.to))
        title = in_brief(page.promise.text, LONGEST_TITLE)
        self.head.say(above, title)
        self.about.fill(page, couple, whole=title == page.promise.text)
        self.origin.fill(page.promise)
        self.days.fill(page)
        self.days.setVisible(alone in {None, by})
        self.account.fill(page, couple)
        self.account.setVisible(alone is not by and self.account.has_days)
        self.seen.fill(page, couple)
        self.hard.fill(page)
        self.pauses.fill(page)
        over, own = is_over(page.promise, self.desk.sitting.clock.today()), alone in {None, by}
        self.end.setVisible(own and not over)
        self.again.setVisible(own and over)
        self.put_right.setVisible(any(dot.said is Kept.NOT_KEPT for dot in page.days))
        self.history.fill(page.history, more=page.more_history)

    def settle(self) -> None:
        for card in (self.days, self.account, self.hard, self.pauses, self.end):
            card.form.settle()

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {
            **self.days.fields,
            **self.hard.fields,
            **self.pauses.fields,
            **self.end.fields,
            **self.account.fields,
        }

    @property
    def acts(self) -> Mapping[str, Act]:
        return {"back": Act(_("All promises"), lambda: self.open_view(None))}

    def _make_again(self) -> None:
        if self.page is not None:
            self.open_view(("new", made_again(self.page.promise, self.desk.sitting.clock.today())))

    def _put_right(self) -> None:
        """Either can say so, with the words of the promise in front."""
        if self.page is not None:
            about = PromiseAbout(promise=self.page.promise.id)
            self.desk.go("put_right", ("write", key_of(about)))

    def _read(self, promise: PromiseId) -> PromisePage:
        return promise_page(self.desk.sitting, promise, self._most_days, self._most)

    def _lay_out(self) -> None:
        self.body.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.head)
        columns = Columns()
        for card in (self.about, self.days, self.account, self.seen, self.history):
            columns.main.addWidget(card)
        for side in (self.hard, self.pauses, self.end):
            columns.side.addWidget(side)
        columns.side.addWidget(self.origin.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(columns)

    def _show_more_days(self) -> None:
        self._most_days *= 4
        self.reload()

    def _show_earlier(self) -> None:
        self._most *= 4
        self.reload()
