"""Putting off what Today offers."""

from app.today.entities import NotNow
from app.vault.sitting import Sitting

FIRST_EVENING = "first_evening"


def not_now(sitting: Sitting, what: str) -> None:
    """It is not offered again today in this kind of sitting; `what` is an `Offer`, FIRST_EVENING or COPY."""
    with sitting.own.transaction() as session:
        record = session.get(NotNow, what)
        if record is None:
            session.add(NotNow(what=what, day=sitting.clock.today()))
        else:
            record.day = sitting.clock.today()
