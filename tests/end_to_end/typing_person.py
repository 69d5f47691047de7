"""A program of its own, in which Alex types until it is told to the world: run by a test that then kills it.

python -m tests.end_to_end.typing_person FOLDER WORDS
"""

import sys
import threading
from pathlib import Path

from app.vault.hardening import harden_process
from app.vault.values import Person
from tests.couple import PASSPHRASES
from tests.end_to_end.walking import MouseWalk, keel
from ui.theme import application

TITLE = "Evenings"
SAVED = "Agreement, draft · saved"


def main(folder: Path, words: str) -> None:
    harden_process()
    application()
    with keel(folder) as program:
        walk = MouseWalk(program.window)
        walk.say_who("A.")
        walk.fill("Passphrase of A.", PASSPHRASES[Person.FIRST])
        walk.press("Return")
        walk.open_page("Agreements")
        walk.click("Write an agreement")
        walk.fill("Title", TITLE)
        walk.click("Write boundary 1")
        walk.fill("What we do", words)
        walk.wait_for(lambda: walk.sees(SAVED))
        print("typed", flush=True)
        threading.Event().wait()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
