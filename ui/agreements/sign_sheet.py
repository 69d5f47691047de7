"""Signing takes the whole window, one person at a time: what every signature has in common."""

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.agreements.signing import sign
from app.agreements.signing_values import Ink
from app.agreements.to_sign import Signed, ToSign
from app.i18n import _
from app.library.packs import page_helps
from app.refused import FieldProblem, FormRefused, Refused
from app.vault.values import Person
from ui.background import Busy, Job
from ui.desk import Desk
from ui.help_lines_dialog import HelpLinesDialog
from ui.place import ShowsProblem
from ui.sheet import Sheet
from ui.theme import look
from ui.widgets.buttons import primary, quiet
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.columns import Columns
from ui.widgets.flow import flow
from ui.widgets.page_head import PageHead
from ui.widgets.passphrase_field import PassphraseField
from ui.widgets.words import on_one_line, small

Finished = Callable[[str], None]
"""Told what comes next, once the window is given back; nothing when it was left."""
SIDE_MARGIN = 80
SIDE = 380
"""Wider than elsewhere: a signature takes room, and the text beside it has lines that are not too long."""


class SignSheet(Sheet):
    """What is signed goes into `columns.main`, what it takes into `columns.side` before `close_up`."""

    def __init__(self, desk: Desk, person: Person, finished: Finished, *, above: str, title: str) -> None:
        super().__init__()
        self.setObjectName("signing")
        self.desk, self.person = desk, person
        self.name = desk.couple().name(person)
        self.other = desk.couple().name(person.other)
        self._finished = finished
        self._job: Job[Signed] | None = None
        self.passphrase = PassphraseField(_("Your passphrase"), label_shown=False)
        self.passphrase.entered.connect(self.press)
        self.sign_button = primary(_("Sign as {name}").format(name=self.name), self.press)
        self.not_now = quiet(_("Not now"), self.leave)
        self.columns = Columns(side=SIDE)
        self.head = PageHead(above, title)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        look(self, "alone")
        self.body.setContentsMargins(SIDE_MARGIN, 24, SIDE_MARGIN, 24)
        self.body.addWidget(self._top())
        self.body.addWidget(self.head)
        self.body.addWidget(self.columns)
        desk.background.busy.connect(self._look_at_job)

    def showEvent(self, event: QShowEvent) -> None:
        """Tab begins at the top, and nothing is scrolled away before it was read."""
        super().showEvent(event)
        self.setFocus()

    def label(self) -> str:
        return _("Signing")

    def help(self) -> tuple[str, ...]:
        """Paragraphs for F1."""
        written = page_helps()["signing"]
        return (written.what, *written.how)

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {"passphrase": self.passphrase}

    @property
    def ink(self) -> Ink:
        """A decision and a withdrawal are signed by the passphrase alone."""
        return Ink()

    def to_sign(self) -> ToSign:
        """What is signed, read when the button is pressed; may refuse."""
        raise NotImplementedError

    def enter(self, signed: Signed) -> str:
        """Enter the signature; returns what comes next."""
        raise NotImplementedError

    def problems(self) -> Iterator[FieldProblem]:
        """What is still missing before it can be signed."""
        if not self.passphrase.text():
            yield FieldProblem("passphrase", _("Please type your passphrase: it is what signs."))

    def press(self) -> None:
        """Sign, where everything is there."""
        if self._job is not None:
            return
        with self.desk.refusals.shown(self):
            problems = tuple(self.problems())
            if problems:
                raise FormRefused(problems)
            self._begin(self.to_sign())

    def leave(self) -> None:
        """Not now: nothing was signed, and nothing says that it was tried."""
        if self._job is not None:
            self._job.cancel()
        self.desk.give_back_window()

    def close_up(self, until: str) -> None:
        """Passphrase and button under everything else, then the foot; `until` says when it can be taken back."""
        card = Card(self.passphrase.label, small_title=True)
        card.add(self.passphrase, small(until))
        card.body.addWidget(self.sign_button, 0, Qt.AlignmentFlag.AlignRight)
        self.columns.side.addWidget(card)
        self.body.addWidget(self._foot())
        self.body.addStretch(1)

    def code(self) -> str:
        """What stands on both copies, where there are copies."""
        return ""

    def _begin(self, to_sign: ToSign) -> None:
        vault, passphrase, ink = self.desk.vault, self.passphrase.text(), self.ink
        at, locale = self.desk.sitting.clock.now(), _paper_locale()
        self._say_busy(busy=True)
        self._job = self.desk.background.run(
            lambda: sign(vault, to_sign, passphrase, ink, at, locale),
            self._enter,
            refused=self._refuse,
            what=_("Signing …"),
        )

    def _enter(self, signed: Signed) -> None:
        self._say_busy(busy=False)
        with self.desk.refusals.shown(self):
            sentence = self.enter(signed)
            self.desk.give_back_window()
            self._finished(sentence)

    def _refuse(self, refused: Refused) -> None:
        """What is about the passphrase is said beside it; whatever it is, everything else stays as it is."""
        self._say_busy(busy=False)
        if not self.passphrase.refuse(refused, self.name):
            self.desk.refusals.show(refused, self)

    def _look_at_job(self, busy: Busy | None) -> None:
        """Signing that was stopped on the way can be begun again."""
        if busy is None and self._job is not None and self._job.stopped.is_set():
            self._say_busy(busy=False)

    def _say_busy(self, *, busy: bool) -> None:
        if not busy:
            self._job = None
        said = _("Signing …") if busy else _("Sign as {name}").format(name=self.name)
        self.sign_button.setText(said)
        self.sign_button.setAccessibleName(said)
        self.sign_button.setEnabled(not busy)
        self.passphrase.setEnabled(not busy)

    def _top(self) -> QWidget:
        top = QWidget()
        row = QHBoxLayout(top)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        chips: list[QWidget] = [Chip(_("{name}, on my own").format(name=self.name))]
        if self.desk.sitting.alone is None:
            chips.append(on_one_line(small(_("{name}, please step away for a moment").format(name=self.other))))
        row.addWidget(flow(*chips), 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.not_now, 0, Qt.AlignmentFlag.AlignVCenter)
        return top

    def _foot(self) -> QWidget:
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        code = self.code()
        row.addWidget(small(_("Code on both copies: {code}").format(code=code) if code else ""), 1)
        row.addWidget(quiet(_("If anyone isn't safe: people to call"), self._show_help))
        column.addLayout(row)
        return foot

    def _show_help(self) -> None:
        self.desk.show_dialog(HelpLinesDialog(self.desk.preferences, self))


def _paper_locale() -> str:
    """Such as "en_GB": decides the paper and how days are written on it."""
    name = QLocale().name()
    return name if "_" in name else "en_GB"
