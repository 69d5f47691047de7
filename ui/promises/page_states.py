"""The states of the promises page that the gallery looks at."""

from collections.abc import Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ui.page import State


def _show_list(page: Any) -> None:
    page.show_subject(None)


def _last_week(page: Any) -> None:
    page.show_subject(("list", page.desk.sitting.clock.today() - timedelta(days=7)))


def _over(page: Any) -> None:
    from ui.promises.list_view import OVER

    page.show_subject(None)
    page.view.which.button_for(OVER).click()


def _unfold_note(page: Any) -> None:
    page.show_subject(None)
    for card in page.view.due.values():
        for row in list(card.rows.values())[:1]:
            row.unfold()


def _promise(page: Any) -> Any:
    """The first promise of the list, opened."""
    from app.promises.reads import promises_week

    week = promises_week(page.desk.sitting, page.desk.sitting.clock.today())
    every_day = [line for line in week.lines if line.promise.rule == "FREQ=DAILY"]
    page.show_subject(("promise", (every_day or list(week.lines))[0].promise.id))
    return page.view


def _show_promise(page: Any) -> None:
    _promise(page)


def _show_over(page: Any) -> None:
    """One whose last day has passed."""
    from app.promises.list_reads import promises_over
    from app.vault.values import Person

    lists = promises_over(page.desk.sitting, dict.fromkeys(Person, 1))
    page.show_subject(("promise", lists[-1].lines[0].promise.id))


def _of_the_other(page: Any) -> None:
    from app.promises.reads import promises_week

    week = promises_week(page.desk.sitting, page.desk.sitting.clock.today())
    other = page.desk.sitting.alone.other
    page.show_subject(("promise", week.of(other)[0].promise.id))


def _mark_nothing(page: Any) -> None:
    view = _promise(page)
    view.days.picks.pick()
    view.days.enter.click()


def _suggest_pause(page: Any) -> None:
    view = _promise(page)
    view.pauses.fold.unfold()
    view.hard.fold.unfold()
    view.end.fold.unfold()
    view.account.fold.unfold()


def _new(page: Any) -> None:
    page.show_subject(("new", None))


def _from_a_clause(page: Any) -> None:
    from app.promises.recurrence import Every
    from app.promises.values import NewPromise, Origin

    words = "Sam writes by half past five when it will be late."
    new = NewPromise(text=words, origin=Origin.CLAUSE, origin_id="clause", origin_words=words)
    page.show_subject(("new", new))
    page.view.form.every.button_for(Every.WEEK).click()
    page.view.form.more.unfold()


def _refused(page: Any) -> None:
    from app.promises.recurrence import Every

    page.show_subject(("new", None))
    page.view.form.every.button_for(Every.WEEK).click()
    page.view.form.more.unfold()
    page.view.form.until.set_plain("31 February 2027")
    page.view.promise.click()


STATES: Mapping[str, "State"] = {
    "empty": _show_list,
    "list": _show_list,
    "last-week": _last_week,
    "over": _over,
    "note": _unfold_note,
    "promise": _show_promise,
    "promise-over": _show_over,
    "promise-acts": _suggest_pause,
    "new": _new,
    "from-a-clause": _from_a_clause,
    "refused": _refused,
}
STATES_ALONE: Mapping[str, "State"] = {
    "list-alone": _show_list,
    "promise-alone": _show_promise,
    "of-the-other": _of_the_other,
    "nothing-picked": _mark_nothing,
    "new-alone": _new,
}
