"""The words of a goal, as both read them."""

from app.i18n import _
from ui.widgets.card import Card
from ui.widgets.labelled import LabelledLines


class GoalWordsCard(Card):
    def __init__(self) -> None:
        super().__init__()
        self.lines = LabelledLines(large=True)
        self.add(self.lines)

    def fill(self, text: str, about_when: str) -> None:
        labelled = ((_("What we want"), text), (_("About when"), about_when))
        self.lines.fill((label, words) for label, words in labelled if words.strip())
