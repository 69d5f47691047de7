"""Writing plans and the log, each into its writer's own file."""

from dataclasses import replace

from app.triggers.begun import MOMENT_FORM, PLAN_FORM
from app.triggers.checks import check_moment, check_plan
from app.triggers.entities import MomentRecord, PlanRecord, moment_columns, plan_columns
from app.triggers.sharing import put_copy, remove_moment_copy, remove_plan_copy
from app.triggers.values import PLAN_TEXTS, MomentId, NewMoment, Part, Plan, PlanGone, PlanId
from app.vault.database import Database, VaultSession
from app.vault.drafts import drop_draft
from app.vault.sitting import Sitting
from app.vault.values import Person


def write_plan(sitting: Sitting, plan: Plan) -> PlanId:
    """A new plan of the one who is here alone; nobody else reads it. Raises FormRefused."""
    check_plan(plan)
    with _own(sitting).transaction() as session:
        return _add(session, plan)


def write_plan_together(sitting: Sitting, owner: Person, plan: Plan) -> PlanId:
    """A plan that both have seen being written: it goes into its owner's file, and the whole of it is shown.

    Raises FormRefused.
    """
    check_plan(plan)
    with sitting.letterbox(owner) as private, private.transaction() as session:
        identity = _add(session, plan)
    with sitting.shared.transaction(owner) as session:
        put_copy(session, identity, _stripped(plan), frozenset(Part))
    return identity


def change_plan(sitting: Sitting, plan: PlanId, text: Plan) -> None:
    """A copy that is shown stays as it was until it is shown again. Raises FormRefused, PlanGone."""
    check_plan(text)
    with _own(sitting).transaction() as session:
        record = session.get(PlanRecord, plan)
        if record is None:
            raise PlanGone
        record.put(_stripped(text))
        record.changed_at = session.now


def delete_plan(sitting: Sitting, plan: PlanId) -> None:
    """The copy that is shown goes first, and what was begun goes along; what the log says of it stays."""
    owner = _alone(sitting)
    with sitting.shared.transaction(owner) as shared:
        remove_plan_copy(shared, plan)
    with _own(sitting).transaction() as session:
        record = session.get(PlanRecord, plan)
        if record is not None:
            session.delete(record)
        drop_draft(session, PLAN_FORM, plan)


def write_moment(sitting: Sitting, person: Person, new: NewMoment) -> MomentId:
    """Into that person's own log, also when both are here. Raises FormRefused."""
    check_moment(new, sitting.clock.now())
    with sitting.letterbox(person) as private, private.transaction() as session:
        identity = MomentId(session.fresh_id())
        session.add(MomentRecord(id=identity, **moment_columns(new)))
        return identity


def change_moment(sitting: Sitting, moment: MomentId, what: NewMoment) -> None:
    """A copy that is shown stays as it was until it is shown again. Raises FormRefused."""
    check_moment(what, sitting.clock.now())
    with _own(sitting).transaction() as session:
        session.get_one(MomentRecord, moment).put(what)


def delete_moment(sitting: Sitting, moment: MomentId) -> None:
    """The copy that is shown goes first, and what was begun goes along."""
    with sitting.shared.transaction(_alone(sitting)) as shared:
        remove_moment_copy(shared, moment)
    with _own(sitting).transaction() as session:
        record = session.get(MomentRecord, moment)
        if record is not None:
            session.delete(record)
        drop_draft(session, MOMENT_FORM, moment)


def _add(session: VaultSession, plan: Plan) -> PlanId:
    identity = PlanId(session.fresh_id())
    session.add(PlanRecord(id=identity, changed_at=session.now, **plan_columns(_stripped(plan))))
    return identity


def _stripped(plan: Plan) -> Plan:
    return replace(plan, **{name: getattr(plan, name).strip() for name in PLAN_TEXTS})


def _own(sitting: Sitting) -> Database:
    assert sitting.private is not None, "one's own is written alone"
    return sitting.private


def _alone(sitting: Sitting) -> Person:
    assert sitting.alone is not None, "one's own is written alone"
    return sitting.alone
