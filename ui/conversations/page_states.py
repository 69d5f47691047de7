"""The states of the conversations page that the gallery looks at, room by room."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ui.conversations import (
    account_states,
    checkin_states,
    clearing_states,
    heard_states,
    letter_states,
    question_states,
    update_states,
)
from ui.private import conversation_states
from ui.repair import apology_states

if TYPE_CHECKING:
    from ui.page import State

STATES: Mapping[str, "State"] = {
    **update_states.STATES,
    **clearing_states.STATES,
    **checkin_states.STATES,
    **question_states.STATES,
    **heard_states.STATES,
    **letter_states.STATES,
    **account_states.STATES,
    **apology_states.STATES,
    **conversation_states.STATES,
}
STATES_ALONE: Mapping[str, "State"] = {
    **update_states.STATES_ALONE,
    **clearing_states.STATES_ALONE,
    **checkin_states.STATES_ALONE,
    **question_states.STATES_ALONE,
    **heard_states.STATES_ALONE,
    **letter_states.STATES_ALONE,
    **account_states.STATES_ALONE,
    **apology_states.STATES_ALONE,
    **conversation_states.STATES_ALONE,
}
