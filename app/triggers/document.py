"""Plans and the log on paper: the whole plan, and the same forms to fill in by hand."""

from collections.abc import Iterator

from app.i18n import _
from app.paper.dates import day
from app.paper.forms import form_document
from app.paper.values import Form, FormField, FormGroup
from app.triggers.need_words import need_names, needs_in_words
from app.triggers.values import STRONGEST, Plan

SCALE = tuple(map(str, range(STRONGEST + 1)))


def plan_document(plan: Plan, *, locale: str) -> bytes:
    """Every field of a plan that was filled in; raises `RightToLeftText`."""
    filled = tuple(filter(None, map(_only_filled, _groups(plan, locale))))
    title = plan.title or _("A plan for a hard moment")
    return form_document(Form(title=title, above=_("Hard moments"), groups=filled), locale=locale)


def plan_form() -> Form:
    """A plan to fill in by hand."""
    about = _("Half-filled is fine. The first three fields are enough to begin.")
    groups = _groups(Plan(), "")
    return Form(title=_("A plan for a hard moment"), above=_("Hard moments"), about=about, groups=groups)


def log_form() -> Form:
    """Three entries of the log, to fill in by hand."""
    entry = (
        FormField(label=_("When, and what it was"), lines=1),
        FormField(label=_("How strong at its peak"), choices=SCALE, lines=0),
        FormField(label=_("How strong afterwards"), choices=SCALE, lines=0),
        FormField(label=_("What helped"), lines=3),
    )
    groups = tuple(FormGroup(heading=_("Entry {n}").format(n=number), fields=entry) for number in (1, 2, 3))
    about = _("For yourself. Nobody has to see this page.")
    return Form(title=_("A log of hard moments"), above=_("Hard moments"), about=about, groups=groups)


def proposals_form() -> Form:
    """What one suggests for a plan of the other."""
    suggested = (FormField(label=_("Please do"), lines=3), FormField(label=_("Please don't"), lines=3))
    groups = (
        FormGroup(fields=(FormField(label=_("For which plan"), lines=1), FormField(label=_("From"), lines=1))),
        FormGroup(heading=_("What I suggest"), fields=suggested),
        FormGroup(
            heading=_("By the one whose plan it is"),
            fields=(FormField(label=_("What becomes part of it"), lines=4),),
        ),
    )
    about = _("Whoever wrote the plan decides what becomes part of it.")
    title = _("For a plan of the other")
    return Form(title=title, above=_("Hard moments"), about=about, groups=groups)


def _groups(plan: Plan, locale: str) -> tuple[FormGroup, ...]:
    return (
        FormGroup(fields=tuple(_first(plan))),
        FormGroup(heading=_("Where and when"), fields=tuple(_cues(plan, locale))),
        FormGroup(heading=_("Early signs"), fields=tuple(_signs(plan))),
        FormGroup(heading=_("In the moment"), fields=tuple(_in_the_moment(plan))),
        FormGroup(heading=_("Afterwards"), fields=tuple(_afterwards(plan))),
        FormGroup(heading=_("So that it gets used"), fields=tuple(_use(plan, locale))),
    )


def _first(plan: Plan) -> Iterator[FormField]:
    yield FormField(label=_("The cue"), hint=_("What sets it off."), words=plan.cue)
    yield FormField(label=_("I say"), hint=_("The exact words."), words=plan.i_say)
    yield FormField(label=_("What helps"), words=plan.what_helps)


def _cues(plan: Plan, locale: str) -> Iterator[FormField]:
    on_day = day(plan.on_day, locale) if plan.on_day else ""
    yield FormField(label=_("Place"), words=plan.place, lines=1)
    yield FormField(label=_("Time of day"), words=plan.time_of_day, lines=1)
    yield FormField(label=_("Day"), words=on_day, lines=1)
    yield FormField(label=_("Person"), words=plan.person, lines=1)
    yield FormField(label=_("Song, programme or site"), words=plan.media, lines=1)


def _signs(plan: Plan) -> Iterator[FormField]:
    yield FormField(label=_("In my body"), words=plan.in_body)
    yield FormField(label=_("In my thoughts"), words=plan.in_thoughts)
    yield FormField(label=_("In what I do"), words=plan.in_actions)


def _in_the_moment(plan: Plan) -> Iterator[FormField]:
    yield FormField(label=_("The first 60 seconds, alone"), words=plan.alone_first)
    yield FormField(label=_("Please do"), words=plan.please_do)
    yield FormField(label=_("Please don't"), words=plan.please_dont)
    names = tuple(words for _need, words in need_names())
    yield FormField(label=_("What I need"), words=needs_in_words(plan.needs), choices=names, lines=0)
    yield FormField(label=_("If it gets worse we stop and"), words=plan.if_worse)


def _afterwards(plan: Plan) -> Iterator[FormField]:
    yield FormField(label=_("Questions for now"), words=plan.questions_now)
    yield FormField(label=_("Questions for later"), words=plan.questions_later)
    yield FormField(label=_("How we talk afterwards"), words=plan.afterwards)
    yield FormField(label=_("People I can call"), words=plan.people_to_call)


def _use(plan: Plan, locale: str) -> Iterator[FormField]:
    likely = "" if plan.likely is None else _("{n} of 10").format(n=plan.likely)
    review = day(plan.review, locale) if plan.review else ""
    yield FormField(label=_("How likely am I to use this"), words=likely, choices=SCALE, lines=0)
    yield FormField(label=_("What could get in the way"), words=plan.in_the_way)
    yield FormField(label=_("Where it is kept"), words=plan.kept_at, lines=1)
    yield FormField(label=_("Looked at again on"), words=review, lines=1)


def _only_filled(group: FormGroup) -> FormGroup | None:
    fields = tuple(field for field in group.fields if field.words.strip())
    return FormGroup(heading=group.heading, fields=fields) if fields else None
