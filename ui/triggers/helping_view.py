"""The partner is having a hard moment: what they have asked for, large and calm; nothing is written down."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from app.i18n import _
from app.triggers.reads import helping, shared_plans
from app.triggers.values import Helping, PlanId
from app.vault.values import Person
from ui.desk import Desk
from ui.view import Act, OpenView, View
from ui.widgets.brief import in_brief
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.choice_field import ChoiceField
from ui.widgets.clearing import clear_layout
from ui.widgets.page_head import PageHead
from ui.widgets.select_field import SelectField
from ui.widgets.side_by_side import SideBySide
from ui.widgets.words import muted, words

_ANY = ""
_MOST_PLANS = 20
_LONGEST_LINE = 240


class HelpingView(View):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        alone = desk.sitting.alone
        self._of = alone.other if alone is not None else Person.FIRST
        self._plans: tuple[tuple[str, str], ...] = ()
        self.back = quiet(_("All hard moments"), lambda: self.open_view(None), icon="back", shortcut="Alt+Left")
        self.head = PageHead(_("Nothing is written down here"))
        names = [(person, desk.couple().name(person)) for person in Person]
        self.who = ChoiceField(_("Who is having a hard moment?"), names)
        if alone is not None:
            self.who.hide()
        self.who.chosen.connect(self._choose)
        self.which = SelectField(_("Which plan fits?"), [])
        self.which.chosen.connect(lambda _plan: self.reload())
        self.helps, self.do, self.dont = _Lines(_("What helps")), _Lines(_("Please do")), _Lines(_("Please don't"))
        self.said = _Lines(_("The words may be"))
        self.none_yet = _Lines(_("No plan is shown yet. What many people find kind"))
        self._lay_out()

    @property
    def acts(self) -> Mapping[str, Act]:
        return {"back": Act(_("All hard moments"), lambda: self.open_view(None))}

    def show_helping(self, of: object = None) -> None:
        """`of` is whose moment it is; alone it is the partner's."""
        if self.desk.sitting.alone is None and isinstance(of, Person):
            self._of = of
        self.who.set_choice(self._of)
        self._offer_plans()
        self.reload()

    def reload(self) -> None:
        plan = self.which.choice()
        self.fill(helping(self.desk.sitting, self._of, PlanId(str(plan)) if plan else None))

    def fill(self, what: Helping) -> None:
        name = self.desk.couple().name(self._of)
        self.head.title.setText(_("{name} is having a hard moment").format(name=name))
        self.helps.fill(what.what_helps)
        self.do.fill(what.please_do)
        self.dont.fill(what.please_dont)
        self.said.fill([_("“{words}”").format(words=what.i_say)] if what.i_say else [])
        none = not (what.what_helps or what.please_do or what.please_dont or what.i_say)
        self.none_yet.fill(_kind_lines(name) if none else [])

    def _choose(self, person: object) -> None:
        assert isinstance(person, Person)
        self.show_helping(person)

    def _offer_plans(self) -> None:
        """Only where there are several to choose from."""
        plans = shared_plans(self.desk.sitting, self._of, _MOST_PLANS)
        offered = ((_ANY, _("any of them")), *((plan.id, in_brief(plan.plan.title, 80)) for plan in plans))
        if offered != self._plans:
            self._plans = offered
            self.which.offer(offered)
        if self.which.choice() is None:
            self.which.set_choice(_ANY)
        self.which.setVisible(len(plans) > 1)

    def _lay_out(self) -> None:
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.head)
        self.body.addWidget(self.who)
        for part in (self.none_yet, self.helps):
            self.body.addWidget(part)
        self.body.addWidget(SideBySide(self.do, self.dont))
        self.body.addWidget(self.said)
        self.body.addWidget(self.which)


class _Lines(Card):
    """A few lines in large type; not there without any."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self.body.setSpacing(12)
        self.add(muted(title))
        self._column = QVBoxLayout()
        self._column.setSpacing(10)
        self.body.addLayout(self._column)
        self._lines: tuple[str, ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        return self._lines

    def fill(self, lines: Sequence[str]) -> None:
        self.setVisible(bool(lines))
        if tuple(lines) == self._lines:
            return
        self._lines = tuple(lines)
        clear_layout(self._column)
        for line in lines:
            self._column.addWidget(words(in_brief(line, _LONGEST_LINE), "heading", selectable=True))


def _kind_lines(name: str) -> tuple[str, ...]:
    return (
        _("Stay near, and ask {name} if that is wanted.").format(name=name),
        _("Speak little, and softly."),
        _("Nothing has to be solved now."),
    )
