"""What a draft is based on, and whether it can still be put forward there."""

from app.agreements.entities import VersionRecord
from app.agreements.page_values import AgreementDraft
from app.agreements.states import HOLDING
from app.agreements.timeline import standings
from app.agreements.values import NotPossibleNow, VersionRole
from app.clock import Clock
from app.vault.database import VaultSession


def check_base(session: VaultSession, draft: AgreementDraft, clock: Clock) -> None:
    """Raises NotPossibleNow where the draft can't follow the version it is based on."""
    if draft.based_on is None:
        return
    base = session.get_one(VersionRecord, draft.based_on)
    holds = standings(session, [draft.agreement], clock)[base.id].state in HOLDING
    if base.role is VersionRole.ADDENDUM and (holds or draft.role is not VersionRole.ADDENDUM):
        raise NotPossibleNow
