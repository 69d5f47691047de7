"""The states of the conversations page that the gallery looks at, room by room."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ui.conversations import checkin_states
from ui.conversations.account import states as account_states
from ui.conversations.accountability import states as accountability_states
from ui.conversations.clearing import states as clearing_states
from ui.conversations.letters import states as letter_states
from ui.conversations.questions import states as question_states
from ui.conversations.updates import states as update_states
from ui.private import conversation_states
from ui.repair.apologies import states as apology_states

if TYPE_CHECKING:
    from ui.page import State

STATES: Mapping[str, "State"] = {
    **update_states.STATES,
    **clearing_states.STATES,
    **checkin_states.STATES,
    **question_states.STATES,
    **accountability_states.STATES,
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
    **accountability_states.STATES_ALONE,
    **letter_states.STATES_ALONE,
    **account_states.STATES_ALONE,
    **apology_states.STATES_ALONE,
    **conversation_states.STATES_ALONE,
}
