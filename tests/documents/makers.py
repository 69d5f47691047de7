"""Every document the program can make, small and quick: one line for each, and a new one is added here."""

from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime

from app.agreements.document import draft_document
from app.agreements.pause_card import pause_card
from app.agreements.pause_values import PauseTerms
from app.agreements.values import VersionRole
from app.checkins.document import sheet_document
from app.checkins.questions import all_questions
from app.checkins.talk_reads import sheet
from app.checkins.talks import begin_talk, finish_talk
from app.checkins.values import CheckIn, TalkLine
from app.conversations.account.document import account_document
from app.conversations.accountability.document import heard_document
from app.conversations.letters.document import letter_document
from app.conversations.letters.values import LetterSheet
from app.documents.blank_forms import Blank, blank_pdf
from app.documents.daily import CardForm, card_pdf, week_pdf
from app.documents.own_data import Gathering, gather
from app.documents.own_data_paper import own_data_document
from app.documents.own_data_values import OwnData
from app.documents.workbook import workbook_pdf
from app.handout.document import handout_document
from app.handout.values import Entry, Handout, Section
from app.people.reads import couple as both_of
from app.progress.celebrations.document import celebration_document
from app.progress.celebrations.values import CelebrationCard
from app.progress.document import report_document
from app.progress.values import Happened, Happening, Report, ReportPicture
from app.promises.actions import add_promise
from app.promises.reads import promises_week
from app.promises.values import NewPromise
from app.repair.apologies.document import apology_document
from app.repair.setbacks.actions import open_setback, write_setback
from app.repair.setbacks.document import setback_document
from app.repair.setbacks.reads import setback_page
from app.repair.setbacks.values import Setback
from app.sessions.document import after_document
from app.triggers.document import plan_document
from app.triggers.plan_card import plan_card
from app.vault.values import Person
from tests.account.test_account_document import PART
from tests.accountability.test_talk_documents import SUMMARY
from tests.agreements.printing import new_pair, signed_by_first, unsigned
from tests.agreements.texts import PHONES
from tests.apologies.apologising import FULL as APOLOGY
from tests.couple import TestedCouple
from tests.documents.test_daily_cards import LATE
from tests.handout.test_handout_document import CHART
from tests.people.test_recovery_sheet import sheet as recovery
from tests.sessions.test_session_document import FULL as SESSION
from tests.sessions.test_session_document import NAMES

DAY = date(2026, 11, 23)
AT = datetime(2026, 11, 23, 19, 30, tzinfo=UTC)
GB = "en_GB"

Make = Callable[[TestedCouple], bytes]

HANDOUT = Handout(
    title="For our session",
    above="For the session",
    about=("Session on 30 November 2026.",),
    sections=(Section(heading="Alex", entries=(Entry(label="Felt safe", words="Safer.", chart=CHART),)),),
)
REPORT = Report(
    names=("Alex",),
    begins=DAY,
    ends=DAY,
    pictures=(
        ReportPicture(
            chart=CHART, title=CHART.title, words=("It rose.",), table=(("From", "To", "Felt safe"), ("1", "7", "4"))
        ),
    ),
    happened=(Happened(what=Happening.SETBACK, day=DAY),),
)
CARD = CelebrationCard(title="Seven days", day=DAY, how="Pancakes.", lines=(("Alex", "Thank you."),))
TERMS = PauseTerms(signal="The word “anchor”.", places="Two rooms.", shortest=20, longest=90, restart="I'm here.")


def _draft(_couple: TestedCouple) -> bytes:
    names = ("Alex", "Sam")
    return draft_document(PHONES, names=names, role=VersionRole.ORIGINAL, number=1, printed_at=AT, locale=GB)


