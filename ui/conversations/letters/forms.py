"""The two forms that belong to a letter: what was heard in it, and whether that was it."""

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.conversations.letters.checks import check_answer, check_heard
from app.conversations.letters.plain import answer_of, heard_of
from app.conversations.letters.sharing import answer_heard, tell_back
from app.conversations.letters.values import HEARD, HEARD_ANSWER, LONGEST_HEARD, LONGEST_MISSED, CopyId, Fit, HeardId
from app.exchange.values import Form
from app.i18n import _
from app.vault.values import Person
from ui.conversations.letters.heard_card import heard_preview
from ui.conversations.letters.words import fits
from ui.exchange.outgoing import Outgoing, Route
from ui.place import ShowsProblem
from ui.view import View
from ui.widgets.carried import Carried
from ui.widgets.choice_field import ChoiceField
from ui.widgets.hinted_text import HintedText
from ui.widgets.too_long import say_if_too_long
from ui.widgets.wording_hints import wording_hints


class _Parts(QWidget):
    """Fields one below the other."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)


class HeardForm:
    """What the one it is for has heard, in their words; kept under the letter."""

    def __init__(self, view: View) -> None:
        self._view = view
        parts = _Parts()
        self.words = HintedText(
            _("What I heard"),
            _("In your own words, as if you were telling it to someone who wasn't there."),
            hints=wording_hints(view.desk.preferences, promise=False),
            fewest_lines=4,
            most_lines=16,
        )
        self.words.edited.connect(lambda said: say_if_too_long(self.words, said, LONGEST_HEARD))
        parts.column.addWidget(self.words)
        self.of = Carried(parts)
        route = Route(
            sort=HEARD,
            place=HEARD,
            check=lambda form: check_heard(heard_of(form)[1]),
            preview=self._preview,
            send=self._send,
            text=lambda form: heard_of(form)[1],
        )
        self.outgoing = Outgoing(view, parts, {"heard": self.words, "of": self.of}, route)

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {"heard": self.words}

    def open(self, subject: str, copy: CopyId) -> None:
        self.outgoing.open(subject, {"of": copy})
        self.words.setFocus()

    def _preview(self, form: Form) -> QWidget:
        return heard_preview(_("What was heard"), heard_of(form)[1].strip())

    def _send(self, author: Person, form: Form) -> str:
        return tell_back(self._view.desk.sitting, author, *heard_of(form))


class AnswerForm:
    """What the writer says to one telling; kept under the letter."""

    def __init__(self, view: View) -> None:
        self._view = view
        parts = _Parts()
        self.fit = ChoiceField(_("Is that it?"), fits())
        self.missed = HintedText(
            _("What was missed"),
            optional=True,
            hints=wording_hints(view.desk.preferences, promise=False),
            fewest_lines=2,
            most_lines=10,
        )
        self.missed.edited.connect(lambda said: say_if_too_long(self.missed, said, LONGEST_MISSED))
        self.fit.chosen.connect(lambda _fit: self._show_missed())
        parts.column.addWidget(self.fit)
        parts.column.addWidget(self.missed)
        self.of = Carried(parts)
        route = Route(
            sort=HEARD_ANSWER,
            place=HEARD_ANSWER,
            check=lambda form: check_answer(*answer_of(form)[1:]),
            preview=self._preview,
            send=self._send,
            text=lambda form: answer_of(form)[2],
        )
        self.outgoing = Outgoing(view, parts, {"fit": self.fit, "missed": self.missed, "of": self.of}, route)

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {"fit": self.fit, "missed": self.missed}

    def open(self, subject: str, heard: HeardId) -> None:
        self.outgoing.open(subject, {"of": heard})
        self._show_missed()
        self.fit.setFocus()

    def _show_missed(self) -> None:
        self.missed.setVisible(self.fit.choice() == Fit.PARTLY)

    def _preview(self, form: Form) -> QWidget:
        _heard, fit, missed = answer_of(form)
        said = dict(fits())[fit or Fit.PARTLY]
        return heard_preview(said, missed.strip())

    def _send(self, author: Person, form: Form) -> str:
        heard, fit, missed = answer_of(form)
        return answer_heard(self._view.desk.sitting, author, heard, fit, missed)
