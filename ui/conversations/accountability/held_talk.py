"""A talk that is held: its words kept in its one draft a moment after they are typed, and nowhere else."""

from datetime import timedelta

from PySide6.QtCore import QObject

from app.conversations.accountability import turns
from app.conversations.accountability.actions import end_talk, keep_talk
from app.conversations.accountability.turns import Event, Talk
from app.conversations.accountability.values import Ended
from app.vault.sitting import Sitting
from app.vault.values import Person
from ui.draft_keeping import Keeper
from ui.kept_form import Present
from ui.widgets.field import Plain


class HeldTalk(QObject):
    """The newest words are in `talk`; refusals come through."""

    def __init__(self, sitting: Sitting, talk: Talk, present: Present, parent: QObject) -> None:
        super().__init__(parent)
        self.talk = talk
        self.keeper = Keeper(self._save, present, self)
        self._sitting = sitting
        self._left: timedelta | None = None

    @property
    def is_up(self) -> bool:
        """Whether the time of its turns is over."""
        return turns.is_up(self.talk, self._sitting.clock.now()) and self.talk.step not in turns.END_STEPS

    @property
    def leads_back(self) -> bool:
        return turns.happen(self.talk, Event.BACK) is not self.talk

    def put(self, words: dict[str, Plain]) -> None:
        """These stand in the fields now."""
        for name, plain in words.items():
            self.talk = turns.put(self.talk, name, plain)

    def happen(self, event: Event) -> bool:
        """Keep where the event leads to; False where it leads nowhere."""
        after = turns.happen(self.talk, event)
        if after is self.talk:
            return False
        keep_talk(self._sitting, after)
        self.keeper.forget()
        self.talk = after
        return True

    def confirm(self, person: Person) -> None:
        self.talk = turns.confirm(self.talk, person)
        keep_talk(self._sitting, self.talk)

    def end(self) -> Ended:
        ended = end_talk(self._sitting, self.talk)
        self.keeper.forget()
        return ended

    def stand_still(self) -> None:
        """Its time stands still from now on, in a pause."""
        self._left = max(self.talk.until - self._sitting.clock.now(), timedelta())

    def run_on(self) -> bool:
        """Its time goes on where it stood still; False where it had not."""
        if self._left is None:
            return False
        self.talk = turns.with_time_left(self.talk, self._sitting.clock.now(), self._left)
        self._left = None
        return True

    def _save(self) -> None:
        keep_talk(self._sitting, self.talk)
