"""How two of each thing come about, and go from one of the two to the other."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from app.common_ground.named_values.actions import name_values, take_values_back
from app.conversations.clearing.actions import send_clearing
from app.conversations.clearing.values import ClearingId, NewClearing
from app.conversations.letters.actions import write_letter
from app.conversations.letters.sharing import open_heard, open_letter, show_letter, tell_back
from app.conversations.questions.actions import answer, ask, keep_for_session, open_answer, open_question
from app.conversations.questions.values import NewQuestion, OpenQuestionId
from app.conversations.updates.actions import answer_update
from app.conversations.updates.values import Answer, UpdateId
from app.exchange.sleeping import sleep_on, slept_on
from app.private.actions import write_note
from app.repair.apologies.actions import apologise, open_apology
from app.repair.apologies.values import Apology, ApologyId
from app.repair.setbacks.actions import open_setback, take_to_session, write_setback
from app.repair.setbacks.values import Setback, SetbackId
from app.vault.drafts import delete_draft, save_draft
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple
from tests.end_to_end.sent_words import ALEX, SAM, THINGS, Fate, Item, Thing
from tests.end_to_end.told_words import word
from ui.common_ground.values_view import DRAFT as VALUES_FORM
from ui.common_ground.values_view import MINE


@dataclass
class SentStory:
    """Each step is taken by one of the two, alone."""

    couple: TestedCouple
    items: list[Item] = field(default_factory=list)

    def begin(self) -> None:
        """What the things are about is there already, and was read."""
        alex, sam = (self.couple.alone(person) for person in Person)
        for thing in THINGS:
            for fate in Fate:
                about, shown_as = self._about(thing, fate, alex, sam)
                self.items.append(Item(thing, fate, about, shown_as))
        alex.close()
        sam.close()

    def written(self, author: Sitting) -> None:
        """Of each sort the first is a draft, and the second is slept on."""
        for item in self._of(author, Fate.READ):
            if item.thing.draft:
                save_draft(author.own, item.thing.draft, item.subject, item.form)
        if author.alone is ALEX:
            save_draft(author.own, VALUES_FORM, MINE, {"value_1": word("value")})
        self._sleep_on(author, Fate.TAKEN_BACK)

    def slept_on(self, author: Sitting) -> None:
        self._sleep_on(author, Fate.READ)

    def sent(self, author: Sitting) -> None:
        """The program has done it on the way in; values cannot be slept on."""
        assert slept_on(author) == ()
        if author.alone is ALEX:
            name_values(author, [word("value")])
            delete_draft(author.own, VALUES_FORM, MINE)

    def opened(self, reader: Sitting) -> None:
        """What the other sent is read, and some of it put aside for the session; the second of each is taken back."""
        for item in self.items:
            if item.thing.author is not reader.alone and item.fate is Fate.READ:
                item.open(reader)
                self._for_session(reader, item)
        for item in self._of(reader, Fate.TAKEN_BACK):
            item.take(reader)
        if reader.alone is SAM:
            name_values(reader, [word("value of Sam")])

    def removed(self, author: Sitting) -> None:
        for item in self._of(author, Fate.READ):
            item.take(author)
        if author.alone is ALEX:
            take_values_back(author)

    def _of(self, author: Sitting, *fates: Fate) -> list[Item]:
        return [item for item in self.items if item.thing.author is author.alone and item.fate in fates]

    def _sleep_on(self, author: Sitting, fate: Fate) -> None:
        for item in self._of(author, fate):
            thing = item.thing
            item.id = sleep_on(author, thing.sort, thing.draft, item.subject, item.form, thing.word(fate))

    @staticmethod
    def _for_session(reader: Sitting, item: Item) -> None:
        assert reader.alone is not None
        if item.thing.name == "question":
            keep_for_session(reader, reader.alone, OpenQuestionId(item.id))
        if item.thing.name == "update":
            answer_update(reader, reader.alone, UpdateId(item.id), Answer.SESSION)
        if item.thing.name == "setback":
            take_to_session(reader, reader.alone, SetbackId(item.id))

    def _about(self, thing: Thing, fate: Fate, alex: Sitting, sam: Sitting) -> tuple[str, str]:
        """What it is about, and what its page is asked for where that is not its own id."""
        if thing.name in ("told back", "missed"):
            return _told_letter(alex, sam, told=thing.name == "missed")
        makes = _MAKES.get(thing.name)
        if makes is None:
            return f"new-{fate}", ""
        made = makes(alex, sam, thing.word(fate))
        return made, made


def _question(alex: Sitting, sam: Sitting, _word: str) -> OpenQuestionId:
    question = ask(alex, ALEX, NewQuestion(text="Who drove?"))
    open_question(sam, question)
    return question


def _answered(alex: Sitting, sam: Sitting, word: str) -> OpenQuestionId:
    question = _question(alex, sam, word)
    open_answer(alex, answer(sam, SAM, question, "My sister did."))
    return question


def _small_thing(alex: Sitting, _sam: Sitting, _word: str) -> ClearingId:
    return send_clearing(alex, ALEX, NewClearing(saw="The light was on."))


def _apology(alex: Sitting, sam: Sitting, _word: str) -> ApologyId:
    said = Apology(did="I was silent.", effect="You waited.", repair="I call.", by_day=sam.clock.today())
    apology = apologise(sam, SAM, said)
    open_apology(alex, apology)
    return apology


def _setback(alex: Sitting, sam: Sitting, _word: str) -> SetbackId:
    setback = write_setback(sam, SAM, Setback(happened="The bill lay open."))
    open_setback(alex, setback)
    return setback


_MAKES: Mapping[str, Callable[[Sitting, Sitting, str], str]] = {
    "answer": _question,
    "follow-up": _answered,
    "meant": _small_thing,
    "letter": lambda alex, _sam, word: write_letter(alex, word),
    "apology missing": _apology,
    "how seen": _setback,
    "note": lambda alex, _sam, word: write_note(alex, word),
}
"""What some of them are about."""


def _told_letter(alex: Sitting, sam: Sitting, *, told: bool) -> tuple[str, str]:
    letter = write_letter(alex, "The long summer.")
    copy = show_letter(alex, letter)
    open_letter(sam, copy)
    if not told:
        return copy, letter
    heard = tell_back(sam, SAM, copy, "It was long.")
    open_heard(alex, heard)
    return heard, letter
