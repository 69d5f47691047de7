"""What is signed stays as it was signed, and says what it belongs to."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest
import sqlalchemy as sa

from app.agreements import drafting
from app.agreements.actions import propose_version
from app.agreements.content import content_digest, fingerprint_groups, signable_from_json
from app.agreements.entities import DocumentRecord
from app.agreements.reads import document_of, version_page
from app.agreements.signing import decision_to_sign, enter_signature, sign, version_to_sign, withdrawal_to_sign
from app.agreements.signing_values import Ink, WishToSign
from app.agreements.values import DecisionKind, NotPossibleNow, Terms, VersionId, VersionRole
from app.agreements.wishes import new_wish
from app.people.actions import describe_partner
from app.vault.signing_key import new_signing_key, sign_digest
from app.vault.sitting import Sitting
from app.vault.values import Damaged, Person
from tests.agreements.texts import INK, PHONES, proposed, signed, signed_by_both
from tests.couple import PASSPHRASES, SAM, TestedCouple
from tests.paper.pages import text_of


def content_of(sitting: Sitting, version: VersionId) -> bytes:
    with sitting.shared.transaction() as session:
        return session.scalars(sa.select(DocumentRecord.content).where(DocumentRecord.version_id == version)).all()[-1]


def decide(couple: TestedCouple, sitting: Sitting, wish: WishToSign, person: Person) -> None:
    to_sign = decision_to_sign(sitting, wish, person)
    enter_signature(sitting, sign(couple.vault, to_sign, PASSPHRASES[person], Ink(), couple.clock.now(), "en_GB"))


def test_a_name_changed_later_changes_neither_code_nor_signature(couple: TestedCouple, together: Sitting) -> None:
    version = signed_by_both(couple, together, PHONES)
    before = version_page(together, version)
    describe_partner(couple.vault, together, Person.SECOND, replace(SAM, name="Sam Okafor"))
    after = version_page(together, version)
    assert after.fingerprint == before.fingerprint
    assert after.fingerprint == fingerprint_groups(content_digest(content_of(together, version)))
    assert [given.name for given in after.signatures] == ["Alex Rivera", "Sam Lindqvist"]


def test_the_second_signs_under_the_name_that_stands_in_the_text(couple: TestedCouple, together: Sitting) -> None:
    version = proposed(together, PHONES)
    signed(couple, together, Person.FIRST, version)
    describe_partner(couple.vault, together, Person.SECOND, replace(SAM, name="Sam Okafor"))
    signed(couple, together, Person.SECOND, version)
    document = document_of(together, version)
    assert document is not None
    assert "Okafor" not in text_of(document)


def test_an_addendum_names_what_it_is_added_to_on_paper_and_under_the_signatures(
    couple: TestedCouple, together: Sitting
) -> None:
    base = signed_by_both(couple, together, PHONES)
    couple.clock.forward(days=2)
    more = replace(PHONES, title="Phones at night", boundaries=PHONES.boundaries[:1])
    page = version_page(together, base)
    draft = drafting.draft_from(together, page.agreement, base, VersionRole.ADDENDUM, more)
    added = propose_version(together, Person.FIRST, draft)
    signed(couple, together, Person.FIRST, added)
    bound = signable_from_json(content_of(together, added)).base
    assert bound is not None
    assert (bound.version, bound.digest) == (base, content_digest(content_of(together, base)))
    document = document_of(together, added)
    assert document is not None
    assert f"Added to “Phones and messages”, version 1, {page.fingerprint}." in " ".join(text_of(document).split())


def test_a_first_version_and_its_counter_proposals_belong_to_nothing(couple: TestedCouple, together: Sitting) -> None:
    version = proposed(together, PHONES)
    agreement = version_page(together, version).agreement
    text = replace(PHONES, title="Phones")
    draft = drafting.draft_from(together, agreement, version, VersionRole.ORIGINAL, text)
    second = propose_version(together, Person.SECOND, draft)
    signed(couple, together, Person.FIRST, second)
    assert signable_from_json(content_of(together, second)).base is None


def test_decisions_and_withdrawals_say_beyond_doubt_what_they_are_about(
    couple: TestedCouple, together: Sitting
) -> None:
    version = signed_by_both(couple, together, PHONES)
    couple.clock.forward(days=2)
    wish = new_wish(together, Person.FIRST, version, DecisionKind.END)
    for to_sign in (
        decision_to_sign(together, wish, Person.FIRST),
        withdrawal_to_sign(together, version, Person.FIRST),
    ):
        about = json.loads(to_sign.content)
        assert about["format"] == "keel-decision-1"
        assert about["vault"] == together.vault_id
        assert about["signed"] == content_digest(content_of(together, version))


def test_a_wish_that_something_else_has_overtaken_can_no_longer_be_signed(
    couple: TestedCouple, together: Sitting
) -> None:
    version = signed_by_both(couple, together, replace(PHONES, terms=Terms(review=PHONES.terms.review)))
    couple.clock.forward(days=2)
    end = new_wish(together, Person.FIRST, version, DecisionKind.END)
    decide(couple, together, end, Person.FIRST)
    late = decision_to_sign(together, end, Person.SECOND)
    made = sign(couple.vault, late, PASSPHRASES[Person.SECOND], Ink(), couple.clock.now(), "en_GB")
    day = couple.clock.today() + timedelta(days=30)
    keep = new_wish(together, Person.SECOND, version, DecisionKind.KEEP, day)
    for person in Person:
        decide(couple, together, keep, person)
    with pytest.raises(NotPossibleNow):
        decision_to_sign(together, end, Person.SECOND)
    with pytest.raises(NotPossibleNow):
        enter_signature(together, made)


def test_nothing_is_signed_after_a_broken_chain(couple: TestedCouple, together: Sitting) -> None:
    signed_by_both(couple, together, PHONES)
    with together.shared.transaction() as session:
        session.execute(sa.text("DROP TRIGGER chain_never_update"))
        session.execute(sa.text("UPDATE chain SET what = 'ended'"))
    second = proposed(together, replace(PHONES, title="Another one"))
    signed(couple, together, Person.FIRST, second)
    with pytest.raises(Damaged):
        signed(couple, together, Person.SECOND, second)
    assert version_page(together, second).signed_by == {Person.FIRST}


def test_a_signature_by_another_key_is_not_entered(couple: TestedCouple, together: Sitting) -> None:
    to_sign = version_to_sign(together, proposed(together, PHONES), Person.FIRST)
    made = sign(couple.vault, to_sign, PASSPHRASES[Person.FIRST], INK, couple.clock.now(), "en_GB")
    other = sign_digest(new_signing_key("Alex Rivera").private, to_sign.digest)
    with pytest.raises(Damaged):
        enter_signature(together, replace(made, signature=other))
