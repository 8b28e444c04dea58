"""What was done with a delivery that came too warm: for the log, on the movement itself. It moves nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.errors import OneOf, RefusedInput
from pantry.events import Change
from pantry.rules.cold import WARM_DONE
from pantry.shelf import temperatures

if TYPE_CHECKING:
    from pantry.books import Books, Saved
    from pantry.shelf.temperatures import WarmDelivery


def refuse_unknown(done: str) -> None:
    """Raises RefusedInput for what is none of the known things; nothing is: that is not known."""
    if done and done not in WARM_DONE:
        raise RefusedInput(
            "{done} is none of what is done with what came too warm: {known}. Nothing was changed.",
            done=done,
            known=OneOf(WARM_DONE),
        )


def say_done(books: Books, delivery: WarmDelivery, done: str) -> Saved:
    """One of the known things, or nothing. Raises RefusedInput, NotSaved."""
    refuse_unknown(done)
    return books.settle((Change(thing=delivery.moved.event, field=temperatures.WARM_DONE, value=done),))
