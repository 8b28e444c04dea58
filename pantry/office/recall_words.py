"""What is said of recalls, in the reader's language: of what they may touch, and how old the lists are."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from pantry.codes.dates import date_words
from pantry.errors import sentence
from pantry.recalls.matching import Ground, Tier
from pantry.recalls.told import Source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pantry.language import Language
    from pantry.recalls.keeping import RecallList
    from pantry.recalls.matching import Match

_LONGEST_WHY = 120
_LONGEST_PRODUCT = 80
_ALERT = sentence("A public health alert, no recall, may be of it: {product}: {why}. Look at the package.")
_SAID = {
    Ground.LOT: sentence("Its code and lot are recalled: {why}. Put it aside, don't give it out."),
    Ground.DATE: sentence("Its code and date are recalled: {why}. Put it aside, don't give it out."),
    Ground.CODE: sentence("Its code is recalled, and nobody said which lot it is: {why}. Put it aside, then look."),
    Ground.OTHER_LOT: sentence("Its code is recalled, but not this lot: {why}. Look at the package."),
    Ground.ESTABLISHMENT: sentence(
        "Food of the same establishment is recalled: {product}: {why}. Look at the package."
    ),
    Ground.WORDS: sentence("Food with such a name is recalled: {product}: {why}. Look at the package."),
}
_PACKED = {
    Tier.HOLD: sentence("What was packed into it is recalled: {why}. Put it aside, don't give it out."),
    Tier.LIKELY: sentence(
        "The code of what was packed into it is recalled, and nobody said which lot it is: {why}. Put it aside, then"
        " look."
    ),
    Tier.LOOK: sentence("The code of what was packed into it is recalled, but not this lot: {why}. Look at the label."),
}


class RecallWords:
    """Speaks one language."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def match(self, match: Match) -> str:
        """Why it may be touched, and what to do."""
        recall = match.recall
        said = _PACKED[match.tier] if match.is_packed else _SAID[match.ground]
        return self._language.say(
            _ALERT if recall.alert else said,
            why=_short(recall.reason or recall.product, _LONGEST_WHY),
            product=_short(recall.product, _LONGEST_PRODUCT),
        )

    def no_match(self, lists: Sequence[RecallList], today: date) -> tuple[str, ...]:
        """That nothing was found, and how old each list is; what was never read says so."""
        say = self._language.say
        if not lists:
            return (say("No list of recalls was read yet. Bring one on a stick, then: pantry recalls read FILE"),)
        return (
            *(self._age(one, today) for one in lists),
            *self._missing(lists),
        )

    def ages(self, lists: Sequence[RecallList], today: date) -> tuple[str, ...]:
        """How old each list is that was read, and which never was."""
        if not lists:
            return (self._language.say("No list of recalls was read yet."),)
        read = (self._of_day(one, today) for one in lists)
        return (*read, *self._missing(lists))

    def released(self, name: str, *, is_recalled: bool) -> str:
        """It is held no more; a list that named it for another reason still warns at each scan."""
        say = self._language.say
        if not is_recalled:
            return say("{name} may be given out again.", name=name)
        return say("{name} is held no more, but a recall names it. Look at the package first.", name=name)

    def _missing(self, lists: Sequence[RecallList]) -> tuple[str, ...]:
        missing = {source.value for source in Source} - {one.source for one in lists}
        return tuple(
            self._language.say("No list of the {source} was read yet.", source=source) for source in sorted(missing)
        )

    def _of_day(self, one: RecallList, today: date) -> str:
        if not one.as_of:
            return self._language.say("The list of the {source} doesn't say of which day it is.", source=one.source)
        return self._language.say_many(
            "The list of the {source} is of {date}, {n} day old.",
            "The list of the {source} is of {date}, {n} days old.",
            max((today - date.fromisoformat(one.as_of)).days, 0),
            source=one.source,
            date=date_words(one.as_of, self._language),
        )

    def _age(self, one: RecallList, today: date) -> str:
        if not one.as_of:
            return self._language.say(
                "No match. The list of the {source} doesn't say of which day it is.", source=one.source
            )
        return self._language.say_many(
            "No match. The list of the {source} is of {date}, {n} day old.",
            "No match. The list of the {source} is of {date}, {n} days old.",
            max((today - date.fromisoformat(one.as_of)).days, 0),
            source=one.source,
            date=date_words(one.as_of, self._language),
        )


def _short(text: str, most: int) -> str:
    text = text.rstrip(". ")
    return text if len(text) <= most else f"{text[:most].rstrip()}…"
