"""How a day went, in words, on screen and on paper."""

from app.i18n import _
from app.promises.values import Kept


def mark_in_words(kept: Kept) -> str:
    """As it stands in a sentence."""
    return {
        Kept.KEPT: _("kept"),
        Kept.PARTLY: _("partly kept"),
        Kept.NOT_KEPT: _("not kept"),
        Kept.EXCUSED: _("excused"),
        Kept.DID_NOT_ARISE: _("did not arise"),
    }[kept]


def explained(kept: Kept) -> str:
    """As it stands where the marks are told apart."""
    return _("excused: agreed beforehand") if kept is Kept.EXCUSED else mark_in_words(kept)
