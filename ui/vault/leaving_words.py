"""What leaving does, step by step, and what it doesn't: to be read before anything is done."""

from app.i18n import _

Lines = tuple[tuple[str, str], ...]
"""Labels and what stands under them."""


def private_part() -> Lines:
    return (
        (
            _("What goes"),
            _(
                "All that lies in your private space: notes, drafts, what you kept for yourself, "
                "and the list of who opened it. It goes from the copies in this vault too."
            ),
        ),
        (
            _("What stays"),
            _(
                "What you shared stays with both of you. "
                "Your passphrase and your recovery sheet open Keel as before, with an empty private space."
            ),
        ),
        (
            _("Who learns of it"),
            _(
                "Nobody is asked, and Keel tells nobody. An empty file stays in its place. "
                "Someone who looks into the folder could see that this file and the copies are smaller now."
            ),
        ),
        (
            _("What it can't do"),
            _(
                "It can't be undone. Copies on sticks or in other folders, and pages on paper, stay as they are. "
                "A disk may hold traces for a while; only your passphrase with an older copy of the keys opens them."
            ),
        ),
    )


def vault() -> Lines:
    return (
        (
            _("What happens"),
            _(
                "Keel locks, and everyone with a passphrase types it. "
                "Then everything is moved out of its place, both private spaces and the copies in this vault too."
            ),
        ),
        (
            _("For 7 days"),
            _(
                "Either of you can put it back when Keel starts; that alone takes no passphrase, opening it does. "
                "At the first start after 7 days Keel deletes it."
            ),
        ),
        (
            _("What it can't do"),
            _(
                "Copies on sticks or in other folders, pages on paper, "
                "and what either of you saved elsewhere stay as they are. "
                "A disk may hold traces for a while; only your passphrases open them."
            ),
        ),
    )


def takes_both() -> str:
    return _("It belongs to both of you, so it takes both passphrases. Sign in as both to go on.")
