"""What each partner's own file remembers of the shared one, so that what was altered meanwhile can be told."""

from datetime import datetime
from typing import ClassVar

from sqlalchemy.orm import Mapped, mapped_column

from app.tampering.values import FINDINGS, Finding, What
from app.vault.records import PrivateRecord, Record, Space
from app.vault.values import Kind, Person


class HistoryWitness(PrivateRecord, kw_only=True, eq=False, repr=False):
    """The newest entry of the history on one day, and the keys of both; written as its owner comes and goes."""

    __tablename__ = "history_witness"
    kind: ClassVar[Kind] = Kind("witness")

    id: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column()
    entry: Mapped[bytes] = mapped_column()
    """Digest of that entry."""
    digest: Mapped[bytes] = mapped_column()
    """Over all entries up to it."""
    keys: Mapped[str] = mapped_column()
    """JSON: by person, the fingerprint of the certificate and the author's public key (hex)."""


class OwnMark(PrivateRecord, kw_only=True, eq=False, repr=False):
    """How often this file was opened; one row."""

    __tablename__ = "own_mark"
    kind: ClassVar[Kind] = Kind("witness")

    person: Mapped[Person] = mapped_column(primary_key=True)
    mark: Mapped[int] = mapped_column()


class PartnersMark(Record, kw_only=True, eq=False, repr=False):
    """What the shared file knows of that: a private file with a lower mark was put back from an earlier day."""

    __tablename__ = "partners_mark"
    spaces = frozenset({Space.SHARED})
    kind: ClassVar[Kind] = Kind("witness")

    person: Mapped[Person] = mapped_column(primary_key=True)
    mark: Mapped[int] = mapped_column()
    at: Mapped[datetime] = mapped_column()


class LookedThrough(PrivateRecord, kw_only=True, eq=False, repr=False):
    """How far the history was gone through by this partner's sittings; one row."""

    __tablename__ = "looked_through"
    kind: ClassVar[Kind] = Kind("witness")

    person: Mapped[Person] = mapped_column(primary_key=True)
    newest: Mapped[int] = mapped_column()
    """All entries up to this number were seen to be well once."""
    number: Mapped[int] = mapped_column()
    """Where going through everything again has come to."""
    digest: Mapped[bytes] = mapped_column()
    finished_at: Mapped[datetime | None] = mapped_column(default=None)


class FoundRecord(PrivateRecord, kw_only=True, eq=False, repr=False):
    """One finding, until and after its reader has seen it."""

    __tablename__ = "finding"
    kind: ClassVar[Kind] = FINDINGS

    id: Mapped[str] = mapped_column(primary_key=True)
    what: Mapped[What] = mapped_column()
    table: Mapped[str] = mapped_column()
    row: Mapped[str] = mapped_column()
    person: Mapped[Person | None] = mapped_column()
    since: Mapped[datetime | None] = mapped_column()
    trace: Mapped[str] = mapped_column()
    seen_at: Mapped[datetime | None] = mapped_column(default=None)

    def as_value(self) -> Finding:
        return Finding(
            what=self.what, table=self.table, row=self.row, person=self.person, since=self.since, trace=self.trace
        )


def found_record(finding: Finding) -> FoundRecord:
    """A finding as it is kept; the same finding has the same id."""
    return FoundRecord(
        id=finding.key,
        what=finding.what,
        table=finding.table,
        row=finding.row,
        person=finding.person,
        since=finding.since,
        trace=finding.trace,
    )
