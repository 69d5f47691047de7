"""The demo's second part: a daily round by each alone, a pause, a card to print, and times for a calendar."""

from collections.abc import Iterator
from functools import partial

from app.i18n import _
from app.vault.values import Person
from ui.demo_hands import SampleHands, Step

DAILY_PROMISE = "Before dinner I tell what came up today, also when it is small."


class DailyRound(SampleHands):
    def steps(self) -> Iterator[Step]:
        alex, sam = (self.names[person] for person in Person)
        yield _("{name} marks a promise alone").format(name=sam), self.mark_promise
        for person in reversed(Person):
            yield (
                _("{name} writes the day down, where it is not too late").format(name=self.names[person]),
                partial(self.write_summary, person),
            )
        yield _("{name} needs a pause, breathes, and comes back").format(name=alex), self.take_a_pause
        yield _("The card of how they pause is saved"), self.save_card
        yield _("The times to be reminded of are saved for a calendar"), self.save_calendar

    def mark_promise(self) -> None:
        self.come_back(Person.SECOND)
        self.walk.click(_("Promises"))
        self.walk.click(f"{DAILY_PROMISE}: " + _("Kept"))

    def write_summary(self, person: Person) -> None:
        """One tap and one line; in the last hour before bedtime the page says that it can wait."""
        if person is not Person.SECOND:
            self.come_back(person)
        self.walk.click(_("Conversations"))
        self.walk.press("Ctrl+N")
        tap = _("How was today?") + ": " + _("All right")
        if self.walk.button(tap) is None:
            return
        self.walk.click(tap)
        other = self.names[person.other]
        line = _("{label} (optional)").format(label=_("One line for {name}").format(name=other))
        self.walk.fill(line, _("The soup was good."))
        self.walk.click(_("Hand it in"))

    def take_a_pause(self) -> None:
        self.walk.press("F8")
        self.walk.click(_("Breathe first"))
        self.walk.click(_("Go on"))
        self.walk.click(_("How strong is it now?") + ": 6")
        self.walk.click(_("Go on"))
        away = self.walk.wait_for(lambda: self.walk.button_beginning(_("Step away, back at {time}").split("{")[0]))
        self.walk.press_button(away)
        self.walk.click(_("We're back"))
        self.walk.click(_("Done"))

    def save_card(self) -> None:
        self.walk.click(_("Documents"))
        below = _("From the agreement that is in force")
        self.walk.click(_("Open “{title}”, {below}").format(title=_("How we pause"), below=below))
        self.walk.pick(_("Eight pocket cards on a sheet"))
        self.save_preview("cards.pdf")

    def save_calendar(self) -> None:
        self.walk.click(_("Settings"))
        self.walk.click(_("Save a calendar file"))
        self.save_as("reminders.ics")
