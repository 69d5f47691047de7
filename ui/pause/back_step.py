"""The time of return, and what to begin again with once it has come; until then anyone may see it."""

from collections.abc import Callable, Sequence

from app.i18n import _
from ui.pause.return_time import ReturnTime
from ui.pause.step import PauseStep, big
from ui.pause_clock import PauseClock
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, primary, secondary
from ui.widgets.centred import centred, in_the_middle
from ui.widgets.moments import time_of_day
from ui.widgets.words import title, words


class BackStep(PauseStep):
    neutral = True

    def __init__(
        self,
        pause: PauseClock,
        away: ReturnTime,
        come_back: Callable[[], None],
        restart: str = "",
        besides: Sequence[Button] = (),
    ) -> None:
        super().__init__(_("Back at"))
        self._pause, self._away, self._restart = pause, away, restart
        self.time = centred(words("", "time"))
        self.begin_again = centred(title(""))
        self.come_back = big(primary(_("We're back"), come_back))
        self.extend = big(secondary("", self._extend))
        self.add(self.time, self.begin_again, in_the_middle(self.come_back, self.extend, gap=20))
        if besides:
            self.add(in_the_middle(*besides))
        self.first = self.come_back
        pause.changed.connect(self.look_again)
        self.look_again()

    def look_again(self) -> None:
        """Show the time as it is now, and the sentence once it has come."""
        running = self._pause.running
        if running is None or running.back_at is None:
            return
        time = time_of_day(self._pause.clock.local(running.back_at))
        came = self._pause.time_has_come
        self.title.setText(_("The time has come") if came else _("Back at"))
        self.time.setText(time)
        self._say_again(self._restart if came else "")
        later = time_of_day(self._away.local(running.back_at))
        self._offer(self.extend, "" if running.extended else _("Extend once, to {time}").format(time=later))

    def _say_again(self, sentence: str) -> None:
        said = _("“{sentence}”").format(sentence=sentence) if sentence else ""
        if said and said != self.begin_again.text():
            announce(self, said)
        self.begin_again.setText(said)
        self.begin_again.setVisible(bool(said))

    def _offer(self, button: Button, label: str) -> None:
        button.setText(label)
        button.setAccessibleName(label)
        button.setVisible(bool(label))

    def _extend(self) -> None:
        running = self._pause.running
        if running is not None and running.back_at is not None:
            self.come_back.setFocus()
            self._pause.extend(self._away.moment(running.back_at))
