"""An agreement from its signatures to its end: kept, renewed, ended, withdrawn from, and remembered by each."""

from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest
import sqlalchemy as sa

from app.agreements import drafting
from app.agreements.actions import (
    propose_version,
)
from app.agreements.chain import is_unbroken, links_in
from app.agreements.entities import ChainRecord, DecisionRecord, Witness
from app.agreements.list_reads import agreements_page
from app.agreements.page_values import Act
from app.agreements.reads import (
    version_page,
)
from app.agreements.signing import (
    decision_to_sign,
    enter_signature,
    keep_withdrawal_reason,
    sign,
    withdrawal_to_sign,
)
from app.agreements.signing_values import Ink, WishToSign
from app.agreements.values import (
    DecisionKind,
    LastDayFirst,
    NotPossibleNow,
    ReviewDayNeeded,
    State,
    Terms,
    VersionId,
    VersionRole,
)
from app.agreements.wishes import new_wish
from app.agreements.witness import remember_head
from app.vault.sitting import Sitting
from app.vault.values import Person, WrongPassphrase
from tests.agreements.texts import (
    PAUSE,
    PHONES,
    proposed,
    signed,
    signed_by_both,
)
from tests.couple import PASSPHRASES, TestedCouple


def decided(couple: TestedCouple, sitting: Sitting, person: Person, decision: WishToSign) -> None:
    made = sign(
        couple.vault,
        decision_to_sign(sitting, decision, person),
        PASSPHRASES[person],
        Ink(),
        couple.clock.now(),
        "en_GB",
    )
    enter_signature(sitting, made)


def withdrawn(couple: TestedCouple, sitting: Sitting, person: Person, version: VersionId, reason: str = "") -> None:
    to_sign = withdrawal_to_sign(sitting, version, person)
    made = sign(couple.vault, to_sign, PASSPHRASES[person], Ink(), couple.clock.now(), "en_GB")
    enter_signature(sitting, made, reason=reason)


def state(sitting: Sitting, version: VersionId) -> State:
    return version_page(sitting, version).state


def test_keeping_takes_both_and_moves_the_review_day(couple: TestedCouple, together: Sitting) -> None:
    version = signed_by_both(couple, together, PHONES)
    couple.clock.forward(days=31)
    assert state(together, version) is State.DUE
    with pytest.raises(ReviewDayNeeded):
        new_wish(together, Person.FIRST, version, DecisionKind.KEEP, couple.clock.today())
    day = couple.clock.today() + timedelta(days=30)
    wish = new_wish(together, Person.FIRST, version, DecisionKind.KEEP, day)
    decided(couple, together, Person.FIRST, wish)
    assert version_page(together, version).wishes[0].signed_by == {Person.FIRST}
    couple.clock.forward(minutes=1)
    decided(couple, together, Person.SECOND, wish)
    page = version_page(together, version)
    assert (page.state, page.review, page.wishes) == (State.IN_FORCE, day, ())


def test_it_is_not_kept_past_its_last_day(couple: TestedCouple, together: Sitting) -> None:
    version = signed_by_both(couple, together, PHONES)
    couple.clock.forward(days=31)
    with pytest.raises(LastDayFirst):
        new_wish(together, Person.FIRST, version, DecisionKind.KEEP, date(2027, 2, 21))
    assert version_page(together, version).wishes == ()
    new_wish(together, Person.FIRST, version, DecisionKind.KEEP, date(2027, 2, 20))


def test_each_has_one_open_wish_of_a_kind(couple: TestedCouple, together: Sitting) -> None:
    version = signed_by_both(couple, together, PHONES)
    couple.clock.forward(days=31)
    ask = partial(new_wish, together, Person.FIRST, version, DecisionKind.KEEP)
    first = ask(date(2027, 1, 10))
    assert version_page(together, version).wishes == (), "nothing is written down before it is signed"
    decided(couple, together, Person.FIRST, first)
    assert ask(date(2027, 1, 10)) == first
    second = ask(date(2027, 1, 20))
    decided(couple, together, Person.FIRST, second)
    assert [wish.id for wish in version_page(together, version).wishes] == [second.id]
    with pytest.raises(NotPossibleNow):
        decided(couple, together, Person.SECOND, first)
    other = new_wish(together, Person.SECOND, version, DecisionKind.END)
    decided(couple, together, Person.SECOND, other)
    assert {wish.id for wish in version_page(together, version).wishes} == {second.id, other.id}


