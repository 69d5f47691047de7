"""A draft that amends or counters says what it changes, boundary by boundary."""

from dataclasses import replace

from app.agreements import drafting
from app.agreements.reads import version_page
from app.agreements.values import Boundary, BoundaryId, Side, VersionId, VersionRole
from tests.agreements.texts import PHONES, proposed, signed_by_both
from tests.agreements_ui.conftest import OpenPage
from tests.agreements_ui.editing import the_draft, type_into
from tests.couple import TestedCouple
from ui.agreements.draft_view import DraftView
from ui.agreements.page import AgreementsPage

NEW = Boundary(id=BoundaryId("new"), behaviour="We look at it on Sundays.", kept_by=Side.BOTH, if_crossed="Sunday?")


def _draft_on(page: AgreementsPage, base: VersionId, role: VersionRole) -> DraftView:
    version = version_page(page.desk.sitting, base)
    draft = drafting.draft_from(page.desk.sitting, version.agreement, base, role, version.text)
    page.show_subject(("draft", draft.subject))
    return the_draft(page)


def test_an_amendment_names_the_version_in_force(open_page: OpenPage, couple: TestedCouple) -> None:
    page = open_page()
    version = signed_by_both(couple, page.desk.sitting, PHONES)
    couple.clock.forward(days=2)
    view = _draft_on(page, version, VersionRole.AMENDMENT)
    assert view.parts.changes.sentence == "Changes version 1, in force."


def test_a_counter_proposal_marks_the_boundaries_that_differ(open_page: OpenPage) -> None:
    page = open_page()
    view = _draft_on(page, proposed(page.desk.sitting, PHONES), VersionRole.ORIGINAL)
    assert [card.difference.isVisible() for card in view.boundaries.cards] == [False, False]
    card = view.boundaries.cards[0]
    card.unfold()
    assert card.form is not None
    type_into(card.form.texts["behaviour"], "We answer within four hours.")
    assert card.difference.text() == "changed"
    assert card.difference.isVisible()
    view.boundaries.fill([replace(view.text().boundaries[0]), NEW])
    view.reload()
    assert [card.difference.text() for card in view.boundaries.cards] == ["changed", "new"]
    assert "Boundary 2 is left out." in view.parts.changes.sentence
