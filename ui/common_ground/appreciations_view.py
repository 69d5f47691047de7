"""Lines about each other: what was shown, and one's own in one's own sitting."""

from app.common_ground.appreciations.reads import MOST_APPRECIATIONS, own_appreciations, shown_appreciations
from app.common_ground.appreciations.values import OwnAppreciation, ShownAppreciation
from app.i18n import _
from app.vault.values import Person
from ui.common_ground.ground_list_view import GroundListView
from ui.common_ground.words import LONGEST_BELOW
from ui.desk import Desk
from ui.exchange.words import removed_in_words
from ui.view import OpenView
from ui.widgets.brief import in_brief
from ui.widgets.date_field import in_full
from ui.widgets.list_rows import ListRow, RowGroup
from ui.widgets.undo_offer import UndoOffer


class AppreciationsView(GroundListView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(
            desk,
            open_view,
            begins="appreciation_write",
            begin=_("Write a line"),
            what=_("One line on something the other did, or is. You decide who reads it."),
        )
        self._most_own = self._most_shown = MOST_APPRECIATIONS
        self.offer = UndoOffer()
        self.head.say(_("Common ground"), _("What we like in each other"))
        self.shown = RowGroup(self._shown_title(), open_view)
        self.own = RowGroup(_("What you wrote"), open_view)
        self.shown.more.clicked.connect(self._show_more)
        self.own.more.clicked.connect(self._show_more_own)
        self.lay_out(self.offer, self.shown, self.own)

    def show_appreciations(self, deleted: object = None) -> None:
        """`deleted` is a pair: the id of one's own that is to go, and how it is deleted."""
        self._most_own = self._most_shown = MOST_APPRECIATIONS
        if isinstance(deleted, tuple):
            which, delete = deleted
            self.offer.begin(which, _("Your line is deleted."), self.reload, delete)
        self.reload()

    def settle(self) -> None:
        """End the offer to take back what was deleted."""
        self.offer.settle()

    def read_by(self) -> str:
        return _("read by: only you, until you show it") if self.alone else ""

    def reload(self) -> None:
        sitting = self.desk.sitting
        by = None if sitting.alone is None else sitting.alone.other
        shown = shown_appreciations(sitting, by, self._most_shown)
        own = own_appreciations(sitting, self._most_own)
        self.shown.fill([self._shown_row(each) for each in shown.appreciations], more=shown.more)
        kept = [each for each in own.appreciations if each.id != self.offer.hidden]
        self.own.fill([self._own_row(each) for each in kept], more=own.more)
        self.show_empty(self.shown, self.own)

    def _shown_title(self) -> str:
        alone = self.desk.sitting.alone
        if alone is None:
            return _("What you showed each other")
        return _("What {name} showed you").format(name=self.desk.couple().name(alone.other))

    def _shown_row(self, shown: ShownAppreciation) -> ListRow:
        return shown_row(shown, self._name(shown.sent.author), self._day(shown), self._removed(shown))

    def _removed(self, shown: ShownAppreciation) -> str:
        return removed_in_words(shown.sent, self.desk.couple(), self.desk.sitting.clock)

    def _name(self, person: Person) -> str:
        return self.desk.couple().name(person)

    def _day(self, shown: ShownAppreciation) -> str:
        return in_full(self.desk.sitting.clock.local(shown.sent.at).date())

    def _own_row(self, own: OwnAppreciation) -> ListRow:
        alone = self.desk.sitting.alone
        other = "" if alone is None else self._name(alone.other)
        return ListRow(
            title=in_brief(own.text, LONGEST_BELOW),
            below=in_full(self.desk.sitting.clock.local(own.at).date()),
            chip=_("only you") if own.sent is None else _("shown to {name}").format(name=other),
            tone="" if own.sent is None else "accent",
            subject=("appreciation", own.id),
        )

    def _show_more(self) -> None:
        self._most_shown += MOST_APPRECIATIONS
        self.reload()

    def _show_more_own(self) -> None:
        self._most_own += MOST_APPRECIATIONS
        self.reload()


def shown_row(shown: ShownAppreciation, name: str, day: str, removed: str) -> ListRow:
    """Its words once they were opened; `name` is its author's, `removed` says that they are gone."""
    below = _("From {name}, {day}").format(name=name, day=day)
    title = removed or in_brief(shown.text, LONGEST_BELOW) or _("A line from {name}, not opened yet").format(name=name)
    return ListRow(title=title, below=below, subject=("appreciation", shown.id))
