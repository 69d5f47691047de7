"""What sets the pace as the vault keeps it: each choice is added to those before, and the newest counts."""

from datetime import date, time
from typing import ClassVar

from sqlalchemy.orm import Mapped, mapped_column

from app.people.pace_values import PACE, CheckInKind, Pacing, QuietWeek, Rhythm, Stage, TalkForm
from app.vault.records import SharedRecord, append_only
from app.vault.values import Kind


class StageRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """The couple moved to a stage."""

    __tablename__ = "stage"
    kind: ClassVar[Kind] = PACE

    id: Mapped[str] = mapped_column(primary_key=True)
    stage: Mapped[Stage] = mapped_column()


class PacingRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """How much talk suits the partner who was hurt, or either where both are in both roles."""

    __tablename__ = "pacing"
    kind: ClassVar[Kind] = PACE

    id: Mapped[str] = mapped_column(primary_key=True)
    form: Mapped[TalkForm | None] = mapped_column()
    longest_talk: Mapped[int | None] = mapped_column()
    """Minutes."""
    not_before: Mapped[date | None] = mapped_column()
    quiet_days: Mapped[str] = mapped_column()
    """Digits of the days of the week, Monday 0."""

    def as_value(self) -> Pacing:
        return Pacing(
            form=self.form,
            longest_talk=self.longest_talk,
            not_before=self.not_before,
            quiet_days=days_of(self.quiet_days),
            set_by=self.author,
            set_at=self.at,
        )


class QuietWeekRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """A quiet week was called, or ended before its last day."""

    __tablename__ = "quiet_week"
    kind: ClassVar[Kind] = PACE

    id: Mapped[str] = mapped_column(primary_key=True)
    until: Mapped[date | None] = mapped_column()
    """Its last day; None: it was ended."""

    def as_value(self, today: date) -> QuietWeek | None:
        if self.until is None or self.until < today:
            return None
        return QuietWeek(called_by=self.author, called_at=self.at, until=self.until)


class RhythmRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """When the couple wishes for one kind of check-in."""

    __tablename__ = "rhythm"
    kind: ClassVar[Kind] = PACE

    id: Mapped[str] = mapped_column(primary_key=True)
    check_in: Mapped[CheckInKind] = mapped_column(index=True)
    is_on: Mapped[bool] = mapped_column()
    days: Mapped[str] = mapped_column()
    """Digits of the days of the week, Monday 0."""
    begins: Mapped[time] = mapped_column()
    minutes: Mapped[int] = mapped_column()

    def as_value(self) -> Rhythm:
        return Rhythm(on=self.is_on, days=days_of(self.days), at=self.begins, minutes=self.minutes)


class BedtimeRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """When the day is over; a daily summary is not offered in the last hour before it."""

    __tablename__ = "bedtime"
    kind: ClassVar[Kind] = PACE

    id: Mapped[str] = mapped_column(primary_key=True)
    bedtime: Mapped[time] = mapped_column()


def days_of(digits: str) -> frozenset[int]:
    return frozenset(int(digit) for digit in digits)


def digits_of(days: frozenset[int]) -> str:
    return "".join(str(day) for day in sorted(days))


for _chosen in (StageRecord, PacingRecord, QuietWeekRecord, RhythmRecord, BedtimeRecord):
    append_only(_chosen.__table__)
