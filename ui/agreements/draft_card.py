"""One numbered boundary of a draft: folded to a few lines, or unfolded to be written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.agreements.values import Boundary
from app.i18n import _
from app.people.values import Couple
from ui.agreements.draft_boundary_form import BoundaryForm
from ui.agreements.draft_compact import Compact
from ui.agreements.draft_hints import BoundaryHints
from ui.agreements.draft_words import is_blank
from ui.preferences import Preferences
from ui.widgets.buttons import icon_button, quiet
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.fields import DateField
from ui.widgets.movable_list import Handle
from ui.widgets.words import number


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What every card of a draft asks about the draft around it."""

    couple: Callable[[], Couple]
    preferences: Preferences
    open_end: Callable[[], bool]
    """Whether the agreement has no last day."""


class BoundaryCard(Card):
    edited = Signal()
    unfolded = Signal(QWidget)
    """With the form that was built, the first time."""
    removed = Signal(object)

    def __init__(self, boundary: Boundary, place: int, around: Around) -> None:
        super().__init__()
        self.boundary = boundary
        self._around = around
        self._hints = BoundaryHints(lambda: self.boundary, around.open_end, around.preferences)
        self.form: BoundaryForm | None = None
        self._said: Mapping[str, str] = {}
        self.handle = Handle("")
        self.number = number("")
        self.difference = Chip("")
        self.compact = Compact(self._hints)
        self.edit = icon_button("edit", "", self.unfold)
        self.remove = icon_button("trash", "", lambda: self.removed.emit(self))
        self.done = quiet(_("Done"), self.fold, icon="check")
        self._lay_out()
        self._connect()
        self.set_place(place)
        self.show_difference("")
        self._render()

    @property
    def is_unfolded(self) -> bool:
        return self.form is not None and not self.form.isHidden()

    def set_place(self, place: int) -> None:
        """Its number, from 1, also in the names of its controls."""
        self.number.setText(str(place))
        what = _("boundary {n}").format(n=place)
        self.handle.setAccessibleName(_("Move {what}").format(what=what))
        for control, said in ((self.edit, _("Edit {what}")), (self.remove, _("Remove {what}"))):
            control.setAccessibleName(said.format(what=what))
            control.setToolTip(said.format(what=what))
        self.done.setAccessibleName(_("Done with {what}").format(what=what))
        self.setAccessibleName(_("Boundary {n}").format(n=place))

    def fill(self, boundary: Boundary) -> None:
        """Show the boundary as it was before or after an undo."""
        if boundary != self.boundary:
            self.boundary = boundary
            if self.form is not None:
                self.form.fill(boundary)
        self._render()

    def unfold(self) -> None:
        first = self.form is None
        form = self.form = self.form or self._make_form()
        if not self.is_unfolded:
            form.fill(self.boundary)
            self._say_problems(form)
        self._show(unfolded=True)
        if first:
            self.unfolded.emit(form)
        form.focus("behaviour")

    def fold(self) -> None:
        if self.is_unfolded:
            self._show(unfolded=False)
            self._render()
            self.edit.setFocus()

    def focus_field(self, name: str) -> None:
        self.unfold()
        assert self.form is not None
        self.form.focus(name)

    def show_problems(self, problems: Mapping[str, str], *, unfold: bool) -> None:
        """Each sentence beside its field; `unfold` opens the card for them."""
        self._said = problems
        if problems and unfold and not self.is_unfolded:
            self.unfold()
        if self.form is None:
            return
        if unfold and problems.keys() - {"behaviour", "kept_by", "if_crossed"}:
            self.form.more.unfold()
        self._say_problems(self.form)

    def _say_problems(self, form: BoundaryForm) -> None:
        for name, field in form.fields.items():
            sentence = self._said.get(name, "")
            readable = not isinstance(field, DateField) or field.readable
            if field.problem != sentence and (sentence or readable):
                field.show_problem(sentence)

    def show_difference(self, words: str) -> None:
        """Such as "changed", against the version it is based on."""
        self.difference.setVisible(bool(words))
        if words:
            self.difference.say(words, "accent")

    def look_again(self) -> None:
        """Names, hints or the end of the agreement may have changed."""
        if self.is_unfolded and self.form is not None:
            self.form.look_at_wording()
        else:
            self._render()

    def _make_form(self) -> BoundaryForm:
        form = BoundaryForm(self.boundary, self._around.couple(), self._hints, self._around.preferences)
        form.edited.connect(self._take)
        self._column.insertWidget(1, form)
        return form

    def _take(self) -> None:
        assert self.form is not None
        self.boundary = self.form.boundary()
        self.edited.emit()

    def _reword(self, behaviour: str) -> None:
        self.boundary = replace(self.boundary, behaviour=behaviour)
        self._render()
        self.edited.emit()

    def _render(self) -> None:
        if not self.is_unfolded:
            self.compact.fill(self.boundary, self._around.couple())

    def _show(self, *, unfolded: bool) -> None:
        assert self.form is not None
        self.form.setVisible(unfolded)
        self.compact.setVisible(not unfolded)
        self.compact.rest.setVisible(not unfolded)
        self.edit.setVisible(not unfolded)
        self.done.setVisible(unfolded)

    def _lay_out(self) -> None:
        self.body.setContentsMargins(12, 12, 12, 16)
        top = QHBoxLayout()
        top.setSpacing(8)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 5, 0, 0)
        self._column.addWidget(self.compact)
        self._column.addWidget(self.done, 0, Qt.AlignmentFlag.AlignLeft)
        self.done.hide()
        self.number.setContentsMargins(0, 3, 0, 0)
        for part in (self.handle, self.number):
            top.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(self._column, 1)
        tools = QHBoxLayout()
        tools.setSpacing(0)
        for tool in (self.edit, self.remove):
            tools.addWidget(tool)
        top.addWidget(self.difference, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(tools)
        top.setAlignment(tools, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(top)
        self.compact.rest.setContentsMargins(8, 0, 8, 0)
        self.body.addWidget(self.compact.rest)

    def _connect(self) -> None:
        self.compact.pressed.connect(self.unfold)
        self.compact.reworded.connect(self._reword)

    @property
    def is_blank(self) -> bool:
        return is_blank(self.boundary)
