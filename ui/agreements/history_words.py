"""The history of an agreement in plain, dated words, and what someone who signed is told when that no longer stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.agreements.page_values import AgreementRow, PastEvent, VersionLine, VersionPage
from app.agreements.states import OPEN, Event
from app.agreements.values import State, VersionRole
from app.clock import Clock
from app.i18n import _
from app.people.values import Couple
from app.vault.values import Person
from ui.widgets.moments import day_and_time


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    at: datetime
    words: str


def told(page: VersionPage, couple: Couple) -> tuple[Told, ...]:
    """Everything that happened to the agreement, the newest first."""
    happened = [Told(at=event.at, words=_event_words(event, page.versions, couple)) for event in page.events]
    proposed = [Told(at=line.at, words=_proposed_words(line, couple)) for line in page.versions]
    return tuple(sorted((*happened, *proposed), key=lambda each: each.at, reverse=True))


def dated(each: Told, clock: Clock) -> str:
    return _("{moment}: {words}").format(moment=day_and_time(clock.local(each.at)), words=each.words)


def version_words(line: VersionLine) -> str:
    """One version in the list of versions."""
    stands = {
        State.PROPOSED: _("open"),
        State.SIGNED_BY_ONE: _("signed by one"),
        State.COOLING_OFF: _("thinking it over"),
        State.IN_FORCE: _("in force"),
        State.DUE: _("due for review"),
        State.REPLACED: _("replaced"),
        State.ENDED: _("ended"),
        State.WITHDRAWN: _("withdrawn"),
        State.SET_ASIDE: _("set aside"),
    }[line.state]
    return _("Version {n}: {stands}").format(n=line.number, stands=stands)


def news(page: VersionPage | AgreementRow, alone: Person | None, couple: Couple) -> tuple[str, ...]:
    """What became of a signature that someone here gave and that no longer stands, until they sign again."""
    if page.state not in OPEN:
        return ()
    readers = tuple(Person) if alone is None else (alone,)
    found = (_voided(page, person) for person in readers if person not in page.signed_by)
    return tuple(dict.fromkeys(_void_words(event, couple, alone) for event in found if event is not None))


def _voided(page: VersionPage | AgreementRow, person: Person) -> PastEvent | None:
    """What the other did to the newest signature of this person."""
    undoing = {Event.COUNTERED, Event.TAKEN_BACK}
    signed = False
    voided: PastEvent | None = None
    for event in reversed(page.events):
        mine = event.person is person
        if mine and event.what in {Event.SIGNED, Event.TAKEN_BACK, Event.COUNTERED}:
            signed, voided = event.what == Event.SIGNED, None
        elif signed and not mine and event.what in undoing and _is_near(page, event):
            signed, voided = False, event
    return voided


def _is_near(page: VersionPage | AgreementRow, event: PastEvent) -> bool:
    """Whether it was done to this version, or to the one it took the place of."""
    return event.number in {page.number, page.number - 1}


def _void_words(event: PastEvent, couple: Couple, alone: Person | None) -> str:
    other = couple.name(event.person)
    if event.what == Event.TAKEN_BACK:
        return _("{name} took back a signature. The text is open again, and can be signed anew at any time.").format(
            name=other
        )
    if alone is not None:
        return _("The text changed after you signed, so your signature no longer stands. This is the new text.")
    signer = couple.name(event.person.other)
    return _("The text changed after {name} signed, so that signature no longer stands. This is the new text.").format(
        name=signer
    )


def _proposed_words(line: VersionLine, couple: Couple) -> str:
    said = {
        VersionRole.ORIGINAL: _("{name} put version {n} forward."),
        VersionRole.AMENDMENT: _("{name} put changes forward, version {n}."),
        VersionRole.RENEWAL: _("{name} suggested to renew it, version {n}."),
        VersionRole.ADDENDUM: _("{name} suggested an addition, version {n}."),
    }[line.role]
    return said.format(name=couple.name(line.proposed_by), n=line.number)


def _set_aside_words(event: PastEvent, versions: Sequence[VersionLine]) -> str:
    """By what took its place: the versions are given the newest first."""
    later = [line for line in versions if line.number > event.number and line.at >= event.at]
    return {
        VersionRole.ORIGINAL: _("{name} suggested other words; version {n} was set aside."),
        VersionRole.AMENDMENT: _("{name} suggested a change; version {n} was set aside."),
        VersionRole.RENEWAL: _("{name} suggested to renew it; version {n} was set aside."),
        VersionRole.ADDENDUM: _("{name} suggested an addition; version {n} was set aside."),
    }[later[-1].role if later else VersionRole.ORIGINAL]


def _event_words(event: PastEvent, versions: Sequence[VersionLine], couple: Couple) -> str:
    said = {
        Event.SIGNED: _("{name} signed version {n}."),
        Event.TAKEN_BACK: _("{name} took back the signature under version {n}."),
        Event.COUNTERED: _set_aside_words(event, versions),
        Event.WITHDRAWN: _("{name} withdrew from version {n}."),
        Event.KEPT: _("Both decided to keep version {n}."),
        Event.ENDED: _("Both decided to end version {n}."),
        Event.REPLACED: _("Version {n} was replaced."),
    }[Event(event.what)].format(name=couple.name(event.person), n=event.number)
    return _("{said} “{reason}”").format(said=said, reason=event.reason) if event.reason else said
