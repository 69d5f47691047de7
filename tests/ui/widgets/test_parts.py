"""The small parts: words stay words, columns stack, rows wrap, and everything can be heard."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QStringListModel, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Show
from ui.theme import TEXT_SIZE, Theme, apply_theme, font
from ui.widgets import words
from ui.widgets.buttons import primary, quiet, secondary
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.columns import Columns
from ui.widgets.disclosure import Disclosure
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow import flow
from ui.widgets.line_field import LineField
from ui.widgets.list_view import ListView
from ui.widgets.notice import InlineNotice
from ui.widgets.page_head import PageHead
from ui.widgets.scroll import Scroll
from ui.widgets.steps import Steps
from ui.widgets.strength import Strength
from ui.widgets.word_diff import WordDiff

TYPED = "<b>not bold</b> & <img src=x>"


LABELS = (words.title, words.eyebrow, words.heading, words.strong, words.text, words.small, words.muted, words.number)


@pytest.mark.parametrize("make", LABELS, ids=lambda make: str(make.__name__))
def test_typed_text_is_never_read_as_html(qapp: QApplication, make: type[QLabel]) -> None:
    assert make(TYPED).textFormat() == Qt.TextFormat.PlainText


def test_chips_hold_plain_text(qapp: QApplication) -> None:
    assert Chip(TYPED).textFormat() == Qt.TextFormat.PlainText


def test_marked_words_escape_what_was_typed(qapp: QApplication) -> None:
    assert "<b>" not in WordDiff([("added", TYPED)]).text()


def test_children_wrap_and_the_row_grows(show: Show) -> None:
    row = flow(*(secondary(f"Number {number}") for number in range(6)))
    show(row)
    assert row.heightForWidth(1000) < row.heightForWidth(300) < row.heightForWidth(150)
    row.resize(300, row.heightForWidth(300))
    assert all(row.rect().contains(child.geometry()) for child in row.findChildren(QPushButton))


def test_columns_stack_where_it_is_narrow(show: Show, qapp: QApplication) -> None:
    columns = Columns()
    columns.main.addWidget(Card("Main"))
    columns.side.addWidget(Card("Side"))
    show(columns)
    columns.resize(1000, 600)
    wide = columns.stacked
    columns.resize(700, 600)
    narrow = columns.stacked
    columns.resize(1000, 600)
    apply_theme(qapp, Theme(scale=1.5))
    assert [wide, narrow, columns.stacked] == [False, True, True]


def test_stacked_columns_stand_close_where_there_is_room_to_spare(show: Show) -> None:
    columns, main, side = Columns(gap=20), Card("Main"), Card("Side")
    columns.main.addWidget(main)
    columns.side.addWidget(side)
    show(columns)
    columns.resize(700, 900)
    QApplication.processEvents()
    main_ends = main.mapTo(columns, main.rect().bottomLeft()).y()
    assert side.mapTo(columns, QPoint(0, 0)).y() - main_ends <= 22


def test_a_stacked_head_leaves_spare_room_to_what_stands_below(show: Show) -> None:
    area, head, columns = QWidget(), PageHead("Common ground", "What matters to us"), Columns()
    column = QVBoxLayout(area)
    column.addWidget(head)
    column.addWidget(columns)
    columns.main.addWidget(Card("Main"))
    show(area)
    area.resize(500, 900)
    QApplication.processEvents()
    assert head.stacked
    assert head.height() <= head.sizeHint().height() + 1


def test_actions_go_below_the_title_where_it_is_narrow(show: Show) -> None:
    head = PageHead("Agreement, draft", "Phones and messages")
    action = primary("Talk about boundary 3")
    head.set_actions(quiet("Compare"), action)
    show(head)
    head.resize(1000, head.height())
    QApplication.processEvents()
    assert action.mapTo(head, QPoint(0, 0)).x() > 600
    head.resize(400, 300)
    QApplication.processEvents()
    assert action.mapTo(head, QPoint(0, 0)).y() > head.title.geometry().bottom()


def test_what_has_the_focus_scrolls_into_view(show: Show) -> None:
    area = Scroll()
    fields = [LineField(f"Field {number}") for number in range(40)]
    for field in fields:
        area.body.addWidget(field)
    area.resize(500, 300)
    show(area)
    fields[-1].setFocus(Qt.FocusReason.TabFocusReason)
    place = fields[-1].control.mapTo(area.viewport(), fields[-1].control.rect().center())
    assert area.viewport().rect().contains(place)


def test_the_rest_unfolds_and_is_remembered(show: Show, qtbot: QtBot) -> None:
    told: list[bool] = []
    rest = Disclosure(remember=told.append)
    rest.body.addWidget(words.text("How we will know"))
    show(rest)
    assert rest.button.accessibleName() == "More"
    qtbot.keyClick(rest.button, Qt.Key.Key_Space)
    assert rest.unfolded
    assert rest.button.accessibleName() == "Less"
    assert told == [True]
    rest.unfold(unfolded=False)
    assert told == [True]


def test_an_empty_page_says_what_it_is_for(show: Show, qtbot: QtBot) -> None:
    pressed: list[bool] = []
    empty = EmptyState("What you agree on.", "Write the first one", lambda: pressed.append(True), how="You talk first.")
    show(empty)
    how = next(label for label in empty.findChildren(QLabel) if label.text() == "You talk first.")
    assert not how.isVisible()
    qtbot.keyClick(empty.how_it_works, Qt.Key.Key_Space)
    assert how.isVisible()
    qtbot.mouseClick(empty.action, Qt.MouseButton.LeftButton)
    assert pressed == [True]


def test_a_notice_comes_and_goes_with_its_sentence(show: Show) -> None:
    notice = InlineNotice("Nothing has changed.", "rose")
    show(notice)
    notice.say("")
    assert notice.isHidden()
    notice.say("Try again.", "warm")
    assert notice.isVisible()
    assert notice.accessibleName() == "Try again."


def test_steps_say_where_one_is(qapp: QApplication) -> None:
    steps = Steps(["Names", "Alex", "Sam"])
    steps.go_to(1)
    assert steps.accessibleName() == "Step 2 of 3: Alex"
    assert [chip.text() for chip in steps.findChildren(Chip)] == ["Names", "Alex", "Sam"]


def test_strength_is_said_in_words_and_drawn(show: Show) -> None:
    strength = Strength()
    show(strength)
    seen = []
    for step in (None, 1, 2, 3, 4):
        strength.show_strength(step)
        seen.append((strength.word, strength.grab().toImage()))
    assert len({word for word, _image in seen}) == 5
    assert all(seen[at][1] != seen[at + 1][1] for at in range(4))
    assert strength.accessibleName() == "Strength: very hard to guess"


def test_marked_words_are_said(qapp: QApplication) -> None:
    marked = WordDiff([("same", "We answer within "), ("removed", "two"), ("added", "three"), ("same", " hours.")])
    assert marked.accessibleName() == "We answer within removed: two. added: three. hours."
    assert "line-through" in marked.text()
    assert "two</span> <span" in marked.text()


def test_rows_are_high_enough_to_press(show: Show) -> None:
    page = Card()
    rows = ListView("Pages", QStringListModel(["One", "Two"]))
    rows.setCurrentIndex(rows.model().index(0, 0))
    page.add(rows)
    show(page)
    first, second = (rows.visualRect(rows.model().index(row, 0)) for row in (0, 1))
    assert first.height() >= 32
    assert second.top() > first.bottom()


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_long_words_wrap_in_a_narrow_card(qapp: QApplication, show: Show, scale: float) -> None:
    apply_theme(qapp, Theme(scale=scale))
    card = Card("Leaving, or stopping, for your own safety is never a breach")
    card.add(words.muted("Either of you may withdraw at any time. " * 4))
    column: QWidget = Scroll()
    assert isinstance(column, Scroll)
    column.body.addWidget(card)
    column.body.addStretch(1)
    column.resize(420, 640)
    show(column)
    for label in card.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width())
        assert label.geometry().right() <= card.width()


@pytest.mark.parametrize("make", [words.text, LineField])
def test_a_long_line_keeps_to_72_characters_at_any_size(
    qapp: QApplication, show: Show, make: Callable[[str], QWidget]
) -> None:
    narrow = words.in_column(make("x" * 400))
    show(narrow)
    for scale in (1.0, 1.5, 0.9):
        apply_theme(qapp, Theme(scale=scale))
        characters = narrow.maximumWidth() / QFontMetrics(font(TEXT_SIZE)).averageCharWidth()
        assert 64 < characters < 76


def test_typing_in_a_field_of_a_card_is_told_once(show: Show, qtbot: QtBot) -> None:
    field = LineField("Name")
    show(field)
    edited = QSignalSpy(field.edited)
    qtbot.keyClicks(field.control, "A")
    assert edited.count() == 1


def test_a_page_that_fits_does_not_scroll(show: Show) -> None:
    area = Scroll()
    for _turn in range(3):
        card = Card("Phones and messages")
        card.add(words.strong("We answer each other's messages within two working hours. " * 2))
        card.add(words.muted("Asked for by Alex, so as not to have to guess. " * 3))
        area.body.addWidget(card)
    area.body.addStretch(1)
    area.resize(1000, 600)
    show(area)
    assert area.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("width", [360, 500, 656, 900])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_a_title_is_never_cut(qapp: QApplication, show: Show, width: int, scale: float) -> None:
    apply_theme(qapp, Theme(scale=scale))
    area = Scroll(margins=(0, 0, 0, 0))
    head = PageHead("Agreement, draft", "Phones and messages, evenings and weekends")
    head.set_actions(quiet("Compare"), secondary("Preview"), primary("Talk about boundary 3"))
    area.body.addWidget(head)
    area.body.addStretch(1)
    area.resize(width, 600)
    show(area)
    assert head.title.height() >= head.title.heightForWidth(head.title.width())
    assert all(head.rect().contains(made.mapTo(head, made.rect().bottomRight())) for made in buttons_of(head))


def buttons_of(widget: QWidget) -> list[QPushButton]:
    return widget.findChildren(QPushButton)


@pytest.mark.parametrize("width", [440, 660, 1000])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_words_in_columns_are_never_cut(qapp: QApplication, show: Show, width: int, scale: float) -> None:
    apply_theme(qapp, Theme(scale=scale))
    area, columns = Scroll(margins=(0, 0, 0, 0)), Columns()
    area.body.addWidget(columns)
    area.body.addStretch(1)
    for column in (columns.main, columns.side):
        card = Card("Before you sign")
        card.add(words.muted("Asked for by Alex, so as not to have to guess. Kept by both. " * 2))
        column.addWidget(card)
        column.addWidget(flow(secondary("Add a boundary"), quiet("From the library")))
    area.resize(width, 600)
    show(area)
    assert [
        label.text() for label in area.findChildren(QLabel) if label.height() < label.heightForWidth(label.width())
    ] == []
