"""The printed agreement: values in, the bytes of a PDF out."""

from collections.abc import Sequence
from datetime import datetime, tzinfo

from reportlab.platypus import Flowable, PageBreak, Spacer

from app.agreements.document_clauses import Names, boundary_parts
from app.agreements.document_record import not_a_contract, record_of_signing
from app.agreements.signing_values import Base, SignableText, SignatureGiven
from app.agreements.values import AgreementText, Terms, VersionRole
from app.i18n import _, ngettext
from app.paper.dates import day, moment
from app.paper.flowables import Hairline, PaleBox, kept_whole
from app.paper.fonts import markup, needs_shaping
from app.paper.signature import appearance
from app.paper.styles import text_height, text_width
from app.paper.tags import Element, Outline
from app.paper.text import grouped, rich, text
from app.paper.typeset import typeset
from app.paper.values import Attachment, Face, FieldPlace, Setting
from app.people.values import called

ATTACHMENT = "agreement.json"


def draft_document(
    agreement: AgreementText, *, names: Names, role: VersionRole, number: int, printed_at: datetime, locale: str
) -> bytes:
    """A draft to read on paper, with a quiet watermark; anything may still be missing.

    `printed_at` is aware and in the local zone. Raises `RightToLeftText`.
    """
    outline = Outline()
    story = _body(outline.root, agreement, names, role, locale)
    version = _("draft of version {number}").format(number=number)
    printed = _("printed on {moment}").format(moment=moment(printed_at, locale))
    title = _title(agreement)
    setting = Setting(title=title, locale=locale, name=title, footer=(version, printed), watermark=_("Draft"))
    return typeset(story, outline, setting)


def signable_document(signable: SignableText, *, content: bytes, digest: str, fingerprint: str, locale: str) -> bytes:
    """The document both sign, with `content` (its canonical JSON) attached and two empty fields.

    The fields are named after the persons. `digest` is the content's SHA-256, `fingerprint` its six groups.
    Raises `RightToLeftText`.
    """
    first, second = signable.signers
    outline, places = Outline(), list[FieldPlace]()
    story = [
        *_body(outline.root, signable.text, (first.name, second.name), signable.role, locale, signable.base),
        PageBreak(),
        *record_of_signing(outline.root, signable, digest, fingerprint, text_width(locale), places),
    ]
    version = _("version {number}").format(number=signable.number)
    title = _title(signable.text)
    setting = Setting(title=title, locale=locale, name=title, footer=(version, fingerprint))
    attachment = Attachment(ATTACHMENT, "application/json", content, _("What was signed, for programs"))
    return typeset(story, outline, setting, attachment, places)


def signature_appearance(given: SignatureGiven, *, zone: tzinfo, locale: str) -> bytes:
    """What is drawn in a partner's field: the signature, the name, and the local time of `zone` under it."""
    time = moment(given.at.astimezone(zone), locale)
    return appearance(given.name, time, given.ink.strokes, given.ink.typed)


def _title(agreement: AgreementText) -> str:
    return agreement.title.strip() or _("No title yet")


def _body(
    root: Element,
    agreement: AgreementText,
    names: Names,
    role: VersionRole,
    locale: str,
    base: Base | None = None,
) -> list[Flowable]:
    return [
        text(root.child("P"), _eyebrow(role).upper(), "eyebrow"),
        text(root.child("H1"), _title(agreement), "title"),
        *([text(root.child("P"), _belongs_to(role, base), "quiet")] if base else []),
        _between(root, names, agreement.terms, locale),
        _purpose(root, agreement.purpose),
        *_boundaries(root, agreement, called(*names), locale),
        text(root.child("P"), not_a_contract(), "quiet"),
    ]


def _eyebrow(role: VersionRole) -> str:
    return {
        VersionRole.ORIGINAL: _("Agreement"),
        VersionRole.AMENDMENT: _("Agreement, amended"),
        VersionRole.RENEWAL: _("Agreement, renewed"),
        VersionRole.ADDENDUM: _("Addendum"),
    }[role]


def _belongs_to(role: VersionRole, base: Base) -> str:
    said = {
        VersionRole.ADDENDUM: _("Added to “{title}”, version {number}, {fingerprint}. What is agreed there stays."),
        VersionRole.RENEWAL: _("Renews “{title}”, version {number}, {fingerprint}."),
    }.get(role, _("Takes the place of “{title}”, version {number}, {fingerprint}."))
    return said.format(title=base.title, number=base.number, fingerprint=grouped(base.digest[:24]).strip())


def _between(root: Element, names: Names, terms: Terms, locale: str) -> Flowable:
    first, second = (markup(name, Face.STRONG) for name in names)
    between = markup(_("Between {first} and {second}.")).format(first=first, second=second)
    rest = markup(" " + " ".join(_terms(terms, locale)))
    return rich(root.child("P"), between + rest, shaped=any(map(needs_shaping, names)))


def _terms(terms: Terms, locale: str) -> Sequence[str]:
    """From when, until when and when it is looked at again; the moment itself is known only once both have signed."""
    holds = _("Holds {start}, with no end day.").format(start=_start(terms, locale))
    if terms.ends:
        ends = day(terms.ends, locale)
        holds = _("Holds {start}, until {ends} (last day).").format(start=_start(terms, locale), ends=ends)
    if not terms.review:
        return (holds,)
    return (holds, _("Looked at again, together, on {review}.").format(review=day(terms.review, locale)))


def _start(terms: Terms, locale: str) -> str:
    if not terms.starts:
        return _("from {wait} both have signed").format(wait=_wait(terms)) if terms.cooling_off else _at_once()
    starts = day(terms.starts, locale)
    if not terms.cooling_off:
        return _("from {starts}, once both have signed").format(starts=starts)
    return _("from {starts}, at the earliest {wait} both have signed").format(starts=starts, wait=_wait(terms))


def _at_once() -> str:
    return _("from both signatures on")


def _wait(terms: Terms) -> str:
    hours = terms.cooling_off
    if hours > 24 and hours % 24 == 0:
        return ngettext("{days} day after", "{days} days after", hours // 24).format(days=hours // 24)
    return ngettext("{hours} hour after", "{hours} hours after", hours).format(hours=hours)


def _purpose(root: Element, purpose: str) -> PaleBox:
    parts: list[Flowable] = []
    if purpose.strip():
        parts.append(text(root.child("H2"), _("What this is for"), "label"))
        parts.append(text(root.child("P"), purpose.strip()))
        parts.append(Spacer(1, 4))
    protects = _("A boundary here protects the person who asked for it; it does not rule the other.")
    withdraw = _("Each of us may withdraw at any time.")
    safety = markup(_("Leaving, or stopping, for your own safety is never a breach."), Face.STRONG)
    parts.append(rich(root.child("P"), markup(f"{protects} {withdraw} ") + safety))
    return PaleBox(parts)


def _boundaries(root: Element, agreement: AgreementText, names: Names, locale: str) -> list[Flowable]:
    width, height = text_width(locale), text_height(locale)
    if not agreement.boundaries:
        return [text(root.child("P"), _("No boundary yet."), "quiet"), Spacer(1, 12)]
    story: list[Flowable] = []
    for number, boundary in enumerate(agreement.boundaries, 1):
        parts = [*boundary_parts(root, number, boundary, names, locale, width), Hairline()]
        story += kept_whole(parts, width, height)
    return story
