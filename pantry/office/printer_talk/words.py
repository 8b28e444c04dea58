"""What is said of each number of a printer: its title, its question, where it is read, its value."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from pantry.errors import RefusedInput
from pantry.office.printer_talk.places import Measure

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.paper.printers import PrinterProfile

_TENTHS = 10
UNITS = {Measure.RIGHT: "mm", Measure.DOWN: "mm", Measure.ACROSS: "%", Measure.ALONG: "%", Measure.DPI: "dpi"}


_FIELDS = {
    Measure.RIGHT: "right_tenths_mm", Measure.DOWN: "down_tenths_mm", Measure.ACROSS: "across_permille",
    Measure.ALONG: "along_permille", Measure.DPI: "dpi",
}  # fmt: skip


def title(measure: Measure, language: Language) -> str:
    """In two words, as the calibration page calls it."""
    say = language.say
    return {
        Measure.RIGHT: say("Nudge across"), Measure.DOWN: say("Nudge down"), Measure.ACROSS: say("Scale across"),
        Measure.ALONG: say("Scale down"), Measure.DPI: say("The printer's dots"),
    }[measure]  # fmt: skip


def question(measure: Measure, language: Language) -> str:
    """As it is asked."""
    say = language.say
    return {
        Measure.RIGHT: say("Nudge across, in millimeters?"), Measure.DOWN: say("Nudge down, in millimeters?"),
        Measure.ACROSS: say("Scale across, in percent?"), Measure.ALONG: say("Scale down, in percent?"),
        Measure.DPI: say("How many dots an inch?"),
    }[measure]  # fmt: skip


def where(measure: Measure, language: Language, *, is_roll: bool) -> str:
    """Where it is read."""
    say = language.say
    if is_roll and measure in (Measure.RIGHT, Measure.DOWN):
        return (
            say("Half of what the right margin is wider than the left one. The left one is wider? With a minus.")
            if measure is Measure.RIGHT
            else say("Half of what the lower margin is wider than the upper one. The upper one is? With a minus.")
        )
    return {
        Measure.RIGHT: say(
            "The label sheet behind the page, edge on edge: where a label's left edge crosses the scale, in the upper"
            " left corner."
        ),
        Measure.DOWN: say("The same for the label's upper edge. Above zero it has a minus."),
        Measure.ACROSS: say("How long is the ruler across the page? 100 mm long: 100. 99.5 mm: 100.5. 100.5 mm: 99.5."),
        Measure.ALONG: say("How long is the ruler down the page? 100 mm long: 100. 99.5 mm: 100.5. 100.5 mm: 99.5."),
        Measure.DPI: say("Look for dpi in its manual. Bars come out sharp where it is known."),
    }[measure]


def value_words(measure: Measure, profile: PrinterProfile, language: Language) -> str:
    """A number as people read it."""
    value, say = profile.kept()[_FIELDS[measure]], language.say
    if value is None:
        return say("Not known")
    if measure is Measure.DPI:
        return say("{dpi} dpi", dpi=value)
    n = language.decimal(abs(value) / _TENTHS)
    if measure in (Measure.ACROSS, Measure.ALONG):
        return say("{n} %", n=n)
    if not value:
        return say("{n} mm", n=n)
    if measure is Measure.RIGHT:
        return say("{n} mm to the right", n=n) if value > 0 else say("{n} mm to the left", n=n)
    return say("{n} mm down", n=n) if value > 0 else say("{n} mm up", n=n)


def with_value(measure: Measure, profile: PrinterProfile, value: int | None) -> PrinterProfile:
    """The profile with one number anew. Raises RefusedInput."""
    anew: dict[str, Any] = {_FIELDS[measure]: value}
    return replace(profile, **anew)


def refuse_unread(measure: Measure, text: str) -> RefusedInput:
    """What was typed is no such number."""
    if measure is Measure.DPI:
        return RefusedInput("“{text}” is no number. Nothing was changed. Type it as 203, or choose it.", text=text)
    if measure in (Measure.ACROSS, Measure.ALONG):
        return RefusedInput(
            "“{text}” can't be read. Nothing was changed. Type 98 to 102 with at most one decimal, as 100.5.", text=text
        )
    return RefusedInput(
        "“{text}” can't be read. Nothing was changed. Type -10 to 10 with at most one decimal, as 0.5 or -0.3.",
        text=text,
    )
