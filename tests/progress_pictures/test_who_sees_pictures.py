"""Who sees which number in which sitting: before a picture is shown, once it is, and after it was taken back."""

import json
from collections.abc import Callable
from datetime import timedelta

import pytest
import sqlalchemy as sa

from app.progress.pictures.reads import own_figures, pictures, pictures_page, shown_by
from app.progress.pictures.showing import preview, show_picture, take_picture_back
from app.progress.pictures.values import OWN_SUBJECTS, SHARED_SUBJECTS, Figures, NothingInPicture, Subject
from app.progress.pictures.words import in_words, table_of
from app.progress.values import Period
from app.promises.values import Kept
from app.repair.setbacks.actions import open_setback, write_setback
from app.repair.setbacks.values import Setback
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import EVENING, TestedCouple
from tests.progress_pictures.record import FELT_SAFE, PEAK, daily, feel, mark_days

ALEX, SAM = Person.FIRST, Person.SECOND
ALONE_ALEX, ALONE_SAM, TOGETHER = "alone-alex", "alone-sam", "together"
SITTINGS = (ALONE_ALEX, ALONE_SAM, TOGETHER)
SHARED = {(Subject.PROMISES, ALEX), (Subject.PROMISES, SAM), (Subject.CONVERSATIONS, None)}
ALEXS, SAMS = ({(subject, person) for subject in OWN_SUBJECTS} for person in Person)
SHOWN = {(Subject.SAFE, ALEX)}


def enter(couple: TestedCouple, who: str) -> Sitting:
    return couple.together() if who == TOGETHER else couple.alone(ALEX if who == ALONE_ALEX else SAM)


def show(couple: TestedCouple, subject: Subject = Subject.SAFE, owner: Person = ALEX) -> Figures:
    sitting = couple.alone(owner)
    previewed = preview(sitting, subject, Period.THREE_MONTHS)
    show_picture(sitting, previewed)
    sitting.close()
    return previewed


def take_back(couple: TestedCouple, subject: Subject = Subject.SAFE, owner: Person = ALEX) -> None:
    sitting = couple.alone(owner)
    take_picture_back(sitting, subject)
    sitting.close()


def before(couple: TestedCouple) -> None:
    """Nothing was shown yet."""


def once_shown(couple: TestedCouple) -> None:
    show(couple)


def taken_back(couple: TestedCouple) -> None:
    show(couple)
    take_back(couple)


TABLE: tuple[tuple[Callable[[TestedCouple], None], str, set[tuple[Subject, Person | None]]], ...] = (
    (before, ALONE_ALEX, SHARED | ALEXS),
    (before, ALONE_SAM, SHARED | SAMS),
    (before, TOGETHER, SHARED),
    (once_shown, ALONE_ALEX, SHARED | ALEXS),
    (once_shown, ALONE_SAM, SHARED | SAMS | SHOWN),
    (once_shown, TOGETHER, SHARED | SHOWN),
    (taken_back, ALONE_ALEX, SHARED | ALEXS),
    (taken_back, ALONE_SAM, SHARED | SAMS),
    (taken_back, TOGETHER, SHARED),
)


@pytest.mark.parametrize(("moment", "who", "seen"), TABLE, ids=[f"{row[0].__name__}-{row[1]}" for row in TABLE])
def test_who_sees_which_picture(
    lived: TestedCouple,
    moment: Callable[[TestedCouple], None],
    who: str,
    seen: set[tuple[Subject, Person | None]],
) -> None:
    moment(lived)
    sitting = enter(lived, who)
    for period in Period:
        figures = pictures(sitting, period)
        assert {(each.subject, each.person) for each in figures} == seen
        assert len(figures) == len(seen)
        said = [" ".join((*in_words(each, "X", str), *_cells(each))) for each in figures]
        assert any(f"{FELT_SAFE[ALEX]} of 10" in words for words in said) == ((Subject.SAFE, ALEX) in seen)
        assert any(f"{FELT_SAFE[SAM]} of 10" in words for words in said) == ((Subject.SAFE, SAM) in seen)
        assert any(f"{PEAK[ALEX]} of 10 at the peak" in words for words in said) == ((Subject.STRENGTH, ALEX) in seen)
        assert any(f"{PEAK[SAM]} of 10 at the peak" in words for words in said) == ((Subject.STRENGTH, SAM) in seen)
    assert [each.subject for each in shown_by(sitting)] == (
        [Subject.SAFE] if moment is once_shown and who == ALONE_ALEX else []
    )
    sitting.close()


@pytest.mark.parametrize("subject", sorted(OWN_SUBJECTS[:3]))
def test_the_preview_is_exactly_what_both_then_see(lived: TestedCouple, subject: Subject) -> None:
    previewed = show(lived, subject)
    for who in (ALONE_SAM, TOGETHER):
        sitting = enter(lived, who)
        seen = next(each for each in pictures(sitting, Period.FOUR_WEEKS) if each.as_of is not None)
        assert seen == previewed
        sitting.close()


