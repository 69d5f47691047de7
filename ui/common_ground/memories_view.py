"""Memories of both, a page at a time, as they happened or as they were written down."""

from collections.abc import Mapping

from app.common_ground.memories.reads import MOST_MEMORIES, memories
from app.common_ground.memories.values import Memory, Order
from app.i18n import _
from ui.common_ground.ground_view import GroundView
from ui.common_ground.words import LONGEST_BELOW, LONGEST_TITLE, memory_when
from ui.desk import Desk
from ui.view import Act, OpenView
from ui.widgets.brief import in_brief
from ui.widgets.buttons import primary
from ui.widgets.choice_field import ChoiceField
from ui.widgets.list_rows import ListRow, RowGroup
from ui.widgets.words import muted


class MemoriesView(GroundView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._most = MOST_MEMORIES
        self.write = primary(_("Write a memory"), self.write_one, icon="add", shortcut="Ctrl+N")
        self.head.say(_("Common ground"), _("Our memories"))
        self.head.set_actions(self.write)
        self.order = ChoiceField(
            _("In which order"),
            ((Order.NEWEST, _("Last written first")), (Order.BY_DATE, _("By date"))),
            label_shown=False,
        )
        self.order.set_choice(Order.NEWEST)
        self.order.chosen.connect(lambda _order: self.reload())
        self.nothing = muted(_("Something the two of you did or saw. Each of you can add a line to it."))
        self.rows = RowGroup(_("Memories"), open_view)
        self.rows.more.clicked.connect(self._show_more)
        for part in (self.order, self.nothing, self.rows):
            self.body.addWidget(part)

    @property
    def acts(self) -> Mapping[str, Act]:
        return {**super().acts, "new": Act(_("Write a memory"), self.write_one)}

    def show_memories(self, _nothing: object = None) -> None:
        self._most = MOST_MEMORIES
        self.reload()

    def write_one(self) -> None:
        self.open_view(("memory_write", None))

    def reload(self) -> None:
        order = self.order.choice()
        page = memories(self.desk.sitting, order if isinstance(order, Order) else Order.NEWEST, self._most)
        couple = self.desk.couple()
        self.rows.fill([memory_row(memory, couple.name(memory.author)) for memory in page.memories], more=page.more)
        self.nothing.setVisible(not page.memories)
        self.order.setVisible(bool(page.memories))

    def _show_more(self) -> None:
        self._most += MOST_MEMORIES
        self.reload()


def memory_row(memory: Memory, name: str) -> ListRow:
    """`name` is its author's."""
    what = memory.what
    gone = memory.removed_at is not None
    below = [memory_when(what), "" if what.text.strip().startswith(memory.title) else what.text]
    return ListRow(
        title=in_brief(memory.title, LONGEST_TITLE) or _("A memory without words"),
        below="\n".join(in_brief(each, LONGEST_BELOW) for each in below if each.strip())
        or (_("{name} removed the words.") if gone else _("Written by {name}.")).format(name=name),
        subject=("memory", memory.id),
    )
