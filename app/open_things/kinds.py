"""Which kinds of things may lie open between the two, for the pages that list them."""

from app.common_ground.rituals.values import RITUALS
from app.conversations.account.values import ACCOUNT
from app.conversations.accountability.values import HEARD
from app.conversations.clearing.values import CLEARINGS
from app.conversations.letters.values import LETTERS
from app.conversations.questions.values import OPEN_QUESTIONS
from app.conversations.updates.values import UPDATES
from app.private.values import SHOWN_NOTES
from app.progress.milestones.values import MILESTONES
from app.repair.apologies.values import APOLOGIES
from app.repair.setbacks.values import SETBACKS

OPEN_KINDS = frozenset(
    {ACCOUNT, APOLOGIES, CLEARINGS, HEARD, LETTERS, MILESTONES, OPEN_QUESTIONS, RITUALS, SETBACKS, SHOWN_NOTES, UPDATES}
)
"""One for each room in `reads.OPEN`."""
