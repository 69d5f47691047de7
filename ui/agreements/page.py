"""The agreements page: the list, and in its place the draft, version or comparison that was opened from it."""

import importlib
from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QApplication, QWidget

from app.agreements.values import AGREEMENTS, NEEDS
from app.i18n import _
from app.people.values import PARTNERS
from app.vault.values import DRAFTS
from ui.agreements.page_states import STATES, STATES_ALONE
from ui.agreements.view import Act, View
from ui.desk import Desk
from ui.page import Command, Page
from ui.refusal import ShowsProblem

VIEWS = {
    "list": "ui.agreements.list_page:ListView",
    "ready": "ui.agreements.ready_view:ReadyView",
    "draft": "ui.agreements.draft_view:DraftView",
    "version": "ui.agreements.version_view:VersionView",
    "compare": "ui.agreements.compare_view:CompareView",
    "needs": "ui.agreements.needs_view:NeedsView",
}
"""Imported and built when first opened."""
_SHORTCUTS = {
    "new": "Ctrl+N",
    "preview": "Ctrl+P",
    "undo": "Ctrl+Z",
    "redo": "Ctrl+Shift+Z; Ctrl+Y",
    "library": "Ctrl+Shift+L",
    "back": "Alt+Left",
    "propose": "",
}


class AgreementsPage(Page):
    """One view is shown at a time; the others keep what they hold."""

    name = "agreements"
    icon = "agreements"
    shows = frozenset({AGREEMENTS, NEEDS, DRAFTS, PARTNERS})
    states = STATES
    states_alone = STATES_ALONE

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._views: dict[str, View] = {}
        self._shown = ""
        self.show_subject(None)

    @staticmethod
    def label() -> str:
        return _("Agreements")

    @property
    def view(self) -> View:
        """The one that is shown."""
        return self._views[self._shown]

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return self.view.fields

    def show_subject(self, subject: object) -> None:
        """None is the list; otherwise a pair of the view's name and what it is to show."""
        name, thing = subject if isinstance(subject, tuple) else ("list", None)
        if self._shown:
            self.view.settle()
        view = self._built(name)
        getattr(view, f"show_{name}")(thing)
        self._put_forward(name)

    def reload(self) -> None:
        self.view.reload()

    def settle(self) -> None:
        self.view.settle()

    def read_by(self) -> str:
        return self.view.read_by() or super().read_by()

    def commands(self) -> tuple[Command, ...]:
        return tuple(self._command(name, shortcut) for name, shortcut in _SHORTCUTS.items())

    def _built(self, name: str) -> View:
        if name not in self._views:
            module, kind = VIEWS[name].split(":")
            view: View = getattr(importlib.import_module(module), kind)(self.desk, self._open)
            view.hide()
            view.reading_changed.connect(self.reading_changed)
            self.body.addWidget(view)
            self._views[name] = view
        return self._views[name]

    def _open(self, subject: object) -> None:
        """What views open other views with; a refusal is said on this page."""
        with self.desk.refusals.shown(self):
            self.show_subject(subject)

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
            id=f"agreements-{name}",
            label=partial(self._command_label, name),
            act=partial(self._act, name),
            shortcut=shortcut,
            available=lambda: name in self.view.acts,
        )

    def _command_label(self, name: str) -> str:
        act = self.view.acts.get(name)
        return act.label if act is not None else _usual_label(name)

    def _act(self, name: str) -> None:
        act: Act = self.view.acts[name]
        with self.desk.refusals.shown(self):
            act.do()


def _usual_label(name: str) -> str:
    return {
        "new": _("New here"),
        "preview": _("Preview"),
        "undo": _("Undo"),
        "redo": _("Redo"),
        "library": _("From the library"),
        "back": _("All agreements"),
        "propose": _("Put it before both"),
    }[name]
