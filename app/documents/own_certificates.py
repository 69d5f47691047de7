"""The couple's certificates, read from a vault that is opened for that and closed again."""

from contextlib import closing
from pathlib import Path

from app.documents.either import Ask, opened_by_either
from app.documents.reads import known_certificates
from app.vault.opening import open_sitting
from app.vault.passphrase import DEFAULT, Policy


def certificates_in(folder: Path, ask: Ask, policy: Policy = DEFAULT) -> frozenset[str]:
    """Fingerprints of those who have joined; `ask` is given the question for a passphrase of either partner.

    Every entity module has to be imported before (app/schema.py), for an older vault is brought up to date.
    Raises NoVaultThere, OpensNeither, AlreadyOpen, Damaged, NewerVault.
    """
    with (
        opened_by_either(folder, ask, policy) as opened,
        closing(open_sitting(opened.vault, (opened.keys,))) as sitting,
    ):
        return known_certificates(sitting)
