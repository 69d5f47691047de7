"""What each heard in a session, in their own words; what is typed is kept until it stands there."""

from collections.abc import Mapping
from functools import partial

from app.i18n import _
from app.sessions.afterwards import remove_heard, write_heard
from app.sessions.checks import checked_heard
from app.sessions.values import LONGEST_HEARD, HeardLine, SessionId, SessionPage
from app.vault.values import Person
from ui.kept_form import KeptForm
from ui.place import ShowsProblem
from ui.sessions.part_view import in_a_name, within
from ui.view import View
from ui.widgets.act_row import ActRow
from ui.widgets.brief import breakable, in_brief
from ui.widgets.buttons import primary, quiet
from ui.widgets.card import Card
from ui.widgets.flow import flow
from ui.widgets.hinted_text import HintedText
from ui.widgets.refilled import Refilled
from ui.widgets.too_long import say_if_too_long
from ui.widgets.undo_offer import UndoOffer
from ui.widgets.wording_hints import wording_hints

DRAFT = "session-heard"


class HeardCard(Card):
    def __init__(self, view: View) -> None:
        super().__init__(_("What you heard"))
        self._view, self._desk = view, view.desk
        self._which = SessionId("")
        self._page: SessionPage | None = None
        self._shown: tuple[HeardLine, ...] | None = None
        self.offer = UndoOffer()
        self.lines = Refilled(spacing=12)
        hints = wording_hints(self._desk.preferences, promise=False)
        self.heard = HintedText(_("What I heard"), _("Each of you writes it as you heard it."), hints=hints)
        self.homework = HintedText(
            _("To do until the next session"),
            _("One thing in each line. Each of them can become a promise."),
            hints=wording_hints(self._desk.preferences),
            optional=True,
        )
        self.heard.edited.connect(lambda words: say_if_too_long(self.heard, words, LONGEST_HEARD))
        self.homework.edited.connect(lambda _words: self.homework.clear_problem())
        self.form = KeptForm(self._desk.sitting.own, DRAFT, self.by_name, view.present, self)
        self.keep = primary(_("Keep it for both"), self._keep)
        self.body.setSpacing(14)
        self.add(self.offer, self.lines, self.heard, self.homework, flow(self.keep))

    @property
    def by_name(self) -> dict[str, HintedText]:
        """As a draft keeps them."""
        return {"heard": self.heard, "homework": self.homework}

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return self.by_name

    def open(self, which: SessionId) -> None:
        """Go on with what was begun about that session."""
        self._which, self._shown = which, None
        self.form.open(which)

    def settle(self) -> None:
        self.form.settle()
        self.offer.settle()

    def fill(self, page: SessionPage | None) -> None:
        self._page = page
        lines = () if page is None else tuple(line for line in page.heard if line.id != self.offer.hidden)
        if lines != self._shown:
            self._shown = lines
            with self.lines.filled_anew():
                self.lines.add(*map(self._row, lines))

    def _row(self, line: HeardLine) -> ActRow:
        acts = []
        if line.author in self._desk.sitting.here:
            removes = quiet(_("Remove"), partial(self._remove, line))
            removes.setAccessibleName(_("Remove: {line}").format(line=in_brief(line.text, 60)))
            acts.append(removes)
        return ActRow(self._desk.couple().name(line.author), breakable(line.text), *acts)

    def _keep(self) -> None:
        """Checked first, so that the name is asked for once it fits."""
        with self._desk.refusals.shown(self._view.place()):
            self.form.settle()
            checked_heard(self.heard.text(), self.homework.text())
            in_a_name(self._view, self._keep_of, self.keep)

    def _keep_of(self, author: Person) -> None:
        write_heard(self._desk.sitting, author, self._which, self.heard.text(), self.homework.text())
        self.form.discard()

    def _remove(self, line: HeardLine) -> None:
        """It is hidden at once, and gone when the offer to take that back ends."""
        act = partial(remove_heard, self._desk.sitting, line.author, line.id)
        self.offer.begin(line.id, _("The line is removed."), self._fill_again, lambda: within(self._view, act))
        self._fill_again()

    def _fill_again(self) -> None:
        self.fill(self._page)
