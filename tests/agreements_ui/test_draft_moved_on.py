"""A draft whose agreement has moved on says so, and its next step carries the words over."""

from dataclasses import replace

from app.agreements import drafting
from app.agreements.reads import version_page
from app.agreements.values import VersionRole
from app.vault.values import Person
from tests.agreements.texts import ADDED, PHONES, followed, proposed, signed, signed_by_both
from tests.agreements_ui.conftest import OpenPage
from tests.agreements_ui.editing import press, the_draft, type_into
from tests.agreements_ui.house import House
from tests.couple import TestedCouple


def test_words_written_before_a_newer_version_are_carried_over(open_page: OpenPage, couple: TestedCouple) -> None:
    page = open_page()
    sitting = page.desk.sitting
    version = proposed(sitting, PHONES)
    agreement = version_page(sitting, version).agreement
    draft = drafting.draft_from(sitting, agreement, version, VersionRole.ORIGINAL, PHONES)
    for person in Person:
        signed(couple, sitting, person, version)
    page.show_subject(("draft", draft.subject))
    view = the_draft(page)
    assert "are thinking it over" in view.parts.changes.sentence
    couple.clock.forward(days=2)
    view.reload()
    assert "Carry your words over" in view.parts.changes.sentence
    view.about.unfold()
    type_into(view.about.title, "Phones, in my words")
    assert view.head.next.text() == "Carry my words over"
    press(view.head.next)
    assert view.draft is not None
    assert (view.draft.role, view.draft.text.title) == (VersionRole.AMENDMENT, "Phones, in my words")
    assert view.parts.changes.sentence == "Changes version 1, in force."
    assert view.head.next.text() == "Propose it"


def test_what_is_set_aside_by_a_draft_is_said_before_it_is_shown(house: House) -> None:
    sitting = house.enter()
    version = signed_by_both(house.couple, sitting, PHONES)
    house.couple.clock.forward(days=2)
    added = followed(sitting, version, VersionRole.ADDENDUM, ADDED)
    signed(house.couple, sitting, Person.FIRST, added)
    sam = house.enter(Person.SECOND)
    agreement = version_page(sam, version).agreement
    draft = drafting.draft_from(sam, agreement, version, VersionRole.AMENDMENT, replace(PHONES, title="Phones"))
    house.window.go("agreements", ("draft", draft.subject))
    warning = "Version 2 is open and carries Alex's signature. It is set aside by this."
    assert warning in house.view.parts.changes.sentence
    house.press("Show it to Alex")
    dialog = house.dialog("showing")
    assert warning in house.words(dialog)
    house.press("Show it to Alex", dialog)
    assert "Sam suggested a change; version 2 was set aside." in house.words(house.view)
