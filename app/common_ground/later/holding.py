"""Whether Later holds; a function of a session."""

import sqlalchemy as sa

from app.common_ground.later.entities import LaterRecord
from app.vault.database import VaultSession


def held(session: VaultSession) -> LaterRecord | None:
    """What both said yes to, while it holds."""
    return session.scalar(sa.select(LaterRecord).limit(1))
