"""The end of a pause: three questions, none of which needs an answer."""

from collections.abc import Callable, Mapping

from app.i18n import _
from app.triggers.values import LONGEST_MOMENT_TEXT
from ui.pause.notes import AFTER, HELPED, NOTE, PauseNotes
from ui.pause.step import PauseStep
from ui.place import ShowsProblem
from ui.widgets.buttons import primary
from ui.widgets.centred import in_the_middle
from ui.widgets.fields import Field, LineField, ScaleField, TextField
from ui.widgets.too_long import too_long


class EndStep(PauseStep):
    def __init__(self, notes: PauseNotes, reader: str, done: Callable[[], None]) -> None:
        """`reader` says whose log it is for, and who reads it."""
        super().__init__(_("How is it now?"))
        self._notes = notes
        self.after = ScaleField(
            _("How strong is it now?"),
            lowest=_("hardly there"),
            highest=_("very strong"),
            large=True,
        )
        self.helped = TextField(_("What helped?"), fewest_lines=1)
        self.note = LineField(_("One line to remember"))
        self.explain(reader)
        for name, field in self.kept.items():
            self._keep(name, field)
        self.add_form(self.after, self.helped, self.note)
        self.done = primary(_("Done"), done)
        self.add(in_the_middle(self.done))
        self.first = self.done

    @property
    def kept(self) -> dict[str, Field]:
        return {AFTER: self.after, HELPED: self.helped, NOTE: self.note}

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return dict(self.kept)

    def _keep(self, name: str, field: Field) -> None:
        kept = self._notes.get(name)
        field.set_plain(kept if isinstance(kept, str | int) else None)
        field.touched.connect(lambda: self._touched(name, field))

    def _touched(self, name: str, field: Field) -> None:
        plain = field.plain()
        self._notes.put(name, plain)
        if isinstance(plain, str):
            field.show_problem(too_long(plain, LONGEST_MOMENT_TEXT))
