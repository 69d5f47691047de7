"""What the sample couple brings to their sessions, hears there, and takes home."""

from dataclasses import dataclass

from app.vault.values import Person

WITH_WHOM = "Dr Lind"
OWN_WITH_WHOM = "Mara Okafor"

ALEX, SAM = Person.FIRST, Person.SECOND


@dataclass(frozen=True, slots=True, kw_only=True)
class PointText:
    """A point, put there so many days before its session, and ranked by Alex and by Sam."""

    before: int
    by: Person
    text: str
    ranks: tuple[int | None, int | None] = (None, None)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardText:
    """What one of the two heard, and what there was to do."""

    by: Person
    text: str
    homework: tuple[str, ...] = ()
    taken_by: Person | None = None
    """Who made the first line of it a promise."""


POINTS: tuple[tuple[PointText, ...], ...] = (
    (
        PointText(before=2, by=ALEX, text="How we begin a talk without it turning into a hearing.", ranks=(1, 2)),
        PointText(before=1, by=SAM, text="What I can say when I don't know the answer yet.", ranks=(2, 1)),
    ),
    (
        PointText(before=6, by=SAM, text="Evenings on which I come home and we are both too tired.", ranks=(2, 1)),
        PointText(before=4, by=ALEX, text="Being told things before I have to ask.", ranks=(1, 2)),
    ),
    (
        PointText(before=5, by=ALEX, text="The phone on the kitchen table, and what it does to me.", ranks=(1, 1)),
        PointText(before=3, by=SAM, text="How to say sorry without asking for anything back.", ranks=(None, 2)),
    ),
    (
        PointText(before=4, by=ALEX, text="What happened on the evening that was left out.", ranks=(1, 1)),
        PointText(before=3, by=SAM, text="How I tell it the same day, even when I am ashamed.", ranks=(2, 2)),
        PointText(before=2, by=ALEX, text="Whether we need longer talks or shorter ones.", ranks=(3, None)),
    ),
    (
        PointText(before=6, by=SAM, text="Small things that went well, and why I don't trust them yet.", ranks=(2, 1)),
        PointText(before=5, by=ALEX, text="My sleep, and the questions that come at night.", ranks=(1, 2)),
    ),
    (
        PointText(before=5, by=ALEX, text="Telling my sister, and how much of it.", ranks=(1, 2)),
        PointText(before=2, by=SAM, text="What we say when friends ask how we are.", ranks=(2, 1)),
    ),
    (
        PointText(before=13, by=ALEX, text="A weekend away: what would make it easy to come home early.", ranks=(2, 1)),
        PointText(before=11, by=SAM, text="The day in December that used to be ours.", ranks=(1, 2)),
        PointText(before=9, by=ALEX, text="How we speak about what happened when the family is here.", ranks=(3, None)),
        PointText(before=8, by=SAM, text="Whether the evening update could become shorter.", ranks=(None, 3)),
        PointText(before=6, by=ALEX, text="A word for stopping that works in the car too."),
    ),
)
"""For each session of the three months, and for the one that comes after them."""

HEARD: tuple[tuple[HeardText, ...], ...] = (
    (
        HeardText(
            by=ALEX,
            text="Ask one thing at a time, and wait for the answer to end.",
            homework=("Write down one question before each talk, and leave the others for the next one.",),
            taken_by=ALEX,
        ),
        HeardText(by=SAM, text="“I don't know yet, I'll tell you by Sunday” is an answer, if Sunday holds."),
    ),
    (
        HeardText(
            by=SAM,
            text="Being tired is a reason to name another time, and not a reason to say nothing.",
            homework=("Say at the door in one sentence how the day was.",),
        ),
    ),
    (
        HeardText(by=ALEX, text="It is the turning away that hurts, more than the phone."),
        HeardText(
            by=SAM,
            text="I can put it down before I sit down. That is the whole of it.",
            homework=("Put a bowl for both phones by the door.", "Ten minutes at the table before either is used."),
            taken_by=SAM,
        ),
    ),
    (
        HeardText(
            by=ALEX,
            text="We went through the evening slowly. I heard that I was allowed to be angry and stay.",
            homework=("Tell it the same day, in two sentences, even when they come out wrong.",),
            taken_by=SAM,
        ),
        HeardText(by=SAM, text="Shame makes me wait. Waiting is what hurts. I can say the first sentence anyway."),
    ),
    (HeardText(by=ALEX, text="Questions at night can be written on the pad and asked at breakfast."),),
    (
        HeardText(by=SAM, text="We agree on one sentence for friends: “It is hard, and we are working on it.”"),
        HeardText(
            by=ALEX,
            text="My sister may know that it is hard. The rest is mine to tell, or not.",
            homework=("Each writes the sentence for friends in their own words, and reads it to the other.",),
            taken_by=SAM,
        ),
    ),
)

OWN_HEARD: tuple[str, ...] = (
    "What I look after first is my sleep. The rest of the evening can wait.",
    "I noticed that I apologise before I ask. I'd like to try one question without it.",
)
