"""What a draft can't be proposed with is said beside its field, all at once, and nothing is lost."""

from dataclasses import replace
from datetime import date

from app.agreements.list_reads import agreements_page
from app.agreements.values import Area
from app.paper.values import RightToLeftText
from tests.agreements.texts import PAUSE, PHONES
from tests.agreements_ui.conftest import OpenPage
from tests.agreements_ui.editing import kept, open_draft, paste, press, type_into


def test_everything_that_is_missing_is_said_at_once(open_page: OpenPage) -> None:
    page = open_page()
    nobody = replace(PHONES.boundaries[0], kept_by=None, behaviour="", if_crossed="", corrective_step="")
    view = open_draft(page, replace(PHONES, title="", boundaries=(nobody,), terms=replace(PHONES.terms, review=None)))
    view.propose()
    form = view.boundaries.cards[0].form
    assert form is not None
    said = [view.about.title, form.texts["behaviour"], form.choices["kept_by"], form.texts["if_crossed"]]
    assert [bool(field.problem) for field in (*said, view.terms.form.review_when)] == [True] * 5
    assert agreements_page(page.desk.sitting).open == ()


def test_what_is_missing_is_not_said_before_it_was_asked_for(open_page: OpenPage) -> None:
    view = open_draft(open_page(), replace(PHONES, title="", boundaries=()))
    assert view.about.title.problem == ""
    assert view.parts.none_yet.sentence == ""
    view.propose()
    assert view.parts.none_yet.sentence.startswith("There is no boundary yet.")


def test_a_title_of_5000_characters_is_kept_and_said_to_be_long(open_page: OpenPage) -> None:
    view = open_draft(open_page(), PHONES)
    press(view.about.change)
    view.about.title.control.selectAll()
    paste(view.about.title.control, "x" * 5_000)
    assert view.about.title.problem.startswith("This title has 5000 characters.")
    view.settle()
    assert kept(view).title == "x" * 5_000
    assert view.head.next.text() == "Shorten the title"
    assert view.head.width() <= view.width()


def test_words_from_right_to_left_are_said_beside_their_field(open_page: OpenPage) -> None:
    hebrew = "אנחנו מדברים"
    view = open_draft(open_page(), PHONES)
    press(view.about.change)
    view.about.title.control.selectAll()
    paste(view.about.title.control, hebrew)
    assert view.about.title.problem == RightToLeftText().sentence
    assert view.head.next.text() == "Put it in another script"
    type_into(view.about.title, "Talking")
    view.boundaries.cards[0].unfold()
    form = view.boundaries.cards[0].form
    assert form is not None
    form.texts["behaviour"].control.selectAll()
    paste(form.texts["behaviour"].control, hebrew)
    assert form.texts["behaviour"].problem == RightToLeftText().sentence
    assert view.head.next.text() == "Put boundary 1 in another script"
    view.propose()
    assert agreements_page(view.desk.sitting).open == ()
    assert kept(view).boundaries[0].behaviour == hebrew


def test_the_last_day_before_the_first_is_said_beside_it(open_page: OpenPage) -> None:
    view = open_draft(open_page(), PHONES)
    press(view.terms.change)
    form = view.terms.form
    press(form.starts_when.buttons[1])
    type_into(form.starts, "1 March 2027")
    type_into(form.ends, "1 February 2027")
    assert form.ends.problem == "The last day is before the first one. Please change one of them."
    view.settle()
    assert kept(view).terms.ends == date(2027, 2, 1)
    type_into(form.ends, "1 May 2027")
    assert form.ends.problem == ""


def test_a_review_after_the_last_day_is_said_beside_it(open_page: OpenPage) -> None:
    view = open_draft(open_page(), PHONES)
    press(view.terms.change)
    press(view.terms.form.review_when.buttons[3])
    type_into(view.terms.form.review, "1 June 2027")
    assert view.terms.form.review.problem == "The review day is after the last day. Please choose an earlier one."
    assert view.head.next.text() == "Change the review day"


def test_what_is_no_day_is_said_and_left_as_typed(open_page: OpenPage) -> None:
    view = open_draft(open_page(), PHONES)
    press(view.terms.change)
    type_into(view.terms.form.ends, "next spring")
    view.terms.done.setFocus()
    assert view.terms.form.ends.problem.startswith("This can't be read as a day.")
    assert view.terms.form.ends.control.text() == "next spring"


def test_holding_at_once_is_offered_for_pausing_only(open_page: OpenPage) -> None:
    view = open_draft(open_page(), PAUSE)
    assert view.terms.form.cooling_off.control.count() == 8
    assert view.text().terms.cooling_off == 0
    view.about.unfold()
    view.about.area.set_choice(Area.MONEY)
    view.about.area.chosen.emit(Area.MONEY)
    assert view.terms.form.cooling_off.control.count() == 7
    assert view.text().terms.cooling_off == 24


def test_a_boundary_that_would_last_longer_than_the_agreement_is_said_beside_its_day(open_page: OpenPage) -> None:
    too_long = replace(PHONES.boundaries[0], until=date(2027, 2, 21))
    view = open_draft(open_page(), replace(PHONES, boundaries=(too_long,)))
    assert view.head.next.text() == "Choose another last day for boundary 1"
    press(view.head.next)
    form = view.boundaries.cards[0].form
    assert form is not None
    assert form.until.label.startswith("Only until")
    assert form.until.problem == "This day is after the agreement's last day. Please choose an earlier one."
    type_into(form.until, "20 February 2027")
    assert (form.until.problem, view.head.next.text()) == ("", "Propose it")
