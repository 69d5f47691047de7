"""The pause agreement comes ready: four answers, and the rest is written."""

from app.agreements.values import Area
from app.vault.values import Person
from tests.agreements_ui.conftest import OpenPage
from tests.agreements_ui.editing import press, the_draft, the_list, type_into
from ui.agreements.ready_view import ReadyView
from ui.widgets.buttons import Button
from ui.window import Window


def _press_named(inside: object, words: str) -> None:
    from PySide6.QtWidgets import QWidget

    assert isinstance(inside, QWidget)
    press(next(button for button in inside.findChildren(Button) if button.text() == words))


def test_how_we_pause_is_ready_to_propose_in_two_presses(open_page: OpenPage) -> None:
    page = open_page(Person.FIRST)
    _press_named(the_list(page), "How we pause")
    assert isinstance(page.view, ReadyView)
    assert len(page.view.answers) == 4
    press(page.view.write)
    view = the_draft(page)
    text = view.text()
    assert (text.area, text.terms.cooling_off) == (Area.PAUSING, 0)
    assert text.terms.review is not None
    assert "anchor" in text.boundaries[0].behaviour
    assert view.head.next.text() == "Show it to Sam"


def test_the_answers_stand_in_the_boundaries_and_survive_a_lock(open_page: OpenPage, window: Window) -> None:
    page = open_page(Person.FIRST)
    page.show_subject(("ready", "how-we-pause"))
    assert isinstance(page.view, ReadyView)
    type_into(page.view.answers["signal"], "the word lighthouse")
    window.lock()
    page = open_page(Person.FIRST)
    page.show_subject(("ready", "how-we-pause"))
    assert isinstance(page.view, ReadyView)
    assert page.view.answers["signal"].text() == "the word lighthouse"
    press(page.view.write)
    assert "lighthouse" in the_draft(page).text().boundaries[0].behaviour


def test_all_three_ready_agreements_make_whole_drafts(open_page: OpenPage) -> None:
    page = open_page()
    for name in ("how-we-pause", "how-we-talk", "what-we-tell"):
        page.show_subject(("ready", name))
        assert isinstance(page.view, ReadyView)
        press(page.view.write)
        assert the_draft(page).head.next.text() == "Propose it"
