"""A session that one has alone, and what one keeps of it; for its owner and nobody else."""

from collections.abc import Mapping

from PySide6.QtCore import Qt

from app.i18n import _
from app.sessions.own import HEARD_FORM, keep_heard, own_session, take_own_session_back
from app.sessions.values import LONGEST_HEARD, OwnSession, OwnSessionId
from ui.desk import Desk
from ui.kept_form import KeptForm
from ui.place import ShowsProblem
from ui.sessions.part_view import PartView, within
from ui.sessions.words import session_when, with_whom
from ui.view import OpenView
from ui.widgets.buttons import primary, quiet, secondary
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.flow import flow
from ui.widgets.text_field import TextField
from ui.widgets.too_long import say_if_too_long
from ui.widgets.undo_offer import UndoOffer
from ui.widgets.words import muted, small


class OwnSessionView(PartView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._which = OwnSessionId("")
        self.session: OwnSession | None = None
        self.offer = UndoOffer()
        self.heard = TextField(
            _("What I keep of it"), _("What you heard, and what you would like to try."), fewest_lines=5, most_lines=20
        )
        self.heard.edited.connect(lambda words: say_if_too_long(self.heard, words, LONGEST_HEARD))
        self.form = KeptForm(desk.sitting.own, HEARD_FORM, {"heard": self.heard}, self.present, self)
        self.keep = primary(_("Keep it for me"), self._keep)
        self.saved = small("")
        self.handout = secondary(_("Your own handout"), self._open_handout, icon="documents")
        self.change = quiet(_("Change it"), lambda: self.open_view(("own_date", self._which)), icon="edit")
        self.take_back = quiet(_("Take it away"), self._take_back, icon="trash")
        self._lay_out()

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {"heard": self.heard}

    def show_own_session(self, thing: object) -> None:
        self.settle()
        self._which = OwnSessionId(str(thing))
        self.session = own_session(self.desk.sitting, self._which)
        begun = self.form.open(self._which, {} if self.session is None else {"heard": self.session.heard})
        self.saved.setText(_("Begun before, and kept.") if begun else "")
        self.reload()

    def settle(self) -> None:
        self.form.settle()
        self.offer.settle()

    def reload(self) -> None:
        self.session = found = own_session(self.desk.sitting, self._which)
        there = found is not None and self.offer.hidden != self._which
        for part in (self.card, self.handout, self.change, self.take_back):
            part.setVisible(there)
        if found is None or not there:
            self.head.say(_("Only you can read this"), _("This session isn't there any more"))
        else:
            self.head.say(with_whom(found) or _("A session of your own"), session_when(found))

    def read_by(self) -> str:
        return _("read by: only you")

    def _keep(self) -> None:
        within(self, self._kept)

    def _kept(self) -> None:
        words = self.heard.text()
        self.form.settle()
        keep_heard(self.desk.sitting, self._which, words)
        self.form.discard()
        self.heard.set_text(words.strip())
        self.saved.setText(_("Kept."))

    def _open_handout(self) -> None:
        self.desk.go("sessions", ("own_handout", self._which))

    def _take_back(self) -> None:
        """It is hidden at once, and gone when the offer to take that back ends."""
        which = self._which
        self.offer.begin(
            which,
            _("The session is taken away."),
            self.reload,
            lambda: within(self, lambda: take_own_session_back(self.desk.sitting, which)),
        )
        self.reload()

    def _lay_out(self) -> None:
        self.head.set_actions(self.change, self.handout)
        self.card = Card()
        self.card.add(self.heard, flow(self.keep, self.saved))
        beside = Card(quiet=True)
        beside.add(muted(_("Only you can read this. Nothing of it is known to anybody else.")))
        columns = Columns()
        columns.main.addWidget(self.card)
        columns.side.addWidget(beside)
        columns.side.addWidget(self.take_back, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.offer)
        self.body.addWidget(columns)
