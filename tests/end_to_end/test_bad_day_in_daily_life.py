"""A full disk and a file closed to writing in the middle of daily life: a sentence, nothing half done, nothing lost."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit

from app.checkins.alone import waiting_alone
from app.checkins.reads import conversations_page
from app.checkins.summary_reads import day_page
from app.checkins.talks import begin_talk, finish_talk
from app.checkins.values import CheckIn
from app.promises.reads import due_on, promises_week
from app.promises.values import Kept
from app.triggers.log_reads import log_page
from app.triggers.reads import own_plans
from app.vault.database import Database
from app.vault.values import DiskFull, FolderNotWritable, Person
from tests.couple import SetClock
from tests.end_to_end.daily_life import ALEX, MONDAY, PROMISES, DailyLife, a_week_in
from tests.end_to_end.walking import MouseWalk, keel
from tests.full_disk import closed_to_writing, no_more_room, open_to_writing, room_again
from ui.checkins.offered_card import waiting_words

LONG = "🌊" * 500
"""More than fits into what is left of a page."""
LINE = "One line for Sam (optional)"


@dataclass(frozen=True)
class Fault:
    begin: Callable[[Database], None]
    end: Callable[[Database], None]
    sentence: Callable[[Path], str]


FAULTS = {
    "full": Fault(no_more_room, room_again, lambda _vault: DiskFull().sentence),
    "read-only": Fault(closed_to_writing, open_to_writing, lambda vault: FolderNotWritable(str(vault)).sentence),
}


@dataclass
class BadDay:
    life: DailyLife
    fault: Fault
    vault: Path

    @property
    def walk(self) -> MouseWalk:
        assert isinstance(self.life.walk, MouseWalk)
        return self.life.walk

    def refuses(self, database: Database, button: str) -> None:
        """Pressed on a bad disk it says why; then the disk is as it was."""
        self.fault.begin(database)
        self.walk.click(button)
        self.walk.wait_for(lambda: self.walk.sees(self.fault.sentence(self.vault)))
        self.fault.end(database)

    def paste(self, field: str, words: str = LONG) -> None:
        QApplication.clipboard().setText(words)
        self.walk.fill(field, "")
        self.walk.press("Ctrl+V")

    def holds(self, field: str) -> str:
        found = self.walk.wait_for(lambda: self.walk.field(field))
        assert isinstance(found, QLineEdit | QTextEdit)
        return found.text() if isinstance(found, QLineEdit) else found.toPlainText()


@pytest.fixture(params=FAULTS)
def bad_day(qapp: QApplication, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[BadDay]:
    clock = SetClock()
    couple = a_week_in(tmp_path, clock)
    together = couple.together()
    finish_talk(together, begin_talk(together, CheckIn.WEEKLY), ())
    together.close()
    couple.vault.release()
    with keel(tmp_path, clock=clock) as program:
        yield BadDay(DailyLife(program, MouseWalk(program.window), clock), FAULTS[request.param], tmp_path / "vault")


def test_marking(bad_day: BadDay) -> None:
    life, walk, kept = bad_day.life, bad_day.walk, f"{PROMISES[ALEX]}: Kept"
    life.sign_in(ALEX)
    walk.open_page("Promises")
    walk.click(f"More, or a note: {PROMISES[ALEX]}")
    bad_day.paste(f"A note: {PROMISES[ALEX]}", LONG * 4)
    bad_day.refuses(life.sitting.shared, kept)
    assert [due.mark for due in due_on(life.sitting, MONDAY, ALEX)] == [None]
    button = walk.button(kept)
    assert button is not None
    assert not button.isChecked()
    walk.click(kept)
    assert [(due.mark, due.note) for due in due_on(life.sitting, MONDAY, ALEX)] == [(Kept.KEPT, LONG * 4)]


def test_handing_in(bad_day: BadDay) -> None:
    life = bad_day.life
    life.sign_in(ALEX)
    write_summary(bad_day)
    bad_day.refuses(life.sitting.shared, "Hand it in")
    assert day_page(life.sitting, MONDAY).own is None
    assert bad_day.holds(LINE) == LONG
    hand_in(bad_day)


@pytest.mark.parametrize("bad_day", ["read-only"], indirect=True)
def test_what_is_private_is_kept_before_anything_is_handed_in(bad_day: BadDay) -> None:
    life = bad_day.life
    life.sign_in(ALEX)
    write_summary(bad_day)
    bad_day.refuses(life.sitting.own, "Hand it in")
    assert day_page(life.sitting, MONDAY).own is None
    hand_in(bad_day)


def write_summary(bad_day: BadDay) -> None:
    walk = bad_day.walk
    walk.open_page("Conversations")
    walk.press("Ctrl+N")
    walk.click("How was today?: Hard")
    walk.click("More")
    for field in (LINE, "What was lighter than yesterday?", "What did I do for myself?"):
        bad_day.paste(field)


def hand_in(bad_day: BadDay) -> None:
    bad_day.walk.click("Hand it in")
    own = day_page(bad_day.life.sitting, MONDAY).own
    assert own is not None
    assert (own.line, [answer.text for answer in own.answers]) == (LONG, [LONG, LONG])


def test_finishing_a_conversation(bad_day: BadDay) -> None:
    life, walk = bad_day.life, bad_day.walk
    said = "Alex: What was the best of this week, and what was the hardest?"
    life.forward(days=6)
    life.sign_in(*Person)
    walk.open_page("Conversations")
    walk.press("Ctrl+N")
    bad_day.paste(said, LONG * 4)
    walk.wait_for(lambda: walk.sees("saved"))
    bad_day.refuses(life.sitting.shared, "Finish here")
    assert not promises_week(life.sitting, MONDAY).closed
    assert bad_day.holds(said) == LONG * 4
    walk.click("Finish here")
    walk.wait_for(lambda: walk.sees("Held on 29 November 2026."))
    assert promises_week(life.sitting, MONDAY).closed
    (week,) = conversations_page(life.sitting, 1).earlier
    assert [talk.finished_at == life.clock.now() for talk in week.talks] == [True]


def test_keeping_a_plan(bad_day: BadDay) -> None:
    life, walk = bad_day.life, bad_day.walk
    life.sign_in(ALEX)
    walk.open_page("Hard moments")
    walk.press("Ctrl+N")
    bad_day.paste("What helps", LONG * 4)
    bad_day.refuses(life.sitting.own, "Keep this plan")
    assert own_plans(life.sitting) == ()
    assert bad_day.holds("What helps") == LONG * 4
    walk.click("Keep this plan")
    walk.wait_for(lambda: walk.button("Change it"))
    assert len(own_plans(life.sitting)) == 1


def test_the_end_of_a_pause(bad_day: BadDay) -> None:
    life, walk = bad_day.life, bad_day.walk
    life.sign_in(ALEX)
    for key in ("F8", "Return", "Return"):
        walk.press(key)
    bad_day.paste("What helped?", LONG * 4)
    bad_day.refuses(life.sitting.own, "Done")
    assert log_page(life.sitting).moments == ()
    assert bad_day.holds("What helped?") == LONG * 4
    walk.click("Done")
    assert [moment.what.what_helped for moment in log_page(life.sitting).moments] == [LONG * 4]


@pytest.mark.parametrize("bad_day", ["read-only"], indirect=True)
def test_answering_alone(bad_day: BadDay) -> None:
    life, walk = bad_day.life, bad_day.walk
    life.sign_in(ALEX)
    walk.open_page("Today")
    walk.click("Open: For you alone")
    walk.click("How much did I feel heard?: 7")
    keep = f"Keep my answer: {waiting_words(*waiting_alone(life.sitting))}"
    bad_day.refuses(life.sitting.own, keep)
    assert len(waiting_alone(life.sitting)) == 1
    walk.click(keep)
    walk.wait_for(lambda: walk.sees("Nothing is waiting."))
