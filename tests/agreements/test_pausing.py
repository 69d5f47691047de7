"""What pause mode finds in the agreement on pausing: by its parts, and in other words as far as it can."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from app.agreements.pause_values import PauseTerms
from app.agreements.pausing import pause_terms, terms_in
from app.agreements.values import AgreementText, Area, Boundary, BoundaryId, Side, Terms, VersionRole
from app.library.packs import ready_agreements
from app.library.ready import filled_boundaries
from app.sample.agreements import sample_text
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.agreements.texts import PAUSE, followed, proposed, signed, signed_by_both
from tests.couple import TestedCouple

SIGNAL, LENGTH, PLACES, RESTART = (BoundaryId(part) for part in ("signal", "length", "places", "restart"))


def boundaries(**said: str) -> tuple[Boundary, ...]:
    return tuple(
        Boundary(id=BoundaryId(part), behaviour=words, kept_by=Side.BOTH, if_crossed="We agreed.")
        for part, words in said.items()
    )


def ready(**answers: str) -> tuple[Boundary, ...]:
    pause = next(each for each in ready_agreements() if each.id == "how-we-pause")
    filled = filled_boundaries(pause, answers, first="Alex", second="Sam")
    return boundaries(**{each.part or str(number): each.behaviour for number, each in enumerate(filled)})


def test_the_ready_made_agreement_gives_all_four() -> None:
    assert terms_in(ready()) == PauseTerms(
        signal="Our sign is the word “anchor”, or a hand flat on the table.",
        places="During a pause we go to separate places: Alex to the bedroom, Sam to the kitchen.",
        shortest=20,
        longest=90,
        restart="I'm here again. Are you ready to listen to me, and I to you?",
    )


def test_its_answers_are_found_in_whatever_words() -> None:
    terms = terms_in(ready(signal="a blue cup", longest="two hours", places="one out, one in", first_sentence="Tea?"))
    assert (terms.signal, terms.longest, terms.restart) == ("Our sign is a blue cup.", 120, "Tea?")
    assert terms.places == "During a pause we go to separate places: one out, one in."


def test_the_sample_couple_gives_what_it_has() -> None:
    assert terms_in(sample_text("pause").boundaries) == PauseTerms(
        signal="A flat hand on the table means pause.",
        places="Alex goes to the kitchen, Sam to the garden or for a walk.",
        shortest=20,
        longest=None,
        restart="I'm back. Is now all right?",
    )


def test_an_agreement_in_free_words_still_shows_its_first_sentence() -> None:
    terms = terms_in(boundaries(a="A hand on the table means pause. No words.", b="A pause is at most half an hour"))
    assert terms == PauseTerms(signal="A hand on the table means pause.", longest=30)


def test_the_ready_made_agreement_is_understood_without_its_parts_too() -> None:
    """As one that was signed before there were parts."""
    with_parts = ready()
    without = tuple(replace(each, id=BoundaryId(f"b{number}")) for number, each in enumerate(with_parts))
    expected, told = terms_in(with_parts), terms_in(without)
    assert (told.signal, told.places, told.restart) == (expected.signal, expected.places, expected.restart)
    assert told.shortest == expected.shortest


@pytest.mark.parametrize(
    ("words", "lengths"),
    [
        ("A pause lasts at least 20 minutes and at most 90 minutes.", (20, 90)),
        ("At most an hour, at least 15 minutes.", (15, 60)),
        ("A pause is 25-minutes long.", (None, 25)),
        ("At least two hours, within 30 minutes.", (120, None)),
        ("At least 0 minutes.", (None, None)),
        ("At most 9999 minutes.", (None, None)),
        ("Until we both feel better.", (None, None)),
    ],
)
def test_the_shortest_and_the_longest_are_read_in_minutes(words: str, lengths: tuple[int | None, int | None]) -> None:
    terms = terms_in(boundaries(length=words))
    assert (terms.shortest, terms.longest) == lengths


@given(texts=some.lists(some.text(max_size=300), min_size=1, max_size=4), with_parts=some.booleans())
def test_no_words_are_too_strange(*, texts: list[str], with_parts: bool) -> None:
    parts = ("signal", "length", "places", "restart") if with_parts else ("a", "b", "c", "d")
    terms = terms_in(boundaries(**dict(zip(parts, texts, strict=False))))
    assert terms.signal in "".join(texts)
    assert terms.longest is None or terms.shortest is None or terms.longest >= terms.shortest


def test_very_long_words_take_no_time() -> None:
    assert terms_in(boundaries(signal="a " * 50_000, length="1 " * 50_000)).shortest is None


def test_without_an_agreement_in_force_there_is_nothing(together: Sitting) -> None:
    assert pause_terms(together) is None
    proposed(together, PAUSE)
    assert pause_terms(together) is None


def test_the_newest_in_force_counts_and_one_that_ended_does_not(couple: TestedCouple, together: Sitting) -> None:
    version = signed_by_both(couple, together, PAUSE)
    terms = pause_terms(together)
    assert terms is not None
    assert terms.signal == "A hand on the table means pause."
    cup = replace(PAUSE, boundaries=(replace(PAUSE.boundaries[0], behaviour="A blue cup means pause."),))
    changed = followed(together, version, VersionRole.AMENDMENT, cup)
    for person in Person:
        signed(couple, together, person, changed)
    terms = pause_terms(together)
    assert terms is not None
    assert terms.signal == "A blue cup means pause."


def test_both_partners_and_both_together_find_the_same(couple: TestedCouple, together: Sitting) -> None:
    signed_by_both(couple, together, replace(PAUSE, boundaries=ready()))
    expected = pause_terms(together)
    assert expected is not None
    for person in Person:
        alone = couple.alone(person)
        assert pause_terms(alone) == expected
        alone.close()


def test_an_agreement_on_something_else_says_nothing_about_pauses(couple: TestedCouple, together: Sitting) -> None:
    text = AgreementText(
        title="Talking", area=Area.TALKING, boundaries=ready(), terms=Terms(review=PAUSE.terms.review, cooling_off=0)
    )
    signed_by_both(couple, together, text)
    assert pause_terms(together) is None
