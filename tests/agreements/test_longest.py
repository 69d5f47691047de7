"""Answers, needs and reasons have a longest length; what is longer is refused whole, and nothing of it is saved."""

from functools import partial

import pytest
import sqlalchemy as sa

from app.agreements.actions import assess_boundary, show_needs
from app.agreements.entities import WithdrawalReason
from app.agreements.reads import shown_needs, version_page
from app.agreements.signing import enter_signature, keep_withdrawal_reason, sign, withdrawal_to_sign
from app.agreements.signing_values import Ink
from app.agreements.values import LONGEST_COMMENT, LONGEST_NEED, Keeping, NeedKind, Stance, State
from app.refused import FormRefused
from app.vault.values import Person
from tests.agreements.texts import ANSWER, PHONES, proposed
from tests.couple import PASSPHRASES, TestedCouple


def fields(refused: pytest.ExceptionInfo[FormRefused]) -> list[str]:
    return [problem.field for problem in refused.value.problems]


def test_a_comment(couple: TestedCouple) -> None:
    alex = couple.alone(Person.FIRST)
    version = proposed(alex, PHONES)
    answer = partial(assess_boundary, alex, Person.FIRST, version, ANSWER.id, keeping=Keeping.CAN, stance=Stance.TALK)
    with pytest.raises(FormRefused, match="2001 characters") as refused:
        answer(comment="x" * (LONGEST_COMMENT + 1))
    assert fields(refused) == ["comment"]
    assert version_page(alex, version).answers[0].answered == frozenset()
    answer(comment="x" * LONGEST_COMMENT)
    assert version_page(alex, version).answers[0].answered == {Person.FIRST}
    alex.close()


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (("Time alone.", "x" * (LONGEST_NEED + 1)), ["texts.1"]),
        (("One.", "", "Two.", "Three.", "Four.", "Five."), ["texts.4", "texts.5"]),
    ],
)
def test_needs(couple: TestedCouple, texts: tuple[str, ...], said: list[str]) -> None:
    alex = couple.alone(Person.FIRST)
    show_needs(alex, NeedKind.NEED, ("x" * LONGEST_NEED, "", "To be told.", "An evening."))
    before = shown_needs(alex)
    with pytest.raises(FormRefused) as refused:
        show_needs(alex, NeedKind.NEED, texts)
    assert fields(refused) == said
    assert shown_needs(alex) == before
    alex.close()


def test_the_reason_of_a_withdrawal_kept_or_shared(couple: TestedCouple) -> None:
    sam = couple.alone(Person.SECOND)
    version = proposed(sam, PHONES)
    reason = "x" * (LONGEST_COMMENT + 1)
    to_sign = withdrawal_to_sign(sam, version, Person.SECOND)
    made = sign(couple.vault, to_sign, PASSPHRASES[Person.SECOND], Ink(), couple.clock.now(), "en_GB")
    with pytest.raises(FormRefused) as shared:
        enter_signature(sam, made, reason=reason)
    with pytest.raises(FormRefused) as kept:
        keep_withdrawal_reason(sam, Person.SECOND, version, reason)
    assert (fields(shared), fields(kept)) == (["reason"], ["reason"])
    assert version_page(sam, version).state is State.PROPOSED
    with sam.letterbox(Person.SECOND) as own, own.transaction() as session:
        assert session.scalars(sa.select(WithdrawalReason)).all() == []
    sam.close()
