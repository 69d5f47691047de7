"""The daily summary to fill in: how the day was, the promises of the day, one line; the rest folded under "more"."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from app.checkins.page_values import OwnSummary
from app.checkins.reads import DAILY_DRAFT
from app.checkins.values import LONGEST_LINE, How, NewSummary, Question
from app.i18n import _
from app.promises.values import DuePromise
from app.vault.drafts import Form, save_draft
from ui.checkins.answer_field import AnswerField, plain_of
from ui.checkins.moment_part import MomentPart
from ui.checkins.words import how_names
from ui.kept_form import KeptForm
from ui.promises.mark_row import MarkRow
from ui.view import View
from ui.widgets.buttons import primary, quiet
from ui.widgets.card import Card
from ui.widgets.choice_field import ChoiceField
from ui.widgets.clearing import clear_layout
from ui.widgets.disclosure import Disclosure
from ui.widgets.field import Field
from ui.widgets.flow import flow
from ui.widgets.hinted_text import HintedText
from ui.widgets.too_long import say_if_too_long
from ui.widgets.wording_hints import wording_hints
from ui.widgets.words import eyebrow, muted, small


class SummaryForm(Card):
    """For one person alone; the same form changes what was handed in."""

    handed_in = Signal()
    left = Signal()

    def __init__(self, view: View, questions: Sequence[Question], other: str) -> None:
        super().__init__()
        self.questions = tuple(questions)
        self._view, self._day = view, date.min
        hints = wording_hints(view.desk.preferences)
        self.how = ChoiceField(_("How was today?"), how_names(), tiles=True)
        self.line = HintedText(_("One line for {name}").format(name=other), hints=hints, optional=True, fewest_lines=1)
        self.answers = tuple(AnswerField(question, other, hints) for question in questions)
        self.moment = MomentPart(view)
        self.more = Disclosure()
        self.saved = small("")
        self.hand_in = primary(_("Hand it in"), self.handed_in.emit)
        self.leave = quiet(_("Leave it as it was"), self.left.emit)
        self.rows: dict[tuple[str, object], MarkRow] = {}
        self._lay_out(other)
        self._connect()

    @property
    def fields(self) -> Mapping[str, Field]:
        named: dict[str, Field] = {"how": self.how, "line": self.line}
        for answer in self.answers:
            named |= answer.fields
        return named

    def open(self, day: date, before: OwnSummary | None) -> None:
        """What was begun for that day, else what was handed in."""
        self._day = day
        begun = self.form.open(day.isoformat(), None if before is None else _plain(before))
        self.moment.open(day)
        self.leave.setVisible(before is not None)
        self.hand_in.setText(_("Hand it in") if before is None else _("Keep the change"))
        self.hand_in.setAccessibleName(self.hand_in.text())
        self.more.unfold(unfolded=self._unfolded(begun=begun or before is not None))
        self._arrange()

    def show_promises(self, due: Sequence[DuePromise]) -> None:
        """Rows of the same promises stay, with a note that is being typed in them."""
        keys = [(each.promise, each.day) for each in due]
        if list(self.rows) != keys:
            for row in self.rows.values():
                row.settle()
            clear_layout(self.promises)
            self.rows = {(each.promise, each.day): MarkRow(self._view, each) for each in due}
            if due:
                self.promises.addWidget(eyebrow(_("Promised for today")))
            for row in self.rows.values():
                self.promises.addWidget(row)
        for each in due:
            self.rows[each.promise, each.day].fill(each)

    def new_summary(self) -> NewSummary:
        how = self.how.plain()
        return NewSummary(
            day=self._day,
            how=How(how) if isinstance(how, str) else None,
            line=self.line.text(),
            answers=tuple(answer.answer() for answer in self.answers),
        )

    def settle(self) -> None:
        self.form.settle()
        self.moment.settle()
        for row in self.rows.values():
            row.settle()

    def discard(self) -> None:
        self.form.discard()

    def keep_as_begun(self, day: date, taken_back: OwnSummary | None) -> None:
        """What was taken back stands here as if it had not been handed in yet."""
        if taken_back is not None:
            save_draft(self._view.desk.sitting.own, DAILY_DRAFT, day.isoformat(), _plain(taken_back))
        self.open(day, None)

    def _unfolded(self, *, begun: bool) -> bool:
        return begun and any(not answer.answer().empty for answer in self.answers)

    def _arrange(self) -> None:
        self.hand_in.setEnabled(self.how.choice() is not None)

    def _connect(self) -> None:
        view = self._view
        self.form = KeptForm(view.desk.sitting.own, DAILY_DRAFT, self.fields, view.present, self)
        self.form.kept.connect(lambda kept: self.saved.setText(_("saved") if kept else ""))
        self.how.chosen.connect(lambda _how: self._arrange())
        self.line.edited.connect(lambda words: say_if_too_long(self.line, words, LONGEST_LINE))

    def _lay_out(self, other: str) -> None:
        self.body.setSpacing(16)
        self.promises = QVBoxLayout()
        self.promises.setSpacing(4)
        for answer in self.answers:
            self.more.body.addWidget(answer)
        self.more.body.addWidget(self.moment)
        choose = quiet(_("Choose the questions"), lambda: self._view.open_view(("questions", None)))
        self.more.body.addWidget(choose, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(self.how)
        self.body.addLayout(self.promises)
        self.add(self.line, self.more, muted(_held_back(other)), flow(self.hand_in, self.leave, self.saved))


def _held_back(other: str) -> str:
    return _(
        "What is for {name} lies in the space you share. Keel keeps it closed until both are in; "
        "it has no lock of its own. What is for you alone lies in your own file."
    ).format(name=other)


def _plain(own: OwnSummary) -> Form:
    return {"how": own.how.value, "line": own.line} | plain_of(own.answers)
