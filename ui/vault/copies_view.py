"""All copies in the vault folder, the newest first, and the way to one that lies elsewhere."""

from functools import partial
from pathlib import Path

from app.i18n import _, ngettext
from app.vault.backups.header import backups_in
from app.vault.backups.values import Backup
from ui.desk import Desk
from ui.signin.salvaging import Salvaging
from ui.vault.aside_card import AsideCard
from ui.vault.copies_words import made_in_words, size_in_words
from ui.view import OpenView
from ui.view_below import ViewBelow
from ui.widgets.act_row import ActRow
from ui.widgets.buttons import quiet, secondary
from ui.widgets.card import Card
from ui.widgets.chooser import choose_file
from ui.widgets.flow import flow
from ui.widgets.refilled import Refilled
from ui.widgets.text_column import TextColumn
from ui.widgets.words import hairline, muted, small

FOLDED = 8
"""Copies that are shown of a long list at first."""


class CopiesView(ViewBelow):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view, ("", _("All keys and copies")))
        self.head.say("", _("Copies"))
        self._shown: tuple[tuple[Backup, ...], bool] | None = None
        self._unfolded = False
        self.rows: list[ActRow] = []
        self._list = Refilled(spacing=12)
        self.elsewhere = secondary(_("Choose a file"), self.ask_file)
        here, away = Card(_("In the vault folder")), Card(_("Somewhere else"), quiet=True, small_title=True)
        here.add(self._list)
        away.add(
            TextColumn(small(_("A copy on a stick or another disk can be put back from there."))), flow(self.elsewhere)
        )
        spoilt = Card(_("If something can't be read"), quiet=True, small_title=True)
        about = _(
            "Keel can save line by line what is left of a damaged file. It locks first, and moves that file aside."
        )
        self.salvage = secondary(_("Save what can be read"), self.save_what_can_be_read)
        spoilt.add(TextColumn(small(about)), flow(self.salvage))
        self.aside = AsideCard(desk)
        for part in (here, away, self.aside, spoilt):
            self.body.addWidget(part)

    def show_copies(self, _nothing: object) -> None:
        self._unfolded = False
        self.reload()

    def reload(self) -> None:
        self.aside.reload()
        copies = backups_in(self.desk.vault.folder.backups)
        if (copies, self._unfolded) != self._shown:
            self._shown = copies, self._unfolded
            self._fill(copies)

    def ask_file(self) -> None:
        choose_file(self, _("Choose a copy"), _("Copies of Keel (*.keel)"), self.put_back)

    def put_back(self, file: Path) -> None:
        self.open_view(("put_back", file))

    def save_what_can_be_read(self) -> None:
        self.desk.lock_into(Salvaging)

    def unfold(self) -> None:
        """The keyboard goes on where the list was folded."""
        self._unfolded = True
        self.reload()
        self.rows[FOLDED].acts[0].setFocus()

    def _fill(self, copies: tuple[Backup, ...]) -> None:
        self.rows = []
        folds = not self._unfolded and len(copies) > FOLDED + 1
        with self._list.filled_anew():
            if not copies:
                self._list.add(muted(_("There is no copy yet. Keel makes one each day something changed.")))
            for copy in copies[:FOLDED] if folds else copies:
                self._add(copy)
            if folds:
                said = ngettext("Show all {n}", "Show all {n}", len(copies)).format(n=len(copies))
                self._list.add(flow(quiet(said, self.unfold)))

    def _add(self, copy: Backup) -> None:
        moment = made_in_words(copy.made_at, self.desk.sitting.clock)
        act = secondary(_("Put back …"), partial(self.put_back, copy.path))
        act.setAccessibleName(_("Put back the copy of {moment}").format(moment=moment))
        if self.rows:
            self._list.add(hairline())
        self.rows.append(ActRow(moment, size_in_words(copy.size), act))
        self._list.add(self.rows[-1])
