"""A talk in which each is heard: begun, kept in one draft while it is held, and ended; only what was chosen stays."""

from contextlib import suppress

import sqlalchemy as sa

from app.agreements.drafting import new_draft_in
from app.agreements.values import LONGEST_TITLE, AgreementText
from app.conversations.accountability import turns
from app.conversations.accountability.checks import (
    check_end,
    check_line,
    check_topic,
    later_day,
    minutes_within,
    session_words,
)
from app.conversations.accountability.entities import (
    HeardAccountRecord,
    HeardConfirmedRecord,
    HeardLineRecord,
    HeardTalkRecord,
)
from app.conversations.accountability.plain import form_of
from app.conversations.accountability.turns import Talk
from app.conversations.accountability.values import (
    Ended,
    HeardAccountId,
    HeardId,
    Kept,
    NoTalksNow,
    Outcome,
    TalkOver,
    TalkRuns,
)
from app.exchange.passing import take_away_in, there
from app.exchange.values import first_line
from app.people.pace import pace_in
from app.refused import Refused
from app.vault.database import VaultSession
from app.vault.drafts import Draft, drop_draft, keep_draft
from app.vault.sitting import Sitting
from app.vault.values import Person

TALK, NOW = "heard-talk", "now"
"""The one draft that holds the turns while a talk is held."""
BEGIN, NEXT = "heard-begin", "next"
"""The draft of what the next talk is about."""
TOPICS = "heard-topics"
"""The draft of topics that one notes for later, in their own file."""


def begin_talk(sitting: Sitting, topic: str, minutes: int, first: Person, follows: HeardId | None = None) -> Talk:
    """Begin, in place of what was noted for it; `follows` is a kept talk that it goes on with.

    Raises FormRefused, NoTalksNow, TalkRuns.
    """
    assert sitting.alone is None, "held together"
    check_topic(topic)
    with sitting.shared.transaction() as session:
        pace = pace_in(session, sitting.clock)
        if not pace.offers_talks(sitting.clock.today()):
            raise NoTalksNow
        if _runs(session):
            raise TalkRuns
        fitting = min(minutes, max(minutes_within(pace.pacing.longest_talk)))
        talk = turns.begin(topic.strip(), fitting, first, session.now, follows or "")
        drop_draft(session, BEGIN, NEXT)
        keep_draft(session, TALK, NOW, form_of(talk))
        return talk


def keep_talk(sitting: Sitting, talk: Talk) -> None:
    """Keep a talk that is held as it stands. Raises TalkOver."""
    with sitting.shared.transaction() as session:
        if not _runs(session):
            raise TalkOver
        keep_draft(session, TALK, NOW, form_of(talk))


def end_talk(sitting: Sitting, talk: Talk) -> Ended:
    """Keep what both chose; every turn is gone with the same commit, from the log of the file too.

    Raises FormRefused, TalkOver.
    """
    check_end(talk, sitting.clock.today())
    with sitting.shared.transaction(talk.turns[0].speaker) as session:
        if not _runs(session):
            raise TalkOver
        record = _record(session, talk)
        session.add(record)
        session.flush()
        _keep_words(session, record, talk)
        _go_on_from(session, talk)
        drop_draft(session, TALK, NOW)
        ended = Ended(id=record.id, listed=record.listed, draft=_draft(session, talk))
    _fold(sitting)
    return ended


def let_talk_go(sitting: Sitting) -> None:
    """Nothing of the talk that was stopped stays, not even that it was."""
    with sitting.shared.transaction() as session:
        drop_draft(session, TALK, NOW)
    _fold(sitting)


def remove_account(sitting: Sitting, author: Person, account: HeardAccountId) -> None:
    """Remove one's own words; their place says so. Raises NoLongerThere, NotYours."""
    with sitting.shared.transaction(author) as session:
        take_away_in(session, author, there(session.get(HeardAccountRecord, account)))


def add_line_to_heard(sitting: Sitting, author: Person, heard: HeardId, text: str) -> None:
    """A later line under what was kept. Raises FormRefused."""
    check_line(text)
    with sitting.shared.transaction(author) as session:
        session.add(HeardLineRecord(id=session.fresh_id(), heard_id=heard, text=text.strip()))


def settle_later(sitting: Sitting, author: Person, heard: HeardId) -> None:
    """It waits no longer to be gone on with."""
    with sitting.shared.transaction(author) as session:
        record = session.get(HeardTalkRecord, heard)
        if record is not None:
            record.waits = False


def _runs(session: VaultSession) -> bool:
    return session.scalar(sa.select(sa.exists().where(Draft.place == TALK, Draft.subject == NOW))) or False


def _record(session: VaultSession, talk: Talk) -> HeardTalkRecord:
    """The topic stays with what is kept, and with what comes next; with neither it goes."""
    assert talk.kept is not None, "checked"
    later, session_point = talk.outcome is Outcome.LATER, session_words(talk)
    listed = talk.kept is not Kept.NOTHING or later or bool(session_point)
    return HeardTalkRecord(
        id=HeardId(session.fresh_id()),
        listed=listed,
        topic=talk.topic if listed else "",
        kept=talk.kept,
        summary=talk.summary.strip() if talk.kept is Kept.SUMMARY else "",
        outcome=talk.outcome if listed else None,
        later_day=later_day(talk) if later else None,
        waits=later,
        for_session=session_point,
    )


def _keep_words(session: VaultSession, record: HeardTalkRecord, talk: Talk) -> None:
    """Each one's in their own name; both have read them, for they wrote side by side."""
    for person, text in zip(Person, talk.accounts, strict=True):
        session.author = person
        if talk.kept is Kept.SUMMARY:
            session.add(HeardConfirmedRecord(id=session.fresh_id(), heard_id=record.id))
        elif talk.kept is Kept.ACCOUNTS and text.strip():
            identity = HeardAccountId(session.fresh_id())
            account = HeardAccountRecord(id=identity, heard_id=record.id, text=text.strip())
            account.opened_at = session.now
            session.add(account)
        session.flush()
    session.author = record.author


def _go_on_from(session: VaultSession, talk: Talk) -> None:
    before = session.get(HeardTalkRecord, HeardId(talk.follows)) if talk.follows else None
    if before is not None:
        before.waits = False


def _draft(session: VaultSession, talk: Talk) -> str:
    """A draft agreement that begins with what was asked for."""
    if talk.outcome is not Outcome.DRAFT:
        return ""
    title = first_line(talk.topic)[:LONGEST_TITLE]
    return new_draft_in(session, AgreementText(title=title), (talk.draft_words.strip() or turns.asked(talk)))


def _fold(sitting: Sitting) -> None:
    """Where the disk refuses it now, the log is folded in when the sitting ends."""
    with suppress(Refused):
        sitting.shared.fold_log()
