"""Next week's small thing of one person, which one press makes a promise."""

from collections.abc import Callable
from datetime import timedelta

from app.checkins.page_values import Sheet
from app.i18n import _
from app.promises.actions import add_promise
from app.promises.values import NewPromise, Origin
from app.vault.values import Person
from ui.view import View
from ui.widgets.buttons import secondary
from ui.widgets.field import Field, Plain
from ui.widgets.flow import flow
from ui.widgets.hinted_text import HintedText
from ui.widgets.words import small

_NEXT_SUNDAY = 13
"""Days from the Monday of the week that is talked about to the end of the next one."""


class SmallThing(Field):
    """Holds the words that became a promise, so that the same ones are promised once."""

    def __init__(self, view: View, person: Person, words: HintedText, of: Callable[[], Sheet]) -> None:
        name = view.desk.couple().name(person)
        super().__init__(_("A promise of {name}").format(name=name), label_shown=False)
        self._view, self._person, self._words, self._of = view, person, words, of
        self._promised = ""
        self.promise = secondary(_("Make it a promise of {name}").format(name=name), self._promise)
        self.said = small("")
        self.body.addWidget(flow(self.promise, self.said))
        self._lead_to(self.promise)
        words.edited.connect(lambda _words: self._arrange())
        self._arrange()

    def plain(self) -> str:
        return self._promised

    def set_plain(self, plain: Plain) -> None:
        self._promised = plain if isinstance(plain, str) else ""
        self._arrange()

    def _promise(self) -> None:
        """Due once, at the end of next week."""
        words, of = self._words.text().strip(), self._of()
        day = max(of.period + timedelta(days=_NEXT_SUNDAY), self._view.desk.sitting.clock.today())
        new = NewPromise(text=words, starts=day, origin=Origin.CONVERSATION, origin_id=of.talk)
        with self._view.desk.refusals.shown(self._view.place()):
            add_promise(self._view.desk.sitting, self._person, new)
            self._promised = words
            self.touched.emit()
        self._arrange()

    def _arrange(self) -> None:
        words = self._words.text().strip()
        made = bool(words) and words == self._promised
        self.promise.setEnabled(bool(words) and not made)
        self.said.setText(_("It is a promise now, for next week.") if made else "")
