"""A word for each thing that Alex writes in daily life, and some of Sam's; and the acts that bring a week forward."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

from app.checkins.alone import answer_alone, waiting_alone
from app.checkins.questions import add_question
from app.checkins.summaries import add_line_to_summary, hand_in_summary, open_day
from app.checkins.summary_reads import day_page
from app.checkins.talks import add_line_to_talk, begin_talk, finish_talk
from app.checkins.values import Answer, CheckIn, How, Keep, NewSummary, QuestionId, TalkLine
from app.promises.actions import add_account, add_promise, end_promise, mark_day, say_how_hard
from app.promises.pauses import suggest_pause
from app.promises.values import Kept, NewPromise
from app.triggers.actions import write_moment, write_plan
from app.triggers.sharing import propose, show_moment, show_plan, take_moment_back, take_plan_back
from app.triggers.values import MOMENT_TEXTS, PLAN_TEXTS, MomentId, NewMoment, Part, Plan, PlanId, ProposalKind
from app.vault.sitting import Sitting
from tests.end_to_end.shared_week import ALEX, MONDAY, SAM, SharedWeek


def word(name: str) -> str:
    """Stands nowhere else, breaks nowhere, and is the beginning of no other."""
    return "qz" + "".join(letter for letter in name if letter.isalpha()) + "zq"


def words_for(what: str, names: Iterable[str]) -> dict[str, Any]:
    return {name: word(f"{what} {name}") for name in names}


def answer(question: str, name: str, keep: Keep) -> Answer:
    return Answer(question=QuestionId(question), text=word(name), keep=keep)


SUMMARY = NewSummary(
    day=MONDAY,
    how=How.HARD,
    line=word("line"),
    answers=(
        answer("daily.appreciation", "appreciation shown", Keep.SHOWN),
        answer("daily.need", "need kept", Keep.PRIVATE),
        answer("daily.doubt", "doubt for the agenda", Keep.AGENDA),
        answer("daily.lighter", "lighter", Keep.SHOWN),
        answer("daily.looked-after", "looked after", Keep.PRIVATE),
    ),
)


@dataclass
class Told:
    """What Alex and Sam do, step by step, in sittings of the same couple."""

    week: SharedWeek
    plan: PlanId = field(init=False)
    moment: MomentId = field(init=False)

    def written(self, alex: Sitting) -> None:
        """By Alex alone on the Monday; what is shared at once is read by both at once."""
        promise = add_promise(alex, ALEX, NewPromise(text=word("promise"), rule="FREQ=DAILY", easier=word("easier")))
        mark_day(alex, ALEX, promise, MONDAY, Kept.PARTLY, word("note of a mark"))
        suggest_pause(alex, ALEX, promise, MONDAY + timedelta(20), MONDAY + timedelta(22), word("why a pause"))
        say_how_hard(alex, ALEX, self.week.promises[SAM], still_hard=True, easier=word("easier for Sam"))
        add_account(alex, ALEX, self.week.promises[SAM], MONDAY, word("account"))
        end_promise(alex, ALEX, self.week.promises[ALEX], word("end"))
        add_question(alex, ALEX, check_in=CheckIn.DAILY, text=word("question"))
        hand_in_summary(alex, SUMMARY)
        self.plan = write_plan(alex, replace(Plan(), **words_for("plan", PLAN_TEXTS)))
        moment = NewMoment(at=alex.clock.now(), plan=self.plan)
        self.moment = write_moment(alex, ALEX, replace(moment, **words_for("moment", MOMENT_TEXTS)))

    def opened(self, alex: Sitting) -> None:
        """Alex shows what is shown of itself."""
        show_plan(alex, self.plan, frozenset())
        show_moment(alex, self.moment, note=False)

    def answered(self, sam: Sitting) -> None:
        hand_in_summary(sam, NewSummary(day=MONDAY, how=How.MIXED, line=word("line of Sam")))
        open_day(sam, MONDAY)
        propose(sam, SAM, self.plan, ProposalKind.PLEASE_DO, word("proposal of Sam"))
        write_moment(sam, SAM, NewMoment(at=sam.clock.now(), note=word("moment of Sam")))

    def shown(self, alex: Sitting) -> None:
        """All of it, and a line below what was read."""
        show_plan(alex, self.plan, frozenset(Part))
        show_moment(alex, self.moment, note=True)
        own = day_page(alex, MONDAY).own
        assert own is not None
        add_line_to_summary(alex, own.id, word("added to the day"))

    def talked(self, together: Sitting) -> None:
        self.week.talk = begin_talk(together, CheckIn.WEEKLY)
        line = TalkLine(question=QuestionId("weekly.ownership"), person=ALEX, text=word("weekly line"))
        finish_talk(together, self.week.talk, (line,))
        add_line_to_talk(together, SAM, self.week.talk, word("added to the talk"))

    def thought_over(self, alex: Sitting) -> None:
        (waiting,) = [each for each in waiting_alone(alex) if each.questions[0].id == "alone.left-unsaid"]
        answer_alone(alex, waiting, (answer("alone.left-unsaid", "left unsaid", Keep.PRIVATE),))

    def taken_back(self, alex: Sitting) -> None:
        take_plan_back(alex, self.plan)
        take_moment_back(alex, self.moment)
