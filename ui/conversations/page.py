"""The conversations page: what lies open between the two, what can be begun, and what was said before."""

from app.agreements.values import AGREEMENTS
from app.checkins.values import CHECK_INS, OWN_ANSWERS, QUESTIONS
from app.exchange.values import SLEPT_ON
from app.i18n import _
from app.open_things.kinds import OPEN_KINDS
from app.people.pace_values import PACE
from app.people.values import PARTNERS
from app.promises.values import PROMISES
from app.triggers.values import MOMENTS, PLANS
from app.vault.values import DRAFTS
from ui.conversations.page_states import STATES, STATES_ALONE
from ui.views_page import ViewsPage

VIEWS = {
    "list": "ui.conversations.list_view:ListView",
    "daily": "ui.checkins.daily_view:DailyView",
    "weekly": "ui.checkins.talk_view:TalkView",
    "monthly": "ui.checkins.talk_view:TalkView",
    "sheet": "ui.checkins.sheet_view:SheetView",
    "alone": "ui.checkins.alone_view:AloneView",
    "questions": "ui.checkins.questions_view:QuestionsView",
    "ask": "ui.conversations.ask_view:AskView",
    "question": "ui.conversations.question_view:QuestionView",
    "asked": "ui.conversations.asked_view:AskedView",
    "update_new": "ui.conversations.update_write_view:UpdateWriteView",
    "update": "ui.conversations.update_view:UpdateView",
    "updates": "ui.conversations.updates_view:UpdatesView",
    "not_known_yet": "ui.conversations.not_known_yet_view:NotKnownYetView",
    "clear_up": "ui.conversations.clear_up_view:ClearUpView",
    "cleared": "ui.conversations.cleared_view:ClearedView",
    "account": "ui.conversations.account_view:AccountView",
    "account_part": "ui.conversations.account_part_view:AccountPartView",
    "account_write": "ui.conversations.account_write_view:AccountWriteView",
    "letter": "ui.conversations.letter_view:LetterView",
    "letter_write": "ui.conversations.letter_write_view:LetterWriteView",
    "letters": "ui.conversations.letters_view:LettersView",
    "heard": "ui.conversations.heard_view:HeardView",
    "heard_begin": "ui.conversations.heard_begin_view:HeardBeginView",
    "shown_note": "ui.private.shown_note_view:ShownNoteView",
    "apology": "ui.repair.apology_view:ApologyView",
    "apology_write": "ui.repair.apology_write_view:ApologyWriteView",
    "apologies": "ui.repair.apologies_view:ApologiesView",
}


class ConversationsPage(ViewsPage):
    name = "conversations"
    icon = "together"
    shows = OPEN_KINDS | {
        AGREEMENTS,
        CHECK_INS,
        DRAFTS,
        MOMENTS,
        OWN_ANSWERS,
        PACE,
        PARTNERS,
        PLANS,
        PROMISES,
        QUESTIONS,
        SLEPT_ON,
    }
    states = STATES
    states_alone = STATES_ALONE
    views = VIEWS

    @staticmethod
    def label() -> str:
        return _("Conversations")

    @staticmethod
    def all_label() -> str:
        return _("All conversations")
