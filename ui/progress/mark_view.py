"""Marking something: the day, how, and a line from each who is here; or correcting the day and how it was."""

from collections.abc import Mapping

from app.i18n import _
from app.progress.celebrations.actions import change_celebration, mark
from app.progress.celebrations.checks import celebration_of
from app.progress.celebrations.reads import celebration, reason_for
from app.progress.celebrations.reads import celebration_of as marks
from app.progress.celebrations.values import (
    LONGEST_HOW,
    LONGEST_LINE,
    LONGEST_TITLE,
    CelebrationGone,
    CelebrationId,
    NothingToMark,
    Occasion,
)
from app.vault.drafts import Form
from app.vault.values import Person
from ui.desk import Desk
from ui.kept_form import KeptForm
from ui.place import ShowsProblem
from ui.progress.celebration_words import milestone_title, your_idea
from ui.progress.opening import milestone_view
from ui.progress.progress_view import ProgressView
from ui.view import OpenView
from ui.widgets.brief import breakable
from ui.widgets.buttons import primary, quiet
from ui.widgets.card import Card
from ui.widgets.carried import Carried
from ui.widgets.date_field import DateField
from ui.widgets.field import Field
from ui.widgets.flow import flow
from ui.widgets.hinted_text import HintedText
from ui.widgets.line_field import LineField
from ui.widgets.too_long import say_if_too_long
from ui.widgets.wording_hints import wording_hints
from ui.widgets.words import heading, muted, text

DRAFT, NEW = "celebration", "new"
LINES: Mapping[Person, str] = {Person.FIRST: "first_line", Person.SECOND: "second_line"}


