"""What is said of apologies: the labels of their parts, how the repair stands, and how it was heard."""

from app.i18n import _
from app.people.values import Couple
from app.repair.apologies.values import Apology, Reply, part_names
from app.vault.values import Person
from ui.exchange.passages import Passage, passages
from ui.widgets.date_field import in_full

LONGEST_TITLE = 120
"""Characters."""

Lines = tuple[tuple[str, str], ...]


def first_lines(apology: Apology) -> Lines:
    """The smallest form, to be read large."""
    said, day = part_names(), in_full(apology.by_day)
    words = [(said[name], getattr(apology, name)) for name in ("did", "effect", "repair", "known_by")]
    return _filled([*words, (said["by_day"], day)])


def more_lines(apology: Apology) -> Lines:
    said = part_names()
    words = [(said[name], getattr(apology, name)) for name in ("choice", "regret", "explanation", "changed")]
    return _filled([*words, (said["wish"], apology.wish)])


def to_read_aloud(apology: Apology) -> tuple[Passage, ...]:
    """Part by part, in the order in which it is read."""
    lines = (*first_lines(apology)[:2], *more_lines(apology), *first_lines(apology)[2:])
    return tuple(passage for label, words in lines for passage in passages(label, words))


def replies() -> tuple[tuple[Reply, str], ...]:
    """As the one who answers says them."""
    return (
        (Reply.HEARD, _("I heard it")),
        (Reply.PARTLY, _("Partly")),
        (Reply.NOT_YET, _("Not yet")),
        (Reply.NONE_NEEDED, _("No reply needed")),
    )


def reply_in_words(reply: Reply | None) -> str:
    return dict(replies()).get(reply, "") if reply is not None else ""


def from_whom(couple: Couple, author: Person) -> str:
    """What stands for it while its words don't."""
    return _("An apology from {name}").format(name=couple.name(author))


def _filled(lines: list[tuple[str, str]]) -> Lines:
    return tuple((label, words) for label, words in lines if words.strip())
