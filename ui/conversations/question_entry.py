"""One question with what was said to it, as far as whoever is here may read it."""

from collections.abc import Callable
from functools import partial

from app.conversations.questions.values import AskedQuestion, OpenAnswer, QuestionState
from app.exchange.values import Sent
from app.i18n import _
from ui.conversations.question_doing import QuestionDoing
from ui.conversations.question_words import (
    Around,
    answer_lines,
    asked_when,
    kind_in_words,
    meanwhile_lines,
    question_lines,
    standing_in_words,
)
from ui.exchange.words import removed_in_words, take_away_explained, take_away_label
from ui.widgets.act_row import ActRow
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.disclosure import Disclosure
from ui.widgets.labelled import LabelledLines
from ui.widgets.words import hairline, muted, small

WAITING = frozenset({QuestionState.NOT_YET, QuestionState.FOR_SESSION})


class QuestionEntry(Card):
    """Made anew when anything of it changes."""

    def __init__(self, question: AskedQuestion, around: Around, doing: QuestionDoing) -> None:
        super().__init__()
        self._around, self._doing = around, doing
        self._today = around.clock.today()
        self.body.setSpacing(12)
        self.add(small(asked_when(question, around)))
        self._add_question(question)
        if question.meanwhile is not None and question.state in WAITING:
            self._add_lines(meanwhile_lines(question.meanwhile, self._today))
        for answer in question.answers:
            self._add_answer(question, answer)
        standing = standing_in_words(question, around)
        if standing:
            self.add(muted(standing))
        self._offer(question.sent, partial(doing.take_question, question))

    def _add_question(self, question: AskedQuestion) -> None:
        removed = removed_in_words(question.sent, self._around.couple, self._around.clock)
        if removed:
            self.add(muted(removed))
        elif question.what.text:
            self._add_lines(question_lines(question.what, self._today), large=True)
        else:
            self.add(muted(" ".join(filter(None, (kind_in_words(question.what.kind), _unread())))))

    def _add_answer(self, question: AskedQuestion, answer: OpenAnswer) -> None:
        removed = removed_in_words(answer.sent, self._around.couple, self._around.clock)
        self.add(hairline())
        if removed:
            self.add(muted(removed))
        elif answer.text:
            self.add(small(_("{name} answered").format(name=self._around.name(question.asked))))
            self._add_lines(answer_lines(answer.text), large=True)
        self._offer(answer.sent, partial(self._doing.take_answer, answer))

    def _add_lines(self, lines: tuple[tuple[str, str], ...], *, large: bool = False) -> None:
        """The words stand large, what goes along with them does not."""
        for place, line in enumerate(lines):
            shown = LabelledLines(large=large and place == 0)
            shown.fill((line,))
            self.add(shown)

    def _offer(self, sent: Sent, act: Callable[[], None]) -> None:
        """Unopened in plain sight; removing what was read is folded away."""
        if sent.removed_at is not None or not self._doing.is_here(sent.author):
            return
        button = quiet(take_away_label(sent), act, icon="trash")
        row = ActRow("", take_away_explained(sent, self._around.couple), button)
        row.title.hide()
        if sent.opened:
            fold = Disclosure()
            fold.body.addWidget(row)
            self.add(fold)
        else:
            self.add(row)


def _unread() -> str:
    return _("It opens with a press, and it can wait.")
