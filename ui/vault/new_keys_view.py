"""What new keys do and what they don't, before anything is begun."""

from app.i18n import _
from app.vault.keyslots import everyone_is_here
from ui.desk import Desk
from ui.vault.new_keys_course import NewKeys
from ui.view import OpenView
from ui.view_below import ViewBelow
from ui.widgets.buttons import primary
from ui.widgets.card import Card
from ui.widgets.flow import flow
from ui.widgets.labelled import LabelledLines
from ui.widgets.text_column import TextColumn
from ui.widgets.words import small


class NewKeysView(ViewBelow):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view, ("", _("All keys and copies")))
        self.head.say(_("When someone may have seen a passphrase"), _("New keys"))
        self.lines = LabelledLines()
        self.begin = primary(_("Lock and begin"), self._begin)
        card = Card()
        card.add(
            TextColumn(self.lines), small(_("Nothing changes until the new passphrase is set. It takes a few minutes."))
        )
        card.add(flow(self.begin))
        self.body.addWidget(card)

    def show_new_keys(self, _thing: object = None) -> None:
        everyone = everyone_is_here(self.desk.vault.keyslots(), self.desk.sitting.here)
        self.lines.fill(_for_all() if everyone else _for_one())

    def _begin(self) -> None:
        people, couple = self.desk.sitting.here, self.desk.couple()
        self.desk.lock_into(lambda door: NewKeys(door, people, couple))


def _for_one() -> tuple[tuple[str, str], ...]:
    return (
        (
            _("What happens"),
            _(
                "Keel locks. You type your passphrase once more and choose a new one. "
                "Your private space is written anew under other keys, and you get a new recovery sheet."
            ),
        ),
        (
            _("What it does"),
            _(
                "The old passphrase and the old sheet open nothing that you write in private from then on. "
                "An older copy of the key file doesn't help either."
            ),
        ),
        (
            _("What stays"),
            _(
                "The shared part keeps its key, for your partner holds it too. "
                "Someone with your old passphrase and an old copy can still open the shared part. "
                "To end that, sign in as both and make new keys together."
            ),
        ),
        *_in_both_cases(),
    )


def _for_all() -> tuple[tuple[str, str], ...]:
    return (
        (
            _("What happens"),
            _(
                "Keel locks. Whoever is here types their passphrase once more, and keeps it or chooses a new one. "
                "Everything is written anew under other keys, and the recovery sheets are new too."
            ),
        ),
        (
            _("What it does"),
            _(
                "Old passphrases and old sheets open nothing of what you write from then on. "
                "An older copy of the key file doesn't help either."
            ),
        ),
        *_in_both_cases(),
    )


def _in_both_cases() -> tuple[tuple[str, str], ...]:
    return (
        (_("Quick start"), _("Where it was on, it is off afterwards. You could turn it on again.")),
        (
            _("The key you sign with"),
            _(
                "It stays, so what you signed holds. Someone who had your passphrase could have signed in your name. "
                "You could look through what is signed."
            ),
        ),
        (
            _("What it can't do"),
            _(
                "It can't reach back. Copies made until now still open with the passphrase of that day: "
                "those in this vault, on sticks, and wherever else they went. What was read stays read. "
                "Keel offers at the end to remove the ones in this vault."
            ),
        ),
    )
