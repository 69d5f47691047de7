"""Saying yes to fewer check-ins, taking it back, bringing them back, and the yearly yes."""

from app.common_ground.later.entities import LaterRecord, LaterYesRecord, StillYesRecord
from app.common_ground.later.holding import held
from app.common_ground.later.rhythms import come_back, plain_rhythms, rhythms_of, thinner
from app.common_ground.later.values import LaterBegan, LaterForm
from app.common_ground.later.years import years_since
from app.people.pace import pace_in
from app.people.pacing import choose_rhythm_in
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person


def say_yes(sitting: Sitting, author: Person, form: LaterForm) -> None:
    """It begins once both have said yes to the same form. Raises LaterBegan."""
    with sitting.shared.transaction(author) as session:
        if held(session) is not None:
            raise LaterBegan
        _put_yes(session, author, form)
        other = session.get(LaterYesRecord, author.other)
        if other is not None and other.form is form:
            _begin(session, sitting, form)


def take_yes_back(sitting: Sitting, author: Person) -> None:
    """Without a reason; once it has begun, taking it back ends it."""
    with sitting.shared.transaction(author) as session:
        _drop_yes(session, author)
        _end(session, sitting)


def bring_back(sitting: Sitting, author: Person) -> None:
    """By either, at once: the earlier rhythms are there again, and nobody's yes is left over."""
    with sitting.shared.transaction(author) as session:
        if held(session) is not None:
            _end(session, sitting)


def still_yes(sitting: Sitting) -> None:
    """The yearly yes of the one who is here alone; nothing else changes, and nobody else learns of it."""
    assert sitting.private is not None, "asked alone"
    with sitting.shared.reading() as shared:
        later = held(shared)
    if later is None:
        return
    year = years_since(sitting.clock.local(later.at).date(), sitting.clock.today())
    with sitting.private.transaction() as session:
        said = session.get(StillYesRecord, later.id)
        if said is None:
            session.add(StillYesRecord(later=later.id, year=year))
        else:
            said.year = year


def _put_yes(session: VaultSession, author: Person, form: LaterForm) -> None:
    record = session.get(LaterYesRecord, author)
    if record is None:
        session.add(LaterYesRecord(person=author, form=form))
    else:
        record.form = form


def _drop_yes(session: VaultSession, person: Person) -> None:
    record = session.get(LaterYesRecord, person)
    if record is not None:
        session.delete(record)


def _begin(session: VaultSession, sitting: Sitting, form: LaterForm) -> None:
    before = pace_in(session, sitting.clock).rhythms
    session.add(LaterRecord(id=session.fresh_id(), form=form, earlier=plain_rhythms(before)))
    for kind, rhythm in thinner(form, before).items():
        choose_rhythm_in(session, kind, rhythm)


def _end(session: VaultSession, sitting: Sitting) -> None:
    """Also the other's yes goes, which was to what holds no more."""
    later = held(session)
    if later is None:
        return
    now = pace_in(session, sitting.clock).rhythms
    for kind, rhythm in come_back(later.form, rhythms_of(later.earlier), now).items():
        choose_rhythm_in(session, kind, rhythm)
    for person in Person:
        _drop_yes(session, person)
    session.delete(later)
