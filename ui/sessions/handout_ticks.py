"""Ticking, alone, which of one's own parts go on the page: each with what it holds, none ticked beforehand."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from app.handout.actions import tick
from app.handout.gathering import own_choices, place_of
from app.handout.part_words import part_label
from app.handout.values import (
    LONGEST_TYPED,
    OFFERED_BACK,
    ONE_BY_ONE,
    TYPED,
    WORDS_FORM,
    Choice,
    OwnChoices,
    Part,
    Tick,
)
from app.i18n import _
from app.sessions.values import SessionId
from ui.kept_form import KeptForm
from ui.sessions.handout_words import row_words, say_on_screen, spoken, typed_questions
from ui.sessions.part_view import within
from ui.view import View
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.refilled import Refilled
from ui.widgets.text_field import TextField
from ui.widgets.too_long import say_if_too_long
from ui.widgets.words import muted, small, strong, words


class TicksCard(Card):
    """Opened on one session, or (None) on one's own handout."""

    def __init__(self, view: View, who_reads: str) -> None:
        super().__init__(_("What goes in from me"))
        self._view, self._desk = view, view.desk
        self._session: SessionId | None = None
        self._most = OFFERED_BACK
        self._shown: tuple[tuple[Tick, str], ...] | None = None
        self.boxes: dict[Tick, QCheckBox] = {}
        self.figures, self.one_by_one = Refilled(spacing=10), Refilled(spacing=10)
        self.typed = {part: _typed(label) for part, label in typed_questions()}
        self._typed_boxes = {part: self._typed_box(part) for part in TYPED}
        fields = {part.value: field for part, field in self.typed.items()}
        self.form = KeptForm(self._desk.sitting.own, WORDS_FORM, fields, view.present, self)
        self.more = quiet(_("Show older ones"), self._show_more)
        self.who_reads = strong(who_reads)
        self._lay_out()

    @property
    def fields(self) -> Mapping[str, TextField]:
        """By the names in which they are refused."""
        return {part.value: field for part, field in self.typed.items()}

    def open(self, session: SessionId | None) -> None:
        self.form.settle()
        self._session, self._most, self._shown = session, OFFERED_BACK, None
        self.form.open(place_of(session))

    def choices(self) -> OwnChoices:
        """As they stand, with what was typed as far as it is kept."""
        packs = self._desk.preferences.packs
        return own_choices(self._desk.sitting, self._session, say_on_screen(), self._most, packs)

    def take_focus(self) -> None:
        """At the first thing on the page that can be ticked."""
        order = tuple(Part)
        can_be_ticked = (what for what, box in self.boxes.items() if box.isEnabled())
        self.boxes[min(can_be_ticked, key=lambda what: order.index(what.part))].setFocus()

    def fill(self, found: OwnChoices) -> None:
        """Rows are made anew only where they say something else, so that the keyboard stays on a box."""
        rows = [each for each in found.choices if each.tick.part not in TYPED]
        if self._shown != (shown := tuple((each.tick, row_words(each)) for each in rows)):
            self._shown = shown
            self._make_rows(rows)
        for choice in found.choices:
            self.boxes[choice.tick].setChecked(choice.ticked)
        self.more.setVisible(found.more)

    def _make_rows(self, rows: list[Choice]) -> None:
        self.boxes = {Tick(part=part): box for part, box in self._typed_boxes.items()}
        with self.figures.filled_anew():
            self.figures.add(*(self._row(each) for each in rows if each.tick.part not in ONE_BY_ONE))
        with self.one_by_one.filled_anew():
            for part, heading in _headings():
                of_part = [each for each in rows if each.tick.part is part]
                if of_part:
                    self.one_by_one.add(strong(heading), *map(self._row, of_part))

    def _row(self, choice: Choice) -> QWidget:
        box = self.boxes[choice.tick] = self._box(choice.tick, spoken(choice))
        box.setEnabled(not choice.is_empty or choice.ticked)
        label = "" if choice.tick.source else part_label(choice.tick.part)
        aside = _("put aside for the session") if choice.for_session else ""
        said = [words(label, "text")] if label else []
        said.append(muted(row_words(choice)) if label else words(row_words(choice), "text"))
        return _beside(box, *said, *([small(aside)] if aside else []))

    def _box(self, what: Tick, name: str) -> QCheckBox:
        box = QCheckBox()
        box.setAccessibleName(name)
        box.clicked.connect(lambda ticked: self._tick(what, ticked=ticked))
        return box

    def _typed_box(self, part: Part) -> QCheckBox:
        return self._box(Tick(part=part), _("{part} goes in").format(part=part_label(part)))

    def _tick(self, what: Tick, *, ticked: bool) -> None:
        within(self._view, partial(tick, self._desk.sitting, self._session, what, ticked=ticked))

    def _show_more(self) -> None:
        self._most *= 3
        self._view.reload()

    def _lay_out(self) -> None:
        self.body.setSpacing(14)
        self.add(self.who_reads, muted(_("Nothing is ticked beforehand. Leaving everything empty is fine too.")))
        self.add(self.figures)
        for part, field in self.typed.items():
            field.edited.connect(partial(_look_at_length, field))
            self.add(_beside(self._typed_boxes[part], field))
        self.add(self.one_by_one)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)


def _headings() -> tuple[tuple[Part, str], ...]:
    return (
        (Part.QUESTION, _("My open questions")),
        (Part.PLAN, _("My plans for hard moments")),
        (Part.NOTE, _("My notes")),
    )


def _typed(label: str) -> TextField:
    return TextField(label, fewest_lines=2, most_lines=8)


def _look_at_length(field: TextField, typed: str) -> None:
    say_if_too_long(field, typed, LONGEST_TYPED)


def _beside(box: QCheckBox, *parts: QWidget) -> QWidget:
    """What can be ticked, at the right of its box."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    column = QVBoxLayout()
    column.setSpacing(2)
    for part in parts:
        column.addWidget(part)
    row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(column, 1)
    return line
