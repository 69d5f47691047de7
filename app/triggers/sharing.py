"""Showing the other a copy, taking it back, and what the other may suggest for it."""

from dataclasses import replace

import sqlalchemy as sa

from app.triggers.checks import check_plan, check_proposal, is_empty
from app.triggers.entities import (
    MomentRecord,
    PlanRecord,
    ProposalRecord,
    SharedMomentRecord,
    SharedPlanRecord,
    TakenBackPlanRecord,
    moment_columns,
    plan_columns,
)
from app.triggers.values import (
    MomentId,
    NothingToShow,
    NotShown,
    Part,
    Plan,
    PlanGone,
    PlanId,
    ProposalId,
    ProposalKind,
)
from app.vault.database import Database, VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person

_OF_PART = {
    Part.CUES: ("place", "time_of_day", "on_day", "every_year", "person", "media"),
    Part.SIGNS: ("in_body", "in_thoughts", "in_actions"),
    Part.PEOPLE: ("people_to_call",),
    Part.LIKELINESS: ("likely", "in_the_way", "kept_at"),
}


def what_is_shown(plan: Plan, parts: frozenset[Part]) -> Plan:
    """The plan as the other will see it: the parts that were not chosen are left out, and the review day."""
    nothing = Plan()
    left_out = [name for part, names in _OF_PART.items() if part not in parts for name in names]
    return replace(plan, **{name: getattr(nothing, name) for name in (*left_out, "review")})


def show_plan(sitting: Sitting, plan: PlanId, parts: frozenset[Part]) -> None:
    """Put a copy where both can read it, or a new text in place of the one before. Raises PlanGone, NothingToShow."""
    owner, text = _alone(sitting), _own_text(sitting, plan)
    with sitting.shared.transaction(owner) as session:
        put_copy(session, plan, text, parts)


def put_copy(session: VaultSession, plan: PlanId, text: Plan, parts: frozenset[Part]) -> None:
    """The part of `show_plan` in the shared space, written by the owner. Raises NothingToShow."""
    shown = what_is_shown(text, parts)
    if is_empty(shown):
        raise NothingToShow
    record = session.get(SharedPlanRecord, plan)
    if record is None:
        columns = plan_columns(shown)
        session.add(SharedPlanRecord(id=plan, version=1, shown_at=session.now, parts=sorted(parts), **columns))
    else:
        record.put(shown)
        record.version, record.shown_at, record.parts = record.version + 1, session.now, sorted(parts)
    taken_back = session.get(TakenBackPlanRecord, plan)
    if taken_back is not None:
        session.delete(taken_back)


def take_plan_back(sitting: Sitting, plan: PlanId) -> None:
    """The copy is gone with everything that was suggested for it; that it was taken back stays."""
    with sitting.shared.transaction(_alone(sitting)) as session:
        remove_plan_copy(session, plan)


def remove_plan_copy(session: VaultSession, plan: PlanId) -> None:
    """The part of `take_plan_back` in the shared space; nothing happens where nothing is shown."""
    record = session.get(SharedPlanRecord, plan)
    if record is None:
        return
    for proposal in session.scalars(sa.select(ProposalRecord).where(ProposalRecord.plan_id == plan)):
        session.delete(proposal)
    session.flush()
    session.delete(record)
    session.add(TakenBackPlanRecord(id=plan))


def propose(sitting: Sitting, author: Person, plan: PlanId, kind: ProposalKind, text: str) -> ProposalId:
    """Suggest a thing to do or to leave for the other's plan. Raises FormRefused, NotShown."""
    check_proposal(text)
    with sitting.shared.transaction(author) as session:
        record = session.get(SharedPlanRecord, plan)
        if record is None:
            raise NotShown
        assert record.author is not author, "one's own plan is changed, not suggested for"
        identity = ProposalId(session.fresh_id())
        session.add(ProposalRecord(id=identity, plan_id=plan, proposal_kind=kind, text=text.strip()))
        return identity


def withdraw_proposal(sitting: Sitting, author: Person, proposal: ProposalId) -> None:
    """Its author takes it away; what was made part of a plan stays there."""
    with sitting.shared.transaction(author) as session:
        record = session.get(ProposalRecord, proposal)
        if record is not None and record.author is author:
            session.delete(record)


def take_over(sitting: Sitting, proposal: ProposalId) -> None:
    """The owner makes a suggestion part of the plan and of the copy that is shown. Raises NotShown, FormRefused."""
    owner = _alone(sitting)
    with sitting.shared.reading() as session:
        record = session.get(ProposalRecord, proposal)
        if record is None:
            raise NotShown
    _add_to_own(sitting, record)
    with sitting.shared.transaction(owner) as session:
        copy, record = session.get_one(SharedPlanRecord, record.plan_id), session.get_one(ProposalRecord, proposal)
        copy.put(with_line(copy.as_value(), record.proposal_kind, record.text))
        record.taken = True


def with_line(plan: Plan, kind: ProposalKind, line: str) -> Plan:
    """The plan with one more thing to do or to leave, unless it is there."""
    lines = (plan.please_do if kind is ProposalKind.PLEASE_DO else plan.please_dont).splitlines()
    longer = "\n".join(lines if line in lines else (*lines, line))
    return replace(plan, please_do=longer) if kind is ProposalKind.PLEASE_DO else replace(plan, please_dont=longer)


def show_moment(sitting: Sitting, moment: MomentId, *, note: bool) -> None:
    """Put a copy of an entry where both can read it, its note only where that is wished."""
    assert sitting.private is not None, "one's own is shown alone"
    with sitting.private.reading() as own:
        entry = own.get_one(MomentRecord, moment)
        plan = None if entry.plan_id is None else own.get(PlanRecord, entry.plan_id)
        title = "" if plan is None else plan.as_value().title
    what = entry.what() if note else replace(entry.what(), note="")
    with sitting.shared.transaction(_alone(sitting)) as session:
        record = session.get(SharedMomentRecord, moment)
        if record is None:
            columns = moment_columns(what)
            session.add(SharedMomentRecord(id=moment, plan_title=title, shown_at=session.now, **columns))
        else:
            record.put(what)
            record.plan_title, record.shown_at = title, session.now


def take_moment_back(sitting: Sitting, moment: MomentId) -> None:
    """The copy is gone; the entry stays in its owner's log."""
    with sitting.shared.transaction(_alone(sitting)) as session:
        remove_moment_copy(session, moment)


def remove_moment_copy(session: VaultSession, moment: MomentId) -> None:
    """The part of `take_moment_back` in the shared space; nothing happens where nothing is shown."""
    record = session.get(SharedMomentRecord, moment)
    if record is not None:
        session.delete(record)


def _add_to_own(sitting: Sitting, proposal: ProposalRecord) -> None:
    own = _own_database(sitting)
    with own.transaction() as session:
        record = session.get(PlanRecord, proposal.plan_id)
        if record is None:
            return
        text = with_line(record.as_value(), proposal.proposal_kind, proposal.text)
        check_plan(text)
        record.put(text)
        record.changed_at = session.now


def _own_text(sitting: Sitting, plan: PlanId) -> Plan:
    with _own_database(sitting).reading() as session:
        record = session.get(PlanRecord, plan)
        if record is None:
            raise PlanGone
        return record.as_value()


def _own_database(sitting: Sitting) -> Database:
    assert sitting.private is not None, "one's own is shown alone"
    return sitting.private


def _alone(sitting: Sitting) -> Person:
    assert sitting.alone is not None, "one's own is shown alone"
    return sitting.alone
