"""An addendum stands beside what it was added to: kept, ended or withdrawn from on its own, and nothing else."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.agreements import drafting
from app.agreements.actions import propose_version
from app.agreements.page_values import Act
from app.agreements.reads import version_page
from app.agreements.signing import decision_to_sign, enter_signature, sign
from app.agreements.signing_values import Ink, WishToSign
from app.agreements.values import (
    DecisionKind,
    NotPossibleNow,
    PastLastDay,
    State,
    VersionId,
    VersionRole,
)
from app.agreements.wishes import new_wish
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.agreements.texts import ADDED, PHONES, followed, proposed, signed, signed_by_both
from tests.couple import PASSPHRASES, TestedCouple


@pytest.fixture
def in_force(couple: TestedCouple, together: Sitting) -> VersionId:
    version = signed_by_both(couple, together, PHONES)
    couple.clock.forward(days=2)
    return version


@pytest.fixture
def addendum(couple: TestedCouple, together: Sitting, in_force: VersionId) -> VersionId:
    """In force beside the first version."""
    version = followed(together, in_force, VersionRole.ADDENDUM, ADDED)
    for person in Person:
        signed(couple, together, person, version)
    couple.clock.forward(days=2)
    return version


def decided(couple: TestedCouple, sitting: Sitting, wish: WishToSign) -> None:
    for person in Person:
        to_sign = decision_to_sign(sitting, wish, person)
        enter_signature(sitting, sign(couple.vault, to_sign, PASSPHRASES[person], Ink(), couple.clock.now(), "en_GB"))


def test_an_addendum_is_kept_ended_or_withdrawn_from(together: Sitting, addendum: VersionId) -> None:
    assert version_page(together, addendum).acts == {Act.KEEP, Act.END, Act.WITHDRAW}


@pytest.mark.parametrize("role", [VersionRole.AMENDMENT, VersionRole.RENEWAL, VersionRole.ADDENDUM])
def test_nothing_takes_the_place_of_an_addendum_or_is_added_to_it(
    together: Sitting, addendum: VersionId, role: VersionRole
) -> None:
    with pytest.raises(NotPossibleNow):
        followed(together, addendum, role, ADDED)
    assert len(version_page(together, addendum).versions) == 2


def test_ending_an_addendum_leaves_the_rest_in_force(
    couple: TestedCouple, together: Sitting, in_force: VersionId, addendum: VersionId
) -> None:
    decided(couple, together, new_wish(together, Person.FIRST, addendum, DecisionKind.END))
    states = [version_page(together, version).state for version in (in_force, addendum)]
    assert states == [State.IN_FORCE, State.ENDED]


def test_keeping_an_addendum_moves_its_own_review_day_alone(
    couple: TestedCouple, together: Sitting, in_force: VersionId, addendum: VersionId
) -> None:
    day = couple.clock.today() + timedelta(days=60)
    decided(couple, together, new_wish(together, Person.FIRST, addendum, DecisionKind.KEEP, day))
    assert [version_page(together, version).review for version in (in_force, addendum)] == [PHONES.terms.review, day]


def test_other_words_for_an_open_addendum_are_an_addendum(together: Sitting, in_force: VersionId) -> None:
    first = followed(together, in_force, VersionRole.ADDENDUM, ADDED)
    page = version_page(together, first)
    draft = drafting.draft_from(together, page.agreement, first, page.role, replace(ADDED, title="Phones on Sundays"))
    second = propose_version(together, Person.SECOND, draft)
    assert version_page(together, first).state is State.SET_ASIDE
    assert version_page(together, second).role is VersionRole.ADDENDUM


def test_a_draft_of_each_kind_is_begun_beside_the_others(together: Sitting, in_force: VersionId) -> None:
    agreement = version_page(together, in_force).agreement
    added = drafting.draft_from(together, agreement, in_force, VersionRole.ADDENDUM, ADDED)
    renewed = drafting.draft_from(together, agreement, in_force, VersionRole.RENEWAL, PHONES)
    assert (renewed.role, renewed.text) == (VersionRole.RENEWAL, PHONES)
    assert drafting.draft_from(together, agreement, in_force, VersionRole.ADDENDUM, PHONES) == added


def test_what_is_open_when_the_agreement_ends_is_signed_no_more(
    couple: TestedCouple, together: Sitting, in_force: VersionId
) -> None:
    added = followed(together, in_force, VersionRole.ADDENDUM, ADDED)
    signed(couple, together, Person.FIRST, added)
    decided(couple, together, new_wish(together, Person.FIRST, in_force, DecisionKind.END))
    assert version_page(together, added).state is State.SET_ASIDE
    with pytest.raises(NotPossibleNow):
        signed(couple, together, Person.SECOND, added)


def test_a_text_whose_last_day_has_passed_is_signed_no_more(couple: TestedCouple, together: Sitting) -> None:
    version = proposed(together, PHONES)
    couple.clock.forward(days=89)
    signed(couple, together, Person.FIRST, version)
    couple.clock.forward(days=1)
    with pytest.raises(PastLastDay, match="a later last day"):
        signed(couple, together, Person.SECOND, version)
