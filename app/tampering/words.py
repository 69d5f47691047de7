"""A finding in words: what differs, and since when; never who may have done it."""

from app.agreements.entities import VersionRecord
from app.i18n import _
from app.people.values import Couple
from app.tampering.rows import table_of
from app.tampering.things import thing_of
from app.tampering.values import Finding, What
from app.vault.database import VaultSession
from app.vault.sitting import Sitting


def sentences(sitting: Sitting, findings: tuple[Finding, ...], couple: Couple, days: dict[str, str]) -> list[str]:
    """One sentence for each; `days` has, by the key of a finding, the day of its `since` as it is shown."""
    with sitting.shared.reading() as session:
        return [_sentence(session, finding, couple, days.get(finding.key, "")) for finding in findings]


def _sentence(session: VaultSession, finding: Finding, couple: Couple, day: str) -> str:
    title = _title(session, finding)
    thing = _("the agreement “{title}”").format(title=title) if title else thing_of(finding.table)
    name = couple.name(finding.person) if finding.person else ""
    pattern = _of_file(day=day) | _of_entry(name=name, day=day)
    words = pattern[finding.what].format(thing=thing, name=name, day=day)
    return words[:1].upper() + words[1:]


def _of_entry(*, name: str, day: str) -> dict[What, str]:
    known = bool(name and day)
    return {
        What.ENTRY_CHANGED: _("{thing} reads differently from what {name} wrote on {day}.")
        if known
        else _("{thing} reads differently from what was written."),
        What.ENTRY_GONE: _("{thing} that {name} wrote on {day} is no longer there.")
        if known
        else _("{thing} is no longer there."),
        What.ENTRY_ADDED: _("{thing} that {name} took away on {day} is there again.")
        if known
        else _("{thing} is there that was not written in Keel."),
        What.SIGNATURE_GONE: _("{name}'s signature is missing: {thing}."),
        What.SIGNATURE_WRONG: _("{name}'s signature does not fit: {thing}."),
        What.SIGNED_TEXT_CHANGED: _("{thing} no longer reads as it was signed."),
        What.CERTIFICATE_CHANGED: _("{name}'s certificate is another one than before. Signatures are checked with it."),
        What.AUTHOR_KEY_CHANGED: _("The key that {name}'s entries are checked with is another one than before."),
        What.HISTORY_CHANGED: _("A line of the history does not fit its signature: {thing}."),
        What.GUARD_GONE: _("What keeps {thing} from being changed later is altered or missing."),
    }


def _of_file(*, day: str) -> dict[What, str]:
    return {
        What.CHAIN_BROKEN: _("The list of everything signed does not fit together any more."),
        What.HISTORY_GONE: _("Some lines of the history are no longer there."),
        What.SHARED_OLDER: _("The shared file is from an earlier time. What was written after {day} is not in it.")
        if day
        else _("The shared file is another one than before, or from an earlier time."),
        What.PRIVATE_OLDER: _("{name}'s own file is from an earlier time. What was written since is not in it."),
        What.WAYS_IN_OLDER: _(
            "What opens {name}'s part is from an earlier time: a passphrase or a sheet of that time opens it again. "
            "New keys, under Keys and copies, end that."
        ),
        What.RESTORED: _("{name} put back a copy of {day}. What was written after that is not in it."),
        What.SALVAGED: _(
            "A file was damaged. {name} saved what could be read of it on {day}. What could not be read is missing."
        ),
    }


def _title(session: VaultSession, finding: Finding) -> str:
    """Of the version of an agreement; nothing else is named by its words."""
    if table_of(finding.row) not in {"version", "boundary"}:
        return ""
    record = session.get(VersionRecord, finding.row.split("/")[1])
    return record.title if record else ""
