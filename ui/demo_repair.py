"""The demo's third part: a question is asked and answered, and something is put right."""

from collections.abc import Iterator

from app.i18n import _
from app.vault.values import Person
from ui.demo_hands import SampleHands, Step


class AskAndPutRight(SampleHands):
    def steps(self) -> Iterator[Step]:
        alex, sam = (self.names[person] for person in Person)
        yield _("{name} asks a question").format(name=alex), self.ask
        yield _("{name} opens and answers it").format(name=sam), self.answer
        yield _("{name} puts something right").format(name=sam), self.put_right
        yield _("{name} reads it, and what the next day holds").format(name=alex), self.read_it
        yield _("They come together"), lambda: self.come_back(*Person)

    def ask(self) -> None:
        self.come_back(Person.FIRST)
        self.walk.click(_("Conversations"))
        self.walk.click(_("Ask something"))
        self.walk.fill(_("The question"), _("Is there anything about the trip in May that I don't know yet?"))
        self.look_and_send(Person.SECOND)

    def answer(self) -> None:
        self.come_back(Person.SECOND)
        self.open_from(Person.FIRST, _("A question from {name}"))
        self.walk.click(_("Open the question"))
        self.walk.click(_("Answer"))
        self.walk.fill(_("Your answer"), _("One thing. I'd like to tell you on Sunday, when we have the hour."))
        self.look_and_send(Person.FIRST)

    def put_right(self) -> None:
        self.walk.click(_("Put something right"))
        self.walk.fill(_("What happened"), _("I came home at eight and had not written."))
        self.walk.fill(_("The next 24 hours"), _("I write at noon where I am. We eat at seven, phones away."))
        self.look_and_send(Person.FIRST)

    def read_it(self) -> None:
        self.come_back(Person.FIRST)
        self.open_from(Person.SECOND, _("Something to put right, from {name}"))

    def look_and_send(self, other: Person) -> None:
        self.walk.click(_("Look at it first"))
        self.walk.click(_("Send it to {name}").format(name=self.names[other]))

    def open_from(self, author: Person, named: str) -> None:
        """What lies open on Conversations, by what it is called there."""
        self.walk.click(_("Conversations"))
        what = named.format(name=self.names[author])
        self.walk.click(_("{act}: {what}").format(act=_("Open"), what=what))
