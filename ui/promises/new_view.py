"""A new promise: of one's own, or with words carried over from where it comes from."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from app.i18n import _
from app.promises.actions import add_promise
from app.promises.values import NewPromise
from app.vault.values import Person
from ui.desk import Desk
from ui.kept_form import KeptForm
from ui.place import ShowsProblem
from ui.promises.new_form import NewPromiseForm, plain_of
from ui.promises.words import origin_words
from ui.view import Act, OpenView, View
from ui.widgets.brief import breakable
from ui.widgets.buttons import primary, quiet
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.flow import flow
from ui.widgets.page_head import PageHead
from ui.widgets.words import eyebrow, muted, small, text

DRAFT = "promise"
NEW = "new"


class NewPromiseView(View):
    """What is typed is kept, for each origin on its own, until it was promised or let go."""

    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._carried: NewPromise | None = None
        self.all = quiet(_("All promises"), lambda: self.open_view(None), icon="back", shortcut="Alt+Left")
        self.head = PageHead(_("Promises"), _("A new promise"))
        self.form = NewPromiseForm(desk.preferences, desk.sitting.clock.today())
        self.saved = small("")
        self.promise = primary(_("Promise this"), self.make)
        self.discard = quiet(_("Delete this draft"), self.let_go)
        self.origin, self.carried_words = eyebrow(""), text("")
        self.from_where = Card(quiet=True)
        self.kept = KeptForm(desk.sitting.own, DRAFT, self.form.by_name, self.present, self)
        self.kept.kept.connect(lambda kept: self.saved.setText(_("saved") if kept else ""))
        self._lay_out()

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return self.form.problems_beside

    @property
    def acts(self) -> Mapping[str, Act]:
        return {"back": Act(_("All promises"), lambda: self.open_view(None))}

    def show_new(self, carried: object = None) -> None:
        """`carried` is a `NewPromise` to begin with, such as one from a clause in force."""
        self._carried = carried if isinstance(carried, NewPromise) else None
        begun = self.kept.open(self._subject, plain_of(self._carried or NewPromise(text="")))
        self.saved.setText(_("Begun before, and kept.") if begun else "")
        self.form.arrange()
        self.form.say_what_is_too_long()
        self._show_origin()
        self.form.text.setFocus()
        self.form.text.control.moveCursor(QTextCursor.MoveOperation.End)

    def settle(self) -> None:
        self.kept.settle()

    def read_by(self) -> str:
        return _("read by: only you, until you promise it") if self.alone else ""

    def make(self) -> None:
        """Check first, so that the name is asked for once everything fits."""
        with self.desk.refusals.shown(self.place()):
            self.kept.settle()
            self.form.promise(self._carried)
            self.desk.ask_author(self._enter, self.promise)

    def let_go(self) -> None:
        with self.desk.refusals.shown(self.place()):
            self.kept.discard()
            self.open_view(None)

    @property
    def _subject(self) -> str:
        return f"{self._carried.origin}:{self._carried.origin_id}" if self._carried else NEW

    def _enter(self, author: Person) -> None:
        with self.desk.refusals.shown(self.place()):
            add_promise(self.desk.sitting, author, self.form.promise(self._carried))
            self.kept.discard()
            self.open_view(None)

    def _lay_out(self) -> None:
        card = Card()
        card.body.setSpacing(16)
        card.add(self.form, flow(self.promise, self.discard, self.saved))
        self.from_where.add(self.origin, self.carried_words)
        about = Card(quiet=True)
        about.add(muted(_("One week is a good first length. Small is enough.")))
        columns = Columns()
        columns.main.addWidget(card)
        columns.side.addWidget(self.from_where)
        columns.side.addWidget(about)
        self.body.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.head)
        self.body.addWidget(columns)

    def _show_origin(self) -> None:
        carried = self._carried
        self.from_where.setVisible(carried is not None and bool(carried.origin_words))
        if carried is not None:
            self.carried_words.setText(breakable(carried.origin_words))
            self.origin.setText(origin_words(carried.origin))
