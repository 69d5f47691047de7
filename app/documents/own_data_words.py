"""What each table is called in my own data, and each of its columns, in the words of the screen.

A new table takes its line here; a test names those that have none.
"""

from collections.abc import Mapping

from app.documents.own_data_talk_words import (
    check_ins,
    common_ground,
    conversations,
    hard_moments,
    putting_right,
    words_to_each_other,
)
from app.documents.own_data_values import BY_BOTH, Sheet
from app.i18n import _

TECHNICAL = frozenset(
    {"position", "version", "number", "newest", "listed", "waits", "joint", "sorts_on", "last", "age"}
)
"""Columns that order rows, or that follow from others; on no screen, and so on no paper."""


def sheets() -> Mapping[str, Sheet]:
    """By the name of the table, in the order in which they are told."""
    return {
        **_people(),
        **_agreements(),
        **_promises(),
        **hard_moments(),
        **check_ins(),
        **conversations(),
        **words_to_each_other(),
        **putting_right(),
        **common_ground(),
        **_sessions(),
        **_progress(),
        **_private(),
        **_kept_by_the_program(),
    }


def common_labels() -> Mapping[str, str]:
    """Columns that are called the same wherever they stand."""
    return {
        "text": _("In words"),
        "words": _("In words"),
        "day": _("Day"),
        "note": _("A note"),
        "title": _("Title"),
        "line": _("In one line"),
        "changed_at": _("Changed"),
        "opened": _("Read by your partner"),
        "removed_at": _("Taken away"),
        "shown_at": _("Shown"),
        "person": _("Person"),
        "until": _("Until"),
        "starts": _("From"),
        "review": _("Looked at again on"),
        "for_session": _("For the session"),
    }


def _people() -> dict[str, Sheet]:
    return {
        "partner": Sheet(
            _("About me"),
            {"name": _("Name"), "role": _("Role"), "role_name": _("What the role is called")}
            | {"recovery_confirmed": _("Recovery sheet kept")},
            writer="person",
            left_out=("certificate", "author_public_key"),
        ),
        "stage": Sheet(_("Stage"), {"stage": _("Stage")}),
        "pacing": Sheet(
            _("Pacing"),
            {"form": _("Preferred form"), "longest_talk": _("Longest talk, minutes"), "not_before": _("Nothing before")}
            | {"quiet_days": _("Quiet days")},
        ),
        "rhythm": Sheet(
            _("Rhythm of conversations"),
            {"check_in": _("Conversation"), "is_on": _("Switched on"), "days": _("Days"), "begins": _("Begins at")}
            | {"minutes": _("Minutes")},
        ),
        "quiet_week": Sheet(_("Quiet weeks")),
        "bedtime": Sheet(_("Bedtime"), {"bedtime": _("Bedtime")}),
    }


def _agreements() -> dict[str, Sheet]:
    return {
        "version": Sheet(
            _("Agreements I proposed"),
            {"area": _("Area"), "purpose": _("What this is for"), "ends": _("Last day"), "role": _("What it is")}
            | {"cooling_off": _("Cooling-off, hours")},
        ),
        "boundary": Sheet(
            _("Boundaries I proposed"),
            {"behaviour": _("What we do"), "kept_by": _("Kept by"), "if_crossed": _("If it is crossed")}
            | {"corrective_step": _("The corrective step"), "asked_by": _("Asked for by")}
            | {"need": _("The need behind it"), "known_by": _("How we know"), "cost": _("What it costs")}
            | {"exceptions": _("Exceptions"), "meanwhile": _("Meanwhile")}
            | {"if_it_keeps_happening": _("If it keeps happening")},
        ),
        "assessment": Sheet(
            _("My answers to boundaries"),
            {"keeping": _("Can I keep it"), "stance": _("My answer"), "comment": _("Comment")},
        ),
        "decision": Sheet(_("Decisions on agreements"), {"decision": _("Decision")}),
        "signature": Sheet(_("My signatures"), {"event": _("What I did")}, left_out=("left_open",)),
        "version_event": Sheet(_("What I did with agreements"), {"event": _("What happened"), "reason": _("A reason")}),
        "need": Sheet(_("What I need"), {"need": _("What it is")}),
        "withdrawal_reason": Sheet(_("Why I withdrew"), {"reason": _("A reason")}),
        "freedom_answer": Sheet(_("“I could have said no”"), {"answer": _("Answer")}),
    }


