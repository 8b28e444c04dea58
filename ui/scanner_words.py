"""What the scanner check found, in words: frozen rows for its screen. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.codes.keyboards import US
from pantry.codes.scanner import ScanEnd, Scanner, SeparatorComes
from pantry.codes.scanner_check import Barcode

if TYPE_CHECKING:
    from pantry.codes.keyboards import Keyboard
    from pantry.language import Language

_FAST_MS = 50


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was found; `fine`: nothing is left to do."""

    words: str
    fine: bool = True


def findings(scanner: Scanner, boards: tuple[Keyboard, ...], language: Language) -> tuple[Finding, ...]:
    """What is known of a scanner; nothing of one that was never heard."""
    if not scanner.gap_ms:
        return ()
    found = [_signs(scanner, boards, language), _end(scanner.ends_with, language), _speed(scanner.gap_ms, language)]
    if scanner.separator_comes is not SeparatorComes.UNKNOWN:
        found.append(_separator(scanner, language))
    return tuple(found)


def asks(scanner: Scanner, last: Barcode | None, language: Language) -> str:
    """What to do now, on one line."""
    match last:
        case Barcode.FIRST if scanner.separator_comes is SeparatorComes.UNKNOWN:
            return language.say("Good. Now scan the second barcode on the card.")
        case Barcode.FIRST | Barcode.SECOND if scanner.separator_comes is SeparatorComes.LOST:
            return language.say("Nearly right: one thing is left to do.")
        case Barcode.FIRST | Barcode.SECOND:
            return language.say("Done. This laptop knows its scanner now.")
        case _:
            return language.say("Scan the barcode on the scanner-check card.")


def note(barcode: Barcode, language: Language) -> str:
    """Why a scan taught nothing; "" where it did."""
    match barcode:
        case Barcode.TYPED:
            return language.say("That was too slow for a scanner. Scan the card with the scanner.")
        case Barcode.CAPS_LOCK:
            return language.say("Caps Lock is on: letters come out wrong. Press it once, then scan again.")
        case Barcode.OTHER | Barcode.SOMETHING_ELSE:
            return language.say(
                "That was not the card's barcode. If it was, set this laptop's keyboard to English (US) and scan again."
            )
        case Barcode.FIRST | Barcode.SECOND:
            return ""


def _signs(scanner: Scanner, boards: tuple[Keyboard, ...], language: Language) -> Finding:
    say = language.say
    if not scanner.come:
        return Finding(say("What is printed under the bars arrives as it is."))
    names = {keyboard_words(board.name, language) for board in boards if board.name != US}
    if len(names) != 1:
        return Finding(say("This laptop's keyboard made other signs of the scanner's. This is set right now."))
    return Finding(
        say("This laptop's keyboard is {keyboard}: it made other signs of the scanner's. This is set right now.",
            keyboard=names.pop())
    )  # fmt: skip


def _end(end: ScanEnd, language: Language) -> Finding:
    match end:
        case ScanEnd.TAB:
            return Finding(language.say("It presses Tab after each scan. That is fine."))
        case ScanEnd.LF:
            return Finding(language.say("It sends a line feed after each scan. That is fine."))
        case ScanEnd.CR_LF:
            return Finding(language.say("It presses Enter twice after each scan. Once counts."))
        case ScanEnd.NOTHING:
            return Finding(
                language.say("It presses nothing after a scan. Each scan is taken after a moment, short codes too.")
            )
        case ScanEnd.CR | ScanEnd.UNKNOWN:
            return Finding(language.say("It presses Enter after each scan, as it should."))


def _speed(gap_ms: int, language: Language) -> Finding:
    if gap_ms <= _FAST_MS:
        return Finding(language.say("It is fast."))
    return Finding(language.say("It is slow, as wireless ones can be. This laptop waits for it now."))


def _separator(scanner: Scanner, language: Language) -> Finding:
    match scanner.separator_comes:
        case SeparatorComes.AS_SIGNS:
            return Finding(
                language.say("It puts {sign} between the lot and the date of a case. That is understood now.",
                             sign=scanner.separator)
            )  # fmt: skip
        case SeparatorComes.LOST:
            return Finding(
                language.say(
                    "It runs the lot and the date of a case together: look at these yourself. Its manual says"
                    " how to switch on the GS1 separator (FNC1). Then scan the second barcode again."
                ),
                fine=False,
            )
        case SeparatorComes.WHOLE | SeparatorComes.UNKNOWN:
            return Finding(language.say("Lots and dates of cases arrive whole."))


def keyboard_words(name: str, language: Language) -> str:  # noqa: C901, PLR0911, PLR0912 - a closed list
    """A keyboard's name."""
    match name.partition("_")[0]:
        case "gb":
            return language.say("British")
        case "fr":
            return language.say("French")
        case "be":
            return language.say("Belgian")
        case "ca":
            return language.say("Canadian")
        case "de":
            return language.say("German")
        case "ch":
            return language.say("Swiss")
        case "es" | "latam":
            return language.say("Spanish")
        case "it":
            return language.say("Italian")
        case "pt" | "br":
            return language.say("Portuguese")
        case "cz":
            return language.say("Czech")
        case "sk":
            return language.say("Slovak")
        case "hu":
            return language.say("Hungarian")
        case "se" | "no" | "dk":
            return language.say("Scandinavian")
        case "tr":
            return language.say("Turkish")
        case "pl":
            return language.say("Polish")
        case "hr":
            return language.say("Croatian")
        case "lt":
            return language.say("Lithuanian")
        case "nl":
            return language.say("Dutch")
        case _:
            return language.say("English (US)")
