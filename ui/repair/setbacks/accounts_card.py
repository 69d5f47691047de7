"""How each of the two saw it, side by side, and the way to add one's own."""

from functools import partial

from app.i18n import _
from app.repair.setbacks.actions import take_account_away
from app.repair.setbacks.values import Account, SetbackPage, Standing
from app.vault.values import Person
from ui.repair.setbacks.sides_card import Said, side_by_side
from ui.view import View
from ui.widgets.buttons import secondary
from ui.widgets.card import Card
from ui.widgets.flow import flow
from ui.widgets.refilled import Refilled


class AccountsCard(Card):
    def __init__(self, view: View) -> None:
        super().__init__(_("As each of you saw it"))
        self._view = view
        self._page: SetbackPage | None = None
        self._sides = Refilled(spacing=12)
        self.write = secondary(_("Write how I saw it"), self._write)
        self.add(self._sides, flow(self.write))

    def fill(self, page: SetbackPage, *, slept: bool) -> None:
        """While one is slept on, there is no second one to write."""
        self._page = page
        shown = [account for account in page.accounts if account.words or account.sent.removed_at is not None]
        said = [Said(sent=each.sent, lines=(("", each.words),), take_away=partial(self._take, each)) for each in shown]
        with self._sides.filled_anew():
            self._sides.add(side_by_side(self._view, said, self._nothing))
        removed = page.standing is Standing.REMOVED
        self.write.setVisible(not removed and not slept)
        self.setVisible(bool(said) or not removed)

    def _nothing(self, person: Person) -> str:
        """Silence means nothing, and nothing is asked for."""
        assert self._page is not None
        wrote = self._page.sent.author is person and self._page.standing is not Standing.REMOVED
        return _("What stands above.") if wrote else ""

    def _write(self) -> None:
        assert self._page is not None
        self._view.open_view(("account", self._page.id))

    def _take(self, account: Account) -> None:
        with self._view.desk.refusals.shown(self._view.place()):
            take_account_away(self._view.desk.sitting, account.sent.author, account.id)
