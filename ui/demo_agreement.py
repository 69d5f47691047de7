"""The demo's first part: from a draft to a signed, printed agreement, as two people would do it."""

from collections.abc import Iterator
from functools import partial

from app.i18n import _
from app.sample.couple import PASSPHRASES
from app.vault.values import Person
from ui.demo_hands import SampleHands, Step


class MainJob(SampleHands):
    """From a draft to a signed, printed agreement, as two people would do it."""

    def steps(self) -> Iterator[Step]:
        yield _("Alex and Sam sign in together"), lambda: self.sign_in(*Person)
        yield _("They open a draft and take a suggested wording"), self.finish_draft
        yield _("They set a review day and propose it"), self.propose
        for person in Person:
            name = self.names[person]
            yield _("{name} answers each boundary alone").format(name=name), partial(self.answer, person)
        yield _("Both come together again and sign, one after the other"), self.sign_both
        yield _("They save the signed copy"), self.save_copy
        yield _("The copy is checked"), self.check_copy

    def finish_draft(self) -> None:
        self.walk.click(_("Agreements"))
        self.walk.choose("Phones in the evening")
        self.walk.click(_("Use this wording"))

    def propose(self) -> None:
        self.walk.click(_("Set a review day"))
        self.walk.click(_("Looked at again") + ": " + _("In {n} days").format(n=30))
        self.walk.click(_("Propose it"))
        self.walk.pick(self.names[Person.FIRST])
        self.walk.wait_for(lambda: self.walk.sees(_("Before you sign")))

    def answer(self, person: Person) -> None:
        self.come_back(person)
        self.walk.click(_("Agreements"))
        self.walk.choose("Phones in the evening")
        for number in (1, 2):
            self.walk.click(_("Answer boundary {n}").format(n=number))
            keeping = _("Boundary {n}: can you keep it?").format(n=number)
            agreeing = _("Boundary {n}: do you agree?").format(n=number)
            self.walk.click(keeping + ": " + _("I can keep this"))
            self.walk.click(agreeing + ": " + _("agree"))

    def sign_both(self) -> None:
        self.come_back(*Person)
        self.walk.click(_("Agreements"))
        self.walk.choose("Phones in the evening")
        for person in Person:
            self.sign(person)

    def sign(self, person: Person) -> None:
        name = self.names[person]
        if person is Person.FIRST:
            self.walk.click(_("Sign"))
            self.walk.pick(name)
        else:
            self.walk.click(_("Sign as {name}").format(name=name))
        self.walk.click(_("I could have said no") + ": " + _("Yes"))
        self.walk.draw(_("Signature of {name}, drawn").format(name=self.partners[person].name))
        self.walk.fill(_("Your passphrase"), PASSPHRASES[person])
        self.walk.click(_("Sign as {name}").format(name=name))
        self.walk.wait_for(lambda: self.walk.button(_("Lock")))

    def save_copy(self) -> None:
        self.walk.click(_("Preview"))
        self.save_preview("agreement.pdf")

    def check_copy(self) -> None:
        self.walk.click(_("Documents"))
        self.walk.click(_("Type its name instead"))
        self.walk.fill(_("Name and place of the file"), str(self.folder / "agreement.pdf"))
        self.walk.click(_("Check it"))
        self.walk.wait_for(lambda: self.walk.sees(_("This document is unchanged since both of you signed it.")))
