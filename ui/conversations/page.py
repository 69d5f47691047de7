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
    "ask": "ui.conversations.questions.ask_view:AskView",
    "question": "ui.conversations.questions.question_view:QuestionView",
    "asked": "ui.conversations.questions.asked_view:AskedView",
    "update_new": "ui.conversations.updates.write_view:UpdateWriteView",
    "update": "ui.conversations.updates.update_view:UpdateView",
    "updates": "ui.conversations.updates.list_view:UpdatesView",
    "not_known_yet": "ui.conversations.updates.not_known_yet_view:NotKnownYetView",
    "clear_up": "ui.conversations.clearing.clear_up_view:ClearUpView",
    "cleared": "ui.conversations.clearing.cleared_view:ClearedView",
    "account": "ui.conversations.account.account_view:AccountView",
    "account_part": "ui.conversations.account.part_view:AccountPartView",
    "account_write": "ui.conversations.account.write_view:AccountWriteView",
    "letter": "ui.conversations.letters.letter_view:LetterView",
    "letter_write": "ui.conversations.letters.write_view:LetterWriteView",
    "letters": "ui.conversations.letters.list_view:LettersView",
    "heard": "ui.conversations.accountability.heard_view:HeardView",
    "heard_begin": "ui.conversations.accountability.begin_view:HeardBeginView",
    "shown_note": "ui.private.shown_note_view:ShownNoteView",
    "apology": "ui.repair.apologies.apology_view:ApologyView",
    "apology_write": "ui.repair.apologies.write_view:ApologyWriteView",
    "apologies": "ui.repair.apologies.list_view:ApologiesView",
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
