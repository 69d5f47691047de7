"""Who opened your part: the last few times, for its owner alone."""

from app.i18n import _, ngettext
from app.vault.unlock_log import failed_before, unlock_log
from ui.desk import Desk
from ui.page import Sittings
from ui.vault.card import VaultCard
from ui.vault.unlock_words import by_days
from ui.view import OpenView
from ui.widgets.buttons import quiet
from ui.widgets.flow import flow
from ui.widgets.labelled import LabelledLines
from ui.widgets.notice import InlineNotice
from ui.widgets.words import muted, small

SHOWN = 5


class UnlockLogCard(VaultCard):
    sittings = Sittings.ALONE

    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view, _("Who opened your part"), small_title=True)
        self.failed = InlineNotice(tone="warm")
        self.none_yet = muted(_("Nothing is in it yet."))
        self.lines = LabelledLines()
        self.all = quiet(_("Show earlier times"), lambda: open_view(("unlocks", None)))
        self.all_row = flow(self.all)
        self.add(small(_("This list lies in your private space. You alone see it.")))
        self.add(self.failed, self.none_yet, self.lines, self.all_row)

    def fill(self) -> None:
        log = unlock_log(self.desk.sitting)
        failed = failed_before(log)
        self.failed.say(_failed_words(failed) if failed else "", "warm")
        self.none_yet.setVisible(not log)
        self.lines.fill(by_days(log[:SHOWN], self.desk.sitting.clock))
        self.all_row.setVisible(len(log) > SHOWN)

    def lead_here(self) -> None:
        self.all.setFocus()


def _failed_words(failed: int) -> str:
    return ngettext(
        "{count} try failed before you came in. Your own slips count too.",
        "{count} tries failed before you came in. Your own slips count too.",
        failed,
    ).format(count=failed)
