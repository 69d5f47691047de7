"""What comes next with a version, as the one primary button says it."""

from dataclasses import dataclass
from enum import Enum

from app.agreements.agreeing import may_agree_to_all
from app.agreements.page_values import Act, VersionPage, Wish
from app.agreements.states import HOLDING, OPEN
from app.agreements.values import OpenPointKind, State
from app.i18n import _
from app.people.values import Couple
from app.vault.values import Person


class Do(Enum):
    ANSWER = "answer"
    TALK = "talk"
    SIGN = "sign"
    SIGN_WISH = "sign_wish"
    REVIEW = "review"
    PREVIEW = "preview"
    NEWER = "newer"
    AGAIN = "again"
    LEAVE = "leave"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """The next step, and the boundary it is about, from 1; 0 where it is about none."""

    do: Do
    label: str
    number: int = 0


def next_step(page: VersionPage, couple: Couple, alone: Person | None, wish: Wish | None) -> Step:
    """`wish` is one that waits for someone who is here."""
    if page.state in OPEN:
        return _open_step(page, couple, alone)
    if page.state in HOLDING:
        return _holding_step(page, wish)
    if page.state in {State.REPLACED, State.SET_ASIDE} and page.versions[0].version != page.version:
        return Step(do=Do.NEWER, label=_("Go to the newest version"))
    return Step(do=Do.AGAIN, label=_("Begin again with this text"))


def _open_step(page: VersionPage, couple: Couple, alone: Person | None) -> Step:
    if page.state is State.COOLING_OFF:
        return Step(do=Do.PREVIEW, label=_("Preview"))
    if Act.SIGN in page.acts and may_agree_to_all(page):
        return Step(do=Do.SIGN, label=sign_label(page, couple, alone))
    if alone is not None and (unanswered := first_unanswered(page, alone)):
        return Step(do=Do.ANSWER, label=_("Answer boundary {n}").format(n=unanswered), number=unanswered)
    apart = next((point.number for point in page.open_points if point.kind is not OpenPointKind.UNANSWERED), 0)
    if apart and alone not in page.signed_by:
        said = _("Talk about boundary {n}") if alone is None else _("Look at boundary {n}")
        return Step(do=Do.TALK, label=said.format(n=apart), number=apart)
    if Act.SIGN in page.acts and not page.open_points:
        return Step(do=Do.SIGN, label=sign_label(page, couple, alone))
    return Step(do=Do.LEAVE, label=_("Done for now"))


def _holding_step(page: VersionPage, wish: Wish | None) -> Step:
    if wish is not None:
        return Step(do=Do.SIGN_WISH, label="")
    if page.state is State.DUE:
        return Step(do=Do.REVIEW, label=_("Look at it again"))
    return Step(do=Do.PREVIEW, label=_("Preview"))


def sign_label(page: VersionPage, couple: Couple, alone: Person | None) -> str:
    """With the name, where only one can sign."""
    signers = can_sign(page, alone)
    return _("Sign as {name}").format(name=couple.name(signers[0])) if len(signers) == 1 else _("Sign")


def can_sign(page: VersionPage, alone: Person | None) -> tuple[Person, ...]:
    """Who of those here has not signed yet."""
    here = tuple(Person) if alone is None else (alone,)
    return tuple(person for person in here if person not in page.signed_by)


def first_unanswered(page: VersionPage, person: Person) -> int:
    """The number of the first boundary that person has left to answer; 0 when there is none."""
    if Act.ANSWER not in page.acts:
        return 0
    return next((n for n, answers in enumerate(page.answers, start=1) if person not in answers.answered), 0)


def waiting_wish(page: VersionPage, alone: Person | None) -> Wish | None:
    """A wish with the other's signature that someone here could sign now."""
    for wish in signed_wishes(page):
        if alone is None or alone not in wish.signed_by:
            return wish
    return None


def signed_wishes(page: VersionPage) -> tuple[Wish, ...]:
    """Those that carry a signature; one that was begun and left says nothing to anyone."""
    return tuple(wish for wish in page.wishes if wish.signed_by)
