"""What typed letters stand for of what may lie here: what the books know first, then the catalog.

In: the letters. Out: at most nine items to choose from; a digit right behind the letters picks one. Reads only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.catalog.search import search
from pantry.office.name_suggestions import Choice
from pantry.shelf.items import shown_code

if TYPE_CHECKING:
    from pantry.office.talk_parts import TalkParts
    from pantry.shelf import Item

MOST = 9
FEWEST_LETTERS = 2
_DIGITS_SAID = 4
_LOOKED_AT = 2 * MOST  # some of what is found is the same thing


class ItemChoices:
    """Looks for items by their names; `ours`: those alone that the books know."""

    def __init__(self, parts: TalkParts, *, ours: bool = False) -> None:
        self._parts, self._ours = parts, ours

    def of_text(self, text: str) -> tuple[Choice, ...]:
        """What the letters find; a digit that picks one of these changes nothing of the list."""
        return self._of_letters(_letters_before_pick(text) or text)

    def picked(self, text: str) -> Choice | None:
        """What Enter takes: the one that a digit right behind the letters picks, else the only one, or the first."""
        letters = _letters_before_pick(text)
        found = self._of_letters(letters) if letters else ()
        number = int(text.strip()[-1]) if found else 0
        if 0 < number <= len(found):
            return found[number - 1]
        return next(iter(self._of_letters(text)), None)

    def _of_letters(self, text: str) -> tuple[Choice, ...]:
        letters = text.strip()
        if not letters[:1].isalpha() or sum(map(str.isalpha, letters)) < FEWEST_LETTERS:
            return ()
        found: dict[str, Choice] = {}
        for hit in search(self._parts.db, letters, limit=_LOOKED_AT, language=self._parts.language.code):
            item = self._parts.shelf.item(self._parts.shelf.whole(hit.item)[0])
            if item and item.item not in found and item.fields.get("archived") != "yes" and self._may_be(item):
                found[item.item] = Choice(item.item, self._parts.called(item), self._more(item))
        return tuple(found.values())[:MOST]

    def _may_be(self, item: Item) -> bool:
        return item.in_books or not self._ours

    def _more(self, item: Item) -> str:
        """What tells it from others of its name: the end of its code, else its kind."""
        digits = shown_code(item.item, item.fields)[-_DIGITS_SAID:]
        kind = self._parts.kinds.get(item.kind, item.kind)
        if digits and kind:
            return self._parts.language.say("{kind} · …{digits}", kind=kind, digits=digits)
        return self._parts.language.say("…{digits}", digits=digits) if digits else kind


def _letters_before_pick(text: str) -> str:
    letters, digit = text.strip()[:-1], text.strip()[-1:]
    return letters if digit.isascii() and digit.isdigit() and letters[-1:].isalpha() else ""
