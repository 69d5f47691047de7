"""Ideas for rituals; one press takes one into a new proposal."""

from app.common_ground.rituals.values import NewRitual, RitualTalk
from app.i18n import _
from app.library.common_ground import RitualIdea
from app.library.packs import ritual_ideas
from app.promises.recurrence import is_rule
from ui.common_ground.ground_view import GroundView
from ui.common_ground.words import capital, ritual_when
from ui.desk import Desk
from ui.view import OpenView
from ui.widgets.card import Card
from ui.widgets.list_rows import ListRow, RowGroup
from ui.widgets.words import muted


class RitualIdeasView(GroundView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view, ("rituals", _("Our rituals")))
        self._ideas = {idea.id: idea for idea in ritual_ideas(desk.preferences.packs)}
        self.head.say(_("Our rituals"), _("Ideas to begin with"))
        self.rows = RowGroup(_("Ideas"), self._take)
        card = Card(quiet=True)
        card.add(muted(_("Take one and make the words your own. Nothing is proposed before you say so.")))
        self.body.addWidget(card)
        self.body.addWidget(self.rows)

    def show_ritual_ideas(self, _nothing: object = None) -> None:
        self.reload()
        self.rows.rows.setFocus()

    def reload(self) -> None:
        today = self.desk.sitting.clock.today()
        rows = []
        for idea in self._ideas.values():
            when = capital(ritual_when(idea_ritual(idea), today))
            below = _("{what}\n{when}").format(what=idea.what, when=when)
            rows.append(ListRow(title=idea.title, below=below, subject=("idea", idea.id)))
        self.rows.fill(rows)

    def _take(self, subject: object) -> None:
        assert isinstance(subject, tuple)
        idea = self._ideas[subject[1]]
        self.open_view(("ritual_write", (idea.id, idea_ritual(idea))))


def idea_ritual(idea: RitualIdea) -> NewRitual:
    """What a proposal begins with; a rule that can't be read here is left open."""
    return NewRitual(
        title=idea.title,
        what=idea.what,
        rule=idea.rule if is_rule(idea.rule) else "",
        minutes=idea.minutes,
        talk=RitualTalk(idea.talk) if idea.talk else None,
    )
