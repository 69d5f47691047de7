"""Where agreements, answers to them and needs are read; an older copy of a text that stands anew is not shown."""

from collections.abc import Iterable, Mapping, Sequence

import sqlalchemy as sa
from sqlalchemy.orm import selectinload

from app.agreements.answers import answers_to
from app.agreements.entities import AssessmentRecord, BoundaryRecord, EventRecord, NeedRecord, VersionRecord
from app.agreements.states import PAST
from app.agreements.timeline import standings
from app.agreements.values import AgreementId, Assessment, NeedKind
from app.i18n import _
from app.search.hits import Key
from app.search.seen import Reader, Seen, ids_of

PAGE = "agreements"


def see_versions(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    shown = _shown(reader, _agreements_of(reader, ids_of(keys)))
    return {key: _version(shown[key[0]], shown[key[0]].title) for key in keys if key[0] in shown}


def see_boundaries(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    shown = _shown(reader, _agreements_of(reader, ids_of(keys)))
    return {key: _boundary(shown[key[0]], key[1] + 1) for key in keys if key[0] in shown}


def see_answers(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    """The newest answer of each to a boundary as it stands, once both have answered it; one's own before that."""
    which = sa.select(AssessmentRecord).where(AssessmentRecord.id.in_(ids_of(keys)))
    records = reader.session.scalars(which).all()
    shown = _shown(reader, {record.agreement_id for record in records})
    seen: dict[Key, Seen] = {}
    for version in _with_boundaries(reader, shown):
        answers = answers_to(reader.session, version, reader.alone)
        for boundary, given in zip(version.boundaries, answers, strict=True):
            readable = [record for record in records if _is_answer_to(record, boundary, given.of.values())]
            seen |= {(record.id,): _answer(reader, record, version, boundary.position + 1) for record in readable}
    return seen


def see_events(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    """Reasons that were shared with a withdrawal."""
    records = reader.session.scalars(sa.select(EventRecord).where(EventRecord.id.in_(ids_of(keys)))).all()
    shown = _shown(reader, _agreements_of(reader, [record.version_id for record in records]))
    return {
        (record.id,): _reason(reader, record, shown[record.version_id])
        for record in records
        if record.version_id in shown
    }


def see_needs(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    which = sa.tuple_(NeedRecord.person, NeedRecord.need, NeedRecord.position).in_(keys)
    records = reader.session.scalars(sa.select(NeedRecord).where(which))
    return {(record.person.value, record.need.value, record.position): _need(reader, record) for record in records}


def _agreements_of(reader: Reader, versions: Sequence[str]) -> set[AgreementId]:
    return set(reader.session.scalars(sa.select(VersionRecord.agreement_id).where(VersionRecord.id.in_(versions))))


def _shown(reader: Reader, agreements: Iterable[AgreementId]) -> dict[str, VersionRecord]:
    """Of each agreement what stands or is open, or else its newest version, as the list of agreements shows them."""
    wanted = list(agreements)
    stand = standings(reader.session, wanted, reader.clock)
    which = sa.select(VersionRecord).where(VersionRecord.agreement_id.in_(wanted)).order_by(VersionRecord.number)
    records = reader.session.scalars(which).all()
    current = [record for record in records if stand[record.id].state not in PAST]
    standing = {record.agreement_id for record in current}
    newest = {record.agreement_id: record for record in records if record.agreement_id not in standing}
    return {record.id: record for record in (*current, *newest.values())}


def _with_boundaries(reader: Reader, versions: Iterable[str]) -> Sequence[VersionRecord]:
    which = sa.select(VersionRecord).where(VersionRecord.id.in_(list(versions))).order_by(VersionRecord.number)
    loaded = which.options(selectinload(VersionRecord.boundaries)).execution_options(populate_existing=True)
    return reader.session.scalars(loaded).all()


def _is_answer_to(record: AssessmentRecord, boundary: BoundaryRecord, readable: Iterable[Assessment]) -> bool:
    """Whether it was given to these words, and is among the answers to them that may be read."""
    if (record.boundary_id, record.text_digest) != (boundary.boundary_id, boundary.digest):
        return False
    told = (record.author, record.at, record.comment)
    return any((answer.person, answer.at, answer.comment) == told for answer in readable)


def _version(record: VersionRecord, title: str) -> Seen:
    return Seen(title=title, page=PAGE, subject=("version", record.id), at=record.at)


def _boundary(record: VersionRecord, number: int) -> Seen:
    return _version(record, _("{title}, boundary {number}").format(title=record.title, number=number))


def _answer(reader: Reader, record: AssessmentRecord, version: VersionRecord, number: int) -> Seen:
    name = reader.couple.name(record.author)
    title = _("{name} on boundary {number} of {title}").format(name=name, number=number, title=version.title)
    return Seen(title=title, page=PAGE, subject=("version", version.id), at=record.at)


def _reason(reader: Reader, record: EventRecord, version: VersionRecord) -> Seen:
    title = _("{name} on {title}").format(name=reader.couple.name(record.author), title=version.title)
    return Seen(title=title, page=PAGE, subject=("version", version.id), at=record.at)


def _need(reader: Reader, record: NeedRecord) -> Seen:
    name = reader.couple.name(record.person)
    title = _("What {name} needs") if record.need is NeedKind.NEED else _("What {name} will not go without")
    return Seen(title=title.format(name=name), page=PAGE, subject=("needs", None), at=record.at)
