"""Every event in every state of an apology: what it becomes, or with which refusal nothing changes."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest

from app.exchange.values import NoLongerThere, NotYours
from app.refused import Refused
from app.repair.apologies.actions import answer_apology, open_apology, take_answer_away, take_apology_away
from app.repair.apologies.reads import apology_page
from app.repair.apologies.values import ApologyId, ApologyPage, NewAnswer, NotOpened, NotYourAnswer, Reply
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.apologies.apologising import ALEX, SAM, STATES, in_state, sitting_of
from tests.couple import TestedCouple, both

HEARD = NewAnswer(reply=Reply.HEARD)
Event = tuple[Person | None, Callable[[Sitting, ApologyId], object]]
EVENTS: dict[str, Event] = {
    "answer-author": (SAM, lambda sitting, it: answer_apology(sitting, SAM, it, HEARD)),
    "answer-other": (ALEX, lambda sitting, it: answer_apology(sitting, ALEX, it, HEARD)),
    "answer-taken": (ALEX, lambda sitting, it: take_answer_away(sitting, ALEX, it)),
    "answer-taken-author": (SAM, lambda sitting, it: take_answer_away(sitting, SAM, it)),
    "open-author": (SAM, open_apology),
    "open-other": (ALEX, open_apology),
    "open-together": (None, open_apology),
    "take-author": (SAM, lambda sitting, it: take_apology_away(sitting, SAM, it)),
    "take-other": (ALEX, lambda sitting, it: take_apology_away(sitting, ALEX, it)),
}
GONE, THERE = NoLongerThere, NotYours
OUTCOMES: dict[str, dict[str, str | type[Refused]]] = {
    # in the order of STATES: gone, opened, partly, removed, unopened
    "answer-author": dict(zip(STATES, (GONE, NotYourAnswer, NotYourAnswer, GONE, NotYourAnswer), strict=True)),
    "answer-other": dict(zip(STATES, (GONE, "heard", "heard", GONE, NotOpened), strict=True)),
    "answer-taken": dict(zip(STATES, (GONE, GONE, "opened", "removed", GONE), strict=True)),
    "answer-taken-author": dict(zip(STATES, (GONE, GONE, THERE, THERE, GONE), strict=True)),
    "open-author": dict(zip(STATES, (GONE, "opened", "partly", "removed+partly", "unopened"), strict=True)),
    "open-other": dict(zip(STATES, (GONE, "opened", "partly", "removed+partly", "opened"), strict=True)),
    "open-together": dict(zip(STATES, (GONE, "opened", "partly", "removed+partly", "opened"), strict=True)),
    "take-author": dict(zip(STATES, (GONE, "removed", "removed+partly", GONE, "gone"), strict=True)),
    "take-other": dict(zip(STATES, (GONE, THERE, THERE, GONE, THERE), strict=True)),
}
CASES = sorted((event, state) for event in EVENTS for state in STATES)


@pytest.fixture(scope="module")
def couple(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestedCouple]:
    """One vault for all, for each case has an apology of its own."""
    made = both(tmp_path_factory.mktemp("states") / "vault")
    yield made
    made.vault.release()


@pytest.mark.parametrize(("event", "state"), CASES)
def test_every_event_in_every_state(couple: TestedCouple, event: str, state: str) -> None:
    identity = in_state(couple, state)
    before = _state(couple, identity)
    who, do = EVENTS[event]
    expected = OUTCOMES[event][state]
    with sitting_of(couple, who) as sitting:
        if isinstance(expected, str):
            do(sitting, identity)
            assert _state(couple, identity, sitting) == expected
        else:
            with pytest.raises(expected):
                do(sitting, identity)
            assert _state(couple, identity, sitting) == before


def _state(couple: TestedCouple, identity: ApologyId, sitting: Sitting | None = None) -> str:
    """Read by the one who answers, who sees their answer whole."""
    if sitting is not None:
        sitting.close()
    with sitting_of(couple, ALEX) as alex:
        return _named(apology_page(alex, identity))


def _named(page: ApologyPage | None) -> str:
    if page is None:
        return "gone"
    reply = page.answered.reply if page.answered is not None else None
    if page.sent.removed_at is not None:
        return "removed" if reply is None else f"removed+{reply}"
    if reply is not None:
        return str(reply)
    return "opened" if page.sent.opened else "unopened"


def test_looking_again_notes_nothing_new(couple: TestedCouple) -> None:
    identity = in_state(couple, "opened")
    with sitting_of(couple, ALEX) as alex:
        before = apology_page(alex, identity)
        couple.clock.moment += timedelta(days=1)
        open_apology(alex, identity)
        assert apology_page(alex, identity) == before
