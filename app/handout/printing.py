"""Handouts as PDFs: what is in them is read now, typeset later on the worker."""

from collections.abc import Callable
from datetime import date

from app.handout.composing import joint_handout, own_handout
from app.handout.own_figures import Say
from app.handout.reads import handout_page
from app.handout.shared_figures import shared_figures
from app.handout.values import Handout, NoSuchSession, OwnChoices, Piece, SharedFigure, WordsRemoved
from app.people.reads import couple
from app.sessions.values import SessionId
from app.vault.sitting import Sitting
from app.vault.values import Person

Typeset = Callable[[str], bytes]
"""Makes the PDF for a locale, such as "en_GB"; holds values only, so it is work for the worker."""


def handout_pdf(sitting: Sitting, session: SessionId, own: OwnChoices | None = None) -> Typeset:
    """What was released and agreed to; `own` takes the place of what who is here alone has released, as a preview.

    Raises NoSuchSession, WordsRemoved.
    """
    page = handout_page(sitting, session)
    if page is None:
        raise NoSuchSession
    if page.made is not None and page.made.cleared:
        raise WordsRemoved
    pieces: dict[Person, tuple[Piece, ...]] = {
        person: tuple(each.piece for each in page.of(person) if each.piece is not None) for person in Person
    }
    if own is not None and sitting.alone is not None:
        pieces[sitting.alone] = own.pieces
    agreed = tuple(figure for figure in SharedFigure if page.goes_in(figure))
    figures, both = shared_figures(sitting, session, page.span), couple(sitting)
    return _typeset(
        lambda say: joint_handout(pieces, agreed, figures, couple=both, day=page.day, span=page.span, say=say)
    )


def own_handout_pdf(sitting: Sitting, own: OwnChoices) -> Typeset:
    """For individual therapy, of who is here alone; nothing of it is in the shared space."""
    assert sitting.alone is not None, "one's own handout is made alone"
    name, today = couple(sitting).full_name(sitting.alone), sitting.clock.today()
    return _typeset(lambda say: own_handout(own.pieces, name=name, day=today, span=own.span, say=say))


def _typeset(compose: Callable[[Say], Handout]) -> Typeset:
    def typeset(locale: str) -> bytes:
        from app.handout.document import handout_document

        return handout_document(compose(say_on_paper(locale)), locale=locale)

    return typeset


def say_on_paper(locale: str) -> Say:
    """Days as paper gives them."""
    from app.paper.dates import day, short_day

    def in_full(value: date) -> str:
        return day(value, locale)

    def short(value: date) -> str:
        return short_day(value, locale)

    return Say(day=in_full, short=short)
