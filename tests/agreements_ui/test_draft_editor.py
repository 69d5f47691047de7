"""A draft is written by keys and clicks, kept as it is typed, undone, and put before the other."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.agreements import drafting
from app.agreements.list_reads import agreements_page
from app.agreements.values import AgreementText, Boundary, BoundaryId, Side
from app.vault.values import Person
from tests.agreements.texts import PHONES
from tests.agreements_ui.conftest import OpenPage
from tests.agreements_ui.editing import kept, keys, open_draft, paste, press, the_draft, the_list, type_into
from tests.couple import TestedCouple
from ui.agreements.draft_showing import ShowingDialog
from ui.window import Window

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


THREE = replace(
    PHONES,
    boundaries=tuple(
        Boundary(id=BoundaryId(name), behaviour=f"We do {name}.", kept_by=Side.BOTH, if_crossed="We agreed.")
        for name in ("one", "two", "three")
    ),
)


def behaviours(text: AgreementText) -> list[str]:
    return [boundary.behaviour for boundary in text.boundaries]


def test_the_primary_button_leads_from_an_empty_draft_to_a_proposal(open_page: OpenPage, couple: TestedCouple) -> None:
    page = open_page(Person.FIRST)
    press(the_list(page).empty.action)
    view = the_draft(page)
    step = view.head.next
    assert step.text() == "Give it a title"
    press(step)
    type_into(view.about.title, "Phones and messages")
    assert step.text() == "Write boundary 1"
    press(step)
    form = view.boundaries.cards[0].form
    assert form is not None
    assert QApplication.focusWidget() is form.texts["behaviour"].control
    type_into(form.texts["behaviour"], "We answer within two hours.")
    assert step.text() == "Choose who keeps boundary 1"
    press(step)
    press(form.choices["kept_by"].buttons[2])
    assert step.text() == "Say what follows in boundary 1"
    press(step)
    type_into(form.texts["if_crossed"], "We agreed on two hours.")
    assert step.text() == "Set a review day"
    press(step)
    press(view.terms.form.review_when.buttons[0])
    assert step.text() == "Show it to Sam"
    assert view.text().terms.review == couple.clock.today() + timedelta(days=30)
    assert all(line.accessibleName().startswith("done") for line in view.checks.lines if line.isVisible())


def test_what_is_typed_is_kept_within_a_second_and_read_by_a_new_sitting(
    open_page: OpenPage, couple: TestedCouple, qtbot: QtBot
) -> None:
    page = open_page(Person.FIRST)
    the_list(page).write_one()
    view = the_draft(page)
    type_into(view.about.title, "Half a thou")
    assert view.head.eyebrow.text() == "Agreement, draft"
    qtbot.waitUntil(lambda: kept(view).title == "Half a thou", timeout=1000)
    assert view.head.eyebrow.text() == "Agreement, draft · saved"
    later = couple.alone(Person.FIRST)
    assert [draft.text.title for draft in drafting.all_drafts(later)] == ["Half a thou"]
    later.close()


def test_a_lock_in_mid_sentence_loses_no_word(open_page: OpenPage, window: Window) -> None:
    page = open_page(Person.SECOND)
    view = open_draft(page, PHONES)
    view.boundaries.cards[0].unfold()
    form = view.boundaries.cards[0].form
    assert form is not None
    type_into(form.texts["need"], "so that I need not")
    subject = view.draft.subject if view.draft else ""
    keys(Qt.Key.Key_L, CTRL)
    assert window.workspace is None
    page = open_page(Person.SECOND)
    page.show_subject(("draft", subject))
    assert the_draft(page).text().boundaries[0].need == "so that I need not"


def test_typing_is_not_overwritten_by_a_reload(open_page: OpenPage) -> None:
    page = open_page()
    view = open_draft(page, PHONES)
    press(view.about.change)
    type_into(view.about.title, "Phones, second thou")
    cursor = view.about.title.control.cursorPosition()
    drafting.new_draft(page.desk.sitting, THREE)  # announces, and the page that is shown reloads
    assert view.about.title.text() == "Phones, second thou"
    assert view.about.title.control.cursorPosition() == cursor


def test_undo_and_redo_go_over_the_whole_form(open_page: OpenPage) -> None:
    view = open_draft(open_page(), THREE)
    view.boundaries.cards[0].handle.setFocus()
    keys(Qt.Key.Key_Down, ALT)
    view.settle()
    press(view.boundaries.cards[2].remove)
    assert behaviours(view.text()) == ["We do two.", "We do one."]
    keys(Qt.Key.Key_Z, CTRL)
    assert behaviours(view.text()) == ["We do two.", "We do one.", "We do three."]
    press(view.head.undo)
    assert behaviours(view.text()) == ["We do one.", "We do two.", "We do three."]
    assert not view.head.undo.isEnabled()
    keys(Qt.Key.Key_Z, CTRL | SHIFT)
    press(view.head.redo)
    assert behaviours(kept(view)) == ["We do two.", "We do one."]
    assert not view.head.redo.isEnabled()


def test_a_field_undoes_its_own_typing_first_and_then_the_form(open_page: OpenPage) -> None:
    view = open_draft(open_page(), THREE)
    view.boundaries.cards[0].handle.setFocus()
    keys(Qt.Key.Key_Down, ALT)
    view.settle()
    view.boundaries.cards[0].unfold()
    form = view.boundaries.cards[0].form
    assert form is not None
    form.texts["need"].control.setFocus()
    form.more.unfold()
    form.texts["need"].control.setFocus()
    keys(Qt.Key.Key_X)
    keys(Qt.Key.Key_Z, CTRL)
    assert form.texts["need"].text() == ""
    assert behaviours(view.text())[0] == "We do two."
    view.settle()
    keys(Qt.Key.Key_Z, CTRL)  # the typed letter, as a step of the form
    keys(Qt.Key.Key_Z, CTRL)
    assert behaviours(view.text())[0] == "We do one."


def test_together_a_proposal_gets_its_author_by_one_press(
    open_page: OpenPage, window: Window, couple: TestedCouple, qtbot: QtBot
) -> None:
    page = open_page()
    view = open_draft(page, PHONES)
    assert view.read_by() == ""
    assert view.head.next.text() == "Propose it"
    press(view.head.next)
    menu = window.findChild(QMenu, "authors")
    assert menu is not None
    menu.actions()[2].trigger()
    (row,) = agreements_page(page.desk.sitting).open
    assert row.proposed_by is Person.SECOND
    assert agreements_page(page.desk.sitting).drafts == ()
    assert page.view is not view


def test_alone_it_is_shown_after_a_look_at_what_the_other_will_see(open_page: OpenPage, window: Window) -> None:
    page = open_page(Person.SECOND)
    view = open_draft(page, PHONES)
    assert page.read_by() == "read by: only you, until you show it"
    press(view.head.next)
    assert agreements_page(page.desk.sitting).open == ()
    dialog = window.findChild(ShowingDialog)
    assert dialog is not None
    press(dialog.show_it)
    (row,) = agreements_page(page.desk.sitting).open
    assert row.proposed_by is Person.SECOND


def test_alone_a_draft_is_nobody_elses(open_page: OpenPage, window: Window, couple: TestedCouple) -> None:
    open_draft(open_page(Person.SECOND), PHONES)
    window.lock()
    first = couple.alone(Person.FIRST)
    together = couple.together()
    assert drafting.all_drafts(first) == ()
    assert drafting.all_drafts(together) == ()
    first.close()
    together.close()


def test_a_preview_is_made_and_shown(open_page: OpenPage, window: Window, qtbot: QtBot) -> None:
    from ui.documents.preview_dialog import PreviewDialog

    view = open_draft(open_page(), PHONES)
    view.head.next.setFocus()
    keys(Qt.Key.Key_P, CTRL)
    qtbot.waitUntil(lambda: window.findChild(PreviewDialog) is not None, timeout=10_000)
    dialog = window.findChild(PreviewDialog)
    assert dialog is not None
    assert dialog.document.pageCount() >= 1
    dialog.reject()


def test_a_pasted_text_of_any_length_is_whole_in_the_draft(open_page: OpenPage) -> None:
    view = open_draft(open_page(), THREE)
    card = view.boundaries.cards[0]
    card.unfold()
    assert card.form is not None
    paste(card.form.texts["need"].control, "a" * 100_000)
    view.settle()
    assert len(kept(view).boundaries[0].need) == 100_000
    assert card.form.texts["need"].problem.startswith("This is longer than a page can hold well.")
    card.fold()
    assert card.width() <= view.width()


def test_a_line_before_you_sign_leads_to_its_field(open_page: OpenPage) -> None:
    nobody = replace(THREE.boundaries[1], kept_by=None)
    view = open_draft(open_page(), replace(THREE, boundaries=(THREE.boundaries[0], nobody)))
    line = next(line for line in view.checks.lines if line.text() == "Who keeps boundary 2?")
    assert line.accessibleName() == "open: Who keeps boundary 2?"
    press(line)
    form = view.boundaries.cards[1].form
    assert form is not None
    assert QApplication.focusWidget() is form.choices["kept_by"].buttons[0]
