"""Letters that were begun and not kept yet: the drafts of their form in their writer's own file."""

from dataclasses import dataclass
from datetime import datetime

from app.conversations.letters.plain import letter_text
from app.conversations.letters.values import LETTER_FORM, LetterId, title_of
from app.vault.drafts import delete_draft, drafts_in, is_new, read_draft
from app.vault.sitting import Sitting


@dataclass(frozen=True, slots=True, kw_only=True)
class BegunLetter:
    """A draft of a letter that is not there yet."""

    subject: str
    title: str
    """Empty while it has no words."""
    saved_at: datetime


def begun_letters(sitting: Sitting) -> tuple[BegunLetter, ...]:
    """New letters of the one who is here alone, the newest first."""
    if sitting.private is None:
        return ()
    return tuple(
        BegunLetter(subject=draft.subject, title=title_of(letter_text(draft.form)), saved_at=draft.saved_at)
        for draft in drafts_in(sitting.private, LETTER_FORM)
        if is_new(draft.subject)
    )


def has_begun_changes(sitting: Sitting, letter: LetterId) -> bool:
    """Whether a change of a letter was begun and not kept yet."""
    return sitting.private is not None and read_draft(sitting.private, LETTER_FORM, letter) is not None


def let_begun_go(sitting: Sitting, subject: str) -> None:
    """It is not wanted any more."""
    delete_draft(sitting.own, LETTER_FORM, subject)
