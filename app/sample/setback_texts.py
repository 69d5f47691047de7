"""What the sample couple writes when something did not hold; a later round has other words."""

from dataclasses import dataclass

from app.repair.setbacks.values import Look, Setback, Told


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldSetback:
    """One setback as both tell it."""

    said: Setback
    account: str
    """Of the other."""
    looks: dict[int, tuple[Look, Look]]
    """After how many days, by the one who was hurt and the one who broke trust."""


STORY = ToldSetback(
    said=Setback(
        happened="I did not write at five, and I did not say where I was. I came home at nine.",
        next_day=(
            "Tonight Sam writes down the whole evening. Alex sleeps in the small room, with the door open.\n"
            "Breakfast at seven at the kitchen table. On Saturday at ten we read it together."
        ),
        told=Told.TOLD,
        before="The saw broke at four. I was ashamed of the day, and I put off writing.",
        effect="Alex sat on the stairs until nine and did not know where I was.",
        ownership="Nobody kept me from writing. I chose not to.",
        changes="A second way to say it in time: one word is enough.",
        support=True,
        support_who="Noor",
        decide_nothing=7,
    ),
    account="I sat on the stairs and listened for the gate. I heard it from you at the door, before I had to ask.",
    looks={
        3: (
            Look(how_now="I look at the clock from four on.", still_needed="The message, while it is still light."),
            Look(how_now="I write it before I put the tools away.", still_needed="Someone who asks at five."),
        ),
        7: (
            Look(how_now="Calmer. I fell asleep before eleven twice."),
            Look(how_now="It came without thinking on four days."),
        ),
        30: (
            Look(how_now="It is a day in October now, and not each day.", done=True),
            Look(how_now="I still write at five, also when nothing is wrong.", done=True),
        ),
    },
)
LATER = (
    ToldSetback(
        said=Setback(
            happened="I took a call from the old workshop and told it two days later.",
            next_day="Sam writes down who called and when. We talk on Sunday after lunch, for half an hour.",
            told=Told.TOLD,
            ownership="Two days are too long. I knew that on the first.",
            decide_nothing=3,
        ),
        account="I am glad that I heard it from you. I wish I had heard it on Tuesday.",
        looks={3: (Look(how_now="It has a place now."), Look(how_now="I told the next one the same evening."))},
    ),
    ToldSetback(
        said=Setback(
            happened="We went on past half past nine, and neither of us said the word.",
            next_day="Nobody talks about it before breakfast. The card goes back on the fridge.",
            told=Told.BOTH_KNOW,
            before="A long week, and the phone bill on the table.",
        ),
        account="I saw the clock too. I could have said the word.",
        looks={},
    ),
)
