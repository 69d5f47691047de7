"""What the sample couple chose to do, and what they wrote when they marked something."""

from collections.abc import Mapping

from app.vault.values import Person

IDEAS: Mapping[int, tuple[Person, str]] = {
    20: (Person.FIRST, "Breakfast out, phones at home"),
    46: (Person.SECOND, "Plant something that will be there in a year"),
    77: (Person.FIRST, "Pancakes on Saturday"),
    86: (Person.SECOND, "A walk to the water, the long way"),
}
"""On which day of the story who put which one on the list."""
AGREED: Mapping[int, int] = {21: 20, 47: 46, 78: 77}
"""On which day the other wanted it too, by the day it was put there; the last one waits."""
MARKED: Mapping[int, tuple[Person, str, str, Mapping[Person, str]]] = {
    33: (
        Person.FIRST,
        "The first Sunday we both slept in",
        "Breakfast at the market, phones at home.",
        {
            Person.FIRST: "You ordered for me and got it right. I noticed that I was not watching you.",
            Person.SECOND: "An hour without looking over my shoulder. I had missed your jokes about the jam.",
        },
    ),
    57: (
        Person.SECOND,
        "Back at the table after the hard week",
        "A small pear tree, by the shed.",
        {
            Person.SECOND: "I dug, you held it straight. I want to be here when it has pears.",
            Person.FIRST: "I was not sure I would come out. I am glad I held the tree.",
        },
    ),
    79: (
        Person.FIRST,
        "A month of Sundays with the sheet",
        "Hot chips on the bench by the canal, one bag for both.",
        {
            Person.FIRST: "It was cold, and we stayed until the bag was empty.",
            Person.SECOND: "You laughed when the gull came. I will keep that.",
        },
    ),
}
"""By the day of the story: who wrote it down, what it is where there is no milestone, how, and a line from each."""
AGAIN = frozenset({33, 79})
"""On which days later rounds mark something too."""
