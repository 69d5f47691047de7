"""Small things that the sample couple clear up, and what each of them meant."""

from app.conversations.clearing.values import NewClearing

THINGS = (
    (
        NewClearing(
            saw="You turned the phone over when I came into the kitchen.",
            effect="I went cold, and asked nothing all evening.",
            asked="I may have read it wrong. What did you mean?",
        ),
        "It was your sister, about the party. I wanted it to stay a surprise, and I see how it looked.",
    ),
    (
        NewClearing(
            saw="You said “fine” and went upstairs while I was still talking.",
            effect="I felt sent away.",
            asked="What was it, for you?",
        ),
        "I was close to tears, and did not want to have them at you. I could have said that.",
    ),
    (
        NewClearing(
            saw="On the calendar my evening was crossed out.",
            effect="I thought that it had been decided without me.",
            asked="What did you mean by it?",
        ),
        "The piano teacher had rung. I meant to tell you at supper, and forgot.",
    ),
    (
        NewClearing(
            saw="You laughed when I said that I was proud of the week.",
            effect="I took it back in my head at once.",
            asked="How was it meant?",
        ),
        "I laughed because I was glad. It had been so long since you said such a thing.",
    ),
    (
        NewClearing(
            saw="You came back from the shop after an hour and twenty minutes.",
            effect="I counted, and I did not like that I counted.",
            asked="What kept you?",
        ),
        "The queue at the chemist. From now on I write when it is longer than an hour.",
    ),
)
