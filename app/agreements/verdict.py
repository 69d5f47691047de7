"""What checking a printed agreement's file can find, and the sentence for it."""

from dataclasses import dataclass
from enum import StrEnum

from app.agreements.signing_values import Signer
from app.i18n import _


class Outcome(StrEnum):
    UNCHANGED = "unchanged"
    CHANGED = "changed"
    ONE_MISSING = "one_missing"
    NOT_OURS = "not_ours"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One outcome, with what the file says of itself; nothing but the outcome is vouched for."""

    outcome: Outcome
    sentence: str
    title: str = ""
    number: int | None = None
    fingerprint: str = ""
    """Of what was signed, in six groups of four."""
    signers: tuple[Signer, ...] = ()
    """As named in the file, with their certificates' fingerprints."""


def unchanged_sentence(*, compared: bool) -> str:
    """`compared`: the certificates were compared with known ones, not only with those the file names."""
    if compared:
        return _("This document is unchanged since both of you signed it.")
    return _(
        "This document is unchanged since it was signed with these two certificates. "
        "Compare them with the fingerprints on your recovery sheets to know that they are yours."
    )


def changed_sentence() -> str:
    return _("This file was changed after signing, or damaged. Please look for another copy of it.")


def one_missing_sentence() -> str:
    return _("One signature is missing. What is there is unchanged; the copy with both signatures is another file.")


def strangers_sentence() -> str:
    return _("This document was signed with other certificates than yours, so it is not one of your agreements.")


def not_ours_sentence() -> str:
    return _("This is not an agreement that was signed in Keel. Please choose the file that Keel saved.")
