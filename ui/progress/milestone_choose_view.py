"""Choosing something to look forward to: in own words, or one from the content files, with about when."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from app.exchange.values import Form
from app.i18n import _
from app.library.milestones import Milestone
from app.progress.milestones.actions import choose_milestone, propose_milestone
from app.progress.milestones.checks import check_chosen
from app.progress.milestones.reads import to_choose
from app.progress.milestones.values import LONGEST_ABOUT_WHEN, LONGEST_MILESTONE, MILESTONE, NewChosen
from app.vault.values import Person
from ui.desk import Desk
from ui.exchange.outgoing import Outgoing, Route
from ui.kept_form import KeptForm
from ui.place import ShowsProblem
from ui.progress.milestone_words import topics
from ui.progress.progress_view import ProgressView
from ui.view import OpenView
from ui.widgets.brief import breakable
from ui.widgets.buttons import primary, quiet
from ui.widgets.card import Card
from ui.widgets.carried import Carried
from ui.widgets.columns import Columns
from ui.widgets.field import Field
from ui.widgets.flow import flow
from ui.widgets.hinted_text import HintedText
from ui.widgets.line_field import LineField
from ui.widgets.list_rows import ListRow, RowGroup
from ui.widgets.too_long import say_if_too_long
from ui.widgets.wording_hints import wording_hints
from ui.widgets.words import heading, muted, small

PLACE, SUBJECT = "milestone", "new"
"""Where a draft of it is kept; one is begun at a time."""


class MilestoneChooseView(ProgressView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view, ("milestones", _("All milestones")))
        self.text = HintedText(
            _("What you look forward to"),
            hints=wording_hints(desk.preferences),
            example=_("A weekend without the subject"),
        )
        self.about_when = LineField(_("About when"), optional=True, example=_("Christmas, or in spring"))
        self.milestone = Carried(self)
        self._offered: dict[str, Milestone] = {}
        self.known = muted(_("This one is found in the record too. Nobody has to keep count of it."))
        self.parts = Card()
        self.parts.add(self.text, self.about_when, self.known)
        self.saved = small("")
        self.ideas = [(topic, RowGroup(said, self._take)) for topic, said in topics()]
        self.form = self._form_of_both() if desk.sitting.alone is None else self._form_to_send()
        self.form.kept.connect(lambda kept: self.saved.setText(_("saved") if kept else ""))
        self._lay_out()

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return self._by_name

    @property
    def _by_name(self) -> dict[str, Field]:
        return {"text": self.text, "about_when": self.about_when, "milestone": self.milestone}

    def show_milestone_choose(self, _nothing: object = None) -> None:
        begun = self.outgoing.open(SUBJECT) if self.outgoing is not None else self.form.open(SUBJECT)
        self.saved.setText(_("Begun before, and kept.") if begun else "")
        self.reload()
        self.text.setFocus()

    def reload(self) -> None:
        found = to_choose(self.desk.sitting, self.desk.preferences.packs)
        self._offered = {each.id: each for each in found}
        for topic, group in self.ideas:
            group.fill([_row(each) for each in found if each.on_what == topic])
        self._arrange()

    def settle(self) -> None:
        self.form.settle()

    def read_by(self) -> str:
        return _("read by: only you, until you send it") if self.alone else ""

    def choose(self) -> None:
        """By both at once, who are both here."""
        self.within(self._choose)

    def _choose(self) -> None:
        self.settle()
        identity = choose_milestone(self.desk.sitting, _new(self.form.plain()))
        self.form.discard()
        self.open_view(("milestone", identity))

    def _take(self, subject: object) -> None:
        assert isinstance(subject, tuple)
        taken = self._offered.get(subject[1])
        if taken is None:
            return
        if self.outgoing is not None:
            self.outgoing.write_on()
        self.text.set_plain(taken.title)
        self.milestone.change(taken.id)
        self._arrange()
        self.about_when.setFocus()

    def _arrange(self) -> None:
        """Words that were changed are one's own, and nothing is found for them."""
        taken = self._offered.get(str(self.milestone.plain() or ""))
        self.known.setVisible(taken is not None and taken.title == self.text.text().strip())
        self.let_go.setVisible(bool(self.text.text().strip()))

    def _typed(self) -> None:
        taken = self._offered.get(str(self.milestone.plain() or ""))
        if taken is not None and taken.title != self.text.text().strip():
            self.milestone.change("")
        say_if_too_long(self.text, self.text.text(), LONGEST_MILESTONE)
        say_if_too_long(self.about_when, self.about_when.text(), LONGEST_ABOUT_WHEN)
        self._arrange()

    def _leave(self) -> None:
        """What is typed is let go."""
        self.within(self.form.discard)
        self.go_back()

    def _form_of_both(self) -> KeptForm:
        self.outgoing: Outgoing | None = None
        self.both = primary(_("Choose it, both of you"), self.choose)
        self.parts.add(flow(self.both))
        return KeptForm(self.desk.sitting.own, PLACE, self._by_name, self.present, self)

    def _form_to_send(self) -> KeptForm:
        route = Route(
            sort=MILESTONE,
            place=PLACE,
            check=lambda form: check_chosen(_new(form)),
            preview=_preview,
            send=self._send,
            text=lambda form: str(form.get("text") or ""),
            can_wait=False,
        )
        self.outgoing = Outgoing(self, self.parts, self._by_name, route)
        self.outgoing.sent.connect(lambda identity: self.open_view(("milestone", identity)))
        return self.outgoing.form

    def _send(self, author: Person, form: Form) -> str:
        return propose_milestone(self.desk.sitting, author, _new(form))

    def _lay_out(self) -> None:
        self.head.say(_("Milestones"), _("Something to look forward to"))
        self.let_go = quiet(_("Delete this draft"), self._leave, icon="trash")
        self.text.touched.connect(self._typed)
        self.about_when.touched.connect(self._typed)
        aside = Card(quiet=True)
        aside.add(muted(_("It may come sooner or much later, and can be moved without a word on it.")))
        columns = Columns()
        columns.main.addWidget(self.outgoing or self.parts)
        columns.side.addWidget(aside)
        columns.side.addWidget(flow(self.let_go))
        columns.side.addWidget(self.saved)
        self.body.addWidget(columns)
        self.body.addWidget(heading(_("Or take one of these")))
        for _about, group in self.ideas:
            self.body.addWidget(group)


def _new(form: Form) -> NewChosen:
    words: dict[str, str] = {name: str(form.get(name) or "").strip() for name in ("text", "about_when", "milestone")}
    return NewChosen(**words)


def _preview(form: Form) -> QWidget:
    new = _new(form)
    card = Card()
    card.add(heading(breakable(new.text)))
    if new.about_when:
        card.add(muted(_("About {when}.").format(when=breakable(new.about_when.rstrip(".")))))
    return card


def _row(each: Milestone) -> ListRow:
    return ListRow(title=each.title.rstrip("."), below=each.why, subject=("idea", each.id))
