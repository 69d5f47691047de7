"""New texts that grow from a version: other words, a renewal, a change, an addition, a fresh beginning."""

from dataclasses import replace
from datetime import date

from app.agreements import drafting
from app.agreements.basing import obstacle, set_aside_by, text_in_force
from app.agreements.checks import problems_of
from app.agreements.page_values import Act, AgreementDraft, VersionPage
from app.agreements.values import AgreementText, Terms, VersionRole
from app.i18n import _
from app.vault.sitting import Sitting

ROLES = {Act.RENEW: VersionRole.RENEWAL, Act.AMEND: VersionRole.AMENDMENT, Act.ADD: VersionRole.ADDENDUM}


def counter_proposal(sitting: Sitting, page: VersionPage) -> AgreementDraft:
    """Other words for a version that is open, as the version that takes its place."""
    return drafting.draft_from(sitting, page.agreement, page.version, page.role, page.text)


def draft_after(sitting: Sitting, page: VersionPage, act: Act, review: date) -> AgreementDraft:
    """A draft for renewing, changing or adding; the one begun earlier, where there is one."""
    if act is Act.ADD:
        text = _addition(sitting, page, review)
    else:
        text = replace(text_in_force(sitting, page.version), terms=_new_terms(page, review, sitting))
    return drafting.draft_from(sitting, page.agreement, page.version, ROLES[act], text)


def fresh_beginning(sitting: Sitting, page: VersionPage) -> AgreementDraft:
    """The same words as a new agreement, with its days left open."""
    terms = drafting.fresh_terms(sitting, cooling_off=page.text.terms.cooling_off)
    return drafting.new_draft(sitting, replace(page.text, terms=terms))


def is_plain_renewal(sitting: Sitting, draft: AgreementDraft, page: VersionPage) -> bool:
    """Whether nothing but the days is new and nothing is in the way, so that it can be put forward at once."""
    if draft.role is not VersionRole.RENEWAL or obstacle(sitting, draft) or set_aside_by(sitting, draft):
        return False
    unfinished = any(problems_of(draft.text, sitting.clock.today()))
    return not unfinished and draft.text == replace(text_in_force(sitting, page.version), terms=draft.text.terms)


def _addition(sitting: Sitting, page: VersionPage, review: date) -> AgreementText:
    return AgreementText(
        title=_("{title}, added").format(title=page.text.title),
        area=page.text.area,
        boundaries=(drafting.empty_boundary(sitting),),
        terms=Terms(review=page.review or review, ends=page.text.terms.ends, cooling_off=page.text.terms.cooling_off),
    )


def _new_terms(page: VersionPage, review: date, sitting: Sitting) -> Terms:
    """From now on, for as long as it was meant to last."""
    terms, today = page.text.terms, sitting.clock.today()
    begun = terms.starts or sitting.clock.local(page.at).date()
    ends = max(today + (terms.ends - begun), review) if terms.ends else None
    return replace(terms, starts=None, ends=ends, review=review)