def _promises() -> dict[str, Sheet]:
    return {
        "promise": Sheet(
            _("My promises"),
            {"text": _("What I promise"), "to": _("To"), "rule": _("How often"), "reminder": _("Reminder, minutes")},
            left_out=("origin_words",),
        ),
        "promise_mark": Sheet(_("How my promises went"), {"kept": _("It was"), "later": _("Entered later")}),
        "promise_account": Sheet(_("How I saw a promise"), {"later": _("Entered later")}),
        "promise_word": Sheet(
            _("Still hard"), {"still_hard": _("Still hard"), "easier": _("What would make it easier")}
        ),
        "promise_pause": Sheet(
            _("Pauses of promises"),
            {"first": _("First day of the pause"), "last": _("Last day of the pause"), "words": _("Why")},
        ),
        "promise_pause_answer": Sheet(_("Answers to pauses"), {"agreed": _("Agreed")}),
        "promise_end": Sheet(_("Promises ended"), {"words": _("A few words")}),
        "closed_week": Sheet(_("Weeks closed"), {"monday": _("Week of")}),
    }


def _sessions() -> dict[str, Sheet]:
    session = {"with_whom": _("With whom"), "minute": _("Minutes after midnight")}
    return {
        "joint_session": Sheet(_("Sessions of both"), session, writer=BY_BOTH),
        "own_session": Sheet(_("My own sessions"), session | {"heard": _("What I keep of it")}),
        "agenda_point": Sheet(_("Points for a session"), {"from_sort": _("From where")}, writer="words_of"),
        "agenda_rank": Sheet(_("How I ranked points"), {"rank": _("Place")}),
        "session_heard": Sheet(_("What I heard in a session")),
        "session_homework": Sheet(_("Homework I wrote down")),
        "homework_taken": Sheet(_("Homework I made a promise")),
        "handout_tick": Sheet(_("What I ticked for a session"), {"part": _("Part")}),
        "handout_released": Sheet(_("What I let into the page for a session"), {"part": _("Part")}),
        "handout_yes": Sheet(_("Figures I let into the page for a session"), {"figure": _("Figure")}),
        "handout_made": Sheet(_("Pages made for a session"), {"cleared_at": _("Words removed")}),
    }


def _progress() -> dict[str, Sheet]:
    reached = {"why": _("Why"), "first_day": _("First day"), "changed_on": _("Corrected later")}
    return {
        "milestone_chosen": Sheet(
            _("Milestones I proposed"),
            {"reached_on": _("Reached"), "agreed_at": _("Agreed"), "put_away_at": _("Put away")}
            | {"there_by": _("Reached, says")},
            left_out=("about_when",),
        ),
        "milestone_reached": Sheet(_("Milestones reached"), {"of": _("Whose")} | reached, writer="of"),
        "own_milestone_reached": Sheet(_("Milestones only I know of"), reached),
        "celebration_idea": Sheet(_("Ideas for marking something"), {"about": _("For"), "agreed_at": _("Agreed")}),
        "celebration": Sheet(_("What I marked"), {"how": _("How"), "together": _("Written together")}),
        "celebration_line": Sheet(_("My lines on what was marked")),
        "shown_picture": Sheet(_("Pictures I show"), {"subject": _("What it is about"), "as_of": _("As of")}),
    }


def _private() -> dict[str, Sheet]:
    return {
        "private_note": Sheet(_("Notes"), {"about": _("About")}),
        "shared_note": Sheet(_("Notes I showed")),
        "self_care": Sheet(_("What does me good")),
        "self_care_done": Sheet(_("How I looked after myself")),
        "slept": Sheet(_("Words that wait for the morning"), {"goes_at": _("Goes"), "kept_back": _("Why it stayed")}),
    }


def _kept_by_the_program() -> dict[str, Sheet]:
    return {
        "draft": Sheet(_("What I began to write"), {"saved_at": _("Saved")}, on_paper=False),
        "draft_step": Sheet(_("What I began to write"), {"place": _("Where"), "value": _("In words")}),
        "celebration_left": Sheet(_("Milestones put off"), on_paper=False),
        "pause_taken": Sheet(_("When the last pause was"), on_paper=False),
        "not_now": Sheet(_("Put off on Today"), on_paper=False),
        "document": Sheet(_("Documents of agreements"), left_out=("content", "pdf"), on_paper=False),
        "chain": Sheet(_("The chain of what was signed"), left_out=("signatures",), on_paper=False),
        "witness": Sheet(
            _("What my file remembers of the chain"),
            left_out=("first_certificate", "second_certificate"),
            on_paper=False,
        ),
        "unlock": Sheet(_("Who opened my part, and when"), on_paper=False),
        "finding": Sheet(_("What differed from what Keel wrote"), left_out=("trace",), on_paper=False),
        "restoration": Sheet(_("Copies that I put back"), left_out=("copy_digest",), on_paper=False),
        "history_witness": Sheet(_("What my part remembers of the shared one"), left_out=("keys",), on_paper=False),
        "looked_through": Sheet(_("How far that was looked through"), on_paper=False),
        "own_mark": Sheet(_("How often my part was opened"), on_paper=False),
        "partners_mark": Sheet(_("How often the shared part saw it open"), writer="person", on_paper=False),
        "history": Sheet(_("What I wrote, changed and removed, and when"), writer="who", on_paper=False),
    }
