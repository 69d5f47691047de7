"""One entry of the log: when, how strong, what helped; kept as it is typed, shown by one deliberate act."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt

from app.i18n import _
from app.triggers.actions import change_moment, write_moment
from app.triggers.begun import MOMENT_FORM
from app.triggers.log_reads import own_moment, shared_moment
from app.triggers.plain import moment_form, moment_of
from app.triggers.reads import own_plans
from app.triggers.sharing import show_moment, take_moment_back
from app.triggers.values import Moment, MomentId, NewMoment, SharedMoment
from ui.desk import Desk
from ui.kept_form import KeptForm
from ui.place import ShowsProblem
from ui.triggers.moment_form import MomentForm
from ui.triggers.moment_share_card import MomentShareCard
from ui.triggers.words import moment_lines, nothing_more
from ui.view import Act, OpenView, View
from ui.widgets.brief import in_brief
from ui.widgets.buttons import primary, quiet, secondary
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.flow import flow
from ui.widgets.labelled import LabelledLines
from ui.widgets.moments import day_and_time
from ui.widgets.page_head import PageHead
from ui.widgets.words import muted

_NEW = "new"


class MomentView(View):
    """An entry of the other's, or in a sitting of both, is only read."""

    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self.entry: Moment | None = None
        self.copy: SharedMoment | None = None
        self.only_reads = False
        """Whether it is the copy that is shown here, or was."""
        alone = desk.sitting.alone
        self._other = "" if alone is None else desk.couple().name(alone.other)
        self.back = quiet(_("The log"), lambda: self.open_view(("log", None)), icon="back", shortcut="Alt+Left")
        self.keep = primary(_("Keep this entry"), self.keep_entry)
        self.head = PageHead()
        self.head.set_actions(self.keep)
        self.parts = MomentForm(desk.preferences)
        self.form = KeptForm(desk.sitting.own, MOMENT_FORM, self.parts.fields, self.present, self)
        self.form.kept.connect(self._say_kept)
        self.only_read, self.words = Card(), LabelledLines()
        self.reading, self.said = Card(quiet=True), muted("")
        self.show_it = secondary(_("Show it to {name}").format(name=self._other), self.preview_shown)
        self.take_back = quiet(_("Take it back"), partial(self._within, self._take_back))
        self.delete = quiet(_("Delete this entry"), self._delete, icon="trash")
        self.preview = MomentShareCard(self._other, self._show, self.put_away)
        self._lay_out()

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return self.parts.fields

    @property
    def acts(self) -> Mapping[str, Act]:
        return {"back": Act(_("The log"), lambda: self.open_view(("log", None)))}

    def show_moment(self, thing: object = None) -> None:
        """The id of an entry; None is a new one, or the new one that was begun."""
        self.settle()
        self.entry = None if thing is None else own_moment(self.desk.sitting, MomentId(str(thing)))
        self.copy = None
        self.only_reads = thing is not None and self.entry is None
        if self.only_reads:
            self.copy = shared_moment(self.desk.sitting, MomentId(str(thing)))
        else:
            self._open_own()
        self.preview.hide()
        self._fill()

    def _open_own(self) -> None:
        sitting = self.desk.sitting
        self.parts.offer_plans([(row.id, in_brief(row.title, 80)) for row in own_plans(sitting)])
        what = self.entry.what if self.entry is not None else NewMoment(at=sitting.clock.now())
        self.form.open(self.entry.id if self.entry is not None else _NEW, moment_form(what, sitting.clock))
        self.parts.look_at_lengths()
        self.parts.fields["peak"].setFocus(Qt.FocusReason.TabFocusReason)

    def reload(self) -> None:
        """What is typed stays; whether it is shown is read again."""
        if self.entry is not None:
            self.entry = own_moment(self.desk.sitting, self.entry.id) or self.entry
        self._fill()

    def settle(self) -> None:
        self.form.settle()

    def read_by(self) -> str:
        return "" if self.only_reads else _("read by: only you, until you show it")

    def keep_entry(self) -> None:
        with self.desk.refusals.shown(self.place()):
            self._keep()
            self.open_view(("log", None))
        self.parts.show_problems()

    def preview_shown(self) -> None:
        """What is typed is kept first, so that nothing else is shown than what is read here."""
        with self.desk.refusals.shown(self.place()):
            self._keep()
            assert self.entry is not None, "it was kept"
            self.preview.open(self.entry)
            self._fill()
        self.parts.show_problems()

    def put_away(self) -> None:
        self.preview.hide()
        self._fill()

    def _keep(self) -> None:
        sitting = self.desk.sitting
        self.settle()
        what = moment_of(self.form.plain(), sitting.clock)
        if self.entry is None:
            assert sitting.alone is not None, "one's own log is kept alone"
            kept = write_moment(sitting, sitting.alone, what)
        else:
            kept = self.entry.id
            change_moment(sitting, kept, what)
        self.form.discard()
        self.entry = own_moment(sitting, kept)
        self.form.open(kept, moment_form(what, sitting.clock))

    def _fill(self) -> None:
        for part in (self.parts, self.reading):
            part.setVisible(not self.only_reads)
        self.only_read.setVisible(self.copy is not None)
        if not self.only_reads:
            self._fill_own()
            return
        for own in (self.keep, self.delete):
            own.hide()
        self._fill_copy()

    def _fill_copy(self) -> None:
        if self.copy is None:
            self.head.say(_("The log"), _("This entry isn't there any more"))
            return
        at = day_and_time(self.desk.sitting.clock.local(self.copy.what.at))
        self.head.say(_("Shown by {name}").format(name=self.desk.couple().name(self.copy.owner)), at)
        self.words.fill(moment_lines(self.copy.what, self.copy.plan_title) or nothing_more())

    def _fill_own(self) -> None:
        there, shown = self.entry is not None, self.entry is not None and self.entry.shown
        self.head.say(_("The log"), _("A hard moment") if there else _("Write down a hard moment"))
        said = _("{name} can read a copy.").format(name=self._other) if shown else _("Only you can read this.")
        self.said.setText(said)
        again = _("Show the new text") if shown else _("Show it to {name}").format(name=self._other)
        self.show_it.setText(again)
        self.show_it.setAccessibleName(again)
        previewed = not self.preview.isHidden()
        self.show_it.setVisible(not previewed)
        self.keep.setVisible(not previewed)
        self.take_back.setVisible(shown)
        self.delete.setVisible(there)

    def _show(self, note: bool) -> None:  # noqa: FBT001 - the answer to a question
        if self.entry is not None:
            self._within(partial(show_moment, self.desk.sitting, self.entry.id, note=note))
        self.put_away()

    def _take_back(self) -> None:
        if self.entry is not None:
            take_moment_back(self.desk.sitting, self.entry.id)

    def _delete(self) -> None:
        """What was typed goes with it, once the offer to undo is over."""
        if self.entry is not None:
            self.settle()
            self.open_view(("log", self.entry.id))

    def _within(self, act: Callable[[], None]) -> None:
        with self.desk.refusals.shown(self.place()):
            act()

    def _say_kept(self, kept: bool) -> None:  # noqa: FBT001 - a signal's only value
        self.head.eyebrow.setText(_("The log · saved") if kept else _("The log"))

    def _lay_out(self) -> None:
        self.reading.add(self.said, flow(self.show_it, self.take_back))
        self.only_read.add(self.words)
        columns = Columns()
        columns.main.addWidget(self.only_read)
        columns.main.addWidget(self.preview)
        columns.main.addWidget(self.parts)
        columns.side.addWidget(self.reading)
        columns.side.addWidget(self.delete, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.head)
        self.body.addWidget(columns)
