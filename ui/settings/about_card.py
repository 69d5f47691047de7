"""Where things are kept, and what this program is."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.i18n import _
from ui.widgets.card import Card
from ui.widgets.words import muted, small, text

VERSION = "0.1.0"


def place_card(folder: Path) -> Card:
    card = Card(_("Where things are kept"), small_title=True)
    card.add(
        _breakable(str(folder)),
        small(_("Everything you write is in this folder, encrypted. Copy the whole folder to copy your vault.")),
    )
    return card


def about_card() -> Card:
    card = Card(_("About"), small_title=True, quiet=True)
    card.add(
        text(_("Keel, version {version}").format(version=VERSION)),
        small(_("Based on methods used in couple therapy; this program itself has not been tested.")),
        small(_("Agreements made here are not legal contracts.")),
        small(_("Free software under the GNU General Public License, version 3 or later.")),
    )
    return card


def _breakable(path: str) -> QLabel:
    """A label breaks between words only, so a path gets places to break; it is shown, not copied."""
    label = muted(path.replace("/", "/\u200b"))
    label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    label.setAccessibleName(path)
    return label