def _sheet(couple: TestedCouple) -> bytes:
    with closing(couple.together()) as together:
        add_promise(together, Person.SECOND, NewPromise(text="I write at five.", rule="FREQ=DAILY"))
        talk = begin_talk(together, CheckIn.WEEKLY)
        question = next(each for each in all_questions(together) if each.check_in is CheckIn.WEEKLY)
        finish_talk(together, talk, [TalkLine(question=question.id, person=Person.FIRST, text="The walk.")])
        written = sheet(together, talk)
        return sheet_document(written, promises_week(together, written.period), both_of(together), locale=GB)


def _week(couple: TestedCouple) -> bytes:
    with closing(couple.together()) as together:
        add_promise(together, Person.SECOND, NewPromise(text="I write at five.", rule="FREQ=DAILY"))
        return week_pdf(together, together.clock.today())(GB)


def _heard(couple: TestedCouple) -> bytes:
    with closing(couple.together()) as together:
        return heard_document(SUMMARY, DAY, both_of(together), GB)


def _setback(couple: TestedCouple) -> bytes:
    with closing(couple.together()) as together:
        setback = write_setback(together, Person.SECOND, Setback(happened="A call.", next_day="We sleep."))
        open_setback(together, setback)
        page = setback_page(together, setback)
    assert page is not None
    return setback_document(page, names=NAMES, locale=GB)


def all_read(gathering: Gathering) -> OwnData:
    try:
        while True:
            next(gathering)
    except StopIteration as ended:
        data = ended.value
    assert isinstance(data, OwnData)
    return data


def _own_data(couple: TestedCouple) -> bytes:
    with closing(couple.alone(Person.FIRST)) as alone:
        add_promise(alone, Person.FIRST, NewPromise(text="A walk."))
        return own_data_document(all_read(gather(alone)), GB)


def _workbook(couple: TestedCouple, *, fillable: bool) -> bytes:
    with closing(couple.together()) as together:
        return workbook_pdf(together, fillable=fillable)(GB)


def _blank(blank: Blank) -> Make:
    def make(couple: TestedCouple) -> bytes:
        with closing(couple.together()) as together:
            return blank_pdf(together, blank)(GB)

    return make


MAKERS: Mapping[str, Make] = {
    "agreement-draft": _draft,
    "agreement-unsigned": lambda _couple: unsigned(PHONES, new_pair()),
    "agreement-signed-once": lambda _couple: signed_by_first(PHONES, new_pair()),
    "plan": lambda _couple: plan_document(LATE, locale=GB),
    "plan-sheet-of-cards": lambda _couple: card_pdf(plan_card(LATE), CardForm.SHEET)(GB),
    "plan-pocket-card": lambda _couple: card_pdf(plan_card(LATE), CardForm.POCKET)(GB),
    "pause-fridge-card": lambda _couple: card_pdf(pause_card(TERMS), CardForm.FRIDGE)(GB),
    "conversation": _sheet,
    "week-of-promises": _week,
    "letter": lambda _couple: letter_document(LetterSheet(writer="Alex", day=DAY, text="Dear Sam,\n\nyes."), locale=GB),
    "account": lambda _couple: account_document([PART], locale=GB),
    "talk": _heard,
    "apology": lambda _couple: apology_document(APOLOGY, locale=GB),
    "setback": _setback,
    "after-session": lambda _couple: after_document(SESSION, NAMES, locale=GB),
    "handout": lambda _couple: handout_document(HANDOUT, locale=GB),
    "handout-alone": lambda _couple: handout_document(replace(HANDOUT, speak_alone=False), locale=GB),
    "celebration-card": lambda _couple: celebration_document(CARD, locale=GB),
    "progress-report": lambda _couple: report_document(REPORT, locale=GB),
    "recovery-sheet": lambda _couple: recovery(),
    "own-data": _own_data,
    "workbook-to-fill-in": lambda couple: _workbook(couple, fillable=True),
    "workbook-by-hand": lambda couple: _workbook(couple, fillable=False),
    **{f"blank-{blank}": _blank(blank) for blank in Blank},
}
"""By name, in the order of Documents."""
