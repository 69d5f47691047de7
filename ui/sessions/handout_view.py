"""The handout of one session: ticking alone, releasing, what both agreed to, and making it."""

from collections.abc import Mapping

from app.handout.actions import make_handout, release_ticked, remove_words, remove_words_behind, take_release_back
from app.handout.checks import check_typed
from app.handout.printing import handout_pdf
from app.handout.reads import handout_page
from app.handout.values import HandoutPage, NoSuchSession, NothingTicked, OwnChoices
from app.i18n import _
from app.sessions.values import SessionId
from app.vault.values import Person
from ui.desk import Desk
from ui.promises.words import day_named
from ui.refusal import ShowsProblem
from ui.sessions.handout_figures import FiguresCard
from ui.sessions.handout_made import MadeCard
from ui.sessions.handout_parts import PartsCard, ReleaseCard
from ui.sessions.handout_ticks import TicksCard
from ui.sessions.handout_words import told
from ui.sessions.part_view import PartView, anyone_here, within
from ui.view import Act, OpenView
from ui.widgets.buttons import Button, primary, quiet, secondary
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.flow import flow
from ui.widgets.words import muted


class HandoutView(PartView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._session = SessionId("")
        self._page: HandoutPage | None = None
        alone, couple = desk.sitting.alone, desk.couple()
        self.ticks = TicksCard(self, _("Both of you will read what you tick here.")) if alone else None
        self.preview = ReleaseCard(self._release, self.show_pages, self.put_away)
        self.parts = {person: PartsCard(_("From {name}").format(name=couple.name(person))) for person in Person}
        self.figures = FiguresCard(self)
        self.made = MadeCard(desk, self.show_pages, self._remove)
        self.look = primary(_("Look at it first"), self.look_first)
        self.take_back = quiet(_("Take it back"), self._take_back)
        self.pages = secondary(_("Show the pages"), self.show_pages, icon="documents", shortcut="Ctrl+P")
        self.make = self._make_button()
        self.released = muted("")
        self._lay_out()

    @property
    def acts(self) -> Mapping[str, Act]:
        pages = {"preview": Act(_("Show the pages"), self.show_pages)} if self._has_pages else {}
        return {**super().acts, **pages}

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return self.ticks.fields if self.ticks is not None else {}

    def show_handout(self, thing: object) -> None:
        """The id of a session of both."""
        self.settle()
        self._session = SessionId(str(thing))
        self.present(lambda: remove_words_behind(self.desk.sitting))
        if self.ticks is not None:
            self.ticks.open(self._session)
        self.preview.hide()
        self.reload()

    def settle(self) -> None:
        if self.ticks is not None:
            self.ticks.form.settle()

    def reload(self) -> None:
        page = handout_page(self.desk.sitting, self._session)
        if page is None:
            raise NoSuchSession
        self._page = page
        self.head.say(_("Session on {day}").format(day=day_named(page.day)), _("The page for the session"))
        for person, card in self.parts.items():
            card.fill(page.of(person))
        self.figures.fill(page)
        self.made.fill(page)
        if self.ticks is not None and page.can_change:
            self.ticks.fill(self.ticks.choices())
        self._show_acts(page)

    def look_first(self) -> None:
        """Exactly what both will read, before the press that releases it."""
        within(self, self._look_first)

    def put_away(self) -> None:
        self.preview.hide()
        if self._page is not None:
            self._show_acts(self._page)

    def show_pages(self) -> None:
        """The pages as they would be printed now; while the preview is open, with what would be released."""
        from ui.documents.typeset_preview import preview_typeset

        with self.desk.refusals.shown(self.place()):
            typeset = handout_pdf(self.desk.sitting, self._session, self.preview.choices)
            preview_typeset(self.desk, typeset, _("The page for the session"), self.place(), self.pages)

    @property
    def _has_pages(self) -> bool:
        page = self._page
        return page is not None and not (page.made is not None and page.made.cleared)

    def _look_first(self) -> None:
        assert self.ticks is not None
        self.settle()
        choices = self.ticks.choices()
        check_typed(choices)
        if not choices.pieces:
            raise NothingTicked
        self.preview.open(choices)
        if self._page is not None:
            self._show_acts(self._page)

    def _release(self, choices: OwnChoices) -> None:
        within(self, lambda: release_ticked(self.desk.sitting, self._session, choices))
        self.put_away()

    def _take_back(self) -> None:
        within(self, lambda: take_release_back(self.desk.sitting, self._session))

    def _make(self) -> None:
        within(self, lambda: make_handout(self.desk.sitting, anyone_here(self), self._session))

    def _remove(self) -> None:
        within(self, lambda: remove_words(self.desk.sitting, anyone_here(self), self._session))

    def _show_acts(self, page: HandoutPage) -> None:
        """One next step: to look at what is ticked, to release it, or where that is done, to make the handout."""
        alone, looking = self.desk.sitting.alone, not self.preview.isHidden()
        own = page.of(alone) if alone is not None else ()
        made = page.made is not None
        if self.ticks is not None:
            self.ticks.setVisible(page.can_change and not looking)
            self.parts[self.ticks_owner].setVisible(bool(own) and not (made and self._cleared(page)))
        self.look.setVisible(alone is not None and page.can_change and not looking)
        self.look.setText(_("Look at it first") if not own else _("Look at it again"))
        self.look.setAccessibleName(self.look.text())
        self.take_back.setVisible(bool(own) and page.can_change and not looking)
        self.released.setVisible(bool(own) and page.can_change)
        if own:
            at = max(each.at for each in own)
            self.released.setText(_("You released this on {when}.").format(when=told(at, self.desk.sitting.clock)))
        self.pages.setVisible(not made and not looking)
        self.make.setVisible(page.can_change and (alone is None or (bool(own) and bool(page.of(alone.other)))))
        self.made.setVisible(made)
        self.figures.setVisible(not made)
        for card in self.parts.values():
            if self._cleared(page):
                card.hide()

    @property
    def ticks_owner(self) -> Person:
        """Whose ticks they are: of who is here alone."""
        return self.desk.sitting.here[0]

    def _cleared(self, page: HandoutPage) -> bool:
        return page.made is not None and page.made.cleared

    def _make_button(self) -> Button:
        kind = secondary if self.alone else primary
        return kind(_("Make the handout"), self._make)

    def _lay_out(self) -> None:
        columns = Columns(side=330)
        own = () if self.ticks is None else (self.ticks,)
        acts = flow(self.look, self.make, self.pages, self.take_back)
        order = sorted(Person, key=lambda person: person is not self.desk.sitting.alone)
        for part in (self.made, self.preview, *own, self.released, acts, *(self.parts[person] for person in order)):
            columns.main.addWidget(part)
        columns.side.addWidget(self.figures)
        columns.side.addWidget(_what_becomes_of_it())
        self.body.addWidget(columns)


def _what_becomes_of_it() -> Card:
    card = Card(_("What becomes of it"), small_title=True, quiet=True)
    card.add(muted(_("Keel makes one or two pages. What is too long is shortened, and says so.")))
    card.add(muted(_("Once it is made, nothing goes in or out.")))
    card.add(muted(_("The words are removed here after the session. Which parts there were stays.")))
    return card
