"""Every mapped class there is, imported so that a new vault gets all its tables."""

from app.agreements import entities as agreements
from app.checkins import entities as checkins
from app.common_ground.appreciations import entities as appreciations
from app.common_ground.closeness import entities as closeness
from app.common_ground.goals import entities as goals
from app.common_ground.later import entities as later
from app.common_ground.memories import entities as memories
from app.common_ground.named_values import entities as named_values
from app.common_ground.rituals import entities as rituals
from app.conversations.account import entities as account
from app.conversations.accountability import entities as accountability
from app.conversations.clearing import entities as clearing
from app.conversations.letters import entities as letters
from app.conversations.questions import entities as questions
from app.conversations.updates import entities as updates
from app.exchange import entities as exchange
from app.handout import entities as handout
from app.people import entities as people
from app.people import pace_entities as pace
from app.private import entities as private
from app.progress.celebrations import entities as celebrations
from app.progress.milestones import entities as milestones
from app.progress.pictures import entities as pictures
from app.promises import entities as promises
from app.repair.apologies import entities as apologies
from app.repair.setbacks import entities as setbacks
from app.sessions import entities as sessions
from app.tampering import entities as tampering
from app.today import entities as today
from app.triggers import entities as triggers
from app.vault import drafts, history, unlock_log
from app.vault.backups import entities as restorations

ROOMS = (
    *(agreements, checkins, people, pace, promises, today, triggers, drafts, history, exchange),
    *(questions, updates, clearing, accountability, account, letters, setbacks, apologies, private),
    *(named_values, goals, memories, rituals, appreciations, closeness, later, pictures),
    *(celebrations, milestones),
    *(sessions, handout, tampering),
    unlock_log,
    restorations,
)
