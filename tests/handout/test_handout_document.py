"""The handout on paper: one or two pages whatever was ticked, shortened with a word, read in order."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.handout.document import handout_document
from app.handout.values import Entry, Handout, Section
from app.paper.chart_values import Chart, ChartPoint
from app.paper.shortening import lines_of
from app.paper.values import RightToLeftText
from tests.handout.reading import alternatives_of, pages_of
from tests.paper.pages import structure_of, text_of

CHART = Chart(
    title="Alex: felt safe",
    points=tuple(ChartPoint(said=f"Week {week}: {week % 9}", value=week % 9, line=4.0) for week in range(13)),
    highest=10,
    top="10",
    bottom="0",
)
WORDS = "We walked round the water and said little. It was a good hour. "
NAME = "Wilhelmina " * 5 + "Wide"
LABELS = ("Pulse", "Hard moments", "Felt safe", "Best moment", "Still hard", "Open question", "Plan", "Note")
MARKS = ("Until next time", "Next session on", "speak to me alone", "isn't safe")

entries = st.builds(
    Entry,
    label=st.sampled_from(LABELS),
    words=st.sampled_from(("One line.", WORDS * 8, WORDS * 310, "x" * 20_000, "line\n" * 400)),
    chart=st.sampled_from((None, CHART)),
)
sections = st.builds(
    Section,
    heading=st.sampled_from(("Alex", NAME, "W" * 60)),
    entries=st.lists(entries, min_size=1, max_size=40).map(lambda found: tuple(sorted(found, key=lambda e: e.label))),
)


def handout(*of: Section, nothing: str = "") -> Handout:
    about = ("Session on 30 November 2026. Looking back on 2 November 2026 to 30 November 2026.",)
    return Handout(title="For our session", above="For the session", about=about, sections=of, nothing=nothing)


@given(found=st.lists(sections, max_size=3), locale=st.sampled_from(("en_GB", "en_US")))
@settings(max_examples=25, deadline=None)
def test_it_never_has_more_than_two_pages(found: list[Section], locale: str) -> None:
    pdf = handout_document(handout(*found), locale=locale)
    assert pages_of(pdf) in {1, 2}
    text = text_of(pdf)
    for mark in MARKS:
        assert mark in text


@pytest.mark.parametrize("locale", ["en_GB", "en_US"])
def test_everything_at_its_longest_still_fits(locale: str) -> None:
    labels = [*LABELS[:5], "Felt close", "Felt heard", "Before and after", "Hardest moment", "In my own words"]
    long = WORDS * 310
    single = tuple(Entry(label=label, words=long, chart=CHART) for label in labels)
    several = tuple(Entry(label=label, words=long) for label in LABELS[5:] for _each in range(60))
    shared = Section(
        heading="What both of us can read",
        entries=tuple(Entry(label="To talk about", words=long[:500]) for _each in range(6))
        + tuple(Entry(label="Agreements due", words=long[:120]) for _each in range(12)),
    )
    pdf = handout_document(
        handout(*(Section(heading="W" * 60, entries=single + several) for _each in range(2)), shared), locale=locale
    )
    assert pages_of(pdf) == 2
    assert re.search(r"And 5\d more, in Keel\.", text_of(pdf))


def test_shortened_words_end_with_a_sign_and_the_page_says_what_it_means() -> None:
    pdf = handout_document(
        handout(Section(heading="Alex", entries=(Entry(label="Note", words=WORDS * 310),))), locale="en_GB"
    )
    text = text_of(pdf)
    assert "What ends in “…” is shortened; the whole is in Keel." in text
    assert pages_of(pdf) in {1, 2}
    short = handout_document(
        handout(Section(heading="Alex", entries=(Entry(label="Note", words=WORDS),))), locale="en_GB"
    )
    assert "shortened" not in text_of(short)


def test_pictures_that_have_no_room_are_said_to_be_left_out() -> None:
    said = "The pictures are left out here; their words are given."
    entries = tuple(Entry(label=label, words="\n".join(["5 of 10."] * 4), chart=CHART) for label in LABELS)
    few, many = (Section(heading="Alex", entries=entries[:count]) for count in (2, 8))
    assert said not in text_of(handout_document(handout(few), locale="en_GB"))
    pdf = handout_document(handout(many, many), locale="en_GB")
    assert said in text_of(pdf)
    assert "shortened" not in text_of(pdf)
    assert alternatives_of(pdf) == []


@pytest.mark.parametrize("most", [1, 2, 5])
@pytest.mark.parametrize("words", [WORDS * 40, "x" * 3_000, "one\n\ntwo\nthree\nfour\nfive\nsix\nseven"])
def test_words_are_shortened_to_whole_lines(words: str, most: int) -> None:
    short = lines_of(words, 340, 10_000).first(most)
    assert short.endswith("…")
    assert len(lines_of(short, 340, 10_000)) <= most
    assert words.startswith(short.removesuffix("…").rstrip())


def test_what_fits_is_left_as_it_is() -> None:
    assert lines_of(WORDS, 340, 10_000).first(9) == WORDS.strip()


def test_nothing_ticked_is_one_page_with_room_to_write_and_says_so_kindly() -> None:
    pdf = handout_document(handout(nothing="This time nothing was ticked, and that is fine."), locale="en_GB")
    assert pages_of(pdf) == 1
    text = text_of(pdf)
    assert "that is fine" in text
    assert all(mark in text for mark in MARKS)


def test_it_is_read_in_order_and_figures_have_words(tmp_path: Path) -> None:
    first = Section(
        heading="Alex",
        entries=(Entry(label="Felt safe", words="5 of 10.", chart=CHART), Entry(label="Note", words="A note.")),
    )
    pdf = handout_document(
        handout(first, Section(heading="Sam", entries=(Entry(label="Note", words="Another."),))), locale="en_GB"
    )
    read = structure_of(pdf)
    said = ["For our session", "Alex", "Felt safe", "5 of 10.", "A note.", "Sam", "Another.", "Until next time"]
    places = [read.index(f'"{words}') for words in said]
    assert places == sorted(places)
    assert alternatives_of(pdf)[0].startswith("Alex: felt safe. Week 0: 0")
    if shutil.which("qpdf"):
        (tmp_path / "page.pdf").write_bytes(pdf)
        subprocess.run(["qpdf", "--check", str(tmp_path / "page.pdf")], check=True, capture_output=True)  # noqa: S607


def test_text_from_right_to_left_is_refused_with_its_sentence() -> None:
    with pytest.raises(RightToLeftText):
        handout_document(handout(Section(heading="Alex", entries=(Entry(label="Note", words="שלום"),))), locale="en_GB")
