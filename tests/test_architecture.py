"""Holds the code to its layout: who may import whom, no network, and files and functions of a healthy size."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

CHECKOUT = Path(__file__).parent.parent
PROGRAM = sorted(path for folder in ("app", "ui") for path in (CHECKOUT / folder).rglob("*.py"))
WRITTEN = [
    path
    for path in [*PROGRAM, *sorted((CHECKOUT / "tests").rglob("*.py")), *sorted((CHECKOUT / "packaging").glob("*.py"))]
    if path.stat().st_size
]
NETWORK = [
    *("aiohttp", "ftplib", "http", "imaplib", "poplib", "requests", "smtplib", "socket", "socketserver", "ssl"),
    *("urllib.request", "xmlrpc", "PySide6.QtNetwork", "PySide6.QtWebSockets"),
]
LONGEST_FILE = 300
LONGEST_FUNCTION = 40
LONGER_WITH_A_REASON: dict[str, str] = {}
"""File, or file and function (`app/paper/page.py:draw`), and why it may be longer."""


def name_of(path: Path) -> str:
    return path.relative_to(CHECKOUT).as_posix()


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def imported(tree: ast.Module) -> Iterator[str]:
    """Every module a file imports; for `from a import b` both `a` and `a.b`, as `b` may be a module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def is_within(module: str, package: str) -> bool:
    return module == package or module.startswith(f"{package}.")


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def nameless(path: Path) -> list[str]:
    handlers = (node for node in ast.walk(tree_of(path)) if isinstance(node, ast.ExceptHandler))
    return [f"{name_of(path)}:{handler.lineno}" for handler in handlers if catches_everything(handler)]


def catches_everything(handler: ast.ExceptHandler) -> bool:
    caught = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(kind is None or (isinstance(kind, ast.Name) and kind.id == "Exception") for kind in caught)


def opening_sentence(path: Path) -> str:
    return (ast.get_docstring(tree_of(path)) or "").partition("\n\n")[0]


def lengths(path: Path) -> Iterator[tuple[str, int, int]]:
    """Each file and function with its lines and the most it may have."""
    yield name_of(path), len(path.read_text(encoding="utf-8").splitlines()), LONGEST_FILE
    for function in functions(tree_of(path)):
        yield f"{name_of(path)}:{function.name}", length(function), LONGEST_FUNCTION


def test_packages_import_only_what_the_contracts_allow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(CHECKOUT)
    assert lint_imports(no_cache=True) == EXIT_STATUS_SUCCESS


def test_nothing_imports_the_network() -> None:
    found = [(name_of(path), module) for path in PROGRAM for module in imported(tree_of(path))]
    assert [(name, module) for name, module in found if any(is_within(module, part) for part in NETWORK)] == []


def test_values_bring_in_no_library() -> None:
    values = [path for path in PROGRAM if path.name == "values.py"]
    roots = {(name_of(path), module.partition(".")[0]) for path in values for module in imported(tree_of(path))}
    assert [found for found in roots if found[1] not in sys.stdlib_module_names | {"app"}] == []


def test_each_file_opens_with_one_sentence_on_what_it_is_for() -> None:
    openings = {name_of(path): opening_sentence(path) for path in WRITTEN}
    assert {name: text for name, text in openings.items() if not text.endswith(".") or ". " in text} == {}


def test_files_and_functions_stay_short() -> None:
    longer = {part: lines for path in WRITTEN for part, lines, most in lengths(path) if lines > most}
    assert {part: lines for part, lines in longer.items() if part not in LONGER_WITH_A_REASON} == {}


def test_no_error_is_caught_without_its_name() -> None:
    """One file after the other: the trees of all of them at once take half a minute to be cleared away."""
    assert [found for path in WRITTEN for found in nameless(path)] == []
