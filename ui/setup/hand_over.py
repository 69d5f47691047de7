"""The keyboard changes hands: whoever sits down next, the part of the other is covered."""

from collections.abc import Callable

from app.i18n import _
from ui.setup.step import Step
from ui.widgets.words import heading, text


class HandOver(Step):
    step_id = "hand-over"
    without_hands = True

    def __init__(
        self,
        name: str,
        other: str,
        on: Callable[[], None],
        *,
        covered: bool,
        back: Callable[[], None] | None = None,
        later: tuple[str, Callable[[], None]] | None = None,
    ) -> None:
        """`covered`: the other was at the keyboard before."""
        super().__init__(_("{other}'s part is covered").format(other=other) if covered else _("One at a time"))
        self._name = name
        self.content.addWidget(heading(_("Please hand the keyboard to {name}.").format(name=name)))
        self.content.addWidget(text(_("{other}, please look away for a moment.").format(other=other)))
        self.ways((_("I am {name}, go on").format(name=name), on), back=back, other=later)

    def help(self) -> tuple[str, ...]:
        return (
            _("Each of you sets a passphrase of your own, without the other looking."),
            _("What comes next is for {name} alone.").format(name=self._name),
        )
