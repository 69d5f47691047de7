"""Quick start: what it opens, who else it lets in, and turning it on with the passphrase and a PIN."""

from collections.abc import Mapping

from app.i18n import _
from app.refused import Refused
from app.vault.keyslots import PersonKeys
from app.vault.opening import unlock
from app.vault.pin import LEAST_DIGITS, MOST_DIGITS, check_pin
from app.vault.quick_start import TRIES, turn_on
from app.vault.quick_start_file import read_entries
from app.vault.values import PinTooEasy
from ui.background import Progress
from ui.desk import Desk
from ui.place import ShowsProblem
from ui.vault.quick_start_off import turn_quick_start_off
from ui.view import OpenView
from ui.view_below import ViewBelow
from ui.widgets.buttons import primary, secondary
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.flow import flow
from ui.widgets.notice import InlineNotice
from ui.widgets.passphrase_field import PassphraseField
from ui.widgets.pin_field import PinField
from ui.widgets.text_column import TextColumn
from ui.widgets.words import small, text


class QuickStartView(ViewBelow):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view, ("", _("All keys and copies")))
        self.head.say("", _("Quick start"))
        self.said = InlineNotice()
        self.said.hide()
        self.refused = InlineNotice(tone="rose")
        self.refused.hide()
        self.passphrase = PassphraseField(_("Your passphrase"))
        self.pin = PinField(
            _("PIN for quick start"),
            _("{least} to {most} digits, not the PIN of your phone or your card.").format(
                least=LEAST_DIGITS, most=MOST_DIGITS
            ),
        )
        self.again = PinField(_("The PIN once more"))
        self.turn_on = primary(_("Turn quick start on"), self._turn_on)
        self.turn_off = secondary(_("Turn it off"), self._turn_off)
        self.again.entered.connect(self.turn_on.click)
        self._on, self._off = Card(_("Turn it on")), Card(_("Quick start is on"))
        self._lay_out()

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {"passphrase": self.passphrase, "pin": self.pin, "again": self.again}

    def show_quick_start(self, _nothing: object) -> None:
        """Begun anew."""
        self.said.say("")
        self.refused.say("")
        for field in (self.passphrase, self.pin, self.again):
            field.clear()
            field.clear_problem()
        self.reload()

    def reload(self) -> None:
        on = self.desk.sitting.alone in read_entries(self.desk.vault.folder)
        self._on.setVisible(not on)
        self._off.setVisible(on)

    def _turn_on(self) -> None:
        self.refused.say("")
        for field in (self.passphrase, self.pin, self.again):
            field.clear_problem()
        if not self.passphrase.text():
            _show(self.passphrase, _("Please type the passphrase; it stays as it is."))
        elif self._pin_is_fine():
            self._begin(self.passphrase.text(), self.pin.text())

    def _pin_is_fine(self) -> bool:
        try:
            check_pin(self.pin.text())
        except PinTooEasy as refused:
            _show(self.pin, refused.sentence)
            return False
        if self.pin.text() != self.again.text():
            _show(self.again, _("These two differ. Please type the second one again."))
            return False
        return True

    def _begin(self, passphrase: str, pin: str) -> None:
        vault, person = self.desk.vault, self.desk.sitting.alone
        assert person is not None

        def work(progress: Progress) -> None:
            keys: PersonKeys = unlock(vault, person, passphrase)
            turn_on(vault, keys, pin, lambda: progress.at(0))

        self.turn_on.setEnabled(False)
        self.desk.background.run_long(
            work, lambda _none: self._is_on(), refused=self._refuse, what=_("Turning quick start on")
        )

    def _is_on(self) -> None:
        self.turn_on.setEnabled(True)
        self.show_quick_start(None)
        self.said.say(_("Quick start is on. At sign-in choose your name, and type the PIN."))
        self.turn_off.setFocus()

    def _turn_off(self) -> None:
        turn_quick_start_off(self.desk, self._is_off)

    def _is_off(self) -> None:
        self.show_quick_start(None)
        self.said.say(_("Quick start is off. Your passphrase opens Keel as before."))
        self.passphrase.setFocus()

    def _refuse(self, refused: Refused) -> None:
        self.turn_on.setEnabled(True)
        person = self.desk.sitting.alone
        assert person is not None
        if not self.passphrase.refuse(refused, self.desk.couple().name(person)):
            self.refused.say(refused.sentence, "rose")
            self.turn_on.setFocus()

    def _lay_out(self) -> None:
        opens, lets_in = Card(_("What it opens")), Card(_("Who else it lets in"))
        opens.add(*(TextColumn(text(words)) for words in _what_it_opens()))
        lets_in.add(*(TextColumn(text(words)) for words in _who_else()))
        self._on.add(self.passphrase, self.pin, self.again, small(_ends()), self.refused, flow(self.turn_on))
        self._off.add(small(_ends()), flow(self.turn_off))
        for part in (self.said, opens, lets_in, self._on, self._off):
            self.body.addWidget(part)


def _what_it_opens() -> tuple[str, ...]:
    return (
        _("On this computer a PIN opens what the two of you share, without your passphrase."),
        _(
            "Your private space stays closed, and nothing can be signed. What you begin to write meanwhile is kept for "
            "you. It is there again when you open Keel with your passphrase."
        ),
    )


def _who_else() -> tuple[str, ...]:
    return (
        _(
            "Keel keeps a secret in this computer's password store. Anyone who uses this account of the computer can "
            "get at it: who knows its password, or sits down while it is open."
        ),
        _(
            "With some skill they can try out PINs until one fits, also more often than Keel allows. Then they see "
            "what you share, and could write there in your name. Your private space stays closed, and nothing is "
            "signed."
        ),
        _("So quick start is for an account of the computer that you alone use."),
    )


def _ends() -> str:
    return _(
        "{tries} wrong PINs in a row turn it off. So does a password store that is locked, changed or gives no answer. "
        "Your passphrase opens Keel each time."
    ).format(tries=TRIES)


def _show(field: Field, sentence: str) -> None:
    field.show_problem(sentence)
    field.setFocus()