def test_ending_takes_both_and_withdrawing_takes_one(couple: TestedCouple, together: Sitting) -> None:
    ended, left = signed_by_both(couple, together, PHONES), signed_by_both(couple, together, PAUSE)
    couple.clock.forward(days=2)
    wish = new_wish(together, Person.SECOND, ended, DecisionKind.END)
    for person in Person:
        decided(couple, together, person, wish)
    withdrawn(couple, together, Person.SECOND, left, "I need something else.")
    assert (state(together, ended), state(together, left)) == (State.ENDED, State.WITHDRAWN)
    assert version_page(together, left).events[0].reason == "I need something else."


def test_the_reason_of_a_withdrawal_stays_private_unless_shared(couple: TestedCouple) -> None:
    sam = couple.alone(Person.SECOND)
    version = proposed(sam, PHONES)
    withdrawn(couple, sam, Person.SECOND, version)
    keep_withdrawal_reason(sam, Person.SECOND, version, "I was afraid.")
    assert [event.reason for event in version_page(sam, version).events] == [""]
    sam.close()


def test_renewing_replaces_with_the_same_text(couple: TestedCouple, together: Sitting) -> None:
    version = signed_by_both(couple, together, PHONES)
    couple.clock.forward(days=31)
    page = version_page(together, version)
    again = replace(page.text, terms=Terms(review=date(2027, 2, 1), ends=date(2027, 5, 20)))
    renewed = propose_version(
        together,
        Person.FIRST,
        drafting.draft_from(together, page.agreement, version, VersionRole.RENEWAL, again),
    )
    for person in Person:
        couple.clock.forward(minutes=1)
        signed(couple, together, person, renewed)
    assert state(together, version) is State.DUE
    couple.clock.forward(hours=24)
    assert (state(together, version), state(together, renewed)) == (State.REPLACED, State.IN_FORCE)
    assert [row.version for row in agreements_page(together).holding] == [renewed]


def test_the_chain_is_unbroken_and_remembered_by_each(couple: TestedCouple, together: Sitting) -> None:
    version = signed_by_both(couple, together, PAUSE)
    couple.clock.forward(minutes=5)
    withdrawn(couple, together, Person.FIRST, version)
    with together.shared.transaction() as session:
        links, head = links_in(session), session.scalars(sa.select(ChainRecord.digest)).all()[-1]
    assert [(link.what, set(link.signatures)) for link in links] == [
        ("agreed", set(Person)),
        ("withdrawn", {Person.FIRST}),
    ]
    assert is_unbroken(links, head)
    assert not is_unbroken(links[1:], head)
    assert not is_unbroken((replace(links[0], what="kept"), links[1]), head)
    for person in Person:
        with together.letterbox(person) as own, own.transaction() as session:
            assert session.scalars(sa.select(Witness.digest).order_by(Witness.number)).all()[-1] == head


def test_the_one_who_was_away_remembers_the_chain_at_the_next_sitting(couple: TestedCouple) -> None:
    alex = couple.alone(Person.FIRST)
    version = proposed(alex, PHONES)
    signed(couple, alex, Person.FIRST, version)
    alex.close()
    sam = couple.alone(Person.SECOND)
    signed(couple, sam, Person.SECOND, version)
    sam.close()
    alex = couple.alone(Person.FIRST)
    assert alex.private is not None
    remember_head(alex)
    with alex.private.transaction() as session, alex.shared.transaction() as shared:
        remembered = session.scalars(sa.select(Witness)).one()
        assert remembered.digest == shared.scalars(sa.select(ChainRecord.digest)).one()
    alex.close()


def test_acts_follow_the_state_and_the_sitting(couple: TestedCouple) -> None:
    alex = couple.alone(Person.FIRST)
    version = proposed(alex, PHONES)
    assert version_page(alex, version).acts == {Act.ANSWER, Act.COUNTER, Act.SIGN, Act.WITHDRAW}
    signed(couple, alex, Person.FIRST, version)
    assert version_page(alex, version).acts == {Act.ANSWER, Act.COUNTER, Act.TAKE_BACK, Act.WITHDRAW}
    alex.close()
    together = couple.together()
    signed(couple, together, Person.SECOND, version)
    couple.clock.forward(days=2)
    holding = {Act.KEEP, Act.RENEW, Act.AMEND, Act.ADD, Act.END, Act.WITHDRAW}
    assert version_page(together, version).acts == holding
    together.close()


def test_a_wish_that_was_begun_and_left_leaves_no_row(couple: TestedCouple, together: Sitting) -> None:
    version = signed_by_both(couple, together, PHONES)
    couple.clock.forward(days=2)
    to_sign = decision_to_sign(together, new_wish(together, Person.FIRST, version, DecisionKind.END), Person.FIRST)
    with pytest.raises(WrongPassphrase):
        sign(couple.vault, to_sign, "not the passphrase at all", Ink(), couple.clock.now(), "en_GB")
    with together.shared.transaction() as session:
        assert session.scalars(sa.select(DecisionRecord)).all() == []
