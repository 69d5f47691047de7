"""keelctl export: everything of one partner's own, as a document to read or a file for other programs."""

from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

from app.cli.new_file import check_new
from app.documents.either import Ask, opened_by_either
from app.documents.own_data import Gathering, gather
from app.documents.own_data_json import own_data_json
from app.documents.own_data_values import OwnData
from app.documents.saving import save_file
from app.i18n import _
from app.vault.opening import open_sitting
from app.vault.passphrase import Policy

LOCALE = "en_GB"
"""How days and numbers are written where no window says otherwise."""


def export(folder: Path, file: Path, kind: str, ask: Ask, policy: Policy) -> int:
    """Write the own data of the one whose passphrase it is; `kind` is a key of `KINDS`. Raises FileThere."""
    check_new(file)
    with (
        opened_by_either(folder, ask, policy) as opened,
        closing(open_sitting(opened.vault, (opened.keys,))) as sitting,
    ):
        data = _all_of(gather(sitting))
    save_file(file, KINDS[kind](data))
    print(_("Saved as {file}. It is readable by anyone who has it.").format(file=file))
    return 0


def _all_of(gathering: Gathering) -> OwnData:
    while True:
        try:
            next(gathering)
        except StopIteration as over:
            data: OwnData = over.value
            return data


def _pdf(data: OwnData) -> bytes:
    from app.documents.own_data_paper import own_data_document

    return own_data_document(data, LOCALE)


KINDS: Mapping[str, Callable[[OwnData], bytes]] = {"pdf": _pdf, "json": own_data_json}
