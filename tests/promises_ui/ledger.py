"""What a person does on the promises page, with keys and clicks."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from app.promises.reads import promises_week
from app.promises.values import Dot, PromiseId, WeekLine
from app.vault.values import Person
from tests.agreements_ui.house import House
from ui.promises.list_view import PromisesListView
from ui.promises.new_view import NewPromiseView
from ui.promises.promise_view import PromiseView

MONDAY = date(2026, 11, 23)
ALEX, SAM = Person.FIRST, Person.SECOND


class Ledger(House):
    def list(self, alone: Person | None = None) -> PromisesListView:
        """Sign in and see the list."""
        self.enter(alone)
        self.window.go("promises")
        view = self.view
        assert isinstance(view, PromisesListView)
        return view

    def promise(self, promise: PromiseId, alone: Person | None = None) -> PromiseView:
        self.enter(alone)
        self.window.go("promises", ("promise", promise))
        view = self.view
        assert isinstance(view, PromiseView)
        return view

    def new(self, alone: Person | None = None, carried: object = None) -> NewPromiseView:
        self.enter(alone)
        self.window.go("promises", ("new", carried))
        view = self.view
        assert isinstance(view, NewPromiseView)
        return view

    @property
    def view(self) -> Any:
        assert self.window.workspace is not None
        page: Any = self.window.workspace.page("promises")
        return page.view

    def author(self, name: str) -> None:
        """Press one of the two names."""
        menus = [menu for menu in self.window.findChildren(QMenu, "authors") if menu.isVisible()]
        action = next(action for action in menus[-1].actions() if action.text() == name)
        at = menus[-1].actionGeometry(action).center()
        self.qtbot.mouseClick(menus[-1], Qt.MouseButton.LeftButton, pos=at)
        self.settle()

    def line(self, promise: PromiseId, day: date = MONDAY) -> WeekLine:
        return next(line for line in promises_week(self.sitting, day).lines if line.promise.id == promise)

    def dot(self, promise: PromiseId, day: date = MONDAY) -> Dot:
        return next(dot for dot in self.line(promise, day).dots if dot.day == day)

    def tab_to(self, so: Callable[[], bool], most: int = 60) -> None:
        """Press Tab until it is so."""
        for _press in range(most):
            if so():
                return
            self.keys(Qt.Key.Key_Tab)
        raise AssertionError(self.window.focusWidget())
