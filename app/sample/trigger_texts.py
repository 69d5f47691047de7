"""What the sample couple writes about hard moments."""

from collections.abc import Mapping

from app.triggers.values import Need, Plan, PlanKind, ProposalKind
from app.vault.values import Person

PLANS: Mapping[str, Plan] = {
    "late-reply": Plan(
        name="No answer after an hour",
        kind=PlanKind.PHONE,
        cue="I wrote to Sam, and an hour later nothing has come back.",
        i_say="I'm having a reminder. I need to know where you are, nothing else.",
        what_helps="One message, then the phone in the drawer\nTwenty minutes in the garden\nTea in my mother's cup",
        in_body="A tight chest. I hold my breath.",
        in_thoughts="It is beginning again.",
        in_actions="I look at the screen every minute.",
        alone_first="Both feet on the kitchen floor, five slow breaths.",
        please_do="Say where you are\nSay when you will be home\nRing once you are in the car",
        please_dont="Explain\nJoke\nAsk me to calm down",
        needs=frozenset({Need.INFORMATION, Need.COMFORT}),
        questions_now="Where are you? When are you home?",
        questions_later="What would make an answer easier on Thursdays?",
        afterwards="Ten minutes on the sofa, tea first",
        if_worse="I go to Ines next door for half an hour.",
        people_to_call="Ines, next door: 0117 496 0101\nMy brother, after eight",
        likely=7,
        in_the_way="At work I can't leave the desk.",
        kept_at="The card behind my travel pass",
    ),
    "left-out": Plan(
        name="Something I'd leave out",
        kind=PlanKind.HIDING,
        cue="Alex asks about my day, and I'd like to leave something out.",
        i_say="There is something I'd rather not say. I'll say it before nine tonight.",
        what_helps="Writing it on the pad in the hall first\nNot being interrupted\nThe hard part said first",
        in_body="My answer gets very smooth. I look at the window.",
        alone_first="I write the sentence down as it is.",
        please_do="Let me finish\nAsk one question, then wait",
        please_dont="Guess\nStart with why",
        needs=frozenset({Need.SPACE}),
        likely=6,
        in_the_way="When guests are there I let it slide.",
        kept_at="On the fridge, behind the calendar",
    ),
    "the-day": Plan(
        name="The last Friday of November",
        kind=PlanKind.DATE,
        cue="The day I found the letter. The whole week gets heavy before it.",
        i_say="This is the week. I need an easy evening, and you at home.",
        what_helps="Nothing new in the diary\nSoup, the blue blanket, an early night",
        please_do="Name the day first, in the morning",
        please_dont="Wait to see if I remember",
        review=None,
    ),
    "yes-but": Plan(
        name="My yes, but",
        kind=PlanKind.DEFENDING,
        cue="Alex tells me what it was like, and a “yes, but” is on my tongue.",
        i_say="I was about to defend myself. Please say it again. I'll say back what I heard.",
        what_helps="The pebble from Whitby in my hand\nSaying back first\nMy side on paper, for Sunday",
        in_body="I lean forward and breathe in while Alex still speaks.",
        likely=5,
        in_the_way="When I come straight from work I'm too fast.",
    ),
    "at-night": Plan(
        name="Pictures at three in the night",
        kind=PlanKind.REMINDER,
        cue="I wake, and pictures come that I didn't ask for.",
        i_say="I'm awake with pictures. I don't want to talk. Please lie close for ten minutes.",
        what_helps="The small lamp\nCounting breaths out, up to ten\nOne line for tomorrow on the pad",
        please_do="Say that you are here\nStay until I turn over",
        please_dont="Explain anything at night\nLook at the clock aloud",
        needs=frozenset({Need.COMFORT}),
        afterwards="At breakfast, if I begin",
    ),
    "shame": Plan(
        cue="I see a photo of that summer, and want to be nobody.",
        i_say="I'm in shame right now. I'm not leaving. I need a quarter of an hour.",
        what_helps="Cold water on my face\nOne useful thing, like the bins",
    ),
}

PROPOSALS = (
    (ProposalKind.PLEASE_DO, "I could send a photo of the place where I'm stuck."),
    (ProposalKind.PLEASE_DONT, "I won't answer with one word when I'm in a meeting."),
    (ProposalKind.PLEASE_DO, "I could sit beside you, not across from you."),
)

HELPED: Mapping[Person, tuple[str, ...]] = {
    Person.FIRST: (
        "The garden, and cold hands in the soil",
        "Sam said it in one sentence",
        "Counting out breaths at the sink",
        "Ines came over with the dog",
        "A walk to the river and back",
        "Writing it down instead of sending it",
    ),
    Person.SECOND: (
        "The pad in the hall",
        "Saying the hard part first",
        "A quarter of an hour in the shed",
        "Alex waited",
        "Cold water, then back to the table",
    ),
}

RESPONSES: Mapping[Person, tuple[str, ...]] = {
    Person.FIRST: (
        "Rang from the car",
        "Sat down next to me and said nothing",
        "Was short at first, then came back and said it again",
        "Made tea, and waited",
    ),
    Person.SECOND: (
        "Let me finish",
        "Asked one question, then waited",
        "Left the room, and came back at the time",
        "Said thank you for saying it",
    ),
}

NOTES: Mapping[Person, tuple[str, ...]] = {
    Person.FIRST: (
        "It was the ring tone, on the bus.",
        "It came on like a wave, and it went like one.",
        "Thursday again. The long shift is the hard one.",
        "I had slept four hours.",
        "Smaller than last time with the same song.",
    ),
    Person.SECOND: (
        "I wanted to say it was nothing.",
        "I noticed it at the door, before I spoke.",
        "It took me three tries to begin.",
        "Tired, and hungry. I'd eat first next time.",
    ),
}
