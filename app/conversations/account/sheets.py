"""Parts of the account for paper: what each tells, and who tells it as both do."""

from app.conversations.account.values import AccountPart, Column, PartSheet
from app.i18n import _
from app.people.values import Couple


def agreed_line(part: AccountPart, couple: Couple) -> str:
    """Only what was said; empty where nobody has."""
    if len(part.agreed) == len(couple.names):
        return _("Both of you say: this is how we both tell it.")
    names = [couple.name(person) for person in part.agreed]
    return "".join(_("{name} says: this is how we both tell it.").format(name=name) for name in names)


def part_sheet(part: AccountPart, couple: Couple) -> PartSheet:
    """As far as whoever is here may read it."""
    told = tuple((couple.name(column.person), _told(column)) for column in (part.first, part.second))
    return PartSheet(head=part.head, told=told, agreed=agreed_line(part, couple))


def _told(column: Column) -> str:
    if column.text is None:
        return ""
    if column.text.sent.removed_at is not None:
        return _("These words were removed.")
    return column.text.words.text or column.text.words.title
