"""Which of the rules for hints hold where: in what is promised, in what is told, and in an apology."""

from functools import cache
from pathlib import Path

from app.library.packs import wording_rules
from app.library.values import RuleKind, WordingRule


@cache
def rules_for(packs: Path | None = None, *, promise: bool = True, apology: bool = False) -> tuple[WordingRule, ...]:
    """Those of our file and of the folder `packs`; `promise`: something is promised or agreed in the text."""
    return tuple(
        rule
        for rule in wording_rules(packs)
        if (apology or rule.kind is not RuleKind.APOLOGY) and (promise or not rule.promises_only)
    )