class MarkView(ProgressView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view, ("celebrations", _("Marking what went well")))
        self._changes: CelebrationId | None = None
        self.title = LineField(_("What went well"), example=_("One whole quiet Sunday"))
        self.named, self.idea = heading(""), muted("")
        self.day = DateField(_("On which day"), _("A day to come is fine too."))
        self.how = HintedText(
            _("How you mark it"),
            hints=wording_hints(desk.preferences, promise=False),
            optional=True,
            example=_("Breakfast out, phones at home"),
        )
        self.lines = {person: self._line_of(person) for person in desk.sitting.here}
        self.occasion = Carried(self)
        self._watch_lengths()
        self.form = KeptForm(desk.sitting.own, DRAFT, self._kept, self.present, self)
        self._milestone: tuple[str, object] = ("milestone", None)
        self.how_found = quiet(_("How it was reached"), lambda: open_view(self._milestone))
        self.keep = primary(_("Mark it"), self.keep_it)
        self._marked: CelebrationId | None = None
        self._lay_out()

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        named = {LINES[person]: line for person, line in self.lines.items()}
        return {"title": self.title, "day": self.day, "how": self.how, **named}

    def show_mark(self, thing: object = None) -> None:
        """The id of a milestone, a pair of "idea" and words, a pair of "change" and an id, or None for anything.

        Raises NothingToMark, CelebrationGone.
        """
        self.settle()
        self._changes = self._marked = None
        if isinstance(thing, tuple) and thing[0] == "change":
            self._begin_change(CelebrationId(thing[1]))
        elif isinstance(thing, tuple):
            self._begin(f"idea {thing[1]}"[:200], {"how": thing[1]})
        elif thing:
            self._begin_milestone(Occasion(str(thing)))
        else:
            self._begin(NEW, {})
        self._say()
        (self.day.control if self.title.isHidden() else self.title).setFocus()

    def settle(self) -> None:
        self.form.settle()

    def keep_it(self) -> None:
        self.within(self._check_and_keep)

    def _begin_milestone(self, occasion: Occasion) -> None:
        found = reason_for(self.desk.sitting, occasion)
        if found is None:
            raise NothingToMark
        occasion = found.occasion  # the one that it is marked as
        self._marked = marks(self.desk.sitting, occasion)
        self._begin(occasion, {"occasion": occasion, "title": found.title, "how": found.idea})
        self.named.setText(breakable(milestone_title(found.title, found.of, self.desk.couple())))
        self.idea.setText(your_idea(found.idea))
        self._milestone = milestone_view(occasion, chosen=found.chosen)

    def _begin_change(self, which: CelebrationId) -> None:
        found = celebration(self.desk.sitting, which)
        if found is None or found.removed:
            raise CelebrationGone
        what = found.what
        self._changes = which
        form = {"occasion": what.occasion, "title": what.title, "day": what.day.isoformat(), "how": what.how}
        self._begin(f"change {which}", form)
        self.named.setText(breakable(what.title))

    def _begin(self, subject: str, form: Form) -> None:
        self.idea.setText("")
        self.named.setText("")
        self.form.open(subject, {"day": self.desk.sitting.clock.today().isoformat(), **form})

    def _say(self) -> None:
        """What is there to be filled in, and what the press is called."""
        of_milestone, changes = bool(self.occasion.plain()), self._changes is not None
        self.head.say(
            _("Marking what went well"), _("Change the day and how it was") if changes else _("Mark it in your own way")
        )
        self.form_card.setVisible(self._marked is None)
        self.marked_card.setVisible(self._marked is not None)
        self.title.setVisible(not of_milestone)
        self.named.setVisible(of_milestone)
        self.idea.setVisible(bool(self.idea.text()))
        self.how_found.setVisible(of_milestone and not changes)
        for line in self.lines.values():
            line.setVisible(not changes)
        said = _("Keep it") if changes else _("Mark it")
        self.keep.setText(said)
        self.keep.setAccessibleName(said)

    def _check_and_keep(self) -> None:
        self.form.settle()
        celebration_of(self.form.plain(), () if self._changes else tuple(LINES[person] for person in self.lines))
        self._keep(self.desk.sitting.here[0])

    def _keep(self, author: Person) -> None:
        """What both write down together is of both; each line is of the one whose name stands above it."""
        sitting, new, which = self.desk.sitting, celebration_of(self.form.plain()), self._changes
        if which is not None:
            change_celebration(sitting, author, which, new)
        else:
            which = mark(sitting, author, new, {person: line.text() for person, line in self.lines.items()})
        self.form.discard()
        self.open_view(("celebration", which))

    def _line_of(self, person: Person) -> HintedText:
        alone = self.desk.sitting.alone is not None
        name = self.desk.couple().name(person)
        return HintedText(
            _("A line from you") if alone else _("A line from {name}").format(name=name),
            _("Your partner can read it, and nobody but you changes it.") if alone else "",
            hints=wording_hints(self.desk.preferences, promise=False),
            optional=True,
            fewest_lines=1,
        )

    @property
    def _kept(self) -> Mapping[str, Field]:
        lines = {LINES[person]: line for person, line in self.lines.items()}
        plain = {"title": self.title, "day": self.day, "how": self.how, "occasion": self.occasion}
        return {**plain, **lines}

    def _watch_lengths(self) -> None:
        self.title.edited.connect(lambda words: say_if_too_long(self.title, words, LONGEST_TITLE))
        self.how.edited.connect(lambda words: say_if_too_long(self.how, words, LONGEST_HOW))
        for line in self.lines.values():
            line.edited.connect(lambda words, line=line: say_if_too_long(line, words, LONGEST_LINE))

    def _lay_out(self) -> None:
        self.form_card, self.marked_card = Card(), Card()
        self.form_card.body.setSpacing(16)
        self.form_card.add(self.named, self.idea, self.title, self.day, self.how, *self.lines.values())
        self.form_card.add(flow(self.keep, self.how_found))
        read = primary(_("Read it"), lambda: self.open_view(("celebration", self._marked)))
        said = text(_("This is marked already. You could add a line to it, or change your own."))
        self.marked_card.add(said, flow(read))
        for part in (self.form_card, self.marked_card):
            self.body.addWidget(part)
