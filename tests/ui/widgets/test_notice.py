"""A notice keeps its icon at the first line of what it says, beside a button too."""

import pytest
from PySide6.QtWidgets import QLabel

from tests.ui.widgets.conftest import Show
from ui.icons import IconLabel
from ui.widgets.notice import InlineNotice


@pytest.mark.parametrize(
    "sentence", ["Nothing has changed.", "Nothing has changed. " * 40], ids=["one line", "several"]
)
def test_the_icon_of_a_notice_stands_at_its_first_line(show: Show, sentence: str) -> None:
    notice = InlineNotice(sentence, "rose")
    notice.offer("Close", notice.hide)
    notice.resize(600, notice.heightForWidth(600))
    show(notice)
    icon = notice.findChild(IconLabel)
    said = next(label for label in notice.findChildren(QLabel) if label.text() == sentence)
    assert icon is not None
    assert abs(icon.y() - said.y()) <= 1
    assert said.height() == said.heightForWidth(said.width())
