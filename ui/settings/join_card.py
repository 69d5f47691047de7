"""The second partner can join now; shown alone, and only until they have."""

from app.i18n import _
from ui.desk import Desk
from ui.widgets.buttons import primary
from ui.widgets.card import Card
from ui.widgets.flow import flow
from ui.widgets.words import heading, text


class JoinCard(Card):
    def __init__(self, desk: Desk) -> None:
        super().__init__(tone="accent")
        self._desk = desk
        self._title, self._about = heading(""), text("")
        self.button = primary("", self._join)
        self.add(self._title, self._about, flow(self.button))

    def fill(self) -> None:
        alone = self._desk.sitting.alone
        other = None if alone is None else self._desk.couple().partner(alone.other)
        self.setVisible(other is not None and not other.joined)
        if other is None:
            return
        name = self._desk.couple().name(other.person)
        self._title.setText(_("{name} can join now").format(name=name))
        self._about.setText(_("{name} chooses a passphrase of their own; your part stays covered.").format(name=name))
        said = _("Hand over to {name}").format(name=name)
        self.button.setText(said.replace("&", "&&"))
        self.button.setAccessibleName(said)

    def _join(self) -> None:
        from ui.setup.joining import Joining

        self._desk.take_window(Joining(self._desk))
