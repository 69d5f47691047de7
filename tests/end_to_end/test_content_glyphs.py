"""Every word of ours, on screen and on paper, has its glyphs in the bundled fonts and typographic quotation marks."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.paper.fonts import FONTS, glyphs
from app.paper.values import Face

CHECKOUT = Path(__file__).parent.parent.parent
CONTENT = [*sorted((CHECKOUT / "resources" / "library").rglob("*.toml")), CHECKOUT / "resources" / "sample.toml"]
CODE = [path for folder in ("app", "ui") for path in sorted((CHECKOUT / folder).rglob("*.py"))]
TRANSLATED = frozenset({"_", "ngettext", "gettext"})
SEARCHED = frozenset({"patterns", "unless", "hits", "near_misses"})
"""Keys of the wording rules that hold what people type, straight quotation marks and all."""
PLACEHOLDER = re.compile(r"\{[^}]*\}")


def strings(value: object, key: str = "") -> Iterator[tuple[str, str]]:
    """Each text with the key it stands under."""
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, dict):
        for name, part in value.items():
            yield from strings(part, name)
    elif isinstance(value, list):
        for part in value:
            yield from strings(part, key)


def of_content(path: Path) -> list[str]:
    found = strings(tomllib.loads(path.read_text(encoding="utf-8")))
    return [text for key, text in found if key not in SEARCHED]


def of_code(path: Path) -> list[str]:
    """What stands in `_("…")` and `ngettext("…", "…", n)`."""
    calls = (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))
    said = (call for call in calls if isinstance(call.func, ast.Name) and call.func.id in TRANSLATED)
    texts = (argument for call in said for argument in call.args if isinstance(argument, ast.Constant))
    return [text.value for text in texts if isinstance(text.value, str)]


TEXTS = {
    path.relative_to(CHECKOUT).as_posix(): texts
    for path, texts in [*((path, of_content(path)) for path in CONTENT), *((path, of_code(path)) for path in CODE)]
    if texts
}


def test_there_is_something_to_look_at() -> None:
    assert sum(map(len, TEXTS.values())) > 1500
    assert {"resources/sample.toml", "resources/library/en/clauses.toml", "ui/setup/names.py"} <= set(TEXTS)


@pytest.mark.parametrize("face", list(Face))
def test_every_character_has_a_glyph_in_the_bundled_fonts(face: Face) -> None:
    held = frozenset[int]().union(*(glyphs(font) for font in FONTS[face]))
    missing = {
        (name, character)
        for name, texts in TEXTS.items()
        for text in texts
        for character in text.replace("\n", "")
        if ord(character) not in held
    }
    assert missing == set()


def test_what_is_quoted_stands_between_typographic_marks() -> None:
    straight = {(name, text) for name, texts in TEXTS.items() for text in texts if '"' in PLACEHOLDER.sub("", text)}
    assert straight == set()


def test_each_mark_that_opens_is_closed() -> None:
    """A mark that is in the wrong direction shows as one too many of the other."""
    lopsided = {(name, text) for name, texts in TEXTS.items() for text in texts if text.count("“") != text.count("”")}
    assert lopsided == set()
