"""One question of a check-in with the field that fits it, and where its answer goes."""

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.checkins.values import LONGEST_LINE, Answer, Keep, Question
from app.i18n import _
from app.library.values import QuestionForm, QuestionSpace
from app.vault.drafts import Form
from ui.checkins.words import keep_names
from ui.widgets.choice_field import ChoiceField
from ui.widgets.field import Field, Plain
from ui.widgets.hinted_text import HintedText, Hints
from ui.widgets.scale import ScaleField
from ui.widgets.text_field import TextField
from ui.widgets.too_long import say_if_too_long

DOUBT = "daily.doubt"
"""The question whose answer can also wait for the next agenda."""


class KeepField(ChoiceField):
    """Where an answer goes; private until its author chooses otherwise."""

    def __init__(self, question: Question, other: str) -> None:
        names = keep_names(other, agenda=question.id == DOUBT)
        super().__init__(question.text, names, label_shown=False)
        self.set_plain(None)

    def keep(self) -> Keep:
        return Keep(str(self.plain() or Keep.PRIVATE))

    def set_plain(self, plain: Plain) -> None:
        super().set_plain(plain or Keep.PRIVATE)


class AnswerField(QWidget):
    """`fields` are kept by the form around it, by the question's id."""

    def __init__(
        self, question: Question, other: str, hints: Hints, *, longest: int = LONGEST_LINE, label_shown: bool = True
    ) -> None:
        super().__init__()
        self.question, self._longest = question, longest
        self.field = self._made(hints, label_shown=label_shown)
        self.keep = KeepField(question, other) if question.space is QuestionSpace.ASK else None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.field)
        if self.keep is not None:
            column.addWidget(self.keep)

    @property
    def fields(self) -> Mapping[str, Field]:
        named: dict[str, Field] = {self.question.id: self.field}
        if self.keep is not None:
            named[_keep_name(self.question)] = self.keep
        return named

    def answer(self) -> Answer:
        """What it holds; what goes where is decided again where it is kept."""
        said = self.field.plain()
        keep = self.keep.keep() if self.keep is not None else _usual(self.question)
        if isinstance(said, int):
            return Answer(question=self.question.id, number=said, keep=keep)
        return Answer(question=self.question.id, text=str(said or ""), keep=keep)

    def _made(self, hints: Hints, *, label_shown: bool) -> Field:
        question, shared = self.question, self.question.space is not QuestionSpace.PRIVATE
        hint = {
            QuestionSpace.SHARED: _("read by: both of you"),
            QuestionSpace.PRIVATE: _("read by: only you"),
            QuestionSpace.ASK: _("read by: only you, unless you choose otherwise"),
        }[question.space]
        match question.form:
            case QuestionForm.SCALE:
                return ScaleField(
                    question.text, hint, lowest=_("not at all"), highest=_("very"), label_shown=label_shown
                )
            case QuestionForm.CHOICE:
                choices = [(words, words) for words in question.choices]
                return ChoiceField(question.text, choices, hint, label_shown=label_shown)
        field = (
            HintedText(question.text, hint, hints=hints, fewest_lines=1, label_shown=label_shown)
            if shared
            else TextField(question.text, hint, fewest_lines=1, label_shown=label_shown)
        )
        field.edited.connect(lambda words: say_if_too_long(field, words, self._longest))
        return field


def plain_of(answers: tuple[Answer, ...]) -> Form:
    """What the fields of these answers hold, for a form that is opened with them."""
    plain: Form = {}
    for answer in answers:
        plain[answer.question] = answer.text if answer.number is None else answer.number
        plain[f"{answer.question}:keep"] = answer.keep.value
    return plain


def _keep_name(question: Question) -> str:
    return f"{question.id}:keep"


def _usual(question: Question) -> Keep:
    return Keep.SHOWN if question.space is QuestionSpace.SHARED else Keep.PRIVATE
