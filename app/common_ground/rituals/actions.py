"""Proposing rituals, saying yes, doing them, and letting them rest or go."""

from datetime import date

import sqlalchemy as sa

from app.common_ground.rituals.entities import RitualDayRecord, RitualRecord
from app.common_ground.rituals.plain import ritual_of
from app.common_ground.rituals.values import NewRitual, OthersYes, RitualGone, RitualId, RitualState
from app.exchange.passing import author_of
from app.exchange.values import Slept
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person


def propose_ritual(sitting: Sitting, author: Person, new: NewRitual, replaces: RitualId | None = None) -> RitualId:
    """It holds once the other says yes; one it replaces holds until then."""
    with sitting.shared.transaction(author) as session:
        identity = RitualId(session.fresh_id())
        return propose_in(session, author, identity, new, sitting.clock.today(), replaces)


def propose_in(
    session: VaultSession, author: Person, identity: RitualId, new: NewRitual, today: date, replaces: RitualId | None
) -> RitualId:
    """A proposal of one's own that is replaced goes at once, for nobody has said yes to it."""
    before = None if replaces is None else session.get(RitualRecord, replaces)
    if before is not None and before.state is RitualState.PROPOSED and before.proposed_by is author:
        _take_back_in(session, before)
        before = None
    session.add(
        RitualRecord(
            id=identity,
            title=new.title,
            what=new.what,
            rule=new.rule,
            starts=new.starts or today,
            at_time=new.at,
            minutes=new.minutes,
            talk=new.talk,
            proposed_by=author,
            proposed_at=session.now,
            replaces=None if before is None else before.id,
        )
    )
    return identity


def send_ritual(session: VaultSession, slept: Slept) -> None:
    """A proposal that was slept on."""
    if session.get(RitualRecord, RitualId(slept.id)) is None:
        replaces = RitualId(str(slept.form.get("replaces") or "")) or None
        propose_in(session, author_of(session), RitualId(slept.id), ritual_of(slept.form), session.today, replaces)


def say_yes(sitting: Sitting, person: Person, ritual: RitualId) -> None:
    """By the one who did not propose it; then it is held. Raises RitualGone, OthersYes, RitualStandsOtherwise."""
    with sitting.shared.transaction(person) as session:
        record = _there(session, ritual)
        record.expect(RitualState.PROPOSED)
        if record.proposed_by is person:
            raise OthersYes
        record.agreed_at = session.now
        before = None if record.replaces is None else session.get(RitualRecord, record.replaces)
        if before is not None and before.state is not RitualState.LET_GO:
            before.let_go_at = session.now


def pause_ritual(sitting: Sitting, person: Person, ritual: RitualId) -> None:
    """Until it is taken up again, without a reason. Raises RitualGone, RitualStandsOtherwise."""
    with sitting.shared.transaction(person) as session:
        record = _there(session, ritual)
        record.expect(RitualState.HELD)
        record.paused_at = session.now


def resume_ritual(sitting: Sitting, person: Person, ritual: RitualId) -> None:
    """Raises RitualGone, RitualStandsOtherwise."""
    with sitting.shared.transaction(person) as session:
        record = _there(session, ritual)
        record.expect(RitualState.PAUSED)
        record.paused_at = None


def let_ritual_go(sitting: Sitting, person: Person, ritual: RitualId) -> None:
    """By either, at any time; a proposal that its own author takes back is gone. Raises RitualGone."""
    with sitting.shared.transaction(person) as session:
        record = _there(session, ritual)
        if record.state is RitualState.PROPOSED and record.proposed_by is person:
            _take_back_in(session, record)
        elif record.state is not RitualState.LET_GO:
            record.let_go_at = session.now


def propose_again(sitting: Sitting, person: Person, ritual: RitualId) -> None:
    """One that was let go waits for the other's yes anew. Raises RitualGone, RitualStandsOtherwise."""
    with sitting.shared.transaction(person) as session:
        record = _there(session, ritual)
        record.expect(RitualState.LET_GO)
        record.propose_again(person, session.now)


def ritual_done(sitting: Sitting, ritual: RitualId) -> None:
    """That they did it today; twice is once. Raises RitualGone, RitualStandsOtherwise."""
    with sitting.shared.transaction(sitting.here[0]) as session:
        _there(session, ritual).expect(RitualState.HELD)
        today = sitting.clock.today()
        if session.get(RitualDayRecord, (ritual, today)) is None:
            session.add(RitualDayRecord(ritual_id=ritual, day=today))


def ritual_not_done(sitting: Sitting, ritual: RitualId) -> None:
    """Takes back what was pressed today."""
    with sitting.shared.transaction(sitting.here[0]) as session:
        record = session.get(RitualDayRecord, (ritual, sitting.clock.today()))
        if record is not None:
            session.delete(record)


def _take_back_in(session: VaultSession, record: RitualRecord) -> None:
    """A proposal is gone whole; one that was held before is let go, with the days it was done on."""
    days = sa.select(RitualDayRecord.day).where(RitualDayRecord.ritual_id == record.id).limit(1)
    if session.scalar(days) is None:
        session.delete(record)
    else:
        record.let_go_at = session.now


def _there(session: VaultSession, ritual: RitualId) -> RitualRecord:
    record = session.get(RitualRecord, ritual)
    if record is None:
        raise RitualGone
    return record
