"""A program of ours that is killed at some moment, as by `kill -9`, and what it had acknowledged until then."""

import os
import random
import select
import signal
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NoReturn

from tests.bounded import within

Acknowledge = Callable[[str], None]
Act = Callable[[Acknowledge], None]
"""Works until it is done or killed; it acknowledges each thing, in one line, once that is kept."""


@dataclass(frozen=True, slots=True)
class Killed:
    acknowledged: tuple[str, ...]
    finished: bool
    """It was done before the blow fell."""
    failed: bool = False
    """It ended with an error of its own, or the failing disk ended it."""


def killed(act: Act, after: float, *, may_fail: bool = False, once_begun: bool = False) -> Killed:
    """Run `act` in a program of its own, forked from this one, and kill that after so many seconds.

    The act opens what it needs itself: nothing of a vault may be open or taken here meanwhile. Raises AssertionError
    where it ends with an error of its own, which stands in the error output then, unless it `may_fail`. `once_begun`
    counts the seconds from the first thing it acknowledges.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _act_and_end(act, writing)
    os.close(writing)
    said = os.read(reading, 65536) if once_begun else b""
    said += _said_until(reading, time.monotonic() + after)
    os.kill(child, signal.SIGKILL)
    said += _rest(reading)
    _pid, status = os.waitpid(child, 0)
    ended, failed = os.WIFEXITED(status), os.WIFEXITED(status) and os.WEXITSTATUS(status) != 0
    assert may_fail or not failed, "the act ended with an error"
    return Killed(tuple(said.decode().split("\n")[:-1]), finished=ended, failed=failed)


def moments(count: int, longest: float, seed: int = 7) -> Iterator[float]:
    """So many random waits of up to `longest` seconds, the same in each run; fewer where the machine is slow."""
    chance = random.Random(seed)  # noqa: S311  the moments are no secret
    return within(chance.uniform(0, longest) for _time in range(count))


def _act_and_end(act: Act, writing: int) -> NoReturn:
    try:
        act(lambda what: _say(writing, what))
    except BaseException:  # nothing of the program that this was forked from may run here
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


def _say(writing: int, what: str) -> None:
    os.write(writing, f"{what}\n".encode())


def _said_until(reading: int, end: float) -> bytes:
    said = b""
    while (left := end - time.monotonic()) > 0 and select.select([reading], [], [], left)[0]:
        piece = os.read(reading, 65536)
        if not piece:
            break
        said += piece
    return said


def _rest(reading: int) -> bytes:
    with os.fdopen(reading, "rb") as rest:
        return rest.read()
