"""Work on the one worker thread: results, refusals, bugs, progress and stopping."""

import threading
import weakref

import pytest
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from app.refused import Refused
from ui.background import Background, Busy, Progress


def test_work_runs_elsewhere_and_its_result_arrives_here(background: Background, qtbot: QtBot) -> None:
    here = threading.get_ident()
    came: list[tuple[bool, bool]] = []
    background.run(
        threading.get_ident, lambda there: came.append((there != here, threading.get_ident() == here)), what=""
    )
    qtbot.waitUntil(lambda: came == [(True, True)])


def test_a_refusal_arrives_as_one(background: Background, qtbot: QtBot) -> None:
    said: list[str] = []

    def work() -> None:
        raise Refused("No printer answers.")

    background.run(work, lambda _result: said.append("done"), refused=lambda no: said.append(no.sentence), what="")
    qtbot.waitUntil(lambda: said == ["No printer answers."])


def test_a_bug_in_work_is_raised_on_the_gui_thread(background: Background, qtbot: QtBot) -> None:
    with capture_exceptions() as raised:
        background.run(lambda: 1 // 0, lambda _result: None, what="")
        qtbot.waitUntil(lambda: len(raised) == 1)
    assert raised[0][0] is ZeroDivisionError


def test_what_takes_long_is_said_and_taken_back(background: Background, qtbot: QtBot) -> None:
    may_end = threading.Event()
    said: list[Busy | None] = []
    background.busy.connect(said.append)
    background.run(may_end.wait, lambda _result: None, what="Making the document")
    qtbot.waitUntil(lambda: len(said) == 1)
    may_end.set()
    qtbot.waitUntil(lambda: len(said) == 2)
    assert said[0] is not None
    assert said[0].what == "Making the document"
    assert said[1] is None


def test_what_is_quick_is_not_mentioned(background: Background, qtbot: QtBot) -> None:
    said: list[object] = []
    background.busy.connect(said.append)
    done: list[int] = []
    background.run(lambda: 1, done.append, what="Making the document")
    qtbot.waitUntil(lambda: done == [1])
    assert said == []


def test_long_work_says_how_far_it_is_and_stops_when_asked(background: Background, qtbot: QtBot) -> None:
    may_go_on, ended = threading.Event(), threading.Event()
    said: list[Busy | None] = []
    brought: list[int] = []
    background.busy.connect(said.append)

    def work(progress: Progress) -> int:
        try:
            progress.at(0.5)
            may_go_on.wait()
            progress.at(0.9)
            return 1
        finally:
            ended.set()

    background.run_long(work, brought.append, what="Writing the copy")
    qtbot.waitUntil(lambda: bool(said))
    busy = said[-1]
    assert busy is not None
    assert busy.part == pytest.approx(0.5)
    busy.cancel()
    may_go_on.set()
    assert ended.wait(5)
    after: list[int] = []
    background.run(lambda: 2, after.append, what="")
    qtbot.waitUntil(lambda: after == [2])
    assert brought == []
    assert said[-1] is None


def test_work_in_line_is_not_begun_once_all_is_cancelled(background: Background, qtbot: QtBot) -> None:
    may_end = threading.Event()
    begun: list[int] = []
    background.run(may_end.wait, lambda _result: None, what="")
    background.run(lambda: begun.append(1), lambda _result: None, what="")
    background.cancel_all()
    may_end.set()
    after: list[int] = []
    background.run(lambda: 2, after.append, what="")
    qtbot.waitUntil(lambda: after == [2])
    assert begun == []


class Page:
    def show(self, _result: object) -> None:
        """Where a result would be shown."""


@pytest.mark.parametrize("cancelled", [True, False])
def test_a_job_that_is_over_holds_no_page(background: Background, qtbot: QtBot, *, cancelled: bool) -> None:
    page = Page()
    gone = weakref.ref(page)
    may_end = threading.Event()
    job = background.run(may_end.wait, page.show, what="")
    del page
    assert gone() is not None
    if cancelled:
        background.cancel_all()
    may_end.set()
    qtbot.waitUntil(lambda: gone() is None)
    assert job.stopped.is_set() is cancelled
