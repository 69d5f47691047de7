"""The states of talks in which each is heard that the gallery looks at."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ui.page import State

SAW = "On Friday the message came at nine, and we had said half past five."
EFFECT = "I sat in the kitchen and could not eat. I thought it begins again."
ASK = "One line before you leave, also when you are only a little behind."
HEARD = "You waited from half past five, and the not knowing was the worst of it."
SUMMARY = "Sam writes one line before leaving. Alex lets the first quarter of an hour pass."


def _begin(page: Any, thing: object = None) -> None:
    page.show_subject(("heard_begin", thing))


def _fill_in(page: Any) -> None:
    from app.vault.values import Person

    _begin(page, {"topic": "The message on Friday"})
    page.view.first.button_for(Person.SECOND).click()


def _no_talks(page: Any) -> None:
    from app.people.pace_values import Pacing
    from app.people.pacing import set_pacing
    from app.vault.values import Person

    today: date = page.desk.sitting.clock.today()
    set_pacing(page.desk.sitting, Person.FIRST, Pacing(not_before=today + timedelta(days=3)))
    _begin(page)


def _talk(page: Any, *events: str, **words: object) -> Any:
    """A talk in the window, with these words put in and these events happened."""
    from app.conversations.accountability.actions import begin_talk, keep_talk, let_talk_go
    from app.conversations.accountability.turns import Event, happen, put
    from app.people.pace_values import Pacing
    from app.people.pacing import set_pacing
    from app.vault.values import Person
    from ui.conversations.accountability.talk_sheet import TalkSheet

    sitting = page.desk.sitting
    set_pacing(sitting, Person.FIRST, Pacing())
    let_talk_go(sitting)
    talk = begin_talk(sitting, "The message on Friday", 30, Person.FIRST)
    for name, said in (("saw", SAW), ("effect", EFFECT), ("ask", ASK), *words.items()):
        talk = put(talk, name, said)
    for event in events:
        talk = happen(talk, Event(event))
    keep_talk(sitting, talk)
    sheet = TalkSheet(page.desk, talk, lambda _ended: None)
    page.desk.take_window(sheet)
    return sheet


def _hold(page: Any, *events: str, **words: object) -> None:
    _talk(page, *events, **words)


def _time_up(page: Any) -> None:
    from app.conversations.accountability.turns import with_time_left

    sheet = _talk(page, "go_on", "go_on", "partly", heard=HEARD, correction="Mostly the not knowing.")
    sheet.held.talk = with_time_left(sheet.held.talk, page.desk.sitting.clock.now(), timedelta())
    sheet.look_at_time()


def _stopped(page: Any) -> None:
    _talk(page, "go_on")
    page.desk.give_back_window()
    _begin(page)


def _end_without_choice(page: Any) -> None:
    _talk(page, "stop_here", "go_on", kept="summary", summary=SUMMARY).end()


def _kept(page: Any, *, summary: bool, remove: bool = False) -> None:
    """One that is written now, so that the picture does not hang on the record."""
    from app.conversations.accountability.actions import add_line_to_heard, end_talk, remove_account
    from app.conversations.accountability.reads import heard
    from app.conversations.accountability.turns import confirm, put
    from app.vault.values import Person

    sheet = _talk(page, "stop_here", outcome="later")
    talk = put(put(sheet.held.talk, "kept", "summary" if summary else "accounts"), "summary", SUMMARY)
    talk = put(put(talk, "account_first", HEARD), "account_second", "I saw the clock and was afraid to write.")
    for person in Person:
        talk = confirm(talk, person)
    ended = end_talk(page.desk.sitting, talk)
    add_line_to_heard(page.desk.sitting, Person.SECOND, ended.id, "It worked on four of five days.")
    page.desk.give_back_window()
    if remove:
        found = heard(page.desk.sitting, ended.id)
        assert found is not None
        remove_account(page.desk.sitting, Person.SECOND, found.accounts[1].id)
    page.show_subject(("heard", ended.id))


def _list(page: Any) -> None:
    page.show_subject(("heard", None))


_TO_END = ("stop_here", "go_on")
STATES: Mapping[str, "State"] = {
    "heard-begin": _fill_in,
    "heard-no-talks": _no_talks,
    "heard-stopped": _stopped,
    "heard-speak": _hold,
    "heard-say-back": lambda page: _hold(page, "go_on", heard=HEARD),
    "heard-time-up": _time_up,
    "heard-check": lambda page: _hold(page, "go_on", "go_on", heard=HEARD),
    "heard-more": lambda page: _hold(page, "go_on", "go_on", "yes"),
    "heard-feeling": lambda page: _hold(page, "go_on", "go_on", "yes", "that_is_all", feelings=["alone", "afraid"]),
    "heard-part": lambda page: _hold(page, "go_on", "go_on", "yes", "that_is_all", "go_on"),
    "heard-outcome": lambda page: _hold(page, "stop_here", outcome="draft", draft_words=ASK),
    "heard-keep-summary": lambda page: _hold(page, *_TO_END, kept="summary", summary=SUMMARY),
    "heard-keep-accounts": lambda page: _hold(page, *_TO_END, kept="accounts", account_first=HEARD),
    "heard-keep-refused": _end_without_choice,
    "heard-summary": partial(_kept, summary=True),
    "heard-accounts": partial(_kept, summary=False, remove=True),
    "heard-list": _list,
}
STATES_ALONE: Mapping[str, "State"] = {
    "heard-begin-alone": _begin,
    "heard-list-alone": _list,
}
