"""The states of common ground that the gallery looks at."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.page import State

STATES: Mapping[str, "State"] = {}
STATES_ALONE: Mapping[str, "State"] = {}
