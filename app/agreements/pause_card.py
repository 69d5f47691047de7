"""The card of the pause agreement: what was agreed in, the words of a card out."""

from app.agreements.pause_values import PauseTerms
from app.i18n import _, ngettext
from app.paper.values import Card, CardPart


def pause_card(terms: PauseTerms | None) -> Card:
    """What both need in the moment; without terms it is to be filled in by hand."""
    said = terms or PauseTerms(signal="", places="", shortest=None, longest=None, restart="")
    parts = (
        CardPart(label=_("Our sign"), words=said.signal),
        CardPart(label=_("The answer"), words=_("“Yes, pause.” And nothing further.")),
        CardPart(label=_("Where each goes"), words=said.places),
        CardPart(label=_("How long"), words=_how_long(said)),
        CardPart(label=_("We start again with"), words=f"“{said.restart.strip('“”')}”" if said.restart else ""),
    )
    return Card(title=_("How we pause"), parts=parts, blank=terms is None)


def _how_long(terms: PauseTerms) -> str:
    if terms.shortest and terms.longest:
        return _("At least {shortest}, at most {longest}.").format(
            shortest=_minutes(terms.shortest), longest=_minutes(terms.longest)
        )
    if terms.shortest or terms.longest:
        said = _("At least {time}.") if terms.shortest else _("At most {time}.")
        return said.format(time=_minutes(terms.shortest or terms.longest or 0))
    return ""


def _minutes(minutes: int) -> str:
    return ngettext("{n} minute", "{n} minutes", minutes).format(n=minutes)
