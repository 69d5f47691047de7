"""The two columns of a part, side by side: each in the words of the one whose name stands above."""

from collections.abc import Callable

from app.conversations.account.values import AccountPart, Column, TextId
from app.i18n import _
from ui.conversations.account.words import standing, waiting_line
from ui.desk import Desk
from ui.widgets.brief import breakable, in_brief
from ui.widgets.buttons import secondary
from ui.widgets.card import Card
from ui.widgets.flow import flow
from ui.widgets.side_by_side import SideBySide
from ui.widgets.words import eyebrow, muted, text

OpenText = Callable[[TextId], None]


class ColumnCard(Card):
    """Words that were not opened stand behind a press."""

    def __init__(self, desk: Desk, column: Column, open_text: OpenText | None, *, brief: bool) -> None:
        """Without `open_text` it only says that there is something."""
        super().__init__(quiet=brief)
        couple, clock = desk.couple(), desk.sitting.clock
        self.body.setSpacing(10)
        self.setAccessibleName(couple.name(column.person))
        self.add(eyebrow(couple.name(column.person)))
        said = standing(column.text, couple, clock)
        removed = column.text is not None and column.text.sent.removed_at is not None
        if said:
            words = in_brief(said) if brief else breakable(said)
            self.add(muted(words) if removed else text(words))
        waiting = column.waiting
        if waiting is not None:
            self.add(muted(waiting_line(column, couple)))
            if open_text is not None:
                opening = secondary(_("Open the words of {name}").format(name=couple.name(column.person)))
                opening.clicked.connect(lambda _checked=False: open_text(waiting))
                self.add(flow(opening))


def two_columns(desk: Desk, part: AccountPart, open_text: OpenText | None = None, *, brief: bool = False) -> SideBySide:
    """The one who began it first; a column without words is left out."""
    shown = [column for column in (part.first, part.second) if column.newest is not None]
    return SideBySide(*(ColumnCard(desk, column, open_text, brief=brief) for column in shown))
