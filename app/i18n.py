"""Our own texts in the chosen language, through gettext; never called at import time."""

import gettext
from pathlib import Path

LOCALE_FOLDER = Path(__file__).parent.parent / "resources" / "locale"

_chosen: list[gettext.NullTranslations] = [gettext.NullTranslations()]


def choose_language(language: str) -> None:
    """Use the translations of `language` (such as "en") from now on; unknown ones fall back to English."""
    texts = LOCALE_FOLDER / language / "LC_MESSAGES" / "keel.mo"
    if not texts.exists():
        _chosen[0] = gettext.NullTranslations()
        return
    with texts.open("rb") as file:
        _chosen[0] = gettext.GNUTranslations(file)


def _(text: str) -> str:
    """`text` in the chosen language."""
    return _chosen[0].gettext(text)


def ngettext(one: str, many: str, count: int) -> str:
    """The form of the text that goes with `count`."""
    return _chosen[0].ngettext(one, many, count)
