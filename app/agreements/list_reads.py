"""What the list of agreements shows: no more rows than it is asked for, and what holds before anything else."""

from collections.abc import Mapping, Sequence
from datetime import date

import sqlalchemy as sa

from app.agreements.answers import unanswered_by
from app.agreements.drafting import all_drafts
from app.agreements.entities import BoundaryRecord, DocumentRecord, EventRecord, SignatureRecord, VersionRecord
from app.agreements.page_values import AgreementRow, AgreementsPage, PastEvent
from app.agreements.past import past_events
from app.agreements.states import HOLDING, OPEN, PAST, Event, Standing
from app.agreements.timeline import standings_of, versions_of
from app.agreements.values import AgreementId, VersionId
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person


def _ended() -> sa.ColumnElement[bool]:
    """In SQL, that a version is over by an event or by its last day; replaced ones are told apart afterwards."""
    over = (Event.COUNTERED, Event.WITHDRAWN, Event.ENDED)
    happened = sa.exists().where(EventRecord.version_id == VersionRecord.id, EventRecord.event.in_(over))
    return sa.or_(happened, sa.func.coalesce(VersionRecord.ends < sa.bindparam("today"), sa.false()))


def _signed_by_both() -> sa.ColumnElement[bool]:
    """In SQL, that a version has the document of both signatures, and none was taken back since."""
    last = sa.select(sa.func.max(SignatureRecord.place)).where(
        SignatureRecord.version_id == EventRecord.version_id, SignatureRecord.event == Event.SIGNED
    )
    taken_back = sa.exists().where(
        EventRecord.version_id == DocumentRecord.version_id,
        EventRecord.event == Event.TAKEN_BACK,
        EventRecord.place > last.scalar_subquery(),
    )
    return sa.exists().where(DocumentRecord.version_id == VersionRecord.id, DocumentRecord.complete, ~taken_back)


def _of_kind(*which: sa.ColumnElement[bool]) -> sa.Select[AgreementId]:
    """Agreements with a version of that kind, those with the newest such version first."""
    newest = sa.select(VersionRecord.agreement_id).where(*which).group_by(VersionRecord.agreement_id)
    return newest.order_by(sa.func.max(VersionRecord.id).desc()).limit(sa.bindparam("most"))


_SIGNED = _of_kind(_signed_by_both(), ~_ended())
_NOT_SIGNED = _of_kind(~_signed_by_both(), ~_ended())
_OVER = _of_kind(_ended())
"""Put together once, for putting them together takes longer than asking."""


def agreements_page(sitting: Sitting, most_current: int = 12, most_past: int = 5) -> AgreementsPage:
    """The list: this sitting's drafts, what holds, what is open, and what is over.

    `most_current` agreements that both have signed are read, and as many others that lie before both.
    """
    today = sitting.clock.today()
    with sitting.shared.reading() as session:
        signed = _newest_agreements(session, _SIGNED, today, most_current + 1)
        others = _newest_agreements(session, _NOT_SIGNED, today, most_current + 1)
        over = _newest_agreements(session, _OVER, today, most_past + 1)
        found = dict.fromkeys((*signed[:most_current], *others[:most_current], *over))
        rows = _rows(session, sitting, list(found))
    of_current = [row for row in rows if row.state not in PAST]
    shown = {row.agreement for row in of_current}
    past = {row.agreement: row for row in rows if row.agreement not in shown}
    return AgreementsPage(
        drafts=all_drafts(sitting),
        open=tuple(row for row in of_current if row.state in OPEN),
        holding=tuple(row for row in of_current if row.state in HOLDING),
        past=tuple(list(past.values())[:most_past]),
        more_open=len(others) > most_current,
        more_holding=len(signed) > most_current,
        more_past=len(past) > most_past,
    )


def _newest_agreements(
    session: VaultSession, which: sa.Select[AgreementId], today: date, most: int
) -> list[AgreementId]:
    return list(session.scalars(which, {"today": today, "most": most}))


def _rows(session: VaultSession, sitting: Sitting, agreements: Sequence[AgreementId]) -> list[AgreementRow]:
    if not agreements:
        return []
    records = versions_of(session, agreements)
    stand = standings_of(session, records, sitting.clock)
    newest_first = sorted(records, key=lambda record: record.id, reverse=True)
    places = {agreement: place for place, agreement in enumerate(agreements)}
    newest_first.sort(key=lambda record: places[record.agreement_id])
    newest = {record.agreement_id: record for record in reversed(newest_first)}
    shown = [
        record for record in newest_first if stand[record.id].state not in PAST or newest[record.agreement_id] is record
    ]
    open_ones = [record for record in shown if stand[record.id].state in OPEN]
    waiting = unanswered_by(session, [record.id for record in open_ones])
    events = past_events(session, [record.agreement_id for record in open_ones])
    counts = _boundary_counts(session, [record.id for record in shown])
    return [
        _row(
            record,
            stand[record.id],
            counts[record.id],
            waiting.get(record.id, frozenset()),
            events[record.agreement_id] if record in open_ones else (),
        )
        for record in shown
    ]


def _boundary_counts(session: VaultSession, versions: Sequence[VersionId]) -> Mapping[VersionId, int]:
    return dict(session.execute(_COUNTED, {"versions": versions}).all())


def _row(
    record: VersionRecord,
    at: Standing,
    boundaries: int,
    waiting: frozenset[Person],
    events: tuple[PastEvent, ...],
) -> AgreementRow:
    return AgreementRow(
        agreement=record.agreement_id,
        version=record.id,
        number=record.number,
        role=record.role,
        title=record.title,
        area=record.area,
        state=at.state,
        signed_by=at.signed_by,
        boundaries=boundaries,
        unanswered_by=waiting,
        proposed_by=record.author,
        review=at.review,
        ends=record.ends,
        holds_from=at.holds_from,
        since=at.since,
        events=events,
    )


_COUNTED = (
    sa.select(BoundaryRecord.version_id, sa.func.count())
    .where(BoundaryRecord.version_id.in_(sa.bindparam("versions", expanding=True)))
    .group_by(BoundaryRecord.version_id)
)
"""How many boundaries each of some versions has."""
