"""What the sample couple ask each other, and what is answered."""

from dataclasses import dataclass

from app.conversations.questions.values import QuestionKind
from app.vault.values import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleQuestion:
    """A question and the days on which something is done with it; None: it is not done."""

    key: str
    asker: Person
    kind: QuestionKind | None
    text: str
    asked: int
    opened: int | None = None
    not_yet: int | None = None
    """The answer is then named for some days later."""
    line: str = ""
    for_session: int | None = None
    answered: int | None = None
    answer: str = ""
    read: int | None = None
    closed: int | None = None
    follows: str = ""
    """The key of the question that it is asked on from."""
    again: bool = False
    """Whether a later round of the three months has it too."""


TOLD = (
    SampleQuestion(
        key="who-knew",
        asker=Person.FIRST,
        kind=QuestionKind.FACT,
        text="Did anyone we both know hear of it before I did?",
        asked=6,
        opened=7,
        not_yet=7,
        line="I want to be sure before I say it.",
        answered=9,
        answer="Yes, one person. My sister knew from June on. I asked her not to tell you. That was mine, not hers.",
        read=10,
    ),
    SampleQuestion(
        key="who-knew-on",
        asker=Person.FIRST,
        kind=QuestionKind.FACT,
        text="Does she know that I know now?",
        asked=12,
        opened=12,
        answered=13,
        answer="Yes. I rang her last night and told her.",
        read=13,
        closed=14,
        follows="who-knew",
    ),
    SampleQuestion(
        key="in-march",
        asker=Person.FIRST,
        kind=QuestionKind.WHY,
        text="Why did you tell me in March that it was work?",
        asked=18,
        opened=18,
        for_session=19,
        answered=33,
        answer="I was afraid you would ask one more question, and that I would answer it. Work was the word that "
        "ended the talk. I knew that when I said it.",
        read=34,
    ),
    SampleQuestion(
        key="coming-home",
        asker=Person.SECOND,
        kind=QuestionKind.FACT,
        text="When I come home, is it easier if I say something first, or if I wait?",
        asked=24,
        opened=24,
        answered=25,
        answer="Say hello and where you were, in one sentence. Then give me ten minutes.",
        read=25,
        closed=26,
        again=True,
    ),
    SampleQuestion(
        key="which-places",
        asker=Person.FIRST,
        kind=QuestionKind.PICTURE,
        text="Which places in our town do I want to walk around?",
        asked=29,
        opened=30,
        answered=31,
        answer="Two: the café at the station and the car park by the lake. I can mark them on a map, or you only "
        "keep this line.",
        read=32,
    ),
    SampleQuestion(
        key="tuesday",
        asker=Person.FIRST,
        kind=QuestionKind.FACT,
        text="Is there anything about Tuesday that I will hear later from somebody else?",
        asked=44,
        opened=44,
        answered=44,
        answer="No. You have heard all of it from me.",
        read=45,
        closed=45,
        again=True,
    ),
    SampleQuestion(
        key="going-quiet",
        asker=Person.SECOND,
        kind=QuestionKind.WHY,
        text="What do you need from me on the evenings when you go quiet?",
        asked=55,
        opened=55,
        answered=57,
        answer="Stay in the room, with a book. Ask once if I want tea. Then let the quiet be.",
        read=57,
        again=True,
    ),
    SampleQuestion(
        key="savings",
        asker=Person.FIRST,
        kind=QuestionKind.FACT,
        text="How much of our savings went there?",
        asked=71,
        opened=72,
        not_yet=72,
        line="I am getting the statements from the bank.",
        answered=76,
        answer="1,340 in all. The statements are in the blue folder. I put back 200 a month from June on.",
        read=76,
    ),
)

AT_THE_END = (
    SampleQuestion(
        key="at-breakfast",
        asker=Person.FIRST,
        kind=QuestionKind.WHY,
        text="How could you sit at breakfast with me on those days?",
        asked=80,
        opened=81,
        for_session=82,
    ),
    SampleQuestion(
        key="old-account",
        asker=Person.FIRST,
        kind=QuestionKind.FACT,
        text="Is the old account closed for good?",
        asked=85,
        opened=86,
        not_yet=86,
        line="I wrote to them on Monday.",
    ),
    SampleQuestion(
        key="my-parents",
        asker=Person.SECOND,
        kind=QuestionKind.FACT,
        text="Would it help if I was the one to tell my parents?",
        asked=86,
        opened=87,
        answered=88,
        answer="Yes. Before Sunday, and without me in the room.",
    ),
    SampleQuestion(
        key="our-car",
        asker=Person.FIRST,
        kind=QuestionKind.PICTURE,
        text="Was our car part of it?",
        asked=87,
    ),
)
"""On the last days of the record, and left as they are."""
