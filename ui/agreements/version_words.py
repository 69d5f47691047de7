"""Everything about a proposed version that is said in words: where it stands, its terms, its fields, its answers."""

from datetime import datetime

from app.agreements.page_values import VersionPage
from app.agreements.values import (
    Assessment,
    Boundary,
    Keeping,
    OpenPoint,
    OpenPointKind,
    Side,
    Stance,
    State,
    VersionRole,
)
from app.clock import Clock
from app.i18n import _, ngettext
from app.people.values import Couple
from ui.agreements.draft_words import cost_names, keeps_happening_names
from ui.widgets.brief import breakable
from ui.widgets.date_field import in_full
from ui.widgets.moments import day_and_time


def safety_line() -> str:
    """Fixed, on every agreement."""
    return _("Leaving, or stopping, for your own safety is never a breach. Either of you may withdraw at any time.")


def above_title(page: VersionPage, clock: Clock) -> str:
    """Such as "Agreement, version 2 · waiting for answers"."""
    said = {
        VersionRole.ORIGINAL: _("Agreement, version {n}"),
        VersionRole.AMENDMENT: _("Agreement, version {n}, changed"),
        VersionRole.RENEWAL: _("Agreement, version {n}, renewed"),
        VersionRole.ADDENDUM: _("Agreement, version {n}, an addition"),
    }[page.role]
    return f"{said.format(n=page.number)} · {where_it_stands(page, clock)}"


def where_it_stands(page: VersionPage, clock: Clock) -> str:
    since = _day(page.since, clock)
    if page.state is State.PROPOSED:
        return _waiting_for(page)
    if page.state is State.COOLING_OFF:
        return _("thinking it over until {moment}").format(moment=_moment(page.holds_from, clock))
    return {
        State.SIGNED_BY_ONE: _("signed by one"),
        State.IN_FORCE: _("in force since {day}").format(day=_day(page.holds_from, clock)),
        State.DUE: _("due for review since {day}").format(day=since),
        State.REPLACED: _("replaced on {day}").format(day=since),
        State.ENDED: _("ended on {day}").format(day=since),
        State.WITHDRAWN: _("withdrawn on {day}").format(day=since),
        State.SET_ASIDE: _("set aside on {day}").format(day=since),
    }[page.state]


def _waiting_for(page: VersionPage) -> str:
    kinds = {point.kind for point in page.open_points}
    if OpenPointKind.UNANSWERED in kinds:
        return _("waiting for answers")
    return _("to talk about") if kinds else _("ready to sign")


def hours(count: int) -> str:
    if count > 24 and count % 24 == 0:
        return ngettext("{n} day", "{n} days", count // 24).format(n=count // 24)
    return ngettext("{n} hour", "{n} hours", count).format(n=count)


def who(side: Side | None, couple: Couple) -> str:
    if side is None:
        return ""
    return {Side.FIRST: couple.names[0], Side.SECOND: couple.names[1], Side.BOTH: _("both")}[side]


def short_line(boundary: Boundary, couple: Couple) -> str:
    """Who asked for it and who keeps it, in a line under the sentence."""
    sentences = (_asked_for(boundary, couple), _kept_by(boundary, couple), _known_by(boundary))
    return breakable(" ".join(sentence for sentence in sentences if sentence))


def _asked_for(boundary: Boundary, couple: Couple) -> str:
    name, need = who(boundary.asked_by, couple), boundary.need.strip().rstrip(".")
    if name and need:
        return _("Asked for by {name}: {need}.").format(name=name, need=need)
    if need:
        return _("The need: {need}.").format(need=need)
    return _("Asked for by {name}.").format(name=name) if name else ""


def _kept_by(boundary: Boundary, couple: Couple) -> str:
    name = who(boundary.kept_by, couple)
    if boundary.until is not None:
        return _("Kept by {name}, until {day}.").format(name=name, day=in_full(boundary.until))
    return _("Kept by {name}.").format(name=name)


def _known_by(boundary: Boundary) -> str:
    known_by = boundary.known_by.strip().rstrip(".")
    return _("How we know: {known_by}.").format(known_by=known_by) if known_by else ""


def if_crossed(boundary: Boundary) -> str:
    """The restating sentence in quotes, and the corrective step."""
    restated = boundary.if_crossed.strip().strip('“”"')
    quoted = _("“{words}”").format(words=restated) if restated else ""
    return breakable(" ".join(part for part in (quoted, boundary.corrective_step.strip()) if part))


def more_lines(boundary: Boundary) -> tuple[tuple[str, str], ...]:
    """Label and words of what is folded away in the version view."""
    lines = (
        (_("Exceptions"), boundary.exceptions.strip()),
        (_("Meanwhile"), boundary.meanwhile.strip()),
        (
            _("If it keeps happening, after the third time"),
            dict(keeps_happening_names())[boundary.if_it_keeps_happening],
        ),
        (_("What it costs"), dict(cost_names())[boundary.cost] if boundary.cost else ""),
    )
    return tuple((label, breakable(words)) for label, words in lines if words)


def keeping_words() -> tuple[tuple[Keeping, str], ...]:
    return (
        (Keeping.CAN, _("I can keep this")),
        (Keeping.WITH_HELP, _("with help")),
        (Keeping.NOT_YET, _("not yet")),
    )


def stance_words() -> tuple[tuple[Stance, str], ...]:
    return ((Stance.AGREE, _("agree")), (Stance.TALK, _("talk about it")), (Stance.DECLINE, _("decline")))


def answer_words(answer: Assessment) -> str:
    """Both halves of one's own answer, such as "with help, agree"."""
    return f"{dict(keeping_words())[answer.keeping]}, {dict(stance_words())[answer.stance]}"


def outcome(answers: tuple[Assessment, ...], couple: Couple) -> tuple[tuple[str, str], ...]:
    """Words and tone of the chips at the right of an opened boundary."""
    said = dict(stance_words())
    apart = tuple(
        (_("{name}: {stance}").format(name=couple.name(answer.person), stance=said[answer.stance]), "warm")
        for answer in answers
        if answer.stance is not Stance.AGREE
    )
    return apart or ((_("both agree"), "accent"),)


def open_point_words(point: OpenPoint) -> str:
    return {
        OpenPointKind.UNANSWERED: _("Boundary {n}: waits for answers"),
        OpenPointKind.TO_TALK_ABOUT: _("Boundary {n}: to talk about"),
        OpenPointKind.NOT_YET: _("Boundary {n}: not yet"),
        OpenPointKind.DECLINED: _("Boundary {n}: declined"),
    }[point.kind].format(n=point.number)


def listed_boundaries(points: tuple[OpenPoint, ...]) -> str:
    """Such as "boundary 3" or "boundaries 1, 2, 3"."""
    numbers = ", ".join(str(point.number) for point in points)
    return ngettext("boundary {numbers}", "boundaries {numbers}", len(points)).format(numbers=numbers)


def _moment(moment: datetime | None, clock: Clock) -> str:
    return day_and_time(clock.local(moment)) if moment else ""


def _day(moment: datetime | None, clock: Clock) -> str:
    return in_full(clock.local(moment).date()) if moment else ""
