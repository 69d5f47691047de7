"""A pause while both are here: whose it is, whose log it goes to, and what neither may read of the other."""

from app.triggers.actions import write_plan, write_plan_together
from app.triggers.values import Plan, Step
from app.vault.values import Person
from tests.agreements_ui.house import House
from tests.pause_ui.pausing import Pausing

ALEX, SAM = Person


def test_after_a_press_on_a_name_only_shown_plans_are_there(house: House, pausing: Pausing) -> None:
    alone = house.couple.alone(SAM)
    write_plan(alone, Plan(name="My own", i_say="Nobody reads this."))
    alone.close()
    sitting = house.enter()
    write_plan_together(sitting, SAM, Plan(name="A door slams", i_say="Could you sit with me?"))
    write_plan_together(sitting, ALEX, Plan(name="Late reply", i_say="Where are you?"))
    walk = pausing.walk
    walk.press("F8")
    walk.click("Breathe first")
    walk.click("Go on")
    assert walk.sees("Whose pause is it?")
    walk.click("Sam")
    said = pausing.words()
    assert "A door slams" in said
    assert "My own" not in said
    assert "Late reply" not in said
    walk.click("How strong is it now?: 8")
    walk.click("A door slams")
    walk.click("Go on")
    assert walk.sees("Could you sit with me?")
    walk.click("Step away, back at 19:50")
    walk.click("We're back")
    assert walk.sees("It goes into Sam's log; only Sam reads it.")
    walk.click("Done")
    (moment,) = pausing.log_of(SAM)
    assert (moment.what.before, moment.plan_title, moment.shown) == (8, "A door slams", False)
    assert pausing.log_of(ALEX) == ()


def test_stepping_away_asks_at_the_end_whose_log_it_goes_to(house: House, pausing: Pausing) -> None:
    house.enter()
    walk = pausing.walk
    walk.press("F8")
    walk.press("Return")
    walk.press("Return")
    assert walk.sees("Whose pause is it?")
    walk.click("Alex")
    walk.click("Done")
    (moment,) = pausing.log_of(ALEX)
    assert moment.what.steps == {Step.STEPPED_AWAY, Step.CAME_BACK}
    assert pausing.log_of(SAM) == ()


def test_nobody_has_to_say_whose_it_was(house: House, pausing: Pausing) -> None:
    house.enter()
    walk = pausing.walk
    for key in ("F8", "Return", "Return", "Return"):
        walk.press(key)
    assert not pausing.is_shown()
    assert pausing.clock.running is None
    assert (pausing.log_of(ALEX), pausing.log_of(SAM)) == ((), ())


def test_whose_it_is_may_be_passed_over(house: House, pausing: Pausing) -> None:
    pausing.agree()
    house.enter()
    walk = pausing.walk
    walk.press("F8")
    walk.click("Breathe first")
    walk.press("Return")
    walk.press("Return")
    assert walk.sees("A hand on the table means pause.")


def test_nothing_of_it_is_in_the_shared_file(house: House, pausing: Pausing) -> None:
    sitting = house.enter()
    walk = pausing.walk
    for key in ("F8", "Return", "Return"):
        walk.press(key)
    walk.click("Alex")
    walk.fill("One line to remember", "Cold tea, warm hands.")
    house.window.lock()
    assert pausing.is_kept(ALEX)
    together = house.couple.together()
    with together.shared.transaction() as session:
        tables = session.connection().exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").all()
        rows = [session.connection().exec_driver_sql(f'SELECT * FROM "{name}"').all() for (name,) in tables]  # noqa: S608
    together.close()
    assert "Cold tea" not in str(rows)
    assert sitting.alone is None
