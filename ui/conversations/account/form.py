"""The form of a part: its words first, then when it was; a name and a day are folded."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.conversations.account.checks import LONGEST
from app.conversations.account.plain import words_of
from app.exchange.values import Form
from app.i18n import _
from ui.conversations.account.words import when_of
from ui.desk import Desk
from ui.widgets.brief import breakable
from ui.widgets.card import Card
from ui.widgets.carried import Carried
from ui.widgets.date_field import DateField
from ui.widgets.disclosure import Disclosure
from ui.widgets.hinted_text import HintedText
from ui.widgets.line_field import LineField
from ui.widgets.too_long import say_if_too_long
from ui.widgets.wording_hints import wording_hints
from ui.widgets.words import eyebrow, strong, text


class PartForm(QWidget):
    """The words first; the day and a name for it are folded."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.words = HintedText(
            _("What happened, as I tell it"),
            hints=wording_hints(desk.preferences, promise=False),
            fewest_lines=6,
            most_lines=22,
        )
        self.when_words = LineField(_("When"), _("Such as “the spring after we moved”."), optional=True)
        self.title = LineField(_("A name for this part"), optional=True)
        self.when_day = DateField(_("A day"), _("It only helps to put the parts in order."), optional=True)
        self.more = Disclosure()
        self.carried = {name: Carried(self) for name in ("part", "person", "own", "other")}
        for name, field in (("text", self.words), ("when_words", self.when_words), ("title", self.title)):
            field.edited.connect(lambda said, field=field, name=name: say_if_too_long(field, said, LONGEST[name]))
        self.more.body.addWidget(self.title)
        self.more.body.addWidget(self.when_day)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for part in (self.words, self.when_words, self.more):
            column.addWidget(part)

    @property
    def fields(self) -> dict[str, HintedText | LineField | DateField]:
        return {
            "text": self.words,
            "when_words": self.when_words,
            "title": self.title,
            "when_day": self.when_day,
        }

    def show_head(self, *, shown: bool) -> None:
        """Only the one who began a part says when it was and what it is called."""
        self.when_words.setVisible(shown)
        self.more.setVisible(shown)


def words_preview(form: Form) -> QWidget:
    """As they are read in a column."""
    words = words_of(form)
    card = Card()
    if when_of(words):
        card.add(eyebrow(when_of(words)))
    if words.title:
        card.add(strong(words.title))
    card.add(text(breakable(words.text)))
    return card
