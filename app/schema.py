"""Every mapped class there is, imported so that a new vault gets all its tables."""

from app.agreements import entities as agreements
from app.checkins import entities as checkins
from app.people import entities as people
from app.people import pace_entities as pace
from app.promises import entities as promises
from app.today import entities as today
from app.triggers import entities as triggers
from app.vault import drafts, history

ROOMS = (agreements, checkins, people, pace, promises, today, triggers, drafts, history)
