"""Ideas that the two chose ahead, putting one on the list, and what was marked."""

from collections.abc import Mapping
from functools import partial

from app.i18n import _
from app.progress.celebrations.checks import idea_of
from app.progress.celebrations.ideas import agree_to, put_idea, take_off
from app.progress.celebrations.reads import MOST_CELEBRATIONS, celebrations, ideas, worth_choosing_for
from app.progress.celebrations.values import LONGEST_IDEA, Idea, IdeaId, IdeasPage
from app.vault.values import Person
from ui.desk import Desk
from ui.kept_form import KeptForm
from ui.place import ShowsProblem
from ui.progress.celebration_words import celebration_row
from ui.progress.progress_view import ProgressView
from ui.view import Act, OpenView
from ui.widgets.act_row import ActRow
from ui.widgets.brief import breakable, in_brief
from ui.widgets.buttons import Button, primary, quiet, secondary
from ui.widgets.card import Card
from ui.widgets.flow import flow
from ui.widgets.line_field import LineField
from ui.widgets.list_rows import RowGroup
from ui.widgets.refilled import Refilled
from ui.widgets.select_field import SelectField
from ui.widgets.too_long import say_if_too_long
from ui.widgets.undo_offer import UndoOffer
from ui.widgets.words import muted

DRAFT, NEW = "celebration-idea", "new"
LONGEST_NAMED = 80
"""Characters of a milestone that can be chosen."""


