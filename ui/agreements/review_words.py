"""What each way of looking at an agreement again means, and who signs it."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from app.agreements.page_values import Act, VersionPage
from app.agreements.states import HOLDING
from app.agreements.values import DecisionKind, VersionRole
from app.i18n import _, ngettext
from ui.widgets.date_field import in_full

REVIEW_DAYS = (30, 60, 90)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """To keep until a new review day, or to end."""

    kind: DecisionKind
    review: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way to go on."""

    act: Act
    label: str
    meaning: str
    takes_days: bool = False
    """Whether a new review day is chosen with it."""


def addenda_sentence(page: VersionPage) -> str:
    """What a renewal or a change takes in besides the text itself; empty where no addendum is in force."""
    addenda = sum(line.role is VersionRole.ADDENDUM and line.state in HOLDING for line in page.versions)
    if not addenda:
        return ""
    return ngettext(
        "The boundaries of the addendum are in it now.", "The boundaries of the addenda are in it now.", addenda
    )


def fitting_days(page: VersionPage, act: Act, today: date) -> tuple[int, ...]:
    """In how many days it can be looked at again: one that is kept, no later than its last day."""
    ends = page.text.terms.ends if act is Act.KEEP else None
    return tuple(days for days in REVIEW_DAYS if ends is None or today + timedelta(days=days) <= ends)


def ways(page: VersionPage, today: date) -> tuple[Way, ...]:
    """Those that this version can go; it is not kept where its last day comes before it is looked at again."""
    possible = page.acts if fitting_days(page, Act.KEEP, today) else page.acts - {Act.KEEP}
    return tuple(_with_addenda(way, page) for way in _ways() if way.act in possible)


def _with_addenda(way: Way, page: VersionPage) -> Way:
    taken_in = addenda_sentence(page) if way.act in {Act.RENEW, Act.AMEND} else ""
    return replace(way, meaning=_("{meaning} {more}").format(meaning=way.meaning, more=taken_in)) if taken_in else way


def _ways() -> tuple[Way, ...]:
    return (
        Way(
            act=Act.KEEP,
            label=_("Keep"),
            meaning=_("The text stays in force as it is, and is looked at again later. Both sign by passphrase."),
            takes_days=True,
        ),
        Way(
            act=Act.RENEW,
            label=_("Renew with the same text"),
            meaning=_("The same words as a new version with new days. It holds once both have signed it anew."),
            takes_days=True,
        ),
        Way(
            act=Act.AMEND,
            label=_("Change it"),
            meaning=_("A draft with this text to change. The present text holds until both have signed the new one."),
        ),
        Way(
            act=Act.ADD,
            label=_("Add something"),
            meaning=_("A draft of its own that is added. What holds stays as it is; both sign the addition."),
        ),
        Way(
            act=Act.END,
            label=_("End it together"),
            meaning=_("The agreement ends once both have signed by passphrase. What was signed stays readable."),
        ),
    )


def decision_sentence(decision: Decision) -> str:
    if decision.kind is DecisionKind.KEEP:
        return _("We keep this agreement as it is, and look at it again on {day}.").format(day=in_full(decision.review))
    return _("We end this agreement, together.")


def wish_sentence(decision: Decision, name: str) -> str:
    """What the other is told about a wish that waits."""
    if decision.kind is DecisionKind.KEEP:
        return _("{name} would like to keep this agreement as it is, and look at it again on {day}.").format(
            name=name, day=in_full(decision.review)
        )
    return _("{name} would like to end this agreement, together.").format(name=name)
