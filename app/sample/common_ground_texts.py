"""What the sample couple has in common, in their words."""

from collections.abc import Mapping

from app.common_ground.goals.values import StepBy
from app.common_ground.memories.values import NewMemory
from app.common_ground.rituals.values import NewRitual, RitualTalk
from app.vault.values import Person

VALUES: Mapping[Person, tuple[str, ...]] = {
    Person.FIRST: ("Honesty", "Calm", "Being outdoors", "Humour"),
    Person.SECOND: ("Honesty", "Keeping my word", "Calm", "An open door"),
}
GOALS: Mapping[str, tuple[Person, str, str]] = {
    "garden": (Person.FIRST, "A small garden behind the house", "by spring"),
    "sea": (Person.SECOND, "One week by the sea, without a laptop", "in the summer after next"),
    "debt": (Person.FIRST, "The kitchen is paid off", "before next winter"),
}
STEPS: tuple[tuple[str, StepBy, bool], ...] = (
    ("Measure the bed and draw it on paper", StepBy.BOTH, True),
    ("Ask Rosa for her spade", StepBy.FIRST, True),
    ("Build one raised bed from the old boards", StepBy.SECOND, False),
    ("Sow the first salad under glass", StepBy.BOTH, False),
)
"""Of the garden; whether it was done soon after it was written."""
RITUALS: Mapping[str, tuple[Person, NewRitual]] = {
    "weekly": (
        Person.SECOND,
        NewRitual(
            title="The weekly conversation",
            what="Half an hour with the sheet, phones in another room. We begin with what was good.",
            rule="FREQ=WEEKLY;BYDAY=SU",
            minutes=30,
            talk=RitualTalk.WEEKLY,
        ),
    ),
    "tea": (
        Person.FIRST,
        NewRitual(
            title="Tea before phones",
            what="The first cup of the day is ours. The phones stay in the hall until it is empty.",
            rule="FREQ=DAILY",
            minutes=10,
        ),
    ),
    "walk": (
        Person.SECOND,
        NewRitual(title="Once round the block", rule="FREQ=WEEKLY;BYDAY=TU,FR", minutes=15),
    ),
    "song": (
        Person.FIRST,
        NewRitual(title="One song", what="One of us chooses, and we listen to it to the end.", minutes=5),
    ),
}
MEMORIES: tuple[tuple[Person, NewMemory, str], ...] = (
    (
        Person.SECOND,
        NewMemory(
            title="The train that stood still",
            text="Three hours in a field, one bag of cherries, and nobody in a hurry.",
            when="one July, before the move",
        ),
        "You counted the cows aloud and gave them names.",
    ),
    (
        Person.FIRST,
        NewMemory(title="The first snow in the new street", text="We went out at midnight, in coats over pyjamas."),
        "Your hat was mine.",
    ),
    (
        Person.SECOND,
        NewMemory(title="Soup for eleven", text="Everybody stayed because of the rain, and the pot was enough."),
        "",
    ),
    (
        Person.FIRST,
        NewMemory(text="We painted the kitchen and left the wall behind the fridge as it was, with the pencil marks."),
        "I still like that wall.",
    ),
)
"""With the line that the other added, if any."""
LINES: Mapping[Person, tuple[str, ...]] = {
    Person.FIRST: (
        "You said it before I had to ask.",
        "You put the kettle on when you heard me on the stairs.",
        "You waited at the door until I had found my words.",
        "You rang Rosa for me, on a day when I could not.",
        "You laughed at yourself today. I liked that.",
    ),
    Person.SECOND: (
        "You told me you were sad, and let me sit there.",
        "You saved me the crust.",
        "You asked for half an hour alone, and came back when you said.",
        "You read the whole page, and then you took my hand.",
        "You sang in the bath again.",
    ),
}
