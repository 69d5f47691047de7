"""The sample couple's letters: one that is shown and told back twice, and one that stays with its writer."""

from datetime import time
from uuid import NAMESPACE_OID, uuid5

from app.conversations.letters.entities import HeardAnswerRecord, HeardRecord, LetterCopyRecord, LetterRecord
from app.conversations.letters.sharing import show_in
from app.conversations.letters.values import CopyId, Fit, HeardId, LetterAnswerId, LetterId, title_of
from app.sample.days import SampleDay
from app.sample.letter_texts import HEARD_AGAIN, HEARD_FIRST, KEPT, LETTER, MISSED
from app.vault.values import Person

ALEX, SAM = Person.FIRST, Person.SECOND
WRITTEN, KEPT_ON = 12, 50
SHOWN, OPENED = 20, 21
TELLINGS = {22: (HEARD_FIRST, Fit.PARTLY, MISSED), 27: (HEARD_AGAIN, Fit.YES, "")}
"""By the day of the story: what Sam heard, and what Alex says to it on the day after."""
_EVENING, _LATER = time(21, 15), time(21, 40)


def live_day(day: SampleDay) -> None:
    """In later rounds a letter is written, shown and opened, and told back once."""
    story, first_round = day.in_story, day.number == day.in_story
    if story == WRITTEN:
        _write(day, ALEX, LETTER)
    if story == KEPT_ON and first_round:
        _write(day, SAM, KEPT)
    if story == SHOWN:
        _show(day)
    if story == OPENED:
        _open(day)
    if story in TELLINGS and (first_round or story == min(TELLINGS)):
        _tell(day, TELLINGS[story][0])
    if story - 1 in TELLINGS and (first_round or story - 1 == min(TELLINGS)):
        _answer(day, *TELLINGS[story - 1][1:])


def _write(day: SampleDay, person: Person, text: str) -> None:
    with day.writes(person, _EVENING) as (_shared, own):
        letter = LetterId(_id("letter", day.number))
        own.add(LetterRecord(id=letter, title=title_of(text), text=text, changed_at=own.now))


def _show(day: SampleDay) -> None:
    written = day.number - SHOWN + WRITTEN
    with day.writes(ALEX, _EVENING) as (shared, _own):
        show_in(shared, CopyId(_id("copy", day.number)), LetterId(_id("letter", written)), LETTER)


def _open(day: SampleDay) -> None:
    with day.writes(SAM, _EVENING) as (shared, _own):
        copy = shared.get(LetterCopyRecord, _id("copy", day.number - OPENED + SHOWN))
        if copy is not None:
            copy.opened_at = shared.now


def _tell(day: SampleDay, text: str) -> None:
    with day.writes(SAM, _LATER) as (shared, _own):
        copy = CopyId(_id("copy", day.number - day.in_story + SHOWN))
        shared.add(HeardRecord(id=HeardId(_id("heard", day.number)), copy_id=copy, text=text))


def _answer(day: SampleDay, fit: Fit, missed: str) -> None:
    """Read by Alex first, and the answer by Sam on the same evening."""
    heard = HeardId(_id("heard", day.number - 1))
    with day.writes(ALEX, _EVENING) as (shared, _own):
        record = shared.get_one(HeardRecord, heard)
        record.opened_at = shared.now
        answer = HeardAnswerRecord(id=LetterAnswerId(_id("answer", day.number)), heard_id=heard, fit=fit, missed=missed)
        shared.add(answer)
    with day.writes(SAM, _LATER) as (shared, _own):
        answer.opened_at = shared.now


def _id(what: str, number: int) -> str:
    """The same for the same day, so that a later one finds it."""
    return str(uuid5(NAMESPACE_OID, f"letters {what} {number}"))
