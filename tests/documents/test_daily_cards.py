"""Cards, sheets and forms on the documents page: what each sitting may print, and that every form opens."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.documents.blank_forms import Blank, blank_pdf
from app.documents.daily import CardForm, card_pdf, plan_to_print, printables
from app.triggers.actions import write_plan
from app.triggers.plan_card import plan_card
from app.triggers.values import Plan
from app.vault.values import Person
from tests.agreements.texts import PAUSE, signed_by_both
from tests.couple import TestedCouple
from tests.documents.test_documents_page import click, preview_in
from tests.paper.pages import text_of
from ui.documents.copies import CopiesCard
from ui.documents.page import DocumentsPage
from ui.window import Window

OpenPage = Callable[..., DocumentsPage]
LATE = Plan(name="When the reply is late", cue="No answer after an hour.", i_say="Where are you?")


def lines_of(card: CopiesCard) -> dict[str, QAbstractButton]:
    return {button.accessibleName(): button for button in card.findChildren(QAbstractButton, "open")}


def test_a_pause_agreement_in_force_can_be_printed_in_three_forms(
    qtbot: QtBot, couple: TestedCouple, open_page: OpenPage, window: Window
) -> None:
    sitting = couple.together()
    signed_by_both(couple, sitting, PAUSE)
    sitting.close()
    page = open_page()
    [(said, button)] = lines_of(page.daily.cards).items()
    assert said == "Open “How we pause”, From the agreement that is in force"
    click(qtbot, button)
    menu = page.findChild(QMenu, "forms")
    assert isinstance(menu, QMenu)
    words = ["Eight pocket cards on a sheet", "One pocket card", "A card for the fridge (A6)"]
    assert [action.text() for action in menu.actions()] == words
    menu.actions()[2].trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(QDialog, "preview")))
    assert preview_in(window).isVisible()


def test_own_plans_are_printed_in_the_own_sitting_only(couple: TestedCouple) -> None:
    alex = couple.alone(Person.FIRST)
    plan = write_plan(alex, LATE)
    assert [each.title for each in printables(alex).plans] == [LATE.name]
    assert plan_to_print(alex, plan) == LATE
    alex.close()
    for sitting in (couple.alone(Person.SECOND), couple.together()):
        assert printables(sitting).plans == ()
        assert plan_to_print(sitting, plan) is None
        sitting.close()


@pytest.mark.parametrize("blank", list(Blank))
def test_every_form_prints_blank(couple: TestedCouple, blank: Blank) -> None:
    sitting = couple.together()
    pdf = blank_pdf(sitting, blank)("en_GB")
    sitting.close()
    assert len(text_of(pdf)) > 40


@pytest.mark.parametrize("form", list(CardForm))
def test_a_plan_is_printed_in_every_form_of_card(form: CardForm) -> None:
    assert "No answer after an hour." in text_of(card_pdf(plan_card(LATE), form)("en_US"))


def test_every_form_can_be_opened_from_the_page(qtbot: QtBot, open_page: OpenPage, window: Window) -> None:
    page = open_page()
    page.daily.blank.forms.look_for("forms")  # folded as it is, only the first are there
    offered = []
    for button in lines_of(page.daily.blank.forms).values():
        click(qtbot, button)
        menu = page.findChildren(QMenu, "forms")[-1]
        offered += menu.actions()
        assert all(action.text() for action in menu.actions())
        menu.hide()
    assert len(offered) == len(Blank)
    offered[-1].trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(QDialog, "preview")))
    assert preview_in(window).isVisible()


def test_a_single_form_is_found_by_its_name(open_page: OpenPage) -> None:
    page = open_page()
    assert not page.daily.blank.forms.look_for("setbacks of none")
    assert page.daily.blank.forms.look_for("an apology")
    shown = [line for line in page.daily.blank.forms.findChildren(QWidget, "line") if not line.isHidden()]
    said = [label.text() for line in shown for label in line.findChildren(QLabel)]
    assert said == ["Putting right", "2 forms"]
