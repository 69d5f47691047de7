"""What holds for every test: no screen, no internet, files for the owner alone, and nothing left running or open."""

import gc
import os
import threading
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
import sqlalchemy as sa
from hypothesis import settings
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from app.vault.dialect import serve_all_with_statements_of
from app.vault.hardening import refuse_internet

os.umask(0o077)
refuse_internet()

settings.register_profile("daily", max_examples=50, deadline=None)
settings.register_profile("integration", settings.get_profile("daily"), derandomize=True, database=None)
settings.load_profile("integration" if "CI" in os.environ else "daily")


def pytest_collection_finish() -> None:
    """What is imported by now stays; looking through it for garbage again and again would take long."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def compiled_once(request: pytest.FixtureRequest) -> Iterator[None]:
    """What the sittings of one test compile serves those of the next, but where a test asks for it anew."""
    anew = request.node.get_closest_marker("compiles_anew") is not None
    if anew:
        yield
        return
    sa.event.listen(sa.Engine, "engine_disposed", _serve_all)
    yield
    sa.event.remove(sa.Engine, "engine_disposed", _serve_all)


def _serve_all(engine: sa.Engine) -> None:
    if "compiled_cache" in engine.get_execution_options():
        serve_all_with_statements_of((engine,))


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    """Each test ends the threads it began and closes the windows it opened."""
    before = frozenset(threading.enumerate())
    yield
    assert not [thread.name for thread in threading.enumerate() if thread not in before], "a thread is left"
    assert not open_windows(), "a window is left"


def open_windows() -> list[str]:
    if not isinstance(QCoreApplication.instance(), QApplication):
        return []
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return [repr(widget) for widget in QApplication.topLevelWidgets() if widget.isVisible()]
