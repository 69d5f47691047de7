"""The hints on wording for text that goes to the other, unless they are switched off."""

from app.library.packs import wording_rules
from app.library.wording import Hint, hints_in
from ui.preferences import Preferences
from ui.widgets.hinted_text import Hints


def wording_hints(preferences: Preferences) -> Hints:
    """Looked up at each pause in typing, so that switching them off holds at once."""

    def look(text: str) -> tuple[Hint, ...]:
        return hints_in(text, wording_rules(preferences.packs)) if preferences.choices.hints else ()

    return look
