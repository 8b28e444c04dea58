"""What one row of a log says, typed as it stands there: `Bakery: bread 60lb`, `1: produce 4lb`, or what a table reads.

In: a row and the kinds of food as the reader calls them. Out: a `LogRow`, whose `line` is for the desk.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.codes.measures import Units, plain_text, read_boxes, read_weight
from pantry.rules.waste import WASTE_REASONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pantry.desk.words import Words
    from pantry.settings import SiteSettings


@dataclass(frozen=True, slots=True)
class LogRow:
    """`before`: who gave it, or why it could not be shared; `kind`: of food; both only where they were said."""

    before: str
    kind: str
    line: str


@dataclass(frozen=True, slots=True)
class LogReader:
    """Reads rows; `kinds`: each kind of food by its word, and by its number where the page's legend has one."""

    kinds: Mapping[str, str]
    settings: SiteSettings

    def read(self, text: str) -> LogRow:
        """The row, whatever it is."""
        before, colon, rest = text.partition(":")
        if not colon or text.startswith("/") or rest.startswith("//") or self._named(before):
            return self._row("", text)
        return self._row(before.strip(), rest.strip())

    def _row(self, before: str, text: str) -> LogRow:
        for words, rest in _parts(text):
            kind, amount = self._named(words), self._amount(rest)
            if kind and amount:
                return LogRow(before, kind, amount)
        return LogRow(before, "", text)

    def _named(self, words: str) -> str:
        return self.kinds.get(words.strip(" ,:").casefold(), "")

    def _amount(self, text: str) -> str:
        """A weight or boxes; a bare number is a weight, as it stands under the page's head."""
        plain = plain_text(text)
        if read_weight(plain) is not None or read_boxes(plain, tuple(self.settings.languages.split())) is not None:
            return plain
        weighed = plain + ("kg" if self.settings.units is Units.METRIC else "lb")
        return weighed if read_weight(weighed) is not None else ""


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """The words and the rest at each blank, the most words first."""
    places = [place for place, letter in enumerate(text) if letter == " "]
    return ((text[:place], text[place + 1 :].strip()) for place in reversed(places))


def reason_of(said: str, words: Words) -> str:
    """Why something could not be shared: by its number on the page, or in the reader's words; else as it was typed."""
    if said.isascii() and said.isdigit():
        number = int(said)
        return WASTE_REASONS[number - 1] if 0 < number <= len(WASTE_REASONS) else ""
    named = {words.waste_reason(reason).casefold(): reason for reason in WASTE_REASONS}
    return named.get(said.casefold(), said)
