"""Words that are kept to a comfortable line, and chips of steps, are whole wherever they stand."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.widgets.conftest import Show
from ui.widgets import words
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.steps import Steps
from ui.widgets.text_column import TextColumn


@pytest.mark.parametrize("width", [500, 700, 760, 1000])
def test_words_in_a_text_column_are_never_cut(show: Show, width: int) -> None:
    card = Card()
    label = words.heading("Signed agreements are kept here, to print and to save, and to look at together.")
    card.add(TextColumn(label))
    card.resize(width, 300)
    show(card)
    assert label.height() >= label.heightForWidth(label.width())


def test_a_step_that_is_done_is_ticked_and_its_words_stay_on_their_line(qapp: QApplication, show: Show) -> None:
    steps = Steps(["Names", "Names"])
    show(steps)
    plain = steps.grab().toImage()
    steps.go_to(1)
    qapp.processEvents()
    assert steps.grab().toImage() != plain
    done, now = steps.findChildren(Chip)
    assert done.height() == now.height()
    assert done.sizeHint().width() > now.sizeHint().width()
