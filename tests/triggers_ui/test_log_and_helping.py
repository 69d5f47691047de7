"""The log and its look back, a day that is coming, and what helps the other without a trace."""

from datetime import timedelta

from PySide6.QtCore import Qt

from app.people.pacing import call_quiet_week
from app.triggers.actions import write_moment, write_plan
from app.triggers.log_reads import log_page, newest_shared_moments
from app.triggers.sharing import show_moment, show_plan
from app.triggers.values import MomentId, NewMoment, Plan, Step
from app.vault.values import Person
from tests.couple import EVENING
from tests.triggers_ui.visiting import Visit
from ui.triggers.helping_view import HelpingView
from ui.triggers.list_view import PlansView
from ui.triggers.log_view import LogView
from ui.triggers.moment_view import MomentView

ALEX, SAM = Person.FIRST, Person.SECOND


def test_an_entry_by_keyboard_alone(visit: Visit) -> None:
    visit.enter(ALEX)
    visit.open(LogView, "log")
    visit.qtbot.keyClick(visit.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    view = visit.at(MomentView)
    visit.key(Qt.Key.Key_8)
    visit.tab_to("How strong afterwards: 0")
    visit.key(Qt.Key.Key_3)
    visit.tab_to("What I did: Stepped away")
    visit.key(Qt.Key.Key_Space)
    visit.tab_to("What helped")
    visit.type("The garden")
    view.keep.setFocus()
    visit.key(Qt.Key.Key_Return)
    visit.at(LogView)
    (entry,) = log_page(visit.sitting).moments
    assert (entry.what.peak, entry.what.after, entry.what.before) == (8, 3, None)
    assert (entry.what.steps, entry.what.what_helped) == (frozenset({Step.STEPPED_AWAY}), "The garden")
    assert abs(entry.what.at - EVENING) < timedelta(minutes=1)


def test_what_is_typed_stays_over_a_lock(visit: Visit) -> None:
    visit.enter(ALEX)
    view = visit.open(MomentView, "moment")
    view.parts.fields["what_helped"].setFocus()
    visit.type("Half a word")
    visit.enter(SAM)
    assert visit.open(MomentView, "moment").parts.fields["what_helped"].plain() == ""
    visit.enter(ALEX)
    assert visit.open(MomentView, "moment").parts.fields["what_helped"].plain() == "Half a word"


def test_a_day_to_come_and_a_time_that_is_none_are_said_beside_their_fields(visit: Visit) -> None:
    visit.enter(ALEX)
    view = visit.open(MomentView, "moment")
    view.parts.fields["day"].set_plain("2026-11-25")
    view.keep_entry()
    assert "still to come" in view.parts.fields["day"].problem
    view.parts.fields["day"].set_plain("")
    view.parts.fields["time"].set_plain("soon")
    view.keep_entry()
    assert view.parts.fields["day"].problem
    assert view.parts.fields["time"].problem
    assert log_page(visit.sitting).moments == ()
    view.parts.fields["day"].set_plain("2026-11-20")
    view.parts.fields["time"].set_plain("")
    view.keep_entry()
    assert len(log_page(visit.sitting).moments) == 1


def test_showing_an_entry_leaves_its_note_out_unless_it_is_wished(visit: Visit) -> None:
    visit.enter(ALEX)
    moment = write_moment(visit.sitting, ALEX, NewMoment(at=EVENING, what_helped="Tea", note="Only mine"))
    view = visit.open(MomentView, "moment", moment)
    visit.press("Show it to Sam")
    assert "Only mine" not in [words for _label, words in view.preview.seen.lines]
    visit.press("Show this")
    assert newest_shared_moments(visit.sitting)[0].what.note == ""
    visit.press("Show the new text")
    visit.press("The note: show it too")
    assert ("A note", "Only mine") in view.preview.seen.lines
    visit.press("Show this")
    visit.enter(None)
    log = visit.open(LogView, "log")
    (row,) = log.shown.rows.rows._rows
    assert "Tea" in row.below
    log.open_view(row.subject)
    assert visit.at(MomentView).parts.isHidden()
    assert "Shown by Alex" in visit.words()
    assert "Only mine" in visit.words()
    visit.enter(ALEX)
    visit.open(MomentView, "moment", moment)
    visit.press("Take it back")
    assert newest_shared_moments(visit.sitting) == ()
    assert "Only you can read this." in visit.words()


def test_deleting_an_entry_can_be_undone(visit: Visit) -> None:
    visit.enter(ALEX)
    moment = write_moment(visit.sitting, ALEX, NewMoment(at=EVENING))
    visit.open(MomentView, "moment", moment)
    visit.at(MomentView).parts.fields["what_helped"].setFocus()
    visit.type("Half a word")
    visit.press("Delete this entry")
    view = visit.at(LogView)
    assert view.own.isHidden()
    visit.press("Undo")
    assert not view.own.isHidden()
    assert visit.open(MomentView, "moment", moment).parts.fields["what_helped"].plain() == "Half a word"
    visit.press("Delete this entry")
    visit.window.go("hard_moments", None)
    assert log_page(visit.sitting).moments == ()


def test_a_look_back_has_its_figures_in_words(visit: Visit) -> None:
    visit.enter(ALEX)
    for days, peak in ((0, 4), (8, 6), (9, 6), (100, 9)):
        at = EVENING - timedelta(days=days)
        write_moment(visit.sitting, ALEX, NewMoment(at=at, peak=peak, after=2, steps=frozenset({Step.BREATHED})))
    view = visit.open(LogView, "log")
    assert view.look_back is not None
    words = visit.words()
    assert "3 hard moments in the last 12 weeks, 1 in the 12 before." in words
    assert "At its peak usually 6 of 10; it was 9." in words
    assert "Breathed: 3 times, weaker afterwards in 3 of 3." in words
    assert view.look_back.chart.isVisible()
    visit.press("How far: 4 weeks")
    assert "3 hard moments in the last 4 weeks, 0 in the 4 before." in visit.words()
    chart = view.look_back.chart.chart
    assert chart is not None
    assert [point.said for point in chart.points if point.value is not None] == [
        "Week of 9 November 2026: 2 hard moments, at its peak 6, after 2",
        "Week of 23 November 2026: 1 hard moment, at its peak 4, after 2",
    ]
    visit.press("How far: 52 weeks")
    assert "4 hard moments in the last 52 weeks." in visit.words()


def test_in_a_quiet_week_figures_rest(visit: Visit) -> None:
    visit.enter(ALEX)
    write_moment(visit.sitting, ALEX, NewMoment(at=EVENING, peak=4))
    call_quiet_week(visit.sitting, ALEX)
    view = visit.open(LogView, "log")
    assert view.look_back is not None
    assert not view.look_back.chart.isVisible()
    assert "Figures rest" in visit.words()
    assert not view.own.isHidden()


def test_a_day_that_is_coming_is_named_to_its_owner_only(visit: Visit) -> None:
    visit.enter(ALEX)
    day = visit.couple.clock.today() + timedelta(days=1)
    plan = write_plan(visit.sitting, Plan(name="That evening", on_day=day, review=day))
    visit.enter(ALEX)
    assert "Tomorrow: That evening" in visit.words()
    for other in (SAM, None):
        visit.enter(other)
        assert "That evening" not in visit.words()
    visit.couple.clock.forward(days=1)
    visit.enter(ALEX)
    assert "Today: That evening" in visit.words()
    assert "To look at again: That evening" in visit.words()
    visit.open(PlansView, "list", ("plan", plan))
    assert "That evening" not in visit.words(), "while its deletion can be taken back too"


def test_what_helps_the_other_is_there_in_one_press_and_leaves_no_trace(visit: Visit) -> None:
    visit.enter(ALEX)
    plan = write_plan(
        visit.sitting, Plan(name="No answer", what_helps="1\n2\n3\n4", please_do="Sit near", please_dont="Explain")
    )
    show_plan(visit.sitting, plan, frozenset())
    visit.enter(SAM)
    heard: list[object] = []
    visit.sitting.changes.subscribe(heard.append)
    files = {path: path.read_bytes() for path in visit.couple.vault.folder.path.glob("*.db")}
    visit.press("Alex is having a hard moment")
    view = visit.at(HelpingView)
    assert (view.helps.lines, view.do.lines, view.dont.lines) == (("1", "2", "3"), ("Sit near",), ("Explain",))
    assert view.who.isHidden()
    assert heard == []
    assert files == {path: path.read_bytes() for path in visit.couple.vault.folder.path.glob("*.db")}
    visit.press("All hard moments")
    visit.at(PlansView)


def test_without_a_plan_there_are_three_kind_lines_and_together_both_can_be_chosen(visit: Visit) -> None:
    visit.enter(None)
    visit.press("Sam is having a hard moment")
    view = visit.at(HelpingView)
    assert "Sam is having a hard moment" in visit.words()
    assert len(view.none_yet.lines) == 3
    visit.qtbot.mouseClick(view.who.button_for(ALEX), Qt.MouseButton.LeftButton)
    assert "Alex is having a hard moment" in visit.words()


def test_one_of_several_plans_can_be_chosen(visit: Visit) -> None:
    visit.enter(ALEX)
    for number in (1, 2):
        plan = write_plan(visit.sitting, Plan(name=f"Plan {number}", please_do=f"Do {number}", i_say=f"Say {number}"))
        show_plan(visit.sitting, plan, frozenset())
        visit.couple.clock.forward(minutes=1)
    visit.enter(SAM)
    view = visit.open(HelpingView, "helping")
    assert list(view.do.lines) == ["Do 2", "Do 1"]
    assert view.said.isHidden()
    view.which.set_choice(plan)
    view.reload()
    assert list(view.do.lines) == ["Do 2"]
    assert view.said.lines == ("“Say 2”",)


def test_what_was_shown_is_read_by_both_and_more_on_request(visit: Visit) -> None:
    visit.enter(ALEX)
    for number in range(6):
        moment: MomentId = write_moment(visit.sitting, ALEX, NewMoment(at=EVENING - timedelta(days=number)))
        show_moment(visit.sitting, moment, note=False)
    visit.enter(SAM)
    view = visit.open(LogView, "log")
    assert [row.below for row in view.shown.rows.rows._rows] == ["Nothing but the time."] * 4
    visit.press("Show more: Shown to both of you")
    assert len(view.shown.rows.rows._rows) == 6
