"""The recovery code, to be put on paper: shown once, printed or saved; it goes when the step goes."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout

from app.i18n import _
from ui.setup.step import Step, line_of
from ui.theme import look
from ui.widgets.buttons import secondary
from ui.widgets.card import Card
from ui.widgets.words import on_one_line, small, words

IN_A_ROW = 4


class RecoverySheet(Step):
    """`show_sheet` opens the printable page over the window."""

    step_id = "recovery-sheet"
    without_hands = True

    def __init__(
        self,
        name: str,
        code: str,
        show_sheet: Callable[[], None],
        on: Callable[[], None],
        later: Callable[[], None] | None,
    ) -> None:
        super().__init__(
            _("Your recovery sheet, {name}").format(name=name),
            _("If the passphrase is lost, this code opens your part. It is shown only now."),
        )
        self.content.addWidget(_code_card(code))
        self.content.addLayout(
            line_of(_("Print it, save it as a PDF for a stick, or copy it by hand. Keep it where only you look."))
        )
        row = QHBoxLayout()
        row.addWidget(secondary(_("Print or save the sheet"), show_sheet, icon="print"))
        row.addStretch(1)
        self.content.addLayout(row)
        self.ways(
            (_("I have it on paper"), on),
            other=(_("Later"), later) if later is not None else None,
            note=_("If you stop here, you sign in with your passphrase and go on with a new sheet."),
        )

    def help(self) -> tuple[str, ...]:
        return (
            _("The sheet says nothing about what Keel is used for."),
            _("Your partner's sheet is another one. Each opens one part only."),
        )


def _code_card(code: str) -> Card:
    card = Card(quiet=True)
    card.setObjectName("recovery-code")
    groups = code.split("-")
    card.setAccessibleName(_("Recovery code: {code}").format(code=", ".join(groups)))
    grid = QGridLayout()
    grid.setSpacing(16)
    for index, group in enumerate(groups):
        grid.addWidget(_group(index + 1, group), *divmod(index, IN_A_ROW))
    card.body.addLayout(grid)
    return card


def _group(number: int, letters: str) -> QFrame:
    whole = QFrame()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    shown = on_one_line(words(letters, "figure"))
    look(shown, "figure")
    shown.setObjectName(f"group-{number}")
    for label in (_number(number), shown):
        column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
    return whole


def _number(number: int) -> QLabel:
    return on_one_line(small(str(number)))
