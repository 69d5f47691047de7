"""The sample couple: about three months of their record, for the demo, the gallery, tests and benchmarks."""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import app.schema  # noqa: F401  a new vault gets all its tables
from app.agreements import drafting
from app.agreements.actions import assess_boundary, propose_version, show_needs
from app.agreements.plain import text_from_plain
from app.agreements.reads import version_page
from app.agreements.signing import decision_to_sign, enter_signature, sign, version_to_sign
from app.agreements.signing_values import Ink
from app.agreements.values import AgreementText, DecisionKind, Keeping, NeedKind, Stance, VersionId, VersionRole
from app.agreements.wishes import new_wish
from app.clock import Clock
from app.people.actions import begin_vault, join
from app.people.recovery import mark_recovery
from app.people.values import NewPartner, Role
from app.vault.opening import open_sitting, unlock
from app.vault.passphrase import Policy
from app.vault.sitting import Sitting
from app.vault.values import Person
from app.vault.vault import Vault, take_vault

TEXTS = Path(__file__).parent.parent / "resources" / "sample.toml"
FIRST = NewPartner(name="Alex Rivera", label="A.", role=Role.HURT)
SECOND = NewPartner(name="Sam Lindqvist", label="S.", role=Role.BROKE_TRUST)
PASSPHRASES = {
    Person.FIRST: "seven kettles under the green stairs",
    Person.SECOND: "a lantern for the wooden harbour",
}
LIGHT_WORK = Policy(memory_kib=19 * 1024, iterations=2, lanes=1)
"""The least work the program accepts: the sample couple's passphrases are printed in their README anyway."""

LOCALE = "en_GB"
INKS = {
    Person.FIRST: Ink(strokes=(((22, 58), (38, 20), (54, 62), (82, 44), (118, 52), (150, 34), (196, 56), (262, 42)),)),
    Person.SECOND: Ink(
        strokes=(((26, 40), (46, 22), (60, 64), (96, 48)), ((104, 56), (150, 28), (186, 60), (270, 50)))
    ),
}


Answer = tuple[Keeping, Stance, str]


class ToldClock(Clock):
    """A clock that says what it is told, while the record is written."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def now(self) -> datetime:
        return self.moment


class Story:
    """Writes the record day by day."""

    def __init__(self, vault: Vault, clock: ToldClock) -> None:
        self.vault = vault
        self.clock = clock
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


def make_sample(folder: Path, now: datetime, policy: Policy = LIGHT_WORK) -> None:
    """Write the sample couple's vault into an empty folder, so that its last day is `now`; takes some seconds."""
    clock = ToldClock(now - timedelta(days=88))
    vault = take_vault(folder, clock, policy)
    try:
        _set_up(vault)
        story = Story(vault, clock)
        try:
            _three_months(story, now)
        finally:
            story.sitting.close()
        _alone(vault, clock)
    finally:
        vault.release()


def sample_sitting(folder: Path, people: tuple[Person, ...]) -> Sitting:
    """A sitting over the sample couple's vault in `folder`, which is made now where there is none."""
    if not (folder / "keyslots.json").exists():
        make_sample(folder, Clock().now())
    return _sit(folder, people)


def empty_sitting(folder: Path, people: tuple[Person, ...]) -> Sitting:
    """A sitting of the same couple who have written nothing yet."""
    if not (folder / "keyslots.json").exists():
        vault = take_vault(folder, Clock(), LIGHT_WORK)
        _set_up(vault)
        vault.release()
    return _sit(folder, people)


def _sit(folder: Path, people: tuple[Person, ...]) -> Sitting:
    """The folder is let go again at once, so that the program around the sitting can take it."""
    vault = take_vault(folder, Clock(), LIGHT_WORK)
    try:
        return open_sitting(vault, tuple(unlock(vault, person, PASSPHRASES[person]) for person in people))
    finally:
        vault.release()


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
    boundaries = [_boundary(f"{key}-{number}", clause) for number, clause in enumerate(plain["boundary"])]
    return text_from_plain(
        {"title": plain["title"], "area": plain["area"], "purpose": plain["purpose"]}
        | {"terms": terms, "boundaries": boundaries}
    )


def _set_up(vault: Vault) -> None:
    begin_vault(vault, FIRST, SECOND, PASSPHRASES[Person.FIRST])
    sitting = open_sitting(vault, (unlock(vault, Person.FIRST, PASSPHRASES[Person.FIRST]),))
    join(vault, sitting, PASSPHRASES[Person.SECOND])
    for person in Person:
        mark_recovery(sitting, person, confirmed=True)
    sitting.close()


def _three_months(story: Story, now: datetime) -> None:
    pause = story.propose(Person.FIRST, sample_text("pause", story.clock.now()))
    story.agree(pause)
    story.pass_time(days=6)
    money = story.propose(Person.SECOND, sample_text("money", story.clock.now()))
    story.agree(money)
    story.pass_time(days=9)
    phones = _phones_with_a_counter_proposal(story)
    story.pass_time(days=31)
    story.keep(phones, 60)
    story.pass_time(days=20)
    story.keep(pause, 60)
    story.clock.moment = now - timedelta(days=2)
    talks = story.propose(Person.SECOND, sample_text("talks", story.clock.now()))
    story.answer(Person.SECOND, talks, {})
    story.clock.moment = now - timedelta(days=1, hours=2)
    _evenings_still_open(story)
    story.clock.moment = now - timedelta(hours=3)
    together = sample_text("draft")
    drafting.new_draft(story.sitting, together)


def _phones_with_a_counter_proposal(story: Story) -> VersionId:
    text = sample_text("phones", story.clock.now())
    strict = replace(text.boundaries[0], behaviour="Sam answers every message within thirty minutes.")
    first = story.propose(Person.FIRST, replace(text, boundaries=(strict, *text.boundaries[1:])))
    story.answer(Person.FIRST, first, {})
    story.answer(
        Person.SECOND,
        first,
        {1: (Keeping.NOT_YET, Stance.TALK, "I can't hold a phone in the workshop. Two hours I can.")},
    )
    story.pass_time(days=1)
    second = story.follow(Person.SECOND, first, VersionRole.ORIGINAL, text)
    story.agree(second)
    return second


def _evenings_still_open(story: Story) -> None:
    version = story.propose(Person.FIRST, sample_text("evenings", story.clock.now()))
    story.answer(Person.FIRST, version, {3: (Keeping.NOT_YET, Stance.TALK, "Could it be five? I leave at half past.")})
    story.answer(Person.SECOND, version, {2: (Keeping.WITH_HELP, Stance.AGREE, "A reminder in my calendar helps.")})


def _alone(vault: Vault, clock: ToldClock) -> None:
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
    return {"id": identity, "if_it_keeps_happening": "change_it"} | unset | empty | dict(clause)
