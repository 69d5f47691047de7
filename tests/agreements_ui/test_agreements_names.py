"""Every control of the list, the draft and its dialogs has a name for those who listen, and room for its words."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QListView, QTextEdit, QWidget

from app.vault.values import Person
from tests.agreements.texts import PHONES
from tests.agreements_ui.conftest import OpenPage
from tests.agreements_ui.editing import open_draft
from ui.agreements.library_dialog import LibraryDialog
from ui.window import Window


def _nameless(around: QWidget) -> list[str]:
    kinds = (QAbstractButton, QLineEdit, QTextEdit, QComboBox, QListView)
    controls = [control for kind in kinds for control in around.findChildren(kind) if control.isVisible()]
    assert controls
    return [repr(control) for control in controls if not control.accessibleName()]


@pytest.mark.parametrize("alone", [None, Person.FIRST])
def test_every_control_of_the_list_and_the_draft_has_a_name(open_page: OpenPage, alone: Person | None) -> None:
    page = open_page(alone)
    assert _nameless(page) == []
    view = open_draft(page, PHONES)
    view.boundaries.cards[0].unfold()
    form = view.boundaries.cards[0].form
    assert form is not None
    form.more.unfold()
    view.about.unfold()
    view.terms.unfold()
    assert _nameless(page) == []


def test_every_control_of_the_library_has_a_name(open_page: OpenPage, window: Window) -> None:
    view = open_draft(open_page(), PHONES)
    view.open_library()
    dialog = window.findChild(LibraryDialog)
    assert dialog is not None
    assert _nameless(dialog) == []
    dialog.reject()


def test_names_tell_the_boundaries_apart(open_page: OpenPage) -> None:
    view = open_draft(open_page(), PHONES)
    assert [card.edit.accessibleName() for card in view.boundaries.cards] == ["Edit boundary 1", "Edit boundary 2"]
    assert view.boundaries.cards[1].handle.accessibleName() == "Move boundary 2"
