"""A proposed version on the screen: answering alone, what the other may see and when, and the next step."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QTextEdit

from app.agreements.values import BoundaryId, Keeping, Stance
from app.vault.drafts import drafts_in
from app.vault.values import DiskFull, Person
from tests.agreements.texts import PAUSE, PHONES, answered
from tests.agreements_ui.house import House
from tests.full_disk import no_more_room, room_again
from ui.agreements.version_boundary import BoundaryCard, Comments

ALEX, SAM = Person.FIRST, Person.SECOND
ONE, TWO, THREE = Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3


def test_the_keys_alone_answer_every_boundary(house: House) -> None:
    version = house.put_forward(PHONES)
    view = house.open(version, ALEX)
    assert view.primary.text() == "Answer boundary 1"
    view.primary.setFocus()
    house.keys(Qt.Key.Key_Space, ONE, ONE, TWO, ONE)
    given = [answers.of[ALEX] for answers in house.page(version).answers]
    assert [(each.keeping, each.stance) for each in given] == [
        (Keeping.CAN, Stance.AGREE),
        (Keeping.WITH_HELP, Stance.AGREE),
    ]
    assert view.primary.text() == "Done for now"
    assert view.primary.hasFocus()


def test_an_own_answer_is_shown_and_waits_for_the_other(house: House) -> None:
    version = house.put_forward(PAUSE)
    view = house.open(version, ALEX)
    house.press("Boundary 1: can you keep it?: with help")
    house.press("Boundary 1: do you agree?: agree")
    words = house.words(view)
    assert "with help, agree" in words
    assert "Opens when both have answered." in words
    assert "not by encryption" in words


def test_together_sees_nothing_before_both_have_answered(house: House) -> None:
    version = house.put_forward(PAUSE)
    view = house.open(version, ALEX)
    view.cards[0].form.keeping.button_for(Keeping.NOT_YET).click()
    view.cards[0].form.stance.button_for(Stance.TALK).click()
    house.qtbot.keyClicks(view.cards[0].form.comment.control, "The kitchen is too small")
    house.press("Give this answer")
    words = house.words(house.open(version))
    assert "kitchen" not in words
    assert "not yet" not in words
    assert "Answered by each alone." in words
    assert not house.buttons("Boundary 1: can you keep it?: with help")


def test_answers_open_for_both_once_both_have_answered(house: House) -> None:
    version = house.put_forward(PAUSE)
    answered(house.enter(SAM), SAM, version)
    view = house.open(version, ALEX)
    house.press("Boundary 1: can you keep it?: I can keep this")
    house.press("Boundary 1: do you agree?: talk about it")
    house.qtbot.keyClicks(view.cards[0].form.comment.control, "Also in the car?")
    house.press("Give this answer")
    view = house.open(version)
    words = house.words(view)
    assert "Alex: talk about it" in words
    assert "Also in the car?" in words
    assert view.primary.text() == "Talk about boundary 1"
    house.press("Talk about boundary 1")
    assert "No comment." in house.words(view)


def test_talking_brings_the_boundary_with_its_comments_into_view(house: House) -> None:
    many = tuple(replace(PAUSE.boundaries[0], id=BoundaryId(f"b{n}"), need="room " * 60) for n in range(8))
    version = house.put_forward(replace(PAUSE, boundaries=many))
    sitting = house.enter()
    answered(sitting, ALEX, version)
    house.couple.clock.forward(minutes=1)
    answered(sitting, SAM, version, Stance.TALK)
    view = house.open(version)
    view.talk_about(7)
    house.until(lambda: shows_whole(view.cards[6]))


def shows_whole(card: BoundaryCard) -> bool:
    """Whether all of its comments are on the screen."""
    comments = card.findChild(Comments)
    return comments is not None and comments.visibleRegion().boundingRect().height() == comments.height()


def test_declining_needs_no_comment(house: House) -> None:
    version = house.put_forward(PAUSE)
    house.open(version, SAM)
    house.press("Boundary 1: can you keep it?: not yet")
    house.press("Boundary 1: do you agree?: decline")
    house.press("Give this answer")
    given = house.page(version).answers[0].of[SAM]
    assert (given.stance, given.comment) == (Stance.DECLINE, "")


def test_half_an_answer_says_what_is_missing(house: House) -> None:
    view = house.open(house.put_forward(PAUSE), SAM)
    house.press("Boundary 1: do you agree?: talk about it")
    house.press("Give this answer")
    assert view.cards[0].form.keeping.problem == "Please choose one of the three."


def test_a_comment_comes_back_after_a_lock_and_is_its_writers_own(house: House) -> None:
    version = house.put_forward(PAUSE)
    view = house.open(version, ALEX)
    house.press("Add a comment")
    house.qtbot.keyClicks(view.cards[0].form.comment.control, "Half a sentence")
    view = house.open(version, ALEX)
    assert view.cards[0].form.comment.text() == "Half a sentence"
    view = house.open(version, SAM)
    assert view.cards[0].form.comment.text() == ""


def test_a_comment_that_a_full_disk_refused_goes_on_waiting(house: House) -> None:
    version = house.put_forward(PAUSE)
    view = house.open(version, ALEX)
    house.press("Add a comment")
    own = house.sitting.own
    no_more_room(own)
    view.cards[0].form.comment.control.insertPlainText("Half a sentence " * 1_000)
    house.until(lambda: DiskFull().sentence in house.words(house.view.window()))
    room_again(own)
    view.settle()
    (kept,) = drafts_in(own, "answer")
    assert kept.form["comment"].startswith("Half a sentence")


def test_a_comment_that_is_too_long_is_named_and_given_once_it_fits(house: House) -> None:
    version = house.put_forward(PAUSE)
    form = house.open(version, SAM).cards[0].form
    house.press("Boundary 1: can you keep it?: not yet")
    house.press("Boundary 1: do you agree?: decline")
    form.comment.control.insertPlainText("a" * 2_001)
    assert form.comment.problem.startswith("This is longer than fits here. Please use at most 2,000 characters")
    house.press("Give this answer")
    assert SAM not in house.page(version).answers[0].answered
    house.qtbot.keyClick(form.comment.control, Qt.Key.Key_Backspace)
    assert form.comment.problem == ""
    house.press("Give this answer")
    assert len(house.page(version).answers[0].of[SAM].comment) == 2_000


def test_an_answer_can_be_changed_and_its_draft_goes(house: House) -> None:
    version = house.put_forward(PAUSE)
    view = house.open(version, ALEX)
    view.cards[0].form.keeping.button_for(Keeping.CAN).click()
    view.cards[0].form.stance.button_for(Stance.AGREE).click()
    house.couple.clock.forward(minutes=1)
    house.press("Change my answer to boundary 1")
    house.press("Boundary 1: can you keep it?: not yet")
    house.press("Give this answer")
    assert house.page(version).answers[0].of[ALEX].keeping is Keeping.NOT_YET
    view.settle()
    assert drafts_in(house.sitting.own, "answer") == ()


def test_typing_is_not_disturbed_by_a_reload(house: House) -> None:
    version = house.put_forward(PHONES)
    view = house.open(version, ALEX)
    form = view.cards[1].form
    form.add_comment.click()
    house.qtbot.keyClicks(form.comment.control, "first ")
    answered(house.sitting, ALEX, version)
    view.reload()
    assert form.comment.text() == "first "


def test_everyone_not_signed_is_not_ready_yet(house: House) -> None:
    version = house.put_forward(PHONES)
    words = house.words(house.open(version))
    assert "Alex: not ready yet" in words
    assert "Sam: not ready yet" in words


def test_a_boundary_shows_all_its_fields_under_more(house: House) -> None:
    full = replace(PAUSE.boundaries[0], exceptions="On the train, by message.", meanwhile="A walk.")
    view = house.open(house.put_forward(replace(PAUSE, boundaries=(full,))), ALEX)
    assert "On the train" not in house.words(view)
    house.press("More about boundary 1")
    assert "On the train, by message." in house.words(view)
    assert "A walk." in house.words(view)


def test_other_words_open_a_draft_with_this_text(house: House) -> None:
    version = house.put_forward(PHONES)
    house.open(version, SAM)
    house.press("Suggest a change")
    (draft,) = drafts_in(house.sitting.own, "agreement")
    assert draft.form["based_on"] == version
    assert draft.form["text"]["title"] == PHONES.title


def test_every_control_has_a_name(house: House) -> None:
    version = house.put_forward(PHONES)
    house.open(version, ALEX)
    house.button("Add a comment", house.view.cards[0]).click()
    assert unnamed(house) == []
    house.press("Withdraw")
    assert unnamed(house) == []
    house.press("Not now")
    house.press("Sign with this open")
    assert unnamed(house) == []
    house.press("Not now")
    for subject in (("compare", version), ("needs", None)):
        house.window.go("agreements", subject)
        assert unnamed(house) == []


def unnamed(house: House) -> list[str]:
    house.settle()
    controls = [
        control
        for kind in (QAbstractButton, QLineEdit, QTextEdit, QComboBox)
        for control in house.window.findChildren(kind)
    ]
    return [repr(control) for control in controls if control.isVisible() and not control.accessibleName()]
