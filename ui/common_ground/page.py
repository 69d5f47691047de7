"""Common ground: what the two have, do and want together, and what each of them gladly sees in the other."""

from app.common_ground.appreciations.values import APPRECIATIONS
from app.common_ground.closeness.values import CLOSENESS
from app.common_ground.goals.values import GOALS
from app.common_ground.later.values import LATER
from app.common_ground.memories.values import MEMORIES
from app.common_ground.named_values.values import NAMED_VALUES
from app.common_ground.rituals.values import RITUALS
from app.exchange.values import SLEPT_ON
from app.i18n import _
from app.people.pace_values import PACE
from app.people.values import PARTNERS
from app.vault.values import DRAFTS
from ui.common_ground.page_states import STATES, STATES_ALONE
from ui.views_page import ViewsPage

VIEWS = {
    "list": "ui.common_ground.list_view:CommonGroundView",
    "values": "ui.common_ground.values_view:ValuesView",
    "goals": "ui.common_ground.goals_view:GoalsView",
    "goal": "ui.common_ground.goal_view:GoalView",
    "goal_write": "ui.common_ground.goal_write_view:GoalWriteView",
    "rituals": "ui.common_ground.rituals_view:RitualsView",
    "ritual": "ui.common_ground.ritual_view:RitualView",
    "ritual_write": "ui.common_ground.ritual_write_view:RitualWriteView",
    "ritual_ideas": "ui.common_ground.ritual_ideas_view:RitualIdeasView",
    "memories": "ui.common_ground.memories_view:MemoriesView",
    "memory": "ui.common_ground.memory_view:MemoryView",
    "memory_write": "ui.common_ground.memory_write_view:MemoryWriteView",
    "appreciations": "ui.common_ground.appreciations_view:AppreciationsView",
    "appreciation": "ui.common_ground.appreciation_view:AppreciationView",
    "appreciation_write": "ui.common_ground.appreciation_write_view:AppreciationWriteView",
}


class CommonGroundPage(ViewsPage):
    name = "common_ground"
    icon = "common-ground"
    shows = frozenset(
        {NAMED_VALUES, GOALS, MEMORIES, RITUALS, APPRECIATIONS, CLOSENESS, LATER, SLEPT_ON, PARTNERS, PACE, DRAFTS}
    )
    states = STATES
    states_alone = STATES_ALONE
    views = VIEWS

    @staticmethod
    def label() -> str:
        return _("Common ground")

    @staticmethod
    def all_label() -> str:
        return _("All of our common ground")
