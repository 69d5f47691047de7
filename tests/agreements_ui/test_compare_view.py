"""Two versions compared on the screen."""

from dataclasses import replace

from app.agreements import drafting
from app.agreements.actions import propose_version
from app.agreements.values import VersionId, VersionRole
from app.vault.values import Person
from tests.agreements.texts import ANSWER, PHONES
from tests.agreements_ui.house import House
from ui.agreements.compare_view import CompareView
from ui.widgets.word_diff import WordDiff


def two_versions(house: House) -> tuple[VersionId, VersionId]:
    first = house.put_forward(PHONES)
    sitting = house.enter(Person.SECOND)
    page = house.page(first)
    softer = replace(ANSWER, behaviour="We answer each other's messages within three working hours.")
    draft = drafting.draft_from(
        sitting, page.agreement, first, VersionRole.ORIGINAL, replace(PHONES, boundaries=(softer,))
    )
    return first, propose_version(sitting, Person.SECOND, draft)


def said(house: House) -> str:
    house.settle()
    return "\n".join(diff.accessibleName() for diff in house.view.findChildren(WordDiff) if diff.isVisible())


def test_the_changed_words_and_the_boundary_that_went_are_marked(house: House) -> None:
    first, second = two_versions(house)
    house.open(second, Person.FIRST)
    house.press("Compare")
    view = house.view
    assert isinstance(view, CompareView)
    assert (view.before.choice(), view.after.choice()) == (first, second)
    assert "removed: two. added: three." in said(house)
    assert "Boundary 2 before: removed" in house.words(view)


def test_any_two_can_be_chosen(house: House) -> None:
    first, second = two_versions(house)
    house.open(second, Person.FIRST)
    house.press("Compare")
    view = house.view
    view.before.set_choice(second)
    view.after.set_choice(first)
    view.fill()
    assert "removed: three. added: two." in said(house)
    view.before.set_choice(first)
    view.fill()
    assert "These two have the same words." in house.words(view)


def test_the_way_back_leads_to_the_version(house: House) -> None:
    _first, second = two_versions(house)
    house.open(second, Person.FIRST)
    house.press("Compare")
    house.press("Back to the agreement")
    assert house.view.page.version == second


def test_an_earlier_version_leads_to_the_newest(house: House) -> None:
    first, second = two_versions(house)
    view = house.open(first, Person.FIRST)
    assert "set aside on 23 November 2026" in house.words(view)
    house.press("Go to the newest version")
    assert house.view.page.version == second
