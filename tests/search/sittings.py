"""Looking for words in each kind of sitting."""

from app.search.reads import find
from app.search.values import Found
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple

ALEX, SAM = Person.FIRST, Person.SECOND
TOGETHER = None


def found(couple: TestedCouple, who: Person | None, words: str) -> tuple[Found, ...]:
    """What one of them finds alone, or (None) both together."""
    sitting = couple.together() if who is None else couple.alone(who)
    try:
        return find(sitting, words)
    finally:
        sitting.close()


def titles(sitting: Sitting, words: str) -> list[str]:
    return [each.title for each in find(sitting, words)]


def who_finds(couple: TestedCouple, words: str) -> set[Person | None]:
    return {who for who in (ALEX, SAM, TOGETHER) if found(couple, who, words)}
