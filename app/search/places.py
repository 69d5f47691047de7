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
from app.promises.entities import AccountRecord, EndRecord, MarkRecord, PauseRecord, PromiseRecord, WordRecord
from app.search import agreement_places, checkin_places, promise_places, trigger_places
from app.search.seen import Look
from app.triggers.entities import MomentRecord, PlanRecord, ProposalRecord, SharedMomentRecord, SharedPlanRecord
from app.vault.records import Record

PLACES: Mapping[type[Record], Look] = {
    VersionRecord: agreement_places.see_versions,
    BoundaryRecord: agreement_places.see_boundaries,
    AssessmentRecord: agreement_places.see_answers,
    EventRecord: agreement_places.see_events,
    NeedRecord: agreement_places.see_needs,
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
}

LOOKS: Mapping[str, Look] = {record.__tablename__: look for record, look in PLACES.items()}
"""By the table that a hit names."""
