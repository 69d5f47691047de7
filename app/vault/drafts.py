"""Unsent form text: one JSON value per form in the sitting's own database, with its earlier values for undo."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, aliased, mapped_column

from app.clock import Clock
from app.vault.database import Database, VaultSession
from app.vault.records import Record, Space, new_id
from app.vault.values import DRAFTS, Kind

MOST_STEPS = 200
MOST_BYTES = 8_000_000
"""How much of the earlier values of one form is kept; the newest value always is."""

Form = dict[str, Any]


_NEW = "new-"


class Draft(Record, kw_only=True, eq=False, repr=False):
    """A form that was begun and not sent."""

    __tablename__ = "draft"
    spaces = frozenset({Space.SHARED, Space.PRIVATE})
    kind: ClassVar[Kind] = DRAFTS

    place: Mapped[str] = mapped_column(primary_key=True)
    """The form, such as "agreement"."""
    subject: Mapped[str] = mapped_column(primary_key=True)
    """What the form is about: an id, or a word of the form's own."""
    step: Mapped[int] = mapped_column(default=0)
    """The number of the step that is shown."""
    saved_at: Mapped[datetime] = mapped_column()


class DraftStep(Record, kw_only=True, eq=False, repr=False):
    """One value the form has had."""

    __tablename__ = "draft_step"
    __table_args__ = (
        sa.ForeignKeyConstraint(["place", "subject"], ["draft.place", "draft.subject"], ondelete="CASCADE"),
    )
    spaces = frozenset({Space.SHARED, Space.PRIVATE})
    kind: ClassVar[Kind] = DRAFTS

    place: Mapped[str] = mapped_column(primary_key=True)
    subject: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    value: Mapped[str] = mapped_column()


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedDraft:
    """A draft as a form is given it."""

    place: str
    subject: str
    form: Form
    saved_at: datetime
    can_undo: bool
    can_redo: bool


def fresh_subject(clock: Clock) -> str:
    """What the form of another new thing is kept under, so that none takes the place of one that is slept on."""
    return _NEW + new_id(clock.now())


def is_new(subject: str) -> bool:
    """Whether a form is of a thing that is not there yet."""
    return subject.startswith(_NEW)


def save_draft(database: Database, place: str, subject: str, form: Form) -> None:
    """Keep the form as it stands; the value before it stays for undo, values undone before are let go."""
    with database.transaction() as session:
        keep_draft(session, place, subject, form)


def keep_draft(session: VaultSession, place: str, subject: str, form: Form) -> None:
    """The part of `save_draft` that an action takes into its own transaction."""
    value = json.dumps(form, ensure_ascii=False)
    draft = session.get(Draft, (place, subject))
    if draft is None:
        draft = Draft(place=place, subject=subject, saved_at=session.now)
        session.add(draft)
        session.flush()
    elif session.get_one(DraftStep, (place, subject, draft.step)).value == value:
        return
    _drop_steps(session, draft, DraftStep.number > draft.step)
    draft.step += 1
    draft.saved_at = session.now
    session.add(DraftStep(place=place, subject=subject, number=draft.step, value=value))
    session.flush()
    _forget_oldest(session, draft)


def read_draft(database: Database, place: str, subject: str) -> SavedDraft | None:
    with database.reading() as session:
        return _saved(session, place, subject)


def drafts_in(database: Database, place: str) -> tuple[SavedDraft, ...]:
    """Every draft of one form, the newest first."""
    with database.reading() as session:
        rows = session.execute(_WITH_VALUE.where(Draft.place == place).order_by(Draft.saved_at.desc()))
        return tuple(_as_value(row) for row in rows)


def undo_draft(database: Database, place: str, subject: str) -> SavedDraft | None:
    """Go back to the value before; None where there is none."""
    return _move(database, place, subject, -1)


def redo_draft(database: Database, place: str, subject: str) -> SavedDraft | None:
    """Go forward again to the value that was undone; None where there is none."""
    return _move(database, place, subject, +1)


def delete_draft(database: Database, place: str, subject: str) -> None:
    with database.transaction() as session:
        drop_draft(session, place, subject)


def drop_draft(session: VaultSession, place: str, subject: str) -> None:
    """The part of `delete_draft` that an action takes into its own transaction."""
    session.execute(sa.delete(Draft).where(Draft.place == place, Draft.subject == subject))


def _move(database: Database, place: str, subject: str, by: int) -> SavedDraft | None:
    with database.transaction() as session:
        draft = session.get(Draft, (place, subject))
        if draft is None or session.get(DraftStep, (place, subject, draft.step + by)) is None:
            return None
        draft.step += by
        draft.saved_at = session.now
        session.flush()
        return _saved(session, place, subject)


_SHOWN, _ANY = aliased(DraftStep), aliased(DraftStep)
_WITH_VALUE = (
    sa.select(
        Draft.place,
        Draft.subject,
        Draft.saved_at,
        Draft.step,
        _SHOWN.value,
        sa.func.min(_ANY.number),
        sa.func.max(_ANY.number),
    )
    .join(_SHOWN, sa.and_(_SHOWN.place == Draft.place, _SHOWN.subject == Draft.subject, _SHOWN.number == Draft.step))
    .join(_ANY, sa.and_(_ANY.place == Draft.place, _ANY.subject == Draft.subject))
    .group_by(Draft.place, Draft.subject)
)
"""Each draft with the value it shows and the numbers of its first and last step."""


def _saved(session: VaultSession, place: str, subject: str) -> SavedDraft | None:
    row = session.execute(_WITH_VALUE.where(Draft.place == place, Draft.subject == subject)).one_or_none()
    return None if row is None else _as_value(row)


def _as_value(row: sa.Row[str, str, datetime, int, str, int, int]) -> SavedDraft:
    place, subject, saved_at, step, value, oldest, newest = row
    return SavedDraft(
        place=place,
        subject=subject,
        form=json.loads(value),
        saved_at=saved_at,
        can_undo=step > oldest,
        can_redo=step < newest,
    )


def _steps_of(draft: Draft) -> tuple[sa.ColumnElement[bool], ...]:
    return (DraftStep.place == draft.place, DraftStep.subject == draft.subject)


def _drop_steps(session: VaultSession, draft: Draft, which: sa.ColumnElement[bool]) -> None:
    session.execute(
        sa.delete(DraftStep).where(*_steps_of(draft), which), execution_options={"synchronize_session": False}
    )


def _forget_oldest(session: VaultSession, draft: Draft) -> None:
    sizes = session.execute(
        sa.select(DraftStep.number, sa.func.length(DraftStep.value))
        .where(*_steps_of(draft))
        .order_by(DraftStep.number.desc())
    )
    total = 0
    for kept, (number, size) in enumerate(sizes):
        total += size
        if kept and (kept >= MOST_STEPS or total > MOST_BYTES):
            _drop_steps(session, draft, DraftStep.number <= number)
            return
