"""One summary as it is read: how the day was, the line, the answers, and lines that were added later."""

from collections.abc import Iterable, Mapping, Sequence

from app.checkins.values import AddedLine, Answer, How, Keep, Question, QuestionId
from app.clock import Clock
from app.i18n import _
from ui.checkins.words import how_names, said_in_words
from ui.widgets.brief import breakable
from ui.widgets.card import Card
from ui.widgets.labelled import LabelledLines
from ui.widgets.moments import day_and_time
from ui.widgets.words import number, small, text


class SummaryCard(Card):
    """What one person handed in, under that person's name."""

    def __init__(
        self,
        name: str,
        how: How,
        line: str,
        answers: Iterable[Answer],
        asked: Sequence[Question],
        added: Sequence[AddedLine],
        clock: Clock,
    ) -> None:
        super().__init__(name, small_title=True)
        self._known: Mapping[QuestionId, Question] = {question.id: question for question in asked}
        self.add(number(dict(how_names())[how]))
        if line:
            self.add(text(breakable(line)))
        said = LabelledLines()
        self.add(said)
        said.fill((self._asked(answer), said_in_words(answer)) for answer in answers)
        said.setVisible(bool(said.lines))
        for later in added:
            self.add(small(_("Added on {when}").format(when=day_and_time(clock.local(later.at)))))
            self.add(text(breakable(later.text)))

    def _asked(self, answer: Answer) -> str:
        question = self._known.get(answer.question)
        words = question.text if question is not None else _("An earlier question")
        if answer.keep is Keep.PRIVATE:
            return _("{question} (read by: only you)").format(question=words)
        if answer.keep is Keep.AGENDA:
            return _("{question} (on the next agenda)").format(question=words)
        return words
