"""What the couple agreed on pauses, found in the words that are in force now."""

import re
from collections.abc import Iterable, Mapping
from itertools import chain

import sqlalchemy as sa
from sqlalchemy.orm import selectinload

from app.agreements.entities import DocumentRecord, VersionRecord
from app.agreements.pause_values import PauseTerms
from app.agreements.states import HOLDING
from app.agreements.timeline import standings
from app.agreements.values import AgreementId, Area, Boundary, BoundaryId, VersionRole
from app.vault.database import VaultSession
from app.vault.sitting import Sitting

SIGNAL, LENGTH, PLACES, RESTART = (BoundaryId(part) for part in ("signal", "length", "places", "restart"))
"""The parts of a ready-made agreement on pausing; their boundaries keep these ids in every version."""

_TOLD_BY = {
    SIGNAL: re.compile(r"\b(our sign|signals?|means? (a )?pause|gesture|word is)\b", re.IGNORECASE),
    PLACES: re.compile(r"\b(separate places|separate rooms|goes to|go to the|stays in)\b", re.IGNORECASE),
    RESTART: re.compile(r"\b(starts?|begins?|talks?|goes) again\b|\b(starts?|begins?) with\b", re.IGNORECASE),
}
"""In other words than ours, a part is told by these; nothing depends on it but what is shown."""
_MOST_AGREEMENTS = 6
"""Older ones are over."""
_MOST_MINUTES = 24 * 60
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|(?<=[.!?…][”\"’')])\s+")
_QUOTED = re.compile(r"[“\"„«]([^“”\"„»]+)[”\"»]")
_LASTING = re.compile(r"\b(\d{1,4}|half an|an|one|two|three|four)[\s-]+(minutes?|hours?)\b", re.IGNORECASE)
_NUMBERS: Mapping[str, float] = {"half an": 0.5, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4}
_AT_LEAST = re.compile(r"\bat least\s*$", re.IGNORECASE)


def pause_terms(sitting: Sitting) -> PauseTerms | None:
    """From the newest agreement on pausing in force; None where there is none."""
    with sitting.shared.reading() as session:
        for agreement in _signed_agreements(session):
            boundaries = _in_force(session, sitting, agreement)
            if boundaries:
                return terms_in(boundaries)
    return None


def terms_in(boundaries: tuple[Boundary, ...]) -> PauseTerms:
    """Found by the parts of the ready-made agreement; in other words, by what can be told without them."""
    by_part = {boundary.id: boundary.behaviour for boundary in boundaries}
    texts = [boundary.behaviour for boundary in boundaries]
    if by_part.keys().isdisjoint({SIGNAL, LENGTH, PLACES, RESTART}):
        return _told_without_parts(texts)
    shortest, longest = _lengths([by_part.get(LENGTH, "")])
    return PauseTerms(
        signal=_first_sentence(by_part.get(SIGNAL, "")),
        places=_first_sentence(by_part.get(PLACES, "")),
        shortest=shortest,
        longest=longest,
        restart=_quoted(by_part.get(RESTART, "")),
    )


def _told_without_parts(texts: list[str]) -> PauseTerms:
    """The sentences that sound like a part; for the signal else the first sentence of all."""
    sentences = [sentence for text in texts for sentence in _sentences(text)]
    told = {part: next(filter(by.search, sentences), "") for part, by in _TOLD_BY.items()}
    shortest, longest = _lengths(text for text in texts if "paus" in text.lower())
    restart = next((text for text in texts if told[RESTART] and told[RESTART] in text), "")
    return PauseTerms(
        signal=told[SIGNAL] or next(iter(sentences), ""),
        places=told[PLACES],
        shortest=shortest,
        longest=longest,
        restart=_quoted(restart) if _QUOTED.search(restart) else "",
    )


def _signed_agreements(session: VaultSession) -> list[AgreementId]:
    """Agreements on pausing that both have signed, the newest first."""
    both = sa.exists().where(DocumentRecord.version_id == VersionRecord.id, DocumentRecord.complete)
    found = sa.select(VersionRecord.agreement_id).where(VersionRecord.area == Area.PAUSING, both)
    newest_first = found.group_by(VersionRecord.agreement_id).order_by(sa.func.max(VersionRecord.id).desc())
    return list(session.scalars(newest_first.limit(_MOST_AGREEMENTS)))


def _in_force(session: VaultSession, sitting: Sitting, agreement: AgreementId) -> tuple[Boundary, ...]:
    """The boundaries that hold now, those that were added to it last."""
    stand = standings(session, [agreement], sitting.clock)
    holding = [version for version, at in stand.items() if at.state in HOLDING]
    loaded = (
        sa.select(VersionRecord).where(VersionRecord.id.in_(holding)).options(selectinload(VersionRecord.boundaries))
    )
    records = sorted(session.scalars(loaded), key=lambda each: (each.role is VersionRole.ADDENDUM, each.number))
    today = sitting.clock.today()
    boundaries = chain.from_iterable(record.text().boundaries for record in records)
    return tuple(each for each in boundaries if each.until is None or each.until >= today)


def _sentences(text: str) -> list[str]:
    return [found for part in _SENTENCE_END.split(text) if (found := part.strip())]


def _first_sentence(text: str) -> str:
    return next(iter(_sentences(text)), "")


def _quoted(text: str) -> str:
    """The last words in quotation marks, else the text itself."""
    found = _QUOTED.findall(text)
    return (found[-1] if found else text).strip()


def _lengths(texts: Iterable[str]) -> tuple[int | None, int | None]:
    """Shortest and longest in minutes, as far as they are named."""
    shortest: list[int] = []
    longest: list[int] = []
    for text in texts:
        for found in _LASTING.finditer(text):
            minutes = _minutes(found)
            if 0 < minutes <= _MOST_MINUTES:
                (shortest if _AT_LEAST.search(text[max(0, found.start() - 20) : found.start()]) else longest).append(
                    minutes
                )
    least = min(shortest) if shortest else None
    most = max(longest) if longest else None
    return least, most if most is None or least is None or most >= least else None


def _minutes(found: re.Match[str]) -> int:
    number, unit = found[1].lower(), found[2].lower()
    count = float(number) if number.isdecimal() else _NUMBERS[re.sub(r"\s+", " ", number)]
    return round(count * (60 if unit.startswith("hour") else 1))
