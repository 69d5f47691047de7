"""The list of agreements: groups in plain words, rows by keyboard, and drafts that can be taken back."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.agreements import drafting
from app.agreements.actions import take_back_signature
from app.agreements.list_reads import agreements_page
from app.agreements.values import AgreementText
from app.vault.values import Person
from tests.agreements.texts import PAUSE, PHONES, answered, proposed, signed, signed_by_both
from tests.agreements_ui.conftest import OpenPage
from tests.agreements_ui.editing import open_draft, press, the_draft, the_list
from tests.couple import TestedCouple
from ui.agreements.list_words import Reader, agreement_row
from ui.theme import Theme, apply_theme
from ui.widgets.buttons import Button
from ui.widgets.list_rows import ListRow, RowGroup


def rows(group: RowGroup) -> list[ListRow]:
    model = group.rows.rows
    return [model.row(model.index(at, 0)) for at in range(model.rowCount())] if group.isVisible() else []


def test_an_empty_list_says_what_it_is_for(open_page: OpenPage) -> None:
    view = the_list(open_page())
    assert view.empty.isVisible()
    assert not view.write.isVisible(), "one primary button"


def test_each_stage_is_said_in_plain_words(open_page: OpenPage, couple: TestedCouple) -> None:
    page = open_page(Person.FIRST)
    sitting = page.desk.sitting
    version = proposed(sitting, PHONES)
    view = the_list(page)
    assert rows(view.open)[0].below.startswith("Your answers are wanted.")
    answered(sitting, Person.FIRST, version)
    assert rows(view.open)[0].below.startswith("Waiting for answers.")
    signed(couple, sitting, Person.FIRST, version)
    assert rows(view.open)[0].below.startswith("Signed by Alex.")
    second = couple.alone(Person.SECOND)
    signed(couple, second, Person.SECOND, version)
    second.close()
    page.reload()
    assert rows(view.open)[0].chip == "thinking it over"
    assert rows(view.open)[0].below.startswith("Holds from 24 November 2026, 19:30.")
    couple.clock.forward(days=2)
    page.desk.changes.look_at_clock()
    assert rows(view.open) == []
    assert rows(view.holding)[0].below.startswith("Looked at again on 23 December 2026.")
    couple.clock.forward(days=30)
    page.desk.changes.look_at_clock()
    assert rows(view.holding)[0].chip == "due for review"
    couple.clock.forward(days=90)
    page.desk.changes.look_at_clock()
    assert [row.chip for row in rows(view.past)] == ["ended"]


def test_a_row_tells_whose_signature_was_voided(open_page: OpenPage, couple: TestedCouple) -> None:
    page = open_page(Person.FIRST)
    version = proposed(page.desk.sitting, PHONES)
    signed(couple, page.desk.sitting, Person.FIRST, version)
    second = couple.alone(Person.SECOND)
    couple.clock.forward(minutes=1)
    signed(couple, second, Person.SECOND, version)
    couple.clock.forward(minutes=1)
    take_back_signature(second, Person.SECOND, version)
    second.close()
    page.reload()
    (row,) = rows(the_list(page).open)
    assert row.below.splitlines()[1].startswith("Sam took back a signature.")
    (listed,) = agreements_page(page.desk.sitting).open
    own = Reader(couple=page.desk.couple(), alone=Person.SECOND, clock=couple.clock)
    assert len(agreement_row(listed, own).below.splitlines()) == 1, "nobody is told what they did"


def test_nobody_is_pressed_by_the_others_missing_answers(open_page: OpenPage) -> None:
    page = open_page()
    proposed(page.desk.sitting, PHONES)
    assert rows(the_list(page).open)[0].below.startswith("Waiting for answers.")


def test_enter_opens_the_row_that_is_current(open_page: OpenPage, couple: TestedCouple) -> None:
    page = open_page()
    drafting.new_draft(page.desk.sitting, PAUSE)
    couple.clock.forward(minutes=1)
    drafting.new_draft(page.desk.sitting, PHONES)
    view = the_list(page)
    view.drafts.rows.setFocus()
    QTest.keyClick(view.drafts.rows, Qt.Key.Key_Down)
    QTest.keyClick(view.drafts.rows, Qt.Key.Key_Return)
    assert the_draft(page).text().title == PAUSE.title


def test_only_the_writer_sees_a_draft_of_their_own(open_page: OpenPage) -> None:
    page = open_page(Person.FIRST)
    drafting.new_draft(page.desk.sitting, PHONES)
    assert [row.chip for row in rows(the_list(page).drafts)] == ["only you see this"]


def test_needs_are_named_alone_only(open_page: OpenPage, couple: TestedCouple) -> None:
    def offered(view: object) -> bool:
        return any(button.text() == "What I need" for button in the_list(page).findChildren(Button))

    page = open_page(Person.FIRST)
    assert offered(page)
    page.window().close()
    page = open_page()
    assert not offered(page)


def test_a_deleted_draft_can_be_taken_back_until_the_list_is_left(open_page: OpenPage) -> None:
    page = open_page()
    view = open_draft(page, PHONES)
    press(view.parts.delete)
    assert the_list(page).offer.sentence == "The draft “Phones and messages” is deleted."
    assert rows(the_list(page).drafts) == []
    the_list(page).offer.take_back()
    assert len(rows(the_list(page).drafts)) == 1
    page.show_subject(("draft", drafting.all_drafts(page.desk.sitting)[0].subject))
    press(the_draft(page).parts.delete)
    page.settle()
    assert drafting.all_drafts(page.desk.sitting) == ()


def test_rows_grow_with_the_size_of_the_text(open_page: OpenPage, qapp: QApplication) -> None:
    page = open_page()
    drafting.new_draft(page.desk.sitting, PHONES)
    view = the_list(page).drafts.rows
    before = view.height()
    apply_theme(qapp, Theme(scale=1.5))
    QApplication.processEvents()
    assert view.height() > before * 1.3
    last = view.visualRect(view.rows.index(0, 0))
    assert last.bottom() <= view.viewport().height()


def test_a_draft_without_a_word_is_not_kept(open_page: OpenPage) -> None:
    page = open_page()
    the_list(page).write_one()
    the_draft(page).go_back()
    assert drafting.all_drafts(page.desk.sitting) == ()


def test_earlier_ones_are_shown_five_and_then_more(open_page: OpenPage, couple: TestedCouple) -> None:
    page = open_page()
    for number in range(7):
        ends = couple.clock.today() + timedelta(days=20)
        terms = PHONES.terms
        text = AgreementText(
            title=f"Number {number}",
            area=PHONES.area,
            boundaries=PHONES.boundaries[:1],
            terms=type(terms)(review=ends - timedelta(days=1), ends=ends),
        )
        signed_by_both(couple, page.desk.sitting, text)
    couple.clock.forward(days=30)
    page.desk.changes.look_at_clock()
    view = the_list(page)
    assert len(rows(view.past)) == 5
    press(view.past.more)
    assert len(rows(view.past)) == 7
    assert not view.past.more.isVisible()
