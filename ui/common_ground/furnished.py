"""A little of everything in common, for the gallery; whatever the sample couple holds already stays."""

from dataclasses import dataclass

from app.common_ground.appreciations.actions import keep_appreciation, send_line
from app.common_ground.appreciations.values import AppreciationId
from app.common_ground.goals.actions import make_joint, set_goal
from app.common_ground.goals.steps import add_step, step_done
from app.common_ground.goals.values import GoalId, NewGoal, StepBy
from app.common_ground.memories.actions import add_line, write_memory
from app.common_ground.memories.values import MemoryId, NewMemory
from app.common_ground.rituals.actions import propose_ritual, say_yes
from app.common_ground.rituals.values import NewRitual, RitualId, RitualTalk
from app.vault.sitting import Sitting
from app.vault.values import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Furnished:
    goal: GoalId
    proposed: RitualId
    held: RitualId
    """Alone it is one that is proposed, for nobody says yes to what is their own."""
    memory: MemoryId
    line: AppreciationId


def furnish(sitting: Sitting) -> Furnished:
    me = sitting.here[0]
    other = me.other if me.other in sitting.here else me
    return Furnished(
        goal=_goal(sitting, me),
        proposed=propose_ritual(
            sitting,
            me,
            NewRitual(title="Tea before phones", what="The first cup is ours.", rule="FREQ=DAILY", minutes=10),
        ),
        held=_held(sitting, me, other),
        memory=_memory(sitting, me, other),
        line=_line(sitting, other),
    )


def _goal(sitting: Sitting, me: Person) -> GoalId:
    goal = set_goal(sitting, me, NewGoal(text="A small garden behind the house", about_when="by spring"))
    step_done(sitting, add_step(sitting, me, goal, "Measure the bed", StepBy.BOTH))
    add_step(sitting, me, goal, "Ask Rosa for her spade", StepBy.FIRST)
    add_step(sitting, me, goal, "Build one raised bed", StepBy.SECOND)
    make_joint(sitting, me, goal)
    set_goal(sitting, me, NewGoal(text="One week by the sea", about_when="in the summer after next"))
    return goal


def _held(sitting: Sitting, me: Person, other: Person) -> RitualId:
    weekly = NewRitual(
        title="The weekly conversation",
        what="Half an hour with the sheet, phones in another room.",
        rule="FREQ=DAILY",
        minutes=30,
        talk=RitualTalk.WEEKLY,
    )
    ritual = propose_ritual(sitting, me, weekly)
    if other is not me:
        say_yes(sitting, other, ritual)
    return ritual


def _memory(sitting: Sitting, me: Person, other: Person) -> MemoryId:
    what = NewMemory(
        title="The train that stood still",
        text="Three hours in a field, one bag of cherries, and nobody in a hurry.",
        when="one July, before the move",
    )
    memory = write_memory(sitting, me, what)
    add_line(sitting, other, memory, "You counted the cows aloud.")
    return memory


def _line(sitting: Sitting, other: Person) -> AppreciationId:
    sent = send_line(sitting, other, "You put the kettle on before I asked.")
    return keep_appreciation(sitting, "You waited at the door until I had found my words.") if sitting.private else sent
