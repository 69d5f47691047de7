"""What the help key says at sign-in, by what is asked there."""

from app.i18n import _


def about_choosing() -> tuple[str, ...]:
    return (
        _("On your own you see what you share and your private space. As both you see what you share."),
        _("Arrow keys or the digits 1 to 3 choose who is here. Enter opens."),
        _("A lost passphrase is replaced by the recovery code on your sheet."),
        _("A copy that is put back moves what is here aside. Nothing is removed."),
    )


def about_pin() -> tuple[str, ...]:
    return (
        _("The PIN opens Keel again for those who were here before the lock."),
        _("Your passphrase opens it as well, and lets you choose who is here."),
    )


def about_what_is_in_the_way() -> tuple[str, ...]:
    return (
        _("“Look again” reads the folder once more. It changes nothing."),
        _("A copy that is put back moves what is here aside. Nothing is removed."),
    )
