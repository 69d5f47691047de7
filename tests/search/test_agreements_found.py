"""Agreements, answers and needs: found as they stand, by those who may read them, and opened where they are read."""

from dataclasses import replace

from app.agreements import drafting
from app.agreements.actions import assess_boundary, show_needs
from app.agreements.signing import enter_signature, sign, withdrawal_to_sign
from app.agreements.signing_values import Ink
from app.agreements.values import Keeping, NeedKind, Stance, VersionRole
from app.search.reads import find
from tests.agreements.texts import ANSWER, PAUSE, PHONES, followed, proposed, signed_by_both
from tests.couple import PASSPHRASES, TestedCouple
from tests.search.sittings import ALEX, SAM, TOGETHER, found, titles, who_finds


def test_an_agreement_is_found_by_its_title_and_by_each_boundary(couple: TestedCouple) -> None:
    sitting = couple.alone(ALEX)
    version = proposed(sitting, PHONES)
    sitting.close()
    (title,) = found(couple, SAM, "phones and")
    assert (title.title, title.page, title.subject) == ("Phones and messages", "agreements", ("version", version))
    (boundary,) = found(couple, TOGETHER, "two working")
    assert boundary.title == "Phones and messages, boundary 1"
    assert "within two working hours" in boundary.snippet
    assert not boundary.private


def test_of_a_text_that_stands_anew_the_older_copy_is_not_found(couple: TestedCouple) -> None:
    sitting = couple.together()
    first = proposed(sitting, PHONES)
    longer = replace(PHONES, boundaries=(replace(ANSWER, behaviour="We answer within three working hours."),))
    second = followed(sitting, first, VersionRole.ORIGINAL, longer)
    assert [each.subject for each in find(sitting, "three working")] == [("version", second)]
    assert find(sitting, "each other") == ()
    assert titles(sitting, "phones and") == ["Phones and messages"]
    sitting.close()


def test_an_agreement_that_is_over_is_found_as_the_list_shows_it(couple: TestedCouple) -> None:
    sitting = couple.together()
    version = signed_by_both(couple, sitting, PAUSE)
    to_sign = withdrawal_to_sign(sitting, version, ALEX)
    signed = sign(couple.vault, to_sign, PASSPHRASES[ALEX], Ink(), couple.clock.now(), "en_GB")
    enter_signature(sitting, signed, reason="It came too late in the evening.")
    assert titles(sitting, "hand on the table") == ["How we pause, boundary 1"]
    assert titles(sitting, "late in the evening") == ["Alex on How we pause"]
    sitting.close()


def test_a_comment_is_found_by_its_author_alone_until_both_have_answered(couple: TestedCouple) -> None:
    alex = couple.alone(ALEX)
    version = proposed(alex, PHONES)
    assess_boundary(alex, ALEX, version, ANSWER.id, keeping=Keeping.CAN, stance=Stance.TALK, comment="Zebras matter.")
    alex.close()
    assert who_finds(couple, "zebras") == {ALEX}
    sam = couple.alone(SAM)
    assess_boundary(sam, SAM, version, ANSWER.id, keeping=Keeping.CAN, stance=Stance.AGREE, comment="Lions too.")
    sam.close()
    assert who_finds(couple, "zebras") == {ALEX, SAM, TOGETHER}
    (mine,) = found(couple, ALEX, "lions")
    assert (mine.title, mine.subject) == ("Sam on boundary 1 of Phones and messages", ("version", version))


def test_an_answer_that_was_changed_is_found_by_its_new_words_only(couple: TestedCouple) -> None:
    alex = couple.alone(ALEX)
    version = proposed(alex, PHONES)
    for comment in ("Zebras matter.", "Giraffes matter."):
        couple.clock.forward(minutes=1)
        assess_boundary(alex, ALEX, version, ANSWER.id, keeping=Keeping.CAN, stance=Stance.TALK, comment=comment)
    assert titles(alex, "zebras") == []
    assert titles(alex, "giraffes") == ["Alex on boundary 1 of Phones and messages"]
    alex.close()


def test_needs_are_found_until_they_are_taken_back(couple: TestedCouple) -> None:
    alex = couple.alone(ALEX)
    show_needs(alex, NeedKind.NEED, ("To be told in time.",))
    show_needs(alex, NeedKind.NONNEGOTIABLE, ("My own time.",))
    assert titles(alex, "time") == ["What Alex will not go without", "What Alex needs"]
    assert {each.subject for each in find(alex, "time")} == {("needs", None)}
    show_needs(alex, NeedKind.NEED, ())
    assert titles(alex, "told in time") == []
    alex.close()


def test_a_draft_is_found_by_nobody(couple: TestedCouple) -> None:
    alex = couple.alone(ALEX)
    drafting.new_draft(alex, PHONES)
    alex.close()
    assert who_finds(couple, "phones") == set()
