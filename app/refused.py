"""What the program says when it cannot do what was asked, and what to do next."""

from dataclasses import dataclass


class Refused(Exception):
    """The person or the environment stands in the way; `sentence` says so and names the next step.

    Raised before anything is committed. One subclass per situation, kept in its feature's `values.py`.
    """

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """One field of a form and the sentence that belongs beside it."""

    field: str
    """The field's name in the form; a field of the second boundary is `boundaries.1.behaviour`."""
    sentence: str


class FormRefused(Refused):
    """A form has fields to look at again; all of them are named at once."""

    def __init__(self, problems: tuple[FieldProblem, ...]) -> None:
        super().__init__("\n".join(problem.sentence for problem in problems))
        self.problems = problems
