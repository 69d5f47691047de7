"""The states of the private page that the gallery looks at."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.page import State

STATES_ALONE: Mapping[str, "State"] = {}
