"""What the roles of the two are called."""

from app.i18n import _
from app.people.values import Partner, Role


def role_words() -> tuple[tuple[Role, str], ...]:
    return (
        (Role.HURT, _("was hurt")),
        (Role.BROKE_TRUST, _("broke trust")),
        (Role.BOTH, _("both")),
    )


def role_in_words(partner: Partner) -> str:
    """The couple's own word, or ours."""
    return partner.role_name or dict(role_words())[partner.role]
