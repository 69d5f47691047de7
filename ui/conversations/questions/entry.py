"""One question with what was said to it, as far as whoever is here may read it."""

from collections.abc import Callable
from functools import partial

from app.conversations.questions.values import AskedQuestion, OpenAnswer, QuestionState
from app.exchange.values import Sent
from ui.conversations.questions.doing import QuestionDoing
from ui.conversations.questions.reading import QuestionReading
from ui.conversations.questions.words import (
    Around,
    answer_lines,
    asked_when,
    kind_in_words,
    meanwhile_lines,
    question_lines,
    standing_in_words,
    unread_in_words,
)
from ui.exchange.words import removed_in_words, take_away_explained, whose_take_away
from ui.widgets.act_row import ActRow
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.disclosure import Disclosure
from ui.widgets.words import hairline, muted, small

WAITING = frozenset({QuestionState.NOT_YET, QuestionState.FOR_SESSION})


class QuestionEntry(Card):
    """Made anew when anything of it changes."""

    def __init__(self, question: AskedQuestion, around: Around, doing: QuestionDoing) -> None:
        super().__init__()
        self._around, self._doing = around, doing
        self._today = around.clock.today()
        self.more = Disclosure()
        self.body.setSpacing(12)
        self.add(small(asked_when(question, around)))
        self._add_question(question)
        if question.meanwhile is not None and question.state in WAITING:
            self.add(QuestionReading(meanwhile_lines(question.meanwhile, self._today)))
        for answer in question.answers:
            self._add_answer(answer)
        standing = standing_in_words(question, around)
        if standing:
            self.add(muted(standing))
        self._offer(question.sent, partial(doing.take_question, question))
        for answer in question.answers:
            self._offer(answer.sent, partial(doing.take_answer, answer))
        self.add(self.more)
        self.more.setVisible(self.more.body.count() > 0)

    def _add_question(self, question: AskedQuestion) -> None:
        removed = removed_in_words(question.sent, self._around.couple, self._around.clock)
        if removed:
            self.add(muted(removed))
        elif question.what.text:
            self.add(QuestionReading(question_lines(question.what, self._today)))
        else:
            self.add(muted(" ".join(filter(None, (kind_in_words(question.what.kind), unread_in_words())))))

    def _add_answer(self, answer: OpenAnswer) -> None:
        removed = removed_in_words(answer.sent, self._around.couple, self._around.clock)
        if removed:
            self.add(hairline(), muted(removed))
        elif answer.text:
            self.add(hairline(), QuestionReading(answer_lines(answer.text)))

    def _offer(self, sent: Sent, act: Callable[[], None]) -> None:
        """Taking back what is unopened stands in plain sight; removing what was read is folded away."""
        if sent.removed_at is not None or not self._doing.is_here(sent.author):
            return
        label = whose_take_away(sent, self._around.couple, self._around.alone)
        button = quiet(label, act, icon="trash")
        row = ActRow("", take_away_explained(sent), button)
        row.title.hide()
        if sent.opened:
            self.more.body.addWidget(row)
        else:
            self.add(row)
