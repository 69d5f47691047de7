"""Where each class of words is read: one line for every mapped class that has words to find."""

from collections.abc import Mapping

from app.agreements.entities import AssessmentRecord, BoundaryRecord, EventRecord, NeedRecord, VersionRecord
from app.search import agreement_places
from app.search.seen import Look
from app.vault.records import Record

PLACES: Mapping[type[Record], Look] = {
    VersionRecord: agreement_places.see_versions,
    BoundaryRecord: agreement_places.see_boundaries,
    AssessmentRecord: agreement_places.see_answers,
    EventRecord: agreement_places.see_events,
    NeedRecord: agreement_places.see_needs,
}

LOOKS: Mapping[str, Look] = {record.__tablename__: look for record, look in PLACES.items()}
"""By the table that a hit names."""
