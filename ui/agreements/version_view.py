"""A proposed version: its boundaries with the answers, what stands open, and the next step."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from app.agreements.page_values import Act, VersionPage, Wish
from app.agreements.reads import version_page
from app.agreements.states import HOLDING
from app.agreements.values import AGREEMENTS, Area, VersionId
from app.i18n import _
from app.tampering.opening import look_at_opened
from ui.agreements.history_words import news
from ui.agreements.version_acts import VersionActs
from ui.agreements.version_answers import Answers
from ui.agreements.version_boundary import BoundaryCard, MoreState
from ui.agreements.version_promises import PromiseOffers
from ui.agreements.version_side import Reader, SideActs, fill_side
from ui.agreements.version_steps import Do, Step, first_unanswered, next_step, signed_wishes, waiting_wish
from ui.agreements.version_wishes import WishCard
from ui.agreements.version_words import above_title
from ui.desk import Desk
from ui.view import Act as ViewAct
from ui.view import OpenView, View
from ui.widgets.buttons import primary, quiet, secondary
from ui.widgets.clearing import clear_layout
from ui.widgets.columns import Columns
from ui.widgets.flow import flow
from ui.widgets.notice import InlineNotice
from ui.widgets.page_head import PageHead

_FOLD = "version-boundary"
_LAID_OUT = 20
"""Milliseconds in which a new part has found its place."""
_ROOM_ABOVE = 16


class VersionView(View):
    """Cards are built when another version is opened; a reload fills their answers and the rest."""

    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self.page: VersionPage | None = None
        self._put_away: set[str] = set()
        self.cards: list[BoundaryCard] = []
        self.answers = Answers(self)
        self.promises = PromiseOffers(desk)
        self.do = VersionActs(self)
        self.notice = InlineNotice()
        self.notice.hide()
        self.head = PageHead()
        self._above = QVBoxLayout()
        self.columns = Columns()
        self._others = QVBoxLayout()
        self._lay_out()

    def show_version(self, version: object) -> None:
        """Another version is opened fresh; the same one keeps what is typed in it."""
        assert isinstance(version, str)
        if self.page is None or self.page.version != version:
            self.settle()
            self.notice.say("")
            self._render(version_page(self.desk.sitting, VersionId(version)), fresh=True)
        else:
            self.reload()
        self.present(lambda: look_at_opened(self.desk.sitting, VersionId(version)))
        self.tell_history(AGREEMENTS, version)

    def reload(self) -> None:
        if self.page is not None:
            page = version_page(self.desk.sitting, self.page.version)
            if page != self.page:
                self._render(page, fresh=False)

    def settle(self) -> None:
        self.answers.settle()

    def show_notice(self, sentence: str) -> None:
        """What was refused; an empty sentence puts it away."""
        self.notice.say(sentence, "rose")

    def tell(self, sentence: str) -> None:
        """What comes next, with the cursor on it."""
        self.notice.say(sentence)
        self.primary.setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def acts(self) -> Mapping[str, ViewAct]:
        if self.page is None:
            return {}
        return {
            "preview": ViewAct(_("Preview"), self.do.preview),
            "back": ViewAct(_("All agreements"), lambda: self.open_view(None)),
        }

    @property
    def step(self) -> Step | None:
        """What the primary button does."""
        if self.page is None:
            return None
        return next_step(self.page, self.desk.couple(), self.desk.sitting.alone, self._wish(self.page))

    def take_step(self) -> None:
        step, page = self.step, self.page
        if step is None or page is None:
            return
        steps: dict[Do, Callable[[], object]] = {
            Do.ANSWER: lambda: self.go_to(step.number),
            Do.TALK: lambda: self.talk_about(step.number),
            Do.SIGN: self.do.sign,
            Do.SIGN_WISH: lambda: None,
            Do.REVIEW: self.do.review,
            Do.PREVIEW: self.do.preview,
            Do.NEWER: lambda: self.open_view(("version", page.versions[0].version)),
            Do.AGAIN: self.do.begin_again,
            Do.LEAVE: lambda: self.open_view(None),
        }
        steps[step.do]()

    def go_to(self, number: int) -> None:
        """Scroll to a boundary; where it waits for an answer, begin there, otherwise show what both said."""
        card = self.cards[number - 1]
        if card.form.isHidden():
            self.talk_about(number)
        else:
            card.form.begin()
            self._scroll_to(card)

    def talk_about(self, number: int) -> None:
        self.cards[number - 1].talk()
        self._scroll_to(self.cards[number - 1])

    def answer_next(self) -> None:
        """After an answer, the next boundary that has none; after the last, the next step."""
        page, alone = self.page, self.desk.sitting.alone
        number = first_unanswered(page, alone) if page is not None and alone is not None else 0
        if number:
            self.go_to(number)
        else:
            self.primary.setFocus(Qt.FocusReason.TabFocusReason)

    def put_away(self, wish: Wish) -> None:
        self._put_away.add(wish.id)
        if self.page is not None:
            self._render(self.page, fresh=False)

    def _wish(self, page: VersionPage) -> Wish | None:
        wish = waiting_wish(page, self.desk.sitting.alone)
        return None if wish is None or wish.id in self._put_away else wish

    def _lay_out(self) -> None:
        self.all = quiet(_("All agreements"), lambda: self.open_view(None), icon="back", shortcut="Alt+Left")
        self.primary = primary("", self.take_step)
        self._above.setSpacing(16)
        self._others.setSpacing(8)
        self.columns.main.setSpacing(11)
        self.body.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self.notice, self.head):
            self.body.addWidget(widget)
        self.body.addLayout(self._above)
        self.body.addWidget(self.columns)

    def _render(self, page: VersionPage, *, fresh: bool) -> None:
        self.page = page
        reader = Reader(couple=self.desk.couple(), alone=self.desk.sitting.alone, clock=self.desk.sitting.clock)
        self.head.say(above_title(page, reader.clock), page.text.title)
        if fresh:
            self._build_cards(page)
        self.answers.fill(page)
        self.promises.fill(page, self.cards)
        self._show_actions()
        self._show_above(page, reader)
        self._show_side(page, reader)
        if page.holds_from is not None:
            self.desk.changes.announce_at(page.holds_from)

    def _build_cards(self, page: VersionPage) -> None:
        clear_layout(self.columns.main)
        self._others = QVBoxLayout()
        couple, preferences = self.desk.couple(), self.desk.preferences
        more = MoreState(
            lambda: _FOLD in preferences.choices.unfolded,
            lambda unfolded: preferences.set_unfolded(_FOLD, unfolded=unfolded),
        )
        self.cards = [BoundaryCard(at, each, couple, more) for at, each in enumerate(page.text.boundaries, start=1)]
        for card in self.cards:
            self.columns.main.addWidget(card)
        self.columns.main.addLayout(self._others)
        self.answers.follow(self.cards)
        self.promises.follow(self.cards)

    def _show_actions(self) -> None:
        page, step = self.page, self.step
        assert page is not None
        assert step is not None
        buttons: list[QWidget] = []
        if len(page.versions) > 1:
            buttons.append(quiet(_("Compare"), lambda: self.open_view(("compare", page.version))))
        if page.text.area is Area.PAUSING and page.state in HOLDING:
            buttons.append(secondary(_("See its card"), self.do.preview_card))
        if step.do is not Do.PREVIEW:
            buttons.append(secondary(_("Preview"), self.do.preview, shortcut="Ctrl+P"))
        self.primary.setText(step.label.replace("&", "&&"))
        self.primary.setAccessibleName(step.label)
        self.head.set_actions(*buttons, self.primary)
        self.primary.setVisible(step.do is not Do.SIGN_WISH)

    def _show_above(self, page: VersionPage, reader: Reader) -> None:
        clear_layout(self._above)
        for sentence in news(page, reader.alone, reader.couple):
            self._above.addWidget(InlineNotice(sentence))
        for wish in signed_wishes(page):
            if wish.id not in self._put_away:
                self._above.addWidget(self._wish_card(wish, reader))

    def _wish_card(self, wish: Wish, reader: Reader) -> WishCard:
        return WishCard(
            wish,
            reader.couple,
            reader.alone,
            lambda person: self.do.sign_wish(wish, person),
            lambda: QTimer.singleShot(0, self, lambda: self.put_away(wish)),
        )

    def _show_side(self, page: VersionPage, reader: Reader) -> None:
        clear_layout(self.columns.side)
        acts = SideActs(go_to=self.go_to, sign_open=self.do.sign, open_view=self.open_view)
        step = self.step
        offer = Act.SIGN in page.acts and step is not None and step.do is not Do.SIGN
        fill_side(self.columns.side, page, reader, acts, offer_signing=offer)
        clear_layout(self._others)
        others = [quiet(label, do) for label, do in self.do.others(page)]
        if others:
            self._others.addWidget(flow(*others))

    def _scroll_to(self, card: BoundaryCard) -> None:
        """Once the layout knows its new height, and the column above it; who has gone on by then stays there."""
        focus = QApplication.focusWidget()
        QTimer.singleShot(_LAID_OUT, card, lambda: _bring_into_view(card, focus))


def _bring_into_view(card: BoundaryCard, focus: QWidget | None) -> None:
    if QApplication.focusWidget() is not focus:
        return
    around = card.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    column = around.widget() if around is not None else None
    if around is not None and column is not None:
        around.verticalScrollBar().setValue(card.mapTo(column, QPoint(0, 0)).y() - _ROOM_ABOVE)
