"""What the tables of hard moments, conversations and common ground are called in my own data, and their columns."""

from app.documents.own_data_values import BY_BOTH, Sheet
from app.i18n import _


def hard_moments() -> dict[str, Sheet]:
    moment = {
        "happened_at": _("When"),
        "before": _("How strong at first"),
        "peak": _("How strong at its peak"),
        "after": _("How strong afterwards"),
        "steps": _("What I did"),
        "what_helped": _("What helped"),
        "partner_response": _("What my partner did"),
    }
    return {
        "plan": Sheet(_("Plans for hard moments"), _plan()),
        "shared_plan": Sheet(_("Plans I showed"), _plan() | {"parts": _("What is shown")}),
        "plan_proposal": Sheet(
            _("What I proposed for a plan"), {"proposal_kind": _("What it is"), "taken": _("Taken")}
        ),
        "taken_back_plan": Sheet(_("Plans I took back")),
        "moment": Sheet(_("Hard moments"), moment),
        "shared_moment": Sheet(_("Hard moments I showed"), {"plan_title": _("Plan")} | moment),
    }


def _plan() -> dict[str, str]:
    return {
        "name": _("Name, in my own words"),
        "plan_kind": _("What it is about"),
        "cue": _("The cue"),
        "i_say": _("I say"),
        "what_helps": _("What helps"),
        "place": _("Place"),
        "time_of_day": _("Time of day"),
        "on_day": _("Day"),
        "every_year": _("Comes every year"),
        "media": _("Song, programme or site"),
        "in_body": _("In my body"),
        "in_thoughts": _("In my thoughts"),
        "in_actions": _("In what I do"),
        "alone_first": _("The first 60 seconds, alone"),
        "please_do": _("Please do"),
        "please_dont": _("Please don't"),
        "needs": _("What I need"),
        "questions_now": _("Questions for now"),
        "questions_later": _("Questions for later"),
        "afterwards": _("How we talk afterwards"),
        "if_worse": _("If it gets worse we stop and"),
        "people_to_call": _("People I can call"),
        "likely": _("How likely am I to use this"),
        "in_the_way": _("What could get in the way"),
        "kept_at": _("Where it is kept"),
    }


def check_ins() -> dict[str, Sheet]:
    asked = {"question": _("Question")}
    return {
        "summary": Sheet(
            _("Daily summaries"),
            {"how": _("How was today"), "line": _("One line for my partner"), "answers": _("Answers")}
            | {"on_agenda": _("Something waits for the weekly conversation")},
        ),
        "summary_opened": Sheet(_("Summaries I read"), {"part": _("Which part")}, left_out=("reader",), on_paper=False),
        "talk": Sheet(
            _("Conversations I began"),
            {"check_in": _("Conversation"), "period": _("Of"), "finished_at": _("Finished")},
        ),
        "talk_line": Sheet(_("What I said in conversations"), asked),
        "added_line": Sheet(_("Lines I added later")),
        "question": Sheet(
            _("Questions in our own words"),
            {"text": _("The question"), "check_in": _("Where it is asked"), "form": _("Form"), "space": _("For whom")}
            | {"removed": _("No longer asked")},
        ),
        "question_choice": Sheet(_("Questions switched on or off"), asked | {"on": _("Switched on")}),
        "own_answer": Sheet(_("Answers only I read"), {"occasion": _("Asked about"), "number": _("0 to 10")} | asked),
        "question_left": Sheet(_("Questions I left"), {"occasion": _("Asked about")}),
    }


def conversations() -> dict[str, Sheet]:
    return {
        "open_question": Sheet(
            _("Questions I asked"),
            {"text": _("The question"), "question_kind": _("What I asked for"), "answer_by": _("Answer by")}
            | {"answered_at": _("Answered"), "closed_at": _("Closed"), "settled_at": _("Settled")},
        ),
        "open_answer": Sheet(_("Answers I gave"), {"text": _("The answer")}),
        "open_question_meanwhile": Sheet(_("Answers that wait"), {"word": _("Meanwhile"), "by_day": _("By when")}),
        "written_update": Sheet(
            _("Updates"),
            {"changed": _("What I changed"), "came_up": _("What came up"), "decided": _("What I decided")},
        ),
        "update_decision": Sheet(
            _("Decisions to come"),
            {"what": _("The decision"), "asked": _("Whom I ask first"), "by_day": _("By when")},
        ),
        "update_answer": Sheet(_("Answers to updates"), {"answer": _("Answer"), "talked_at": _("Talked about")}),
        "clearing": Sheet(
            _("Cleared up"), {"saw": _("What I saw"), "effect": _("Its effect on me"), "asked": _("My question")}
        ),
        "clearing_meant": Sheet(_("What I meant")),
        "clearing_word": Sheet(
            _("Whether it is cleared up"), {"word": _("For me"), "by": _("By"), "talked_at": _("Talked about")}
        ),
    }


