"""Showing a picture from one's private entries to the other, as it is on one day, and taking it back."""

from datetime import date

import sqlalchemy as sa

from app.progress.pictures.entities import ShownPictureRecord
from app.progress.pictures.marks import marks_in
from app.progress.pictures.plain import figures_from, plain_figures
from app.progress.pictures.reads import own_figures
from app.progress.pictures.values import OWN_SUBJECTS, Figures, NothingInPicture, Subject
from app.progress.values import Period
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person


def preview(sitting: Sitting, subject: Subject, period: Period) -> Figures:
    """Exactly what both will see once it is shown. Raises NothingInPicture."""
    owner = _alone(sitting)
    figures = next(each for each in own_figures(sitting, period) if each.subject is subject)
    if figures.is_empty:
        raise NothingInPicture
    with sitting.shared.reading() as session:
        marks = marks_in(session, sitting.clock, None, figures.begins, figures.ends)
    plain = plain_figures(figures)
    return figures_from(plain, subject=subject, person=owner, as_of=sitting.clock.today(), marks=marks)


def show_picture(sitting: Sitting, previewed: Figures) -> None:
    """Put what was looked at where both see it, in place of the one shown before."""
    owner = _alone(sitting)
    assert previewed.person is owner, "only one's own is shown"
    assert previewed.subject in OWN_SUBJECTS, "the others are seen by both"
    assert previewed.as_of is not None, "it was looked at first"
    with sitting.shared.transaction(owner) as session:
        show_picture_in(session, owner, previewed.as_of, previewed)


def show_picture_in(session: VaultSession, owner: Person, as_of: date, figures: Figures) -> None:
    """The part of `show_picture` in the shared space, written by the owner."""
    record = _record(session, owner, figures.subject)
    if record is None:
        record = ShownPictureRecord(id=session.fresh_id(), subject=figures.subject, as_of=as_of, figures={})
        session.add(record)
    record.as_of, record.figures = as_of, plain_figures(figures)


def take_picture_back(sitting: Sitting, subject: Subject) -> None:
    """It is gone, and nothing says that it was there; the entries stay with their owner."""
    owner = _alone(sitting)
    with sitting.shared.transaction(owner) as session:
        record = _record(session, owner, subject)
        if record is not None:
            session.delete(record)


def _record(session: VaultSession, owner: Person, subject: Subject) -> ShownPictureRecord | None:
    shown = sa.select(ShownPictureRecord).where(
        ShownPictureRecord.author == owner, ShownPictureRecord.subject == subject
    )
    return session.scalars(shown).one_or_none()


def _alone(sitting: Sitting) -> Person:
    assert sitting.alone is not None, "one's own is shown alone"
    return sitting.alone
