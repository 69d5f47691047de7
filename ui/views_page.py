"""A page that shows one of several views at a time, each imported and built when it is first opened."""

import importlib
from collections.abc import Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QApplication, QWidget

from app.i18n import _
from ui.desk import Desk
from ui.page import Command, Page
from ui.place import ShowsProblem
from ui.view import Act, View
from ui.widgets.tab_order import tab_as_laid_out

USUAL: Mapping[str, str] = {"new": "Ctrl+N", "preview": "Ctrl+P", "back": "Alt+Left"}
"""What most pages have."""


class ViewsPage(Page):
    """The views that are not shown keep what they hold."""

    views: ClassVar[Mapping[str, str]]
    """By name: `module:class` of each view; the first is shown at first."""
    shortcuts: ClassVar[Mapping[str, str]] = USUAL
    """The page's own commands by name, with their keys; each works while the view that is shown has an act of it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._views: dict[str, View] = {}
        self._shown = ""
        self.show_subject(None)
        self._behind = False  # its views read what they show as they are opened

    @staticmethod
    def all_label() -> str:
        """What the way back to the first view is called."""
        raise NotImplementedError

    @classmethod
    def usual_label(cls, name: str) -> str:
        """What a command is called where the view that is shown has no act of that name."""
        return {"new": _("New here"), "preview": _("Print"), "back": cls.all_label()}[name]

    @property
    def view(self) -> View:
        """The one that is shown."""
        return self._views[self._shown]

    def is_at(self, name: str) -> bool:
        """Whether the view of that name is the one that is shown."""
        return self._shown == name

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return self.view.fields

    def show_subject(self, subject: object) -> None:
        """None is the first view; otherwise a pair of the view's name and what it is to show."""
        name, thing = subject if isinstance(subject, tuple) else (next(iter(self.views)), None)
        if self._shown:
            self.view.settle()
        view = self._built(name)
        getattr(view, f"show_{name}")(thing)
        self._put_forward(name)
        tab_as_laid_out(self.scroll_area.column)

    def reload(self) -> None:
        """What was pressed may go with it; the keyboard stays on the page."""
        focused = QApplication.focusWidget()
        was_here = focused is not None and self.isAncestorOf(focused)
        self.view.reload()
        focused = QApplication.focusWidget()
        if was_here and (focused is None or not self.isAncestorOf(focused)):
            self.scroll_area.setFocus()

    def settle(self) -> None:
        self.view.settle()

    def read_by(self) -> str:
        return self.view.read_by() or super().read_by()

    def commands(self) -> tuple[Command, ...]:
        return tuple(self._command(name, shortcut) for name, shortcut in self.shortcuts.items())

    def _built(self, name: str) -> View:
        if name not in self._views:
            module, kind = self.views[name].split(":")
            view: View = getattr(importlib.import_module(module), kind)(self.desk, self._open)
            view.hide()
            view.reading_changed.connect(self.reading_changed)
            self.body.addWidget(view)
            self._views[name] = view
        return self._views[name]

    def _open(self, subject: object) -> None:
        """What views open other views with; a refusal is said on this page, and the keyboard stays on it."""
        with self.desk.refusals.shown(self):
            self.show_subject(subject)
        focused = QApplication.focusWidget()
        if focused is None or not self.isAncestorOf(focused):  # what was pressed went with what was begun
            self.scroll_area.setFocus()

    def _put_forward(self, name: str) -> None:
        if self._shown and self._shown != name:
            self._leave_view()
        self._shown = name
        self.view.show()
        self.reading_changed.emit()

    def _leave_view(self) -> None:
        """The keyboard goes to the top of the page with what is seen."""
        focused = QApplication.focusWidget()
        if focused is not None and self.view.isAncestorOf(focused):
            self.scroll_area.setFocus()
        self.view.hide()
        self.scroll_area.verticalScrollBar().setValue(0)

    def _command(self, name: str, shortcut: str) -> Command:
        return Command(
            id=f"{self.name}-{name}",
            label=partial(self._command_label, name),
            act=partial(self._act, name),
            shortcut=shortcut,
            available=lambda: name in self.view.acts,
        )

    def _command_label(self, name: str) -> str:
        act = self.view.acts.get(name)
        return act.label if act is not None else self.usual_label(name)

    def _act(self, name: str) -> None:
        act: Act = self.view.acts[name]
        with self.desk.refusals.shown(self):
            act.do()
