"""The clauses of the library that fit an area and the words searched for; each can be ticked."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from app.library.values import Clause

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_TICKED = Qt.CheckState.Checked


class ClausesModel(QAbstractListModel):
    ticked_changed = Signal()

    def __init__(self, clauses: Sequence[Clause]) -> None:
        super().__init__()
        self._all = tuple(clauses)
        self._shown = self._all
        self._ticked: dict[str, Clause] = {}

    @property
    def ticked(self) -> tuple[Clause, ...]:
        """In the order in which they were ticked, also those that are filtered out now."""
        return tuple(self._ticked.values())

    def narrow(self, area: str, words: str) -> None:
        """Show the clauses of an area (empty: of all) that hold every one of the words."""
        wanted = words.casefold().split()
        self.beginResetModel()
        self._shown = tuple(
            clause
            for clause in self._all
            if area in {"", clause.area} and all(word in _said(clause) for word in wanted)
        )
        self.endResetModel()

    def clause(self, index: _Index) -> Clause:
        return self._shown[index.row()]

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        clause = self.clause(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return clause.behaviour
        if role == Qt.ItemDataRole.CheckStateRole:
            return _TICKED if clause.id in self._ticked else Qt.CheckState.Unchecked
        return None

    def setData(self, index: _Index, _value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        clause = self.clause(index)
        if self._ticked.pop(clause.id, None) is None:
            self._ticked[clause.id] = clause
        self.dataChanged.emit(index, index, [role])
        self.ticked_changed.emit()
        return True


def _said(clause: Clause) -> str:
    parts = (clause.behaviour, clause.need, clause.known_by, clause.if_crossed, clause.corrective_step)
    return " ".join(parts).casefold()
