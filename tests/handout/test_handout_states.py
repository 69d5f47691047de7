"""What each act comes to in each state of a handout, and what is offered when."""

from collections.abc import Callable
from contextlib import closing

import pytest

from app.handout.actions import (
    make_handout,
    remove_words,
    say_goes_in,
    take_release_back,
    take_session_back,
    tick,
    untick_all,
)
from app.handout.gathering import own_choices
from app.handout.printing import handout_pdf
from app.handout.reads import handout_page, handout_to_tick, printable_handouts
from app.handout.values import (
    WORDS_FORM,
    HandoutStays,
    LiesBehind,
    MadeAlready,
    NoSuchSession,
    NothingTicked,
    OtherNotReady,
    Part,
    SharedFigure,
    Tick,
)
from app.people.pace import pace
from app.refused import FormRefused, Refused
from app.sessions.agenda import put_point
from app.sessions.dates import enter_session
from app.sessions.reads import next_session
from app.sessions.values import JointSession, NewSession, SessionId
from app.vault.drafts import save_draft
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple
from tests.handout.reaching import (
    ALEX,
    BEST,
    NOTE,
    SAY,
    made,
    page_of,
    raw_rows,
    release,
    released,
    tick_in,
    ticked,
)
from tests.handout.reading import pages_of
from tests.paper.pages import text_of
from tests.sessions.meeting import session_in_days

ACTS: dict[str, Callable[[Sitting, SessionId], None]] = {
    "agree": lambda sitting, session: say_goes_in(sitting, ALEX, session, SharedFigure.DUE, yes=True),
    "make": lambda sitting, session: make_handout(sitting, ALEX, session),
    "release": release,
    "take back": take_release_back,
}


def _nothing(_couple: TestedCouple, _session: SessionId) -> None:
    """Entered, and no more."""


def _behind(couple: TestedCouple, session: SessionId) -> None:
    ticked(couple, session)
    couple.clock.forward(days=3)


def _gone(couple: TestedCouple, session: SessionId) -> None:
    ticked(couple, session)
    with closing(couple.together()) as both:
        take_session_back(both, ALEX, session)


STATES: dict[str, tuple[Callable[[TestedCouple, SessionId], None], dict[str, type[Refused] | None]]] = {
    "behind": (_behind, dict.fromkeys(ACTS, LiesBehind)),
    "entered": (_nothing, {"agree": None, "make": OtherNotReady, "release": NothingTicked, "take back": None}),
    "gone": (_gone, {**dict.fromkeys(ACTS, NoSuchSession)}),
    "made": (made, dict.fromkeys(ACTS, MadeAlready)),
    "released": (released, {"agree": None, "make": OtherNotReady, "release": None, "take back": None}),
    "ticked": (ticked, {"agree": None, "make": OtherNotReady, "release": None, "take back": None}),
}
"""What each act alone of Alex comes to, in each state."""


@pytest.mark.parametrize("act", sorted(ACTS))
@pytest.mark.parametrize("state", sorted(STATES))
def test_each_act_in_each_state(couple: TestedCouple, session: SessionId, state: str, act: str) -> None:
    reach, expected = STATES[state]
    reach(couple, session)
    with closing(couple.alone(ALEX)) as alex:
        before = raw_rows(alex.shared)
        refusal = expected[act]
        if state == "gone" and act == "release":
            with pytest.raises(NoSuchSession):
                own_choices(alex, session, SAY)
        elif refusal is None:
            ACTS[act](alex, session)
        else:
            with pytest.raises(refusal):
                ACTS[act](alex, session)
            assert raw_rows(alex.shared) == before


def test_words_that_are_too_long_are_refused_beside_their_field(couple: TestedCouple, session: SessionId) -> None:
    with closing(couple.alone(ALEX)) as alex:
        assert alex.private is not None
        save_draft(alex.private, WORDS_FORM, session, {"best": "w" * 50_000, "line": "short"})
        tick(alex, session, Tick(part=Part.BEST), ticked=True)
        with pytest.raises(FormRefused) as refused:
            release(alex, session)
        assert [problem.field for problem in refused.value.problems] == ["best"]
        assert page_of(alex, session).of(ALEX) == ()


def test_a_session_that_is_taken_back_takes_its_copies_along(couple: TestedCouple, session: SessionId) -> None:
    released(couple, session)
    with closing(couple.together()) as both:
        take_session_back(both, ALEX, session)
        assert handout_page(both, session) is None
        assert NOTE not in raw_rows(both.shared)


def test_once_the_handout_is_made_its_session_and_its_record_stay(couple: TestedCouple, session: SessionId) -> None:
    made(couple, session)
    with closing(couple.together()) as both:
        before = raw_rows(both.shared)
        with pytest.raises(HandoutStays):
            take_session_back(both, ALEX, session)
        assert raw_rows(both.shared) == before


@pytest.mark.parametrize(("days", "offered"), [(0, True), (3, True), (4, False)])
def test_today_offers_to_tick_shortly_before_a_session(couple: TestedCouple, days: int, *, offered: bool) -> None:
    with closing(couple.alone(ALEX)) as alex:
        session = session_in_days(alex, days)
        found = _to_tick(alex)
        assert (found is not None) == offered
        tick_in(alex, session)
        release(alex, session)
        assert _to_tick(alex) is None
    with closing(couple.together()) as both:
        assert _to_tick(both) is None


def _to_tick(sitting: Sitting) -> JointSession | None:
    return handout_to_tick(sitting, pace(sitting), next_session(sitting))


def test_handouts_to_print_are_those_with_something_in_them(couple: TestedCouple, session: SessionId) -> None:
    with closing(couple.together()) as both:
        day = both.clock.today()
        enter_session(both, ALEX, NewSession(day=day))
        assert printable_handouts(both) == ()
    released(couple, session)
    with closing(couple.together()) as both:
        assert [each.id for each in printable_handouts(both)] == [session]
        make_handout(both, ALEX, session)
        remove_words(both, ALEX, session)
        assert printable_handouts(both) == ()


def test_of_200_points_three_go_on_the_page(couple: TestedCouple, session: SessionId) -> None:
    with closing(couple.together()) as both:
        for number in range(200):
            put_point(both, ALEX, f"Point {number} " + "of many words " * 30)
        for person in Person:
            for figure in SharedFigure:
                say_goes_in(both, person, session, figure, yes=True)
        pdf = handout_pdf(both, session)("en_GB")
    assert text_of(pdf).count("To talk about") == 3
    assert pages_of(pdf) in {1, 2}


def test_what_was_typed_stays_where_all_is_unticked(couple: TestedCouple, session: SessionId) -> None:
    with closing(couple.alone(ALEX)) as alex:
        tick_in(alex, session)
        tick_in(alex, None)
        untick_all(alex, None)
        own, joint = own_choices(alex, None, SAY), own_choices(alex, session, SAY)
    assert own.pieces == ()
    assert len(joint.pieces) == 2
    assert BEST in [each.piece.words for each in own.choices]
