"""The progress report: who finds which number on paper in which sitting, and periods with little in them."""

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from app.documents.report import report_figures, report_pdf, report_rests
from app.people.pacing import call_quiet_week
from app.progress.document import report_document
from app.progress.pictures.showing import preview, show_picture
from app.progress.pictures.values import Subject
from app.progress.values import Period, Report, ReportPicture
from app.promises.values import Kept
from app.repair.setbacks.actions import write_setback
from app.repair.setbacks.values import Setback
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.agreements.texts import PHONES, signed_by_both
from tests.couple import EVENING, TestedCouple
from tests.paper.pages import pictures_of, structure_of, text_of
from tests.progress_pictures.record import daily, feel, mark_days, who_have_lived

ALEX, SAM = Person.FIRST, Person.SECOND
PROMISES = {ALEX: "Alex: promises kept", SAM: "Sam: promises kept"}
TALKS = "Conversations held"
OWN = ("hard moments in a week", "how strong, at the peak and after", "felt safe")
PRIVATE = {
    ALEX: ("Alex: ", "9 of 10 at the peak", "7 of 10, the mean"),
    SAM: ("Sam: ", "4 of 10 at the peak", "3 of 10, the mean"),
}


@pytest.fixture
def lived(tmp_path: Path) -> Iterator[TestedCouple]:
    couple = who_have_lived(tmp_path / "lived")
    yield couple
    couple.vault.release()


def printed(sitting: Sitting, period: Period = Period.THREE_MONTHS, *, private: bool = False) -> bytes:
    return report_pdf(sitting, period, private=private)("en_GB")


def enter(couple: TestedCouple, here: Person | None) -> Sitting:
    return couple.together() if here is None else couple.alone(here)


def show_felt_safe(couple: TestedCouple) -> None:
    with closing(couple.alone(ALEX)) as alex:
        show_picture(alex, preview(alex, Subject.SAFE, Period.THREE_MONTHS))


@pytest.mark.parametrize("shown", [False, True], ids=["nothing-shown", "alex-shows-felt-safe"])
@pytest.mark.parametrize("private", [False, True], ids=["without-own", "with-own"])
@pytest.mark.parametrize("here", [ALEX, SAM, None], ids=["alone-alex", "alone-sam", "together"])
def test_who_finds_which_number_on_paper(
    lived: TestedCouple, here: Person | None, *, private: bool, shown: bool
) -> None:
    if shown:
        show_felt_safe(lived)
    with closing(enter(lived, here)) as sitting:
        said = text_of(printed(sitting, private=private))
    assert TALKS in said
    for person in Person:
        assert (PROMISES[person] in said) == (here in {person, None})
        own = here is person and private
        name, peak, safe = PRIVATE[person]
        assert (peak in said) == own
        assert (f"{name}hard moments in a week" in said) == own
        shown_to_both = shown and here is None and person is ALEX
        assert (safe in said) == (f"{name}felt safe" in said) == (own or shown_to_both)
    assert ("As of 23 November 2026, shown by Alex." in said) == (shown and here is None)
    assert ("from what only you read" in said) == (here is not None and private)
    assert "a private word" not in said


def test_nobody_stands_beside_anybody(lived: TestedCouple) -> None:
    with closing(lived.together()) as both:
        figures = report_figures(both, Period.YEAR, private=True)
    assert [each.person for each in figures] == [ALEX, SAM, None]


def test_each_picture_has_its_words_its_figure_and_its_table_in_reading_order(lived: TestedCouple) -> None:
    with closing(lived.alone(ALEX)) as alex:
        pdf = printed(alex, private=True)
    structure = structure_of(pdf)
    order = [structure.index(part) for part in ("H1", '"Alex: promises kept"', "Figure", "Table", "THead", "TBody")]
    assert order == sorted(order)
    assert structure.count("Figure") == len([1 for line in structure.splitlines() if line.strip() == "Figure"])
    assert structure.count("THead") >= 5
    assert "kept in 4 weeks" in text_of(pdf)
    assert b"/Alt" in pdf
    assert "%" not in text_of(pdf)


