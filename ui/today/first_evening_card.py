"""The first evening on Today: one small step at a time, and then it is enough."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.today.values import FirstEvening, PauseState, Step
from ui.desk import Desk
from ui.documents.pause_card import preview_pause_card
from ui.kept_form import Present
from ui.place import ShowsProblem
from ui.sheet import Sheet
from ui.today.first_evening_words import StepWords, step_words
from ui.today.promise_form import PromiseForm
from ui.today.row_words import Reader
from ui.widgets.buttons import Button, primary, quiet, secondary
from ui.widgets.card import Card
from ui.widgets.disclosure import Disclosure
from ui.widgets.flow import flow
from ui.widgets.refilled import Refilled
from ui.widgets.text_column import TextColumn
from ui.widgets.words import eyebrow, heading, small, text

PADDING = 28


class FirstEveningCard(Card):
    """Filled anew when the step is another; what is being typed in a step stays."""

    def __init__(self, desk: Desk, page: Sheet, present: Present, put_off: Callable[[], None]) -> None:
        super().__init__()
        self.setAccessibleName(_("The first evening"))
        self._desk, self._page, self._present, self._put_off = desk, page, present, put_off
        self._shown: tuple[FirstEvening | None, Reader] | None = None
        self.form: PromiseForm | None = None
        self.act: Button | None = None
        self.pause_card: Button | None = None
        self.body.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        self._content = Refilled(spacing=12)
        self.add(self._content)

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {} if self.form is None else self.form.fields

    def fill(self, evening: FirstEvening | None, reader: Reader) -> None:
        """Not there once the first evening is over."""
        if (evening, reader) == self._shown:
            return
        self.settle()
        self._shown = evening, reader
        self.form, self.act, self.pause_card = None, None, None
        with self._content.filled_anew():
            if evening is not None:
                self._show_step(evening, reader)
        self.setVisible(evening is not None)

    def settle(self) -> None:
        if self.form is not None:
            self.form.kept.settle()

    def _show_step(self, evening: FirstEvening, reader: Reader) -> None:
        said = step_words(evening, reader)
        for part in (eyebrow(_("The first evening")), heading(said.title), text(said.text)):
            self._content.add(TextColumn(part))
        self._add_work(evening, said, reader)
        if said.then:
            self._content.add(TextColumn(small(said.then)))
        if evening.step in {Step.PAUSE, Step.PLAN}:
            self._content.add(_how_it_works())

    def _add_work(self, evening: FirstEvening, said: StepWords, reader: Reader) -> None:
        if evening.step is Step.PROMISE and reader.alone is not None:
            self.form = PromiseForm(self._desk, self._page, reader.alone, self._present)
            self._content.add(self.form)
        buttons: list[QWidget] = []
        if said.act:
            self.act = primary(said.act, partial(self._go, said))
            buttons.append(self.act)
        if evening.pause.state is PauseState.HOLDS:
            self.pause_card = secondary(_("See the card of how you pause"), self._show_card)
            buttons.append(self.pause_card)
        if evening.step is not Step.ENOUGH:
            not_now = quiet(_("Not now"), self._put_off)
            not_now.setAccessibleName(_("Not now: {what}").format(what=said.title))
            buttons.append(not_now)
        if buttons:
            self._content.add(flow(*buttons))

    def _go(self, said: StepWords) -> None:
        if said.page:
            self._desk.go(said.page, said.subject)
        else:
            self._desk.lock()

    def _show_card(self) -> None:
        preview_pause_card(self._desk, self._page, self)


def _how_it_works() -> Disclosure:
    from app.library.packs import page_helps

    how = Disclosure(_("How it works"))
    how.body.addWidget(TextColumn(small("\n".join(page_helps()["today"].how))))
    return how
