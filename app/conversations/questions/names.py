"""What a question and an answer are called where their words do not stand."""

from app.i18n import _


def question_from(name: str) -> str:
    return _("A question from {name}").format(name=name)


def question_to(name: str) -> str:
    return _("Your question to {name}").format(name=name)


def answer_from(name: str) -> str:
    return _("An answer from {name}").format(name=name)
