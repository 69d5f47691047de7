"""keelctl: what can be done with Keel's files without its window."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from app.agreements.verdict import Outcome, Verdict
from app.i18n import _

LARGEST_READ = 65 * 1024 * 1024
"""Bytes; a file longer than this is none of ours, and the rest of it is not looked at."""

EXIT = {Outcome.UNCHANGED: 0, Outcome.CHANGED: 1, Outcome.ONE_MISSING: 1, Outcome.NOT_OURS: 2}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    chosen = _parser().parse_args(arguments)
    return verify(chosen.file)


def verify(file: Path, expected: frozenset[str] | None = None) -> int:
    """Print whether `file` is an agreement unchanged since both signed: 0; changed or one missing: 1; not ours: 2.

    `expected` are the fingerprints of the vault's two certificates, where a vault was opened for it.
    """
    from app.agreements.verify import check_document

    try:
        with file.open("rb") as opened:
            verdict = check_document(opened.read(LARGEST_READ), expected)
    except OSError:
        print(
            _("The file {file} can't be opened. Please look at its name and place.").format(file=file), file=sys.stderr
        )
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


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="keelctl", description=_("Works on Keel's files without its window."))
    commands = parser.add_subparsers(required=True, metavar=_("COMMAND"))
    checking = commands.add_parser("verify", help=_("tell whether a signed agreement's PDF is unchanged"))
    checking.add_argument("file", type=Path, metavar="FILE.pdf")
    return parser
