"""What this program is."""

from app.i18n import _
from ui.widgets.card import Card
from ui.widgets.words import small, text

VERSION = "0.1.0"


def about_card() -> Card:
    card = Card(_("About"), small_title=True, quiet=True)
    card.add(
        text(_("Keel, version {version}").format(version=VERSION)),
        small(_("Based on methods used in couple therapy; this program itself has not been tested.")),
        small(_("Agreements made here are not legal contracts.")),
        small(_("Free software under the GNU General Public License, version 3 or later.")),
    )
    return card
