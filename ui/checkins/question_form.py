"""A question in the couple's own words, and where it is asked."""

from collections.abc import Mapping

from PySide6.QtCore import Qt

from app.checkins.names import name_of
from app.checkins.questions import add_question
from app.checkins.values import LONGEST_LINE, TALKS, CheckIn
from app.i18n import _
from app.library.values import QuestionForm as Form
from app.library.values import QuestionSpace
from app.vault.values import Person
from ui.kept_form import KeptForm
from ui.view import View
from ui.widgets.buttons import secondary
from ui.widgets.card import Card
from ui.widgets.choice_field import ChoiceField
from ui.widgets.field import Field
from ui.widgets.select_field import SelectField
from ui.widgets.text_field import TextField
from ui.widgets.too_long import say_if_too_long
from ui.widgets.words import small

DRAFT = "own-question"


class QuestionForm(Card):
    def __init__(self, view: View) -> None:
        super().__init__(_("A question of your own"), small_title=True)
        self._view = view
        self.text = TextField(_("The question"), _("read by: both of you"))
        self.check_in = SelectField(_("Where it is asked"), [(each, name_of(each)) for each in CheckIn])
        self.answered = ChoiceField(
            _("Answered with"), ((Form.LINE, _("Words")), (Form.SCALE, _("0 to 10, for its writer")))
        )
        self.space = ChoiceField(
            _("Who reads the answer"),
            (
                (QuestionSpace.SHARED, _("Both")),
                (QuestionSpace.PRIVATE, _("Its writer")),
                (QuestionSpace.ASK, _("As its writer chooses")),
            ),
        )
        self.saved = small("")
        self.form = KeptForm(view.desk.sitting.own, DRAFT, self.fields, view.present, self)
        self.form.kept.connect(lambda kept: self.saved.setText(_("saved") if kept else ""))
        self.text.edited.connect(lambda words: say_if_too_long(self.text, words, LONGEST_LINE))
        for chosen in (self.check_in, self.answered):
            chosen.chosen.connect(lambda _chosen: self._arrange())
        self.add(*self.fields.values(), self.saved)
        self.body.addWidget(secondary(_("Add it"), self._press, icon="add"), 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def fields(self) -> Mapping[str, Field]:
        return {"text": self.text, "check_in": self.check_in, "form": self.answered, "space": self.space}

    def open(self) -> None:
        self.form.open("new", {"check_in": CheckIn.WEEKLY, "form": Form.LINE, "space": QuestionSpace.SHARED})
        self._arrange()

    def settle(self) -> None:
        self.form.settle()

    def _press(self) -> None:
        self._view.desk.ask_author(self._add, self)

    def _add(self, author: Person) -> None:
        with self._view.desk.refusals.shown(self._view.place()):
            self.form.settle()
            add_question(
                self._view.desk.sitting,
                author,
                check_in=CheckIn(str(self.check_in.plain() or CheckIn.WEEKLY)),
                text=self.text.text(),
                form=Form(str(self.answered.plain() or Form.LINE)),
                space=QuestionSpace(str(self.space.plain() or QuestionSpace.SHARED)),
            )
            self.form.discard()
            self.open()

    def _arrange(self) -> None:
        """Together only words are asked, and both read them; alone its writer does."""
        where = self.check_in.choice()
        is_line = self.answered.choice() != Form.SCALE
        self.answered.setVisible(where not in TALKS)
        self.space.setVisible(where == CheckIn.DAILY and is_line)
