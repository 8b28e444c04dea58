"""What can be chosen of a kind of paper beside its languages and its size: one list for commands and window.

In: nothing. Out: `Choice`s, and what was chosen, checked against them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from pantry.errors import RefusedInput, sentence

if TYPE_CHECKING:
    from collections.abc import Mapping


class Takes(StrEnum):
    """What a choice takes."""

    ONE_OF = "one of"
    NUMBER = "number"
    WORDS = "words"
    YES = "yes"  # said or not said


@dataclass(frozen=True, slots=True)
class Choice:
    """One of them: `name` as a command says it, `title` for a screen, the value that stands where nobody chose.

    `values`: those of `ONE_OF`, each with its sentence. `most`: of a number, which is at least 1 (0 is none).
    `in_file_name`: what is chosen tells files of this paper apart.
    """

    name: str
    title: str
    takes: Takes
    default: str = ""
    values: tuple[tuple[str, str], ...] = ()
    most: int = 0
    in_file_name: bool = False

    @property
    def option(self) -> str:
        """As a command's option is told: --row 9|10|12."""
        match self.takes:
            case Takes.ONE_OF:
                return f"--{self.name} {'|'.join(value for value, _ in self.values)}"
            case Takes.NUMBER:
                return f"--{self.name} N"
            case Takes.WORDS:
                return f"--{self.name} WORDS"
            case Takes.YES:
                return f"--{self.name}"

    def checked(self, said: str) -> str:
        """The value that was said, or the default. Raises RefusedInput for one that can't be."""
        if not said:
            return self.default
        match self.takes:
            case Takes.ONE_OF:
                allowed = tuple(value for value, _ in self.values)
            case Takes.YES:
                allowed = (YES,)
            case Takes.NUMBER if not (said.isascii() and said.isdigit() and 1 <= int(said) <= self.most):
                raise RefusedInput(
                    "--{name} takes a number from 1 to {most}, not {said}. Nothing was printed.",
                    name=self.name, most=self.most, said=said,
                )  # fmt: skip
            case _:
                return said
        if said not in allowed:
            raise RefusedInput(
                "--{name} can be {values}, not {said}. Nothing was printed.",
                name=self.name, values=", ".join(allowed), said=said,
            )  # fmt: skip
        return said


YES = "yes"
ROW = Choice(
    "row",
    sentence("How high a row is, in millimeters"),
    Takes.ONE_OF,
    "10",
    (("9", sentence("9 mm")), ("10", sentence("10 mm")), ("12", sentence("12 mm"))),
)
STYLE = Choice(
    "style",
    sentence("What a welcome sheet asks"),
    Takes.ONE_OF,
    "people",
    (
        ("people", sentence("How many people, by age; no names")),
        ("names", sentence("A name or initials, and how many people")),
        ("fold", sentence("Names on a strip that is folded away, and how many people by age")),
        ("tefap", sentence("For USDA food (TEFAP): a name, how many people, how they qualify, the date")),
    ),
)
BY = Choice(
    "by",
    sentence("What people are counted by"),
    Takes.ONE_OF,
    "size",
    (("size", sentence("How many people a household has")), ("age", sentence("Their ages"))),
)
MANY = Choice(
    "many",
    sentence("How many slips a page has"),
    Takes.ONE_OF,
    "6",
    (("4", sentence("4 large ones")), ("6", sentence("6 small ones"))),
)
FIRST = Choice("first", sentence("The first number"), Takes.NUMBER, "1", most=9_000)
COUNT = Choice("count", sentence("How many numbers"), Takes.NUMBER, "24", most=900)
STOPS = Choice("stops", sentence("How many stops"), Takes.NUMBER, most=500)
ITEM = Choice("item", sentence("Which food was recalled"), Takes.WORDS)
LOT = Choice("lot", sentence("Its lot or date"), Takes.WORDS)
REASON = Choice("reason", sentence("Why it was recalled"), Takes.WORDS)
BINDER = Choice("binder", sentence("A wide left margin, to be punched"), Takes.YES)


def chosen_of(choices: tuple[Choice, ...], said: Mapping[str, str]) -> dict[str, str]:
    """Every choice with its value. Raises RefusedInput for what can't be chosen."""
    unknown = said.keys() - {choice.name for choice in choices}
    if unknown:
        raise RefusedInput("This paper has no choice {name}. Nothing was printed.", name=min(unknown))
    return {choice.name: choice.checked(said.get(choice.name, "")) for choice in choices}
