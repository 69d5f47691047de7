"""A new passphrase, typed twice, with how hard it is to guess and why it matters."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from app.library.packs import set_up_texts
from app.refused import Refused
from app.vault.values import PassphraseTooEasy, PassphraseTooShort
from ui.place import ShowsProblem
from ui.setup.step import Step, side_by_side
from ui.widgets.card import Card
from ui.widgets.passphrase_field import PassphraseField
from ui.widgets.strength import Strength
from ui.widgets.words import small, strong


class NewPassphrase(Step):
    """`known` are words that others would try first, such as both names."""

    step_id = "passphrase"
    without_hands = True

    def __init__(
        self, name: str, known: tuple[str, ...], on: Callable[[str], None], back: Callable[[], None] | None
    ) -> None:
        reasons = set_up_texts()["why-a-passphrase"]
        super().__init__(_("Your passphrase, {name}").format(name=name), reasons.lead)
        self._known, self._on = known, on
        self.passphrase = PassphraseField(_("Passphrase"), _("At least 10 characters; a few words work well."))
        self.again = PassphraseField(_("The same once more"))
        self.strength = Strength()
        self.passphrase.edited.connect(self._weigh)
        self.content.addWidget(side_by_side(self._form(), self._reasons()))
        self.ways((_("Go on"), self._submit), back=back)

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {"passphrase": self.passphrase, "again": self.again}

    def help(self) -> tuple[str, ...]:
        return (
            _("The passphrase opens your part and what you share. Nobody can look it up for you."),
            _("The eye beside the field shows what you type. Look around before you press it."),
        )

    def focus_first(self) -> None:
        self.passphrase.setFocus()

    def refuse(self, refused: Refused) -> bool:
        if not isinstance(refused, (PassphraseTooShort, PassphraseTooEasy)):
            return False
        self.passphrase.show_problem(refused.sentence)
        self.passphrase.setFocus()
        return True

    def enter_pressed(self) -> None:
        if self.passphrase.control.hasFocus() and not self.again.text():
            self.again.setFocus()
        else:
            super().enter_pressed()

    def _weigh(self, typed: object) -> None:
        from app.vault.passphrase import strength

        self.passphrase.clear_problem()
        passphrase = str(typed)
        self.strength.show_strength(strength(passphrase, self._known).score if passphrase else None)

    def _submit(self) -> None:
        if self._is_good():
            self._on(self.passphrase.text())

    def _is_good(self) -> bool:
        """Both fields are looked at, and both sentences are said at once."""
        from app.vault.passphrase import check_new_passphrase

        differ = self.passphrase.text() != self.again.text()
        self.again.show_problem(_("These two differ. Please type the second one again.") if differ else "")
        self.passphrase.clear_problem()
        if differ:
            self.again.control.selectAll()
            self.again.setFocus()
        try:
            check_new_passphrase(self.passphrase.text(), self._known)
        except (PassphraseTooShort, PassphraseTooEasy) as refused:
            return not self.refuse(refused)
        return not differ

    def _form(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self.passphrase, self.strength, self.again):
            column.addWidget(part)
        return whole

    def _reasons(self) -> QWidget:
        card = Card(quiet=True)
        for section in set_up_texts()["why-a-passphrase"].sections:
            card.add(strong(section.heading), *(small(paragraph) for paragraph in section.paragraphs))
        return card
