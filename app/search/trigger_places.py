"""Where plans and hard moments are read: one's own in one's own space, and the copies that the other shows."""

from collections.abc import Mapping, Sequence

import sqlalchemy as sa

from app.i18n import _
from app.search.hits import Key
from app.search.seen import Reader, Seen, ids_of
from app.triggers.entities import MomentRecord, PlanRecord, ProposalRecord, SharedMomentRecord, SharedPlanRecord

PAGE = "hard_moments"


def see_own_plans(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    records = reader.session.scalars(sa.select(PlanRecord).where(PlanRecord.id.in_(ids_of(keys))))
    return {
        (record.id,): Seen(title=_titled(record.as_value().title), page=PAGE, subject=("plan", record.id), at=record.at)
        for record in records
    }


def see_shown_plans(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    """Alone, one's own plan is found in one's own space, and its copy would be the same again."""
    which = sa.select(SharedPlanRecord).where(SharedPlanRecord.id.in_(ids_of(keys)))
    records = [record for record in reader.session.scalars(which) if record.author is not reader.alone]
    return {(record.id,): _shown_plan(reader, record) for record in records}


def see_proposals(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    which = sa.select(ProposalRecord).where(ProposalRecord.id.in_(ids_of(keys)))
    return {(record.id,): _proposal(reader, record) for record in reader.session.scalars(which)}


def see_own_moments(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    records = reader.session.scalars(sa.select(MomentRecord).where(MomentRecord.id.in_(ids_of(keys))))
    return {
        (record.id,): Seen(
            title=_("A hard moment of yours"), page=PAGE, subject=("moment", record.id), at=record.happened_at
        )
        for record in records
    }


def see_shown_moments(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    """As with plans, the other's only while one is alone."""
    which = sa.select(SharedMomentRecord).where(SharedMomentRecord.id.in_(ids_of(keys)))
    records = [record for record in reader.session.scalars(which) if record.author is not reader.alone]
    return {(record.id,): _shown_moment(reader, record) for record in records}


def _shown_plan(reader: Reader, record: SharedPlanRecord) -> Seen:
    title = _("{title}, shown by {name}").format(
        title=_titled(record.as_value().title), name=reader.couple.name(record.author)
    )
    return Seen(title=title, page=PAGE, subject=("plan", record.id), at=record.shown_at)


def _proposal(reader: Reader, record: ProposalRecord) -> Seen:
    title = _("{name} suggests for a plan").format(name=reader.couple.name(record.author))
    return Seen(title=title, page=PAGE, subject=("plan", record.plan_id), at=record.at)


def _shown_moment(reader: Reader, record: SharedMomentRecord) -> Seen:
    title = _("A hard moment, shown by {name}").format(name=reader.couple.name(record.author))
    return Seen(title=title, page=PAGE, subject=("moment", record.id), at=record.happened_at)


def _titled(title: str) -> str:
    return title or _("A plan without a name")
