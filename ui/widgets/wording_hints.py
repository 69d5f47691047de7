"""The hints on wording for text that goes to the other, unless they are switched off."""

from app.library.occasions import rules_for
from app.library.wording import Hint, hints_in
from ui.preferences import Preferences
from ui.widgets.hinted_text import Hints


def wording_hints(preferences: Preferences, *, apology: bool = False, promise: bool = True) -> Hints:
    """Looked up at each pause in typing, so that switching them off holds at once.

    `promise` says whether the text promises or agrees on something; what tells of something does not.
    """

    def look(text: str) -> tuple[Hint, ...]:
        if not preferences.choices.hints:
            return ()
        return hints_in(text, rules_for(preferences.packs, promise=promise, apology=apology))

    return look
