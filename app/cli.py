"""keelctl: what can be done with Keel's files without its window."""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from getpass import getpass
from pathlib import Path

from app.agreements.verdict import Outcome, Verdict
from app.documents.checking import check_file
from app.i18n import _
from app.refused import Refused
from app.vault.hardening import harden_process

EXIT = {Outcome.UNCHANGED: 0, Outcome.CHANGED: 1, Outcome.ONE_MISSING: 1, Outcome.NOT_OURS: 2}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    harden_process()
    chosen = _parser().parse_args(arguments)
    expected = None if chosen.vault is None else partial(_certificates_in, chosen.vault)
    return verify(chosen.file, expected)


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


def _certificates_in(vault: Path) -> frozenset[str]:
    import app.schema  # noqa: F401  an older vault is brought up to date with all its tables
    from app.documents.own_certificates import certificates_in

    return certificates_in(vault, getpass)


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


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="keelctl", description=_("Works on Keel's files without its window."))
    commands = parser.add_subparsers(required=True, metavar=_("COMMAND"))
    checking = commands.add_parser("verify", help=_("tell whether a signed agreement's PDF is unchanged"))
    checking.add_argument(
        "--vault",
        type=Path,
        metavar="DIR",
        help=_("compare with the certificates of the vault in DIR; asks for the passphrase of either partner"),
    )
    checking.add_argument("file", type=Path, metavar="FILE.pdf")
    return parser