class CelebrationsView(ProgressView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._most = MOST_CELEBRATIONS
        self._shown: IdeasPage | None = None
        self._about: dict[str, str] = {}
        self.head.say(_("Progress"), _("Marking what went well"))
        self.mark = primary(_("Mark something"), self.mark_one, icon="add", shortcut="Ctrl+N")
        self.head.set_actions(self.mark)
        self.offer = UndoOffer()
        self.agreed, self.waiting = Refilled(spacing=12), Refilled(spacing=12)
        self.words = LineField(_("How you could mark something"), example=_("Breakfast out, phones at home"))
        self.words.edited.connect(lambda words: say_if_too_long(self.words, words, LONGEST_IDEA))
        self.words.entered.connect(self.put_it)
        self.occasion = SelectField(_("What it is for"), (("", _("Anything")),), optional=True)
        self.form = KeptForm(
            desk.sitting.own, DRAFT, {"text": self.words, "occasion": self.occasion}, self.present, self
        )
        self.put = secondary(_("Put it on the list"), self.put_it)
        self.look = quiet(_("Look at ideas"), lambda: open_view(("celebration_ideas", None)))
        self.marked = RowGroup(_("Marked"), open_view)
        self.marked.more.clicked.connect(self._show_more)
        self._lay_out()

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {"text": self.words, "occasion": self.occasion}

    @property
    def acts(self) -> Mapping[str, Act]:
        return {**super().acts, "new": Act(_("Mark something"), self.mark_one)}

    def show_celebrations(self, occasion: object = None) -> None:
        """The id of a milestone for which something is chosen ahead, or None."""
        self._most = MOST_CELEBRATIONS
        self._shown = None
        self._offer_occasions()
        self.form.open(NEW)
        if occasion:
            self.occasion.set_choice(str(occasion))
            self.words.setFocus()
        self.reload()

    def settle(self) -> None:
        self.form.settle()
        self.offer.settle()

    def reload(self) -> None:
        page = ideas(self.desk.sitting)
        shown = IdeasPage(agreed=self._without_hidden(page.agreed), waiting=self._without_hidden(page.waiting))
        if shown != self._shown:
            self._shown = shown
            self._fill(shown)
        marked = celebrations(self.desk.sitting, self._most)
        today = self.desk.sitting.clock.today()
        self.marked.fill([celebration_row(each, today) for each in marked.celebrations], more=marked.more)

    def mark_one(self) -> None:
        self.open_view(("mark", None))

    def put_it(self) -> None:
        """Alone in one's own name; together by one press on a name."""
        self.within(self._check_and_put)

    def _check_and_put(self) -> None:
        self.form.settle()
        idea_of(self._plain())
        self.in_a_name(self._put_of, self.put)

    def _put_of(self, author: Person) -> None:
        put_idea(self.desk.sitting, author, idea_of(self._plain()))
        self.form.discard()
        self.words.setFocus()

    def _plain(self) -> dict[str, object]:
        occasion = str(self.occasion.choice() or "")
        return {"text": self.words.text(), "occasion": occasion, "about": self._about.get(occasion, "")}

    def _offer_occasions(self) -> None:
        chosen = self.occasion.choice()
        self._about = {occasion: title for occasion, title in worth_choosing_for(self.desk.sitting)}  # noqa: C416
        choices = [(occasion, in_brief(title, LONGEST_NAMED)) for occasion, title in self._about.items()]
        self.occasion.offer([("", _("Anything")), *choices])
        self.occasion.set_choice(chosen)
        self.occasion.setVisible(bool(choices))

    def _fill(self, page: IdeasPage) -> None:
        with self.agreed.filled_anew():
            self.agreed.add(*(self._row(idea) for idea in page.agreed))
        with self.waiting.filled_anew():
            self.waiting.add(*(self._row(idea) for idea in page.waiting))
        self.agreed_card.setVisible(bool(page.agreed))
        self.waiting_card.setVisible(bool(page.waiting))

    def _row(self, idea: Idea) -> ActRow:
        about = _("For: {milestone}").format(milestone=in_brief(idea.what.about)) if idea.what.about else ""
        line = about
        if not idea.agreed:
            name = self.desk.couple().name(idea.author)
            line = "\n".join(each for each in (_("Put here by {name}").format(name=name), about) if each)
        return ActRow(breakable(idea.what.text), line, *self._acts_for(idea))

    def _acts_for(self, idea: Idea) -> list[Button]:
        acts = []
        if not idea.agreed and self.desk.sitting.alone is not idea.author:
            words = _("We both want this") if self.desk.sitting.alone is None else _("I want this too")
            acts.append(_named(secondary(words, partial(self._agree, idea)), idea))
        if idea.agreed:
            use = quiet(_("Mark something with it"), lambda: self.open_view(("mark", ("idea", idea.what.text))))
            acts.append(_named(use, idea))
        return [*acts, _named(quiet(_("Take it off"), partial(self._take_off, idea.id)), idea)]

    def _agree(self, idea: Idea) -> None:
        here = self.desk.sitting.here
        person = idea.author.other if idea.author.other in here else here[0]
        self.within(partial(agree_to, self.desk.sitting, person, idea.id))

    def _take_off(self, idea: IdeaId) -> None:
        """Hidden at once, and gone when the offer to take that back ends."""
        act = partial(take_off, self.desk.sitting, self.desk.sitting.here[0], idea)
        self.offer.begin(idea, _("It is off the list."), self.reload, partial(self.within, act))
        self.reload()

    def _without_hidden(self, found: tuple[Idea, ...]) -> tuple[Idea, ...]:
        return tuple(idea for idea in found if idea.id != self.offer.hidden)

    def _show_more(self) -> None:
        self._most += MOST_CELEBRATIONS
        self.reload()

    def _lay_out(self) -> None:
        self.agreed_card = Card(_("Ideas of both of you"))
        self.agreed_card.body.setSpacing(12)
        self.agreed_card.add(self.agreed)
        self.waiting_card = Card(_("Put on the list by one of you"), small_title=True)
        self.waiting_card.body.setSpacing(12)
        self.waiting_card.add(self.waiting)
        self.begin = Card(_("Choose ahead"), small_title=True)
        self.begin.body.setSpacing(12)
        said = (
            _("What you put here counts for both, because both of you are here.")
            if self.desk.sitting.alone is None
            else _("Your partner sees it on the list, and it counts once both of you want it.")
        )
        self.begin.add(muted(said), self.words, self.occasion, flow(self.put, self.look))
        for part in (self.offer, self.agreed_card, self.waiting_card, self.begin, self.marked):
            self.body.addWidget(part)


def _named(button: Button, idea: Idea) -> Button:
    """Each row has the same buttons, so their names say which row they are of."""
    name = _("{act}: {idea}").format(act=button.text(), idea=in_brief(idea.what.text, 60))
    button.setAccessibleName(name)
    return button
