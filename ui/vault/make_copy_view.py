"""A copy now: where it goes, what that place means, and the copy on its way there."""

from pathlib import Path

from app.i18n import _
from app.refused import Refused
from app.vault.backups.room import asked_room
from app.vault.backups.values import SUFFIX, Backup
from ui.desk import Desk
from ui.theme import look
from ui.vault.copies_place import CopyPlace, look_at, size_of_databases
from ui.vault.copies_words import breakable_path, size_in_words
from ui.vault.copying import copy_to
from ui.view import OpenView
from ui.view_below import ViewBelow
from ui.widgets.brief import breakable
from ui.widgets.buttons import primary, secondary
from ui.widgets.card import Card
from ui.widgets.chooser import choose_folder
from ui.widgets.flow import flow
from ui.widgets.line_field import LineField
from ui.widgets.notice import InlineNotice
from ui.widgets.text_column import TextColumn
from ui.widgets.words import muted, small, strong, text
from ui.widgets.work_line import Stopped, WorkLine

_IN_NO_NAME = frozenset('/\\:*?"<>|')
"""What some system or stick takes in no name of a file."""


class MakeCopyView(ViewBelow):
    """What was chosen stays until the view is opened anew."""

    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view, ("", _("All keys and copies")))
        self.head.say("", _("A copy now"))
        self._place: CopyPlace | None = None
        self.saved = InlineNotice()
        self.refused = InlineNotice(tone="rose")
        self.folder, self.room = muted(""), small("")
        self.hint = InlineNotice(tone="warm")
        self.name = LineField(_("Name of the file"), longest=80)
        self.choose = primary(_("Choose a folder"), self.ask_folder)
        self.another = secondary(_("Choose another folder"), self.ask_folder)
        self.make = primary(_("Make the copy"), self.make_copy)
        self.work = WorkLine()
        self.name.entered.connect(self.make.click)
        self._lay_out()

    def show_make_copy(self, _nothing: object) -> None:
        """Begun anew, unless a copy is on its way."""
        if not self.work.runs:
            self.saved.say("")
            look(self.choose, "primary")
            self._show_place(None)

    def ask_folder(self) -> None:
        choose_folder(self, _("Where the copy goes"), self.take_folder)

    def take_folder(self, folder: Path) -> None:
        """The place is looked at, and what it means is said before anything is written."""
        self.saved.say("")
        self._show_place(look_at(folder, self.desk.vault.folder))
        self.make.setFocus()

    def make_copy(self) -> None:
        assert self._place is not None
        file = self._file(self._place)
        if file is None:
            self.name.setFocus()
            return
        self.name.clear_problem()
        self.refused.say("")
        self._let_choose(may=False)
        place = self._place
        copy_to(self.desk, file, self.work, lambda made: self.say_saved(made, place), self._refuse)

    def _file(self, place: CopyPlace) -> Path | None:
        """Where the copy is to be; None after what is wrong with its name was said beside it."""
        name = self.name.text().strip()
        name = name if name.endswith(SUFFIX) else name + SUFFIX
        if name == SUFFIX or _IN_NO_NAME & set(name):
            self.name.show_problem(_("Please give the file a name of letters and digits."))
        elif (place.folder / name).exists():
            self.name.show_problem(_("A file of this name is there already. Please choose another name."))
        else:
            return place.folder / name
        return None

    def say_saved(self, made: Backup, place: CopyPlace) -> None:
        self._show_place(None)
        said = _("Saved as {file}, {size}.").format(file=breakable_path(made.path), size=size_in_words(made.size))
        kept = "" if place.inside else _("You could keep it away from this computer.")
        self.saved.say(f"{said} {kept}".strip())
        look(self.choose, "secondary")
        self.back.setFocus()

    def _refuse(self, reason: Refused) -> None:
        self._let_choose(may=True)
        self.refused.say(breakable(reason.sentence), "calm" if isinstance(reason, Stopped) else "rose")
        self.make.setFocus()

    def _show_place(self, place: CopyPlace | None) -> None:
        self._place = place
        self.refused.say("")
        self._let_choose(may=True)
        self._chosen.setVisible(place is not None)
        self.choose.setVisible(place is None)
        if place is None:
            return
        self.folder.setText(breakable_path(place.folder))
        self.folder.setAccessibleName(str(place.folder))
        needed = size_of_databases(self.desk.vault.folder)
        self.room.setText(_room_in_words(place.free, needed))
        self.hint.say(_hint(place, needed), "warm")
        self.name.set_text(f"keel-{self.desk.sitting.clock.now():%Y%m%d-%H%M%S}{SUFFIX}")
        self.name.clear_problem()

    def _let_choose(self, *, may: bool) -> None:
        for control in (self.name, self.another, self.make):
            control.setEnabled(may)

    def _lay_out(self) -> None:
        card = Card()
        self._chosen = Card(quiet=True)
        self._chosen.add(
            strong(_("The folder")),
            self.folder,
            self.room,
            self.hint,
            self.name,
            self.refused,
            flow(self.make, self.another),
        )
        for words in (
            text(_("One file with everything, encrypted. Each private space opens for its owner only.")),
            small(_("A stick or another disk is best. Whoever finds the file can't read it without a passphrase.")),
        ):
            card.add(TextColumn(words))
        card.add(flow(self.choose), self._chosen, self.work)
        self.body.addWidget(self.saved)
        self.body.addWidget(card)


def _room_in_words(free: int | None, needed: int) -> str:
    takes = _("The copy takes about {size}.").format(size=size_in_words(needed))
    return takes if free is None else f"{takes} {_('Free there: {size}.').format(size=size_in_words(free))}"


def _hint(place: CopyPlace, needed: int) -> str:
    """What is worth knowing of the place; empty where nothing is."""
    asked = asked_room(needed, one_disk=place.same_disk)
    if place.free is not None and place.free < asked:
        said = _(
            "That may be too little room: while it is made, it takes about {size}. You could choose another folder."
        )
        return said.format(size=size_in_words(asked))
    if place.inside:
        return _("This is inside the vault folder. What happens to that folder happens to the copy too.")
    if place.same_disk:
        return _("This is on the disk that holds the vault. A stick also helps when this disk breaks.")
    return ""
