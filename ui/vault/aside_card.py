"""Former files of the vault that lie aside: since when, how large, and the way to let one of them go."""

from functools import partial

from app.i18n import _
from app.vault.backups.put_aside import PutAside, put_aside
from app.vault.values import COPIES
from ui.desk import Desk
from ui.vault.copies_words import made_in_words, size_in_words
from ui.widgets.act_row import ActRow
from ui.widgets.buttons import secondary
from ui.widgets.card import Card
from ui.widgets.refilled import Refilled
from ui.widgets.text_column import TextColumn
from ui.widgets.words import hairline, small


class AsideCard(Card):
    """Not there where nothing lies aside."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(_("Moved aside"), quiet=True, small_title=True)
        self._desk = desk
        self._list = Refilled(spacing=12)
        self.rows: list[ActRow] = []
        about = _(
            "These are whole former files of the vault, from when a copy was put back or a damaged file was saved. "
            "Keel keeps them until one of you removes them."
        )
        self.add(TextColumn(small(about)), self._list)
        self._shown: tuple[PutAside, ...] | None = None

    def reload(self) -> None:
        found = put_aside(self._desk.vault.folder)
        self.setVisible(bool(found))
        if found != self._shown:
            self._shown = found
            self._fill(found)

    def ask(self, aside: PutAside) -> None:
        from ui.vault.remove_aside_dialog import RemoveAsideDialog

        self._desk.show_dialog(RemoveAsideDialog(self._desk, aside, self._removed, self.window()))

    def _removed(self) -> None:
        self._desk.sitting.changes.announce(frozenset({COPIES}))

    def _fill(self, found: tuple[PutAside, ...]) -> None:
        self.rows = []
        with self._list.filled_anew():
            for aside in found:
                moment = made_in_words(aside.since, self._desk.sitting.clock)
                act = secondary(_("Remove …"), partial(self.ask, aside))
                act.setAccessibleName(_("Remove what was moved aside on {moment}").format(moment=moment))
                if self.rows:
                    self._list.add(hairline())
                self.rows.append(ActRow(moment, size_in_words(aside.size), act))
                self._list.add(self.rows[-1])
