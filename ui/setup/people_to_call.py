"""People to call, as set-up shows them; a country chosen here is not kept."""

from app.i18n import _
from app.library.values import HelpKind
from ui.people_to_call import PeopleToCall
from ui.preferences import Preferences
from ui.widgets.card import Card
from ui.widgets.disclosure import Disclosure


def people_card(preferences: Preferences) -> Card:
    card = Card(_("People to call"), quiet=True, small_title=True)
    card.add(PeopleToCall(preferences, frozenset(HelpKind)))
    return card


def people_line(preferences: Preferences) -> Disclosure:
    """The quiet line that unfolds the people to call."""
    line = Disclosure(_("If anyone isn't safe: people to call"), _("Fold the people to call away"))
    line.setObjectName("people-line")
    line.body.addWidget(people_card(preferences))
    return line
