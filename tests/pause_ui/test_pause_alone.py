"""A pause of one alone, from stopping to the log: by keyboard alone and by mouse."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit

from app.triggers.actions import write_plan
from app.triggers.values import Plan, Step
from app.vault.values import Person
from tests.agreements_ui.house import House
from tests.pause_ui.pausing import HelpingPage, Pausing

ALEX, SAM = Person


def plan(house: House, name: str = "Late reply", says: str = "I need to know where you are.") -> None:
    sitting = house.couple.alone(ALEX)
    write_plan(sitting, Plan(name=name, i_say=says))
    sitting.close()


def test_space_and_enter_are_enough_for_all_of_it(house: House, pausing: Pausing) -> None:
    house.enter(ALEX)
    pausing.walk.press("F8")
    assert pausing.walk.sees("What would help first?")
    pausing.walk.press("Tab")
    pausing.walk.press("Space")
    assert pausing.walk.sees("Breathe with the circle")
    pausing.walk.press("Return")
    assert pausing.walk.sees("Name it")
    pausing.walk.press("Space")
    assert pausing.walk.sees("I need a pause. I'll be back at 19:50.")
    pausing.walk.press("Space")
    assert pausing.walk.sees("19:50")
    pausing.walk.press("Return")
    assert pausing.walk.sees("How is it now?")
    pausing.walk.press("Return")
    assert not pausing.is_shown()
    (moment,) = pausing.log_of(ALEX)
    assert moment.what.steps == {Step.BREATHED, Step.STEPPED_AWAY, Step.CAME_BACK}
    assert (moment.what.before, moment.what.after, moment.what.note, moment.shown) == (None, None, "", False)
    assert pausing.log_of(SAM) == ()


def test_what_is_named_and_answered_fills_the_log(house: House, pausing: Pausing) -> None:
    plan(house)
    house.enter(ALEX)
    walk = pausing.walk
    walk.click("I need a pause")
    walk.click("Breathe first")
    walk.click("Go on")
    walk.click("How strong is it now?: 7")
    walk.click("Late reply")
    walk.click("Go on")
    assert walk.sees("I need to know where you are.")
    walk.click("Step away, back at 19:50")
    pausing.forward(minutes=20)
    walk.click("We're back")
    walk.click("How strong is it now?: 3")
    walk.fill("What helped?", "the garden")
    walk.fill("One line to remember", "Water first.")
    walk.click("Done")
    (moment,) = pausing.log_of(ALEX)
    what = moment.what
    assert (what.before, what.after, what.what_helped, what.note) == (7, 3, "the garden", "Water first.")
    assert what.steps == set(Step) & {Step.BREATHED, Step.NAMED_IT, Step.ASKED, Step.STEPPED_AWAY, Step.CAME_BACK}
    assert moment.plan_title == "Late reply"
    assert what.at == house.couple.clock.now() - timedelta(minutes=20)
    assert not pausing.is_kept(ALEX)


def test_stepping_away_at_once_leaves_a_bare_entry(house: House, pausing: Pausing) -> None:
    house.enter(SAM)
    for key in ("F8", "Return", "Return", "Return"):
        pausing.walk.press(key)
    assert not pausing.is_shown()
    assert pausing.clock.running is None
    (moment,) = pausing.log_of(SAM)
    assert moment.what.steps == {Step.STEPPED_AWAY, Step.CAME_BACK}


def test_not_now_leaves_nothing(house: House, pausing: Pausing) -> None:
    house.enter(ALEX)
    for keys in (("F8", "Escape"), ("F8", "Tab", "Space", "Escape", "Escape")):
        for key in keys:
            pausing.walk.press(key)
        assert not pausing.is_shown()
        assert pausing.clock.running is None
    assert pausing.log_of(ALEX) == ()
    assert not pausing.is_kept(ALEX)


def test_escape_goes_back_a_step_and_what_was_chosen_stays(house: House, pausing: Pausing) -> None:
    house.enter(ALEX)
    walk = pausing.walk
    walk.press("F8")
    walk.click("Breathe first")
    walk.click("Go on")
    walk.click("How strong is it now?: 6")
    walk.click("Go on")
    walk.press("Escape")
    chosen = walk.button("How strong is it now?: 6")
    assert chosen is not None
    assert chosen.isChecked()
    walk.press("Escape")
    assert walk.sees("Breathe with the circle")
    walk.press("Escape")
    assert walk.sees("What would help first?")


def test_the_agreement_in_force_gives_signal_places_and_times(house: House, pausing: Pausing) -> None:
    pausing.agree()
    house.enter(ALEX)
    walk = pausing.walk
    walk.press("F8")
    assert walk.sees("You agreed: A hand on the table means pause.\nKitchen for Alex, garden for Sam.")
    walk.click("10 minutes more")
    walk.click("10 minutes less")
    assert not walk.button("10 minutes less")
    assert walk.sees("Step away, back at 20:00")
    for _press in range(4):
        walk.click("10 minutes more")
    assert not walk.button("10 minutes more")
    walk.click("Step away, back at 20:35")
    assert "Tea?" not in pausing.words()
    pausing.forward(hours=2)
    assert walk.sees("“Here I am. Tea?”")


def test_without_words_in_the_plan_the_signal_is_shown(house: House, pausing: Pausing) -> None:
    pausing.agree()
    plan(house, says="")
    house.enter(ALEX)
    walk = pausing.walk
    walk.press("F8")
    walk.click("Breathe first")
    walk.click("Go on")
    walk.click("Late reply")
    walk.click("Go on")
    assert walk.sees("A hand on the table means pause.")


def test_many_plans_are_in_a_list_that_unfolds(house: House, pausing: Pausing) -> None:
    for number in range(7):
        plan(house, f"Plan {number} " + "with a long name " * 6)
    house.enter(ALEX)
    walk = pausing.walk
    walk.press("F8")
    walk.click("Breathe first")
    walk.click("Go on")
    field = walk.field("Is there a plan for it?")
    assert field is not None
    assert field.property("count") == 7


def test_once_and_only_once_it_is_extended(house: House, pausing: Pausing) -> None:
    house.enter(ALEX)
    walk = pausing.walk
    walk.press("F8")
    walk.press("Return")
    walk.click("Extend once, to 20:10")
    assert walk.sees("20:10")
    assert "Extend" not in pausing.words()
    running = pausing.clock.running
    assert running is not None
    pausing.clock.extend(running.begun + timedelta(hours=3))
    assert pausing.clock.running == running


def test_a_sound_is_off_until_somebody_wants_it(house: House) -> None:
    choices = house.window.parts.preferences.choices
    assert (choices.pause_sound, choices.less_motion) == (False, False)


def test_words_that_are_too_long_are_kept_and_said_beside_the_field(house: House, pausing: Pausing) -> None:
    house.enter(ALEX)
    walk = pausing.walk
    for key in ("F8", "Return", "Return"):
        walk.press(key)
    walk.fill("One line to remember", "")
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    line.setMaxLength(100_000)
    line.insert("🌊" * 5_001)
    walk.click("Done")
    assert pausing.is_shown()
    assert walk.sees("This is longer than fits here.")
    line.setText("🌊")
    line.textEdited.emit("🌊")
    walk.click("Done")
    (moment,) = pausing.log_of(ALEX)
    assert moment.what.note == "🌊"


def test_the_clock_may_be_set_back_meanwhile(house: House, pausing: Pausing) -> None:
    house.enter(ALEX)
    for key in ("F8", "Return"):
        pausing.walk.press(key)
    pausing.forward(days=-2)
    for key in ("Return", "Return"):
        pausing.walk.press(key)
    assert not pausing.is_shown()
    assert len(pausing.log_of(ALEX)) == 1


@pytest.mark.parametrize("alone", [ALEX, None])
def test_helping_the_partner_leaves_nothing(house: House, pausing: Pausing, alone: Person | None) -> None:
    house.enter(alone)
    pausing.walk.press("F8")
    pausing.walk.click("My partner is having a hard moment")
    assert not pausing.is_shown()
    assert house.window.workspace is not None
    page = house.window.workspace.current
    assert isinstance(page, HelpingPage)
    assert page.subjects == [("helping", None)]
    assert pausing.log_of(ALEX) == ()
