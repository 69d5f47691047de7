"""Putting ideas on the list of the two, agreeing to them, and taking them off."""

from collections.abc import Sequence

import sqlalchemy as sa

from app.progress.celebrations.entities import IdeaRecord
from app.progress.celebrations.values import MOST_IDEAS, IdeaGone, IdeaId, ListFull, NewIdea, OwnIdea
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person


def put_idea(sitting: Sitting, author: Person, new: NewIdea) -> IdeaId:
    """Alone it waits for the other; where both are here, both want it. The same words are not put there twice.

    Raises ListFull.
    """
    with sitting.shared.transaction(author) as session:
        return put_idea_in(session, sitting.here, IdeaId(session.fresh_id()), new)


def put_idea_in(session: VaultSession, here: Sequence[Person], identity: IdeaId, new: NewIdea) -> IdeaId:
    agreed = len(here) == 2
    same = session.scalar(
        sa.select(IdeaRecord).where(IdeaRecord.text == new.text, IdeaRecord.occasion == new.occasion).limit(1)
    )
    if same is not None:
        if same.agreed_at is None and (agreed or same.author not in here):
            same.agreed_at = session.now
        return same.id
    if (session.scalar(sa.select(sa.func.count()).select_from(IdeaRecord)) or 0) >= MOST_IDEAS:
        raise ListFull
    session.add(
        IdeaRecord(
            id=identity,
            text=new.text,
            occasion=new.occasion,
            about=new.about if new.occasion else "",
            agreed_at=session.now if agreed else None,
        )
    )
    return identity


def agree_to(sitting: Sitting, person: Person, idea: IdeaId) -> None:
    """By the one who did not put it there, or by both together; twice is once. Raises IdeaGone, OwnIdea."""
    with sitting.shared.transaction(person) as session:
        record = session.get(IdeaRecord, idea)
        if record is None:
            raise IdeaGone
        if sitting.here == (record.author,):
            raise OwnIdea
        record.agreed_at = record.agreed_at or session.now


def take_off(sitting: Sitting, person: Person, idea: IdeaId) -> None:
    """By either: it is not on the list any more, and nothing else is kept."""
    with sitting.shared.transaction(person) as session:
        record = session.get(IdeaRecord, idea)
        if record is not None:
            session.delete(record)
