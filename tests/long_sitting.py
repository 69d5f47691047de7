"""Two people over a long time, by chance: they write, sign, are cut off, copy, put copies back and swap older files."""

import shutil
import tempfile
from contextlib import closing
from dataclasses import dataclass, field
from itertools import count as numbers
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from app.agreements.reads import version_page
from app.agreements.values import VersionId
from app.conversations.questions.actions import ask
from app.conversations.questions.reads import question_thread
from app.conversations.questions.values import NewQuestion, OpenQuestionId
from app.private.actions import write_note
from app.private.reads import own_note
from app.private.values import NoteId
from app.tampering.checking import look_over
from app.tampering.looking import Looked, go_out, look_on
from app.tampering.values import Finding
from app.vault.backups.making import back_up
from app.vault.backups.restoring import restore_whole
from app.vault.opening import open_sitting, unlock
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.agreements.texts import PHONES, signed_by_both
from tests.couple import PASSPHRASES, WEAK, TestedCouple, both
from tests.killing import Acknowledge, killed

PEOPLE = st.sampled_from(list(Person))


@dataclass(frozen=True, slots=True)
class Entries:
    """What was acknowledged and is to be there."""

    shared: tuple[str, ...] = ()
    own: dict[Person, tuple[str, ...]] = field(default_factory=lambda: dict.fromkeys(Person, ()))

    def with_shared(self, *said: str) -> "Entries":
        return Entries((*self.shared, *said), self.own)

    def with_own(self, person: Person, *said: str) -> "Entries":
        return Entries(self.shared, self.own | {person: (*self.own[person], *said)})


class LongSitting(RuleBasedStateMachine):
    """Each entry is there, or gone with a file that was put back, and then that is found."""

    def __init__(self) -> None:
        super().__init__()
        self.room = Path(tempfile.mkdtemp())
        self.couple: TestedCouple = both(self.room / "vault")
        self.entries = Entries()
        self.copies: list[tuple[Path, Entries]] = []
        self.older: tuple[Path, Entries] | None = None

    @rule(person=PEOPLE)
    def write(self, person: Person) -> None:
        with closing(self.couple.alone(person)) as sitting:
            self._keep(person, _written(sitting, person))
            go_out(sitting)

    @rule()
    def sign(self) -> None:
        with closing(self.couple.together()) as sitting:
            self.entries = self.entries.with_shared(f"version {signed_by_both(self.couple, sitting, PHONES)}")
            go_out(sitting)

    @rule(person=PEOPLE, after=st.floats(0.02, 0.3))
    def be_killed(self, person: Person, after: float) -> None:
        def write(acknowledge: Acknowledge) -> None:
            with closing(self.couple.alone(person)) as sitting:
                for _number in numbers():
                    for said in _written(sitting, person):
                        acknowledge(said)

        self._keep(person, killed(write, after).acknowledged)

    @rule(person=PEOPLE)
    def back_up(self, person: Person) -> None:
        vault, place = self.couple.vault, self.room / f"{len(self.copies)}.keel"
        back_up(vault, (unlock(vault, person, PASSPHRASES[person]),), place, lambda _part: None)
        self.copies.append((place, self.entries))

    @precondition(lambda self: self.copies)
    @rule(person=PEOPLE, data=st.data())
    def put_back(self, person: Person, data: st.DataObject) -> None:
        """The other's own file stays as it is."""
        copy, then = data.draw(st.sampled_from(self.copies))
        vault = self.couple.vault
        restore_whole(vault.folder, copy, person, PASSPHRASES[person], WEAK, lambda _part: None, vault.clock)
        now = Entries(then.shared, self.entries.own | {person: then.own[person]})
        self._is_found(now)

    @rule()
    def keep_the_file(self) -> None:
        self._close_in_order()
        kept = self.room / "older.db"
        shutil.copyfile(self.couple.vault.folder.shared_db, kept)
        self.older = (kept, self.entries)

    @precondition(lambda self: self.older)
    @rule()
    def swap_the_file(self) -> None:
        assert self.older is not None
        self._close_in_order()
        kept, then = self.older
        shutil.copyfile(kept, self.couple.vault.folder.shared_db)
        self._is_found(Entries(then.shared, self.entries.own))

    @rule(minutes=st.integers(1, 3000))
    def go_on(self, minutes: int) -> None:
        self.couple.clock.forward(minutes=minutes)

    def teardown(self) -> None:
        missing = self._missing()
        self.couple.vault.release()
        shutil.rmtree(self.room)
        assert not missing, f"missing: {missing}"

    def _close_in_order(self) -> None:
        """Who comes in after a cut-off folds what it left beside the files into them, and has it remembered.

        One file without what lies beside it is damaged, which others try. What was written in the seconds before a
        cut-off is remembered by whoever comes in next, and by nobody before that.
        """
        with closing(self.couple.together()) as sitting:
            look_on(sitting, Looked())
            go_out(sitting)

    def _keep(self, person: Person, said: tuple[str, ...]) -> None:
        self.entries = self.entries.with_shared(*(each for each in said if not each.startswith("note ")))
        self.entries = self.entries.with_own(person, *(each for each in said if each.startswith("note ")))

    def _is_found(self, now: Entries) -> None:
        """What of the shared space is gone now was seen by one of them, and that one is told."""
        lost = set(self.entries.shared) - set(now.shared)
        self.entries = now
        found: list[Finding] = []
        for person in Person:
            with closing(self.couple.alone(person)) as sitting:
                found += look_over(sitting)
                go_out(sitting)
        assert found or not lost, f"gone without a word: {sorted(lost)}"

    def _missing(self) -> list[str]:
        missing = []
        for person in Person:
            keys = unlock(self.couple.vault, person, PASSPHRASES[person])
            with closing(open_sitting(self.couple.vault, (keys,))) as sitting:
                wanted = (*self.entries.shared, *self.entries.own[person])
                missing += [said for said in wanted if not _is_there(sitting, said)]
        return missing


def _written(sitting: Sitting, person: Person) -> tuple[str, ...]:
    """One entry of each space, acknowledged."""
    note = write_note(sitting, "Heather on the hill")
    question = ask(sitting, person, NewQuestion(text="What did the rain change?"))
    return f"note {note}", f"question {question}"


def _is_there(sitting: Sitting, said: str) -> bool:
    what, _space, name = said.partition(" ")
    if what == "note":
        return own_note(sitting, NoteId(name)) is not None
    if what == "version":
        return version_page(sitting, VersionId(name)).text == PHONES
    return question_thread(sitting, OpenQuestionId(name)) is not None
