"""What can be done now with a question, by the one asked or by the one who asked."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from app.conversations.questions.values import UNANSWERED, AskedQuestion, QuestionState
from app.i18n import _
from app.vault.values import Person
from ui.widgets.buttons import Button, primary, quiet, secondary
from ui.widgets.flow import flow
from ui.widgets.refilled import Refilled


class Step(Enum):
    """Something that is done with the last question of a thread."""

    OPEN = auto()
    ANSWER = auto()
    NOT_YET = auto()
    FOR_SESSION = auto()
    TAKE_WORD_BACK = auto()
    OPEN_ANSWER = auto()
    ASK_ON = auto()
    CLOSE = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    step: Step
    label: str
    look: Callable[[str, Callable[[], object]], Button]


def steps_of(question: AskedQuestion, here: Sequence[Person]) -> tuple[Offered, ...]:
    """At most one of them is the next step."""
    found: list[Offered] = []
    if question.asked in here:
        found += _of_the_one_asked(question)
    if question.asker in here:
        found += _of_the_one_who_asked(question)
    return tuple(found)


def may_answer_anew(question: AskedQuestion) -> bool:
    """The words of the answer were removed, and there is room for others."""
    gone = bool(question.answers) and question.answers[-1].sent.removed_at is not None
    return question.state is QuestionState.READ and gone


class QuestionActs(Refilled):
    """Buttons; not there where nothing can be done."""

    def __init__(self, do: Callable[[Step, Button], None]) -> None:
        super().__init__(spacing=8)
        self._do = do
        self._shown: tuple[Offered, ...] | None = None
        self.hide()

    def fill(self, offered: tuple[Offered, ...]) -> None:
        """Buttons that were there stay, with the keyboard on them."""
        if offered == self._shown:
            return
        self._shown = offered
        with self.filled_anew():
            if offered:
                self.add(flow(*(self._button(each) for each in offered)))

    def _button(self, offered: Offered) -> Button:
        made = offered.look(offered.label, lambda: self._do(offered.step, made))
        return made


def _of_the_one_asked(question: AskedQuestion) -> list[Offered]:
    if question.state is QuestionState.SENT:
        return [Offered(step=Step.OPEN, label=_("Open the question"), look=primary)]
    if may_answer_anew(question):
        return [Offered(step=Step.ANSWER, label=_("Answer anew"), look=secondary)]
    if question.state not in UNANSWERED:
        return []
    offered = [
        Offered(step=Step.ANSWER, label=_("Answer"), look=primary),
        Offered(step=Step.NOT_YET, label=_("Not yet, by …"), look=secondary),
    ]
    if question.state is not QuestionState.FOR_SESSION:
        offered.append(Offered(step=Step.FOR_SESSION, label=_("For the session"), look=secondary))
    if question.state is not QuestionState.OPEN:
        offered.append(Offered(step=Step.TAKE_WORD_BACK, label=_("Take that word back"), look=quiet))
    return offered


def _of_the_one_who_asked(question: AskedQuestion) -> list[Offered]:
    if question.state is QuestionState.READ:
        return [
            Offered(step=Step.ASK_ON, label=_("Ask one more thing"), look=secondary),
            Offered(step=Step.CLOSE, label=_("That is enough for me"), look=secondary),
        ]
    if question.state is QuestionState.ANSWERED:
        return [
            Offered(step=Step.OPEN_ANSWER, label=_("Open the answer"), look=primary),
            Offered(step=Step.CLOSE, label=_("That is enough for me"), look=quiet),
        ]
    if question.state in UNANSWERED:
        return [Offered(step=Step.CLOSE, label=_("I don't need an answer any more"), look=quiet)]
    return []
