"""What can be marked: milestones that both can see, as celebrations ask for them."""

from app.progress.celebrations.values import Occasion, Reason
from app.vault.database import VaultSession


def reason_in(session: VaultSession, occasion: Occasion) -> Reason | None:
    """The milestone of that id, where it was reached before both."""
    return None


def unmarked_in(session: VaultSession) -> Reason | None:
    """The newest of those that nobody has marked, put off or put away."""
    return None
