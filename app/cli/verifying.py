"""keelctl verify: whether a signed agreement's PDF is unchanged."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from app.agreements.verdict import Outcome, Verdict
from app.documents.checking import check_file
from app.i18n import _
from app.refused import Refused

EXIT = {Outcome.UNCHANGED: 0, Outcome.CHANGED: 1, Outcome.ONE_MISSING: 1, Outcome.NOT_OURS: 2}


def verify(file: Path, certificates: Callable[[], frozenset[str]] | None = None) -> int:
    """Print whether `file` is an agreement unchanged since both signed: 0; changed or one missing: 1; not ours: 2.

    `certificates` gives the fingerprints of the couple's own; without it, the file is compared with what it names.
    """
    try:
        verdict = check_file(file, None if certificates is None else certificates())
    except Refused as refused:
        print(refused.sentence, file=sys.stderr)
        return EXIT[Outcome.NOT_OURS]
    for line in _lines(verdict):
        print(line)
    return EXIT[verdict.outcome]


def _lines(verdict: Verdict) -> Iterator[str]:
    yield verdict.sentence
    if verdict.number is None:
        return
    yield ""
    yield _("Title: {title}").format(title=_printable(verdict.title))
    yield _("Version: {number}").format(number=verdict.number)
    yield _("Fingerprint: {fingerprint}").format(fingerprint=verdict.fingerprint)
    for signer in verdict.signers:
        yield _("Certificate of {name}: {fingerprint}").format(
            name=_printable(signer.name), fingerprint=signer.certificate_fingerprint
        )


def _printable(words: str) -> str:
    """A file's own words, without what could steer a terminal."""
    return "".join(character if character.isprintable() else "�" for character in words)
