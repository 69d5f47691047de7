"""A program of its own, in which somebody types until it is told to the world: run by a test that then kills it.

python -m tests.end_to_end.typing_person FOLDER FORM WORDS
"""

import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.agreements.drafting import PLACE as AGREEMENT_FORM
from app.checkins.reads import DAILY_DRAFT
from app.checkins.talks import DRAFT as TALK_FORM
from app.triggers.begun import MOMENT_FORM, PLAN_FORM
from app.vault.drafts import drafts_in
from app.vault.hardening import harden_process
from app.vault.values import Person
from tests.couple import PASSPHRASES, SetClock
from tests.end_to_end.walking import KeyWalk, MouseWalk, keel
from ui.pause.notes import PLACE as PAUSE_FORM
from ui.program import Program
from ui.promises.new_view import DRAFT as PROMISE_FORM
from ui.theme import application
from ui.walk import Walk

TITLE = "Evenings"


@dataclass(frozen=True)
class TypedForm:
    """One form of the program, and the way to a field of it."""

    kept_as: str
    """Its name among the drafts."""
    field: str
    open: Callable[[Walk], None]
    people: tuple[Person, ...] = (Person.FIRST,)


def boundary(walk: Walk) -> None:
    walk.click("Agreements")
    walk.click("Write an agreement")
    walk.fill("Title", TITLE)
    walk.click("Write boundary 1")


def new_on(page: str) -> Callable[[Walk], None]:
    """What Ctrl+N begins on a page."""

    def begin(walk: Walk) -> None:
        walk.click(page)
        walk.press("Ctrl+N")

    return begin


def moment(walk: Walk) -> None:
    walk.click("Hard moments")
    walk.click("Write one down")


def end_of_a_pause(walk: Walk) -> None:
    for key in ("F8", "Return", "Return"):
        walk.press(key)


FORMS = {
    "boundary": TypedForm(AGREEMENT_FORM, "What we do", boundary),
    "promise": TypedForm(PROMISE_FORM, "What you promise", new_on("Promises")),
    "summary": TypedForm(DAILY_DRAFT, "One line for Sam (optional)", new_on("Conversations")),
    "plan": TypedForm(PLAN_FORM, "The cue", new_on("Hard moments")),
    "moment": TypedForm(MOMENT_FORM, "What helped", moment),
    "weekly conversation": TypedForm(
        TALK_FORM,
        "Alex: What was the best of this week, and what was the hardest?",
        new_on("Conversations"),
        tuple(Person),
    ),
    "pause": TypedForm(PAUSE_FORM, "What helped?", end_of_a_pause),
}


def sign_in(walk: KeyWalk | MouseWalk, *people: Person) -> None:
    walk.say_who("A." if len(people) == 1 else "Both")
    for person, label in zip(people, ("A.", "S."), strict=False):
        walk.fill(f"Passphrase of {label}", PASSPHRASES[person])
    walk.press("Return")
    walk.wait_for(lambda: walk.button("Lock"))


def main(folder: Path, name: str, words: str) -> None:
    harden_process()
    application()
    form = FORMS[name]
    with keel(folder, clock=SetClock()) as program:
        walk = MouseWalk(program.window)
        sign_in(walk, *form.people)
        form.open(walk)
        walk.fill(form.field, words)
        walk.wait_for(lambda: is_kept(program, form, words))
        print("typed", flush=True)
        threading.Event().wait()


def is_kept(program: Program, form: TypedForm, words: str) -> bool:
    assert program.window.workspace is not None
    drafts = drafts_in(program.window.workspace.desk.sitting.own, form.kept_as)
    return any(words in repr(draft.form) for draft in drafts)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
