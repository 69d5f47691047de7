"""Agreeing to all of it with the signature: only where it may hold at once, and never over an answer that was read."""

from dataclasses import replace

import pytest

from app.agreements.agreeing import may_agree_to_all
from app.agreements.reads import version_page
from app.agreements.signing import enter_signature, sign, version_to_sign
from app.agreements.values import AgreementText, BoundaryId, Keeping, NotPossibleNow, Stance, State, VersionId
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.agreements.texts import INK, PAUSE, PHONES, answered, proposed
from tests.couple import PASSPHRASES, TestedCouple

ALEX, SAM = Person
TWO = replace(PAUSE, boundaries=(*PAUSE.boundaries, replace(PAUSE.boundaries[0], id=BoundaryId("two"))))
THOUGHT_OVER = replace(PAUSE, terms=replace(PAUSE.terms, cooling_off=24))


def agreed_and_signed(couple: TestedCouple, sitting: Sitting, person: Person, version: VersionId) -> None:
    to_sign = version_to_sign(sitting, version, person)
    made = sign(couple.vault, to_sign, PASSPHRASES[person], INK, couple.clock.now(), "en_GB")
    enter_signature(sitting, made, agreeing=True)


def test_both_agree_with_their_signatures(couple: TestedCouple, together: Sitting) -> None:
    version = proposed(together, TWO)
    agreed_and_signed(couple, together, ALEX, version)
    first = version_page(together, version)
    assert [each.answered for each in first.answers] == [{ALEX}, {ALEX}]
    assert may_agree_to_all(first)
    agreed_and_signed(couple, together, SAM, version)
    page = version_page(together, version)
    assert page.state is State.IN_FORCE
    assert page.open_points == ()
    given = {(answer.keeping, answer.stance) for each in page.answers for answer in each.of.values()}
    assert given == {(Keeping.CAN, Stance.AGREE)}


@pytest.mark.parametrize("text", [PHONES, THOUGHT_OVER])
def test_what_is_to_be_thought_over_is_answered_first(
    couple: TestedCouple, together: Sitting, text: AgreementText
) -> None:
    version = proposed(together, text)
    assert not may_agree_to_all(version_page(together, version))
    with pytest.raises(NotPossibleNow):
        agreed_and_signed(couple, together, ALEX, version)
    assert version_page(together, version).signed_by == frozenset()


@pytest.mark.parametrize("stance", [Stance.TALK, Stance.DECLINE])
def test_what_is_apart_is_not_passed_over(couple: TestedCouple, stance: Stance) -> None:
    alone = couple.alone(ALEX)
    version = proposed(alone, PAUSE)
    answered(alone, ALEX, version, stance)
    assert not may_agree_to_all(version_page(alone, version))
    alone.close()
    other = couple.alone(SAM)
    assert may_agree_to_all(version_page(other, version))  # an answer that waits shows nothing
    answered(other, SAM, version)
    assert not may_agree_to_all(version_page(other, version))
    other.close()
