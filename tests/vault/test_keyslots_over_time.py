"""Years of joining, forgetting, changing, saving and crashing, in any order: what opens is what ought to."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from app.vault.files import VaultFolder, write_whole
from app.vault.keyslots import (
    Keyslots,
    PersonKeys,
    add_person,
    change_passphrase,
    has_joined,
    new_keyslots,
    read_keyslots,
    recover,
    relabel,
    renew_code,
    signing_private_key,
    unlock,
    unlock_with_code,
    write_keyslots,
)
from app.vault.keyslots_document import as_json
from app.vault.passphrase import Policy
from app.vault.signing_key import SigningKey, new_signing_key
from app.vault.values import AlreadyJoined, NotJoinedYet, Person, WrongCode, WrongPassphrase

WEAK = Policy(memory_kib=64, iterations=1, lanes=1)
SIGNING = {person: new_signing_key(person) for person in Person}

people = st.sampled_from(Person)
passphrases = st.sampled_from(
    ("copper lantern wet gravel", "seven paper boats asleep", "an umbrella for the piano", "Grüße vom nassen Kiosk")
)


@dataclass(kw_only=True)
class Holder:
    """What a partner knows, and has known."""

    keys: PersonKeys
    signing: SigningKey
    passphrase: str
    code: str
    old_codes: tuple[str, ...] = ()


class Keyring(RuleBasedStateMachine):
    """`now` is what the program holds; `holders` is what each partner would say opens it."""

    @initialize()
    def begin(self) -> None:
        self.place = tempfile.TemporaryDirectory()
        self.folder = VaultFolder(Path(self.place.name) / "keel")
        self.folder.create()
        self.labels = {person: person.value for person in Person}
        self.now: Keyslots = new_keyslots(self.labels)
        self.holders: dict[Person, Holder] = {}
        write_keyslots(self.folder, self.now)

    def teardown(self) -> None:
        if hasattr(self, "place"):
            self.place.cleanup()

    @rule(person=people, passphrase=passphrases)
    def join(self, person: Person, passphrase: str) -> None:
        other = self.holders.get(person.other)
        root = other.keys.shared_root if other else None
        if person in self.holders:
            with pytest.raises(AlreadyJoined):
                add_person(self.now, person, passphrase, SIGNING[person], root, WEAK)
            return
        self.now, keys, code = add_person(self.now, person, passphrase, SIGNING[person], root, WEAK)
        self.holders[person] = Holder(keys=keys, signing=SIGNING[person], passphrase=passphrase, code=code)

    @rule(person=people, typed=passphrases)
    def open(self, person: Person, typed: str) -> None:
        if person not in self.holders:
            with pytest.raises(NotJoinedYet):
                unlock(self.now, person, typed, WEAK)
        elif typed == self.holders[person].passphrase:
            assert unlock(self.now, person, typed, WEAK) == self.holders[person].keys
        else:
            with pytest.raises(WrongPassphrase, match=self.labels[person]):
                unlock(self.now, person, typed, WEAK)

    @precondition(lambda self: self.holders)
    @rule(data=st.data(), new=passphrases)
    def change(self, data: st.DataObject, new: str) -> None:
        person, holder = data.draw(st.sampled_from(sorted(self.holders.items())))
        self.now = change_passphrase(self.now, person, holder.passphrase, new, WEAK)
        holder.passphrase = new

    @precondition(lambda self: self.holders)
    @rule(data=st.data(), new=passphrases)
    def forget_and_recover(self, data: st.DataObject, new: str) -> None:
        person, holder = data.draw(st.sampled_from(sorted(self.holders.items())))
        self.now, keys, code = recover(self.now, person, holder.code, new, WEAK)
        assert keys == holder.keys
        holder.old_codes, holder.code, holder.passphrase = (*holder.old_codes, holder.code), code, new

    @precondition(lambda self: self.holders)
    @rule(data=st.data())
    def renew(self, data: st.DataObject) -> None:
        person, holder = data.draw(st.sampled_from(sorted(self.holders.items())))
        self.now, code = renew_code(self.now, person, holder.passphrase, WEAK)
        holder.old_codes, holder.code = (*holder.old_codes, holder.code), code

    @rule(person=people, label=st.sampled_from(("Alex", "Sam", "☀", "Ελευθερία")))
    def name(self, person: Person, label: str) -> None:
        self.now = relabel(self.now, person, label)
        self.labels[person] = label

    @rule()
    def save_and_load(self) -> None:
        write_keyslots(self.folder, self.now)
        assert read_keyslots(self.folder) == self.now
        self.now = read_keyslots(self.folder)

    @rule(left=st.integers(0, 3000))
    def crash_while_the_first_is_written(self, left: int) -> None:
        """A part lies beside; both whole files are from before."""
        before = read_keyslots(self.folder)
        (self.folder.path / "keyslots.json.part").write_bytes(as_json(self.now)[:left])
        assert read_keyslots(self.folder) == before

    @rule()
    def crash_between_the_two(self) -> None:
        write_whole(self.folder.keyslots, as_json(self.now))
        assert read_keyslots(self.folder) == self.now

    @rule(left=st.integers(0, 150))
    def lose_the_first(self, left: int) -> None:
        """A bad sector after a good save: the copy holds what was saved."""
        write_keyslots(self.folder, self.now)
        self.folder.keyslots.write_bytes(as_json(self.now)[:left])
        assert read_keyslots(self.folder) == self.now

    @invariant()
    def labels_and_joining_are_as_they_were_set(self) -> None:
        if hasattr(self, "now"):
            assert {person: self.now.people[person].label for person in Person} == self.labels
            assert [person for person in Person if has_joined(self.now, person)] == sorted(self.holders)

    @invariant()
    def every_way_in_leads_to_the_same_keys(self) -> None:
        for person, holder in getattr(self, "holders", {}).items():
            assert unlock(self.now, person, holder.passphrase, WEAK) == holder.keys
            assert unlock_with_code(self.now, person, holder.code) == holder.keys
            assert signing_private_key(self.now, person, holder.passphrase, WEAK) == holder.signing.private
            for old in holder.old_codes:
                with pytest.raises(WrongCode):
                    unlock_with_code(self.now, person, old)

    @invariant()
    def both_hold_one_shared_root(self) -> None:
        assert len({holder.keys.shared_root for holder in getattr(self, "holders", {}).values()}) <= 1


TestKeyring = Keyring.TestCase
TestKeyring.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
