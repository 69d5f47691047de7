"""Setbacks and renewals as labelled marks on a picture: only what its reader may know of."""

from datetime import date

from app.agreements.renewals import renewals_in
from app.clock import Clock
from app.progress.pictures.values import Mark, Outstanding
from app.repair.setbacks.days import setback_days_in
from app.vault.database import VaultSession
from app.vault.values import Person


def marks_in(session: VaultSession, clock: Clock, alone: Person | None, first: date, last: date) -> tuple[Mark, ...]:
    """Of a span of days, in their order; without anybody `alone`, what both know of."""
    setbacks = setback_days_in(session, clock, alone, first, last)
    renewals = renewals_in(session, clock, first, last)
    marks = [
        *(Mark(what=Outstanding.SETBACK, day=day) for day in setbacks),
        *(Mark(what=Outstanding.RENEWAL, day=renewal.day, title=renewal.title) for renewal in renewals),
    ]
    return tuple(sorted(marks, key=lambda mark: mark.day))
