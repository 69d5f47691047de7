"""Conversations on paper: a sheet as it was written, and the questions of a check-in to answer by hand."""

from collections.abc import Sequence
from dataclasses import replace

from app.checkins.names import name_of
from app.checkins.page_values import Sheet
from app.checkins.values import CheckIn, Question, TalkLine
from app.i18n import _
from app.library.values import QuestionForm
from app.paper.dates import day, month
from app.paper.forms import form_document
from app.paper.values import Form, FormField, FormGroup
from app.people.values import Couple
from app.promises.document import week_groups
from app.promises.values import Week
from app.vault.values import Person

SCALE = tuple(map(str, range(11)))


def sheet_document(sheet: Sheet, week: Week | None, couple: Couple, *, locale: str) -> bytes:
    """What each said to each question, and the promises of the week; raises `RightToLeftText`."""
    groups = (*_answers(sheet, couple), *(_promises(week, couple, locale) if week is not None else ()))
    both = _("{first} and {second}").format(first=couple.names[0], second=couple.names[1])
    about = both if groups else _("Held, and nothing was written down.")
    title, of = name_of(sheet.check_in), _period(sheet, locale)
    about = f"{of}. {about}"
    form = Form(title=title, above=_("Conversations"), about=about, groups=groups, footer=(of,))
    return form_document(form, locale=locale)


def check_in_form(check_in: CheckIn, questions: Sequence[Question]) -> Form:
    """The questions that are asked, with room to answer by hand."""
    fields = [_to_fill_in(question) for question in questions if question.check_in is check_in and question.on]
    if check_in is CheckIn.DAILY:
        how = FormField(label=_("Today was"), choices=(_("Hard"), _("Mixed"), _("All right")), lines=0)
        fields = [how, FormField(label=_("One line for the other"), lines=1), *fields]
    about = _("One of these is enough. What stays empty says nothing.")
    groups = (FormGroup(fields=tuple(fields), beside=False),)
    return Form(title=name_of(check_in), above=_("Conversations"), about=about, groups=groups)


def _period(sheet: Sheet, locale: str) -> str:
    """Which week, month or day it is about."""
    if sheet.check_in is CheckIn.WEEKLY:
        return _("Week of {day}").format(day=day(sheet.period, locale))
    return month(sheet.period, locale) if sheet.check_in is CheckIn.MONTHLY else day(sheet.period, locale)


def _promises(week: Week, couple: Couple, locale: str) -> list[FormGroup]:
    groups = week_groups(week, couple, locale)
    return [replace(group, heading=_("{name}: promises").format(name=group.heading)) for group in groups]


def _answers(sheet: Sheet, couple: Couple) -> list[FormGroup]:
    groups = []
    for question, words in sheet.questions.items():
        written = [line for line in sheet.lines if line.question == question and line.text.strip()]
        lines = sorted(written, key=lambda line: line.person is Person.SECOND)
        if lines:
            groups.append(FormGroup(heading=words, fields=tuple(_said(line, couple) for line in lines)))
    if sheet.added:
        added = tuple(FormField(label=couple.name(each.person), words=each.text) for each in sheet.added)
        groups.append(FormGroup(heading=_("Added later"), fields=added))
    return groups


def _said(line: TalkLine, couple: Couple) -> FormField:
    return FormField(label=couple.name(line.person), words=line.text)


def _to_fill_in(question: Question) -> FormField:
    match question.form:
        case QuestionForm.SCALE:
            return FormField(label=question.text, choices=SCALE, lines=0)
        case QuestionForm.CHOICE:
            return FormField(label=question.text, choices=question.choices, lines=0)
    return FormField(label=question.text, lines=2)
