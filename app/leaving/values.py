"""The sentences in which leaving is refused."""

from app.i18n import _
from app.refused import Refused


class NotEveryone(Refused):
    def __init__(self) -> None:
        super().__init__(
            _(
                "The vault belongs to both of you, so removing it takes both passphrases. Nothing has changed. "
                "You could sign in as both, and go on from there."
            )
        )
