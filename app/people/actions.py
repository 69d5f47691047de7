"""Set-up and everything later that changes who the couple is and how each gets in."""

from dataclasses import dataclass

from app.i18n import _
from app.people.entities import PartnerRecord
from app.people.values import LONGEST_LABEL, LONGEST_NAME, NewPartner
from app.refused import FieldProblem, FormRefused
from app.vault import keyslots as slots
from app.vault.author_key import public_key
from app.vault.keyslots import PersonKeys
from app.vault.opening import create_vault, let_in
from app.vault.signing_key import new_signing_key
from app.vault.sitting import Sitting
from app.vault.values import Person, SamePassphrase
from app.vault.vault import Vault


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """What a partner has right after choosing a passphrase."""

    keys: PersonKeys
    recovery_code: str
    """Eight groups of four; shown once, on the recovery sheet."""


def check_partners(first: NewPartner, second: NewPartner) -> None:
    """Raises FormRefused naming every field to look at again; fields are `first.name` and so on."""
    problems = (*_problems("first", first), *_problems("second", second), *_alike(first, second))
    if problems:
        raise FormRefused(problems)


def begin_vault(vault: Vault, first: NewPartner, second: NewPartner, passphrase: str) -> Joined:
    """Make the vault with both names and the first partner's keys; work for the worker.

    Raises FormRefused, PassphraseTooShort, PassphraseTooEasy, FolderNotWritable, DiskFull; then nothing is kept.
    """
    check_partners(first, second)
    signing = new_signing_key(first.name)
    labels = {Person.FIRST: first.label, Person.SECOND: second.label}

    def furnish(sitting: Sitting) -> None:
        author_key = public_key(sitting.keys[Person.FIRST].author_key)
        with sitting.shared.transaction(Person.FIRST) as session:
            record = _record(Person.FIRST, first)
            record.join(signing.certificate, author_key)
            session.add_all((record, _record(Person.SECOND, second)))

    keys, code = create_vault(vault, labels, passphrase, signing, furnish)
    return Joined(keys=keys, recovery_code=code)


def join(vault: Vault, sitting: Sitting, passphrase: str) -> Joined:
    """Give the partner who was named but has no keys yet a passphrase; the sitting is the other's, alone."""
    host = sitting.alone
    assert host is not None, "the second partner joins from the first one's sitting"
    with sitting.shared.reading() as session:
        name = session.get_one(PartnerRecord, host.other).name
    signing = new_signing_key(name)

    def welcome(keys: PersonKeys) -> None:
        with sitting.shared.transaction(host) as session:
            session.get_one(PartnerRecord, host.other).join(signing.certificate, public_key(keys.author_key))

    keys, code = let_in(vault, sitting, host.other, passphrase, signing, welcome)
    return Joined(keys=keys, recovery_code=code)


def change_passphrase(vault: Vault, person: Person, old: str, new: str) -> None:
    """Raises WrongPassphrase, WaitBeforeTrying, SamePassphrase, PassphraseTooShort, PassphraseTooEasy."""
    with vault.counted(person):
        keyslots = slots.change_passphrase(vault.keyslots(), person, old, new, policy=vault.policy)
    if new == old:
        raise SamePassphrase
    slots.write_keyslots(vault.folder, keyslots)


def describe_partner(vault: Vault, sitting: Sitting, person: Person, described: NewPartner) -> None:
    """Change a name, role or lock-screen label; what is signed keeps the name it was signed with."""
    other_label = vault.keyslots().people[person.other].label
    with sitting.shared.transaction(sitting.here[0]) as session:
        record = session.get_one(PartnerRecord, person)
        other_name = session.get_one(PartnerRecord, person.other).name
        problems = (*_problems(person.value, described), *_same_as(person, described, other_name, other_label))
        if problems:
            raise FormRefused(problems)
        record.name, record.role, record.role_name = described.name, described.role, described.role_name
    slots.write_keyslots(vault.folder, slots.relabel(vault.keyslots(), person, described.label))


def _record(person: Person, partner: NewPartner) -> PartnerRecord:
    return PartnerRecord(person=person, name=partner.name, role=partner.role, role_name=partner.role_name)


def _problems(prefix: str, partner: NewPartner) -> list[FieldProblem]:
    problems = []
    if not partner.name.strip():
        problems.append(FieldProblem(f"{prefix}.name", _("Please write the name you use for each other.")))
    if len(partner.name) > LONGEST_NAME:
        problems.append(_too_long(f"{prefix}.name", LONGEST_NAME))
    if not partner.label.strip():
        problems.append(FieldProblem(f"{prefix}.label", _("Please write a letter or a word for the lock screen.")))
    if len(partner.label) > LONGEST_LABEL:
        problems.append(_too_long(f"{prefix}.label", LONGEST_LABEL))
    if len(partner.role_name) > LONGEST_LABEL:
        problems.append(_too_long(f"{prefix}.role_name", LONGEST_LABEL))
    return problems


def _too_long(field: str, most: int) -> FieldProblem:
    return FieldProblem(field, _("Please use at most {most} characters.").format(most=most))


def _alike(first: NewPartner, second: NewPartner) -> list[FieldProblem]:
    return _same_as(Person.SECOND, second, first.name, first.label)


def _same_as(person: Person, described: NewPartner, name: str, label: str) -> list[FieldProblem]:
    """What `person` is called like the other; nothing is alike while it is empty."""
    problems = []
    if name.strip() and name.strip().casefold() == described.name.strip().casefold():
        problems.append(
            FieldProblem(f"{person}.name", _("Both names are the same. Please add an initial or a nickname."))
        )
    if label.strip() and label.strip().casefold() == described.label.strip().casefold():
        problems.append(
            FieldProblem(f"{person}.label", _("Both labels are the same. Please make one of them different."))
        )
    return problems
