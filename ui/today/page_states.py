"""The states of Today that the gallery looks at."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ui.page import State


def _open(page: Any) -> None:
    page.reload()


STATES: "Mapping[str, State]" = {
    "empty": _open,
    "together": _open,
}
STATES_ALONE: "Mapping[str, State]" = {
    "alone": _open,
}
