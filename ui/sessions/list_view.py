"""The first view: the next session with its agenda, what was put aside for it, and the sessions before."""

from collections.abc import Mapping

from app.exchange.sleeping import slept_on
from app.exchange.values import Slept
from app.i18n import _
from app.library.packs import page_helps
from app.sessions.reads import MOST_SESSIONS, session_to_follow_up, sessions
from app.sessions.values import POINT, JointSession, SessionsPage
from ui.desk import Desk
from ui.exchange.slept_card import SleptCard
from ui.sessions.agenda_card import AgendaCard
from ui.sessions.aside_card import AsideCard
from ui.sessions.coming_card import ComingCard
from ui.sessions.own_card import OwnCard
from ui.sessions.words import session_when, with_whom
from ui.view import Act, OpenView, PartlyOwnView
from ui.widgets.act_row import ActRow
from ui.widgets.buttons import primary, secondary
from ui.widgets.card import Card
from ui.widgets.cards import Cards
from ui.widgets.columns import Columns
from ui.widgets.empty_state import EmptyState
from ui.widgets.list_rows import ListRow, RowGroup
from ui.widgets.page_head import PageHead


class SessionsView(PartlyOwnView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._most = MOST_SESSIONS
        help_ = page_helps()["sessions"]
        self.enter = primary(_("Enter a session"), self.enter_one, icon="add", shortcut="Ctrl+N")
        self.head = PageHead("", _("Sessions"))
        self.head.set_actions(self.enter)
        self.empty = EmptyState(
            help_.what, _("Enter a session"), self.enter_one, how="\n".join(help_.how), icon="sessions"
        )
        self.coming, self.agenda = ComingCard(self), AgendaCard(self)
        self.slept: Cards[Slept] = Cards()
        self.after: Cards[JointSession] = Cards()
        self.aside, self.own = AsideCard(self), OwnCard(self)
        self.later = RowGroup(_("Later"), open_view)
        self.earlier = RowGroup(_("Before"), open_view)
        for group in (self.later, self.earlier):
            group.more.clicked.connect(self._show_more)
        self._lay_out()

    @property
    def acts(self) -> Mapping[str, Act]:
        return {"new": Act(_("Enter a session"), self.enter_one)}

    def show_sessions(self, _nothing: object = None) -> None:
        self._most = MOST_SESSIONS
        self.agenda.begin()
        self.reload()

    def enter_one(self) -> None:
        self.open_view(("date", None))

    def settle(self) -> None:
        self.agenda.settle()

    def reload(self) -> None:
        sitting = self.desk.sitting
        page = sessions(sitting, self._most)
        self.coming.fill(page.coming[0] if page.coming else None)
        self.agenda.reload()
        self.slept.fill(slept_on(sitting, POINT), lambda each: SleptCard(self, each, self._open_draft))
        follow = session_to_follow_up(sitting)
        self.after.fill([] if follow is None else [follow], self._after_card)
        self.aside.reload()
        self.own.reload()
        self.later.fill([_row(each) for each in page.coming[1:]], more=page.more_coming)
        self.earlier.fill([_row(each) for each in page.earlier], more=page.more_earlier)
        self._show_empty(page)

    def _show_empty(self, page: SessionsPage) -> None:
        """Without a session and without a point there is one way to begin."""
        nothing = not (page.coming or page.earlier or self.agenda.has_points)
        self.empty.setVisible(nothing)
        self.enter.setVisible(not nothing)
        self.agenda.setVisible(not nothing)

    def _after_card(self, session: JointSession) -> Card:
        write = secondary(_("Write it down"), lambda: self.open_view(("session", session.id)))
        card = Card(quiet=True)
        card.add(ActRow(_("What did you hear?"), session_when(session), write))
        return card

    def _open_draft(self, slept: Slept) -> None:
        self.open_view(("point", slept.subject))

    def _show_more(self) -> None:
        self._most *= 3
        self.reload()

    def _lay_out(self) -> None:
        columns = Columns()
        for part in (self.after, self.coming, self.slept, self.empty, self.agenda, self.later, self.earlier):
            columns.main.addWidget(part)
        for beside in (self.aside, self.own):
            columns.side.addWidget(beside)
        self.body.addWidget(self.head)
        self.body.addWidget(columns)


def _row(session: JointSession) -> ListRow:
    return ListRow(title=session_when(session), below=with_whom(session), subject=("session", session.id))
