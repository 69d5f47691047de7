"""Later as whoever is here may see it: what was said to each other, and the yearly question alone."""

import sqlalchemy as sa

from app.common_ground.later.entities import LaterYesRecord, StillYesRecord
from app.common_ground.later.holding import held
from app.common_ground.later.page_values import Changed, LaterPage
from app.common_ground.later.rhythms import Rhythms, thinner
from app.common_ground.later.values import LaterForm
from app.common_ground.later.years import years_since
from app.people.pace import pace_in
from app.vault.sitting import Sitting


def later_page(sitting: Sitting) -> LaterPage:
    """The yearly question is there from its day until it is answered; on quiet days it is not."""
    today = sitting.clock.today()
    with sitting.shared.reading() as session:
        said = {record.person: record.form for record in session.scalars(sa.select(LaterYesRecord))}
        later, pace = held(session), pace_in(session, sitting.clock)
    if later is None:
        changes = {form: _changes(form, pace.rhythms) for form in LaterForm}
        return LaterPage(said_yes=said, form=None, since=None, asks_again=False, changes=changes)
    since = sitting.clock.local(later.at).date()
    year = years_since(since, today)
    asks = year > 0 and not pace.is_quiet(today) and _waits(sitting, later.id, year)
    return LaterPage(said_yes=said, form=later.form, since=since, asks_again=asks, changes={})


def _changes(form: LaterForm, rhythms: Rhythms) -> tuple[Changed, ...]:
    after = thinner(form, rhythms)
    return tuple(Changed(check_in=kind, before=rhythm, after=after[kind]) for kind, rhythm in rhythms.items())


def _waits(sitting: Sitting, later: str, year: int) -> bool:
    """Only the newest year is asked about, and only alone."""
    if sitting.private is None:
        return False
    with sitting.private.reading() as session:
        said = session.get(StillYesRecord, later)
        return said is None or said.year < year
