"""Later: what would change is seen first; it takes a yes of each, and either brings the check-ins back at once."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.common_ground.later.actions import bring_back, say_yes, still_yes, take_yes_back
from app.common_ground.later.page_values import Changed, LaterPage
from app.common_ground.later.reads import later_page
from app.common_ground.later.values import LaterForm
from app.i18n import _
from app.people.check_in_names import check_in_name
from app.vault.values import Person
from ui.pace_words import near_day, rhythm_in_words
from ui.view import View
from ui.widgets.buttons import Button, quiet, secondary
from ui.widgets.card import Card
from ui.widgets.choice_field import ChoiceField
from ui.widgets.disclosure import Disclosure
from ui.widgets.flow import flow
from ui.widgets.labelled import LabelledLines
from ui.widgets.words import muted, text


class LaterCard(Card):
    """Quiet: nobody is asked to begin it."""

    def __init__(self, view: View) -> None:
        super().__init__(_("Later"), small_title=True, quiet=True)
        self._view = view
        self._page: LaterPage | None = None
        self.said = muted("")
        self.form = ChoiceField(_("What would change"), form_choices())
        self.form.chosen.connect(lambda _form: self._fill_changes())
        self.changes = LabelledLines()
        self.yes = secondary(_("Yes from me"), self._say_yes)
        self.take_back = quiet(_("Take my yes back"), self._take_back)
        self.bring_back = quiet(_("Bring the check-ins back"), self._bring_back)
        self.fold = Disclosure(_("See what would change"))
        self.again = text(_("A year has passed. Is it still yes? Leaving it changes nothing."))
        self.still = secondary(_("Still yes"), self._still_yes)
        self.not_now = quiet(_("Not now: bring them back"), self._bring_back)
        self._lay_out()
        self.reload()

    def reload(self) -> None:
        self.fill(later_page(self._view.desk.sitting))

    def fill(self, page: LaterPage) -> None:
        opened = self._page is None or (page.form, page.said_yes) != (self._page.form, self._page.said_yes)
        self._page = page
        self.said.setText(self._in_words(page))
        here = self._view.desk.sitting.here
        begun = page.form is not None
        self.fold.setVisible(not begun)
        self.take_back.setVisible(not begun and any(person in page.said_yes for person in here))
        self.bring_back.setVisible(begun and not page.asks_again)
        for part in (self.again, self.still, self.not_now):
            part.setVisible(page.asks_again)
        if opened and not begun:
            self.form.set_choice(self._form_to_show(page))
        self._fill_changes()

    def _form_to_show(self, page: LaterPage) -> LaterForm:
        """What the other said yes to, or one's own; else the one that leaves more."""
        alone = self._view.desk.sitting.alone
        first = alone.other if alone is not None else Person.FIRST
        return page.said_yes.get(first) or page.said_yes.get(first.other) or LaterForm.MONTHLY

    def _fill_changes(self) -> None:
        form, page = self.form.choice(), self._page
        if page is None or not isinstance(form, LaterForm) or not page.changes:
            return
        self.changes.fill([_changed_line(each) for each in page.changes[form]])
        alone = self._view.desk.sitting.alone
        self.yes.setVisible(alone is None or page.said_yes.get(alone) is not form)

    def _in_words(self, page: LaterPage) -> str:
        couple, clock = self._view.desk.couple(), self._view.desk.sitting.clock
        names = dict(form_choices())
        if page.form is not None and page.since is not None:
            day = near_day(page.since, clock.today())
            return _("Both of you said yes: {form}. Since {day}.").format(form=names[page.form], day=day)
        said = [
            _("{name} says yes: {form}.").format(name=couple.name(person), form=names[page.said_yes[person]])
            for person in Person
            if person in page.said_yes
        ]
        return " ".join([_("For when the wounds have closed: fewer check-ins. It takes a yes of each of you."), *said])

    def _say_yes(self) -> None:
        form = self.form.choice()
        if isinstance(form, LaterForm):
            self._in_a_name(lambda author: say_yes(self._view.desk.sitting, author, form), self.yes)

    def _take_back(self) -> None:
        self._in_a_name(partial(take_yes_back, self._view.desk.sitting), self.take_back)

    def _bring_back(self) -> None:
        beside = self.not_now if self.not_now.isVisible() else self.bring_back
        self._in_a_name(partial(bring_back, self._view.desk.sitting), beside)

    def _still_yes(self) -> None:
        with self._view.desk.refusals.shown(self._view.place()):
            still_yes(self._view.desk.sitting)
        self.reload()

    def _in_a_name(self, act: Callable[[Person], object], beside: Button) -> None:
        """In the name of the one who is here alone, or of the one whose name is pressed."""

        def do(author: Person) -> None:
            with self._view.desk.refusals.shown(self._view.place()):
                act(author)

        self._view.desk.ask_author(do, beside)

    def _lay_out(self) -> None:
        self.fold.body.addWidget(self.form)
        self.fold.body.addWidget(self.changes)
        self.fold.body.addWidget(self.yes, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.setSpacing(10)
        acts: QWidget = flow(self.still, self.not_now, self.take_back, self.bring_back)
        self.add(self.said, self.fold, self.again, acts)


def form_choices() -> tuple[tuple[LaterForm, str], ...]:
    return (
        (LaterForm.MONTHLY, _("only the monthly conversation")),
        (LaterForm.REST, _("all check-ins rest")),
    )


def _changed_line(changed: Changed) -> tuple[str, str]:
    now = rhythm_in_words(changed.check_in, changed.after)
    if changed.after == changed.before:
        now = _("{rhythm} As it is now.").format(rhythm=now)
    return check_in_name(changed.check_in), now
