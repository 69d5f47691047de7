"""What is written, shown and answered before anyone signs."""

from dataclasses import replace
from datetime import date

import pytest

from app.agreements import drafting
from app.agreements.actions import (
    propose_version,
    show_needs,
)
from app.agreements.list_reads import agreements_page
from app.agreements.reads import (
    shown_needs,
    version_page,
)
from app.agreements.values import (
    AgreementText,
    NeedKind,
    OpenPointKind,
    Stance,
    State,
    VersionId,
    VersionRole,
)
from app.refused import FormRefused
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.agreements.texts import (
    ANSWER,
    PHONES,
    answered,
    proposed,
)
from tests.couple import TestedCouple


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
        (replace(PHONES, boundaries=(replace(ANSWER, until=date(2026, 11, 22)),)), "boundaries.0.until"),
        (replace(PHONES, boundaries=(replace(ANSWER, until=date(2027, 2, 21)),)), "boundaries.0.until"),
        (
            replace(
                PHONES,
                boundaries=(replace(ANSWER, until=date(2026, 12, 1)),),
                terms=replace(PHONES.terms, starts=date(2026, 12, 2)),
            ),
            "boundaries.0.until",
        ),
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


def test_a_boundary_may_end_on_any_day_of_the_agreement(together: Sitting) -> None:
    for day in (date(2026, 11, 23), date(2027, 2, 20)):
        text = replace(PHONES, boundaries=(replace(ANSWER, until=day),))
        assert version_page(together, proposed(together, text)).text == text


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
