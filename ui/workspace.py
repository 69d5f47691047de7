"""The window of one sitting: side bar, top line and pages; deleted whole at a lock."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.people.values import PARTNERS
from app.vault.values import Kind
from ui.command import Command, bind
from ui.desk import Desk
from ui.page import Page
from ui.side_bar import SideBar
from ui.theme import look
from ui.top_line import TopLine

AT_ANY_MOMENT = "F9"
"""The key of the page that has a button on every page."""


class Workspace(QWidget):
    """Builds a page when it is first shown."""

    def __init__(self, desk: Desk, pages: Sequence[type[Page]]) -> None:
        super().__init__()
        self.desk = desk
        alone, quick = desk.sitting.alone is not None, desk.sitting.quick
        here = [page for page in pages if page.sittings.include(alone=alone, quick=quick)]
        self.pages = sorted(here, key=lambda page: (page.on_every_page, page.foot))
        self._built: dict[str, Page] = {}
        self._stack = QStackedWidget()
        self._side_bar = SideBar(self.pages)
        self._top_line = TopLine()
        self._above = QVBoxLayout()
        self._ends: list[Callable[[], None]] = []
        self._lay_out()
        self._connect()
        self._show_who()
        bind(self.commands(), self)

    @property
    def current(self) -> Page | None:
        page = self._stack.currentWidget()
        return page if isinstance(page, Page) else None

    def go(self, name: str, subject: object = None) -> None:
        """Show the page of that name and, where one is named, the thing on it."""
        self.settle()
        walks = self._walks_the_side_bar()
        page = self.page(name)
        if subject is not None:
            page.show_subject(subject)
        self._turn_to(page, walks=walks)
        self._side_bar.mark(name)
        self._show_readers()

    def page(self, name: str) -> Page:
        """The page of that name, built now if it was not."""
        if name not in self._built:
            self._built[name] = self._build(next(page for page in self.pages if page.name == name))
        return self._built[name]

    def commands(self) -> tuple[Command, ...]:
        """One for each page."""
        return tuple(self._opening(page, place) for place, page in enumerate(self.pages, start=1))

    def settle(self) -> bool:
        """Save what is typed on the page that is open; where that is refused, its page says so and keeps the words."""
        if self.current is None:
            return True
        with self.desk.refusals.shown(self.current):
            self.current.settle()
            return True
        return False

    def put_above(self, line: QWidget) -> None:
        """A line over every page, under the one that says who is here."""
        self._above.addWidget(line)

    def at_the_end(self, act: Callable[[], None]) -> None:
        """Called before the files are closed; nothing may keep anyone from locking, so it raises no refusal."""
        self._ends.append(act)

    def end(self) -> None:
        """Nothing of this sitting may be heard or read from here on."""
        self.desk.changes.stop()
        try:
            for end in self._ends:
                end()
        finally:
            self.desk.sitting.close()

    def _choose(self, name: str) -> None:
        """A press in the side bar; on the page that is open it leads back to where the page begins."""
        if self.current is None or self.current.name != name:
            self._go_and_arrive(name)
            return
        with self.desk.refusals.shown(self.current):
            self.current.show_subject(None)
            self.current.arrive()

    def _go_and_arrive(self, name: str) -> None:
        self.go(name)
        page = self.page(name)
        with self.desk.refusals.shown_of_reload(page):  # what was just said beside a field, of its words, stays
            page.arrive()

    def _walks_the_side_bar(self) -> bool:
        """Whether the keyboard is there because it was taken there, not because there was no page yet."""
        focused = QApplication.focusWidget()
        return self.current is not None and focused is not None and self._side_bar.isAncestorOf(focused)

    def _turn_to(self, page: Page, *, walks: bool) -> None:
        """The keyboard goes along: where it was on that page, or to its top."""
        kept = page.focusWidget()
        there = kept if kept is not None and kept.isVisibleTo(page) else page.scroll_area
        self._stack.setCurrentWidget(page)
        if not walks:
            there.setFocus()

    def _opening(self, page: type[Page], place: int) -> Command:
        shortcut = AT_ANY_MOMENT if page.on_every_page else f"Ctrl+{place}" if place < 10 else ""
        return Command(
            id=f"go-{page.name}", label=page.label, act=lambda: self._go_and_arrive(page.name), shortcut=shortcut
        )

    def _build(self, kind: type[Page]) -> Page:
        page = kind(self.desk)
        page.setObjectName(f"page-{kind.name}")
        page.reading_changed.connect(self._show_readers)
        bind(page.commands(), page)
        self._stack.addWidget(page)
        return page

    def _lay_out(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        look(self, "ground" if self.desk.sitting.alone is None else "alone")
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._top_line)
        right.addLayout(self._above)
        if self.desk.sitting.quick:
            from ui.signin.quick_line import QuickLine

            right.addWidget(QuickLine(self.desk))
        right.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side_bar)
        row.addLayout(right, 1)

    def _connect(self) -> None:
        self._side_bar.chosen.connect(self._choose)
        self._side_bar.pause_pressed.connect(self.desk.pause)
        self._top_line.hide_pressed.connect(self.desk.hide)
        self._top_line.lock_pressed.connect(self.desk.lock)
        self.desk.changes.changed.connect(self._hear)

    def _hear(self, kinds: frozenset[Kind]) -> None:
        if PARTNERS in kinds:
            self._show_who()

    def _show_who(self) -> None:
        self._top_line.show_who(self.desk.couple(), self.desk.sitting.alone)

    def _show_readers(self) -> None:
        if self.current is not None:
            self._top_line.show_readers(self.current.read_by())
