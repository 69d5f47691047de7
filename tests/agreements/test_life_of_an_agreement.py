"""An agreement from the first word to its end, through actions and reads over a real vault."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from app.agreements import drafting
from app.agreements.actions import (
    propose_decision,
    propose_version,
    show_needs,
    take_back_signature,
)
from app.agreements.chain import is_unbroken, links_in
from app.agreements.content import canonical_json, content_digest
from app.agreements.entities import ChainRecord, FreedomAnswer, SignatureRecord, Witness
from app.agreements.list_reads import agreements_page
from app.agreements.page_values import Act
from app.agreements.reads import (
    document_of,
    shown_needs,
    signable_of,
    version_page,
)
from app.agreements.signing import (
    answer_freely,
    decision_to_sign,
    enter_signature,
    keep_withdrawal_reason,
    sign,
    version_to_sign,
    withdrawal_to_sign,
)
from app.agreements.values import (
    AgreementText,
    BothNeeded,
    DecisionKind,
    FreeToSayNo,
    Ink,
    NeedKind,
    NothingSigned,
    NotPossibleNow,
    OpenPointKind,
    ReviewDayNeeded,
    SignatureMissing,
    Stance,
    State,
    Terms,
    VersionId,
    VersionRole,
)
from app.agreements.witness import remember_head
from app.people.actions import describe_partner
from app.people.reads import certificate_in
from app.refused import FormRefused
from app.vault.signing_key import digest_signature_holds
from app.vault.sitting import Sitting
from app.vault.values import Person, WrongPassphrase
from tests.agreements.texts import (
    ANSWER,
    INK,
    PAUSE,
    PHONES,
    answered,
    proposed,
    signed,
    signed_by_both,
)
from tests.couple import PASSPHRASES, SAM, TestedCouple, both, first_only


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    made = both(tmp_path)
    yield made
    made.vault.release()


@pytest.fixture
def together(couple: TestedCouple) -> Iterator[Sitting]:
    sitting = couple.together()
    yield sitting
    sitting.close()


def decided(couple: TestedCouple, sitting: Sitting, person: Person, decision: str) -> None:
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


def test_proposing_keeps_the_text_and_ends_the_draft(together: Sitting) -> None:
    version = proposed(together, PHONES)
    assert version_page(together, version).text == PHONES
    assert drafting.all_drafts(together) == ()


def test_proposing_the_same_draft_twice_is_harmless(together: Sitting) -> None:
    draft = drafting.new_draft(together, PHONES)
    assert propose_version(together, Person.FIRST, draft) == propose_version(together, Person.FIRST, draft)
    assert len(agreements_page(together).open) == 1


def test_an_unfinished_draft_is_refused_field_by_field_and_kept(together: Sitting) -> None:
    draft = drafting.new_draft(together, AgreementText(boundaries=(drafting.empty_boundary(together),)))
    with pytest.raises(FormRefused) as refused:
        propose_version(together, Person.FIRST, draft)
    assert {problem.field for problem in refused.value.problems} == {
        "title",
        "boundaries.0.behaviour",
        "boundaries.0.kept_by",
        "boundaries.0.if_crossed",
        "terms.review",
    }
    assert drafting.read_draft(together, draft.subject) is not None


@pytest.mark.parametrize(
    ("text", "field"),
    [
        (replace(PHONES, title="x" * 5_000), "title"),
        (replace(PHONES, boundaries=()), "boundaries"),
        (replace(PHONES, boundaries=(replace(ANSWER, behaviour="x" * 100_000),)), "boundaries.0.behaviour"),
        (replace(PHONES, boundaries=(replace(ANSWER, kept_by=None),)), "boundaries.0.kept_by"),
        (replace(PHONES, terms=replace(PHONES.terms, starts=date(2027, 3, 1))), "terms.ends"),
        (replace(PHONES, terms=replace(PHONES.terms, review=date(2027, 3, 1))), "terms.review"),
        (replace(PHONES, terms=replace(PHONES.terms, cooling_off=0)), "terms.cooling_off"),
        (replace(PHONES, terms=replace(PHONES.terms, cooling_off=200)), "terms.cooling_off"),
        (replace(PHONES, terms=replace(PHONES.terms, ends=date(2026, 11, 1))), "terms.ends"),
    ],
)
def test_bad_input_gets_its_sentence_and_stays_in_the_draft(together: Sitting, text: AgreementText, field: str) -> None:
    draft = drafting.new_draft(together, text)
    with pytest.raises(FormRefused) as refused:
        propose_version(together, Person.FIRST, draft)
    assert field in {problem.field for problem in refused.value.problems}
    kept = drafting.read_draft(together, draft.subject)
    assert kept is not None
    assert kept.text == text
    assert agreements_page(together).open == ()


def test_drafts_alone_are_seen_by_their_writer_only(couple: TestedCouple) -> None:
    alex = couple.alone(Person.FIRST)
    drafting.new_draft(alex, PHONES)
    assert len(agreements_page(alex).drafts) == 1
    alex.close()
    for sitting in (couple.alone(Person.SECOND), couple.together()):
        assert agreements_page(sitting).drafts == ()
        sitting.close()


def test_answers_open_once_both_have_answered(couple: TestedCouple) -> None:
    alex = couple.alone(Person.FIRST)
    version = proposed(alex, PHONES)
    answered(alex, Person.FIRST, version)
    mine = version_page(alex, version).answers[0]
    assert (mine.opened, set(mine.of)) == (False, {Person.FIRST})
    alex.close()
    together = couple.together()
    assert version_page(together, version).answers[0].of == {}
    together.close()
    sam = couple.alone(Person.SECOND)
    assert version_page(sam, version).answers[0].of == {}
    answered(sam, Person.SECOND, version, Stance.TALK)
    opened = version_page(sam, version)
    assert set(opened.answers[0].of) == set(Person)
    assert {point.kind for point in opened.open_points} == {OpenPointKind.TO_TALK_ABOUT}
    sam.close()


def test_answers_follow_unchanged_words_into_a_counter_proposal(couple: TestedCouple, together: Sitting) -> None:
    version = proposed(together, PHONES)
    for person in Person:
        answered(together, person, version)
    page = version_page(together, version)
    changed = replace(
        PHONES, boundaries=(replace(ANSWER, behaviour="We answer within three hours."), PHONES.boundaries[1])
    )
    draft = drafting.draft_from(together, page.agreement, version, VersionRole.ORIGINAL, changed)
    second = propose_version(together, Person.SECOND, draft)
    assert state(together, version) is State.SET_ASIDE
    assert [answers.opened for answers in version_page(together, second).answers] == [False, True]
    assert [row.version for row in agreements_page(together).open] == [second]


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


def test_keeping_takes_both_and_moves_the_review_day(couple: TestedCouple, together: Sitting) -> None:
    version = signed_by_both(couple, together, PHONES)
    couple.clock.forward(days=31)
    assert state(together, version) is State.DUE
    with pytest.raises(ReviewDayNeeded):
        propose_decision(together, Person.FIRST, version, DecisionKind.KEEP, couple.clock.today())
    day = couple.clock.today() + timedelta(days=30)
    wish = propose_decision(together, Person.FIRST, version, DecisionKind.KEEP, day)
    decided(couple, together, Person.FIRST, wish)
    assert version_page(together, version).wishes[0].signed_by == {Person.FIRST}
    couple.clock.forward(minutes=1)
    decided(couple, together, Person.SECOND, wish)
    page = version_page(together, version)
    assert (page.state, page.review, page.wishes) == (State.IN_FORCE, day, ())


def test_ending_takes_both_and_withdrawing_takes_one(couple: TestedCouple, together: Sitting) -> None:
    ended, left = signed_by_both(couple, together, PHONES), signed_by_both(couple, together, PAUSE)
    couple.clock.forward(days=2)
    wish = propose_decision(together, Person.SECOND, ended, DecisionKind.END)
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


def test_needs_are_shown_by_their_owner_and_replaced(couple: TestedCouple) -> None:
    alex = couple.alone(Person.FIRST)
    show_needs(alex, NeedKind.NEED, ("To be told in time.", "", "An evening alone."))
    show_needs(alex, NeedKind.NONNEGOTIABLE, ("No shouting.",))
    show_needs(alex, NeedKind.NEED, ("To be told the same day.",))
    alex.close()
    sam = couple.alone(Person.SECOND)
    first, second = shown_needs(sam)
    assert (first.needs, first.nonnegotiables) == (("To be told the same day.",), ("No shouting.",))
    assert (second.needs, second.nonnegotiables) == ((), ())
    sam.close()
