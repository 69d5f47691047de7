"""What the sample couple apologises for, and what is answered."""

from collections.abc import Mapping

from app.repair.apologies.values import Apology

FRIDAY = Apology(
    did="On Friday I said I was at work until eight. I sat in a bar with people I had said I would not meet.",
    effect="As you told me: you sat in the car for an hour, and did not know which of my words to believe.",
    repair="I show you the calendar of next week, with names, on Sunday after breakfast.",
    known_by="The calendar hangs at the fridge.",
    choice="I could have called at five and said where I was.",
    regret="I regret the lie, and the hour in the car.",
    explanation="I was afraid of your face when I say that name. That fear is mine to carry.",
    changed="I wrote to them on Saturday that I won't come along.",
)
DINNER = Apology(
    did="At supper with your sister I laughed about how often you check the door.",
    effect="You told me that you felt small, and alone at a full table.",
    repair="I call your sister and say that it was not mine to tell.",
    known_by="I tell you when I have called, and what I said.",
    regret="I regret that I made you the joke of the evening.",
    asks_forgiveness=True,
)
SETBACK = Apology(
    did="I read the message at noon and told you at ten at night, when you asked.",
    effect="You said that the ten hours were worse than the message.",
    repair="I write down with you what counts as news, and by when it is told.",
    known_by="The list lies in the drawer of the desk.",
    choice="I had the phone in my hand at lunch, and put it away.",
    regret="I regret that you had to ask.",
    changed="The number is blocked since that evening. You watched me do it.",
)
VOICE = Apology(
    did="On Wednesday I shouted at you in front of the children.",
    effect="You told me that you stood in the hall and could not breathe.",
    repair="I tell the children that the shouting was mine.",
    known_by="You are in the room when I tell them.",
    regret="I regret my voice, not the question.",
)
KEYS = Apology(
    did="I drove off on Saturday with both keys, and did not pick up for two hours.",
    effect="You sat on the stairs, and thought that I do not want to be found.",
    repair="I hang a third key at your sister's.",
)
MISSING: Mapping[str, str] = {
    "friday": "How long it had gone on. I'd like to hear that with our therapist.",
    "setback": "",
}
