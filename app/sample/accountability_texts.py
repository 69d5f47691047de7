"""What the sample couple kept of their talks."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.vault.values import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One talk of the three months."""

    first: Person
    topic: str
    summary: str = ""
    accounts: tuple[str, str] = ("", "")
    outcome: str = ""
    for_session: str = ""
    later_after: int | None = None
    """Days until they want to go on."""
    line: tuple[Person, str] | None = None
    """Added some days later."""


TOLD: Mapping[int, Told] = {
    20: Told(
        first=Person.FIRST,
        topic="The evenings when I sat with the phone in my hand",
        summary=(
            "Alex sat three evenings waiting for a message, and the worst was not knowing. "
            "Sam heard that, and that a single line would have been enough. "
            "From now on Sam writes before leaving work, also when it is only “on my way”."
        ),
        outcome="understood",
        line=(Person.SECOND, "Three weeks later: it has become a habit, and a quiet one."),
    ),
    34: Told(
        first=Person.SECOND,
        topic="How we speak in front of the children",
        accounts=(
            "I said it at the table because I could not hold it any longer. I wish I had asked to go outside.",
            "I went stiff and looked at my plate. I was ashamed, and it looked as if I did not care.",
        ),
        outcome="session",
        for_session="How do we stop in time when the children are in the room?",
    ),
    58: Told(
        first=Person.FIRST,
        topic="The letter I found in the drawer",
        accounts=(
            "I found it by chance, and I have thought of it every night since.",
            "I had kept it because I could not throw it away in front of anyone. I can do it with you.",
        ),
        outcome="later",
        later_after=9,
    ),
    79: Told(
        first=Person.SECOND,
        topic="Telling Jonas",
        summary=(
            "Sam would like to tell Jonas, alone and soon. Alex was afraid of being talked about. "
            "We agreed on what is told: that we are having a hard year, and nothing else."
        ),
        outcome="understood",
    ),
}
"""By the day of the three months; a later round has only the first."""
