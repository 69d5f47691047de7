"""What is said of parts of the account: when they were, and whose words stand there."""

from app.clock import Clock
from app.conversations.account.values import AccountPart, AccountText, Column, Words
from app.exchange.values import first_line
from app.i18n import _
from app.people.values import Couple
from ui.exchange.words import removed_in_words
from ui.widgets.date_field import in_full


def truth_line() -> str:
    """Stands at the top of the account."""
    return _("Pictures of what happened stay in the mind. The facts that are needed are enough.")


def when_of(words: Words) -> str:
    """In words and as a day, as far as either was given."""
    return ", ".join(part for part in (words.when_words, in_full(words.when_day)) if part)


def title_of(part: AccountPart, couple: Couple) -> str:
    """What it is called, the beginning of its words, or only who began it."""
    head = part.head
    if head.title:
        return head.title
    return first_line(head.text) or _("A part that {name} began").format(name=couple.name(part.began))


def standing(text: AccountText | None, couple: Couple, clock: Clock) -> str:
    """The words of a column, or that they were removed."""
    if text is None:
        return ""
    return removed_in_words(text.sent, couple, clock) or text.words.text or text.words.title


def waiting_line(column: Column, couple: Couple) -> str:
    """That there are words which were not opened; nothing of them."""
    name = couple.name(column.person)
    if column.text is None:
        return _("{name} has told this part. It opens with a press.").format(name=name)
    return _("{name} has changed these words. The new ones open with a press.").format(name=name)


def as_it_was(text: AccountText, clock: Clock) -> str:
    return _("As it was on {day}").format(day=in_full(clock.local(text.sent.at).date()))
