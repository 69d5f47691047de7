"""Writing a plan: kept as it is typed, half of it is enough."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt

from app.i18n import _
from app.triggers.actions import change_plan, write_plan, write_plan_together
from app.triggers.begun import PLAN_FORM
from app.triggers.plain import form_of, plan_of
from app.triggers.reads import own_plan
from app.triggers.values import Plan, PlanGone, PlanId
from app.vault.drafts import fresh_subject, is_new
from app.vault.values import Person
from ui.desk import Desk
from ui.kept_form import KeptForm
from ui.place import ShowsProblem
from ui.triggers.plan_form import PlanForm
from ui.view import Act, OpenView, View
from ui.widgets.buttons import primary, quiet
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.page_head import PageHead
from ui.widgets.words import muted


class WriteView(View):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._subject = ""
        self._plan: PlanId | None = None
        self._is_shown = False
        self.back = quiet(_("All hard moments"), lambda: self.open_view(None), icon="back", shortcut="Alt+Left")
        self.keep = primary(_("Keep this plan"), self.keep_plan)
        self.head = PageHead()
        self.head.set_actions(self.keep)
        self.parts = PlanForm(desk.preferences)
        self.form = KeptForm(desk.sitting.own, PLAN_FORM, self.parts.fields, self.present, self)
        self.form.kept.connect(self._say_kept)
        self.let_go = quiet(_("Delete this draft"), self.leave, icon="trash")
        self._lay_out()

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return self.parts.fields

    @property
    def acts(self) -> Mapping[str, Act]:
        return {"back": Act(_("All hard moments"), lambda: self.open_view(None))}

    def show_write(self, thing: object = None) -> None:
        """A plan that is begun with, the id of one that is there, what a new one is kept under, or None for another."""
        self.settle()
        self._is_shown = False
        if isinstance(thing, Plan) or thing is None:
            self._begin(fresh_subject(self.desk.sitting.clock), None, thing or Plan())
        elif is_new(str(thing)):
            self._begin(str(thing), None, Plan())
        else:
            self._begin(str(thing), *self._own(PlanId(str(thing))))
        self.parts.smallest["cue"].setFocus(Qt.FocusReason.TabFocusReason)

    def settle(self) -> None:
        self.form.settle()

    def read_by(self) -> str:
        if not self.alone:
            return ""
        return _("read by: only you; a copy by both") if self._is_shown else _("read by: only you, until you show it")

    def keep_plan(self) -> None:
        with self.desk.refusals.shown(self.place()):
            self.settle()
            plan = plan_of(self.form.plain())
            if self.alone:
                self._keep_own(plan)
            else:
                self.desk.ask_author(partial(self._keep_of, plan), self.keep)
        self.parts.show_problems()

    def leave(self) -> None:
        """A new one can be taken back from the list; of one that is there only the changes go."""
        if self._plan is None:
            self.settle()
            self.open_view(("list", ("begun", self._subject)))
        else:
            plan = self._plan
            self.form.discard()
            self.open_view(("plan", plan))

    def _begin(self, subject: str, plan: PlanId | None, text: Plan) -> None:
        self._subject, self._plan = subject, plan
        begun = self.form.open(subject, form_of(text))
        self.parts.look_at_lengths()
        self.let_go.setVisible(begun)
        left = _("Delete this draft") if plan is None else _("Leave my changes")
        self.let_go.setText(left)
        self.let_go.setAccessibleName(left)
        self._said = _("A plan, not kept yet") if plan is None else _("A plan of yours")
        self.head.say(self._said, _("A plan for a hard moment") if plan is None else _("Change this plan"))

    def _own(self, plan: PlanId) -> tuple[PlanId, Plan]:
        own = own_plan(self.desk.sitting, plan)
        if own is None:
            raise PlanGone
        self._is_shown = own.shown is not None
        return plan, own.plan

    def _keep_own(self, plan: Plan) -> None:
        if self._plan is None:
            kept = write_plan(self.desk.sitting, plan)
        else:
            kept = self._plan
            change_plan(self.desk.sitting, kept, plan)
        self.form.discard()
        self.open_view(("plan", kept))

    def _keep_of(self, plan: Plan, owner: Person) -> None:
        """Once a name was pressed, which is later than the button."""
        with self.desk.refusals.shown(self.place()):
            kept = write_plan_together(self.desk.sitting, owner, plan)
            self.form.discard()
            self.open_view(("plan", kept))
        self.parts.show_problems()

    def _say_kept(self, kept: bool) -> None:  # noqa: FBT001 - a signal's only value
        self.let_go.show()
        self.head.eyebrow.setText(_("{what} · saved").format(what=self._said) if kept else self._said)

    def _lay_out(self) -> None:
        columns = Columns()
        columns.main.addWidget(self.parts)
        beside = Card(_("Half is enough"), small_title=True, quiet=True)
        beside.add(muted(_("A name alone is a plan. You can add to it on another calm day.")))
        beside.add(muted(_("Anything you write here can be changed later.")))
        columns.side.addWidget(beside)
        columns.side.addWidget(self.let_go, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.head)
        self.body.addWidget(columns)
