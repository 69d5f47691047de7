"""A promise that is over, made once more: the same words and rhythm, from today on and for as long as before."""

from datetime import date

from app.promises.values import NewPromise, Promise


def is_over(promise: Promise, today: date) -> bool:
    """Whether it can't fall due any more."""
    last = promise.until if promise.rule else promise.starts
    return promise.ended is not None or (last is not None and last < today)


def made_again(promise: Promise, today: date) -> NewPromise:
    until = promise.until and today + (promise.until - promise.starts)
    return NewPromise(
        text=promise.text,
        rule=promise.rule,
        starts=today,
        until=until,
        to=promise.to,
        origin=promise.origin,
        origin_id=promise.origin_id or promise.id,
        origin_words=promise.origin_words,
        reminder=promise.reminder,
    )
