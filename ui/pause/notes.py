"""What is noted of one pause: kept in the file of the one whose pause it is, until it is an entry of their log."""

from datetime import datetime

from PySide6.QtCore import QObject

from app.refused import Refused
from app.triggers.actions import write_moment
from app.triggers.values import NewMoment, PlanId, Step
from app.vault.drafts import Form, delete_draft, read_draft, save_draft
from app.vault.sitting import Sitting
from app.vault.values import Person
from ui.draft_keeping import Keeper
from ui.kept_form import Present

PLACE, SUBJECT = "pause", "now"
BEFORE, PLAN, STEPS, AFTER, HELPED, NOTE = "before", "plan", "steps", "after", "what_helped", "note"


class PauseNotes(QObject):
    """Held in memory alone until somebody says whose pause it is."""

    def __init__(self, sitting: Sitting, begun: datetime, present: Present, parent: QObject) -> None:
        """`present` runs a timed save and shows its refusal."""
        super().__init__(parent)
        self._sitting = sitting
        self._form: Form = {"begun": begun.isoformat(), STEPS: []}
        self._keeper = Keeper(self._save, present, self)
        self.person: Person | None = None

    def belong_to(self, person: Person) -> None:
        """Take up what was noted before a lock, and keep everything in that person's file from now on."""
        with self._sitting.letterbox(person) as own:
            saved = read_draft(own, PLACE, SUBJECT)
        before: Form = saved.form if saved is not None else {}
        steps = dict.fromkeys((*before.get(STEPS, ()), *self._form[STEPS]))
        self._form = self._form | before | {STEPS: list(steps)}
        self.person = person
        self._keeper.note()
        self._keeper.settle()

    def get(self, name: str) -> object:
        return self._form.get(name)

    def put(self, name: str, value: object) -> None:
        self._form[name] = value
        self._keeper.note()

    def did(self, step: Step) -> None:
        if step.value not in self._form[STEPS]:
            self.put(STEPS, [*self._form[STEPS], step.value])

    def settle(self) -> None:
        """Save now what waits; a refusal comes through, and it goes on waiting."""
        self._keeper.settle()

    def write(self) -> None:
        """Make it an entry of the log, also where nothing was answered. Raises FormRefused."""
        assert self.person is not None
        self._keeper.settle()
        write_moment(self._sitting, self.person, _moment(self._form, self._sitting.clock.now()))
        self.drop()

    def drop(self) -> None:
        """Nothing of it is to stay."""
        self._keeper.forget()
        if self.person is not None:
            with self._sitting.letterbox(self.person) as own:
                delete_draft(own, PLACE, SUBJECT)
            self.person = None

    def _save(self) -> None:
        if self.person is not None:
            with self._sitting.letterbox(self.person) as own:
                save_draft(own, PLACE, SUBJECT, self._form)


def write_what_was_left(sitting: Sitting) -> None:
    """A pause that was never ended here is an entry all the same; what can't be one stays as it is."""
    if sitting.private is None or sitting.alone is None:
        return
    left = read_draft(sitting.private, PLACE, SUBJECT)
    if left is None:
        return
    try:
        write_moment(sitting, sitting.alone, _moment(left.form, sitting.clock.now()))
    except Refused:
        return
    delete_draft(sitting.private, PLACE, SUBJECT)


def _moment(form: Form, now: datetime) -> NewMoment:
    plan = form.get(PLAN)
    return NewMoment(
        at=min(datetime.fromisoformat(form["begun"]), now),
        plan=PlanId(plan) if plan else None,
        before=form.get(BEFORE),
        peak=form.get(BEFORE),  # a pause is named where it is strongest
        after=form.get(AFTER),
        steps=frozenset(map(Step, form[STEPS])),
        what_helped=form.get(HELPED) or "",
        note=form.get(NOTE) or "",
    )
