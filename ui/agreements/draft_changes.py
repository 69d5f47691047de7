"""What a draft changes in the version it is based on."""

from dataclasses import dataclass, replace

from app.agreements.basing import SetAside, obstacle, set_aside_by, text_in_force
from app.agreements.page_values import AgreementDraft, VersionPage
from app.agreements.reads import version_page
from app.agreements.states import HOLDING
from app.agreements.values import AgreementOver, AgreementText, Boundary, MovedOn, VersionRole
from app.i18n import _, ngettext
from app.people.values import Couple
from app.refused import Refused
from app.vault.sitting import Sitting
from ui.agreements.review_words import addenda_sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """The version a draft is based on, as far as the draft speaks of it."""

    said: str
    """Such as "Changes version 1, in force."."""
    text: AgreementText | None
    """What it is held against; None for an addendum, which stands beside it."""
    number: int
    """That the draft will have once it is proposed."""
    set_aside: tuple[SetAside, ...] = ()
    """The open versions whose place it takes then."""
    obstacle: Refused | None = None
    """What keeps it from being put forward there."""

    @property
    def can_carry_over(self) -> bool:
        return isinstance(self.obstacle, MovedOn | AgreementOver)


NO_BASE = Base(said="", text=None, number=1)


def base_of(sitting: Sitting, draft: AgreementDraft) -> Base:
    if draft.based_on is None:
        return NO_BASE
    page = version_page(sitting, draft.based_on)
    number = max(line.number for line in page.versions) + 1
    said = _said(draft.role).format(n=page.number)
    if page.state in HOLDING:
        said = _("{what}, in force.").format(what=said)
    else:
        said = _("{what}, not signed by both yet.").format(what=said)
    text = None if draft.role is VersionRole.ADDENDUM else page.text
    if text is not None and page.state in HOLDING:
        text = text_in_force(sitting, draft.based_on)
        said = " ".join(filter(None, (said, _added_words(page, text, draft.text))))
    stopped, fallen = obstacle(sitting, draft), set_aside_by(sitting, draft)
    return Base(said=said, text=text, number=number, set_aside=fallen, obstacle=stopped)


def differences(base: AgreementText, text: AgreementText) -> dict[str, str]:
    """What to say of each boundary that is new or reads differently, by its id."""
    before = {boundary.id: boundary for boundary in base.boundaries}
    said = {}
    for boundary in text.boundaries:
        if boundary.id not in before:
            said[str(boundary.id)] = _("new")
        elif _stripped(before[boundary.id]) != _stripped(boundary):
            said[str(boundary.id)] = _("changed")
    return said


def left_out(base: AgreementText, text: AgreementText) -> str:
    """A sentence that names the boundaries, by their numbers in the base, that are in the draft no more."""
    kept = {boundary.id for boundary in text.boundaries}
    gone = [str(number) for number, boundary in enumerate(base.boundaries, start=1) if boundary.id not in kept]
    if not gone:
        return ""
    return ngettext("Boundary {numbers} is left out.", "Boundaries {numbers} are left out.", len(gone)).format(
        numbers=", ".join(gone)
    )


def what_changes(base: Base, text: AgreementText, couple: Couple) -> str:
    """What stands above the boundaries; empty for a new agreement."""
    if base.obstacle is not None:
        return base.obstacle.sentence
    parts = [base.said]
    if base.text is not None:
        parts.append(left_out(base.text, text))
        parts.append(_("The terms are other ones.") if base.text.terms != text.terms else "")
    return " ".join(part for part in (*parts, falls(base, couple)) if part)


def _added_words(page: VersionPage, in_force: AgreementText, text: AgreementText) -> str:
    """That the draft has the boundaries of the addenda; empty where there are none, or it has not."""
    added = {boundary.id for boundary in in_force.boundaries} - {boundary.id for boundary in page.text.boundaries}
    return addenda_sentence(page) if added & {boundary.id for boundary in text.boundaries} else ""


def falls(base: Base, couple: Couple) -> str:
    """What is set aside by putting the draft forward; empty where nothing is."""
    return " ".join(_falls(each, couple) for each in base.set_aside)


def _falls(version: SetAside, couple: Couple) -> str:
    for person in version.signed_by:
        return _("Version {n} is open and carries {name}'s signature. It is set aside by this.").format(
            n=version.number, name=couple.name(person)
        )
    return _("Version {n} is open. It is set aside by this.").format(n=version.number)


def _said(role: VersionRole) -> str:
    return {
        VersionRole.ORIGINAL: _("Other words for version {n}"),
        VersionRole.AMENDMENT: _("Changes version {n}"),
        VersionRole.RENEWAL: _("Renews version {n}"),
        VersionRole.ADDENDUM: _("Adds to version {n}"),
    }[role]


def _stripped(boundary: Boundary) -> Boundary:
    return replace(
        boundary,
        behaviour=boundary.behaviour.strip(),
        if_crossed=boundary.if_crossed.strip(),
        corrective_step=boundary.corrective_step.strip(),
        need=boundary.need.strip(),
        known_by=boundary.known_by.strip(),
        exceptions=boundary.exceptions.strip(),
        meanwhile=boundary.meanwhile.strip(),
    )
