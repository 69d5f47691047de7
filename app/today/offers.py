"""The next thing: one at a time, on days after the first, in the order that goes with the stage."""

from collections.abc import Mapping

from app.agreements.states import OPEN
from app.people.pace_values import Stage
from app.today.actions import FIRST_EVENING
from app.today.at_hand import AtHand
from app.today.first_evening import pause_agreement
from app.today.values import NextThing, Offer, PauseState

_CALM_FIRST = (
    Offer.HOW_WE_PAUSE,
    Offer.FIRST_PROMISE,
    Offer.FIRST_PLAN,
    Offer.FIRST_AGREEMENT,
    Offer.RHYTHM,
    Offer.JOIN,
)
_TALKS_FIRST = (
    Offer.HOW_WE_PAUSE,
    Offer.FIRST_PROMISE,
    Offer.FIRST_AGREEMENT,
    Offer.RHYTHM,
    Offer.FIRST_PLAN,
    Offer.JOIN,
)
ORDER: Mapping[Stage, tuple[Offer, ...]] = {
    Stage.STEADY: _CALM_FIRST,
    Stage.UNDERSTAND: _TALKS_FIRST,
    Stage.BUILD: _TALKS_FIRST,
}
"""A stage decides what is offered; where it is steadiness, the rhythm of conversations comes last."""


def next_thing(at: AtHand) -> NextThing | None:
    """None on a day on which one of these was begun, or the first evening was put off: that is enough for a day."""
    if at.day in at.firsts.days or FIRST_EVENING in at.put_off:
        return None
    open_ones = (offer for offer in ORDER[at.pace.stage] if _is_open(offer, at))
    offer = next((offer for offer in open_ones if offer not in at.put_off), None)
    return None if offer is None else _next_thing(offer, at)


def _is_open(offer: Offer, at: AtHand) -> bool:
    """Whether it was not begun yet, and can be by those who are here."""
    alone, firsts = at.alone, at.firsts
    return {
        Offer.HOW_WE_PAUSE: pause_agreement(at).state in {PauseState.NONE, PauseState.DRAFT},
        Offer.FIRST_PROMISE: at.joined and alone is not None and alone not in firsts.promise,
        Offer.FIRST_PLAN: alone is not None and firsts.plan is None,
        Offer.FIRST_AGREEMENT: firsts.other_agreement is None and not any(row.state in OPEN for row in at.current),
        Offer.RHYTHM: at.joined and firsts.rhythm is None and at.pace.offers_talks(at.day),
        Offer.JOIN: not at.joined,
    }[offer]


def _next_thing(offer: Offer, at: AtHand) -> NextThing:
    if offer is not Offer.HOW_WE_PAUSE:
        return NextThing(offer=offer)
    pause = pause_agreement(at)
    return NextThing(offer=offer, draft=pause.subject if pause.state is PauseState.DRAFT else "")
