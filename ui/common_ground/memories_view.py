"""Memories of both, a page at a time, as they happened or as they were written down."""

from app.common_ground.memories.reads import MOST_MEMORIES, memories
from app.common_ground.memories.values import Memory, Order
from app.i18n import _
from ui.common_ground.ground_list_view import GroundListView
from ui.common_ground.words import LONGEST_BELOW, LONGEST_TITLE, memory_when
from ui.desk import Desk
from ui.view import OpenView
from ui.widgets.brief import in_brief
from ui.widgets.choice_field import ChoiceField
from ui.widgets.list_rows import ListRow, RowGroup


class MemoriesView(GroundListView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(
            desk,
            open_view,
            begins="memory_write",
            begin=_("Write a memory"),
            what=_("Something the two of you did or saw. Each of you can add a line to it."),
        )
        self._most = MOST_MEMORIES
        self.head.say(_("Common ground"), _("Our memories"))
        self.order = ChoiceField(
            _("In which order"),
            ((Order.NEWEST, _("Last written first")), (Order.BY_DATE, _("By date"))),
            label_shown=False,
        )
        self.order.set_choice(Order.NEWEST)
        self.order.chosen.connect(lambda _order: self.reload())
        self.rows = RowGroup(_("Memories"), open_view)
        self.rows.more.clicked.connect(self._show_more)
        self.lay_out(self.order, self.rows)

    def show_memories(self, _nothing: object = None) -> None:
        self._most = MOST_MEMORIES
        self.reload()

    def reload(self) -> None:
        order = self.order.choice()
        page = memories(self.desk.sitting, order if isinstance(order, Order) else Order.NEWEST, self._most)
        couple = self.desk.couple()
        self.rows.fill([memory_row(memory, couple.name(memory.author)) for memory in page.memories], more=page.more)
        self.show_empty(self.rows)
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
