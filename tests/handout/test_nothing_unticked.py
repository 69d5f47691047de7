"""Canaries in every field of everything a vault holds: a handout has the words that were ticked, and no others."""

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from app.clock import Clock
from app.handout.actions import release_ticked, say_goes_in, take_release_back, tick
from app.handout.gathering import own_choices
from app.handout.printing import handout_pdf, own_handout_pdf, say_on_paper
from app.handout.values import ONE_BY_ONE, TYPED, WORDS_FORM, Choice, Part, SharedFigure
from app.sample.days import three_databases
from app.sample.vault import sample_sitting
from app.sessions.agenda import put_point
from app.sessions.dates import enter_session
from app.sessions.reads import sessions
from app.sessions.values import NewSession, SessionId
from app.vault.drafts import save_draft
from app.vault.records import Space
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.handout.canaries import canaries_in, column_of, plant, text_columns
from tests.handout.reading import alternatives_of
from tests.paper.pages import text_of
from tests.sample_once import copy_of_sample

SAY = say_on_paper("en_GB")
FROM = {
    Part.QUESTION: {"open_question.text"},
    Part.PLAN: {"plan.name", "plan.cue", "plan.i_say", "plan.what_helps"},
    Part.NOTE: {"private_note.text"},
}
"""From which columns each part may take words; the others take figures alone, or what was typed for the page."""
FIGURES_FROM = {SharedFigure.DUE: {"version.title"}, SharedFigure.AGENDA: {"agenda_point.text"}}
NUMBERS = {
    column: place
    for place, column in enumerate(dict.fromkeys(text_columns(Space.SHARED) + text_columns(Space.PRIVATE)))
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("canaries") / "vault"
    copy_of_sample(tmp_path_factory, folder)
    with closing(sample_sitting(folder, tuple(Person))) as together:
        _enter(together)
        with three_databases(together, Clock()) as (shared, private):
            plant(shared, Space.SHARED, "m", NUMBERS)
            for person, owner in zip(Person, "fs", strict=True):
                plant(private[person], Space.PRIVATE, owner, NUMBERS)
    return folder


def _enter(together: Sitting) -> None:
    """A session tomorrow, so that it is the next, with a point for it."""
    tomorrow = together.clock.today() + timedelta(days=1)
    enter_session(together, Person.FIRST, NewSession(day=tomorrow, with_whom="Dr Lind"))
    put_point(together, Person.FIRST, "A point")


@pytest.fixture(params=tuple(Person))
def sitting(folder: Path, request: pytest.FixtureRequest) -> Iterator[Sitting]:
    with closing(sample_sitting(folder, (request.param,))) as sitting:
        yield sitting


def next_of(sitting: Sitting) -> SessionId:
    return sessions(sitting, 1).coming[0].id


def typed_word(part: Part) -> str:
    return f"typed{part.value.replace('_', '')}word"


def first_of(sitting: Sitting, session: SessionId | None, part: Part) -> Choice | None:
    found = own_choices(sitting, session, SAY).choices
    return next((each for each in found if each.tick.part is part and not each.is_empty), None)


def check_words(pdf: bytes, part: Part, choice: Choice) -> None:
    text = text_of(pdf) + " ".join(alternatives_of(pdf))
    found = canaries_in(text)
    assert bool(found) == (part in FROM), part
    assert {column_of(canary, NUMBERS) for canary in found} <= FROM.get(part, set()), part
    assert found == canaries_in(choice.piece.words), part
    assert [each for each in TYPED if typed_word(each) in text] == ([part] if part in TYPED else [])


def test_each_part_alone_brings_its_own_words_and_no_others(sitting: Sitting) -> None:
    assert sitting.private is not None
    session = next_of(sitting)
    for place in (session, "own"):
        save_draft(sitting.private, WORDS_FORM, place, {part.value: typed_word(part) for part in TYPED})
    seen = set()
    for part in Part:
        for where in (session, None):
            choice = first_of(sitting, where, part)
            if choice is None:
                continue
            seen.add(part)
            tick(sitting, where, choice.tick, ticked=True)
            choices = own_choices(sitting, where, SAY)
            if where is None:
                check_words(own_handout_pdf(sitting, choices)("en_GB"), part, choice)
            else:
                release_ticked(sitting, session, choices)
                check_words(handout_pdf(sitting, session)("en_GB"), part, choice)
                take_release_back(sitting, session)
            tick(sitting, where, choice.tick, ticked=False)
    assert seen >= {*TYPED, *ONE_BY_ONE, Part.PULSE, Part.HARD_MOMENTS, Part.BEFORE_AFTER}


@pytest.mark.parametrize("figure", sorted(SharedFigure))
def test_a_figure_that_both_agreed_to_brings_no_other_words(folder: Path, figure: SharedFigure) -> None:
    with closing(sample_sitting(folder, tuple(Person))) as together:
        session = next_of(together)
        for person in Person:
            say_goes_in(together, person, session, figure, yes=True)
        pdf = handout_pdf(together, session)("en_GB")
        found = canaries_in(text_of(pdf) + " ".join(alternatives_of(pdf)))
        for person in Person:
            say_goes_in(together, person, session, figure, yes=False)
    assert {column_of(canary, NUMBERS) for canary in found} <= FIGURES_FROM.get(figure, set())
    assert found or figure is not SharedFigure.AGENDA


def test_where_nothing_is_ticked_no_word_stands_there(sitting: Sitting) -> None:
    session = next_of(sitting)
    for pdf in (handout_pdf(sitting, session), own_handout_pdf(sitting, own_choices(sitting, None, SAY))):
        assert canaries_in(text_of(pdf("en_GB"))) == set()
