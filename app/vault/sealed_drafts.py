"""Drafts typed while one's private space was closed: sealed to their owner, and taken in when it is open again."""

import json
import uuid
from contextlib import suppress

import sqlalchemy as sa

from app.vault.database import Database
from app.vault.drafts import Draft, DraftStep, Form, keep_draft
from app.vault.files import VaultFolder, take_away, write_whole
from app.vault.sealing import seal, unseal
from app.vault.values import Person
from app.vault.wrapping import WrongKeyError

_FORMAT = 1

Boxes = dict[str, str]
"""By the sitting they were typed in: the sealed drafts, in hex."""


class SealedDrafts:
    """Of one sitting; what other sittings left in the file stays there."""

    def __init__(self, folder: VaultFolder, vault_id: str, person: Person, public: bytes) -> None:
        """`public` is the owner's, from `sealing_key`."""
        self._folder, self._vault_id, self._person, self._public = folder, vault_id, person, public
        self._box = str(uuid.uuid4())

    def keep(self, database: Database) -> None:
        """Put every draft of the database into the file, in place of what this sitting put there before.

        Raises the refusals of the disk; then the older file is still there.
        """
        drafts = _newest(database)
        boxes = read_boxes(self._folder, self._person)
        if drafts:
            plain = json.dumps(drafts, ensure_ascii=False).encode()
            boxes[self._box] = seal(self._public, plain, _about(self._vault_id, self._person, self._box)).hex()
        else:
            boxes.pop(self._box, None)
        _write(self._folder, self._person, boxes)


def take_in(folder: VaultFolder, vault_id: str, person: Person, own_root: bytes, private: Database) -> None:
    """Make drafts of what was sealed, each as the newest value of its form; the values before it stay for undo.

    A box that does not open stays in the file. Raises the refusals of the disk; then everything stays there.
    """
    boxes = read_boxes(folder, person)
    left = {
        box: sealed for box, sealed in boxes.items() if not _taken(box, sealed, vault_id, person, own_root, private)
    }
    if left != boxes:
        _write(folder, person, left)


def read_boxes(folder: VaultFolder, person: Person) -> Boxes:
    """None where the file is missing; one that is not as it was written is put aside under another name."""
    path = folder.sealed(person)
    try:
        document = json.loads(path.read_bytes())
        if document["format"] == _FORMAT:
            return {str(uuid.UUID(box)): str(sealed) for box, sealed in document["boxes"].items()}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        pass
    with suppress(OSError):
        path.replace(path.with_name(path.name + ".unread"))
    return {}


def _taken(box: str, sealed: str, vault_id: str, person: Person, own_root: bytes, private: Database) -> bool:
    try:
        plain = unseal(own_root, bytes.fromhex(sealed), _about(vault_id, person, box))
        drafts = _drafts_in(plain)
    except (WrongKeyError, ValueError, TypeError, RecursionError):
        return False
    with private.transaction() as session:
        for place, subject, form in drafts:
            keep_draft(session, place, subject, form)
    return True


def _drafts_in(plain: bytes) -> list[tuple[str, str, Form]]:
    """Raises ValueError, TypeError or RecursionError for what no form of ours can be."""
    drafts = [(str(place), str(subject), json.loads(value)) for place, subject, value in json.loads(plain)]
    if not all(isinstance(form, dict) for _place, _subject, form in drafts):
        raise TypeError("not a form")
    json.dumps(drafts, ensure_ascii=False).encode()  # half a character could not be kept
    return drafts


def _newest(database: Database) -> list[tuple[str, str, str]]:
    shown = sa.and_(DraftStep.place == Draft.place, DraftStep.subject == Draft.subject, DraftStep.number == Draft.step)
    wanted = sa.select(Draft.place, Draft.subject, DraftStep.value).join(DraftStep, shown)
    with database.reading() as session:
        return [(place, subject, value) for place, subject, value in session.execute(wanted.order_by(Draft.saved_at))]


def _write(folder: VaultFolder, person: Person, boxes: Boxes) -> None:
    if boxes:
        write_whole(folder.sealed(person), json.dumps({"format": _FORMAT, "boxes": boxes}).encode())
    else:
        take_away(folder.sealed(person))


def _about(vault_id: str, person: Person, box: str) -> dict[str, str | int]:
    return {"vault": vault_id, "person": person.value, "kind": "sealed drafts", "box": box}
