"""The last step, by each alone: one of five answers, kept where nobody else can look."""

from app.repair.setbacks.entities import LastStepRecord
from app.repair.setbacks.page_values import OwnLastStep
from app.repair.setbacks.values import LastStep, SetbackId
from app.vault.sitting import Sitting


def take_last_step(sitting: Sitting, setback: SetbackId, answer: LastStep) -> None:
    """Only alone; the shared space is not touched. A second answer takes the place of the first."""
    assert sitting.private is not None, "the last step is taken alone"
    with sitting.private.transaction() as session:
        record = session.get(LastStepRecord, setback)
        if record is None:
            session.add(LastStepRecord(setback_id=setback, answer=answer, answered_at=session.now))
        else:
            record.answer, record.answered_at = answer, session.now


def own_last_step(sitting: Sitting, setback: SetbackId) -> OwnLastStep | None:
    """Of the one who is here alone; together there is none to read."""
    if sitting.private is None:
        return None
    with sitting.private.reading() as session:
        record = session.get(LastStepRecord, setback)
        return None if record is None else record.as_value()
