"""The pictures in the real window: by keyboard, each period, the table, quiet days, and who reads what."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from app.people.pacing import call_quiet_week, end_quiet_week
from app.progress.pictures.reads import pictures
from app.progress.pictures.values import OWN_SUBJECTS
from app.progress.values import Period
from app.vault.values import Person
from tests.progress_pictures.record import FELT_SAFE, PEAK
from tests.progress_pictures_ui.pictures_visit import Visit, cells
from ui.progress.overview_view import OverviewView
from ui.progress.showing_view import ShowingView
from ui.progress.table_view import TableView

ALEX, SAM = Person.FIRST, Person.SECOND
SAFE = {person: f"In 4 weeks: {FELT_SAFE[person]} of 10, the mean of 4 answers." for person in Person}
STRONG = {person: f"In 4 weeks: {PEAK[person]} of 10 at the peak" for person in Person}
OF_BOTH = "7 of 11 due promises kept in 4 weeks; 7 of 12 in the 4 before."


def read(visit: Visit, who: Person | None) -> str:
    visit.enter(who)
    return visit.words()


def show_felt_safe(visit: Visit, owner: Person) -> None:
    visit.enter(owner)
    visit.choose(f"Show to {'Sam' if owner is ALEX else 'Alex'}: {'Alex' if owner is ALEX else 'Sam'}: felt safe")
    visit.choose(f"Show this to {'Sam' if owner is ALEX else 'Alex'}")


def test_who_reads_which_number(visit: Visit) -> None:
    """Before it is shown, while it is, and after it was taken back."""
    told = {who: read(visit, who) for who in (ALEX, SAM, None)}
    for who, words in told.items():
        assert words.count(OF_BOTH) == 2
        for person in Person:
            assert (SAFE[person] in words) == (STRONG[person] in words) == (person is who)
    show_felt_safe(visit, ALEX)
    told = {who: read(visit, who) for who in (ALEX, SAM, None)}
    for who, words in told.items():
        assert SAFE[ALEX] in words
        assert ("As of 23 November 2026, shown by Alex." in words) == (who is not ALEX)
        assert (SAFE[SAM] in words) == (STRONG[SAM] in words) == (who is SAM)
        assert (STRONG[ALEX] in words) == (who is ALEX)
    assert "Sam sees it as of Monday." in told[ALEX]
    visit.enter(ALEX)
    visit.choose("What Sam sees: Alex: felt safe")
    visit.choose("Take it back")
    told = {who: read(visit, who) for who in (SAM, None)}
    assert not any(SAFE[ALEX] in words or "shown by" in words for words in told.values())


def test_the_preview_says_exactly_what_the_other_then_reads(visit: Visit) -> None:
    visit.enter(ALEX)
    visit.choose("Show to Sam: Alex: felt safe")
    view = visit.at(ShowingView)
    previewed = (view.seen.title.text(), view.seen.said.text(), view.seen.chart.chart)
    assert not pictures(visit.sitting, Period.ALL)[-1].as_of
    visit.choose("Show this to Sam")
    visit.at(OverviewView)
    visit.enter(SAM)
    pair = visit.at(OverviewView).pictures.shown.findChildren(type(view.seen))
    assert [(card.title.text(), card.said.text(), card.chart.chart) for card in pair] == [previewed]


def test_not_now_shows_nothing(visit: Visit) -> None:
    visit.enter(ALEX)
    visit.choose("Show to Sam: Alex: felt safe")
    visit.choose("Not now")
    visit.at(OverviewView)
    assert SAFE[ALEX] not in read(visit, SAM)


def test_together_says_where_private_pictures_are_and_asks_nothing(visit: Visit) -> None:
    words = read(visit, None)
    assert "Seen by each alone" in words
    assert "Seen by you alone" not in words
    assert not any(subject.value in words for subject in OWN_SUBJECTS)
    assert "Seen by each alone" not in read(visit, ALEX)


def test_the_period_is_chosen_by_key_and_remembered(visit: Visit) -> None:
    visit.enter(None)
    assert "Since 25 August" in visit.words()
    visit.tab_to("How far back: 3 months")
    visit.key(Qt.Key.Key_Left)
    visit.key(Qt.Key.Key_Space)
    assert "Since 27 October" in visit.words()
    visit.enter(ALEX)
    assert "Since 27 October" in visit.words()
    visit.choose("How far back: A year")
    assert "Since 25 November 2025" in visit.words()


def test_all_of_it_is_read_beside_and_shown_when_it_is_there(visit: Visit) -> None:
    visit.enter(ALEX)
    visit.choose("How far back: All")
    visit.qtbot.waitUntil(lambda: "Since 22 September" in visit.words())
    assert SAFE[ALEX] in visit.words()
    visit.choose("How far back: 4 weeks")
    assert "Since 27 October" in visit.words()


def test_locking_drops_what_is_being_read(visit: Visit) -> None:
    visit.enter(ALEX)
    visit.choose("How far back: All")
    visit.window.lock()
    assert visit.window.workspace is None


def test_a_new_mark_is_drawn_at_once(visit: Visit) -> None:
    from app.promises.actions import add_promise, mark_day
    from app.promises.values import Kept, NewPromise

    visit.enter(None)
    promise = add_promise(visit.sitting, ALEX, NewPromise(text="I call."))
    mark_day(visit.sitting, ALEX, promise, visit.couple.clock.today(), Kept.KEPT)
    assert "8 of 12 due promises kept in 4 weeks" in visit.words()


def test_dots_are_read_by_arrow_keys(visit: Visit) -> None:
    visit.enter(None)
    visit.tab_to("Sam: promises kept")
    visit.key(Qt.Key.Key_End)
    assert "17 November 2026 to 23 November 2026: 2 of 3 kept, 1 partly" in visit.words()


def test_the_table_is_reached_read_and_left_by_keys(visit: Visit) -> None:
    visit.enter(ALEX)
    visit.choose("Alex: felt safe, as a table")
    view = visit.at(TableView)
    table = visit.tab_to("Alex: felt safe")
    assert isinstance(table, QTableView)
    assert cells(table)[-4:] == [
        "From: 17 Nov 2026",
        "To: 23 Nov 2026",
        "Answers: 1",
        f"Mean, of 10: {FELT_SAFE[ALEX]}",
    ]
    assert view.read_by() == "read by: only you, until shown"
    visit.key(Qt.Key.Key_Down)
    visit.key(Qt.Key.Key_Tab)
    assert visit.focus() is not table
    visit.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    visit.at(OverviewView)


def test_figures_rest_in_a_quiet_week(visit: Visit) -> None:
    visit.enter(None)
    call_quiet_week(visit.sitting, ALEX)
    words = visit.words()
    assert "These are quiet days. Figures rest until they are over." in words
    assert OF_BOTH not in words
    assert not visit.has("How far back: 3 months")
    end_quiet_week(visit.sitting, ALEX)
    assert OF_BOTH in visit.words()


@pytest.mark.parametrize("who", [ALEX, None], ids=["alone", "together"])
def test_two_words_of_one_person_never_stand_in_one_picture(visit: Visit, who: Person | None) -> None:
    visit.enter(who)
    view = visit.at(OverviewView)
    cards = [*view.pictures.promises.values(), *(view.pictures.own.cards.values() if view.pictures.own else ())]
    for card in cards:
        named = [name for name in ("Alex", "Sam") if name in f"{card.title.text()} {card.said.text()}"]
        assert len(named) == 1
