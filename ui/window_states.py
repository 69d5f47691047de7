"""The dialogs and menus that the window opens over any page, for the gallery."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ui.pause import states as pause

if TYPE_CHECKING:
    from ui.page import State


def _run(page: Any, command: str) -> None:
    window = page.window()
    next(each for _title, group in window.commands.groups() for each in group if each.id == command).run()


def _palette(page: Any) -> None:
    _run(page, "palette")


def _search(page: Any) -> None:
    from ui.palette import Palette

    _palette(page)
    palette = page.window().findChild(Palette)
    assert isinstance(palette, Palette)
    palette.look_for("lat")


def _help(page: Any) -> None:
    _run(page, "help")


def _keyboard_map(page: Any) -> None:
    _run(page, "keyboard_map")


def _authors(page: Any) -> None:
    page.desk.ask_author(lambda _person: None)


def _crash(page: Any) -> None:
    from ui.crash import crash_dialog

    try:
        int(page.name)
    except ValueError as error:
        crash_dialog(type(error), error.__traceback__, page.window()).open()


STATES: Mapping[str, "State"] = {
    "palette": _palette,
    "search": _search,
    "help": _help,
    "keyboard-map": _keyboard_map,
    "authors": _authors,
    "crash": _crash,
    **pause.STATES,
}
STATES_ALONE: Mapping[str, "State"] = pause.STATES_ALONE
