"""What a paper doesn't say as it was typed: words that were cut for want of room, letters that our fonts lack.

In: typed words as they are cleaned, and every line that is drawn. Out: `Changes`, by what stands on the pages in the
end and not by who drew it, so that no paper can forget to tell.
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

from pantry.errors import RefusedInput
from pantry.paper.text.directions import without_marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pantry.errors import PantryError
    from pantry.paper.text import Drawable


class Changes:
    """Words as they were typed, each once: of the `shortened` an end is missing, in the `replaced` letters are."""

    def __init__(self) -> None:
        self._shortened: dict[str, None] = {}
        self._replaced: dict[str, None] = {}

    @property
    def shortened(self) -> tuple[str, ...]:
        """In the order in which they were typed."""
        return tuple(self._shortened)

    @property
    def replaced(self) -> tuple[str, ...]:
        """In the order in which they were typed."""
        return tuple(self._replaced)

    def add(self, shortened: Iterable[str], replaced: Iterable[str]) -> None:
        """Some more."""
        self._shortened |= dict.fromkeys(shortened)
        self._replaced |= dict.fromkeys(replaced)


# Every paper makes pages of its own; who prints it asks around its drawing.
_ASKED: ContextVar[Changes | None] = ContextVar("changes of the paper that is drawn", default=None)


@contextmanager
def changes_told() -> Iterator[Changes]:
    """What is changed on the pages that are finished meanwhile."""
    changes = Changes()
    before = _ASKED.set(changes)
    try:
        yield changes
    finally:
        _ASKED.reset(before)


class Proof:
    """Reads one PDF's lines against what was typed for them."""

    def __init__(self) -> None:
        self._typed: dict[str, Drawable] = {}
        self._whole: dict[str, PantryError] = {}
        self._lines: list[str] = []

    def take(self, typed: str, clean: Drawable) -> None:
        """Words that should be on the pages, and as what."""
        self._typed[typed] = clean

    def must_be_whole(self, typed: str, refusal: PantryError) -> None:
        """Words that were taken and may not be cut."""
        self._whole[typed] = refusal

    def read_line(self, words: str) -> None:
        """A line that was drawn."""
        self._lines.append(words)

    def tell(self) -> None:
        """All was drawn: tells who asked. Raises the refusal of what was cut and may not be, or can't be written."""
        if not self._typed:
            return
        drawn = _solid("".join(self._lines))
        shortened = [typed for typed, clean in self._typed.items() if clean.cut or _solid(clean.words) not in drawn]
        for typed in shortened:
            if typed in self._whole:
                raise self._whole[typed]
        replaced = [typed for typed, clean in self._typed.items() if clean.replaced]
        for typed in replaced:
            if typed in self._whole:
                raise _cannot_be_written(typed)
        asked = _ASKED.get()
        if asked is not None:
            asked.add(shortened, replaced)


def _cannot_be_written(words: str) -> RefusedInput:
    return RefusedInput(
        "No font here has the letters of “{words}”, and it must not be missing. Nothing was printed. Type it in other"
        " letters.",
        words=words,
    )


def _solid(words: str) -> str:
    """Without blanks, which are gone where a line ends, and unseen marks, with which some begin."""
    return "".join(without_marks(words).split())
