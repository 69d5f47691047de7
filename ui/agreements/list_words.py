"""What stands in each row of the list of agreements, in plain words."""

from dataclasses import dataclass

from app.agreements.page_values import AgreementDraft, AgreementRow
from app.agreements.values import State, VersionRole
from app.brief import beginning
from app.clock import Clock
from app.i18n import _, ngettext
from app.people.values import Couple
from app.vault.values import Person
from ui.agreements.history_words import news
from ui.widgets.date_field import in_full
from ui.widgets.list_rows import ListRow
from ui.widgets.moments import day_and_time

LONGEST_SHOWN = 120
_UNBROKEN = "\u00a0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Who looks at the list, and how people and times are named to them."""

    couple: Couple
    alone: Person | None
    clock: Clock


def draft_row(draft: AgreementDraft, reader: Reader) -> ListRow:
    saved = _("Saved {moment}.").format(moment=day_and_time(reader.clock.local(draft.saved_at)))
    return ListRow(
        title=beginning(draft.text.title.strip(), LONGEST_SHOWN) or _("No title yet"),
        below=" ".join(part for part in (_draft_role(draft), _boundaries(len(draft.text.boundaries)), saved) if part),
        chip=_("only you see this") if reader.alone is not None else _("for both of you"),
        subject=("draft", draft.subject),
    )


def agreement_row(row: AgreementRow, reader: Reader) -> ListRow:
    chip, tone = _chip(row)
    words = (_role(row), _where_it_stands(row, reader), _boundaries(row.boundaries))
    below = " ".join(part for part in words if part)
    return ListRow(
        title=beginning(row.title, LONGEST_SHOWN),
        below="\n".join((below, *news(row, reader.alone, reader.couple))),
        chip=chip,
        tone=tone,
        subject=("version", row.version),
    )


def _boundaries(count: int) -> str:
    words = ngettext("{n} boundary.", "{n} boundaries.", count).format(n=count) if count else ""
    return words.replace(" ", _UNBROKEN)


def _draft_role(draft: AgreementDraft) -> str:
    if draft.based_on is None:
        return ""
    return {
        VersionRole.ORIGINAL: _("Other words for a proposal."),
        VersionRole.AMENDMENT: _("Changes an agreement in force."),
        VersionRole.RENEWAL: _("Renews an agreement in force."),
        VersionRole.ADDENDUM: _("Adds to an agreement in force."),
    }[draft.role]


def _role(row: AgreementRow) -> str:
    return {
        VersionRole.ORIGINAL: "",
        VersionRole.AMENDMENT: _("Changed, version {n}.").format(n=row.number),
        VersionRole.RENEWAL: _("Renewed, version {n}.").format(n=row.number),
        VersionRole.ADDENDUM: _("An addendum."),
    }[row.role]


def _chip(row: AgreementRow) -> tuple[str, str]:
    return {
        State.PROPOSED: (_("proposed"), ""),
        State.SIGNED_BY_ONE: (_("signed by one"), "accent"),
        State.COOLING_OFF: (_("thinking it over"), "accent"),
        State.IN_FORCE: ("", ""),
        State.DUE: (_("due for review"), "warm"),
        State.REPLACED: (_("replaced"), ""),
        State.ENDED: (_("ended"), ""),
        State.WITHDRAWN: (_("withdrawn"), ""),
        State.SET_ASIDE: (_("set aside"), ""),
    }[row.state]


def _where_it_stands(row: AgreementRow, reader: Reader) -> str:
    if row.state is State.PROPOSED:
        return _answers(row, reader)
    if row.state is State.SIGNED_BY_ONE:
        return _signed_by(row, reader)
    if row.state is State.COOLING_OFF and row.holds_from is not None:
        return _("Holds from {moment}.").format(moment=day_and_time(reader.clock.local(row.holds_from)))
    if row.state in {State.IN_FORCE, State.DUE}:
        return _holding(row)
    return _over(row, reader)


def _answers(row: AgreementRow, reader: Reader) -> str:
    if not row.unanswered_by:
        return _("Both have answered.")
    return _("Your answers are wanted.") if reader.alone in row.unanswered_by else _("Waiting for answers.")


def _signed_by(row: AgreementRow, reader: Reader) -> str:
    (person,) = row.signed_by
    return _("Signed by {name}.").format(name=reader.couple.name(person))


def _holding(row: AgreementRow) -> str:
    review = _("Looked at again on {day}.").format(day=in_full(row.review)) if row.review else ""
    ends = _("Last day {day}.").format(day=in_full(row.ends)) if row.ends else ""
    return " ".join(part for part in (review, ends) if part)


def _over(row: AgreementRow, reader: Reader) -> str:
    if row.since is None:
        return ""
    return _("Since {day}.").format(day=in_full(reader.clock.local(row.since).date()))
