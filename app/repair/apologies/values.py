"""Apologies, the promise that each brings, and what was answered, as pages and paper are given them."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NewType

from app.exchange.values import Sent, Sort
from app.i18n import _
from app.promises.values import LONGEST_PROMISE, PromiseId, Standing
from app.refused import Refused
from app.vault.values import Kind

ApologyId = NewType("ApologyId", str)

APOLOGIES = Kind("apologies")
APOLOGY = Sort("apology")
APOLOGY_ANSWER = Sort("apology_answer")

LONGEST_APOLOGY_TEXT = 5_000
LONGEST_REPAIR = LONGEST_PROMISE
"""Characters; longer text is refused with a sentence and kept in the draft. The repair becomes a promise."""

USUAL_TIME = timedelta(days=7)
"""From writing to the day of the repair, unless another one is chosen."""


class Reply(StrEnum):
    """What the one who was hurt says to an apology, now; it can change."""

    HEARD = "heard"
    PARTLY = "partly"
    NOT_YET = "not_yet"
    NONE_NEEDED = "none_needed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Apology:
    """Its words, as they are written and as they are read."""

    did: str = ""
    """What its author did."""
    effect: str = ""
    """What it did to the other, as they told it."""
    repair: str = ""
    """What its author will do; becomes a promise."""
    known_by: str = ""
    """How both will know."""
    by_day: date | None = None

    choice: str = ""
    """The choice that its author had."""
    regret: str = ""
    explanation: str = ""
    """Not an excuse."""
    changed: str = ""
    """What is different already."""
    asks_forgiveness: bool = False
    """Whether one fixed, gentle sentence is added."""

    @property
    def wish(self) -> str:
        """That sentence, where its author added it."""
        return forgiveness_sentence() if self.asks_forgiveness else ""


def forgiveness_sentence() -> str:
    """The program asks nobody for forgiveness; the author of an apology may add this."""
    return _("I would be glad of your forgiveness one day. You owe me none, and there is no hurry.")


APOLOGY_TEXTS = ("did", "effect", "repair", "known_by", "choice", "regret", "explanation", "changed")
"""Its fields that hold words."""


def part_names() -> dict[str, str]:
    """By the name of the field; the same where it is written, read and printed."""
    return {
        "did": _("What I did"),
        "effect": _("What it did to you"),
        "repair": _("What I will do"),
        "known_by": _("How we will know"),
        "by_day": _("By when"),
        "choice": _("The choice I had"),
        "regret": _("What I regret"),
        "explanation": _("An explanation, not an excuse"),
        "changed": _("What I changed already"),
        "wish": _("And one wish"),
    }


def part_hints() -> dict[str, str]:
    """What helps to write them."""
    return {
        "did": _("One thing, as it was: what, and when."),
        "effect": _("In the words you were told: “As you told me, …”"),
        "repair": _("One step. It becomes a promise of yours."),
        "known_by": _("What both of you will see."),
        "by_day": _("The day of that promise."),
        "choice": _("What else you could have done."),
        "explanation": _("It takes nothing back of what stands above."),
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAnswer:
    """An answer as its form holds it."""

    reply: Reply | None = None
    missing: str = ""
    """What it would take; only where it was partly heard."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What was answered, as whoever is here may see it."""

    sent: Sent
    reply: Reply | None
    """None while its words wait to be opened."""
    missing: str
    at: datetime
    """When it was answered, or changed last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ApologyRow:
    """One in the list; its words only where whoever is here may read them."""

    id: ApologyId
    sent: Sent
    did: str
    """Empty while it is unopened by the one who is here, or once its words are gone."""
    answered: Answered | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ApologyPage:
    """One apology with all that belongs to it, as whoever is here may see it."""

    id: ApologyId
    sent: Sent
    words: Apology | None
    """None while it is unopened by the one who is here, or once its words are gone."""
    first_day: date | None
    """The day of the repair that was named first, where that had passed when it went."""
    promise: PromiseId | None
    standing: Standing | None
    """Of its promise; None while it is unopened by the one who is here."""
    answered: Answered | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BegunApology:
    """A draft of an apology."""

    subject: str
    title: str
    """Empty while it has no words."""


class NotOpened(Refused):
    """An answer to something that was not opened."""

    def __init__(self) -> None:
        super().__init__(
            _("This apology was not opened yet. Nothing has changed. It can be opened first, in your time.")
        )


class NotYourAnswer(Refused):
    """Its author would answer in the place of the other."""

    def __init__(self) -> None:
        super().__init__(_("An apology is answered by the one it was written to. What you typed is kept."))
