"""One day of two partners, each in a sitting of their own, brought to a moment: what one writes, and where it goes."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from app.checkins.page_values import DayPage
from app.checkins.summaries import add_line_to_summary, change_summary, hand_in_summary, open_day
from app.checkins.summary_reads import day_page
from app.checkins.values import Answer, How, Keep, NewSummary, QuestionId
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple

ALEX, SAM = Person.FIRST, Person.SECOND
MONDAY = date(2026, 11, 23)


@dataclass(frozen=True)
class Field:
    """One thing Alex writes, and where it goes."""

    name: str
    word: str
    answer: Answer | None
    """None: the line for the other."""
    after_opening: bool
    """Whether Sam reads it once the day was opened."""
    on_agenda: bool = False


def answer_to(question: str, word: str = "", number: int | None = None, keep: Keep = Keep.PRIVATE) -> Answer:
    return Answer(question=QuestionId(question), text=word, number=number, keep=keep)


FIELDS = (
    Field("line", "larkspur", None, after_opening=True),
    Field("felt safe", "", answer_to("daily.felt-safe", number=3), after_opening=False),
    Field("felt close", "", answer_to("daily.felt-close", number=4), after_opening=False),
    Field("hardest", "", answer_to("daily.hardest", number=9), after_opening=False),
    Field("appreciation", "foxglove", answer_to("daily.appreciation", "foxglove", keep=Keep.SHOWN), after_opening=True),
    Field("appreciation kept", "hyssop", answer_to("daily.appreciation", "hyssop"), after_opening=False),
    Field("need shared", "bergamot", answer_to("daily.need", "bergamot", keep=Keep.SHOWN), after_opening=True),
    Field("need kept", "sorrel", answer_to("daily.need", "sorrel"), after_opening=False),
    Field("doubt kept", "yarrow", answer_to("daily.doubt", "yarrow"), after_opening=False),
    Field("doubt shown", "campion", answer_to("daily.doubt", "campion", keep=Keep.SHOWN), after_opening=True),
    Field(
        "doubt for the agenda",
        "teasel",
        answer_to("daily.doubt", "teasel", keep=Keep.AGENDA),
        after_opening=False,
        on_agenda=True,
    ),
    Field("lighter", "saffron", answer_to("daily.lighter", "saffron", keep=Keep.SHOWN), after_opening=True),
    Field("looked after", "mallow", answer_to("daily.looked-after", "mallow"), after_opening=False),
    Field("looked after, meant to be shown", "tansy", answer_to("daily.looked-after", "tansy", keep=Keep.SHOWN), False),
    Field("of no question", "burdock", answer_to("daily.nobody-asks", "burdock", keep=Keep.SHOWN), after_opening=False),
)


GROUPS = (
    tuple(field for field in FIELDS if field.after_opening or field.name in {"felt safe", "felt close", "hardest"}),
    tuple(field for field in FIELDS if field.name.endswith("kept") or field.name == "looked after"),
    tuple(
        field
        for field in FIELDS
        if field.on_agenda or field.name in {"looked after, meant to be shown", "of no question"}
    ),
)
"""What can be written on one day, each field in one of them."""

BEFORE = {
    "before": (),
    "one in": ("one in",),
    "both in": ("one in", "both in"),
    "opened": ("one in", "both in", "opened"),
    "changed": ("one in", "changed", "both in", "opened"),
    "withheld": ("one in", "withheld", "both in", "opened"),
    "added": ("one in", "both in", "opened", "added"),
}
"""What leads to each moment."""

Group = tuple[Field, ...]


class Day:
    """One day of two partners, each in a sitting of their own, brought to a moment."""

    def __init__(self, couple: TestedCouple) -> None:
        self.couple = couple

    def bring_to(self, moment: str, *fields: Field) -> None:
        for name in BEFORE[moment]:
            getattr(self, name.replace(" ", "_"))(fields)

    def one_in(self, fields: Group) -> None:
        self.alone(ALEX, lambda sitting: hand_in_summary(sitting, summary_with(fields)))

    def both_in(self, _fields: Group) -> None:
        self.alone(SAM, lambda sitting: hand_in_summary(sitting, NewSummary(day=MONDAY, how=How.MIXED)))

    def opened(self, _fields: Group) -> None:
        self.alone(SAM, lambda sitting: open_day(sitting, MONDAY))

    def changed(self, fields: Group) -> None:
        changed = tuple(replace(field, word=field.word and f"{field.word}s") for field in fields)
        self.alone(ALEX, lambda sitting: change_summary(sitting, summary_with(changed)))

    def withheld(self, _fields: Group) -> None:
        self.alone(ALEX, lambda sitting: change_summary(sitting, NewSummary(day=MONDAY, how=How.HARD)))

    def added(self, _fields: Group) -> None:
        def add(sitting: Sitting) -> None:
            own = day_page(sitting, MONDAY).own
            assert own is not None
            add_line_to_summary(sitting, own.id, "afterthought")

        self.alone(ALEX, add)

    def alone(self, person: Person, do: Callable[[Sitting], object]) -> None:
        sitting = self.couple.alone(person)
        try:
            do(sitting)
        finally:
            sitting.close()

    def page(self, person: Person | None) -> DayPage:
        sitting = self.couple.together() if person is None else self.couple.alone(person)
        try:
            return day_page(sitting, MONDAY)
        finally:
            sitting.close()


def summary_with(fields: Group) -> NewSummary:
    line = next((field.word for field in fields if field.answer is None), "")
    answers = (replace(field.answer, text=field.word) for field in fields if field.answer is not None)
    return NewSummary(day=MONDAY, how=How.HARD, line=line, answers=tuple(answers))
