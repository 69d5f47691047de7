"""The sample couple's agreements: what happened to them on which day."""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from app.agreements import drafting
from app.agreements.actions import assess_boundary, propose_version, show_needs
from app.agreements.plain import text_from_plain
from app.agreements.reads import version_page
from app.agreements.signing import decision_to_sign, enter_signature, sign, version_to_sign
from app.agreements.signing_values import Ink
from app.agreements.values import AgreementText, DecisionKind, Keeping, NeedKind, Stance, VersionId, VersionRole
from app.agreements.wishes import new_wish
from app.sample.couple import INKS, LOCALE, PASSPHRASES, ToldClock
from app.vault.opening import open_sitting, unlock
from app.vault.sitting import Sitting
from app.vault.values import Person
from app.vault.vault import Vault

TEXTS = Path(__file__).parents[2] / "resources" / "sample.toml"
Answer = tuple[Keeping, Stance, str]


class Story:
    """The sitting of both in which agreements are made, and the clock that says when."""

    def __init__(self, vault: Vault, clock: ToldClock) -> None:
        self.vault = vault
        self.clock = clock
        self.known: dict[str, VersionId] = {}
        """Versions that come up again, by the key of their text."""
        self.sitting = open_sitting(vault, tuple(unlock(vault, person, PASSPHRASES[person]) for person in Person))

    def pass_time(self, **by: float) -> None:
        self.clock.moment += timedelta(**by)

    def propose(self, author: Person, text: AgreementText) -> VersionId:
        return propose_version(self.sitting, author, drafting.new_draft(self.sitting, text))

    def follow(self, author: Person, version: VersionId, role: VersionRole, text: AgreementText) -> VersionId:
        """A next version of the agreement `version` belongs to."""
        agreement = version_page(self.sitting, version).agreement
        return propose_version(self.sitting, author, drafting.draft_from(self.sitting, agreement, version, role, text))

    def answer(
        self, person: Person, version: VersionId, differently: Mapping[int, tuple[Keeping, Stance, str]]
    ) -> None:
        """`differently` holds the answers that are not plain agreement, by the number of the boundary from 1."""
        for number, boundary in enumerate(version_page(self.sitting, version).text.boundaries, start=1):
            keeping, stance, comment = differently.get(number, (Keeping.CAN, Stance.AGREE, ""))
            self.pass_time(minutes=1)
            assess_boundary(self.sitting, person, version, boundary.id, keeping=keeping, stance=stance, comment=comment)

    def sign(self, person: Person, version: VersionId) -> None:
        self.pass_time(minutes=2)
        to_sign = version_to_sign(self.sitting, version, person)
        made = sign(self.vault, to_sign, PASSPHRASES[person], INKS[person], self.clock.now(), LOCALE)
        enter_signature(self.sitting, made)

    def agree(self, version: VersionId) -> None:
        """Both answer everything with a plain yes and sign the same evening."""
        for person in Person:
            self.answer(person, version, {})
        for person in Person:
            self.sign(person, version)

    def keep(self, version: VersionId, days: int) -> None:
        review = self.clock.today() + timedelta(days=days)
        wish = new_wish(self.sitting, Person.FIRST, version, DecisionKind.KEEP, review)
        for person in Person:
            self.pass_time(minutes=2)
            to_sign = decision_to_sign(self.sitting, wish, person)
            enter_signature(
                self.sitting, sign(self.vault, to_sign, PASSPHRASES[person], Ink(), self.clock.now(), LOCALE)
            )


def live_day(story: Story, number: int, last: int) -> None:
    """What happens to the agreements on one day of the record, counted from 0; the clock stands at its evening."""
    happen = {
        0: _begin,
        6: _money,
        15: _phones_with_a_counter_proposal,
        47: lambda story: story.keep(story.known["phones"], 60),
        67: lambda story: story.keep(story.known["pause"], 60),
        last - 2: _talks,
        last - 1: _evenings_still_open,
        last: _a_draft_of_both,
    }.get(number)
    if happen is not None:
        happen(story)


