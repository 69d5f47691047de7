"""Measures Keel against a bare PySide6 window and plain sqlite3; prints a table, and JSON with --json FILE."""

import argparse
import json
import shutil
import sqlite3
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path

from benchmark_figures import REPEATS, RUNS, Figure, in_process, median_time, sitting_of
from benchmark_years import years
from sqlcipher3 import dbapi2 as sqlcipher

from app.agreements import drafting
from app.agreements.actions import propose_version, show_needs
from app.agreements.content import canonical_json, content_digest, fingerprint_groups
from app.agreements.document import signable_document, signature_appearance
from app.agreements.list_reads import agreements_page
from app.agreements.reads import signable_of
from app.agreements.signing_values import SignableText, SignatureGiven
from app.agreements.values import AgreementText, BoundaryId, NeedKind
from app.documents.workbook import workbook_pdf
from app.handout.printing import handout_pdf
from app.paper.signing import sign_field
from app.sample import couple as sample
from app.sample.agreements import sample_text
from app.sample.vault import make_sample
from app.sessions.reads import next_session
from app.vault.drafts import save_draft
from app.vault.passphrase import DEFAULT
from app.vault.signing_key import SigningKey, new_signing_key
from app.vault.sitting import Sitting
from app.vault.values import Person


def main() -> int:
    parser = argparse.ArgumentParser(prog="benchmark.sh", description=__doc__)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        vault = Path(folder) / "vault"
        make_sample(vault, datetime.now(UTC), DEFAULT)
        figures = [
            *windows(vault),
            *actions(vault, Path(folder)),
            *documents(vault),
            *lists(vault),
            *years(Path(folder)),
        ]
    print(table(figures))
    if options.json:
        listed = [asdict(figure) | {"holds": figure.holds} for figure in figures]
        options.json.write_text(json.dumps(listed, indent=1) + "\n")
    return 0


def windows(vault: Path) -> Iterator[Figure]:
    """Start, unlock and memory, beside a bare window in turn with each."""
    told: dict[str, list[dict[str, float]]] = {"bare": [], "sign-in": [], "unlocked": []}
    for mode in told:
        in_process(mode, vault)  # has Python keep the compiled modules, as after the first start
    for _run in range(RUNS):
        for mode, figures in told.items():
            figures.append(in_process(mode, vault))
    bare = _median(told["bare"], "painted")
    resident = _median(told["bare"], "resident")
    yield Figure(name="bare window, start to first paint", value=bare, unit="s", n=RUNS)
    yield Figure(
        name="sign-in painted, beside bare",
        value=_median(told["sign-in"], "painted") / bare,
        unit="x",
        goal=1.3,
        n=RUNS,
    )
    yield Figure(
        name="unlock to first page, beside bare start",
        value=_median(told["unlocked"], "unlock") / bare,
        unit="x",
        goal=1.0,
        n=RUNS,
    )
    yield Figure(name="bare window, resident memory", value=resident / 2**20, unit="MiB", n=RUNS)
    yield Figure(
        name="resident memory unlocked, beside bare",
        value=_median(told["unlocked"], "resident") / resident,
        unit="x",
        goal=2.0,
        n=RUNS,
    )


def actions(vault: Path, folder: Path) -> Iterator[Figure]:
    """An action that writes one row, with its author record and its draft removed, beside the same row alone."""
    plain = median_time(_row_writer(sqlite3.connect(folder / "plain.db", isolation_level=None)))
    secret = sqlcipher.connect(str(folder / "secret.db"), isolation_level=None)
    secret.execute(f"PRAGMA key = \"x'{bytes(32).hex()}'\"")
    ciphered = median_time(_row_writer(secret))
    with sitting_of(vault, Person.FIRST) as sitting:
        action = median_time(lambda: _show_one_need(sitting), lambda: _draft_one_need(sitting))
    yield Figure(name="one row by plain sqlite3", value=plain * 1000, unit="ms", n=REPEATS)
    yield Figure(name="one row by SQLCipher, beside plain", value=ciphered / plain, unit="x", n=REPEATS)
    yield Figure(name="an action of one row, beside plain", value=action / plain, unit="x", goal=12, n=REPEATS)
    yield Figure(name="an action of one row", value=action * 1000, unit="ms", goal=5, n=REPEATS)


