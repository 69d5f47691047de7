"""The two partners as the vault keeps them."""

from typing import ClassVar

from sqlalchemy.orm import Mapped, mapped_column

from app.people.values import PARTNERS, Partner, Role
from app.vault.records import SharedRecord
from app.vault.signing_key import fingerprint
from app.vault.values import Kind, Person


class PartnerRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """One of the two; made at set-up, before that partner has keys."""

    __tablename__ = "partner"
    kind: ClassVar[Kind] = PARTNERS

    person: Mapped[Person] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column()
    role: Mapped[Role] = mapped_column()
    role_name: Mapped[str] = mapped_column(default="")
    certificate: Mapped[bytes | None] = mapped_column(default=None)
    """The signing certificate (DER), public; none until the partner has joined."""
    author_public_key: Mapped[bytes | None] = mapped_column(default=None)
    """Raw Ed25519 public key that the partner's history entries are checked against."""
    recovery_confirmed: Mapped[bool] = mapped_column(default=False)

    def join(self, certificate: bytes, author_public_key: bytes) -> None:
        """The public halves of the partner's keys; a cut-off set-up may give them a second time."""
        self.certificate = certificate
        self.author_public_key = author_public_key

    def as_value(self) -> Partner:
        return Partner(
            person=self.person,
            name=self.name,
            role=self.role,
            role_name=self.role_name,
            joined=self.certificate is not None,
            recovery_confirmed=self.recovery_confirmed,
            certificate_fingerprint=fingerprint(self.certificate) if self.certificate else "",
        )
