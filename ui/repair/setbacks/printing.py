"""The form for putting something right, to fill in by hand: shown before it is printed."""

from PySide6.QtWidgets import QWidget

from app.i18n import _
from ui.desk import Desk
from ui.place import Place


def print_form(desk: Desk, place: Place, beside: QWidget) -> None:
    from app.documents.blank_forms import Blank
    from ui.documents.words_preview import preview_blank

    preview_blank(desk, Blank.SETBACK, _("Put something right"), place, beside)