def test_setbacks_and_renewals_are_marked_by_their_day_alone(couple: TestedCouple) -> None:
    both = couple.together()
    signed_by_both(couple, both, PHONES)
    both.close()
    with closing(couple.alone(SAM)) as sam:
        write_setback(sam, SAM, Setback(happened="I did not say where I was.", next_day="I stay at home."))
        said = text_of(printed(sam))
    assert "Setback" in said
    assert "where I was" not in said
    assert "The first agreement signed by both" in said
    with closing(couple.alone(ALEX)) as alex:
        assert "Setback" not in text_of(printed(alex))


@pytest.mark.parametrize("period", list(Period))
@pytest.mark.parametrize("here", [ALEX, None], ids=["alone", "together"])
def test_a_period_with_nothing_in_it_says_so(couple: TestedCouple, here: Person | None, period: Period) -> None:
    with closing(enter(couple, here)) as sitting:
        pdf = printed(sitting, period, private=True)
    said = text_of(pdf)
    assert "promises kept" in said
    assert "In this period there is no milestone, celebration, setback or renewal on record." in said
    assert "Figure" not in structure_of(pdf)


@pytest.mark.parametrize("kept", [Kept.KEPT, Kept.EXCUSED], ids=["one-mark", "all-excused"])
def test_one_mark_and_excused_ones_are_told_in_words(couple: TestedCouple, kept: Kept) -> None:
    with closing(couple.alone(ALEX)) as alex:
        couple.clock.moment = EVENING - timedelta(days=3)
        promise = daily(alex, ALEX)
        begins = couple.clock.today()
        couple.clock.moment = EVENING
        days = 1 if kept is Kept.KEPT else 3
        mark_days(alex, ALEX, promise, *((begins + timedelta(days=number), kept) for number in range(days)))
        said = text_of(printed(alex, Period.FOUR_WEEKS))
    assert ("1 of 1 due promise" in said) if kept is Kept.KEPT else ("3 were excused" in said)


def test_one_answer_alone_is_a_picture_too(couple: TestedCouple) -> None:
    with closing(couple.alone(ALEX)) as alex:
        feel(alex, couple.clock.today(), "daily.felt-safe", 6)
        said = text_of(printed(alex, private=True))
    assert "Alex: felt safe" in said
    assert "felt close" not in said


def test_no_word_or_dot_runs_over_the_edge(lived: TestedCouple, tmp_path: Path) -> None:
    with closing(lived.alone(ALEX)) as alex:
        pages = pictures_of(printed(alex, Period.ALL, private=True), tmp_path)
    for page in pages:
        edges = (page.crop((0, 0, 30, page.height)), page.crop((page.width - 30, 0, page.width, page.height)))
        assert all(edge.getextrema() == (255, 255) for edge in edges)
    assert len(pages) > 1


@pytest.mark.parametrize("wide_last", [False, True])
@pytest.mark.parametrize("columns", [1, 2, 3, 6])
def test_a_table_has_as_many_columns_as_it_needs(columns: int, *, wide_last: bool) -> None:
    table = tuple(tuple(f"{row} {column}" for column in range(columns)) for row in ("heading", "cell"))
    picture = ReportPicture(chart=None, title="Felt safe", words=("One answer.",), table=table, wide_last=wide_last)
    day = EVENING.date()
    report = Report(names=("Alex",), begins=None, ends=day, pictures=(picture,), happened=(), left_out=False)
    words = text_of(report_document(report, locale="en_GB"))
    assert all(cell in words for row in table for cell in row)


def test_figures_rest_in_a_quiet_week(couple: TestedCouple) -> None:
    with closing(couple.together()) as both:
        assert not report_rests(both)
        call_quiet_week(both, ALEX)
        assert report_rests(both)
