"""A conversation held together: its agenda point by point, the time, whose turn it is, a field for each of the two."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.checkins.names import name_of
from app.checkins.page_values import Agenda, Sheet
from app.checkins.questions import questions_of
from app.checkins.talk_reads import agenda, sheet
from app.checkins.talks import DRAFT, begin_talk, finish_talk, first_to_speak
from app.checkins.times import minutes_of
from app.checkins.values import CheckIn, Question, TalkId
from app.i18n import _
from app.people.pace import pace
from app.people.pace_values import CheckInKind
from app.vault.values import Person
from ui.checkins.floor_card import FloorCard
from ui.checkins.small_thing import SmallThing
from ui.checkins.talk_brought import brings, brought
from ui.checkins.talk_point import TalkPoint
from ui.checkins.words import period_named
from ui.desk import Desk
from ui.icons import set_icon
from ui.kept_form import KeptForm
from ui.place import ShowsProblem
from ui.view import Act, OpenView, View
from ui.widgets.buttons import Button, button, primary, quiet, secondary
from ui.widgets.card import Card
from ui.widgets.clearing import clear_layout
from ui.widgets.columns import Columns
from ui.widgets.field import Field
from ui.widgets.flow import flow
from ui.widgets.page_head import PageHead
from ui.widgets.wording_hints import wording_hints
from ui.widgets.words import muted, small

SMALL_THING = "weekly.small-thing"


class TalkView(View):
    """One of the page's two conversations; the sheet of one that is finished is shown instead."""

    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self.all = quiet(_("All conversations"), lambda: self.open_view(None), icon="back", shortcut="Alt+Left")
        self.head = PageHead("", "")
        self.apart = muted("")
        self.floor = FloorCard(desk.couple())
        self.agenda = Card(_("Agenda"), small_title=True)
        self.saved = small("")
        self.columns = Columns()
        self.points: list[TalkPoint] = []
        self.steps: list[Button] = []
        self.held = primary(_("Read its sheet"), self._read_sheet)
        self._talk_held = TalkId("")
        self._sheet: Sheet | None = None
        self._form: KeptForm | None = None
        self._brought: dict[str, Agenda] = {}
        self._at = 0
        self._lay_out()

    @property
    def acts(self) -> Mapping[str, Act]:
        return {"back": Act(_("All conversations"), lambda: self.open_view(None))}

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {name: field for point in self.points for name, field in point.fields.items()}

    @property
    def shown_at(self) -> int:
        """The number of the point that is shown, from 0."""
        return self._at

    def show_weekly(self, _nothing: object = None) -> None:
        self._show(CheckIn.WEEKLY)

    def show_monthly(self, _nothing: object = None) -> None:
        self._show(CheckIn.MONTHLY)

    def reload(self) -> None:
        if self.points and not self.points[self._at].is_used:
            self._bring()

    def settle(self) -> None:
        if self._form is not None:
            self._form.settle()
        for point in self.points:
            point.settle()

    def go_to(self, at: int) -> None:
        """Show one point."""
        self._at = at
        for number, point in enumerate(self.points):
            point.setVisible(number == at)
        self._bring()
        self._show_steps()

    def finish(self) -> None:
        """Keep what each wrote; the week is closed for marks."""
        assert self._sheet is not None
        talk = self._sheet.talk
        with self.desk.refusals.shown(self.place()):
            self.settle()
            finish_talk(self.desk.sitting, talk, [line for point in self.points for line in point.lines])
            self.forget()
            self.open_view(("sheet", talk))

    def forget(self) -> None:
        """What is in the fields belongs to a conversation that was finished."""
        if self._form is not None:
            self._form.discard()
        self._sheet = None

    def _show(self, check_in: CheckIn) -> None:
        together = not self.alone
        self.head.say("", name_of(check_in))
        self.columns.setVisible(together)
        self.held.hide()
        self.apart.setVisible(not together)
        if not together:
            self.apart.setText(_("This is for both of you. It begins once both have signed in together."))
            return
        self.settle()
        now = sheet(self.desk.sitting, begin_talk(self.desk.sitting, check_in), self.desk.preferences.packs)
        self.held.setVisible(now.finished_at is not None)
        self.columns.setVisible(now.finished_at is None)
        if now.finished_at is None:
            self._open(now)
        else:
            self._say_held(now)

    def _say_held(self, now: Sheet) -> None:
        """One for each week or month; its sheet can be read."""
        period = period_named(now.check_in, now.period, self.desk.sitting.clock.today())
        self.head.say(period, name_of(now.check_in))
        self.apart.setText(_("You have held this one already."))
        self.apart.show()
        self._talk_held = now.talk

    def _read_sheet(self) -> None:
        self.open_view(("sheet", self._talk_held))

    def _open(self, now: Sheet) -> None:
        sitting = self.desk.sitting
        again = self._sheet is not None and self._sheet.talk == now.talk
        self._sheet = now
        self.head.say(period_named(now.check_in, now.period, sitting.clock.today()), name_of(now.check_in))
        asked = questions_of(sitting, now.check_in, self.desk.preferences.packs)
        if [point.question for point in self.points] != list(asked):
            self._build(asked)
            again = False
        if not again:
            rhythm = pace(sitting)
            self.floor.begin(
                minutes_of(rhythm, rhythm.rhythms[CheckInKind(now.check_in.value)]), first_to_speak(now.period)
            )
            assert self._form is not None
            self._form.open(now.talk)
            self._at = 0
        self.go_to(min(self._at, len(self.points) - 1))

    def _build(self, asked: tuple[Question, ...]) -> None:
        """Fields for the questions that are asked now."""
        clear_layout(self._places)
        self._brought = {}
        hints, couple = wording_hints(self.desk.preferences), self.desk.couple()
        self.points = [TalkPoint(question, couple, hints) for question in asked]
        fields: dict[str, Field] = {}
        for point in self.points:
            self._places.addWidget(point)
            fields |= point.fields
            if point.question.id == SMALL_THING:
                fields |= self._add_promising(point)
        self._form = KeptForm(self.desk.sitting.shared, DRAFT, fields, self.present, self)
        self._form.kept.connect(lambda kept: self._tell(_("saved") if kept else ""))

    def _add_promising(self, point: TalkPoint) -> Mapping[str, Field]:
        """A press makes a promise of each one's small thing."""
        made = {person: SmallThing(self, person, point.texts[person], self._period) for person in Person}
        for person, small_thing in made.items():
            point.columns[person].addWidget(small_thing)
        return {f"{person}.promised": small_thing for person, small_thing in made.items()}

    def _period(self) -> Sheet:
        assert self._sheet is not None
        return self._sheet

    def _tell(self, said: str) -> None:
        self.saved.setText(said)
        self._show_steps()

    def _bring(self) -> None:
        """What the week brings to the point that is shown; it stays while it is the same."""
        if self._sheet is None or not self.points:
            return
        point = self.points[self._at]
        if not brings(point.question.id):
            return
        now = agenda(self.desk.sitting, self._sheet)
        if self._brought.get(point.question.id) != now:
            self._brought[point.question.id] = now
            point.bring(tuple(brought(self, now, point.question.id)))

    def _show_steps(self) -> None:
        if len(self.steps) != len(self.points):
            self._list_points()
        for number, (step, point) in enumerate(zip(self.steps, self.points, strict=True)):
            step.setChecked(number == self._at)
            done = _("{point}, something written").format(point=point.name)
            step.setAccessibleName(_("Go to: {point}").format(point=point.name if point.empty else done))
            set_icon(step, "open-circle" if point.empty else "check", "muted")
        last = self._at >= len(self.points) - 1
        stepping = self.next.hasFocus() or self.end.hasFocus()
        self.next.setVisible(not last)
        self.end.setVisible(last)
        if stepping:
            (self.end if last else self.next).setFocus()
        self.end_now.setVisible(not last)
        self.back.setEnabled(self._at > 0)

    def _list_points(self) -> None:
        for step in self.steps:
            step.hide()
            step.deleteLater()
        self.steps = []
        for number, point in enumerate(self.points):
            made = button(point.name, partial(self.go_to, number), looks="nav-item", icon="open-circle")
            made.setCheckable(True)
            made.setMinimumWidth(0)
            self.steps.append(made)
            self.agenda.add(made)

    def _lay_out(self) -> None:
        self._places = QVBoxLayout()
        places = QWidget()
        places.setLayout(self._places)
        self._places.setContentsMargins(0, 0, 0, 0)
        self.back = secondary(_("Back"), lambda: self.go_to(self._at - 1))
        self.next = primary(_("Next point"), lambda: self.go_to(self._at + 1))
        self.end = primary(_("Finish"), self.finish)
        self.end_now = quiet(_("Finish here"), self.finish)
        self.stop = quiet(_("Stop for now"), lambda: self.open_view(None))
        self.columns.main.addWidget(places)
        self.columns.main.addWidget(flow(self.back, self.next, self.end, self.end_now, self.stop, self.saved))
        self.columns.side.addWidget(self.floor)
        self.columns.side.addWidget(self.agenda)
        self.body.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.head)
        self.body.addWidget(self.apart)
        self.body.addWidget(self.held, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.columns)
