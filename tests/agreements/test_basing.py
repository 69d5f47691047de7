"""A draft is put forward on the version it was written against, or its words are carried over first."""

from dataclasses import replace

import pytest

from app.agreements import drafting
from app.agreements.actions import propose_version, take_back_signature
from app.agreements.basing import carry_over, obstacle, set_aside_by
from app.agreements.page_values import AgreementDraft
from app.agreements.reads import version_page
from app.agreements.signing import enter_signature, sign, withdrawal_to_sign
from app.agreements.signing_values import Ink
from app.agreements.values import AgreementOver, BeingThoughtOver, MovedOn, State, VersionId, VersionRole
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.agreements.texts import PHONES, followed, proposed, signed, signed_by_both
from tests.couple import PASSPHRASES, TestedCouple

MINE = replace(PHONES, title="Phones, in my words")


def begun(sitting: Sitting, base: VersionId, role: VersionRole) -> AgreementDraft:
    return drafting.draft_from(sitting, version_page(sitting, base).agreement, base, role, MINE)


def test_while_both_think_it_over_nothing_else_is_put_forward(couple: TestedCouple, together: Sitting) -> None:
    version = proposed(together, PHONES)
    draft = begun(together, version, VersionRole.ORIGINAL)
    for person in Person:
        signed(couple, together, person, version)
    with pytest.raises(BeingThoughtOver, match="version 1"):
        propose_version(together, Person.FIRST, draft)
    assert [line.state for line in version_page(together, version).versions] == [State.COOLING_OFF]
    assert drafting.read_draft(together, draft.subject) is not None


def test_after_a_signature_was_taken_back_the_draft_can_be_put_forward(couple: TestedCouple) -> None:
    alex = couple.alone(Person.FIRST)
    version = proposed(alex, PHONES)
    signed(couple, alex, Person.FIRST, version)
    draft = begun(alex, version, VersionRole.ORIGINAL)
    couple.clock.forward(minutes=1)
    take_back_signature(alex, Person.FIRST, version)
    assert version_page(alex, propose_version(alex, Person.FIRST, draft)).number == 2
    alex.close()


def test_words_for_a_proposal_that_is_in_force_now_are_carried_over_as_a_change(
    couple: TestedCouple, together: Sitting
) -> None:
    version = proposed(together, PHONES)
    draft = begun(together, version, VersionRole.ORIGINAL)
    for person in Person:
        signed(couple, together, person, version)
    couple.clock.forward(days=2)
    with pytest.raises(MovedOn, match="Carry your words over"):
        propose_version(together, Person.FIRST, draft)
    carried = carry_over(together, draft)
    assert (carried.text, carried.based_on, carried.role) == (MINE, version, VersionRole.AMENDMENT)
    assert drafting.read_draft(together, draft.subject) is None
    second = propose_version(together, Person.FIRST, carried)
    assert version_page(together, second).role is VersionRole.AMENDMENT


def test_words_against_a_replaced_version_are_carried_onto_the_one_in_force(
    couple: TestedCouple, together: Sitting
) -> None:
    version = signed_by_both(couple, together, PHONES)
    couple.clock.forward(days=2)
    draft = begun(together, version, VersionRole.RENEWAL)
    amended = followed(together, version, VersionRole.AMENDMENT, PHONES)
    assert isinstance(obstacle(together, draft), MovedOn)
    for person in Person:
        signed(couple, together, person, amended)
    assert isinstance(obstacle(together, draft), BeingThoughtOver)
    couple.clock.forward(days=2)
    with pytest.raises(MovedOn, match="version 2"):
        propose_version(together, Person.FIRST, draft)
    carried = carry_over(together, draft)
    assert (carried.text, carried.based_on, carried.role) == (MINE, amended, VersionRole.RENEWAL)
    assert obstacle(together, carried) is None


def test_words_are_carried_onto_what_the_other_put_forward_meanwhile(couple: TestedCouple, together: Sitting) -> None:
    version = proposed(together, PHONES)
    agreement = version_page(together, version).agreement
    alex = couple.alone(Person.FIRST)
    draft = drafting.draft_from(alex, agreement, version, VersionRole.ORIGINAL, MINE)
    second = followed(together, version, VersionRole.ORIGINAL, PHONES)
    signed(couple, together, Person.SECOND, second)
    with pytest.raises(MovedOn, match="version 2"):
        propose_version(alex, Person.FIRST, draft)
    carried = carry_over(alex, draft)
    (falls,) = set_aside_by(alex, carried)
    assert (falls.number, falls.signed_by) == (2, frozenset({Person.SECOND}))
    propose_version(alex, Person.FIRST, carried)
    assert version_page(alex, second).state is State.SET_ASIDE
    alex.close()


def test_words_for_an_agreement_that_is_over_begin_a_new_one(couple: TestedCouple, together: Sitting) -> None:
    version = signed_by_both(couple, together, PHONES)
    couple.clock.forward(days=2)
    draft = begun(together, version, VersionRole.ADDENDUM)
    to_sign = withdrawal_to_sign(together, version, Person.FIRST)
    made = sign(couple.vault, to_sign, PASSPHRASES[Person.FIRST], Ink(), couple.clock.now(), "en_GB")
    enter_signature(together, made)
    with pytest.raises(AgreementOver):
        propose_version(together, Person.FIRST, draft)
    carried = carry_over(together, draft)
    assert (carried.text, carried.based_on, carried.role) == (MINE, None, VersionRole.ORIGINAL)
    page = version_page(together, propose_version(together, Person.FIRST, carried))
    assert (page.number, len(page.versions)) == (1, 1)
