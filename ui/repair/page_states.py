"""The states of putting something right that the gallery looks at."""

from ui.repair.setbacks.states import STATES, STATES_ALONE

__all__ = ["STATES", "STATES_ALONE"]
