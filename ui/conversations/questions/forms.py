"""The fields of a question, of an answer, and of "not yet": the smallest form first."""

from collections.abc import Mapping

from app.conversations.questions.values import (
    LONGEST_ANSWER,
    LONGEST_NOT_YET,
    LONGEST_QUESTION,
    QuestionKind,
)
from app.i18n import _
from ui.conversations.questions.words import kind_choices
from ui.preferences import Preferences
from ui.widgets.card import Card
from ui.widgets.choice_field import ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.disclosure import Disclosure
from ui.widgets.field import Field
from ui.widgets.hinted_text import HintedText
from ui.widgets.too_long import say_if_too_long
from ui.widgets.wording_hints import wording_hints
from ui.widgets.words import muted


class QuestionForm(Card):
    """Of a question, and of one that is asked on; the first field is enough."""

    def __init__(self, preferences: Preferences, label: str) -> None:
        super().__init__()
        self.text = _hinted(preferences, label, "", LONGEST_QUESTION)
        self.kind = ChoiceField(_("What are you asking for?"), kind_choices(), optional=True)
        self.kind.chosen.connect(lambda _kind: self.look_at_kind())
        self.picture = muted(_("Pictures stay. You could ask what you need to know instead. You can still send this."))
        self.picture.hide()
        self.answer_by = DateField(
            _("An answer would help by"),
            _("Nobody is reminded. After that day it stays open."),
            optional=True,
        )
        self.more = Disclosure()
        self.more.body.addWidget(self.answer_by)
        self.body.setSpacing(14)
        self.add(self.text, self.kind, self.picture, self.more)
        self.fields: Mapping[str, Field] = {"text": self.text, "kind": self.kind, "answer_by": self.answer_by}

    def opened(self) -> None:
        """The fields hold something else now."""
        self.look_at_kind()
        say_if_too_long(self.text, self.text.text(), LONGEST_QUESTION)
        if self.answer_by.plain():
            self.more.unfold()
        self.text.setFocus()

    def look_at_kind(self) -> None:
        self.picture.setVisible(self.kind.choice() == QuestionKind.PICTURE)


class AnswerForm(Card):
    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.answer = _hinted(
            preferences, _("Your answer"), _("What was asked is enough. You decide how much."), LONGEST_ANSWER
        )
        self.add(self.answer)
        self.fields: Mapping[str, Field] = {"answer": self.answer}

    def opened(self) -> None:
        say_if_too_long(self.answer, self.answer.text(), LONGEST_ANSWER)
        self.answer.setFocus()


class NotYetForm(Card):
    """A day, and a line that may be empty."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.by_day = DateField(_("Not yet, by"), _("You can name another day later. Nobody keeps count."))
        self.line = _hinted(preferences, _("A line with it (optional)"), "", LONGEST_NOT_YET)
        self.body.setSpacing(14)
        self.add(self.by_day, self.line)
        self.fields: Mapping[str, Field] = {"by_day": self.by_day, "line": self.line}

    def opened(self) -> None:
        say_if_too_long(self.line, self.line.text(), LONGEST_NOT_YET)
        self.by_day.setFocus()


def _hinted(preferences: Preferences, label: str, hint: str, most: int) -> HintedText:
    made = HintedText(label, hint, hints=wording_hints(preferences, promise=False), fewest_lines=3)
    made.edited.connect(lambda words: say_if_too_long(made, words, most))
    return made
