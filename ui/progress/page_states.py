"""The states of progress that the gallery looks at."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ui.page import State


def _overview(page: Any) -> None:
    page.show_subject(None)


STATES: Mapping[str, "State"] = {"overview": _overview, "empty": _overview}
STATES_ALONE: Mapping[str, "State"] = {"overview": _overview}
