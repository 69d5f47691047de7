"""Words to each other that can be printed: letters, the account, apologies, and what stays of talks and setbacks."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.conversations.account.reads import account_page, last_told
from app.conversations.account.sheets import part_sheet
from app.conversations.accountability.reads import heard, kept_talks
from app.conversations.accountability.values import HeardId
from app.conversations.letters.reads import letter_page, own_letters, shared_letters
from app.conversations.letters.values import LetterId, LetterSheet
from app.documents.daily import Typeset
from app.i18n import _
from app.people.reads import couple
from app.repair.apologies.reads import apologies, apology_page
from app.repair.apologies.values import ApologyId
from app.repair.setbacks.reads import setback_page, setbacks_page
from app.repair.setbacks.values import SetbackId
from app.vault.sitting import Sitting
from app.vault.values import Person

MOST_OF_EACH = 4


class Words(StrEnum):
    """What was written."""

    LETTER = "letter"
    ACCOUNT = "account"
    """All of it; it has no id."""
    APOLOGY = "apology"
    TALK = "talk"
    SETBACK = "setback"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintableWords:
    """One of them, as far as whoever is here may read it."""

    words: Words
    id: str
    title: str
    at: datetime


def printable_words(sitting: Sitting) -> tuple[PrintableWords, ...]:
    """The newest of each; what was not opened, or has no words any more, is not among them."""
    return (*_letters(sitting), *_account(sitting), *_apologies(sitting), *_talks(sitting), *_setbacks(sitting))


def words_pdf(sitting: Sitting, words: Words, identity: str) -> Typeset | None:
    """None where it is gone, or may not be read by whoever is here."""
    return _PDFS[words](sitting, identity)


def _letters(sitting: Sitting) -> Iterator[PrintableWords]:
    own = own_letters(sitting, MOST_OF_EACH)
    for row in own:
        yield PrintableWords(words=Words.LETTER, id=row.id, title=row.title, at=row.changed_at)
    mine = {row.id for row in own}
    for shown in shared_letters(sitting, MOST_OF_EACH):
        if shown.title and shown.letter not in mine:
            yield PrintableWords(words=Words.LETTER, id=shown.letter, title=shown.title, at=shown.sent.at)


def _account(sitting: Sitting) -> Iterator[PrintableWords]:
    at = last_told(sitting)
    if at is not None:
        yield PrintableWords(words=Words.ACCOUNT, id="", title=_("Our account"), at=at)


def _apologies(sitting: Sitting) -> Iterator[PrintableWords]:
    for row in apologies(sitting, MOST_OF_EACH):
        if row.did:
            yield PrintableWords(words=Words.APOLOGY, id=row.id, title=row.did, at=row.sent.at)


def _talks(sitting: Sitting) -> Iterator[PrintableWords]:
    for row in kept_talks(sitting, MOST_OF_EACH):
        yield PrintableWords(words=Words.TALK, id=row.id, title=row.topic, at=row.at)


def _setbacks(sitting: Sitting) -> Iterator[PrintableWords]:
    page = setbacks_page(sitting, MOST_OF_EACH, MOST_OF_EACH)
    for row in (*page.now, *page.past)[:MOST_OF_EACH]:
        if row.title:
            at = sitting.clock.begins(row.day)
            yield PrintableWords(words=Words.SETBACK, id=row.id, title=row.title, at=at)


def _letter_pdf(sitting: Sitting, identity: str) -> Typeset | None:
    """One's own as it is now; else the newest copy that was opened."""
    page, names, clock = letter_page(sitting, LetterId(identity)), couple(sitting), sitting.clock
    copy = next((copy for copy in page.copies if copy.readable), None)
    if page.own is not None and sitting.alone is not None:
        writer, at, text = sitting.alone, page.own.changed_at, page.own.text
    elif copy is not None:
        writer, at, text = copy.sent.author, copy.sent.at, copy.text
    else:
        return None
    sheet = LetterSheet(writer=names.full_name(writer), day=clock.local(at).date(), text=text)

    def typeset(locale: str) -> bytes:
        from app.conversations.letters.document import letter_document

        return letter_document(sheet, locale=locale)

    return typeset if text else None


def _account_pdf(sitting: Sitting, _identity: str) -> Typeset | None:
    """Every part in which something may be read."""
    first, names = account_page(sitting), couple(sitting)
    pages = (first, *(account_page(sitting, number) for number in range(1, first.pages)))
    parts = (part_sheet(part, names) for page in pages for part in page.parts)
    sheets = tuple(sheet for sheet in parts if any(words for _name, words in sheet.told))

    def typeset(locale: str) -> bytes:
        from app.conversations.account.document import account_document

        return account_document(sheets, locale=locale)

    return typeset if sheets else None


def _apology_pdf(sitting: Sitting, identity: str) -> Typeset | None:
    page, names = apology_page(sitting, ApologyId(identity)), couple(sitting)
    if page is None or page.words is None:
        return None
    said, by = page.words, page.sent.author
    above = _("{by} to {to}").format(by=names.name(by), to=names.name(by.other))

    def typeset(locale: str) -> bytes:
        from app.repair.apologies.document import apology_document

        return apology_document(said, locale=locale, above=above)

    return typeset


def _talk_pdf(sitting: Sitting, identity: str) -> Typeset | None:
    kept, names = heard(sitting, HeardId(identity)), couple(sitting)
    if kept is None:
        return None
    day = sitting.clock.local(kept.at).date()

    def typeset(locale: str) -> bytes:
        from app.conversations.accountability.document import heard_document

        return heard_document(kept, day, names, locale)

    return typeset


def _setback_pdf(sitting: Sitting, identity: str) -> Typeset | None:
    page, both = setback_page(sitting, SetbackId(identity)), couple(sitting)
    if page is None:
        return None
    names = {person: both.name(person) for person in Person}

    def typeset(locale: str) -> bytes:
        from app.repair.setbacks.document import setback_document

        return setback_document(page, names=names, locale=locale)

    return typeset


_PDFS: Mapping[Words, Callable[[Sitting, str], Typeset | None]] = {
    Words.LETTER: _letter_pdf,
    Words.ACCOUNT: _account_pdf,
    Words.APOLOGY: _apology_pdf,
    Words.TALK: _talk_pdf,
    Words.SETBACK: _setback_pdf,
}
