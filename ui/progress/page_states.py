"""The states of progress that the gallery looks at."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ui.progress.celebration_states import CELEBRATION_STATES, CELEBRATION_STATES_ALONE
from ui.progress.milestone_states import MILESTONE_STATES, MILESTONE_STATES_ALONE
from ui.progress.picture_states import PICTURE_STATES, PICTURE_STATES_ALONE

if TYPE_CHECKING:
    from ui.page import State

STATES: Mapping[str, "State"] = {**PICTURE_STATES, **MILESTONE_STATES, **CELEBRATION_STATES}
STATES_ALONE: Mapping[str, "State"] = {
    **PICTURE_STATES_ALONE,
    **MILESTONE_STATES_ALONE,
    **CELEBRATION_STATES_ALONE,
}