def test_what_is_shown_stays_as_it_was_until_it_is_shown_anew(lived: TestedCouple) -> None:
    first = show(lived)
    lived.clock.forward(days=3)
    sitting = lived.alone(ALEX)
    feel(sitting, lived.clock.today(), "daily.felt-safe", 0)
    sitting.close()
    sitting = lived.together()
    assert next(each for each in pictures(sitting, Period.ALL) if each.as_of is not None) == first
    sitting.close()
    second = show(lived)
    sitting = lived.together()
    assert [each for each in pictures(sitting, Period.ALL) if each.as_of is not None] == [second]
    assert second.as_of == lived.clock.today()
    assert second.now != first.now
    sitting.close()


def test_both_can_show_and_each_takes_back_only_their_own(lived: TestedCouple) -> None:
    show(lived, Subject.SAFE, ALEX)
    show(lived, Subject.SAFE, SAM)
    take_back(lived, Subject.SAFE, SAM)
    sitting = lived.together()
    assert [each.person for each in pictures(sitting, Period.ALL) if each.as_of is not None] == [ALEX]
    sitting.close()


def test_nothing_that_is_empty_is_shown(lived: TestedCouple) -> None:
    sitting = lived.alone(ALEX)
    with pytest.raises(NothingInPicture):
        preview(sitting, Subject.CLOSE, Period.ALL)
    assert not shown_by(sitting)
    sitting.close()


@pytest.mark.parametrize("subject", sorted(SHARED_SUBJECTS))
def test_what_both_see_anyway_is_not_shown_again(lived: TestedCouple, subject: Subject) -> None:
    sitting = lived.alone(ALEX)
    figures = next(each for each in pictures(sitting, Period.ALL) if each.subject is subject)
    with pytest.raises(AssertionError):
        show_picture(sitting, figures)
    sitting.close()


def test_a_setback_that_only_its_author_knows_of_is_on_no_picture_of_the_other(lived: TestedCouple) -> None:
    sitting = lived.alone(ALEX)
    setback = write_setback(sitting, ALEX, Setback(happened="Something", happened_on=lived.clock.today()))
    assert all(each.marks for each in pictures(sitting, Period.FOUR_WEEKS))
    assert not preview(sitting, Subject.SAFE, Period.FOUR_WEEKS).marks
    sitting.close()
    previewed = show(lived)
    for who in (ALONE_SAM, TOGETHER):
        sitting = enter(lived, who)
        assert not any(each.marks for each in pictures(sitting, Period.FOUR_WEEKS))
        sitting.close()
    sitting = lived.alone(SAM)
    open_setback(sitting, setback)
    seen = pictures(sitting, Period.FOUR_WEEKS)
    assert all([mark.day for mark in each.marks] == [lived.clock.today()] for each in seen)
    assert not previewed.marks
    sitting.close()


def test_the_rows_hold_figures_alone_and_only_while_they_are_shown(lived: TestedCouple) -> None:
    assert _rows(lived) == []
    show(lived, Subject.STRENGTH)
    (row,) = _rows(lived)
    assert (row.author, row.subject) == ("first", "strength")
    assert set(json.loads(row.figures)) == {"period", "begins", "ends", "stretches", "now", "before"}
    assert "private word" not in row.figures
    take_back(lived, Subject.STRENGTH)
    assert _rows(lived) == []
    sitting = lived.together()
    assert not _texts_with(sitting, "private word")
    assert not _texts_with(sitting, "felt-safe")
    sitting.close()


def test_no_figures_on_quiet_days(lived: TestedCouple) -> None:
    from app.people.pacing import call_quiet_week

    show(lived)
    sitting = lived.together()
    call_quiet_week(sitting, ALEX)
    page = pictures_page(sitting, Period.ALL)
    assert page.rests
    assert page.figures == ()
    lived.clock.moment = EVENING + timedelta(days=8)
    assert pictures_page(sitting, Period.ALL).figures
    sitting.close()


def test_one_who_began_alone_sees_their_own(couple: TestedCouple) -> None:
    sitting = couple.alone(ALEX)
    mark_days(sitting, ALEX, daily(sitting, ALEX), (couple.clock.today(), Kept.KEPT))
    page = pictures_page(sitting, Period.ALL)
    assert page.has_begun
    assert {each.person for each in page.figures if not each.is_empty} == {ALEX}
    assert len(own_figures(sitting, Period.ALL)) == 5
    sitting.close()


def _cells(figures: Figures) -> list[str]:
    return [cell for row in table_of(figures, str) for cell in row]


def _rows(couple: TestedCouple) -> list[sa.Row[tuple[str, str, str]]]:
    """Raw, with the other's key alone."""
    sitting = couple.alone(SAM)
    with sitting.shared.transaction() as session:
        rows = list(session.execute(sa.text("SELECT author, subject, figures FROM shown_picture")))
    sitting.close()
    return rows


def _texts_with(sitting: Sitting, words: str) -> list[str]:
    """Tables of the shared space that hold these words anywhere."""
    with sitting.shared.transaction() as session:
        tables = session.scalars(sa.text("SELECT name FROM sqlite_master WHERE type = 'table'")).all()
        rows = ((name, row) for name in tables for row in session.execute(sa.text(f'SELECT * FROM "{name}"')))  # noqa: S608
        return [name for name, row in rows if words in str(row)]
