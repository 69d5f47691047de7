"""The states of sessions that the gallery looks at."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ui.sessions import handout_states, session_states

if TYPE_CHECKING:
    from ui.page import State

STATES: Mapping[str, "State"] = {
    **session_states.STATES,
    **handout_states.STATES,
}
STATES_ALONE: Mapping[str, "State"] = {
    **session_states.STATES_ALONE,
    **handout_states.STATES_ALONE,
}
