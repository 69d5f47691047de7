"""Steps that are only read: whether this is right for the two, how the computer is shared, where things are kept."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from app.library.packs import set_up_texts
from app.library.values import Section
from ui.preferences import Preferences
from ui.setup.people_to_call import people_card, people_line
from ui.setup.step import Step, side_by_side
from ui.widgets.words import heading, muted, strong, text


class ForUs(Step):
    """Before any name is typed: what this is; the last section, when it is not the right help, stands over who is."""

    step_id = "is-this-for-us"

    def __init__(self, preferences: Preferences, on: Callable[[], None], put_back: Callable[[], None]) -> None:
        page = set_up_texts()[self.step_id]
        super().__init__(page.title, page.lead)
        parts = [_section(section) for section in page.sections]
        self.content.addWidget(side_by_side(_column(*parts[:-1]), _column(parts[-1], people_card(preferences))))
        self.ways(
            (_("Go on"), on),
            other=(_("I have a copy"), put_back),
            note=_("Nothing is asked here. Until a passphrase is set, nothing is kept."),
        )

    def help(self) -> tuple[str, ...]:
        return (
            _("This page is only for reading. You can close the window at any time."),
            _("The country of the people to call can be changed; the choice is not kept."),
        )


class ThisComputer(Step):
    step_id = "how-this-computer-is-shared"

    def __init__(self, preferences: Preferences, on: Callable[[], None], back: Callable[[], None]) -> None:
        page, limits = set_up_texts()[self.step_id], set_up_texts()["what-keel-cannot-protect-from"]
        super().__init__(page.title, page.lead)
        left = _column(*(_section(section) for section in page.sections), people_line(preferences))
        right = _column(heading(limits.title), muted(limits.lead), *(_section(section) for section in limits.sections))
        self.content.addWidget(side_by_side(left, right))
        self.ways((_("Go on"), on), back=back)

    def help(self) -> tuple[str, ...]:
        return (_("This page is only for reading. Nothing is asked, and nothing is kept."),)


class WhereKept(Step):
    """The last one: the folder, what is in it, and what a copy of it is."""

    step_id = "where-things-are-kept"

    def __init__(self, folder: Path, on: Callable[[], None]) -> None:
        page = set_up_texts()[self.step_id]
        super().__init__(page.title, page.lead)
        place = text(str(folder))
        place.setAccessibleName(_("The folder: {folder}").format(folder=folder))
        self.content.addWidget(_column(strong(_("The folder")), place))
        for section in page.sections:
            self.content.addWidget(_section(section))
        self.ways((_("Open Keel"), on))

    def help(self) -> tuple[str, ...]:
        return (_("Settings names this folder again, whenever you look for it."),)


def _section(section: Section) -> QWidget:
    return _column(strong(section.heading), *(text(paragraph) for paragraph in section.paragraphs), spacing=4)


def _column(*parts: QWidget, spacing: int = 16) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    for part in parts:
        column.addWidget(part)
    return whole
