"""What stood out over time, the newest day first: firsts, milestones, celebrations, setbacks and renewals."""

from app.i18n import _
from app.progress.timeline import MOST_ENTRIES, timeline
from app.progress.values import Happening
from ui.desk import Desk
from ui.progress.celebration_words import entry_row, happening_names
from ui.progress.opening import open_entry
from ui.progress.progress_view import ProgressView
from ui.view import OpenView, partly_own
from ui.widgets.choice_field import ChoiceField
from ui.widgets.empty_state import EmptyState
from ui.widgets.list_rows import RowGroup

ALL = "all"


class TimelineView(ProgressView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._most = MOST_ENTRIES
        self.head.say(_("Progress"), _("All of it over time"))
        kinds = ((ALL, _("All")), *happening_names())
        self.kinds = ChoiceField(_("What is shown"), kinds, label_shown=False, switches=True)
        self.kinds.set_choice(ALL)
        self.kinds.chosen.connect(lambda _kind: self._from_the_newest())
        self.rows = RowGroup(_("The newest first"), lambda subject: open_entry(self, subject))
        self.rows.more.clicked.connect(self._show_more)
        self.empty = EmptyState(
            _("Nothing of this kind is here yet. It comes by itself, from what you do."),
            _("Show all of it"),
            self._show_all,
            icon="progress",
        )
        for part in (self.kinds, self.rows, self.empty):
            self.body.addWidget(part)

    def show_timeline(self, _nothing: object = None) -> None:
        self.kinds.set_choice(ALL)
        self._from_the_newest()

    def read_by(self) -> str:
        return partly_own(self.desk)

    def reload(self) -> None:
        kind = self.kinds.choice()
        kinds = frozenset({kind}) if isinstance(kind, Happening) else frozenset(Happening)
        page = timeline(self.desk.sitting, kinds, self._most)
        couple = self.desk.couple()
        self.rows.fill([entry_row(entry, couple) for entry in page.entries], more=page.more)
        self.empty.setVisible(not page.entries)
        self.empty.action.setVisible(kind != ALL)

    def _from_the_newest(self) -> None:
        self._most = MOST_ENTRIES
        self.reload()

    def _show_more(self) -> None:
        self._most += MOST_ENTRIES
        self.reload()

    def _show_all(self) -> None:
        self.show_timeline()
        self.kinds.button_for(ALL).setFocus()
