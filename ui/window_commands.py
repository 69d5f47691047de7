"""What the window itself can do, as commands like those of a page; light, for it is there from the start."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.i18n import _
from ui.command import Command
from ui.help import Explained, HelpDialog
from ui.preferences import TEXT_STEP

if TYPE_CHECKING:
    from app.search.values import Found
    from ui.palette_rows import PaletteLine
    from ui.window import Window
    from ui.workspace import Workspace

USUAL_TEXT = 100


class WindowCommands:
    """Pause, hide, lock, palette, text size and help."""

    def __init__(self, window: "Window") -> None:
        self._window = window
        self.lock = Command(
            id="lock", label=lambda: _("Lock"), act=window.lock, shortcut="Ctrl+L", available=self._somebody_here
        )
        self.pause = Command(id="pause", label=lambda: _("I need a pause"), act=self._pause_now, shortcut="F8")
        self.hide = Command(
            id="hide",
            label=lambda: _("Hide"),
            act=window.hiding.hide,
            told_keys=lambda: _("Shift, three times"),
        )
        self._palette = Command(
            id="palette",
            label=lambda: _("Find a page, an action or words"),
            act=self._open_palette,
            shortcut="Ctrl+K",
            available=self._on_a_page,
        )
        self._help = Command(
            id="help", label=lambda: _("Help"), act=self._open_help, shortcut="F1", available=self._is_explained
        )
        self._keyboard_map = Command(
            id="keyboard_map",
            label=lambda: _("All shortcuts"),
            act=self._open_keyboard_map,
            available=self._is_explained,
        )

    def all(self) -> tuple[Command, ...]:
        return (self.pause, self._palette, self._help, self._keyboard_map, *self._text_sizes(), self.hide, self.lock)

    def groups(self) -> tuple[tuple[str, tuple[Command, ...]], ...]:
        """Everything that can be done now, under the headings of the keyboard map."""
        if not self._on_a_page():
            return ((_("Window"), self.all()),)
        page = self._workspace.current
        here = (page.label(), page.commands()) if page is not None else ("", ())
        return (here, (_("Pages"), self._workspace.commands()), (_("Window"), self.all()))

    def _text_sizes(self) -> tuple[Command, ...]:
        choices = self._window.parts.preferences.choices
        return (
            Command(
                id="larger_text",
                label=lambda: _("Larger text"),
                act=lambda: self._size_text(choices.text_size + TEXT_STEP),
                shortcut="Ctrl++; Ctrl+=",
            ),
            Command(
                id="smaller_text",
                label=lambda: _("Smaller text"),
                act=lambda: self._size_text(choices.text_size - TEXT_STEP),
                shortcut="Ctrl+-",
            ),
            Command(
                id="usual_text",
                label=lambda: _("Usual text size"),
                act=lambda: self._size_text(USUAL_TEXT),
                shortcut="Ctrl+0",
            ),
        )

    @property
    def _workspace(self) -> "Workspace":
        assert self._window.workspace is not None
        return self._window.workspace

    def _somebody_here(self) -> bool:
        return self._window.workspace is not None

    def _on_a_page(self) -> bool:
        return self._window.workspace is not None and self._window.workspace.isVisible()

    def _explained(self) -> Explained | None:
        """The page, the full-window work, or the view before sign-in, that help is about."""
        over = self._window.pause.shown or self._window.work or self._window.outside
        shown = self._workspace.current if self._on_a_page() else over
        return shown if isinstance(shown, Explained) else None

    def _is_explained(self) -> bool:
        return self._explained() is not None

    def _pause_now(self) -> None:
        """Also while nobody is here."""
        self._window.pause.begin()

    def _size_text(self, percent: int) -> None:
        self._window.parts.preferences.set_text_size(percent)
        self._window.parts.apply_preferences()

    def _open_palette(self) -> None:
        from ui.palette import Palette

        commands = [command for _title, group in self.groups() for command in group if command is not self._palette]
        available = [command for command in commands if command.available()]
        self._window.show_dialog(Palette(available, self._find, self._window))

    def _find(self, words: str) -> "Sequence[PaletteLine] | None":
        from ui.found_lines import found_lines

        find, sitting = self._window.parts.find, self._workspace.desk.sitting
        pages = self._workspace.pages
        return found_lines(words, lambda: find(sitting, words), pages, sitting.clock.local, self._open)

    def _open(self, found: "Found") -> None:
        page = self._workspace.page(found.page)
        with self._window.parts.refusals.shown(page):
            self._window.go(found.page, found.subject)

    def _open_help(self) -> None:
        shown = self._explained()
        assert shown is not None
        self._window.show_dialog(HelpDialog(shown.label(), shown.help(), self._open_keyboard_map, self._window))

    def _open_keyboard_map(self) -> None:
        from ui.keyboard_map import KeyboardMap

        self._window.show_dialog(KeyboardMap(self.groups(), self._window))
