"""Whether there is anything to come back to before something new is written down."""

from app.exchange.sleeping import slept_on
from app.repair.setbacks.reads import setbacks_page
from app.repair.setbacks.values import SETBACK, SETBACK_ACCOUNT, SETBACK_LOOK
from app.vault.sitting import Sitting


def is_under_way(sitting: Sitting) -> bool:
    """Anything begun, slept on, or being put right and not closed for the one who is here alone."""
    if slept_on(sitting, SETBACK, SETBACK_ACCOUNT, SETBACK_LOOK):
        return True
    page = setbacks_page(sitting, most_past=0)
    return bool(page.begun) or page.more_now or any(not row.closed_here for row in page.now)
