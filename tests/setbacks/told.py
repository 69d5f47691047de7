"""Going in and out of sittings, and what the tests of putting something right write in them."""

from dataclasses import replace
from typing import Any

import sqlalchemy as sa

from app.agreements.values import AgreementText, VersionId
from app.repair.setbacks.actions import open_setback, write_setback
from app.repair.setbacks.reads import setback_page
from app.repair.setbacks.values import ClauseAbout, Setback, SetbackId, SetbackPage
from app.vault.database import Database
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.agreements.texts import PAUSE, signed_by_both
from tests.couple import TestedCouple

ALEX, SAM = Person.FIRST, Person.SECOND
HAPPENED = "The walrus message of Tuesday was answered and not told."
NEXT = "Sam sleeps at the lighthouse; breakfast at eight."
SAID = Setback(happened=HAPPENED, next_day=NEXT, before="A zeppelin of a day.", decide_nothing=7)
ACCOUNT = "I counted the harpsichord strings until nine."


class Story:
    """One sitting at a time; `None` is that of both."""

    def __init__(self, couple: TestedCouple) -> None:
        self.couple = couple
        self._sitting: Sitting | None = None
        self._who: Person | None = None

    def sit(self, who: Person | None) -> Sitting:
        if self._sitting is None or self._who is not who:
            self.leave()
            self._sitting = self.couple.together() if who is None else self.couple.alone(who)
            self._who = who
        return self._sitting

    def leave(self) -> None:
        if self._sitting is not None:
            self._sitting.close()
        self._sitting = None

    def sent(self, by: Person = SAM, said: Setback = SAID) -> SetbackId:
        """Written alone; the other has not opened it."""
        return write_setback(self.sit(by), by, said)

    def opened(self, by: Person = SAM, said: Setback = SAID) -> SetbackId:
        setback = self.sent(by, said)
        open_setback(self.sit(by.other), setback)
        return setback

    def page(self, who: Person | None, setback: SetbackId) -> SetbackPage:
        """As they may read it; nothing is noted as opened by that."""
        page = setback_page(self.sit(who), setback)
        assert page is not None
        return page

    def agreed(self, text: AgreementText = PAUSE) -> VersionId:
        """An agreement in force."""
        return signed_by_both(self.couple, self.sit(None), text)

    def crossed(self, version: VersionId, number: int = 1, by: Person = SAM) -> SetbackId:
        return self.opened(by, about(version, number))


def about(version: VersionId, number: int = 1) -> Setback:
    return replace(SAID, about=ClauseAbout(version=version, number=number))


def rows(database: Database) -> str:
    """Every row of every table, and of the history and the index of search, as they lie there."""
    with database.transaction() as session:
        names = session.scalars(sa.text("SELECT name FROM sqlite_master WHERE type = 'table'")).all()
        tables = [sa.table(name) for name in names]
        whole: list[Any] = [sa.select(sa.literal_column("*")).select_from(table) for table in tables]
        found = [str(tuple(row)) for of_table in whole for row in session.execute(of_table)]
    return "\n".join(found)
