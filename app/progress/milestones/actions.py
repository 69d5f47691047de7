"""Choosing what both look forward to, moving it, putting it away, and saying that they are there."""

import sqlalchemy as sa

from app.progress.milestones.checks import check_about_when, check_chosen
from app.progress.milestones.entities import ChosenRecord, ReachedRecord
from app.progress.milestones.values import (
    ChosenAlready,
    ChosenState,
    MilestoneGone,
    MilestoneId,
    NewChosen,
    OthersWord,
)
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person

_OPEN = (ChosenState.PROPOSED, ChosenState.CHOSEN, ChosenState.NEARLY)


def propose_milestone(sitting: Sitting, author: Person, new: NewChosen) -> MilestoneId:
    """It is chosen once the other says yes. Raises FormRefused, ChosenAlready."""
    check_chosen(new)
    with sitting.shared.transaction(author) as session:
        return add_chosen_in(session, new).id


def choose_milestone(sitting: Sitting, new: NewChosen) -> MilestoneId:
    """By both at once, who are both here. Raises FormRefused, ChosenAlready."""
    assert sitting.alone is None, "both choose it"
    check_chosen(new)
    with sitting.shared.transaction(sitting.here[0]) as session:
        record = add_chosen_in(session, new)
        agree_in(session, record)
        return record.id


def add_chosen_in(session: VaultSession, new: NewChosen) -> ChosenRecord:
    """The part of `propose_milestone` in a transaction of its author. Raises ChosenAlready."""
    if new.milestone and _is_taken(session, new.milestone):
        raise ChosenAlready
    record = ChosenRecord(
        id=MilestoneId(session.fresh_id()),
        text=new.text.strip(),
        about_when=new.about_when.strip(),
        milestone=new.milestone,
    )
    session.add(record)
    session.flush()
    return record


def agree_in(session: VaultSession, record: ChosenRecord) -> None:
    """Both have said yes; where the record had it already, it is reached with the same day."""
    record.agreed_at = session.now
    if record.milestone:
        days = sa.select(sa.func.min(ReachedRecord.day)).where(ReachedRecord.milestone == record.milestone)
        record.reached_on = session.scalar(days)


def say_yes(sitting: Sitting, person: Person, milestone: MilestoneId) -> None:
    """By the one who did not propose it. Raises MilestoneGone, MilestoneStandsOtherwise, OthersWord."""
    with sitting.shared.transaction(person) as session:
        record = _there(session, milestone)
        record.expect(ChosenState.PROPOSED)
        if record.author is person:
            raise OthersWord
        agree_in(session, record)


def move_milestone(sitting: Sitting, person: Person, milestone: MilestoneId, about_when: str) -> None:
    """By either, without a word on it. Raises FormRefused, MilestoneGone, MilestoneStandsOtherwise."""
    check_about_when(about_when)
    with sitting.shared.transaction(person) as session:
        record = _there(session, milestone)
        record.expect(*_OPEN)
        record.about_when = about_when.strip()


def put_milestone_away(sitting: Sitting, person: Person, milestone: MilestoneId) -> None:
    """By either, at any time; a proposal that its own author takes back is gone. Raises MilestoneGone."""
    with sitting.shared.transaction(person) as session:
        record = _there(session, milestone)
        if record.state is ChosenState.PROPOSED and record.author is person:
            session.delete(record)
        elif record.state in _OPEN:
            record.put_away_at = session.now


def say_we_are_there(sitting: Sitting, person: Person, milestone: MilestoneId) -> None:
    """It is reached once the other says so too. Raises MilestoneGone, MilestoneStandsOtherwise."""
    with sitting.shared.transaction(person) as session:
        record = _there(session, milestone)
        record.expect(ChosenState.CHOSEN)
        record.there_by = person


def agree_we_are_there(sitting: Sitting, person: Person, milestone: MilestoneId) -> None:
    """By the one who did not say it first. Raises MilestoneGone, MilestoneStandsOtherwise, OthersWord."""
    with sitting.shared.transaction(person) as session:
        record = _there(session, milestone)
        record.expect(ChosenState.NEARLY)
        if record.there_by is person:
            raise OthersWord
        record.reached_on = session.today


def not_there_yet(sitting: Sitting, person: Person, milestone: MilestoneId) -> None:
    """By either: it stands as before. Raises MilestoneGone, MilestoneStandsOtherwise."""
    with sitting.shared.transaction(person) as session:
        record = _there(session, milestone)
        record.expect(ChosenState.NEARLY)
        record.there_by = None


def both_are_there(sitting: Sitting, milestone: MilestoneId) -> None:
    """Said by both at once, who are both here. Raises MilestoneGone, MilestoneStandsOtherwise."""
    assert sitting.alone is None, "both say it"
    with sitting.shared.transaction(sitting.here[0]) as session:
        record = _there(session, milestone)
        record.expect(ChosenState.CHOSEN, ChosenState.NEARLY)
        record.reached_on = session.today


def _is_taken(session: VaultSession, milestone: str) -> bool:
    """Whether both have chosen it, or one has proposed it, and it was not put away."""
    taken = sa.exists().where(ChosenRecord.milestone == milestone, ChosenRecord.put_away_at.is_(None))
    return bool(session.scalar(sa.select(taken)))


def _there(session: VaultSession, milestone: MilestoneId) -> ChosenRecord:
    record = session.get(ChosenRecord, milestone)
    if record is None:
        raise MilestoneGone
    return record
