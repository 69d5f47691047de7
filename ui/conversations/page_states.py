"""The states of the conversations page that the gallery looks at, room by room."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ui.conversations import checkin_states, heard_states, question_states

if TYPE_CHECKING:
    from ui.page import State

STATES: Mapping[str, "State"] = {
    **checkin_states.STATES,
    **question_states.STATES,
    **heard_states.STATES,
}
STATES_ALONE: Mapping[str, "State"] = {
    **checkin_states.STATES_ALONE,
    **question_states.STATES_ALONE,
    **heard_states.STATES_ALONE,
}
