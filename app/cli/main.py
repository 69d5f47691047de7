"""keelctl: what can be done with Keel's files without its window."""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from app.cli.asking import line_of_input, typed
from app.cli.verifying import verify
from app.documents.either import Ask
from app.i18n import _
from app.refused import Refused
from app.vault.backups.values import BackupDamaged
from app.vault.hardening import harden_process
from app.vault.passphrase import DEFAULT, Policy
from app.vault.values import Damaged

DONE, FOUND, REFUSED = 0, 1, 2
"""Exit statuses: done and whole; something is damaged, changed or missing; not done, for the reason that is said."""

Chosen = argparse.Namespace
Command = Callable[[Chosen, Ask, Policy], int]


def main(arguments: Sequence[str] | None = None, policy: Policy = DEFAULT) -> int:
    """Run one command and return its exit status; a `policy` other than the usual one is for tests."""
    harden_process()
    chosen = _parser().parse_args(arguments)
    command: Command = COMMANDS[chosen.command]
    try:
        return command(chosen, line_of_input if chosen.passphrase_stdin else typed, policy)
    except (Damaged, BackupDamaged) as damaged:
        print(damaged.sentence, file=sys.stderr)
        return FOUND
    except Refused as refused:
        print(refused.sentence, file=sys.stderr)
        return REFUSED
    except KeyboardInterrupt:
        print(_("Stopped before it was done."), file=sys.stderr)
        return REFUSED


def _check(chosen: Chosen, ask: Ask, policy: Policy) -> int:
    import app.schema  # noqa: F401  an older vault is brought up to date with all its tables
    from app.cli.checking import check

    return check(chosen.vault or _usual_vault(), ask, policy)


def _backup(chosen: Chosen, ask: Ask, policy: Policy) -> int:
    import app.schema  # noqa: F401
    from app.cli.copying import backup

    return backup(chosen.vault or _usual_vault(), chosen.place, ask, policy)


def _restore(chosen: Chosen, ask: Ask, policy: Policy) -> int:
    import app.schema  # noqa: F401
    from app.cli.copying import restore

    return restore(chosen.vault or _usual_vault(), chosen.copy, ask, policy)


def _verify(chosen: Chosen, ask: Ask, policy: Policy) -> int:
    return verify(chosen.file, None if chosen.vault is None else partial(_certificates_in, chosen.vault, ask, policy))


def _export(chosen: Chosen, ask: Ask, policy: Policy) -> int:
    import app.schema  # noqa: F401
    from app.cli.exporting import export

    return export(chosen.vault or _usual_vault(), chosen.file, chosen.kind, ask, policy)


def _certificates_in(vault: Path, ask: Ask, policy: Policy) -> frozenset[str]:
    import app.schema  # noqa: F401
    from app.documents.own_certificates import certificates_in

    return certificates_in(vault, ask, policy)


COMMANDS: Mapping[str, Command] = {
    "check": _check,
    "backup": _backup,
    "restore": _restore,
    "verify": _verify,
    "export": _export,
}


def _usual_vault() -> Path:
    from platformdirs import user_data_path

    return user_data_path("keel", appauthor=False)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="keelctl", description=_("Works on Keel's files without its window."), epilog=_exit_statuses()
    )
    commands = parser.add_subparsers(required=True, dest="command", metavar=_("COMMAND"))
    _command(commands, "check", _("tell whether the vault is whole and its newest copy can be put back"))
    copying = _command(commands, "backup", _("copy the vault into one file, verified"))
    copying.add_argument("place", type=Path, metavar="PLACE", help=_("a folder, or the name of the copy"))
    putting_back = _command(commands, "restore", _("put a copy back, also into an empty folder"))
    putting_back.add_argument("copy", type=Path, metavar="COPY.keel")
    verifying = _command(commands, "verify", _("tell whether a signed agreement's PDF is unchanged"))
    verifying.add_argument("file", type=Path, metavar="FILE.pdf")
    exporting = _command(commands, "export", _("write everything of your own into a file that anyone can read"))
    exporting.add_argument("--as", dest="kind", choices=("pdf", "json"), default="pdf")
    exporting.add_argument("file", type=Path, metavar="FILE")
    return parser


def _command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, does: str
) -> argparse.ArgumentParser:
    command = commands.add_parser(
        name, help=does, description=f"{does[:1].upper()}{does[1:]}.", epilog=_exit_statuses()
    )
    usual = _("the vault in DIR, opened by a passphrase of either partner")
    only_then = _("compare with the certificates of the vault in DIR; asks for the passphrase of either partner")
    command.add_argument("--vault", type=Path, metavar="DIR", help=only_then if name == "verify" else usual)
    command.add_argument(
        "--passphrase-stdin", action="store_true", help=_("read the passphrase from standard input, one line")
    )
    return command


def _exit_statuses() -> str:
    return _(
        "Exit status: 0 when it is done and all is whole; 1 when something is damaged, changed or missing; "
        "2 when it was not done, for the reason given."
    )
