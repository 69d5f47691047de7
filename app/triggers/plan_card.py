"""The card of a plan: what is needed in the moment itself, in the words of a card."""

from app.i18n import _
from app.paper.values import Card, CardPart
from app.triggers.values import Plan


def plan_card(plan: Plan | None) -> Card:
    """Without a plan it is to be filled in by hand."""
    said = plan or Plan()
    parts = (
        CardPart(label=_("The cue"), words=said.cue),
        CardPart(label=_("First, alone"), words=said.alone_first),
        CardPart(label=_("I say"), words=said.i_say),
        CardPart(label=_("What helps"), words=said.what_helps),
        CardPart(label=_("Please do"), words=said.please_do),
        CardPart(label=_("Please don't"), words=said.please_dont),
        CardPart(label=_("If it gets worse we stop and"), words=said.if_worse),
    )
    if plan is None:
        return Card(title=_("My plan"), parts=parts[:1] + parts[2:5], blank=True)
    return Card(title=said.title or _("My plan"), parts=parts)
