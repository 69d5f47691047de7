"""A talk in which each is heard, through the real window by keyboard: held, paused, locked out of, cut off."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QTextEdit

from app.conversations.accountability.reads import is_stopped, kept_talks
from app.vault.values import Person
from tests.accountability_ui.holding import TOPIC, Holding
from tests.agreements_ui.house import House
from tests.full_disk import no_more_room, room_again
from tests.opened_bytes import opened_shared
from ui.conversations.accountability.talk_sheet import TalkSheet

ALEX, SAM = Person.FIRST, Person.SECOND
SAW = "The message came at nine"


def turn(holding: Holding, speaker: str, listener: str) -> None:
    """One whole turn, corrected once and added to once."""
    assert holding.floor == f"{speaker} speaks"
    holding.say("What I saw", f"{SAW}, says {speaker}")
    holding.say("What it did to me", "I could not eat")
    holding.say("What I ask", "One line before you leave")
    holding.tab_and_press(f"Hand over to {listener}")
    assert holding.floor == f"{listener} says back what was heard"
    holding.say("What I heard", "You were angry")
    holding.tab_and_press(f"Ask {speaker}: is that right?")
    assert "You were angry" in holding.words()
    holding.say("What is missing, or different (optional)", "Afraid more than angry")
    holding.tab_and_press("Partly")
    assert "Afraid more than angry" in holding.words()
    holding.say("What I heard", "You were afraid")
    holding.tab_and_press(f"Ask {speaker}: is that right?")
    holding.tab_and_press("Yes, that is it", "Space")
    assert holding.floor == f"{listener} asks: is there more?"
    holding.say("What I add (optional)", "And alone with it")
    holding.tab_and_press("Add it")
    assert "And alone with it" in holding.words()
    holding.tab_and_press(f"Ask {speaker}: is that right?")
    holding.tab_and_press("Yes, that is it")
    holding.tab_and_press("That is all")
    assert holding.floor == f"{listener} names a feeling"
    holding.tab_and_press("It may have felt: alone", "Space")
    holding.tab_and_press("Go on")
    holding.say("My part in it (optional)", "I looked at the clock and did not write")


def test_a_whole_talk_by_keyboard(holding: Holding) -> None:
    holding.enter()
    assert "Everything else you type in the talk is gone at the end." in holding.words()
    holding.begin()
    turn(holding, "Alex", "Sam")
    holding.tab_and_press("Now Sam speaks")
    turn(holding, "Sam", "Alex")
    holding.tab_and_press("Go on to what comes next")
    holding.tab_and_press("What comes next: Understood")
    holding.tab_and_press("Go on to what stays")
    holding.tab_and_press("What stays: A summary by both")
    holding.say("What you both say", "One line before leaving.")
    holding.tab_and_press("End the talk")
    assert "It stays once each of you has confirmed it." in holding.words()
    holding.tab_and_press("Confirm as Alex", "Space")
    holding.tab_and_press("Confirm as Sam", "Space")
    assert "Confirmed by Alex" in holding.words()
    holding.tab_and_press("End the talk")
    assert holding.house.window.work is None
    words = holding.words()
    assert TOPIC in words
    assert "One line before leaving." in words
    assert "Confirmed by Alex and Sam" in words
    assert SAW not in words
    raw = opened_shared(holding.house.sitting)
    assert not [each for each in (SAW, "I could not eat", "Afraid more", "looked at the clock") if each.encode() in raw]


def test_a_change_to_the_summary_asks_both_again(holding: Holding) -> None:
    holding.begin()
    holding.tab_and_press("Stop here")
    holding.tab_and_press("Go on to what stays")
    holding.tab_and_press("What stays: A summary by both")
    holding.say("What you both say", "One line.")
    for name in ("Alex", "Sam"):
        holding.tab_and_press(f"Confirm as {name}")
    assert holding.sheet.held.talk.confirmed == frozenset(Person)
    holding.walk.tab_to("What you both say")
    holding.walk.press("End")
    holding.walk.write(" Or two.")
    assert holding.sheet.held.talk.confirmed == frozenset()
    assert "Confirm as Alex" in holding.words()


def test_every_step_can_be_skipped_and_nothing_kept(holding: Holding) -> None:
    holding.begin("Sam")
    for _step in range(12):
        holding.tab_and_press("Skip this")
    assert holding.floor == "Both of you: what comes next?"
    holding.tab_and_press("Go on to what stays")
    holding.tab_and_press("What stays: Nothing")
    holding.tab_and_press("End the talk")
    assert "Nothing is kept of this talk." in holding.words()
    assert kept_talks(holding.house.sitting, 5) == ()
    assert not is_stopped(holding.house.sitting)


def test_a_pause_comes_back_to_the_word_and_its_time_stands_still(holding: Holding) -> None:
    sheet = holding.begin()
    left = sheet.held.talk.until - holding.house.sitting.clock.now()
    holding.say("What it did to me", "I could not")
    holding.walk.press("F8")
    assert "Step away" in holding.words()
    assert SAW not in holding.words()
    holding.house.couple.clock.forward(minutes=30)
    holding.walk.click("Not now")
    assert holding.sheet is sheet
    assert holding.focus_name() == "What it did to me"
    holding.walk.write(" eat")
    assert sheet.held.talk.turn.effect == "I could not eat"
    assert sheet.held.talk.until - holding.house.sitting.clock.now() == left
    assert sheet.time_up.isHidden()


def test_when_the_time_is_up_a_quiet_line_says_so(holding: Holding) -> None:
    sheet = holding.begin()
    assert sheet.time.text() == "until 19:50"
    holding.house.couple.clock.forward(minutes=20)
    sheet.look_at_time()
    assert "Your time is up." in holding.words()
    holding.say("What I saw", SAW)
    holding.tab_and_press("Hand over to Sam")
    assert "Your time is up." in holding.words()
    holding.tab_and_press("Stop here")
    assert sheet.time_up.isHidden()


def test_a_lock_in_the_middle_keeps_every_word_and_leaves_none_on_the_screen(holding: Holding) -> None:
    holding.begin()
    holding.say("What I saw", SAW)
    holding.tab_and_press("Hand over to Sam")
    holding.say("What I heard", "You waited for")
    holding.house.window.lock()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window = holding.house.window
    held = [each.text() for each in window.findChildren(QLabel)]
    held += [each.text() for each in window.findChildren(QLineEdit)]
    held += [each.toPlainText() for each in window.findChildren(QTextEdit)]
    assert not [each for each in held if SAW in each or TOPIC in each or "waited" in each]
    holding.enter(SAM)
    words = holding.words()
    assert "You stopped in the middle of a talk" in words
    assert SAW not in words
    assert not holding.house.buttons("Go on")
    holding.enter()
    assert "You stopped in the middle of a talk" in holding.words()
    holding.tab_and_press("Go on")
    assert holding.floor == "Sam says back what was heard"
    assert holding.sheet.held.talk.turn.heard == "You waited for"
    assert holding.focus_name() == "What I heard"
    assert holding.sheet.held.talk.turns[0].saw == SAW


def test_a_talk_that_was_stopped_is_let_go_after_one_more_look(holding: Holding) -> None:
    holding.begin()
    holding.say("What I saw", SAW)
    holding.tab_and_press("Leave it for now")
    holding.tab_and_press("End this talk")
    assert "Everything typed in it is gone then" in holding.words()
    holding.tab_and_press("Keep it")
    assert is_stopped(holding.house.sitting)
    holding.tab_and_press("End this talk")
    holding.tab_and_press("End it for good")
    assert not is_stopped(holding.house.sitting)
    assert SAW.encode() not in opened_shared(holding.house.sitting)
    assert "You stopped" not in holding.words()
    assert holding.view.topic.text() == ""


def test_nothing_of_a_talk_is_in_the_preferences(holding: Holding, house: House) -> None:
    holding.begin()
    holding.say("What I saw", SAW)
    house.window.lock()
    folder = house.couple.vault.folder.path.parent
    files = [each for each in folder.rglob("*") if each.is_file()]
    assert not [each for each in files if SAW.encode() in each.read_bytes()]


def test_fifty_thousand_characters_neither_freeze_nor_are_lost(holding: Holding) -> None:
    sheet = holding.begin()
    long = "Word by word. " * 3_600
    field = sheet.step.fields["saw"]
    field.control.insertPlainText(long)  # type: ignore[attr-defined]
    holding.tab_and_press("Hand over to Sam")
    assert isinstance(holding.sheet, TalkSheet)
    house = holding.house
    house.window.lock()
    holding.enter()
    holding.tab_and_press("Go on")
    assert holding.sheet.held.talk.turns[0].saw == long


def test_a_full_disk_is_said_and_every_word_stays(holding: Holding) -> None:
    sheet = holding.begin()
    holding.say("What I saw", SAW)
    sheet.settle()
    no_more_room(holding.house.sitting.shared)
    field = sheet.step.fields["effect"]
    field.control.insertPlainText("Word by word. " * 4_000)  # type: ignore[attr-defined]
    holding.tab_and_press("Hand over to Sam")
    assert "The disk is full" in holding.words()
    assert holding.floor == "Alex speaks"
    room_again(holding.house.sitting.shared)
    holding.tab_and_press("Hand over to Sam")
    assert holding.floor == "Sam says back what was heard"
    assert holding.sheet.held.talk.turn.effect == "Word by word. " * 4_000


def test_help_is_there_while_the_talk_has_the_window(holding: Holding) -> None:
    holding.begin()
    holding.walk.press("F1")
    assert "F8 begins a pause. Afterwards you are back at the same place." in holding.words()
    holding.walk.press("Escape")
