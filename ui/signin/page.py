"""Sign-in: who is here, by lock-screen labels, and their passphrases; light, for it is the first thing painted."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.i18n import _
from app.refused import Refused
from app.vault.values import Person, WaitBeforeTrying
from ui.door import Door, begin_anew
from ui.refusal import ShowsProblem
from ui.sheet import Sheet
from ui.signin import opening
from ui.signin.back_at import BackAt
from ui.signin.helping import about_choosing, about_pin, about_what_is_in_the_way
from ui.signin.opening import Tried
from ui.signin.passphrases import Passphrases
from ui.signin.pin_way import pin_way
from ui.signin.quick_way import QuickWay
from ui.signin.states import STATES
from ui.signin.way_out import WayOut
from ui.signin.who import People, Who, tiles_for
from ui.theme import current_theme
from ui.widgets.buttons import primary, quiet, secondary
from ui.widgets.card import Card
from ui.widgets.centred import centred, in_the_middle
from ui.widgets.notice import InlineNotice
from ui.widgets.words import small, title, words

if TYPE_CHECKING:
    from app.vault.vault import Vault
    from ui.page import State

CARD, FORM = 672, 340
"""Widths of the drawn design in pixels."""


class SignIn(Sheet):
    """Shows who has joined; where the vault can't be read, why not and what to do."""

    states: ClassVar["Mapping[str, State]"] = STATES

    def __init__(self, door: Door, by_passphrase: Person | None = None) -> None:
        """`by_passphrase` is who wants to type the passphrase, not a PIN."""
        super().__init__()
        self.door = door
        self._by_passphrase = by_passphrase
        self.card = Card()
        self._form_ground: QWidget | None = None
        self.who: Who | None = None
        self.quick: QuickWay
        self._typed: QWidget
        """What is there where quick start is not: the passphrases and what goes with them."""
        self.passphrases: Passphrases | None = None
        self.open_button = primary(_("Open"), self.open)
        self.recovery_button = quiet(_("Use a recovery code"), self._recover)
        self.busy = small("")
        self.way_out = WayOut(door)
        self._lay_out_card()
        self._fit()
        self.look_again()

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {person.value: field for person, field in self.passphrases.fields.items()} if self.passphrases else {}

    @property
    def neutral(self) -> bool:
        return not self._is_typed_in()

    def label(self) -> str:
        return _("Signing in")

    def help(self) -> tuple[str, ...]:
        if self.who is not None:
            return about_choosing()
        return about_pin() if self._form_ground is not None else about_what_is_in_the_way()

    def look_again(self) -> None:
        """Read from the vault folder who can sign in."""
        try:
            vault = self.door.vault()
            exists = vault.exists()
            labels = opening.labels(vault.keyslots()) if exists else {}
        except Refused as refused:
            self.show_closed(refused)
            return
        if exists:
            self._begin(labels)
        else:
            QTimer.singleShot(0, self, self.door.show_first)

    def show_closed(self, refused: Refused) -> None:
        """The vault can't be opened by any passphrase: damage, a newer version, a folder in use."""
        self._empty()
        self._title.setText(_("Something is in the way"))
        self._middle.addWidget(InlineNotice(refused.sentence, "rose"))
        again = secondary(_("Look again"), self.look_again)
        self._middle.addWidget(again, 0, Qt.AlignmentFlag.AlignHCenter)
        if self.way_out.show_for(refused):
            QTimer.singleShot(0, self.way_out, self.way_out.lead_here)
        else:
            QTimer.singleShot(0, again, again.setFocus)

    def open(self) -> None:
        """Try what was typed; while it runs nothing can be changed."""
        assert self.passphrases is not None
        if not self.card.isEnabled() or not self.open_button.isEnabled() or self.passphrases.focus_open():
            return
        self.show_notice("")
        self.passphrases.clear_problems()
        with self.door.refusals.shown(self):
            self._try(self.door.vault(), self.passphrases.typed())

    def put_away(self) -> None:
        """The PIN may have gone with the session, or with sleep."""
        if self._is_typed_in():
            begin_anew(self.door)
        elif self.who is None:
            self.look_again()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _is_typed_in(self) -> bool:
        return any(line.text() for line in self.findChildren(QLineEdit))

    def _fit(self) -> None:
        """As wide as the words of the present size ask for."""
        self.card.setMaximumWidth(current_theme().px(CARD))
        if self._form_ground is not None:
            self._form_ground.setFixedWidth(current_theme().px(FORM))

    def _try(self, vault: "Vault", typed: dict[Person, str]) -> None:
        self._work(running=True)
        self.door.background.run(
            lambda: opening.try_passphrases(vault, typed),
            lambda tried: self._tried(tried, typed),
            refused=self._refuse,
            what="",
        )

    def _tried(self, tried: Tried, typed: dict[Person, str]) -> None:
        self._work(running=False)
        if tried.refused:
            self._show_refused(tried.refused)
            return
        from ui.signin.going_on import go_on

        try:
            go_on(self.door, tried.keys, typed)
        except Refused as refused:
            self._refuse(refused)

    def _show_refused(self, refused: Mapping[Person, Refused]) -> None:
        assert self.passphrases is not None
        self.passphrases.show_refused(refused)
        waits = [reason.seconds for reason in refused.values() if isinstance(reason, WaitBeforeTrying)]
        if waits:
            self.open_button.setEnabled(False)
            QTimer.singleShot(max(waits) * 1000, self, partial(self._end_wait, self.passphrases))

    def _end_wait(self, passphrases: Passphrases) -> None:
        self.open_button.setEnabled(True)
        if passphrases is self.passphrases:
            passphrases.clear_problems()

    def _refuse(self, refused: Refused) -> None:
        self._work(running=False)
        self.door.refusals.show(refused, self)
        if self.way_out.show_for(refused):
            self.way_out.lead_here()

    def _work(self, *, running: bool) -> None:
        self.card.setEnabled(not running)
        self.busy.setText(_("Opening …") if running else "")
        if not running and self.passphrases is not None:
            self.passphrases.focus_first()

    def _recover(self) -> None:
        from ui.signin.recovery import Recovery

        assert self.who is not None
        self.door.show(Recovery(self.door, self.who.people[0]))

    def _begin(self, labels: Mapping[Person, str]) -> None:
        people = self.door.vault().pin.people
        if people and all(person in labels for person in people):
            self._ask_pin(labels, people)
        else:
            self._ask(labels)

    def _ask_pin(self, labels: Mapping[Person, str], people: People) -> None:
        """After a lock, where a PIN was chosen before it."""
        self._empty()
        self._title.setText(_("Keel is locked"))
        form = pin_way(self.door, labels, people, self, partial(self._ask, labels))
        self._form_ground = form
        self._middle.addWidget(in_the_middle(form))
        self._fit()
        QTimer.singleShot(0, form, form.field.setFocus)

    def _ask(self, labels: Mapping[Person, str]) -> None:
        self._empty()
        self._title.setText(_("Who is here?"))
        self.who = Who(tiles_for(labels, both=True))
        self.passphrases = Passphrases(labels)
        self._typed = QWidget()
        self.quick = QuickWay(self.door, labels, self, self._by_passphrase, self._use_passphrase)
        self.who.chosen.connect(self._choose)
        self.who.entered.connect(self._focus_way)
        self.passphrases.entered.connect(self.open)
        self._middle.addWidget(self.who)
        self._middle.addWidget(in_the_middle(self._form(self.passphrases)))
        self._fit()
        if self._by_passphrase is not None and self._by_passphrase in labels:
            self.who.choose((self._by_passphrase,))
        self._choose()
        begin = self._focus_way if len(labels) == 1 or self._by_passphrase else self.who.focus_chosen
        QTimer.singleShot(0, self.who, begin)

    def _choose(self) -> None:
        assert self.who is not None
        assert self.passphrases is not None
        if self.notice.tone == "rose":  # what came before sign-in is said until somebody is in
            self.show_notice("")
        self.way_out.hide()
        self.passphrases.show_for(self.who.people)
        self._typed.setVisible(not self.quick.show_for(self.who.people))

    def _focus_way(self) -> None:
        """To what opens for the one who is chosen."""
        assert self.who is not None
        assert self.passphrases is not None
        if self.quick.isHidden():
            self.passphrases.focus_first()
        else:
            self.quick.focus(self.who.people)

    def _use_passphrase(self) -> None:
        self._choose()
        self._focus_way()

    def _form(self, passphrases: Passphrases) -> QWidget:
        form = self._form_ground = QWidget()
        whole = QVBoxLayout(form)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.quick)
        whole.addWidget(self._typed)
        column = QVBoxLayout(self._typed)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(passphrases)
        row = QHBoxLayout()
        row.addWidget(self.recovery_button)
        row.addStretch(1)
        row.addWidget(self.open_button)
        column.addLayout(row)
        self.busy.setAlignment(Qt.AlignmentFlag.AlignRight)
        column.addWidget(self.busy)
        return form

    def _empty(self) -> None:
        """Nobody is asked; the buttons live on."""
        for kept in (self.open_button, self.recovery_button, self.busy):
            kept.setParent(None)
        while (item := self._middle.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.who = self.passphrases = self._form_ground = None

    def _lay_out_card(self) -> None:
        self.card.body.setContentsMargins(36, 36, 36, 36)
        self.card.body.setSpacing(20)
        self._title = title("")
        for label in (words(_("Keel"), "brand"), self._title):
            self.card.add(centred(label))
        self._middle = QVBoxLayout()
        self._middle.setSpacing(20)
        self.card.body.addLayout(self._middle)
        self.card.add(self.way_out)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.card, 100)
        row.addStretch(1)
        self.body.setContentsMargins(24, 24, 24, 24)
        self.body.addStretch(1)
        self.body.addWidget(BackAt(self.door.pause, self))
        self.body.addLayout(row)
        self.body.addStretch(1)
