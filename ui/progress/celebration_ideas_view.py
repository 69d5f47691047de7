"""Ideas for marking something; one press puts one on the list of the two."""

from collections.abc import Mapping

from app.i18n import _
from app.library.packs import celebration_ideas
from app.progress.celebrations.ideas import put_idea
from app.progress.celebrations.reads import ideas
from app.progress.celebrations.values import NewIdea
from ui.desk import Desk
from ui.progress.celebration_words import idea_suits
from ui.progress.progress_view import ProgressView
from ui.view import OpenView
from ui.widgets.card import Card
from ui.widgets.choice_field import ChoiceField
from ui.widgets.list_rows import ListRow, RowGroup
from ui.widgets.words import muted

ANY = "any"


class CelebrationIdeasView(ProgressView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view, ("celebrations", _("Marking what went well")))
        self._ideas = {idea.id: idea for idea in celebration_ideas(desk.preferences.packs)}
        self.head.say(_("Marking what went well"), _("Ideas to choose from"))
        self.where = ChoiceField(
            _("Where"),
            ((ANY, _("Anywhere")), ("home", _("At home")), ("outside", _("Outside")), ("apart", _("Apart"))),
        )
        self.extent = ChoiceField(_("How much"), ((ANY, _("Any")), ("small", _("Small")), ("larger", _("Larger"))))
        for choice in (self.where, self.extent):
            choice.set_choice(ANY)
            choice.chosen.connect(lambda _choice: self.reload())
        self.rows = RowGroup(_("Ideas"), self._take)
        card = Card(quiet=True)
        card.add(muted(_("One press puts an idea on your list. It counts once both of you want it.")))
        for part in (card, self.where, self.extent, self.rows):
            self.body.addWidget(part)

    def show_celebration_ideas(self, _nothing: object = None) -> None:
        self.reload()
        self.rows.rows.setFocus()

    def reload(self) -> None:
        stands = self._on_the_list()
        rows = []
        for idea in self._ideas.values():
            if self._fits(idea.where, idea.size):
                chip, tone = stands.get(idea.text, ("", ""))
                rows.append(
                    ListRow(title=idea.text, below=idea_suits(idea), chip=chip, tone=tone, subject=("idea", idea.id))
                )
        self.rows.fill(rows)

    def _fits(self, where: str, size: str) -> bool:
        return self.where.choice() in {ANY, where} and self.extent.choice() in {ANY, size}

    def _on_the_list(self) -> Mapping[str, tuple[str, str]]:
        page = ideas(self.desk.sitting)
        waiting = {idea.what.text: (_("on the list"), "") for idea in page.waiting}
        return waiting | {idea.what.text: (_("both want it"), "accent") for idea in page.agreed}

    def _take(self, subject: object) -> None:
        """Alone in one's own name; where both are here, the words of the library are nobody's."""
        assert isinstance(subject, tuple)
        sitting, text = self.desk.sitting, self._ideas[subject[1]].text
        self.within(lambda: put_idea(sitting, sitting.here[0], NewIdea(text=text)))
