"""What typed letters suggest for an item without a name: what the site has, then what the catalog knows.

In: the letters, the unknown item. Out: at most nine choices; a digit right behind the letters picks one. Reads only.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.catalog.search import search
from pantry.shelf.items import shown_code

if TYPE_CHECKING:
    from pantry.office.talk_parts import TalkParts
    from pantry.shelf import Item, Unknown

MOST = 9
FEWEST_LETTERS = 2
_DIGITS_SAID = 4
_LOOKED_AT = 2 * MOST  # some of what is found can't be the same


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose: what it stands for, its name, and what more is said of it."""

    value: str
    name: str
    more: str = ""


class NameSuggestions:
    """Looks for what an unknown item may be."""

    def __init__(self, parts: TalkParts) -> None:
        self._parts = parts

    def for_text(self, text: str, unknown: Unknown) -> tuple[Choice, ...]:
        """What the letters suggest; a digit that picks one of these changes nothing of the list."""
        return self._of_letters(_letters_before_pick(text) or text, unknown)

    def picked(self, text: str, unknown: Unknown) -> Choice | None:
        """What a digit right behind the letters picks; with a blank between them it is part of a name."""
        letters = _letters_before_pick(text)
        found = self._of_letters(letters, unknown) if letters else ()
        number = int(text.strip()[-1]) if found else 0
        return found[number - 1] if 0 < number <= len(found) else None

    def _of_letters(self, text: str, unknown: Unknown) -> tuple[Choice, ...]:
        letters = text.strip()
        if not letters[:1].isalpha() or sum(map(str.isalpha, letters)) < FEWEST_LETTERS:
            return ()
        found: dict[str, Choice] = {}
        for hit in search(self._parts.db, letters, limit=_LOOKED_AT, language=self._parts.language.code):
            item = self._parts.shelf.item(self._parts.shelf.whole(hit.item)[0])
            if item and item.item not in found and _may_be(item, unknown):
                found[item.item] = self._choice(item)
        return tuple(found.values())[:MOST]

    def _choice(self, item: Item) -> Choice:
        return Choice(
            item.item, self._parts.called(item), self._of_ours(item) if item.in_books else self._of_catalog(item)
        )

    def _of_ours(self, item: Item) -> str:
        code = shown_code(item.item, item.fields)[-_DIGITS_SAID:]
        say = self._parts.language.say
        return say("We have it · …{digits}", digits=code) if code else say("We have it")

    def _of_catalog(self, item: Item) -> str:
        kind = self._parts.kinds.get(item.kind, item.kind)
        if not item.grams or item.unit == "g":
            return kind
        return self._parts.language.say("{kind} · {weight}", kind=kind, weight=self._parts.weight(item.grams))


def _may_be(item: Item, unknown: Unknown) -> bool:
    """What is counted otherwise is another thing, though the catalog may lend its name."""
    if not item.named or item.item == unknown.item or item.fields.get("archived") == "yes":
        return False
    return not item.in_books or item.unit == unknown.unit


def _letters_before_pick(text: str) -> str:
    letters, digit = text.strip()[:-1], text.strip()[-1:]
    return letters if digit.isascii() and digit.isdigit() and letters[-1:].isalpha() else ""
