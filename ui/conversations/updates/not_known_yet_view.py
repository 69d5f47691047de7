"""Something the partner doesn't know yet: a page to read, without a field, that leaves no trace of being read."""

from collections.abc import Mapping

from PySide6.QtCore import Qt

from app.i18n import _
from app.library.packs import page_helps
from app.library.values import HelpKind
from ui.desk import Desk
from ui.help_lines_dialog import HelpLinesDialog
from ui.view import Act, OpenView, View
from ui.widgets.buttons import quiet, secondary
from ui.widgets.card import Card
from ui.widgets.page_head import PageHead
from ui.widgets.text_column import TextColumn
from ui.widgets.words import text


class NotKnownYetView(View):
    """Nothing is read from the vault here, and nothing is written."""

    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self.back = quiet(_("All conversations"), self._back, icon="back", shortcut="Alt+Left")
        self.head = PageHead(_("To read, not to fill in"), _("Something your partner doesn’t know yet"))
        self.people = secondary(_("People to call"), self._open_people)
        self._lay_out()

    @property
    def acts(self) -> Mapping[str, Act]:
        return {"back": Act(_("All conversations"), self._back)}

    def show_not_known_yet(self, _nothing: object = None) -> None:
        """The same each time."""

    def read_by(self) -> str:
        return _("nothing is written here")

    def _open_people(self) -> None:
        self.desk.show_dialog(HelpLinesDialog(self.desk.preferences, self, frozenset(HelpKind)))

    def _back(self) -> None:
        self.open_view(None)

    def _lay_out(self) -> None:
        helps = page_helps()
        told, where, afraid = (helps[f"not-known-yet{part}"] for part in ("", "-where", "-afraid"))
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.head)
        self.body.addWidget(_read_card(None, (told.what, *told.how)))
        self.body.addWidget(_read_card(where.what, where.how))
        card = _read_card(afraid.what, afraid.how)
        card.body.addWidget(self.people, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(card)


def _read_card(title: str | None, paragraphs: tuple[str, ...]) -> Card:
    card = Card(title, quiet=title is not None)
    card.body.setSpacing(10)
    card.add(*(TextColumn(text(paragraph)) for paragraph in paragraphs))
    return card
