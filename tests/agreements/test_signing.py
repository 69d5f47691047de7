"""Signatures: over which bytes, by whom, in which order, and until when they can be taken back."""

from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from app.agreements import drafting
from app.agreements.actions import (
    propose_version,
    take_back_signature,
)
from app.agreements.content import canonical_json, content_digest
from app.agreements.entities import FreedomAnswer, SignatureRecord
from app.agreements.reads import (
    document_of,
    signable_of,
    version_page,
)
from app.agreements.signing import (
    answer_freely,
    enter_signature,
    sign,
    version_to_sign,
)
from app.agreements.signing_values import FreeToSayNo, Ink
from app.agreements.values import (
    BothNeeded,
    NothingSigned,
    NotPossibleNow,
    SignatureMissing,
    State,
    VersionId,
    VersionRole,
)
from app.people.actions import describe_partner
from app.people.reads import certificate_in
from app.vault.signing_key import digest_signature_holds
from app.vault.sitting import Sitting
from app.vault.values import Person, WrongPassphrase
from tests.agreements.texts import (
    INK,
    PHONES,
    proposed,
    signed,
    signed_by_both,
)
from tests.couple import PASSPHRASES, SAM, TestedCouple, first_only


def state(sitting: Sitting, version: VersionId) -> State:
    return version_page(sitting, version).state


def test_signing_by_both_holds_after_the_cooling_off(couple: TestedCouple, together: Sitting) -> None:
    version = proposed(together, PHONES)
    signed(couple, together, Person.FIRST, version)
    assert state(together, version) is State.SIGNED_BY_ONE
    signed(couple, together, Person.SECOND, version)
    assert state(together, version) is State.COOLING_OFF
    couple.clock.forward(hours=24)
    assert state(together, version) is State.IN_FORCE


def test_both_signatures_hold_over_the_digest_of_the_whole_text(couple: TestedCouple, together: Sitting) -> None:
    version = signed_by_both(couple, together, PHONES)
    digest = bytes.fromhex(content_digest(canonical_json(signable_of(together, version))))
    with together.shared.transaction() as session:
        records = session.scalars(sa.select(SignatureRecord)).all()
        certificates = {person: certificate_in(session, person) for person in Person}
    assert {record.author for record in records} == set(Person)
    for record in records:
        assert record.digest == digest
        assert digest_signature_holds(certificates[record.author], digest, record.signature)
        assert not digest_signature_holds(certificates[record.author.other], digest, record.signature)


def test_a_name_changed_between_the_signatures_changes_nothing_signed(couple: TestedCouple, together: Sitting) -> None:
    version = proposed(together, PHONES)
    signed(couple, together, Person.FIRST, version)
    describe_partner(couple.vault, together, Person.SECOND, replace(SAM, name="Sam Okafor"))
    signed(couple, together, Person.SECOND, version)
    with together.shared.transaction() as session:
        assert len(set(session.scalars(sa.select(SignatureRecord.digest)))) == 1
    assert state(together, version) is State.COOLING_OFF


def test_the_same_partner_cannot_sign_twice(couple: TestedCouple, together: Sitting) -> None:
    version = proposed(together, PHONES)
    signed(couple, together, Person.FIRST, version)
    with pytest.raises(NotPossibleNow):
        version_to_sign(together, version, Person.FIRST)


def test_a_wrong_passphrase_signs_nothing(couple: TestedCouple, together: Sitting) -> None:
    to_sign = version_to_sign(together, proposed(together, PHONES), Person.FIRST)
    with pytest.raises(WrongPassphrase):
        sign(couple.vault, to_sign, PASSPHRASES[Person.SECOND], INK, couple.clock.now(), "en_GB")


def test_a_missing_signature_is_asked_for(couple: TestedCouple, together: Sitting) -> None:
    to_sign = version_to_sign(together, proposed(together, PHONES), Person.FIRST)
    with pytest.raises(SignatureMissing):
        sign(couple.vault, to_sign, PASSPHRASES[Person.FIRST], Ink(typed=" "), couple.clock.now(), "en_GB")


def test_signing_takes_two_who_have_joined(tmp_path: Path) -> None:
    couple = first_only(tmp_path / "one")
    alex = couple.alone(Person.FIRST)
    with pytest.raises(BothNeeded, match="Sam Lindqvist"):
        version_to_sign(alex, proposed(alex, PHONES), Person.FIRST)
    alex.close()
    couple.vault.release()


@pytest.mark.parametrize("answer", [FreeToSayNo.NO, FreeToSayNo.NOT_SURE])
def test_anything_but_yes_signs_nothing_and_stays_with_its_owner(couple: TestedCouple, answer: FreeToSayNo) -> None:
    together = couple.together()
    version = proposed(together, PHONES)
    untouched = version_page(together, version)
    with pytest.raises(NothingSigned):
        answer_freely(together, Person.SECOND, version, answer)
    assert version_page(together, version) == untouched
    together.close()
    sam = couple.alone(Person.SECOND)
    assert sam.private is not None
    with sam.private.transaction() as session:
        assert session.scalars(sa.select(FreedomAnswer.answer)).all() == [answer.value]
    sam.close()


def test_a_change_after_one_signature_makes_it_void(couple: TestedCouple, together: Sitting) -> None:
    version = proposed(together, PHONES)
    page = version_page(together, version)
    to_sign = version_to_sign(together, version, Person.SECOND)
    signed(couple, together, Person.FIRST, version)
    draft = drafting.draft_from(
        together, page.agreement, version, VersionRole.ORIGINAL, replace(PHONES, title="Phones")
    )
    second = propose_version(together, Person.SECOND, draft)
    assert version_page(together, second).signed_by == frozenset()
    late = sign(couple.vault, to_sign, PASSPHRASES[Person.SECOND], INK, couple.clock.now(), "en_GB")
    with pytest.raises(NotPossibleNow):
        enter_signature(together, late)


def test_a_signature_can_be_taken_back_until_it_holds_and_given_again(couple: TestedCouple, together: Sitting) -> None:
    version = signed_by_both(couple, together, PHONES)
    couple.clock.forward(hours=1)
    take_back_signature(together, Person.FIRST, version)
    assert (state(together, version), version_page(together, version).signatures) == (State.PROPOSED, ())
    assert not version_page(together, version).has_document
    couple.clock.forward(hours=1)
    for person in Person:
        signed(couple, together, person, version)
        couple.clock.forward(minutes=1)
    couple.clock.forward(hours=24)
    assert state(together, version) is State.IN_FORCE
    with pytest.raises(NotPossibleNow):
        take_back_signature(together, Person.FIRST, version)


def test_the_document_is_made_once_and_completed_once(couple: TestedCouple, together: Sitting) -> None:
    version = proposed(together, PHONES)
    assert document_of(together, version) is None
    signed(couple, together, Person.FIRST, version)
    half = document_of(together, version)
    signed(couple, together, Person.SECOND, version)
    whole = document_of(together, version)
    assert half is not None
    assert whole is not None
    assert whole.startswith(half), "the second signature adds an increment and changes nothing before it"
