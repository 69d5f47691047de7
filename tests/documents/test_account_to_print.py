"""Our account among what can be printed: as far as whoever is here may read it, and blank."""

from contextlib import closing

from app.conversations.account.actions import open_text, take_text_away, tell
from app.conversations.account.reads import account_page
from app.conversations.account.values import Words as Told
from app.documents.blank_forms import Blank, blank_pdf
from app.documents.words import Words, printable_words, words_pdf
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple
from tests.paper.pages import text_of

ALEX, SAM = Person.FIRST, Person.SECOND


def printed(sitting: Sitting) -> str:
    """The words on paper; empty where there is nothing to print."""
    typeset = words_pdf(sitting, Words.ACCOUNT, "")
    return "" if typeset is None else text_of(typeset("en_GB"))


def sorts(sitting: Sitting) -> list[Words]:
    return [row.words for row in printable_words(sitting)]


def test_the_account_is_printed_as_far_as_it_may_be_read(couple: TestedCouple) -> None:
    with closing(couple.alone(ALEX)) as alex, closing(couple.alone(SAM)) as sam:
        assert (sorts(alex), printed(alex)) == ([], "")
        tell(alex, ALEX, None, Told(text="I found the messages."))
        assert sorts(alex) == [Words.ACCOUNT]
        assert sorts(sam) == []
        assert "messages" in printed(alex)
        assert printed(sam) == ""
        (part,) = account_page(alex).parts
        text = part.first.text
        assert text is not None
        open_text(sam, text.id)
        assert "messages" in printed(sam)
        take_text_away(alex, ALEX, text.id)
        assert "These words were removed." in printed(sam)
        assert sorts(sam) == []


def test_a_part_of_the_account_can_be_told_by_hand(couple: TestedCouple) -> None:
    with closing(couple.alone(ALEX)) as alex:
        assert "How I tell it" in text_of(blank_pdf(alex, Blank.ACCOUNT)("en_GB"))
