"""The boundaries of a draft: added, moved, removed, folded, and what is hinted at in them."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.agreements import drafting
from app.agreements.values import AgreementText, Boundary, BoundaryId, Side
from tests.agreements.texts import PHONES
from tests.agreements_ui.conftest import OpenPage
from tests.agreements_ui.editing import drag, kept, keys, open_draft, press, type_into

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


def test_a_boundary_that_another_view_added_is_there_when_the_draft_is_opened_again(open_page: OpenPage) -> None:
    page = open_page()
    view = open_draft(page, PHONES)
    assert view.draft is not None
    page.show_subject(None)
    more = replace(PHONES, boundaries=(*PHONES.boundaries, THREE.boundaries[0]))
    drafting.keep_draft(page.desk.sitting, view.draft, more)
    page.show_subject(("draft", view.draft.subject))
    assert len(view.boundaries.cards) == 3


def test_boundaries_move_by_keyboard_and_by_drag(open_page: OpenPage) -> None:
    view = open_draft(open_page(), THREE)
    view.boundaries.cards[0].handle.setFocus()
    keys(Qt.Key.Key_Down, ALT)
    assert behaviours(view.text()) == ["We do two.", "We do one.", "We do three."]
    assert [card.number.text() for card in view.boundaries.cards] == ["1", "2", "3"]
    drag(view.boundaries.cards[0].handle, view.boundaries.cards[2])
    view.settle()
    assert behaviours(kept(view)) == ["We do one.", "We do three.", "We do two."]


def test_tab_goes_through_the_cards_as_they_are_seen(open_page: OpenPage) -> None:
    view = open_draft(open_page(), THREE)
    view.boundaries.cards[2].handle.setFocus()
    keys(Qt.Key.Key_Up, ALT)
    view.boundaries.cards[0].remove.setFocus()
    keys(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is view.boundaries.cards[1].handle
    view.boundaries.cards[2].remove.setFocus()
    keys(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is view.boundaries.add


def test_a_removed_boundary_is_offered_back_where_it_stood(open_page: OpenPage) -> None:
    view = open_draft(open_page(), THREE)
    press(view.boundaries.cards[1].remove)
    assert behaviours(view.text()) == ["We do one.", "We do three."]
    assert view.boundaries.offer.sentence == "Boundary 2 is removed."
    view.boundaries.offer.take_back()
    assert behaviours(view.text()) == ["We do one.", "We do two.", "We do three."]
    assert not view.boundaries.offer.isVisible()


def test_ctrl_n_adds_a_boundary_and_goes_into_it(open_page: OpenPage) -> None:
    view = open_draft(open_page(), THREE)
    view.head.next.setFocus()
    keys(Qt.Key.Key_N, CTRL)
    assert len(view.boundaries.cards) == 4
    form = view.boundaries.cards[3].form
    assert form is not None
    assert QApplication.focusWidget() is form.texts["behaviour"].control
    keys(Qt.Key.Key_N, CTRL)
    assert len(view.boundaries.cards) == 4, "one blank boundary is enough"


def test_a_hint_stands_under_the_folded_boundary_and_its_wording_can_be_used(open_page: OpenPage) -> None:
    clause = replace(THREE.boundaries[0], behaviour="You never leave the phone lying around unlocked.")
    view = open_draft(open_page(), replace(THREE, boundaries=(clause,)))
    compact = view.boundaries.cards[0].compact
    assert "<u>You never</u>" in compact.behaviour.text()
    press(compact.hint_box.use)
    assert "never" not in view.text().boundaries[0].behaviour
    assert not compact.hint_box.isVisible()


def test_hints_are_left_alone_on_request_and_when_switched_off(open_page: OpenPage) -> None:
    clause = replace(THREE.boundaries[0], behaviour="You never leave the phone lying around unlocked.")
    page = open_page()
    view = open_draft(page, replace(THREE, boundaries=(clause,)))
    card = view.boundaries.cards[0]
    press(card.compact.hint_box.leave)
    assert not card.compact.hint_box.isVisible()
    card.unfold()
    assert card.form is not None
    type_into(card.form.texts["if_crossed"], "You always forget.")
    card.form.texts["if_crossed"].look_at_wording()
    assert card.form.texts["if_crossed"].underlined == ("You always",)
    page.desk.preferences.choices.hints = False
    page.reload()
    assert not list(card.form.texts["if_crossed"].underlined)


def test_a_hint_on_an_open_end_goes_with_a_last_day(open_page: OpenPage) -> None:
    clause = replace(THREE.boundaries[0], behaviour="I keep the receipts in the blue box.", kept_by=Side.SECOND)
    open_end = replace(THREE, boundaries=(clause,), terms=replace(THREE.terms, ends=None))
    view = open_draft(open_page(), open_end)
    hint = view.boundaries.cards[0].compact.hint_box
    assert hint.isVisible()
    press(view.terms.change)
    press(view.terms.form.ends_when.buttons[0])
    assert view.text().terms.ends is not None
    assert not hint.isVisible()


def test_the_open_end_is_warned_about_gently(open_page: OpenPage) -> None:
    view = open_draft(open_page(), replace(THREE, terms=replace(THREE.terms, ends=None)))
    assert view.terms.warning.isVisible()
    press(view.terms.change)
    press(view.terms.form.ends_when.buttons[0])
    assert not view.terms.warning.isVisible()


def test_the_rest_of_a_boundary_stays_unfolded_for_the_next_one(open_page: OpenPage) -> None:
    view = open_draft(open_page(), THREE)
    first, second = view.boundaries.cards[:2]
    first.unfold()
    assert first.form is not None
    assert not first.form.more.unfolded
    press(first.form.more.button)
    second.unfold()
    assert second.form is not None
    assert second.form.more.unfolded
