"""Where each class of words is read: one line for every mapped class that has words to find."""

from collections.abc import Mapping

from app.agreements.entities import AssessmentRecord, BoundaryRecord, EventRecord, NeedRecord, VersionRecord
from app.checkins.entities import (
    AddedLineRecord,
    OwnAnswerRecord,
    QuestionRecord,
    SummaryRecord,
    TalkLineRecord,
)
from app.common_ground.appreciations.entities import AppreciationRecord, OwnAppreciationRecord
from app.common_ground.goals.entities import GoalRecord, GoalStepRecord
from app.common_ground.memories.entities import MemoryLineRecord, MemoryRecord
from app.common_ground.named_values.entities import NamedValueRecord
from app.common_ground.rituals.entities import RitualRecord
from app.conversations.account.entities import AccountTextRecord
from app.conversations.accountability.entities import HeardAccountRecord, HeardLineRecord, HeardTalkRecord
from app.conversations.clearing.entities import ClearingRecord, MeantRecord
from app.conversations.letters.entities import (
    HeardAnswerRecord,
    HeardRecord,
    LetterCopyRecord,
    LetterRecord,
)
from app.conversations.questions.entities import MeanwhileRecord, OpenAnswerRecord, OpenQuestionRecord
from app.conversations.updates.entities import DecisionRecord, UpdateRecord
from app.exchange.entities import SleptRecord
from app.private.entities import CareRecord, NoteRecord, SharedNoteRecord
from app.progress.celebrations.entities import CelebrationLineRecord, CelebrationRecord, IdeaRecord
from app.progress.milestones.entities import ChosenRecord, OwnReachedRecord, ReachedRecord
from app.promises.entities import AccountRecord, EndRecord, MarkRecord, PauseRecord, PromiseRecord, WordRecord
from app.repair.apologies.entities import ApologyAnswerRecord, ApologyRecord
from app.repair.setbacks.entities import SetbackAccountRecord, SetbackLookRecord, SetbackRecord
from app.search import (
    account_places,
    agreement_places,
    apology_places,
    asked_places,
    celebration_places,
    checkin_places,
    clearing_places,
    ground_places,
    heard_places,
    letter_places,
    milestone_places,
    private_places,
    promise_places,
    session_places,
    setback_places,
    slept_places,
    trigger_places,
    update_places,
)
from app.search.seen import Look
from app.sessions.entities import (
    AgendaPointRecord,
    HomeworkRecord,
    JointSessionRecord,
    OwnSessionRecord,
    SessionHeardRecord,
)
from app.triggers.entities import MomentRecord, PlanRecord, ProposalRecord, SharedMomentRecord, SharedPlanRecord
from app.vault.records import Record

PLACES: Mapping[type[Record], Look] = {
    VersionRecord: agreement_places.see_versions,
    BoundaryRecord: agreement_places.see_boundaries,
    AssessmentRecord: agreement_places.see_answers,
    EventRecord: agreement_places.see_events,
    NeedRecord: agreement_places.see_needs,
    SleptRecord: slept_places.see_slept,
    NoteRecord: private_places.see_notes,
    CareRecord: private_places.see_cares,
    SharedNoteRecord: private_places.see_shown_notes,
    LetterRecord: letter_places.see_own_letters,
    LetterCopyRecord: letter_places.see_letter_copies,
    HeardRecord: letter_places.see_heard,
    HeardAnswerRecord: letter_places.see_heard_answers,
    AccountTextRecord: account_places.see_account_texts,
    PromiseRecord: promise_places.see_promises,
    MarkRecord: promise_places.see_marks,
    AccountRecord: promise_places.see_accounts,
    WordRecord: promise_places.see_words,
    PauseRecord: promise_places.see_pauses,
    EndRecord: promise_places.see_ends,
    PlanRecord: trigger_places.see_own_plans,
    SharedPlanRecord: trigger_places.see_shown_plans,
    ProposalRecord: trigger_places.see_proposals,
    MomentRecord: trigger_places.see_own_moments,
    SharedMomentRecord: trigger_places.see_shown_moments,
    SummaryRecord: checkin_places.see_summaries,
    TalkLineRecord: checkin_places.see_talk_lines,
    AddedLineRecord: checkin_places.see_added_lines,
    QuestionRecord: checkin_places.see_questions,
    OwnAnswerRecord: checkin_places.see_own_answers,
    HeardTalkRecord: heard_places.see_heard_talks,
    HeardAccountRecord: heard_places.see_heard_accounts,
    HeardLineRecord: heard_places.see_heard_lines,
    OpenQuestionRecord: asked_places.see_open_questions,
    OpenAnswerRecord: asked_places.see_open_answers,
    MeanwhileRecord: asked_places.see_meanwhile,
    UpdateRecord: update_places.see_updates,
    DecisionRecord: update_places.see_decisions,
    ClearingRecord: clearing_places.see_clearings,
    MeantRecord: clearing_places.see_meant,
    ApologyRecord: apology_places.see_apologies,
    ApologyAnswerRecord: apology_places.see_apology_answers,
    SetbackRecord: setback_places.see_setbacks,
    SetbackAccountRecord: setback_places.see_setback_accounts,
    SetbackLookRecord: setback_places.see_setback_looks,
    NamedValueRecord: ground_places.see_named_values,
    GoalRecord: ground_places.see_goals,
    GoalStepRecord: ground_places.see_goal_steps,
    MemoryRecord: ground_places.see_memories,
    MemoryLineRecord: ground_places.see_memory_lines,
    RitualRecord: ground_places.see_rituals,
    OwnAppreciationRecord: ground_places.see_own_appreciations,
    AppreciationRecord: ground_places.see_appreciations,
    ReachedRecord: milestone_places.see_reached,
    OwnReachedRecord: milestone_places.see_own_reached,
    ChosenRecord: milestone_places.see_chosen,
    IdeaRecord: celebration_places.see_celebration_ideas,
    CelebrationRecord: celebration_places.see_celebrations,
    CelebrationLineRecord: celebration_places.see_celebration_lines,
    JointSessionRecord: session_places.see_joint_sessions,
    AgendaPointRecord: session_places.see_agenda_points,
    SessionHeardRecord: session_places.see_session_heard,
    HomeworkRecord: session_places.see_homework,
    OwnSessionRecord: session_places.see_own_sessions,
}

LOOKS: Mapping[str, Look] = {record.__tablename__: look for record, look in PLACES.items()}
"""By the table that a hit names."""
