"""The first view: plans of one's own and those that are shown, the partner's hard moment, and the log."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from app.i18n import _
from app.library.packs import page_helps
from app.triggers.actions import delete_plan
from app.triggers.begun import BegunPlan, begun_plans, let_begun_go
from app.triggers.reads import own_plans, shared_plans
from app.triggers.values import PlanId, PlanRow, SharedPlan
from app.vault.values import Person
from ui.desk import Desk
from ui.triggers.coming_card import ComingCard
from ui.triggers.words import kind_words
from ui.view import Act, OpenView, OwnButShownView
from ui.widgets.act_row import ActRow
from ui.widgets.brief import in_brief
from ui.widgets.buttons import primary, quiet, secondary
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow import flow
from ui.widgets.list_rows import ListRow, RowGroup
from ui.widgets.page_head import PageHead
from ui.widgets.undo_offer import UndoOffer
from ui.widgets.words import muted

FIRST_PLANS = 8
_LONGEST_TITLE, _LONGEST_CUE = 120, 200
"""Characters."""


class PlansView(OwnButShownView):
    _most: ClassVar[int] = FIRST_PLANS

    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._shows_more: set[Person | None] = set()
        self.offer = UndoOffer()
        self.write = primary(_("Write a plan"), self.write_one, icon="add", shortcut="Ctrl+N")
        self.begin = secondary(_("Begin with one of ours"), lambda: self.open_view(("starters", None)), icon="library")
        self.head = PageHead("", _("Hard moments"))
        self.head.set_actions(self.begin, self.write)
        help_ = page_helps()["hard-moments"]
        self.empty = EmptyState(
            help_.what, _("Write the first one"), self.write_one, how="\n".join(help_.how), icon="hard-moments"
        )
        self.own = RowGroup(_("My plans"), open_view)
        self.shown = {person: self._group_of(person) for person in Person}
        self.coming = ComingCard(desk, open_view)
        self._lay_out()

    @property
    def acts(self) -> dict[str, Act]:
        return {"new": Act(_("Write a plan"), self.write_one)}

    def show_list(self, deleted: object = None) -> None:
        """`deleted` is a pair: "plan" or "begun", and what is to go."""
        if isinstance(deleted, tuple):
            self._delete(*deleted)
        self.reload()

    def write_one(self) -> None:
        self.open_view(("write", None))

    def settle(self) -> None:
        """End the offer to take back what was deleted."""
        self.offer.settle()

    def reload(self) -> None:
        sitting = self.desk.sitting
        begun, own = begun_plans(sitting), own_plans(sitting, self._asked(None))
        self._fill_own(begun, own)
        for person, group in self.shown.items():
            plans = () if person is sitting.alone else shared_plans(sitting, person, self._asked(person))
            rows = [_shared_row(plan) for plan in plans[: self._kept(person)]]
            group.fill(rows, more=len(plans) > self._kept(person))
        self.coming.reload(self.offer.hidden)
        groups = (self.own, *self.shown.values())
        self._show_empty(empty=all(group.isHidden() for group in groups) and self.offer.hidden is None)

    def _asked(self, person: Person | None) -> int:
        return self._kept(person) + 1

    def _kept(self, person: Person | None) -> int:
        return self._most * (8 if person in self._shows_more else 1)

    def _fill_own(self, begun: Sequence[BegunPlan], own: Sequence[PlanRow]) -> None:
        name = "" if self.desk.sitting.alone is None else self.desk.couple().name(self.desk.sitting.alone.other)
        rows = [_begun_row(each) for each in begun if self.offer.hidden != each.subject]
        rows += [_own_row(each, name) for each in own[: self._kept(None)] if self.offer.hidden != each.id]
        self.own.fill(rows, more=len(own) > self._kept(None))

    def _delete(self, what: str, which: str) -> None:
        if what == "begun":
            delete = partial(let_begun_go, self.desk.sitting, which)
            self.offer.begin(which, _("The draft is deleted."), self.reload, delete)
        else:
            delete = partial(delete_plan, self.desk.sitting, PlanId(which))
            self.offer.begin(which, _("The plan is deleted."), self.reload, delete)

    def _show_empty(self, *, empty: bool) -> None:
        self.empty.setVisible(empty)
        self.write.setVisible(not empty)

    def _group_of(self, person: Person) -> RowGroup:
        return RowGroup(_("Shown by {name}").format(name=self.desk.couple().name(person)), self.open_view)

    def _show_more(self, person: Person | None) -> None:
        self._shows_more.add(person)
        self.reload()

    def _lay_out(self) -> None:
        columns = Columns()
        for part in (self._helping_card(), self.empty, self.own, *self.shown.values()):
            columns.main.addWidget(part)
        for card in (self.coming, self._log_card()):
            columns.side.addWidget(card)
        self.own.more.clicked.connect(lambda: self._show_more(None))
        for person, group in self.shown.items():
            group.more.clicked.connect(partial(self._show_more, person))
        for part in (self.head, self.offer, columns):
            self.body.addWidget(part)

    def _helping_card(self) -> Card:
        """First of all, for a hard moment waits for nobody."""
        alone, couple = self.desk.sitting.alone, self.desk.couple()
        card = Card(tone="accent")
        acts = [
            secondary(
                _("{name} is having a hard moment").format(name=couple.name(person)),
                partial(self.open_view, ("helping", person)),
            )
            for person in ((alone.other,) if alone is not None else tuple(Person))
        ]
        card.add(ActRow(_("Right now"), _("What helps, in the words of the one who needs it."), *acts))
        return card

    def _log_card(self) -> Card:
        card = Card(_("The log"), small_title=True, quiet=True)
        if self.desk.sitting.quick:
            card.add(muted(_("It lies in your private space, which is closed now.")))
        elif self.alone:
            card.add(muted(_("What happened, how strong it was, what helped. Only you read it.")))
            card.add(secondary(_("Write one down"), partial(self.open_view, ("moment", None))))
            card.add(flow(quiet(_("Look back"), partial(self.open_view, ("log", None)))))
        else:
            card.add(muted(_("Each of you keeps a log alone. What was shown is here.")))
            card.add(flow(quiet(_("Read what was shown"), partial(self.open_view, ("log", None)))))
        return card


def _begun_row(begun: BegunPlan) -> ListRow:
    return ListRow(
        title=in_brief(begun.title, _LONGEST_TITLE) or _("A plan with no words yet"),
        below=_("Not kept yet."),
        chip=_("begun"),
        subject=("write", begun.subject),
    )


def _own_row(plan: PlanRow, other: str) -> ListRow:
    return ListRow(
        title=in_brief(plan.title, _LONGEST_TITLE),
        below=_below(kind_words(plan.kind), plan.cue, plan.title),
        chip=_("shown to {name}").format(name=other) if plan.shown else _("only you"),
        tone="accent" if plan.shown else "",
        subject=("plan", plan.id),
    )


def _shared_row(shared: SharedPlan) -> ListRow:
    title = shared.plan.title
    return ListRow(
        title=in_brief(title, _LONGEST_TITLE),
        below=_below(kind_words(shared.plan.kind), shared.plan.cue, title),
        subject=("plan", shared.id),
    )


def _below(kind: str, cue: str, title: str) -> str:
    """The kind and the cue, unless the cue stands above already."""
    cue = "" if cue.strip().startswith(title) else in_brief(cue, _LONGEST_CUE)
    return "\n".join(part for part in (cue, kind) if part) or _("A few words so far.")
