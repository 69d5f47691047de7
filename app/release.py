"""What was slept on goes once its time has come and its author is here."""

from collections.abc import Callable, Mapping
from datetime import datetime

import sqlalchemy as sa

from app.common_ground.appreciations.actions import send_appreciation
from app.common_ground.appreciations.values import APPRECIATION
from app.common_ground.goals.actions import send_goal
from app.common_ground.goals.values import GOAL
from app.common_ground.memories.actions import send_memory
from app.common_ground.memories.values import MEMORY
from app.common_ground.rituals.actions import send_ritual
from app.common_ground.rituals.values import RITUAL
from app.conversations.account.actions import send_words
from app.conversations.account.values import PART
from app.conversations.clearing.actions import send_slept_clearing, send_slept_meant
from app.conversations.clearing.values import CLEARED, MEANT
from app.conversations.letters.sharing import send_answer as send_letter_answer
from app.conversations.letters.sharing import send_heard, send_letter
from app.conversations.letters.values import HEARD, HEARD_ANSWER, LETTER
from app.conversations.questions.sending import send_answer, send_follow_up, send_question
from app.conversations.questions.values import ANSWER, FOLLOW_UP, QUESTION
from app.conversations.updates.actions import send_slept_update
from app.conversations.updates.values import UPDATE
from app.exchange.entities import SleptRecord
from app.exchange.values import CannotGo, Slept, Sort
from app.handout.actions import remove_words_behind
from app.private.sharing import send_shown_note
from app.private.values import SHOWN_NOTE
from app.repair.apologies.actions import send_answer as send_apology_answer
from app.repair.apologies.actions import send_apology
from app.repair.apologies.values import APOLOGY, APOLOGY_ANSWER
from app.repair.setbacks.actions import send_account, send_setback
from app.repair.setbacks.looks import send_look
from app.repair.setbacks.values import SETBACK, SETBACK_ACCOUNT, SETBACK_LOOK
from app.sessions.agenda import send_point
from app.sessions.values import POINT
from app.vault.database import Database, VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person

Sends = Callable[[VaultSession, Slept], None]
"""Puts it where both can read it, under the id it was slept on with; raises CannotGo where it has nowhere to go."""

SENDS: Mapping[Sort, Sends] = {
    LETTER: send_letter,
    HEARD: send_heard,
    HEARD_ANSWER: send_letter_answer,
    PART: send_words,
    QUESTION: send_question,
    FOLLOW_UP: send_follow_up,
    ANSWER: send_answer,
    SHOWN_NOTE: send_shown_note,
    UPDATE: send_slept_update,
    CLEARED: send_slept_clearing,
    MEANT: send_slept_meant,
    APOLOGY: send_apology,
    APOLOGY_ANSWER: send_apology_answer,
    SETBACK: send_setback,
    SETBACK_ACCOUNT: send_account,
    SETBACK_LOOK: send_look,
    APPRECIATION: send_appreciation,
    GOAL: send_goal,
    MEMORY: send_memory,
    RITUAL: send_ritual,
    POINT: send_point,
}
"""One line for each sort of thing that can be slept on."""


def release(sitting: Sitting) -> datetime | None:
    """Send what is ready, of those who are here; returns when the next goes.

    What has nowhere to go any more stays with its author, with the sentence that says why. The words of handouts for
    sessions that lie behind are removed.
    """
    remove_words_behind(sitting)
    times = [moment for person in sitting.here if (moment := _release_of(sitting, person)) is not None]
    return min(times, default=None)


def _release_of(sitting: Sitting, person: Person) -> datetime | None:
    with sitting.letterbox(person) as own:
        for slept in _ready(own):
            _go(sitting, person, own, slept)
        return _next(own)


def _ready(own: Database) -> list[Slept]:
    with own.reading() as session:
        wanted = sa.select(SleptRecord).where(SleptRecord.goes_at <= session.now, SleptRecord.kept_back == "")
        return [record.as_value() for record in session.scalars(wanted.order_by(SleptRecord.goes_at, SleptRecord.id))]


def _go(sitting: Sitting, person: Person, own: Database, slept: Slept) -> None:
    """First it is sent, then it is gone from its author's file: cut off between the two, it is still sent once."""
    kept_back = ""
    try:
        with sitting.shared.transaction(person) as session:
            SENDS[slept.sort](session, slept)
    except CannotGo as refused:
        kept_back = refused.sentence
    with own.transaction() as session:
        record = session.get_one(SleptRecord, slept.id)
        if kept_back:
            record.kept_back = kept_back
        else:
            session.delete(record)


def _next(own: Database) -> datetime | None:
    with own.reading() as session:
        return session.scalar(sa.select(sa.func.min(SleptRecord.goes_at)).where(SleptRecord.kept_back == ""))
