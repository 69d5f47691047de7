"""Two of each thing that goes from one of the two to the other, each with a word of its own.

The first is read, and its words are removed afterwards; the second is taken back before it was read.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from app.common_ground.appreciations import actions as appreciations
from app.common_ground.appreciations.values import APPRECIATION
from app.conversations.account import actions as account
from app.conversations.account.values import ACCOUNT_FORM, PART
from app.conversations.clearing import actions as clearing
from app.conversations.clearing.values import CLEARED, MEANT
from app.conversations.letters import sharing as letters
from app.conversations.letters.values import HEARD, HEARD_ANSWER, LETTER
from app.conversations.questions import actions as questions
from app.conversations.questions import values as asked
from app.conversations.updates import actions as updates
from app.conversations.updates.values import UPDATE
from app.exchange.values import Form, Slept, SleptId, Sort
from app.private import sharing as notes
from app.private.values import SHOWN_NOTE
from app.repair.apologies import actions as apologies
from app.repair.apologies import reads as apology_reads
from app.repair.apologies.values import APOLOGY, APOLOGY_ANSWER
from app.repair.setbacks import actions as setbacks
from app.repair.setbacks.values import SETBACK, SETBACK_ACCOUNT
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import EVENING
from tests.end_to_end.reading import Place
from tests.end_to_end.told_words import word
from ui.exchange.open_words import draft_of

ALEX, SAM = Person


class Fate(StrEnum):
    READ = "read"
    TAKEN_BACK = "taken back"


class Lies(StrEnum):
    """Where its author has its words besides, for nobody else."""

    NOWHERE = "nowhere"
    ALWAYS = "always"
    """What goes is a copy."""
    AFTERWARDS = "afterwards"
    """Once it was taken back or removed."""


@dataclass(frozen=True)
class Thing:
    """A sort of thing, its form, and what the two do with it; `Any` stands for the ids of all the rooms."""

    name: str
    author: Person
    sort: Sort
    form: Callable[[str, str], Form]
    """Of its word, and of the id of what it is about."""
    open: Callable[[Sitting, Any], object]
    take: Callable[[Sitting, Person, Any], object]
    draft: str = ""
    """Its place among the drafts; empty: it is not typed."""
    view: tuple[str, str] = ("conversations", "question")
    """The page and the view that it is read in."""
    opened_with: bool = False
    """Whether it is opened with what it is about."""
    taken_with: bool = False
    """Whether it has the id of what it is about when it is taken back."""
    kept_with_page: bool = False
    """Whether its draft is kept under what its page is asked for, not under what it is about."""
    lies: Lies = Lies.NOWHERE
    printed: bool = False

    def word(self, fate: Fate) -> str:
        return word(f"{self.name} {fate}")


@dataclass
class Item:
    """One of the two."""

    thing: Thing
    fate: Fate
    about: str
    """The id of what it is about; of something new, a name for its draft."""
    shown_as: str
    """What its page is asked for; empty: its own id."""
    id: str = ""
    """Once it is slept on, and from then on."""

    @property
    def form(self) -> Form:
        return self.thing.form(self.thing.word(self.fate), self.about)

    @property
    def subject(self) -> str:
        """What its draft is kept under."""
        return self.shown_as if self.thing.kept_with_page else self.about

    @property
    def place(self) -> Place:
        page, view = self.thing.view
        return page, (view, self.shown_as or self.id)

    @property
    def place_of_draft(self) -> Place:
        slept = Slept(
            id=SleptId(""),
            sort=self.thing.sort,
            place=self.thing.draft,
            subject=self.subject,
            form=self.form,
            text="",
            goes_at=EVENING,
            kept_back="",
        )
        return draft_of(slept)

    def open(self, reader: Sitting) -> None:
        self.thing.open(reader, self.about if self.thing.opened_with else self.id)

    def take(self, author: Sitting) -> None:
        self.thing.take(author, self.thing.author, self.about if self.thing.taken_with else self.id)


def typed(name: str) -> Callable[[str, str], Form]:
    return lambda words, _about: {name: words}


def about(name: str, key: str, **besides: str) -> Callable[[str, str], Form]:
    """A form that names what it is about."""
    return lambda words, of: {name: words, key: of, **besides}


_APOLOGY = {"effect": "You waited.", "repair": "I write first.", "by_day": "2026-11-30"}
_TALK, _RIGHT, _GROUND = "conversations", "put_right", "common_ground"
THINGS = (
    Thing("question", ALEX, asked.QUESTION, typed("text"), questions.open_question, questions.take_question_away,
          asked.ASK_FORM),
    Thing("follow-up", ALEX, asked.FOLLOW_UP, typed("text"), questions.open_question, questions.take_question_away,
          asked.FOLLOW_UP_FORM),
    Thing("answer", SAM, asked.ANSWER, typed("answer"), questions.open_answer, questions.take_answer_away,
          asked.ANSWER_FORM),
    Thing("update", SAM, UPDATE, typed("changed"), updates.open_update, updates.take_update_away, "update",
          (_TALK, "update")),
    Thing("small thing", ALEX, CLEARED, typed("saw"), clearing.open_clearing, clearing.take_clearing_away, "clear_up",
          (_TALK, "cleared")),
    Thing("meant", SAM, MEANT, typed("meant"), clearing.open_clearing, clearing.take_meant_away, "meant",
          (_TALK, "cleared"), opened_with=True, taken_with=True),
    Thing("letter", ALEX, LETTER, about("text", "letter"), letters.open_letter, letters.take_letter_away,
          view=(_TALK, "letter"), lies=Lies.ALWAYS, printed=True),
    Thing("told back", SAM, HEARD, about("heard", "of"), letters.open_heard, letters.take_heard_away,
          HEARD, (_TALK, "letter"), kept_with_page=True),
    Thing("missed", ALEX, HEARD_ANSWER, about("missed", "of", fit="partly"), letters.open_answer,
          letters.take_answer_away, HEARD_ANSWER, (_TALK, "letter"), kept_with_page=True),
    Thing("our account", ALEX, PART, typed("text"), account.open_text, account.take_text_away, ACCOUNT_FORM,
          (_TALK, "account")),
    Thing("apology", SAM, APOLOGY, lambda words, _about: {"did": words, **_APOLOGY}, apologies.open_apology,
          apologies.take_apology_away, apology_reads.PLACE, (_TALK, "apology"), printed=True),
    Thing("apology missing", ALEX, APOLOGY_ANSWER, lambda words, _about: {"reply": "partly", "missing": words},
          apologies.open_apology, apologies.take_answer_away, apology_reads.ANSWER_PLACE, (_TALK, "apology"),
          opened_with=True, taken_with=True),
    Thing("setback", SAM, SETBACK, typed("happened"), setbacks.open_setback, setbacks.take_away,
          setbacks.SETBACK_FORM, (_RIGHT, "setback"), printed=True),
    Thing("how seen", ALEX, SETBACK_ACCOUNT, typed("text"), setbacks.open_setback, setbacks.take_account_away,
          setbacks.ACCOUNT_FORM, (_RIGHT, "setback"), opened_with=True, printed=True),
    Thing("note", ALEX, SHOWN_NOTE, typed("text"), notes.open_shown_note, notes.take_shown_note_away,
          notes.SHOW_FORM, (_TALK, "shown_note"), opened_with=True, taken_with=True, lies=Lies.ALWAYS),
    Thing("good word", ALEX, APPRECIATION, typed("text"), appreciations.open_appreciation,
          appreciations.take_appreciation_back, "appreciation", (_GROUND, "appreciation"), lies=Lies.AFTERWARDS),
)  # fmt: skip
