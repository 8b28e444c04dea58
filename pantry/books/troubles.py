"""What a database says of a save, in a sentence for a volunteer."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from pantry.errors import NotSaved, TooBig, sentence
from pantry.store import DatabaseError

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOO_BIG = sentence("A number is too big to be added up. Nothing was saved. Type it again.")


@contextlib.contextmanager
def in_words() -> Iterator[None]:
    """Turns what a database refuses into NotSaved, and a sum that it can't hold into TooBig."""
    try:
        yield
    except DatabaseError as trouble:
        if "cannot store REAL" in str(trouble):  # a sum went past what a whole number of the database holds
            raise TooBig(_TOO_BIG) from trouble
        raise NotSaved(_why(str(trouble))) from trouble
    except OverflowError as trouble:
        raise TooBig(_TOO_BIG) from trouble


def _why(trouble: str) -> str:
    if "full" in trouble:
        return sentence(
            "Not saved: the disk is full. All that was saved before is safe. Write on paper and free some space."
        )
    if "readonly" in trouble:
        return sentence(
            "Not saved: the site file is read-only. All that was saved before is safe."
            " Write on paper, and make the file writable."
        )
    if "locked" in trouble or "busy" in trouble:
        return sentence(
            "Not saved: another program is writing. All that was saved before is safe. Try again in a moment."
        )
    return sentence(
        "Not saved: the disk gave an error. All that was saved before is safe. Write on paper, call the point person."
    )
