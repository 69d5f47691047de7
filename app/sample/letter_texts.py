"""What the sample couple write in letters and in the account of both."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.vault.values import Person

LETTER = """Dear Sam,

I have begun this four times. I want to tell you what that Tuesday was like, without a question at the end.

I stood in the kitchen with your telephone in my hand, and the kettle went on as if nothing had happened. For a while \
I looked at the tiles. I counted them. I did not know yet what to be afraid of.

What I lost was not only you. I lost the ease of a Sunday, and trusting my own eyes. When you say that you are in the \
garden, I look out of the window. I don't want to be a person who looks.

What is different since: I sleep lightly. I read tones of voice. I am tired in a way that coffee does not reach. My \
sister asks how I am, and I say fine, and that is one more thing I say that isn't so.

What I would like you to know is that I am still here, and that staying costs me something each day. I don't need an \
answer to this. I need it to be known by you as well as it is known by me."""
"""Alex's, in private; most of it is shown."""

KEPT = """I write this for myself. I don't know yet whether anyone reads it.

I was not unhappy, and that is the hard part to say. I liked being someone without a history for an hour. I paid for \
that with the thing I have now to earn back one message at a time."""
"""Sam's, never shown."""

HEARD_FIRST = """You stood in the kitchen and did not know yet what to be afraid of. You lost the ease of Sundays. You \
are very tired."""
MISSED = "The looking out of the window. Becoming a person who looks is what I mind most."
HEARD_AGAIN = """You lost trust in your own eyes. You look out of the window to see whether I am in the garden, \
and you don't want to be someone who looks. Staying costs you something each day, and I don't see most of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One part of the account, and what is told beside it."""

    began: Person
    when: str
    title: str
    text: str
    beside: str = ""
    changed: str = ""
    """What the one who began it writes later."""
    agreed: bool = False


ACCOUNT: Mapping[int, Told] = {
    15: Told(
        began=Person.SECOND,
        when="The spring after the move",
        title="How it began",
        text="In March I began to write to someone from the course. I told myself that it was about the work.",
        beside="I noticed that the telephone lay face down. I did not ask, and I was ashamed of noticing.",
        changed="In March I began to write to someone from the course. I told myself that it was about the work. By "
        "Easter it was no longer about the work, and I knew it.",
    ),
    18: Told(
        began=Person.FIRST,
        when="The second week of June",
        title="The evening in the kitchen",
        text="I found the messages. I asked, and you said that it was nothing. I slept on the sofa.",
        beside="I said that it was nothing because I was afraid of the next hour. It made the next months worse.",
        agreed=True,
    ),
    33: Told(
        began=Person.SECOND,
        when="From June to August",
        title="What I still kept back",
        text="I told it in pieces. First that we wrote, then that we met twice, then when. Each piece came after a "
        "question.",
        beside="Each new piece took me back to the first day. I began to ask the same things in other words.",
    ),
    47: Told(
        began=Person.FIRST,
        when="The end of August",
        title="Telling it once, whole",
        text="We sat with the therapist and Sam read it aloud. It took an hour. I knew most of it, and it was the "
        "first time that I did not have to ask.",
        beside="I had written it down before. My hands shook. I was relieved, and ashamed of being relieved.",
        agreed=True,
    ),
    70: Told(
        began=Person.SECOND,
        when="This autumn",
        title="What the evenings are like now",
        text="I write before I leave. I notice that I want to explain, and most days I don't.",
    ),
}
"""By the day of the story on which it is told."""
