"""Sign-in: who is here, by lock-screen labels, and their passphrases; light, for it is the first thing painted."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.i18n import _
from app.refused import Refused
from app.vault.values import Person
from ui.door import Door, begin_anew
from ui.place import ShowsProblem
from ui.sheet import Sheet
from ui.signin import opening
from ui.signin.back_at import BackAt
from ui.signin.helping import about_choosing, about_pin, about_what_is_in_the_way
from ui.signin.passphrase_way import PassphraseWay
from ui.signin.pin_way import pin_way
from ui.signin.quick_way import QuickWay
from ui.signin.states import STATES
from ui.signin.way_out import WayOut
from ui.signin.who import People, Who, tiles_for
from ui.theme import current_theme
from ui.widgets.buttons import secondary
from ui.widgets.card import Card
from ui.widgets.centred import centred, in_the_middle
from ui.widgets.notice import InlineNotice
from ui.widgets.words import title, words

if TYPE_CHECKING:
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
        self.typed: PassphraseWay | None = None
        """There where quick start is not."""
        self.way_out = WayOut(door)
        self._lay_out_card()
        self._fit()
        self.look_again()

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        fields = self.typed.passphrases.fields if self.typed is not None else {}
        return {person.value: field for person, field in fields.items()}

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

    def refuse(self, refused: Refused) -> None:
        """Say what kept the vault closed after the right passphrase, with the ways out where a file is damaged."""
        self.door.refusals.show(refused, self)
        if self.way_out.show_for(refused):
            self.way_out.lead_here()
        if self.typed is not None:  # it leads where the other button of that name leads
            self.typed.copy_button.setVisible(self.way_out.isHidden())

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
        self.typed = PassphraseWay(
            self.door, labels, self, refused=self.refuse, recover=self._recover, put_back=self.way_out.put_back_a_copy
        )
        self.typed.works.connect(self.card.setDisabled)
        self.quick = QuickWay(self.door, labels, self, self._by_passphrase, self._use_passphrase)
        self.who.chosen.connect(self._choose)
        self.who.entered.connect(self._focus_way)
        self._middle.addWidget(self.who)
        self._middle.addWidget(in_the_middle(self._form(self.quick, self.typed)))
        self._fit()
        if self._by_passphrase is not None and self._by_passphrase in labels:
            self.who.choose((self._by_passphrase,))
        self._choose()
        begin = self._focus_way if len(labels) == 1 or self._by_passphrase else self.who.focus_chosen
        QTimer.singleShot(0, self.who, begin)

    def _choose(self) -> None:
        assert self.who is not None
        assert self.typed is not None
        if self.notice.tone == "rose":  # what came before sign-in is said until somebody is in
            self.show_notice("")
        self.way_out.hide()
        self.typed.copy_button.show()
        self.typed.passphrases.show_for(self.who.people)
        self.typed.setVisible(not self.quick.show_for(self.who.people))

    def _focus_way(self) -> None:
        """To what opens for the one who is chosen."""
        assert self.who is not None
        assert self.typed is not None
        if self.quick.isHidden():
            self.typed.passphrases.focus_first()
        else:
            self.quick.focus(self.who.people)

    def _use_passphrase(self) -> None:
        self._choose()
        self._focus_way()

    def _form(self, *ways: QWidget) -> QWidget:
        form = self._form_ground = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        for way in ways:
            column.addWidget(way)
        return form

    def _empty(self) -> None:
        """Nobody is asked."""
        while (item := self._middle.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.who = self.typed = self._form_ground = None

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
