"""One worker thread for what takes long: it takes values, returns values, and never asks."""

import threading
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app.refused import Refused
from ui.garbage import GarbageOnThisThread

T = TypeVar("T")

BEFORE_SAYING = 300
"""Milliseconds before the person is told what is happening."""


class Progress:
    """Given to long work to say how far it is, and to be stopped there."""

    def __init__(self, said: Callable[[float], None], cancelled: threading.Event) -> None:
        self._said = said
        self._cancelled = cancelled

    def at(self, part: float) -> None:
        """`part` of the work is done, 0 to 1. Work that was cancelled ends here."""
        if self._cancelled.is_set():
            raise CancelledError
        self._said(part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Busy:
    """What is happening, for the person who waits."""

    what: str
    part: float | None
    """0 to 1; None: not known."""
    cancel: Callable[[], None]


class Job(Generic[T]):
    """One piece of work on its way; cancelling it drops its result."""

    def __init__(
        self,
        done: Callable[[T], None],
        refused: Callable[[Refused], None] | None,
        what: str,
        told: Callable[[float], None] | None = None,
    ) -> None:
        self.what = what
        self.part: float | None = None
        self.stopped = threading.Event()
        self._done: Callable[[T], None] | None = done
        self._refused = refused
        self._told = told

    def tell(self, part: float) -> None:
        self.part = part
        if self._told is not None:
            self._told(part)

    def cancel(self) -> None:
        self.stopped.set()
        self._let_go()

    def deliver(self, outcome: "Future[T]") -> None:
        """On the GUI thread: hand over what came of it; what is not a refusal is raised here."""
        done, refused = self._done, self._refused
        self._let_go()
        if done is None:
            return
        failed = outcome.exception()
        if failed is None:
            done(outcome.result())
        elif isinstance(failed, Refused) and refused is not None:
            refused(failed)
        else:
            raise failed

    def _let_go(self) -> None:
        """The worker may be the last to hold a job, and what is freed with it is freed there: no widget may be."""
        self._done = self._refused = self._told = None


class Background(QObject):
    """The worker thread and the jobs before it; one for the whole program."""

    busy = Signal(object)
    """A `Busy` once something takes longer than 0.3 s and with each word on progress; None when that is over."""
    _finished = Signal(object, object)
    _progressed = Signal(object, float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="background")
        self._garbage = GarbageOnThisThread(self)
        self._jobs: list[Job[Any]] = []
        self._saying = False
        self._patience = QTimer(self, singleShot=True, interval=BEFORE_SAYING)
        self._patience.timeout.connect(self._say)
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._progressed.connect(self._note_progress, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        *,
        refused: Callable[[Refused], None] | None = None,
        what: str,
    ) -> Job[T]:
        """Do `work` on the worker, then call `done` with its result, or `refused`, on the GUI thread.

        `what` tells the person what is happening ("Making the document"); empty: nothing is said.
        """
        return self.run_long(lambda _progress: work(), done, refused=refused, what=what)

    def run_long(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        *,
        refused: Callable[[Refused], None] | None = None,
        what: str,
        told: Callable[[float], None] | None = None,
    ) -> Job[T]:
        """As `run`, for work that says how far it is, to `told` too, and can be stopped on the way."""
        job = Job(done, refused, what, told)
        self._jobs.append(job)
        progress = Progress(lambda part: self._progressed.emit(job, part), job.stopped)
        outcome = self._worker.submit(_unless_stopped, job, work, progress)
        outcome.add_done_callback(lambda outcome: self._finished.emit(job, outcome))
        if not self._patience.isActive() and not self._saying:
            self._patience.start()
        return job

    def cancel_all(self) -> None:
        """Drop the results of everything on its way, and stop what can be stopped."""
        for job in self._jobs:
            job.cancel()
        self._jobs.clear()
        self._say()

    def close(self) -> None:
        """Cancel everything and end the thread."""
        self.cancel_all()
        self._worker.shutdown(wait=True, cancel_futures=True)
        self._garbage.stop()

    def _deliver(self, job: Job[Any], outcome: "Future[Any]") -> None:
        if job in self._jobs:
            self._jobs.remove(job)
            self._say_if_saying()
            job.deliver(outcome)

    def _note_progress(self, job: Job[Any], part: float) -> None:
        job.tell(part)
        self._say_if_saying()

    def _say_if_saying(self) -> None:
        if self._saying:
            self._say()

    def _say(self) -> None:
        """Tell about the first job that has a sentence, or that it is quiet again."""
        told = next((job for job in self._jobs if job.what and not job.stopped.is_set()), None)
        if told is None and not self._saying:
            return
        self._saying = told is not None
        self.busy.emit(told and Busy(what=told.what, part=told.part, cancel=lambda: self._cancel(told)))

    def _cancel(self, job: Job[Any]) -> None:
        job.cancel()
        if job in self._jobs:
            self._jobs.remove(job)
        self._say()


def _unless_stopped(job: Job[Any], work: Callable[[Progress], T], progress: Progress) -> T:
    if job.stopped.is_set():
        raise CancelledError
    return work(progress)
