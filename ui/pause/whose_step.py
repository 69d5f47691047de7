"""Whose pause it is: one press on a name, for both are here."""

from collections.abc import Callable
from functools import partial

from app.i18n import _
from app.people.values import Couple
from app.vault.values import Person
from ui.pause.step import PauseStep, big
from ui.widgets.buttons import quiet, secondary
from ui.widgets.centred import in_the_middle


class WhoseStep(PauseStep):
    def __init__(self, couple: Couple, then: Callable[[Person], None], skip: tuple[str, Callable[[], None]]) -> None:
        """`skip` is what is said and done where nobody wants to say so."""
        super().__init__(_("Whose pause is it?"))
        self.names = {person: big(secondary(couple.name(person), partial(then, person))) for person in Person}
        self.skip = quiet(*skip)
        self.explain(_("Notes go into that person's own log, where only they read them."))
        self.add(in_the_middle(*self.names.values(), gap=20), in_the_middle(self.skip))
        self.first = self.skip
