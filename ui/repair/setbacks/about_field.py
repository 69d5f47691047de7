"""Which boundary or promise it is about: one of those that hold, or the one that it was opened from."""

from PySide6.QtWidgets import QComboBox

from app.i18n import _
from app.repair.setbacks.about import about, choices
from app.repair.setbacks.plain import about_of, key_of
from app.repair.setbacks.values import Clause, ClauseAbout, PromiseAbout, PromiseSaid
from app.vault.sitting import Sitting
from ui.repair.setbacks.words import clause_named
from ui.widgets.brief import in_brief
from ui.widgets.field import Plain
from ui.widgets.select_field import SelectField

_LONGEST = 80
"""Characters of one choice."""
_SHOWN = 24
"""Characters that the field has room for at least; a long choice is cut in it, and whole where it unfolds."""


class AboutField(SelectField):
    """What it was opened from stays a choice, also once that is over."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(_("Which boundary or promise"), ((("", _("none of them"))),), example=_("not chosen"))
        self._sitting = sitting
        self.control.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.control.setMinimumContentsLength(_SHOWN)

    def read(self) -> None:
        """Offer what holds now."""
        found = choices(self._sitting)
        chosen = self.choice()
        self._offered = [("", _("none of them")), *((_key(each), _named(each)) for each in found.clauses)]
        self._offered += [(_key(each), _named(each)) for each in found.promises]
        self.offer(self._offered)
        self.set_plain(chosen if isinstance(chosen, str) else None)

    def set_plain(self, plain: Plain) -> None:
        what = about_of(plain)
        if what is not None and isinstance(plain, str) and plain not in self._values:
            meant = about(self._sitting, what)
            if meant is not None:
                self.offer([*zip(self._values, self._words(), strict=True), (plain, _named(meant))])
        super().set_plain(plain)

    def meant(self) -> Clause | PromiseSaid | None:
        """The boundary or the promise that is chosen."""
        what = about_of(self.plain())
        return None if what is None else about(self._sitting, what)

    def _words(self) -> list[str]:
        return [self.control.itemText(place) for place in range(self.control.count())]


def _key(each: Clause | PromiseSaid) -> str:
    if isinstance(each, Clause):
        return key_of(ClauseAbout(version=each.version, number=each.number))
    return key_of(PromiseAbout(promise=each.promise))


def _named(each: Clause | PromiseSaid) -> str:
    if isinstance(each, Clause):
        return in_brief(f"{clause_named(each)}: {each.boundary.behaviour}", _LONGEST)
    return in_brief(_("Promise: {words}").format(words=each.text), _LONGEST)
