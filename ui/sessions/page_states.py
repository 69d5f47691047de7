"""The states of sessions that the gallery looks at."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ui.page import State


def _sessions(page: Any) -> None:
    page.show_subject(None)


STATES: Mapping[str, "State"] = {"sessions": _sessions, "empty": _sessions}
STATES_ALONE: Mapping[str, "State"] = {"sessions": _sessions}
