"""The first evening: the pause agreement, then one promise each for a week, and that is enough."""

from app.agreements.page_values import AgreementRow
from app.agreements.states import HOLDING
from app.agreements.values import Area, State
from app.today.actions import FIRST_EVENING
from app.today.at_hand import AtHand
from app.today.values import FirstEvening, PauseAgreement, PauseState, Step
from app.vault.values import Person


def first_evening(at: AtHand) -> FirstEvening | None:
    """None once something was written down on another day, or where it is put off for today."""
    if FIRST_EVENING in at.put_off or any(day != at.day for day in at.firsts.days):
        return None
    pause = pause_agreement(at)
    left = tuple(person for person in Person if person not in at.firsts.promise)
    step = _step(at, pause, left)
    if step is Step.ENOUGH and at.day not in at.firsts.days:
        return None
    return FirstEvening(step=step, pause=pause, joined=at.joined, left=left)


def pause_agreement(at: AtHand) -> PauseAgreement:
    """The agreement on pausing that is furthest."""
    rows = [row for row in at.current if row.area is Area.PAUSING]
    holding = next((row for row in rows if row.state in HOLDING or row.state is State.COOLING_OFF), None)
    if holding is not None:
        return PauseAgreement(state=PauseState.HOLDS, subject=holding.version)
    if rows:
        return PauseAgreement(state=_open_state(rows[0], at.alone), subject=rows[0].version)
    drafts = [draft for draft in at.agreements.drafts if draft.text.area is Area.PAUSING]
    if drafts:
        return PauseAgreement(state=PauseState.DRAFT, subject=drafts[0].subject)
    return PauseAgreement(state=PauseState.NONE)


def _open_state(row: AgreementRow, alone: Person | None) -> PauseState:
    """Whether anything about it is left to do for those who are here."""
    waits_for_other = alone is not None and alone in row.signed_by
    return PauseState.MINE if waits_for_other else PauseState.OPEN


def _step(at: AtHand, pause: PauseAgreement, left: tuple[Person, ...]) -> Step:
    if not at.joined:
        if at.firsts.plan is None:
            return Step.PLAN
        return Step.PAUSE if pause.state is PauseState.NONE else Step.ENOUGH
    if pause.state not in {PauseState.HOLDS, PauseState.MINE}:
        return Step.PAUSE
    if at.alone is not None:
        return Step.PROMISE if at.alone in left else Step.ENOUGH
    return Step.EACH_ALONE if left else Step.ENOUGH