def words_to_each_other() -> dict[str, Sheet]:
    return {
        "heard_talk": Sheet(
            _("Talks where each was heard"),
            {"topic": _("What it was about"), "kept": _("What stays"), "summary": _("What we both say")}
            | {"outcome": _("What comes next"), "later_day": _("On which day")},
            writer=BY_BOTH,
        ),
        "heard_confirmed": Sheet(_("Summaries I confirmed")),
        "heard_account": Sheet(_("How I saw a talk")),
        "heard_line": Sheet(_("Lines I added to talks")),
        "letter": Sheet(_("Letters")),
        "letter_copy": Sheet(_("Letters I showed")),
        "letter_heard": Sheet(_("What I heard in a letter")),
        "letter_heard_answer": Sheet(
            _("Whether I was heard"), {"fit": _("Is that it"), "missed": _("What is missing")}
        ),
        "account_part": Sheet(_("Parts of our account I began")),
        "account_text": Sheet(_("Our account, as I tell it"), {"when_words": _("When"), "when_day": _("A day")}),
        "account_agreed": Sheet(_("Parts of our account I agreed to")),
    }


def putting_right() -> dict[str, Sheet]:
    return {
        "apology": Sheet(
            _("Apologies"),
            {"did": _("What I did"), "effect": _("Its effect on you"), "repair": _("The repair")}
            | {"known_by": _("How we will know"), "by_day": _("By when"), "first_day": _("First day")}
            | {"choice": _("My choice"), "regret": _("What I regret"), "explanation": _("What explains it")}
            | {"changed": _("What I changed"), "asks_forgiveness": _("Asks for forgiveness")},
        ),
        "apology_answer": Sheet(
            _("Answers to apologies"),
            {"reply": _("How it is for me"), "missing": _("What is missing"), "answered_at": _("Answered")},
        ),
        "setback": Sheet(
            _("Put right"),
            {"happened": _("What happened"), "next_day": _("The next 24 hours"), "happened_on": _("When")}
            | {"told": _("How it came to be known"), "before": _("What came before"), "effect": _("Its effect")}
            | {"ownership": _("What I take on as mine"), "changes": _("What in the agreement would change")}
            | {"support": _("Somebody was told, for support"), "support_who": _("Who")}
            | {"decide_nothing": _("Decide nothing big for, days"), "clause_number": _("Boundary")}
            | {"looked_back_at": _("Looked at again")},
        ),
        "setback_account": Sheet(_("As I saw what happened")),
        "setback_look": Sheet(
            _("Looked at again"),
            {"after": _("After how many days"), "how_now": _("How it is now"), "done": _("Done")}
            | {"still_needed": _("What is still needed")},
        ),
        "setback_promise": Sheet(_("Promises to put something right")),
        "setback_point": Sheet(_("Put aside for the session")),
        "setback_last_step": Sheet(
            _("My last step, after something went wrong"), {"answer": _("Answer"), "answered_at": _("Answered")}
        ),
    }


def common_ground() -> dict[str, Sheet]:
    return {
        "named_value": Sheet(_("My values")),
        "goal": Sheet(_("Goals"), {"about_when": _("About when"), "ended_at": _("Ended")}, writer="changed_by"),
        "goal_step": Sheet(_("Steps"), {"by": _("Who takes it"), "done_on": _("Done on")}),
        "memory": Sheet(_("Memories"), {"title": _("What I call it"), "when": _("About when")}),
        "memory_line": Sheet(_("Lines I added to memories")),
        "ritual": Sheet(
            _("Rituals I proposed"),
            {
                "title": _("What I call it"),
                "what": _("What it is"),
                "rule": _("How often"),
                "at_time": _("At what time"),
            }
            | {"minutes": _("Minutes"), "talk": _("Conversation"), "proposed_at": _("Proposed")}
            | {"agreed_at": _("Agreed"), "paused_at": _("Paused"), "let_go_at": _("Let go")},
            writer="proposed_by",
        ),
        "ritual_day": Sheet(_("Days I marked for a ritual")),
        "appreciation": Sheet(_("Appreciations I gave")),
        "own_appreciation": Sheet(_("Appreciations I kept"), {"shown": _("Shown")}),
        "closeness": Sheet(_("Closeness"), {"word": _("I say")}, writer="person", left_out=("salt",)),
        "later": Sheet(_("A thinner rhythm"), {"form": _("What changes"), "earlier": _("How it was before")}),
        "later_yes": Sheet(_("My yes to a thinner rhythm"), {"form": _("What would change")}, writer="person"),
        "still_yes": Sheet(_("My yearly yes"), {"year": _("Year")}),
    }
