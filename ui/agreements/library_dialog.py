"""The clause library: by area, searched as one types, added one by one or several at once."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.agreements.values import Area
from app.i18n import _, ngettext
from app.library.packs import clauses
from app.library.values import Clause
from ui.agreements.draft_words import area_names
from ui.agreements.library_model import ClausesModel
from ui.agreements.library_rows import ClausesView
from ui.theme import current_theme
from ui.widgets.buttons import primary, quiet
from ui.widgets.card import Card
from ui.widgets.fields import LineField, SelectField
from ui.widgets.scroll import Scroll
from ui.widgets.words import eyebrow, heading, small, strong, text

_AROUND = QSize(60, 60)
"""Pixels of the window that stay in view around it."""


class LibraryDialog(QDialog):
    chosen = Signal(object)
    """The clauses to add."""

    def __init__(self, area: Area, packs: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keel")
        self.setMinimumSize(720, 480)
        self.resize(QSize(current_theme().px(920), 660).boundedTo(parent.window().size() - _AROUND))
        self.model = ClausesModel(clauses(packs))
        self.search = LineField(_("Search"), example=_("words in a clause"))
        self.area = SelectField(_("Area"), (("", _("All areas")), *area_names()))
        self.area.set_choice("" if area is Area.OTHER else area)
        self.list = ClausesView(_("Clauses"), self.model)
        self.detail = _Detail()
        self.nothing = small(_("No clause holds these words. You could try fewer."))
        self.add = primary(_("Add"), self._add, icon="add")
        self._lay_out()
        self._connect()
        self._narrow()
        self.search.setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(heading(_("From the library")))
        filters = QHBoxLayout()
        filters.setSpacing(12)
        filters.addWidget(self.search, 3)
        filters.addWidget(self.area, 2)
        column.addLayout(filters)
        row = QHBoxLayout()
        row.setSpacing(16)
        found = QVBoxLayout()
        found.addWidget(self.list, 1)
        found.addWidget(self.nothing)
        row.addLayout(found, 3)
        beside = Scroll(margins=(0, 0, 0, 0))
        beside.body.addWidget(self.detail)
        beside.body.addStretch(1)
        row.addWidget(beside, 2)
        column.addLayout(row, 1)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(small(_("Space ticks a clause. What is in the draft stays as it is.")), 1)
        row.addWidget(quiet(_("Close"), self.reject))
        row.addWidget(self.add)
        self.add.setDefault(True)
        return row

    def _connect(self) -> None:
        self.search.edited.connect(self._narrow)
        self.area.chosen.connect(self._narrow)
        self.list.selectionModel().currentChanged.connect(self._show_current)
        self.list.doubleClicked.connect(self._add)
        self.model.ticked_changed.connect(self._say_add)

    def _narrow(self) -> None:
        self.model.narrow(str(self.area.choice() or ""), self.search.text())
        self.nothing.setVisible(self.model.rowCount() == 0)
        self.list.setCurrentIndex(self.model.index(0, 0))
        self._show_current(self.list.currentIndex())

    def _show_current(self, index: QModelIndex) -> None:
        self.detail.fill(self.model.clause(index) if index.isValid() else None)
        self._say_add()

    def _to_add(self) -> tuple[Clause, ...]:
        current = self.list.currentIndex()
        return self.model.ticked or ((self.model.clause(current),) if current.isValid() else ())

    def _say_add(self) -> None:
        count = len(self._to_add())
        self.add.setEnabled(count > 0)
        words = ngettext("Add this clause", "Add {n} clauses", count).format(n=count)
        self.add.setText(words)
        self.add.setAccessibleName(words)

    def _add(self) -> None:
        if self._to_add():
            self.chosen.emit(self._to_add())
            self.accept()


class _Detail(Card):
    """The rest of the clause that is current."""

    def __init__(self) -> None:
        super().__init__(quiet=True)
        self.body.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._behaviour = strong("")
        self.body.addWidget(self._behaviour)
        self._rows = {
            "need": (eyebrow(_("The need behind it")), text("")),
            "known_by": (eyebrow(_("How both will know")), text("")),
            "if_crossed": (eyebrow(_("If it is crossed")), text("")),
            "corrective_step": (eyebrow(_("Then")), text("")),
            "exceptions": (eyebrow(_("Exceptions")), text("")),
        }
        for row in self._rows.values():
            for label in row:
                self.body.addWidget(label)

    def fill(self, clause: Clause | None) -> None:
        self.setVisible(clause is not None)
        if clause is None:
            return
        self._behaviour.setText(clause.behaviour)
        for name, (label, words) in self._rows.items():
            said = getattr(clause, name)
            words.setText(_("“{words}”").format(words=said) if name == "if_crossed" else said)
            label.setVisible(bool(said))
            words.setVisible(bool(said))
