"""What the sample couple write in their updates, and how the other answers."""

from app.conversations.updates.values import Answer, Decision, NewUpdate

UPDATES = (
    NewUpdate(
        changed="The chat group from the fair is deleted. I did it at the table, on Tuesday.",
        came_up="Two of them asked at work why I left. I said that I am home more now.",
    ),
    NewUpdate(
        changed="My rota has no late Thursdays until spring.",
        came_up="Wednesday was hard. I wanted to leave out who sat next to me at lunch, and then told you at eight.",
        decided="I say the hard part first, before I hang up my coat.",
    ),
    NewUpdate(came_up="Nothing from outside this week. I looked at old pictures on Friday, and put the box away."),
    NewUpdate(
        changed="The calendar on the fridge has my work trips in green.",
        decisions=(Decision(what="The training in Lund, two nights in the new year", asked="Alex"),),
    ),
    NewUpdate(
        changed="I wrote before half past five on each day but one. On Monday I forgot, and rang from the bus.",
        decided="The reminder is set for five.",
    ),
    NewUpdate(
        came_up="An unknown number on Saturday at ten. I did not pick up, and I blocked it on Sunday.",
        changed="My phone lies in the hall after nine.",
    ),
    NewUpdate(
        changed="I have an appointment with somebody of my own, on the first Tuesday of the month.",
        came_up="I was short with you after your mother’s call. It was about me, not about her.",
    ),
    NewUpdate(
        changed="I told Jonas that I don’t go along on Fridays any more.",
        decisions=(
            Decision(what="Whether I stay on the works council", asked="Alex, then my manager"),
            Decision(what="The summer house in June, with my sister or without", asked="Alex"),
        ),
    ),
    NewUpdate(decided="Sundays at six I write this, and before that I ask myself what I would rather not write."),
    NewUpdate(
        came_up="The old office has asked me back for a week. I have not answered.",
        decisions=(Decision(what="The week at the old office", asked="Alex"),),
    ),
)

OF_ALEX = NewUpdate(
    changed="I write a question down once, and wait for Sunday with it.",
    came_up="I drove past the old office on Tuesday and turned round. It sat in me for two days, so I tell you now.",
)

ANSWERS = (
    Answer.READ,
    None,
    Answer.READ,
    Answer.TALK,
    Answer.READ,
    Answer.TIME,
    Answer.SESSION,
    None,
    Answer.READ,
    Answer.TALK,
)
"""To each of them; None: it was opened, and nothing was said."""
