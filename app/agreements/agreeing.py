"""Agreeing to all of a short agreement with the signature itself, where both may hold it at once."""

from app.agreements.answers import answers_to
from app.agreements.entities import AssessmentRecord, VersionRecord
from app.agreements.page_values import VersionPage
from app.agreements.values import (
    MAY_HOLD_AT_ONCE,
    Area,
    Assessment,
    Keeping,
    NotPossibleNow,
    OpenPointKind,
    Stance,
)
from app.vault.database import VaultSession
from app.vault.values import Person


def may_agree_to_all(page: VersionPage) -> bool:
    """Whether nothing is open but answers, none of those that can be read is apart, and no time to think is agreed."""
    kinds = {point.kind for point in page.open_points}
    readable = [answer for of_boundary in page.answers for answer in of_boundary.of.values()]
    at_once = _holds_at_once(page.text.area, page.text.terms.cooling_off)
    return at_once and kinds == {OpenPointKind.UNANSWERED} and all(map(_is_agreed, readable))


def agree_to_all(session: VaultSession, record: VersionRecord, person: Person) -> None:
    """Answer each boundary that `person` has not agreed to yet; raises NotPossibleNow where it may not hold at once."""
    if not _holds_at_once(record.area, record.cooling_off):
        raise NotPossibleNow
    for boundary, answers in zip(record.boundaries, answers_to(session, record, person), strict=True):
        if person not in answers.of or not _is_agreed(answers.of[person]):
            session.add(
                AssessmentRecord(
                    id=session.fresh_id(),
                    agreement_id=record.agreement_id,
                    boundary_id=boundary.boundary_id,
                    text_digest=boundary.digest,
                    keeping=Keeping.CAN,
                    stance=Stance.AGREE,
                    comment="",
                )
            )


def _holds_at_once(area: Area, cooling_off: int) -> bool:
    return area in MAY_HOLD_AT_ONCE and not cooling_off


def _is_agreed(answer: Assessment) -> bool:
    return answer.stance is Stance.AGREE and answer.keeping is not Keeping.NOT_YET
