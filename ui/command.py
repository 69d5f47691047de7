"""Something a person can do: the palette, the shortcuts and the keyboard map read nothing else."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


def _now() -> bool:
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """Declared by a page, or by the window for what it does itself."""

    id: str
    label: Callable[[], str]
    act: Callable[[], None]
    shortcut: str = ""
    """As QKeySequence reads it, such as "Ctrl+N", several parted by "; "; empty: by press and palette only."""
    available: Callable[[], bool] = _now
    told_keys: Callable[[], str] | None = None
    """Keys that are told and heard in another way."""

    @property
    def keys(self) -> tuple[QKeySequence, ...]:
        return tuple(QKeySequence.listFromString(self.shortcut))

    @property
    def shown_keys(self) -> str:
        """The shortcut as this system writes it."""
        if self.told_keys is not None:
            return self.told_keys()
        return self.keys[0].toString(QKeySequence.SequenceFormat.NativeText) if self.shortcut else ""

    def run(self) -> None:
        """Act, where that is possible now."""
        if self.available():
            self.act()


def bind(commands: tuple[Command, ...], widget: QWidget) -> list[QAction]:
    """Make the shortcuts of `commands` work in the window of `widget`; to undo it, remove the actions."""
    actions = [_action(command, widget) for command in commands if command.shortcut]
    widget.addActions(actions)
    return actions


def _action(command: Command, widget: QWidget) -> QAction:
    action = QAction(command.label(), widget)
    action.setObjectName(command.id)
    action.setShortcuts(list(command.keys))
    action.triggered.connect(lambda _checked=False: command.run())  # Qt would not keep a bound method's value alive
    return action
