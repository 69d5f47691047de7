"""The plug is pulled in the middle of a talk: it goes on where it was, and at its end nothing of it is left."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from app.conversations.accountability.actions import end_talk
from app.conversations.accountability.reads import stopped_talk
from app.conversations.accountability.turns import Step, put
from app.conversations.accountability.values import Kept
from tests.couple import TestedCouple
from tests.opened_bytes import opened_shared

WORDS = "Whoever comes home after the harbour lamps are lit"
KILLED = """
import os, signal, sys
from pathlib import Path
from app.conversations.accountability.actions import begin_talk, keep_talk
from app.conversations.accountability.turns import Event, happen, put
from app.vault.values import Person
from app.vault.vault import take_vault
from tests.couple import SetClock, TestedCouple, WEAK
clock = SetClock()
couple = TestedCouple(vault=take_vault(Path(sys.argv[1]), clock, WEAK), clock=clock)
sitting = couple.together()
talk = begin_talk(sitting, "The lamps", 20, Person.SECOND)
for end in range(10, len(sys.argv[2]) + 1, 10):
    talk = put(talk, "saw", sys.argv[2][:end])
    keep_talk(sitting, talk)
keep_talk(sitting, happen(put(talk, "saw", sys.argv[2]), Event.GO_ON))
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_it_goes_on_after_kill_9_and_leaves_nothing(couple: TestedCouple) -> None:
    couple.vault.release()
    folder = couple.vault.folder.path
    command = [sys.executable, "-c", KILLED, str(folder), WORDS]
    killed = subprocess.run(command, check=False, env=os.environ | {"PYTHONPATH": "."})
    assert killed.returncode == -signal.SIGKILL
    assert not holding_words(folder)
    sitting = couple.together()
    talk = stopped_talk(sitting)
    assert talk is not None
    assert (talk.turn.saw, talk.step) == (WORDS, Step.SAY_BACK)
    end_talk(sitting, put(talk, "kept", Kept.NOTHING))
    raw = opened_shared(sitting)
    assert not [part for part in (WORDS[:10], WORDS[:20], WORDS[-10:]) if part.encode() in raw]
    sitting.close()
    assert not holding_words(folder)


def holding_words(folder: Path) -> list[str]:
    """Files in which the words can be read as they are."""
    return [str(file) for file in folder.rglob("*") if file.is_file() and WORDS[:10].encode() in file.read_bytes()]