def documents(vault: Path) -> Iterator[Figure]:
    """An agreement of 12 boundaries, unsigned and with both signatures; the handout for a session; the workbook."""
    signable = _twelve(vault)
    keys = {signer.person: new_signing_key(signer.name) for signer in signable.signers}
    unsigned = median_time(lambda: _unsigned(signable), repeats=RUNS)
    signed = median_time(lambda: _signed(signable, keys), repeats=RUNS)
    yield Figure(name="document of 12 boundaries, unsigned", value=unsigned, unit="s", goal=0.5, n=RUNS)
    yield Figure(name="the same with both signatures", value=signed, unit="s", goal=1.0, n=RUNS)
    with sitting_of(vault, *Person) as sitting:
        coming = next_session(sitting)
        assert coming is not None
        handout = median_time(lambda: handout_pdf(sitting, coming.id)(sample.LOCALE), repeats=RUNS)
        workbook = median_time(lambda: workbook_pdf(sitting, fillable=True)(sample.LOCALE), repeats=RUNS)
    yield Figure(name="handout for a session, read and made", value=handout, unit="s", goal=1.0, n=RUNS)
    yield Figure(name="blank workbook with fields", value=workbook, unit="s", goal=2.0, n=RUNS)


def lists(vault: Path) -> Iterator[Figure]:
    """The agreements page, read and painted, with a few agreements and with 500, in turn."""
    full = vault.with_name("full")
    shutil.copytree(vault, full)
    with sitting_of(full, *Person) as sitting:
        text = sample_text("phones", datetime.now(UTC))
        for number in range(500):
            draft = drafting.new_draft(sitting, replace(text, title=f"Agreement {number}"))
            propose_version(sitting, Person.FIRST, draft)
    few, many = zip(*((_page_time(vault), _page_time(full)) for _run in range(RUNS)), strict=True)
    beside = statistics.median(many) / statistics.median(few)
    yield Figure(name="agreements page with 500", value=statistics.median(many) * 1000, unit="ms", goal=50, n=RUNS)
    yield Figure(name="agreements page with 500, beside 5", value=beside, unit="x", goal=1.2, n=RUNS)


def table(figures: Sequence[Figure]) -> str:
    """The figures in columns, for people."""
    rows = []
    for figure in figures:
        goal = "" if figure.goal is None else f"<= {figure.goal:g}"
        verdict = {None: "", True: "holds", False: "MISSED"}[figure.holds]
        rows.append(f"{figure.name:<44} {figure.value:>9.3f} {figure.unit:<4} {goal:<8} {verdict:<7} n={figure.n}")
    return "\n".join(rows)


def _median(told: Sequence[dict[str, float]], name: str) -> float:
    return statistics.median(each[name] for each in told)


def _row_writer(connection: "sqlite3.Connection | sqlcipher.Connection") -> Callable[[], object]:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(
        "CREATE TABLE need (person TEXT, need TEXT, position INTEGER, text TEXT, author TEXT, at INTEGER)"
    )
    row = ("first", "need", 0, "To hear things from you first.", "first", 1_764_000_000_000_000)
    return lambda: connection.execute("INSERT INTO need VALUES (?, ?, ?, ?, ?, ?)", row)


def _draft_one_need(sitting: Sitting) -> None:
    save_draft(sitting.own, NeedKind.NEED.value, Person.FIRST, {"texts": ["To hear things from you first."]})


def _show_one_need(sitting: Sitting) -> None:
    show_needs(sitting, NeedKind.NEED, ("To hear things from you first.",))


def _twelve(vault: Path) -> SignableText:
    with sitting_of(vault, *Person) as sitting:
        signable = signable_of(sitting, agreements_page(sitting).holding[0].version)
    clauses = (signable.text.boundaries * 12)[:12]
    numbered = tuple(replace(clause, id=BoundaryId(str(number))) for number, clause in enumerate(clauses))
    text: AgreementText = replace(signable.text, boundaries=numbered)
    return replace(signable, text=text)


def _unsigned(signable: SignableText) -> bytes:
    content = canonical_json(signable)
    digest = content_digest(content)
    return signable_document(
        signable, content=content, digest=digest, fingerprint=fingerprint_groups(digest), locale=sample.LOCALE
    )


def _signed(signable: SignableText, keys: dict[Person, SigningKey]) -> bytes:
    document, now = _unsigned(signable), datetime.now(UTC)
    for signer in signable.signers:
        given = SignatureGiven(person=signer.person, name=signer.name, at=now, ink=sample.INKS[signer.person])
        appearance = signature_appearance(given, zone=UTC, locale=sample.LOCALE)
        key = keys[signer.person]
        document = sign_field(document, signer.person.value, key.private, key.certificate, appearance, now)
    return document


def _page_time(vault: Path) -> float:
    """Seconds of one reload with its painting, in a process of its own."""
    return in_process("reload", vault, "agreements")["reload"]


if __name__ == "__main__":
    sys.exit(main())
