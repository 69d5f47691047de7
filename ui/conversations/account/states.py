"""The states of our account that the gallery looks at."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ui.page import State

TOLD = (
    (
        "The spring after we moved",
        "The messages began",
        "In March I began to write to someone from the course. I told myself that it was about the work.",
        "I noticed that the telephone lay face down. I did not ask, and I was ashamed of noticing.",
    ),
    ("The second week of June", "The evening in the kitchen", "I found the messages. You said it was nothing.", ""),
)


def _tell(page: Any) -> Any:
    """Two parts of Sam, of which Alex has read the first and told it beside; returns the first."""
    from app.conversations.account.actions import open_text, tell
    from app.conversations.account.reads import account_part
    from app.conversations.account.values import Words
    from app.vault.values import Person

    sitting = page.desk.sitting
    alone = sitting.alone
    began = Person.SECOND if alone is None else alone
    parts = [
        tell(sitting, began, None, Words(when_words=when, title=title, text=text))
        for when, title, text, _beside in TOLD
    ]
    if alone is None:
        first = account_part(sitting, parts[0])
        assert first is not None
        assert first.first.newest is not None
        open_text(sitting, first.first.newest)
        beside = tell(sitting, Person.FIRST, parts[0], Words(text=TOLD[0][3]))
        read = account_part(sitting, beside)
        assert read is not None
        assert read.second.newest is not None
        open_text(sitting, read.second.newest)
    return parts[0]


def _list(page: Any) -> None:
    _tell(page)
    page.show_subject(("account", None))


def _empty(page: Any) -> None:
    page.show_subject(("account", None))


def _part(page: Any) -> None:
    page.show_subject(("account_part", _tell(page)))


def _agreed(page: Any) -> None:
    from app.conversations.account.actions import open_text, tell
    from app.conversations.account.agreeing import agree
    from app.conversations.account.reads import account_part
    from app.conversations.account.values import Words
    from app.vault.values import Person

    sitting, part = page.desk.sitting, _tell(page)
    tell(sitting, Person.FIRST, part, Words(text="I noticed, and I asked you once. You said that it was the work."))
    shown = account_part(sitting, part)
    assert shown is not None
    assert shown.second.newest is not None
    open_text(sitting, shown.second.newest)
    for person in Person:
        agree(sitting, person, part)
    page.show_subject(("account_part", part))
    page.view.earlier.unfold()


def _waiting(page: Any) -> None:
    from app.conversations.account.actions import tell
    from app.conversations.account.values import Words
    from app.vault.values import Person

    part = _tell(page)
    tell(page.desk.sitting, Person.FIRST, part, Words(text="Newer words."))
    page.show_subject(("account_part", part))


def _write_beside(page: Any) -> None:
    from app.conversations.account.actions import tell
    from app.conversations.account.values import Words
    from app.vault.values import Person

    part = _tell(page)
    page.show_subject(("account_write", f"{part} {Person.FIRST}"))
    page.view.parts.words.control.insertPlainText("I would add this. ")
    tell(page.desk.sitting, Person.SECOND, part, Words(text="Newer words."))


def _write(page: Any) -> None:
    page.show_subject(("account_write", None))
    page.view.parts.more.unfold()


def _before_sending(page: Any) -> None:
    page.show_subject(("account_write", None))
    page.view.parts.when_words.set_text(TOLD[0][0])
    page.view.parts.title.set_text(TOLD[0][1])
    page.view.parts.words.set_text(TOLD[0][2])
    page.view.outgoing.look()


def _refused(page: Any) -> None:
    page.show_subject(("account_write", None))
    page.view.outgoing.look()


STATES: Mapping[str, "State"] = {
    "account": _list,
    "account-part": _part,
    "account-agreed": _agreed,
    "account-waiting": _waiting,
    "account-write-beside": _write_beside,
}
STATES_ALONE: Mapping[str, "State"] = {
    "account-as-it-is": _empty,
    "account-alone": _list,
    "account-part-alone": _part,
    "account-write": _write,
    "account-before-sending": _before_sending,
    "account-refused": _refused,
}