def _begin(story: Story) -> None:
    story.known["pause"] = story.propose(Person.FIRST, sample_text("pause", story.clock.now()))
    story.agree(story.known["pause"])


def _money(story: Story) -> None:
    story.agree(story.propose(Person.SECOND, sample_text("money", story.clock.now())))


def _talks(story: Story) -> None:
    talks = story.propose(Person.SECOND, sample_text("talks", story.clock.now()))
    story.answer(Person.SECOND, talks, {})


def _a_draft_of_both(story: Story) -> None:
    drafting.new_draft(story.sitting, sample_text("draft"))


def _phones_with_a_counter_proposal(story: Story) -> None:
    text = sample_text("phones", story.clock.now())
    strict = replace(text.boundaries[0], behaviour="Sam answers every message within thirty minutes.")
    first = story.propose(Person.FIRST, replace(text, boundaries=(strict, *text.boundaries[1:])))
    story.answer(Person.FIRST, first, {})
    story.answer(
        Person.SECOND,
        first,
        {1: (Keeping.NOT_YET, Stance.TALK, "I can't hold a phone in the workshop. Two hours I can.")},
    )
    story.pass_time(hours=2)
    second = story.follow(Person.SECOND, first, VersionRole.ORIGINAL, text)
    story.agree(second)
    story.known["phones"] = second


def _evenings_still_open(story: Story) -> None:
    version = story.propose(Person.FIRST, sample_text("evenings", story.clock.now()))
    story.answer(Person.FIRST, version, {3: (Keeping.NOT_YET, Stance.TALK, "Could it be five? I leave at half past.")})
    story.answer(Person.SECOND, version, {2: (Keeping.WITH_HELP, Stance.AGREE, "A reminder in my calendar helps.")})


def sample_text(key: str, today: datetime | None = None) -> AgreementText:
    """One of the sample agreements, with its days counted from `today`; without, its terms are still open."""
    plain = next(agreement for agreement in _texts()["agreement"] if agreement["key"] == key)
    day = today.date() if today else None
    terms = {
        "starts": None,
        "review": (day + timedelta(plain["review_after"])).isoformat() if day else None,
        "ends": (day + timedelta(plain["ends_after"])).isoformat() if day and "ends_after" in plain else None,
        "cooling_off": plain.get("cooling_off", 24),
    }
    boundaries = [
        _boundary(clause.get("part", f"{key}-{number}"), clause) for number, clause in enumerate(plain["boundary"])
    ]
    return text_from_plain(
        {"title": plain["title"], "area": plain["area"], "purpose": plain["purpose"]}
        | {"terms": terms, "boundaries": boundaries}
    )


def show_what_each_needs(vault: Vault, clock: ToldClock) -> None:
    """What each has shown the other from their own sitting."""
    texts = _texts()
    for person in Person:
        clock.moment += timedelta(minutes=20)
        sitting = open_sitting(vault, (unlock(vault, person, PASSPHRASES[person]),))
        _show(sitting, person, texts)
        sitting.close()


def _show(sitting: Sitting, person: Person, texts: Mapping[str, Any]) -> None:
    show_needs(sitting, NeedKind.NEED, tuple(texts["needs"][person.value]))
    show_needs(sitting, NeedKind.NONNEGOTIABLE, tuple(texts["nonnegotiables"][person.value]))
    if person is Person.FIRST:
        drafting.new_draft(sitting, replace(sample_text("money"), title="What a weekend may cost"))


@cache
def _texts() -> dict[str, Any]:
    return tomllib.loads(TEXTS.read_text(encoding="utf-8"))


def _boundary(identity: str, clause: Mapping[str, str]) -> dict[str, str | None]:
    empty = dict.fromkeys(("if_crossed", "corrective_step", "need", "known_by", "exceptions", "meanwhile"), "")
    unset = dict.fromkeys(("asked_by", "cost", "until"))
    words = {key: said for key, said in clause.items() if key != "part"}
    return {"id": identity, "if_it_keeps_happening": "change_it"} | unset | empty | words
