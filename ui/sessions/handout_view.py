"""The handout of one session: ticking alone, releasing, what both agreed to, and making it."""

from collections.abc import Callable, Mapping
from functools import partial

from app.handout.actions import make_handout, release_ticked, remove_words, remove_words_behind, take_release_back
from app.handout.checks import check_typed
from app.handout.printing import handout_pdf
from app.handout.reads import handout_page
from app.handout.values import HandoutPage, NoSuchSession, NothingTicked, OwnChoices
from app.i18n import _
from app.sessions.values import SessionId
from app.vault.sitting import Sitting
from app.vault.values import Person
from ui.desk import Desk
from ui.place import ShowsProblem
from ui.promises.words import day_named
from ui.sessions.handout_figures import FiguresCard
from ui.sessions.handout_made import MadeCard
from ui.sessions.handout_parts import PartsCard, ReleaseCard
from ui.sessions.handout_ticks import TicksCard
from ui.sessions.handout_words import told
from ui.sessions.part_view import PartView, anyone_here, within
from ui.view import Act, OpenView
from ui.widgets.buttons import primary, quiet, secondary
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.flow import flow
from ui.widgets.words import muted


class HandoutView(PartView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._session = SessionId("")
        self._page: HandoutPage | None = None
        self._ticks_again = False
        alone, couple = desk.sitting.alone, desk.couple()
        self.ticks = TicksCard(self, _("Both of you will read what you tick here.")) if alone else None
        self.preview = ReleaseCard(self._release, self.show_pages, self.go_on_ticking)
        self.parts = {person: PartsCard(_("From {name}").format(name=couple.name(person))) for person in Person}
        self.figures = FiguresCard(self)
        self.made = MadeCard(desk, self.show_pages, partial(self._of_both, remove_words))
        self.look = primary(_("Look at it first"), self.look_first)
        self.change = secondary(_("Change what goes in"), self.tick_again)
        self.take_back = quiet(_("Take it back"), self._take_back)
        self.pages = secondary(_("Show the pages"), self.show_pages, icon="documents", shortcut="Ctrl+P")
        self.make = primary(_("Make the handout"), partial(self._of_both, make_handout))
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
        self._ticks_again = False
        self.preview.hide()
        self.reload()

    def read_by(self) -> str:
        """What is not released yet is nobody else's."""
        own = self.ticks is not None and not (self._page is not None and self._is_released(self._page))
        return _("read by: only you, until you release it") if own else ""

    def settle(self) -> None:
        if self.ticks is not None:
            self.ticks.form.settle()

    def reload(self) -> None:
        page = handout_page(self.desk.sitting, self._session)
        if page is None:
            raise NoSuchSession
        self._page = page
        self.head.say(_("Session on {day}").format(day=day_named(page.day)), _("The handout"))
        for person, card in self.parts.items():
            card.fill(page.of(person))
        if page.can_change:
            self.figures.fill(page)
        self.made.fill(page)
        self._say_released(page)
        if self.ticks is not None and page.can_change:
            self.ticks.fill(self.ticks.choices())
        self._show_acts(page)
        self.reading_changed.emit()

    def look_first(self) -> None:
        """Exactly what both will read, before the press that releases it."""
        within(self, self._look_first)

    def tick_again(self) -> None:
        """What is released stays so until it is released anew."""
        self._ticks_again = True
        self.reload()
        if self.ticks is not None:
            self.ticks.take_focus()

    def go_on_ticking(self) -> None:
        self.put_away()
        self.look.setFocus()

    def put_away(self) -> None:
        self.preview.hide()
        if self._page is not None:
            self._show_acts(self._page)

    def show_pages(self) -> None:
        """The pages as they would be printed now; while the preview is open, with what would be released."""
        from ui.documents.typeset_preview import preview_typeset

        with self.desk.refusals.shown(self.place()):
            typeset = handout_pdf(self.desk.sitting, self._session, self.preview.choices)
            preview_typeset(self.desk, typeset, _("The handout"), self.place(), self.pages)

    @property
    def _has_pages(self) -> bool:
        page = self._page
        return page is not None and (not page.made.cleared if page.made is not None else not page.behind)

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
        self._ticks_again = False
        self.put_away()
        self.take_back.setFocus()

    def _take_back(self) -> None:
        within(self, lambda: take_release_back(self.desk.sitting, self._session))

    def _of_both(self, act: Callable[[Sitting, Person, SessionId], None]) -> None:
        within(self, lambda: act(self.desk.sitting, anyone_here(self), self._session))

    def _show_acts(self, page: HandoutPage) -> None:
        """One next step: to look at what is ticked, to release it, or where both did, to make the handout."""
        looking, released = not self.preview.isHidden(), self._is_released(page)
        may_tick = page.can_change and not looking
        ticking = self.ticks is not None and may_tick and (not released or self._ticks_again)
        if self.ticks is not None:
            self.ticks.setVisible(ticking)
        self.look.setVisible(ticking)
        self.change.setVisible(may_tick and released and not ticking)
        self.take_back.setVisible(released and may_tick)
        self.released.setVisible((released and page.can_change) or (page.behind and page.made is None))
        self.pages.setVisible(self._has_pages and page.made is None and not looking)
        self.make.setVisible(may_tick and not ticking and (not self.alone or all(map(page.of, Person))))
        self.made.setVisible(page.made is not None)
        self.figures.setVisible(page.can_change)
        self._show_parts(page, looking=looking)

    def _show_parts(self, page: HandoutPage, *, looking: bool) -> None:
        """What each released; one's own only where there is some, for it is ticked here."""
        cleared = not page.can_change and all(each.piece is None for each in page.released)
        for person, card in self.parts.items():
            own = person is self.desk.sitting.alone
            card.setVisible(not cleared and not (own and (looking or not page.of(person))))

    def _is_released(self, page: HandoutPage) -> bool:
        """Whether who is here alone released something."""
        alone = self.desk.sitting.alone
        return alone is not None and bool(page.of(alone))

    def _say_released(self, page: HandoutPage) -> None:
        alone = self.desk.sitting.alone
        if page.behind and page.made is None:
            self.released.setText(_("This session lies behind you. No handout was made for it."))
        elif alone is not None and page.of(alone):
            at = max(each.at for each in page.of(alone))
            self.released.setText(_("You released this on {when}.").format(when=told(at, self.desk.sitting.clock)))

    def _lay_out(self) -> None:
        columns = Columns(side=330)
        own = () if self.ticks is None else (self.ticks,)
        acts = flow(self.look, self.make, self.pages, self.change, self.take_back)
        order = sorted(Person, key=lambda person: person is not self.desk.sitting.alone)
        for part in (self.made, self.preview, *own, acts, self.released, *(self.parts[person] for person in order)):
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
